"""What the language of press figures is made of: numerals, units, hedges, topics."""
