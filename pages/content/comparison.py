"""Two events side by side: what may be compared, by how much they differ, and what may not, with the reason."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from etl import queries
from pages.charts.cut_rows import TableRow
from pages.content.memory import ask, kept
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import figure, with_unit
from pages.words.labels import label
from pages.words.numbers import number, percent, text_scale
from pages.words.records import Row, records

Pair = tuple[Row, Row]
MOST = 60  # events to compare with


@kept
def compared(older: str, newer: str, lang: Lang) -> list[TableRow]:
    """A line for each figure of the two events' wholes: one event, the other, and what may be said of both.

    Where the wholes are of unlike sets, the figures that are alike stand below them.
    """
    wholes = ask(queries.wholes, [older, newer])
    return [line for pair in _pairs(wholes, older, newer) for line in _lines(pair, lang)]


def _pairs(wholes: pd.DataFrame, older: str, newer: str) -> Iterator[Pair]:
    """Counts with counts and money with money: of one kind and unit, or else one pair, of one unit if any."""
    for measure in ("projects", "amount"):
        of_measure = wholes[wholes["measure"] == measure]
        a, b = (records(of_measure[of_measure["event_id"] == each]) for each in (older, newer))
        pairs = [(x, y) for x in a for y in b]
        alike = [pair for pair in pairs if len({(row["amount_kind"], row["unit"]) for row in pair}) == 1]
        yield from alike or sorted(pairs, key=lambda pair: pair[0]["unit"] != pair[1]["unit"])[:1]


def _lines(pair: Pair, lang: Lang) -> list[TableRow]:
    found = ask(queries.compare, *(str(row["observation_id"]) for row in pair))
    lines = [_line(pair, found, lang)]
    if found.instead:
        rows = {str(row["observation_id"]): row for row in records(ask(queries.observations_of, found.instead))}
        other = (rows[found.instead[0]], rows[found.instead[1]])
        lines.append(_line(other, ask(queries.compare, *found.instead), lang))
    return lines


def _line(pair: Pair, found: queries.Comparison, lang: Lang) -> TableRow:
    first = pair[0]
    what = label("amount_kind", first["amount_kind"], lang) if isinstance(first["amount_kind"], str) else ""
    name = what or label("measure", first["measure"], lang)
    scopes = dict.fromkeys(pick(lang, row["scope_zh"], row["scope_en"]) for row in pair)
    ids = tuple(str(row["observation_id"]) for row in pair)
    return TableRow(
        key="/".join(ids),
        name=t("compare.line", lang, what=name, said=said(found, first, lang)),
        inside=False,
        projects=figure(pair[0], lang),
        amount=figure(pair[1], lang),
        note=t("list.comma", lang).join(scopes),
        observation_ids=(*ids, *found.composition),
    )


def said(found: queries.Comparison, like: Row, lang: Lang) -> str:
    """What may be said of the two: the difference with its conditions, or why there is none."""
    if found.verdict == "refused":
        return t("compare.refused", lang, reason=pick(lang, *found.reason))
    conditions = t("list.semicolon", lang).join(pick(lang, *each) for each in found.conditions)
    words = _difference(found.low, found.high, like, lang)
    if found.percent is not None:
        sign = "+" if found.percent > 0 else ""
        words = t("compare.percent", lang, n=words, percent=sign + percent(round(found.percent, 1), lang))
    return t("list.semicolon", lang).join(filter(None, (words, conditions)))


def _difference(low: float | None, high: float | None, like: Row, lang: Lang) -> str:
    """More or fewer by how much; of a band both ends, of one that holds nothing that nobody can say."""
    ends = [end for end in (low, high) if end is not None]
    if not ends:
        return t("compare.unknown", lang)
    if low == high == 0:
        return t("compare.same", lang)
    if len(ends) == 2 and low != high:
        if min(ends) < 0 < max(ends):
            return t(
                "compare.either", lang, low=_worded(abs(min(ends)), like, lang), high=_worded(max(ends), like, lang)
            )
        between = sorted(abs(end) for end in ends)
        key = "compare.more_band" if max(ends) > 0 else "compare.fewer_band"
        return t(key, lang, low=_worded(between[0], like, lang), high=_worded(between[1], like, lang))
    key = ("more" if ends[0] > 0 else "fewer") + ("" if len(ends) == 2 else "_at_least")
    if len(ends) == 1 and (low is None) == (ends[0] > 0):
        return t("compare.unknown", lang)
    return t(f"compare.{key}", lang, n=_worded(abs(ends[0]), like, lang))


def _worded(value: float, like: Row, lang: Lang) -> str:
    scale = text_scale(value, str(like["unit"]), lang)
    return with_unit(number(value, lang, scale=scale), like, scale, lang)


def others(events: Sequence[dict[str, Any]], event_id: str, wanted: str = "") -> list[dict[str, Any]]:
    """The events to compare with, as they come, those of the same series first; of many the first, and the wanted one.

    Each choice on offer costs the browser its time at every change of the page.
    """
    own = next(each for each in events if each["event_id"] == event_id)
    rest = sorted(
        (each for each in events if each["event_id"] != event_id), key=lambda each: each["series"] != own["series"]
    )
    return rest[:MOST] + [each for each in rest[MOST:] if each["event_id"] == wanted]
