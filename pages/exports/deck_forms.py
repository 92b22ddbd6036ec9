"""The kinds of file that a deck can be had as."""

from pages.exports.deck import Deck

FORMS = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "html": "text/html",
}


def deck_file(deck: Deck, form: str, template: bytes | None = None) -> bytes:
    """The deck as a file of FORMS; slides stand on the `template` where there is one.

    Raises BadTemplate, and MissingAssets without fonts or ECharts.
    """
    # Each writer loads a library of its own, which the others need not wait for.
    if form == "pptx":
        from pages.exports.slides.pptx_file import deck_pptx

        return deck_pptx(deck, template)
    if form == "pdf":
        from pages.exports.paper.document import deck_pdf

        return deck_pdf(deck)
    from pages.exports.web.page import deck_html

    return deck_html(deck).encode()
