"""A slide in small, for the list of a deck."""

from base64 import b64encode
from functools import lru_cache
from html import escape

from pages.decks.store import Kept
from pages.exports.assets import MissingAssets
from pages.exports.chart_picture import chart
from pages.exports.exhibit import from_json, to_json
from pages.words.catalogue import Lang, t
from pages.words.theme import Mode, Palette

_LINES, _LONGEST = 6, 80


def slide_picture(kept: Kept, own: Palette, lang: Lang) -> str:
    """The slide as HTML: its chart or numbers as a picture, or the beginning of its text."""
    exhibit = kept.slide.exhibit
    if exhibit is None:
        lines = kept.slide.body.splitlines()[:_LINES]
        return f'<div class="thumb">{"".join(f"<p>{escape(line[:_LONGEST])}</p>" for line in lines)}</div>'
    try:
        picture = _drawn(to_json(exhibit), own.mode)
    except MissingAssets:
        return f'<div class="thumb"><p>{escape(t("deck.no_picture", lang))}</p></div>'
    return f'<img class="thumb" alt="{escape(exhibit.summary)}" src="data:image/svg+xml;base64,{picture}">'


@lru_cache(maxsize=128)
def _drawn(exhibit: str, mode: Mode) -> str:
    """The chart of an exhibit, given as JSON, as SVG in base 64."""
    return b64encode(chart(from_json(exhibit), mode).alone.encode()).decode()
