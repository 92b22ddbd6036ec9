"""Rows in, files out; nothing here knows the screen."""
