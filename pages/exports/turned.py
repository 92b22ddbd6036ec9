"""An exhibit of bars that make up their whole, turned into a pie and back: nothing but the drawing changes."""

from dataclasses import replace

from pages.charts.pie import HEIGHT, Slice, are_slices, pie
from pages.exports.exhibit import Bar, Exhibit, Option, Picture
from pages.words.catalogue import Lang, t
from pages.words.numbers import percent
from pages.words.theme import DARK, LIGHT, Palette


def with_pie(exhibit: Exhibit, whole: str) -> Exhibit:
    """Bars that can be turned into a pie, where all but the observation `whole` make it up; else as they are."""
    total = next((sum(bar.segments.values()) for bar in exhibit.bars if bar.observation_id == whole), 0.0)
    parts = [bar.segments for bar in exhibit.bars if bar.observation_id != whole]
    if exhibit.picture is None or not are_slices(parts, total):
        return exhibit
    made = replace(exhibit, whole=whole)
    slices = slices_of(made)

    def draw(palette: Palette) -> Option:
        return pie(slices, palette=palette, summary=exhibit.summary)

    return replace(made, other=Picture(draw(LIGHT), draw(DARK), exhibit.picture.width, HEIGHT))


def turned(exhibit: Exhibit) -> Exhibit:
    """The exhibit in its other form; the same where it has none. Of a pie the note says what its circle is."""
    if exhibit.other is None:
        return exhibit
    other, said = replace(exhibit, picture=exhibit.other, other=exhibit.picture), _circle(exhibit)
    if exhibit.form == "pie":
        return replace(other, form="bars", note=exhibit.note.removesuffix(said).rstrip())
    return replace(other, form="pie", note=f"{exhibit.note} {said}".strip())


def _circle(exhibit: Exhibit) -> str:
    """What the whole circle is."""
    whole = next((each for each in exhibit.figures if each.observation_id == exhibit.whole), None)
    words = t("summary.bar", exhibit.lang, name=whole.name, figure=whole.words) if whole else ""
    return t("pie.note", exhibit.lang, whole=words)


def parts_of(exhibit: Exhibit) -> tuple[Bar, ...]:
    """The bars without their whole."""
    return tuple(bar for bar in exhibit.bars if bar.observation_id != exhibit.whole)


def slices_of(exhibit: Exhibit) -> list[Slice]:
    """The parts with the share of each, worked out from what is drawn."""
    parts = parts_of(exhibit)
    total = sum(sum(bar.segments.values()) for bar in parts)
    return [_slice(bar, total, exhibit.lang) for bar in parts]


def _slice(bar: Bar, total: float, lang: Lang) -> Slice:
    value = sum(bar.segments.values())
    words = t("pie.words", lang, n=bar.label, share=percent(100 * value / total, lang, 0.1))
    return Slice(" ".join(bar.name.split()), words, value, "hatched" in bar.segments)
