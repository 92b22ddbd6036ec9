"""What is told of an event, from the tables, before it is drawn on a screen or put into a file."""
