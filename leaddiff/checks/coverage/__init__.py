"""Coverage: which changes the note speaks of, and which it leaves untold."""
