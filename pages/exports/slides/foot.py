"""The foot of a slide: what must be known of its figures, its sources and the day of the newest of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from pages.exports.deck import Deck
from pages.exports.exhibit import Exhibit
from pages.exports.slides.canvas import Canvas
from pages.exports.slides.fitting import height_of, lines_of, possible, shortened
from pages.exports.slides.markup import one_line, paragraph, run, style
from pages.exports.slides.place import Place
from pages.words.catalogue import Lang, t
from pages.words.theme import LIGHT

LARGEST, SMALLEST = 12.0, 10.0
_MOST = 4
_GAP = 1.0


@dataclass(frozen=True)
class Foot:
    """Its paragraphs as they fit, and their size."""

    size: float
    paragraphs: tuple[str, ...]
    height: float


def foot_of(deck: Deck, exhibit: Exhibit | None, width: float) -> Foot:
    """Flags and notes first, then sources and date; what does not fit is cut, the notes of the speaker have it all."""
    said = [possible(one_line(words), SMALLEST, width, _MOST) for words in _words(deck, exhibit)]
    whole = [words for words in said if words]
    size = LARGEST
    while size > SMALLEST and sum(_lines(whole, size, width)) > _MOST:
        size -= 1
    each = _MOST // max(len(whole), 1)
    cut = sum(_lines(whole, size, width)) > _MOST
    kept = tuple(shortened(words, size, width, each) if cut else words for words in whole)
    return Foot(size, kept, height_of(sum(_lines(kept, size, width)), size) + _GAP * len(kept))


def draw(canvas: Canvas, place: Place, foot: Foot) -> None:
    """Writes the foot where it says anything."""
    if not foot.paragraphs:
        return
    words = "".join(
        paragraph(run(each, style(foot.size, LIGHT.quiet, canvas.lang)), size=foot.size, after=_GAP)
        for each in foot.paragraphs
    )
    canvas.text(place, words, t("slide.name.foot", canvas.lang), anchor="b")


def flags_of(exhibit: Exhibit) -> list[str]:
    """Each flag with the figures that have it; without them where all have it."""
    named: dict[str, list[str]] = {}
    for figure in exhibit.figures:
        if figure.flags:
            named.setdefault(figure.flags, []).append(one_line(figure.name))
    return [_flagged(flag, names, len(names) == len(exhibit.figures), exhibit.lang) for flag, names in named.items()]


def _flagged(flag: str, names: Sequence[str], of_all: bool, lang: Lang) -> str:
    if of_all:
        return t("slide.flagged_all", lang, flag=flag)
    return t("slide.flagged", lang, flag=flag, names=t("list.comma", lang).join(dict.fromkeys(names)))


def _words(deck: Deck, exhibit: Exhibit | None) -> Sequence[str]:
    """Two paragraphs: what is flagged and noted, and who says it as of when."""
    day = t("slide.date", deck.lang, day=deck.published) if deck.published else ""
    if exhibit is None:
        return ["", day]
    said = [*flags_of(exhibit), exhibit.note]
    return [" ".join(each for each in said if each), " · ".join(each for each in (exhibit.sources, day) if each)]


def _lines(paragraphs: Sequence[str], size: float, width: float) -> list[int]:
    return [lines_of(each, size, width) for each in paragraphs]
