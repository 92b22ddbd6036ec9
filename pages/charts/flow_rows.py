"""Flows of named projects as nodes and links: the largest of each side, the others gathered, what is not said apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from pages.words.catalogue import Lang, pick, t
from pages.words.numbers import number
from pages.words.records import records

SIDES = ("origin", "sector", "host")
MOST = 10
UNSAID = "none"
OTHERS = ""


@dataclass(frozen=True)
class Node:
    """One end of flows: `code` is UNSAID where reports say nothing, OTHERS for those that are gathered.

    `beside` says what goes along with it; it is `wide` where it is a whole province and no report says more.
    """

    side: str
    code: str
    name: str
    projects: int
    beside: str = ""
    wide: bool = False

    @property
    def key(self) -> str:
        """Its name among all nodes."""
        return f"{self.side}/{self.code}"


@dataclass(frozen=True)
class Link:
    """So many projects between two nodes."""

    source: Node
    target: Node
    projects: int


def nodes_of(flows: pd.DataFrame, side: str, lang: Lang) -> list[Node]:
    """All nodes of a side, the one with most projects first, what is not said last; with what goes along."""
    sums = flows.groupby(side, sort=False)["projects"].sum()
    wide = set(flows["host"][flows["host_wide"]]) if side == "host" else set()
    names = _names(flows, side, lang)
    order = sorted(sums.index, key=lambda code: (code == UNSAID, -sums[code], code))
    return [
        Node(side, code, names[code], int(sums[code]), _beside(flows[flows[side] == code], side, lang), code in wide)
        for code in order
    ]


def gathered(nodes: list[Node], lang: Lang, most: int = MOST) -> list[Node]:
    """The nodes to be drawn: the `most` largest, the rest as one, and what is not said."""
    said, unsaid = [n for n in nodes if n.code != UNSAID], [n for n in nodes if n.code == UNSAID]
    if len(said) <= most + 1:
        return nodes
    rest = said[most:]
    name = t("flow.others", lang, n=number(len(rest), lang))
    return [*said[:most], Node(said[0].side, OTHERS, name, sum(n.projects for n in rest)), *unsaid]


def links_of(flows: pd.DataFrame, drawn: Mapping[str, list[Node]]) -> list[Link]:
    """The links between neighbouring sides, in the order of their nodes."""
    found = []
    for left, right in pairwise(SIDES):
        ends = pd.DataFrame({side: _drawn_codes(flows[side], drawn[side]) for side in (left, right)})
        sums = flows["projects"].groupby([ends[left], ends[right]]).sum()
        found += [
            Link(a, b, int(sums[(a.code, b.code)]))
            for a in drawn[left]
            for b in drawn[right]
            if (a.code, b.code) in sums.index
        ]
    return found


def placed(nodes: list[Node]) -> list[Node]:
    """The nodes that say where: neither unsaid nor as wide as a province."""
    return [node for node in nodes if node.code != UNSAID and not node.wide]


def leading(nodes: list[Node]) -> Node | None:
    """The node with more projects than any of the others; None where there are not several, or where two are level."""
    return nodes[0] if len(nodes) > 1 and nodes[0].projects > nodes[1].projects else None


def _drawn_codes(codes: pd.Series, nodes: list[Node]) -> pd.Series:
    own = {node.code for node in nodes}
    return codes.where(codes.isin(own), OTHERS)


def _names(flows: pd.DataFrame, side: str, lang: Lang) -> dict[str, str]:
    names = {row[side]: pick(lang, row[f"{side}_zh"], row[f"{side}_en"]) or row[side] for row in records(flows)}
    wide = flows["host"][flows["host_wide"]] if side == "host" else ()
    return names | {code: t("flow.wide", lang, name=names[code]) for code in wide} | {UNSAID: t("flow.unsaid", lang)}


def _beside(flows: pd.DataFrame, side: str, lang: Lang) -> str:
    """The sectors that a place goes along with, or the host places of a sector: the first three, with their counts."""
    other = "host" if side == "sector" else "sector"
    sums = flows.groupby(other, sort=False)["projects"].sum().sort_values(ascending=False, kind="stable")
    names = _names(flows, other, lang)
    first = zip(sums.index[:3].astype(str), sums.head(3), strict=True)
    shown = [t("flow.beside", lang, name=names[code], n=int(n)) for code, n in first]
    more = [t("flow.more", lang, n=len(sums) - 3)] if len(sums) > 3 else []
    return t("list.comma", lang).join([*shown, *more])
