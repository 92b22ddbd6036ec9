"""The editions of a series as they are drawn: each with its figure, its short name, and why it stands apart."""

from collections.abc import Sequence

import pandas as pd

from etl import queries
from pages.charts.edition_line import Edition, breaks
from pages.charts.marks import mark_of
from pages.content.memory import ask, kept
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import band, bare_figure, figure, unit_name, with_unit
from pages.words.numbers import ONE, axis_scale, is_missing, number
from pages.words.records import Row, records


@kept
def edition_rows(found: pd.DataFrame, measure: str, lang: Lang) -> pd.DataFrame:
    """The figures of the editions (a frame of `trend`) as marks, oldest first, with the name of each edition."""
    ids = [each for each in found[f"{measure}_id"] if isinstance(each, str)]
    names = {row[f"{measure}_id"]: pick(lang, row["event_zh"], row["event_en"]) for row in records(found)}
    rows = ask(queries.observations_of, tuple(ids)).set_index("observation_id", drop=False)
    return rows.loc[ids].reset_index(drop=True).assign(name=[names[each] for each in ids])


@kept
def editions_of(found: pd.DataFrame, rows: pd.DataFrame, series: str, measure: str, lang: Lang) -> list[Edition]:
    """The editions in time; `rows` are their `edition_rows`."""
    marks = {row["observation_id"]: row for row in records(rows)}
    names = short_names(found, series, lang)
    whys = found[f"{measure}_break_{lang}"]
    each = zip(names, found[f"{measure}_id"], whys, strict=True)
    return [_edition(name, marks.get(identity), why, lang) for name, identity, why in each]


def axis_of(rows: pd.DataFrame, measure: str, lang: Lang) -> str:
    """What the axis of values measures, with its unit."""
    unit = unit_name(str(rows["unit"].iloc[0]), measure, lang) if len(rows) else ""
    return t("axis.titled", lang, what=t(f"measure.{measure}", lang), unit=unit) if unit else ""


def break_notes(editions: Sequence[Edition], lang: Lang) -> str:
    """The signs of the breaks with what they mean; empty where all editions are joined."""
    marked = [(sign, editions[place]) for place, sign in breaks(editions)]
    said = [t("trend.break", lang, sign=sign, name=" ".join(each.name.split()), why=each.why) for sign, each in marked]
    return t("trend.breaks", lang, breaks=t("list.semicolon", lang).join(said)) if said else ""


def claim(found: pd.DataFrame, rows: pd.DataFrame, editions: Sequence[Edition], series: str, lang: Lang) -> str:
    """What the newest figure says, and how it differs from the one before where the two may be compared."""
    first = records(found)[0]
    words = {"series": series, "scope": pick(lang, first["scope_zh"], first["scope_en"])}
    told = [place for place, each in enumerate(editions) if each.value is not None]
    if not told:
        return t("trend.claim.none", lang, **words)
    last = editions[told[-1]]
    words |= {"name": _in_line(last), "figure": last.words}
    before = editions[told[-1] - 1] if told[-1] and not last.why else None
    if before is None or before.value is None:
        key = "alone" if len(editions) == 1 else "only" if len(told) == 1 else "apart"
        return t(f"trend.claim.{key}", lang, **words)
    return _compared(last, before, records(rows)[-1], words, lang)


def _compared(last: Edition, before: Edition, row: Row, words: dict[str, str], lang: Lang) -> str:
    words = words | {"before": _in_line(before), "old": before.words}
    if "banded" in (last.kind, before.kind) or last.value is None or before.value is None:
        return t("trend.claim.beside", lang, **words)
    scale = axis_scale(str(row["unit"]), lang)
    more = round(last.value - before.value, 6)
    n = with_unit(number(abs(more) * scale.size, lang, step=row["step"], scale=scale), row, scale, lang)
    key = "same" if not more else "more" if more > 0 else "less"
    return t(f"trend.claim.{key}", lang, n=n, **words)


def _in_line(each: Edition) -> str:
    """The name of an edition in one line: 第七届（2025）."""
    name, _, year = each.name.partition("\n")
    return f"{name}（{year}）" if year and not name.isascii() else f"{name} ({year})" if year else name


def short_names(found: pd.DataFrame, series: str, lang: Lang) -> list[str]:
    """What tells the events of a series apart, with the year where the name has none."""
    names = [pick(lang, row["event_zh"], row["event_en"]) for row in records(found)]
    short = _without_ends(names) if lang == "en" else [name.removesuffix(series) or name for name in names]
    return [_dated(name, row) for name, row in zip(short, records(found), strict=True)]


def _dated(name: str, row: Row) -> str:
    year: str = "" if pd.isna(row["day"]) else str(row["day"])[:4]
    return name if not year or year in name else f"{name}\n{year}"


def _without_ends(names: Sequence[str]) -> list[str]:
    """The names without the words that all of them begin or end with."""
    words = [name.split() for name in names]
    first, last = _common(words), _common([each[::-1] for each in words])
    cut = [" ".join(each[first : len(each) - last]).strip(",") for each in words]
    return cut if len(names) > 1 and all(cut) else list(names)


def _common(words: Sequence[Sequence[str]]) -> int:
    """How many words all begin with."""
    least = min(map(len, words))
    return next((place for place in range(least) if len({each[place] for each in words}) > 1), least)


def _edition(name: str, row: Row | None, why: str, lang: Lang) -> Edition:
    if row is None:
        return Edition(name, why=why)
    scale = axis_scale(str(row["unit"]), lang)
    value, low, high = (
        None if is_missing(row[end]) else float(row[end]) / scale.size for end in ("value", "low", "high")
    )
    tip = (str(row["name"]), figure(row, lang), band(row, lang), t("chart.click", lang))
    return Edition(
        name, bare_figure(row, lang), next((each for each in (value, low, high) if each is not None), None), low, high,
        mark_of(row, scale=ONE, stub=1).kind, str(row["event_id"]), str(row["observation_id"]), why,
        tuple(filter(None, tip)), figure(row, lang),
    )  # fmt: skip
