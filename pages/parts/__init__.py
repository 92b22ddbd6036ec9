"""Screen furniture that every page shares."""
