"""Which places receive projects at which events: an appearance for each place and event, and the lines of the table.

Figures of different sets of projects stand side by side and are never added up.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from pages.charts.cut_rows import TableRow
from pages.charts.host_rows import Places, existed, note
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import counted, figure
from pages.words.labels import label
from pages.words.records import records

Standing = Literal["signed", "forecast", "named"]
STANDINGS: tuple[Standing, ...] = ("signed", "forecast", "named")


@dataclass(frozen=True)
class Appearance:
    """A place at an event: on which day (NaT where nobody says), by what at best, and what is said of it in words."""

    key: str
    event_id: str
    event: str
    when: Any
    standing: Standing
    words: str
    observation_ids: tuple[str, ...]
    project_ids: tuple[str, ...]


def appearances(hosts: pd.DataFrame, projects: pd.DataFrame, places: Places, lang: Lang) -> list[Appearance]:
    """All appearances, oldest first; `hosts` and `projects` are those of all events."""
    told: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    named: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in records(hosts):
        told[key_of(row), row["event_id"]].append(row)
    for row in records(projects[projects["place_id"].notna()]):
        named[key_of(row), row["event_id"]].append(row)
    found = [_appearance(key, told[key], named[key], places, lang) for key in dict.fromkeys([*told, *named])]
    return sorted(found, key=lambda each: (str(each.when), each.event_id, each.key))


def in_order(found: Sequence[Appearance], places: Places) -> list[tuple[str, bool]]:
    """The places, each with whether it lies in the one above: what has most appearances first, with all inside it."""
    times: dict[str, int] = defaultdict(int)
    for each in found:
        times[each.key] += 1
    inside: dict[str, list[str]] = defaultdict(list)
    for key in times:
        inside[_holder(key, times, places)].append(key)
    return list(_walk("", inside, times, within=False))


def place_lines(found: Sequence[Appearance], places: Places, names: Mapping[str, str], lang: Lang) -> list[TableRow]:
    """A line for each place with its events and what is said at each; `names` are the places in words."""
    mine: dict[str, list[Appearance]] = defaultdict(list)
    for each in found:
        mine[each.key].append(each)
    return [
        TableRow(
            key=key,
            name=names[key],
            inside=inside,
            projects=counted("hosts.events", len(mine[key]), lang),
            amount="\n".join(t("hosts.at", lang, event=each.event, words=each.words) for each in reversed(mine[key])),
            note=note(places.get(key), pd.NaT, lang),
            observation_ids=tuple(each for one in mine[key] for each in one.observation_ids),
        )
        for key, inside in in_order(found, places)
    ]


def host_names(hosts: pd.DataFrame, places: Places, lang: Lang) -> dict[str, str]:
    """Key → the place in words; of a group of places its own name."""
    groups = {key_of(row): pick(lang, row["member_zh"], row["member_en"]) for row in records(hosts)}
    return groups | {key: pick(lang, place["name_zh"], place["name_en"]) for key, place in places.items()}


def key_of(row: Mapping[str, Any]) -> str:
    """The place of a row, or else the group that it names."""
    return str(row["place_id"] if isinstance(row["place_id"], str) else row["member_id"])


def _appearance(
    key: tuple[str, str], told: list[dict[str, Any]], named: list[dict[str, Any]], places: Places, lang: Lang
) -> Appearance:
    first = [*told, *named][0]
    statuses = {row["status"] for row in told}
    standing: Standing = "signed" if "signed" in statuses else "forecast" if told else "named"
    parts = [*_figures(told, lang), *([counted("hosts.named", len(named), lang)] if named else [])]
    words, place = t("list.comma", lang).join(parts), places.get(key[0])
    if place is not None and not existed(place, first["day"]):
        words = t("host.not_then", lang, name=words)
    return Appearance(
        key=key[0],
        event_id=key[1],
        event=pick(lang, first["event_zh"], first["event_en"]),
        when=first["day"] if pd.isna(first["starts"]) else first["starts"],
        standing=standing,
        words=words,
        observation_ids=tuple(row["observation_id"] for row in told),
        project_ids=tuple(row["project_id"] for row in named),
    )


def _figures(rows: list[dict[str, Any]], lang: Lang) -> Iterator[str]:
    """The figures of each set of projects by themselves, with the set's name and whether they are forecasts."""
    sets: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row["measure"] == "amount"):
        sets[row["scope_id"], row["dimension"], row["status"]].append(row)
    for (_, dimension, status), own in sets.items():
        scope = pick(lang, own[0]["scope_zh"], own[0]["scope_en"])
        member = pick(lang, own[0]["member_zh"], own[0]["member_en"]) if dimension not in ("host", "total") else ""
        figures = t("list.comma", lang).join(_figure(row, lang) for row in own if row["obs_status"] != "O")
        if figures:
            said = t("hosts.in_set", lang, set=member or scope, figures=figures)
            yield (
                said
                if status == "signed"
                else t("hosts.beforehand", lang, status=label("status", status, lang), said=said)
            )


def _figure(row: dict[str, Any], lang: Lang) -> str:
    if row["measure"] != "amount":
        return figure(row, lang)
    return t("amount.of_kind", lang, n=figure(row, lang), kind=label("amount_kind", row["amount_kind"], lang))


def _holder(key: str, among: Mapping[str, int], places: Places) -> str:
    place = places.get(key)
    holders = place["holder_ids"] if place else None
    return next((each for each in str(holders).split(";") if each in among), "") if isinstance(holders, str) else ""


def _walk(
    at: str, inside: Mapping[str, list[str]], times: Mapping[str, int], *, within: bool
) -> Iterator[tuple[str, bool]]:
    for key in sorted(inside.get(at, ()), key=lambda key: (-_weight(key, inside, times), key)):
        yield key, within
        yield from _walk(key, inside, times, within=True)


def _weight(key: str, inside: Mapping[str, list[str]], times: Mapping[str, int]) -> int:
    return times[key] + sum(_weight(each, inside, times) for each in inside.get(key, ()))
