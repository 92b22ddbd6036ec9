"""Events on a sheet of years and months: a mark an event, filled where an amount is reported, the shown one ringed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from pages.charts.legend import swatch
from pages.charts.sheet import Option, sheet, tip
from pages.words.catalogue import Lang, t
from pages.words.theme import SCREEN, Palette

ROW, FOOT = 30, 30
MARK, APART = 13, 16


@dataclass(frozen=True)
class Day:
    """An event with its first day, its name and its figures in words; `has_amount` says whether an amount is stated.

    Of an event whose day no report gives, `when` is the day of the first report: it is only `reported` then.
    """

    event_id: str
    when: date
    name: str
    words: str
    has_amount: bool
    reported: bool = False


def event_calendar(days: Sequence[Day], *, shown: str, palette: Palette, lang: Lang, summary: str) -> Option:
    """The ECharts option; the newest year stands on top, events of one month side by side."""
    years = years_of(days)
    points = [_point(each, offset, years, each.event_id == shown, palette, lang) for each, offset in _set(days)]
    return sheet(
        points,
        summary=summary,
        grid={"left": 48, "right": 12, "top": 4, "bottom": FOOT - 6},
        xAxis=[_axis([t("calendar.month", lang, n=month) for month in range(1, 13)], palette)],
        yAxis=[{**_axis([str(year) for year in years], palette), "inverse": True}],
    )


def years_of(days: Sequence[Day]) -> list[int]:
    """The years from the newest to the oldest, those without an event among them."""
    return list(range(max(each.when.year for each in days), min(each.when.year for each in days) - 1, -1))


def height(days: Sequence[Day]) -> int:
    """Pixels that the sheet needs."""
    return ROW * len(years_of(days)) + FOOT


def calendar_legend(days: Sequence[Day], *, palette: Palette, lang: Lang) -> str:
    """What the marks mean that occur, as a line of HTML."""
    fills = {True: palette.main, False: palette.ground}
    line = f"2px solid {palette.outline}"
    items = "".join(
        f"<li>{swatch(fills[has], line, 12)}{escape(t(words, lang))}</li>"
        for has, words in ((True, "calendar.amount"), (False, "calendar.no_amount"))
        if any(each.has_amount is has for each in days)
    )
    if any(each.reported for each in days):
        items += (
            f"<li>{swatch(palette.ground, f'{line};border-radius:50%', 12)}{escape(t('calendar.by_report', lang))}</li>"
        )
    return f'<ul class="legend" aria-label="{escape(t("legend.title", lang))}">{items}</ul>'


def _set(days: Sequence[Day]) -> list[tuple[Day, float]]:
    """Each event with how far it stands from the middle of its month, in marks."""
    months: dict[tuple[int, int], list[Day]] = {}
    for each in days:
        months.setdefault((each.when.year, each.when.month), []).append(each)
    return [(each, _offset(each, months[each.when.year, each.when.month])) for each in days]


def _offset(each: Day, beside: Sequence[Day]) -> float:
    order = sorted(beside, key=lambda other: (other.when, other.event_id))
    return order.index(each) - (len(order) - 1) / 2


def _point(each: Day, offset: float, years: Sequence[int], shown: bool, palette: Palette, lang: Lang) -> Option:
    style = {
        "color": palette.main if each.has_amount else palette.ground,
        "opacity": 1,
        "borderColor": palette.ink if shown else palette.outline,
        "borderWidth": 3 if shown else 2,
    }
    said = t("calendar.reported", lang) if each.reported else ""
    lines = (f"{each.when:%Y-%m-%d} {each.name}", said, each.words, t("calendar.click", lang))
    return {
        "value": [each.when.month - 1, years.index(each.when.year)],
        "symbol": "circle" if each.reported else "rect",
        "symbolSize": MARK,
        "symbolOffset": [offset * APART, 0],
        "itemStyle": style,
        "select": {"itemStyle": style},
        "tooltip": tip(lines),
    }


def _axis(names: Sequence[str], palette: Palette) -> Option:
    return {
        "type": "category",
        "data": list(names),
        "axisLabel": {"color": palette.quiet, "fontSize": SCREEN.axis, "interval": 0, "hideOverlap": True},
        "axisLine": {"show": False},
        "axisTick": {"show": False},
        "splitLine": {"show": True, "lineStyle": {"color": palette.grid}},
    }
