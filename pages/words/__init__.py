"""Words, number formats and looks in both languages."""
