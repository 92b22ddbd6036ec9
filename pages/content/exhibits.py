"""What the cards of a page show, as exhibits that can leave the screen."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pandas as pd

from etl import queries
from pages.charts.cut_rows import TableRow, member_name
from pages.charts.edition_line import Edition
from pages.charts.outlined_rows import axes, axis_name
from pages.charts.size_scatter import paired
from pages.content import cite
from pages.content.cut import Cut
from pages.content.editions import break_notes
from pages.content.headline import headline
from pages.content.key_number import KeyNumber
from pages.content.memory import ask
from pages.content.notes import notes
from pages.content.view import View, view_of
from pages.exports.exhibit import Exhibit, Number, Option
from pages.exports.from_rows import (
    Frame,
    bars_exhibit,
    drawn,
    lines_exhibit,
    numbers_exhibit,
    picture_exhibit,
    points_exhibit,
)
from pages.exports.turned import with_pie
from pages.words.catalogue import Lang, pick, t
from pages.words.numbers import spaced
from pages.words.records import records
from pages.words.theme import Palette

CITED = 6  # reports that a foot names; the sentences name them all


def framed(
    ids: Iterable[str], *, key: str, title: str, subtitle: str, note: str = "", event: str = "", address: str = "",
    heads: Sequence[str] = (), lines: Iterable[TableRow] = (), lang: Lang,
) -> Frame:  # fmt: skip
    """The words around a chart, with the evidence of its observations and the build that they are from."""
    evidence = ask(queries.evidence_for, list(dict.fromkeys(ids)))
    sources, build = cite.sources_line(evidence, lang, most=CITED), str(ask(queries.build_info)["build"])
    return Frame(key, lang, title, subtitle, note, sources, event, address, build, evidence, heads, list(lines))


def cut_exhibit(view: View, key: str, address: str = "") -> Exhibit:
    """One cut of an event as ranked bars."""
    rows, cut = view.bars, view.cut
    frame = framed(
        rows["observation_id"], key=key, title=view.title, subtitle=view.subtitle, note=notes(view),
        event=cut.event_name(view.lang), address=address, heads=view.heads, lines=view.lines, lang=view.lang,
    )  # fmt: skip
    made = bars_exhibit(frame, rows)
    # Parts that overlap others, or lie in others, add up to nothing.
    total = rows[rows["dimension"] == "total"] if cut.dimension != "total" else rows.iloc[0:0]
    if cut.overlaps or not cut.related or rows["inside"].any() or len(total) != 1:
        return made
    return with_pie(made, str(total["observation_id"].iloc[0]))


def size_exhibit(cut: Cut, key: str, lang: Lang, address: str = "") -> Exhibit:
    """The parts of a cut by their count and amount."""
    view = view_of(cut, "amount", lang)
    pairs = paired(cut.projects, view.bars[view.bars["dimension"] == cut.dimension])
    named = pairs.assign(name=[member_name(row, lang) for row in records(pairs)])
    frame = framed(
        [*pairs["observation_id"], *pairs["count_id"]], key=key, title=t("scatter.title", lang),
        subtitle=t("scatter.subtitle", lang, subtitle=view.subtitle), event=cut.event_name(lang), address=address,
        heads=view.heads, lines=view.lines, lang=lang,
    )  # fmt: skip
    return points_exhibit(frame, named)


def headline_exhibits(cut: Cut, lang: Lang, address: str = "") -> list[Exhibit]:
    """The key numbers of an event, from its whole and its leading cut; none where nothing is told of either."""
    event, told = cut.event_name(lang), headline(cut, lang)
    words = {"key": "headline", "title": _total(cut, lang), "subtitle": "", "event": event, "address": address}
    return [numbers_of(told, lang, **words)] if told else []


def _total(cut: Cut, lang: Lang) -> str:
    """What the briefing says of the whole, of its projects before its amount."""
    statements = ask(queries.briefing, cut.event_id)
    made = statements[(statements["kind"] == "total") & (statements["withheld_zh"] == "")]
    counts = made[made["observation_ids"].isin(cut.total_projects["observation_id"])]
    first = records(pd.concat([counts, made]).head(1))
    whole = t("deck.headline", lang, event=cut.event_name(lang))
    return spaced(pick(lang, first[0]["zh"], first[0]["en"])) if first else whole


def numbers_of(told: Sequence[KeyNumber], lang: Lang, **words: Any) -> Exhibit:
    """Key numbers in large type."""
    rows = pd.concat([each.rows for each in told])
    named = rows.assign(name=[member_name(row, lang) for row in records(rows)])
    numbers = [Number(each.name, each.number, each.note, tuple(each.rows["observation_id"])) for each in told]
    return numbers_exhibit(framed(rows["observation_id"], **words, lang=lang), numbers, named)


def marks_exhibit(
    rows: pd.DataFrame, lines: Sequence[TableRow], heads: Sequence[str], lang: Lang, **words: Any
) -> Exhibit:
    """Marks of one measure as bars; `rows` have a column `name`."""
    return bars_exhibit(framed(rows["observation_id"], **words, heads=heads, lines=lines, lang=lang), rows)


def trend_exhibit(
    rows: pd.DataFrame, editions: Sequence[Edition], axis: str, lines: Sequence[TableRow], heads: Sequence[str],
    lang: Lang, **words: Any,
) -> Exhibit:  # fmt: skip
    """The editions of a series in time; `rows` are their `edition_rows`."""
    note = break_notes(editions, lang)
    frame = framed(rows["observation_id"], **words, note=note, heads=heads, lines=lines, lang=lang)
    return lines_exhibit(frame, rows, editions, axis)


def axis_exhibits(
    rows: pd.DataFrame, lines: Sequence[TableRow], heads: Sequence[str], lang: Lang, **words: str
) -> list[Exhibit]:
    """Bars of figures that stand beside the signings, one exhibit an axis; `rows` have a column `name`."""
    found = []
    for place, group in enumerate(axes(rows)):
        ids = set(group["observation_id"])
        own = [line for line in lines if ids & set(line.observation_ids)]
        subtitle = t("list.semicolon", lang).join(filter(None, (words["subtitle"], axis_name(group, lang))))
        told = words | {"key": f"{words['key']}_{place}", "subtitle": subtitle}
        found.append(marks_exhibit(group, own, heads, lang, **told))
    return found


def drawing_exhibit(
    rows: pd.DataFrame, draw: Callable[[Palette], Option], height: int, *, spoken: str, map_name: str = "", lang: Lang,
    **words: Any,
) -> Exhibit:  # fmt: skip
    """A map, a flow or a calendar; `rows` are the marks that stand behind it, often none."""
    ids: list[str] = list(rows["observation_id"]) if len(rows) else []
    return picture_exhibit(framed(ids, **words, lang=lang), drawn(draw, height, map_name=map_name), spoken, rows)
