"""Shared: what several formats show alike, and no format itself: marked words and their ink."""
