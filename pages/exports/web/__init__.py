"""A deck as one HTML file that needs nothing beside it."""

from pages.exports.web.page import deck_html

__all__ = ["deck_html"]
