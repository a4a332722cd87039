"""Terminal: what the commands share, from the options they take to the way they end."""
