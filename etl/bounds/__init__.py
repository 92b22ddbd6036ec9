"""What the words entail: linear premises from what reports say, and the tightest interval for what nobody says."""
