"""Members and places as the tables know them: what a label in a report stands for."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from etl.places import Gazetteer
from etl.printed import anglicised
from etl.records import PlaceNamed
from etl.vocabulary import Row, Vocabulary, split

SEPARATOR = "、"
AND_OTHERS = "等"
REST = re.compile(
    "(?:另外|其他|其它|其余|余下|剩下|剩余)(?:类别?|板块|片区|区域|地区|领域|行业|产业|方面|类型)?(?:的?项目)?"
)
UNPARTED = frozenset({"project", "context"})
PLACES = frozenset({"source_province", "source_country", "host"})


@dataclass(frozen=True, slots=True)
class Member:
    """A part of a cut. Members of one family in different slots are disjoint; `places` are place or group ids.

    `within` are the places that a single place lies in; an `open` list (广东、浙江等) holds more than these.
    """

    member_id: str
    dimension: str
    name_zh: str
    name_en: str | None = None
    family: str | None = None
    slot: str | None = None
    places: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    minted: bool = False
    valid_from: str | None = None
    valid_to: str | None = None
    open: bool = False


class Directory:
    """Looks labels up in the vocabulary; mints a member for a label that it does not know."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def member(self, dimension: str, label: str) -> Member:
        """The member a label stands for; a list (A、B) is a set of its members; of places it may be open (A、B等)."""
        if dimension in PLACES and len(label) > 1 and label.endswith(AND_OTHERS):
            return self.left_open(dimension, label)
        if SEPARATOR in label and label not in self.names.get(dimension, {}):
            return self.set_of(dimension, label)
        known = self.names.get(dimension, {}).get(label)
        if dimension not in UNPARTED and REST.fullmatch(label):
            known = Member(f"{dimension}:rest", dimension, "其他", "Other")
        if known is None and dimension in PLACES:
            known = self.place(dimension, label)
        return known or self.minted(dimension, label)

    def place(self, dimension: str, label: str) -> Member | None:
        """A place under a longer name than its own (四川省广安市, 重庆市渝中区)."""
        place = self.gazetteer.place(label, None)
        row = self.gazetteer.row(place) if place else None
        return self.place_member(dimension, row) if row else None

    def set_of(self, dimension: str, label: str) -> Member:
        members = [self.member(dimension, part) for part in label.split(SEPARATOR)]
        name_en = ", ".join(m.name_en or m.name_zh for m in members)
        places = frozenset[str]().union(*(m.places for m in members))
        ids = "+".join(sorted(m.member_id.partition(":")[2] for m in members))
        return Member(f"{dimension}:{ids}", dimension, label, name_en, places=places, minted=True)

    def left_open(self, dimension: str, label: str) -> Member:
        listed = self.member(dimension, label.removesuffix(AND_OTHERS))
        name_en = f"{listed.name_en or listed.name_zh} and others"
        return Member(f"{listed.member_id}+", dimension, label, name_en, places=listed.places, minted=True, open=True)

    def is_open(self, dimension: str, label: str, places: Collection[PlaceNamed]) -> bool:
        """The report leaves open the list of places that a part is made of; `places` are what its figure names."""
        left = {place.place_id for place in places if not place.complete} if dimension in PLACES else set()
        listed = self.member(dimension, label).places if left else frozenset()
        return bool(listed) and listed <= left

    def minted(self, dimension: str, label: str) -> Member:
        english = self.english.get(label) or (anglicised(label) if dimension == "size_band" else None)
        return Member(f"{dimension}:{label}", dimension, label, english, minted=True)

    @cached_property
    def english(self) -> dict[str, str]:
        groups = {row["group_zh"]: row["group_en"] for row in self.vocabulary.rows("sectors") if row["group_en"]}
        return groups | {row["member_zh"]: row["name_en"] for row in self.vocabulary.rows("english_names")}

    @cached_property
    def names(self) -> dict[str, dict[str, Member]]:
        """Dimension → name or alias → member."""
        found: dict[str, dict[str, Member]] = {"sector": self.sectors(), "region": self.regions()}
        for name in ("ownership", "category", "channel"):
            file = {"ownership": "ownership", "category": "categories", "channel": "channels"}[name]
            found[name] = self.aliased(name, self.vocabulary.rows(file))
        return found | {dimension: self.places(dimension) for dimension in PLACES}

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return Gazetteer(self.vocabulary)

    def sectors(self) -> dict[str, Member]:
        english = {row["group_zh"]: row["group_en"] for row in self.vocabulary.rows("sectors")}
        english |= {row["level1_zh"]: row["level1_en"] for row in self.vocabulary.rows("sectors")}
        found = {}
        for row in self.vocabulary.rows("sectors"):
            name = row["member_zh"]
            family = row["family"] or None
            found[row["term"]] = Member(
                f"sector:{name}",
                "sector",
                name,
                self.english.get(name) or english.get(name),
                family,
                row["slot"] or None,
            )
        return found

    def aliased(self, dimension: str, rows: tuple[Row, ...]) -> dict[str, Member]:
        found: dict[str, Member] = {}
        for row in rows:
            name = row["member_zh"]
            member = Member(
                f"{dimension}:{name}", dimension, name, row["name_en"] or None, slot=row.get("slot") or None
            )
            for surface in (name, *split(row["aliases"])):
                found.setdefault(surface, member)
        return found

    def regions(self) -> dict[str, Member]:
        found: dict[str, Member] = {}
        for row in self.vocabulary.rows("regions"):
            member = Member(
                f"region:{row['name_zh']}",
                "region",
                row["name_zh"],
                row["name_en"] or None,
                "nbs" if row["kind"] == "nbs_region" else None,
                row["group_id"],
                self.group_places(row),
            )
            for surface in (row["name_zh"], *split(row["aliases"])):
                found.setdefault(surface, member)
        return found

    def group_places(self, row: Row) -> frozenset[str]:
        """The places of a group; of a union, those of its parts; a group without a list stands for itself."""
        groups = set(split(row["parts"])) or {row["group_id"]}
        places = {r["place_id"] for r in self.vocabulary.rows("region_groups") if r["group_id"] in groups}
        return frozenset(places or groups)

    def places(self, dimension: str) -> dict[str, Member]:
        found: dict[str, Member] = {}
        for row in self.vocabulary.rows("places"):
            member = self.place_member(dimension, row)
            for surface in (row["short_zh"], row["name_zh"], *split(row["aliases"])):
                found.setdefault(surface, member)
        return found

    def place_member(self, dimension: str, row: Row) -> Member:
        """A place as a part; of a district that was abolished the days on which it was one."""
        place = row["place_id"]
        return Member(
            f"{dimension}:{place}", dimension, row["short_zh"], row["name_en"] or None, places=frozenset({place}),
            within=frozenset(self.gazetteer.holders(place)), valid_from=row["valid_from"] or None,
            valid_to=row["valid_to"] or None,
        )  # fmt: skip

    def place_ids(self, *, any_name: bool = False) -> dict[str, str]:
        """Every name of a place, full or short, → its id; without those that mean other things, but for `any_name`."""
        rows = self.vocabulary.rows("places")
        return {
            name: row["place_id"] for row in reversed(rows) for name in (row["name_zh"], row["short_zh"])
            if name and (any_name or name not in split(row["ambiguous"]))
        }  # fmt: skip

    def sector_words(self) -> dict[str, str]:
        """Word → the group of sectors that it stands for; without words that mean other things, too."""
        rows = (row for row in self.vocabulary.rows("sectors") if row["group_zh"] and row["ambiguous"] != "true")
        return {row["term"]: row["group_zh"] for row in rows}
