"""Suggestion: the note that the changes call for, and its clauses."""
