"""The lexicon of what figures can be cut by: built from the vocabulary, in the reader's script."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from etl.grammar.lexicon import Entry, Lexicon
from etl.grammar.stages_reached import stage_reached
from etl.vocabulary import Row, Vocabulary, split

AS_LISTED = frozenset(
    {"nbs_region", "ownership_region", "union"}
)  # 我国东部 is 东部; others keep the words of the report
PROVINCE_KINDS = frozenset({"province", "municipality", "autonomous_region"})
Fold = Callable[[str], str]


def names_lexicon(vocabulary: Vocabulary, fold: Fold) -> Lexicon:
    """Every name of the vocabulary with its dimension; of two meanings of one surface the first listed stays."""
    seen: dict[str, Entry] = {}
    for entry in entries(vocabulary):
        surface = fold(entry.surface)
        seen.setdefault(surface, entry if surface == entry.surface else entry._replace(surface=surface))
    return Lexicon(seen.values())


def entries(vocabulary: Vocabulary) -> Iterator[Entry]:
    for row in vocabulary.rows("not_names"):
        yield Entry(row["words"], "", "")
    yield from regions(vocabulary)
    yield from ownership(vocabulary)
    yield from channels(vocabulary)
    for row in vocabulary.rows("categories"):
        for surface in (row["member_zh"], *split(row["aliases"])):
            member = stage_reached(surface) if row["kind"] == "stage" else surface
            yield Entry(surface, "category", member, kind=row["kind"])
    amounts = {row["trigger"] for row in vocabulary.rows("amount_kinds")}
    for row in vocabulary.rows("sectors"):
        if row["term"] in amounts:
            continue  # 授信 names a kind of money before it names a trade
        yield Entry(row["term"], "sector", row.get("member_zh") or row["term"], kind=row.get("level", ""))
    for row in vocabulary.rows("places"):
        yield from place(row)


def regions(vocabulary: Vocabulary) -> Iterator[Entry]:
    for row in vocabulary.rows("regions"):
        for surface in (row["name_zh"], *split(row["aliases"])):
            short = surface in row["name_zh"]  # 大湾区 is 粤港澳大湾区
            name = row["name_zh"] if short or row["kind"] in AS_LISTED else surface
            yield Entry(surface, "region", name, row["group_id"], row["kind"])


def ownership(vocabulary: Vocabulary) -> Iterator[Entry]:
    for row in vocabulary.rows("ownership"):
        if row["ambiguous"] != "true":
            for surface in (row["member_zh"], *split(row["aliases"])):
                yield Entry(surface, "ownership", row["member_zh"])


def channels(vocabulary: Vocabulary) -> Iterator[Entry]:
    for row in vocabulary.rows("channels"):
        if row["match"] == "exact":
            for surface in (row["member_zh"], *split(row["aliases"])):
                ceremony = row["scope"] == "opening"  # 开幕式集中签约 is the ceremony, whatever it opens
                yield Entry(surface, "channel", row["member_zh"] if ceremony else surface, kind=row["scope"])


def place(row: Row) -> Iterator[Entry]:
    """A place under its full and its short name; what it is to a figure follows from its kind."""
    dimension = place_dimension(row["kind"])
    if row["name_zh"].endswith("省"):
        yield Entry(f"{row['name_zh']}外", "region", "省外", kind="relative")  # 湖北省外企业 are not 外企
    for surface in unambiguous(row, row["name_zh"], row["short_zh"], *split(row["aliases"])):
        yield Entry(surface, dimension, surface, row["place_id"], row["kind"])


def unambiguous(row: Row, *surfaces: str) -> list[str]:
    """The names of a row, once each, without those that mean something else as often (长寿, 东方)."""
    return [surface for surface in dict.fromkeys(surfaces) if surface not in split(row["ambiguous"])]


def place_dimension(kind: str) -> str:
    if kind == "country":
        return "source_country"
    return "source_province" if kind in PROVINCE_KINDS or kind == "special_administrative_region" else "place"
