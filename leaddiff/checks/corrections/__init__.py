"""Corrections: what a correction says was wrong and is right, held to the copy, and what else it covers."""
