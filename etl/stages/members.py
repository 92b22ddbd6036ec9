"""Mentions → members, scopes, events and places: what the observations are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from etl.directory import Member
from etl.records import BESIDE, Mention
from etl.vocabulary import Vocabulary, split

Row = dict[str, Any]


def list_members(members: Collection[Member]) -> Iterator[Row]:
    """Rows of `members`: every part that is named, each once, with the smallest one that holds it."""
    holders: dict[tuple[str, str], list[Member]] = defaultdict(list)
    for member in members:
        for place in member.places if not member.open else ():
            holders[member.dimension, place].append(member)
    return (member_row(member, parent(member, holders)) for member in members)


def parent(member: Member, holders: Mapping[tuple[str, str], list[Member]]) -> Member | None:
    """The smallest member of the same cut whose places hold all of this one's; `holders` of each place."""
    if member.open:
        return None
    near = min((holders[member.dimension, place] for place in member.places), key=len, default=[])
    return min((o for o in near if o.places > member.places), key=lambda o: (len(o.places), o.member_id), default=None)


def member_row(member: Member, holder: Member | None) -> Row:
    return {
        "member_id": member.member_id,
        "dimension": member.dimension,
        "name_zh": member.name_zh,
        "name_en": member.name_en,
        "parent_id": holder.member_id if holder else None,
        "relation": "inside" if holder else "set" if "+" in member.member_id else None,
        "family": member.family,
        "place_ids": ";".join(sorted(member.places)) or None,
        "valid_from": member.valid_from,
        "valid_to": member.valid_to,
        "minted": member.minted,
    }


def event_row(event_id: str, name: str, row: Mapping[str, str] | None) -> Row:
    """A row of `events`: `row` is that of the vocabulary; without one the event is minted from its name.

    The id of an edition that is minted tells its series (绿色建材展览会-9).
    """
    if row is None:
        series, _, edition = event_id.rpartition("-")
        known = bool(series) and edition.isdecimal() and len(edition) < 4
        of_series: Row = {"series": series, "edition": int(edition)} if known else {}
        return {"event_id": event_id, "name_zh": name, "short_zh": name, "kind": "event", **of_series}
    plain = {
        key: row[key] or None
        for key in ("series", "name_en", "aliases", "covers", "city", "organiser", "starts", "ends")
    }
    return {
        "event_id": event_id,
        "name_zh": row["name_zh"],
        "short_zh": row["short_zh"] or row["name_zh"],
        "kind": row["kind"],
        "edition": int(row["edition"]) if row["edition"] else None,
        **plain,
    }


def scope_row(event_id: str, scope: str, codes: Mapping[str, Mapping[str, str]], beside: Collection[str]) -> Row:
    """A row of `scopes`: a set of projects that figures are about; a list on offer is named by itself.

    It lies in its parent where the event has one: `beside` are all the event's scopes. The ceremony of a fair of which
    nothing more is told is the whole.
    """
    code, _, name = scope.partition(":")
    known, name = codes.get(code, {}), "" if code == BESIDE else name
    holder = known.get("parent") if known.get("parent") in beside else None
    return {
        "scope_id": f"{event_id}/{scope}",
        "event_id": event_id,
        "code": code,
        "name_zh": name or known.get("name_zh") or code,
        "name_en": None if name else known.get("name_en") or None,
        "parent_scope_id": f"{event_id}/{holder}" if holder else None,
        "relation": (known.get("relation") or None) if holder else None,
    }


def list_places(vocabulary: Vocabulary) -> list[Row]:
    """Rows of `places`: all that the vocabulary knows, groups of places among them."""
    places = [
        {
            "place_id": row["place_id"],
            "name_zh": row["name_zh"],
            "short_zh": row["short_zh"],
            "name_en": row["name_en"] or None,
            "kind": row["kind"],
            "parent_id": row["parent_id"] or None,
            "region_zh": row["region_zh"] or None,
            "valid_from": row["valid_from"] or None,
            "valid_to": row["valid_to"] or None,
            "successor_ids": row["succeeded_by"] or None,
        }
        for row in vocabulary.rows("places")
    ]
    groups = [
        {
            "place_id": row["group_id"],
            "name_zh": row["name_zh"],
            "short_zh": row["name_zh"],
            "name_en": row["name_en"] or None,
            "kind": row["kind"],
            "parent_id": ";".join(split(row["parts"])) or None,
            "region_zh": None,
        }
        for row in vocabulary.rows("regions")
    ]
    return places + groups


def list_mention_places(mentions: Iterable[Mention]) -> list[Row]:
    """Rows of `mention_places`, one for each place and role."""
    found: dict[tuple[str, str, str], Row] = {}
    for mention in mentions:
        for place in mention.places:
            key = (mention.mention_id, place.place_id, place.role)
            found[key] = {"mention_id": key[0], "place_id": key[1], "role": key[2], "complete": place.complete}
    return list(found.values())
