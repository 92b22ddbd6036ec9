"""A slide in small, for the list of a deck."""

from base64 import b64encode
from functools import lru_cache
from html import escape

from pages.decks.store import Kept
from pages.exports.assets import MissingAssets
from pages.exports.exhibit import Exhibit
from pages.exports.pictures import svg
from pages.words.catalogue import Lang, t
from pages.words.theme import Palette, palette


def slide_picture(kept: Kept, own: Palette, lang: Lang) -> str:
    """The slide as HTML: its chart as a picture, its numbers or its text."""
    exhibit = kept.slide.exhibit
    if exhibit is None:
        lines = kept.slide.body.splitlines()[:6]
        return f'<div class="thumb">{"".join(f"<p>{escape(line[:80])}</p>" for line in lines)}</div>'
    if exhibit.picture is None:
        numbers = "".join(f"<p><b>{escape(each.words)}</b> {escape(each.name)}</p>" for each in exhibit.numbers)
        return f'<div class="thumb">{numbers}</div>'
    try:
        picture = _drawn(kept.slide_id, kept.added, own.mode, _Held(exhibit))
    except MissingAssets:
        return f'<div class="thumb"><p>{escape(t("deck.no_picture", lang))}</p></div>'
    return f'<img class="thumb" alt="{escape(exhibit.summary)}" src="data:image/svg+xml;base64,{picture}">'


class _Held:
    """An exhibit that is passed along a memory, whose key is the slide and the time it was made."""

    def __init__(self, exhibit: Exhibit) -> None:
        self.exhibit = exhibit

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=128)
def _drawn(slide_id: str, added: str, mode: str, held: _Held) -> str:
    """The chart as SVG in base 64; the same slide made at the same time is the same picture."""
    picture = held.exhibit.picture
    assert picture is not None
    colours = palette(mode)
    option = picture.dark if mode == "dark" else picture.light
    drawn = svg(option, width=picture.width, height=picture.height, palette=colours)
    return b64encode(drawn.encode()).decode()
