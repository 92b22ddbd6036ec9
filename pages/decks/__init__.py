"""Decks as they are kept in the workspace, and what has changed since their slides were made."""
