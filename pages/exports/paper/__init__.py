"""A deck as a document for print: cover, a claim a section with its chart, method, notes and sources."""

from pages.exports.paper.document import deck_pdf

__all__ = ["deck_pdf"]
