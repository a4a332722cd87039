"""Service: the archive, the check and the board for other programs and for browsers."""
