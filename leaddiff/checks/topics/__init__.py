"""Topics: what the words of a claim speak of, found in the copy."""
