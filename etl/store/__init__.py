"""Tables on their way to the disk: in memory while they are small, sorted in pieces when they are not."""
