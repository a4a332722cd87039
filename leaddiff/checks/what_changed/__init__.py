"""What changed: every change that a note might have to tell, found before any note is read."""
