"""Nouns: the values that pass between the rooms; they hold and know no format."""
