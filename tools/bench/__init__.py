"""How fast reports are read, as ratios to other passes over the same text in the same run: `make bench`."""
