"""Rows about places that receive projects: the place by its name of the day, what it lies in, and what became of it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pages.words.catalogue import LANGUAGES, Lang, pick, t
from pages.words.records import Row, records

Places = Mapping[str, Row]


def by_id(places: pd.DataFrame) -> Places:
    """The rows of `host_places` by their ids."""
    return {row["place_id"]: row for row in records(places)}


def placed(rows: pd.DataFrame, places: Places, lang: Lang) -> pd.DataFrame:
    """Marks of `hosts` as parts of a cut: each named by its place, with a `note` about it and the part it lies in.

    A figure of a set of its own (a meeting of one city) keeps the name of that set behind the place.
    """
    lines = records(rows)
    own = [row["member_id"] if isinstance(row["member_id"], str) else f"host:{row['place_id']}" for row in lines]
    parents = pd.Series([_parent(row, lines, own, places) for row in lines], index=rows.index, dtype="object")
    return rows.assign(
        dimension="host",
        member_id=own,
        parent_id=parents,
        member_relation=parents.where(parents.isna(), "inside"),
        note=[note(places.get(row["place_id"]), row["day"], lang) for row in lines],
        **{f"member_{code}": [_name(row, places, code) for row in lines] for code in LANGUAGES},
    )


def place_name(place: Row, day: object, lang: Lang) -> str:
    """A place in full; one that did not exist on the day of the report as it is called, and that it did not."""
    if existed(place, day):
        return pick(lang, place["name_zh"], place["name_en"])
    return t("host.not_then", lang, name=pick(lang, place["short_zh"], place["name_en"]))


def existed(place: Row, day: object) -> bool:
    """Whether the place existed on a day; where either is not known, nothing speaks against it."""
    first, last = place["valid_from"], place["valid_to"]
    return _missing(day) or ((_missing(first) or first <= day) and (_missing(last) or day <= last))


def note(place: Row | None, day: object, lang: Lang) -> str:
    """What a place lies in, since or until when it exists where that matters, and what came after."""
    if place is None:
        return ""
    words = [pick(lang, place["path_zh"], place["path_en"]), _history(place, day, lang)]
    return t("list.semicolon", lang).join(word for word in words if word)


def _history(place: Row, day: object, lang: Lang) -> str:
    if not _missing(place["valid_to"]):
        after = pick(lang, place["successor_zh"], place["successor_en"])
        return t("host.until", lang, day=_day(place["valid_to"]), after=after)
    return "" if existed(place, day) else t("host.since", lang, day=_day(place["valid_from"]))


def _name(row: Row, places: Places, lang: Lang) -> str:
    place = places.get(row["place_id"])
    own = pick(lang, row["member_zh"], row["member_en"])
    if place is None:
        return own
    name = place_name(place, row["day"], lang)
    return t("host.in_set", lang, name=name, set=own) if own and row["dimension"] != "host" else name


def _parent(row: Row, lines: list[dict[str, Any]], own: list[str], places: Places) -> str | None:
    """The nearest place of the same set of projects that holds this one."""
    place = places.get(row["place_id"])
    beside = {
        other["place_id"]: member
        for other, member in zip(lines, own, strict=True)
        if other["scope_id"] == row["scope_id"] and other["dimension"] == row["dimension"]
    }
    holders = str(place["holder_ids"]).split(";") if place and isinstance(place["holder_ids"], str) else []
    return next((beside[holder] for holder in holders if holder in beside), None)


def _day(value: Any) -> str:
    return f"{value:%Y-%m-%d}"


def _missing(value: object) -> bool:
    return bool(pd.isna(value))  # type: ignore[call-overload]
