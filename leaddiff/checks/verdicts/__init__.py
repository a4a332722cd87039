"""Verdicts: whether the copy bears a claim out, by how the claim says where."""
