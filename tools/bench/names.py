"""The names that stand in the project's texts and may stand there instead: places, companies, events, trades."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from etl.vocabulary import Vocabulary, split

WORDS = Path(__file__).parent / "words.csv"
# A name is replaced by one of the same rank. China itself stays: it stands inside other names.
RANKS = {
    "province": ("province", "autonomous_region", "municipality"),
    "city": ("prefecture_level_city", "autonomous_prefecture", "province_administered_county_level"),
    "county": ("district", "county", "autonomous_county"),
    "country": ("country",),
}


@cache
def words(kind: str) -> tuple[str, ...]:
    """Words of one kind: companies that the texts name, and the stems and endings that invented ones are made of."""
    with WORDS.open(encoding="utf-8", newline="") as lines:
        return tuple(row["word"] for row in csv.DictReader(lines) if row["kind"] == kind)


@cache
def places(slot: str) -> tuple[str, ...]:
    """Names that mean one place only; a slot is a rank and a form, such as `city_short` or `county_full`."""
    rank, _, form = slot.partition("_")
    return tuple(
        dict.fromkeys(
            row["short_zh" if form == "short" else "name_zh"]
            for row in Vocabulary().rows("places")
            if row["kind"] in RANKS[rank] and row["place_id"] != "CN" and is_plain(row, form)
        )
    )


def is_plain(row: dict[str, str], form: str) -> bool:
    name = row["short_zh"] if form == "short" else row["name_zh"]
    same = form == "short" and row["short_zh"] == row["name_zh"]
    return len(name) > 1 and not same and name not in split(row["ambiguous"])


@cache
def place_slots() -> dict[str, tuple[str, ...]]:
    """Every slot for a place with its names; full names first, so that 重庆市 is not taken for 重庆."""
    return {slot: places(slot) for form in ("full", "short") for rank in RANKS if places(slot := f"{rank}_{form}")}


@cache
def event_names() -> tuple[str, ...]:
    """Every name of a known event."""
    rows = Vocabulary().rows("events")
    return tuple(
        dict.fromkeys(
            name for row in rows for name in (row["name_zh"], row["short_zh"], *split(row["aliases"])) if name
        )
    )


@cache
def series() -> tuple[str, ...]:
    """Series of events that count their editions, so that 第九届 fits before each."""
    return tuple(dict.fromkeys(row["series"] for row in Vocabulary().rows("events") if row["edition"]))


@cache
def trades() -> tuple[str, ...]:
    """Terms of industries, in the characters that most reports are written in."""
    return tuple(row["term"] for row in Vocabulary().rows("sectors") if "traditional" not in row["note"])
