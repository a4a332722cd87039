"""Watching: a folder watched, what comes kept and held, and who is to know of it told."""
