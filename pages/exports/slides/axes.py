"""The axes of native charts, quiet: names in ink, a few numbers and lines in grey."""

import math
from dataclasses import dataclass

from pages.exports.slides.markup import LANGUAGES, paragraph, run, solid, style
from pages.words.catalogue import Lang
from pages.words.theme import LIGHT

QUIET = 12.0
_LINES = 4
_ROUND = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Scale:
    """Where an axis ends, and how far its lines stand apart."""

    end: float
    unit: float

    def numbers(self, lang: Lang) -> str:
        """The number format: Chinese groups thousands from five digits on, English always."""
        grouped = "#,##0" if lang == "en" or self.end >= 10_000 else "0"
        return grouped + ("" if self.unit.is_integer() else f".{'0' * (2 if (self.unit * 10) % 1 else 1)}")


def scale_to(furthest: float) -> Scale:
    """A round end at or beyond the furthest value."""
    if furthest <= 0:
        return Scale(1.0, 1.0)
    power = 10.0 ** math.floor(math.log10(furthest / _LINES))
    unit = next(step * power for step in _ROUND if step * power >= furthest / _LINES * (1 - 1e-9))
    return Scale(unit * math.ceil(furthest / unit * (1 - 1e-9)), unit)


def text_properties(size: float, colour: str, lang: Lang) -> str:
    """How the numbers or names of an axis are set."""
    inside = style(size, colour, lang, tag="defRPr")
    end = f'<a:endParaRPr lang="{LANGUAGES[lang]}"/>'
    return f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{inside}</a:pPr>{end}</a:p></c:txPr>"


def names_axis(number: int, crossing: int, size: float, lang: Lang) -> str:
    """The names of bars, the first on top."""
    return (
        f'<c:catAx><c:axId val="{number}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_axis_line()}{text_properties(size, LIGHT.ink, lang)}'
        f'<c:crossAx val="{crossing}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def below_axis(number: int, crossing: int, size: float, lang: Lang) -> str:
    """The names of what stands side by side, in the order of time."""
    return (
        f'<c:catAx><c:axId val="{number}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_axis_line()}{text_properties(size, LIGHT.ink, lang)}'
        f'<c:crossAx val="{crossing}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def values_axis(
    number: int, crossing: int, scale: Scale, lang: Lang, *, side: str, title: str = "", shown: bool = True,
    crosses: str = "autoZero", between: str = "",
) -> str:  # fmt: skip
    """An axis of numbers from zero to the end of the scale; hidden where none of them is known."""
    grid = f'<c:majorGridlines><c:spPr><a:ln w="9525">{solid(LIGHT.grid)}</a:ln></c:spPr></c:majorGridlines>'
    between = between or ("between" if crosses == "max" else "midCat")
    return (
        f'<c:valAx><c:axId val="{number}"/><c:scaling><c:orientation val="minMax"/><c:max val="{scale.end!r}"/>'
        f'<c:min val="0"/></c:scaling><c:delete val="{int(not shown)}"/><c:axPos val="{side}"/>{grid if shown else ""}'
        f'{_title(title, lang, side) if title else ""}<c:numFmt formatCode="{scale.numbers(lang)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{text_properties(QUIET, LIGHT.quiet, lang)}"
        f'<c:crossAx val="{crossing}"/><c:crosses val="{crosses}"/><c:crossBetween val="{between}"/>'
        f'<c:majorUnit val="{scale.unit!r}"/></c:valAx>'
    )


def _title(words: str, lang: Lang, side: str) -> str:
    turned = ' rot="-5400000" vert="horz"' if side == "l" else ""
    inside = paragraph(run(words, style(QUIET, LIGHT.quiet, lang)), size=QUIET, align="ctr")
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr{turned}/><a:lstStyle/>{inside}</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _axis_line() -> str:
    return f'<c:spPr><a:ln w="9525">{solid(LIGHT.grid)}</a:ln></c:spPr>'
