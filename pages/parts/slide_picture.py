"""A slide in small, for the list of a deck."""

from base64 import b64encode
from functools import lru_cache
from html import escape

from pages.decks.store import Kept
from pages.exports.assets import MissingAssets
from pages.exports.chart_picture import chart
from pages.exports.exhibit import Exhibit
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
        picture = _drawn(kept.slide_id, kept.added, own.mode, _Along(exhibit))
    except MissingAssets:
        return f'<div class="thumb"><p>{escape(t("deck.no_picture", lang))}</p></div>'
    return f'<img class="thumb" alt="{escape(exhibit.summary)}" src="data:image/svg+xml;base64,{picture}">'


class _Along:
    """An exhibit that goes along to a memory whose key are the slide and the time it was made."""

    def __init__(self, exhibit: Exhibit) -> None:
        self.exhibit = exhibit

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Along)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=128)
def _drawn(slide_id: str, added: str, mode: Mode, along: _Along) -> str:
    """The chart as SVG in base 64; a slide that was made at the same time is the same picture."""
    return b64encode(chart(along.exhibit, mode).alone.encode()).decode()
