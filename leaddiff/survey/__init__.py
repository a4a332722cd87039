"""Survey: whole archives held against their notes, step by step, and what came of it as tables."""
