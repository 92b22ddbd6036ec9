"""Table of records → mentions and projects: each with the line that was taken down in place of a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from etl.excerpts.columns import CUTS, MEASURES, Columns
from etl.excerpts.figures import Figures
from etl.excerpts.page import Page
from etl.excerpts.rows import Entry, LineFault, entries_of
from etl.excerpts.tables import Taken
from etl.grammar.attribution import Attribution
from etl.grammar.bands import band
from etl.grammar.quantities import QuantityGrammar
from etl.places import Gazetteer
from etl.records import Mention, NamedProject, PlaceNamed, Quantity, Report, Sentence
from etl.vocabulary import Vocabulary, split

STATUSES = frozenset({"signed", "offered", "target", "forecast", "previous", "context"})
KINDS = frozenset({"contract", "investment", "credit", "order", "registered_capital", "market_value", "other"})
ROLES = frozenset({"source", "host", "partner", "mentioned"})
DIMENSIONS = CUTS | {"total", "project"}


class Excerpt(NamedTuple):
    """What was taken down from one publication; `faults` are lines (number, reason) that could not be taken over."""

    text: str
    sentences: list[Sentence]
    mentions: list[Mention]
    projects: list[NamedProject]
    faults: list[tuple[int, str]]


@dataclass(frozen=True)
class Taking:
    """One figure or named project of a line, everything about it found to be known words."""

    entry: Entry
    quantity: Quantity | None
    event: str | None
    event_id: str | None
    scope: str
    dimension: str
    places: tuple[PlaceNamed, ...]
    reason: str | None


class Excerpts:
    """Takes tables of records over. Built once from a vocabulary, then used for any number of tables."""

    def __init__(self, vocabulary: Vocabulary, quantities: QuantityGrammar, attribution: Attribution) -> None:
        self.label, self.events, self.fold = vocabulary.label, attribution.events, quantities.fold
        self.columns, self.figures, self.gazetteer = Columns(vocabulary), Figures(quantities), Gazetteer(vocabulary)
        self.known = {row["event_id"]: row for row in vocabulary.rows("events")}
        self.scope_names = {row["code"]: row["name_zh"] for row in vocabulary.rows("scopes")}
        self.scopes = {
            name: row["code"] for row in vocabulary.rows("scopes")
            for name in (row["code"], row["name_zh"], *split(row["record_codes"]), *split(row["aliases"]))
        }  # fmt: skip

    def take(self, taken: Taken, report: Report) -> Excerpt:
        """What a table says of one publication. Raises Unreadable for heads that say nothing."""
        columns = self.columns.columns(taken.heads, taken.layout)
        page, found = Page(report.source_id), Excerpt("", [], [], [], [])
        for line in taken.lines:
            try:
                takings = [self.taking(entry, report) for entry in entries_of(line, columns, taken.layout)]
            except LineFault as error:
                found.faults.append((line.number, str(error)))
                continue
            if takings:
                self.write(takings, page, report, found)
        return found._replace(text=page.text, sentences=page.sentences)

    def taking(self, entry: Entry, report: Report) -> Taking:
        """Raises LineFault for a word that is none of those that a field may hold."""
        said = entry.said
        for name, allowed in (
            ("status", STATUSES),
            ("amount_kind", KINDS),
            ("measure", MEASURES),
            ("places_role", ROLES),
        ):
            if said.get(name) and said[name] not in allowed:
                raise LineFault(f"{name} 应为 {'、'.join(sorted(allowed))} 之一，现为 {said[name][:20]}。")
        if said.get("places_complete") not in (None, "true", "false", "TRUE", "FALSE"):
            raise LineFault("places_complete 应为 true 或 false。")
        quantity = self.quantity(entry)
        if quantity and not said.get("measure"):
            raise LineFault("这一行没有写明 measure（projects、amount、share 等），请补上。")
        dimension = "project" if "project" in said else said.get("dimension") or "total"
        if dimension not in DIMENSIONS:
            raise LineFault(f"dimension 应为 {'、'.join(sorted(DIMENSIONS))} 之一，现为 {dimension[:20]}。")
        if not said.get("event") and dimension != "context":
            raise LineFault('没有写明是哪一场活动：请加 event 一栏，或在说明文件里写 event = "活动名"。')
        event, event_id = self.event(said.get("event", ""))
        places, reason = self.places(said, report.published)
        return Taking(entry, quantity, event, event_id, self.scope(said, dimension), dimension, places, reason)

    def quantity(self, entry: Entry) -> Quantity | None:
        """The figure of an entry; None for a named project without one. Raises LineFault."""
        said = entry.said
        if said.get("as_written") or said.get("value"):
            return self.figures.quantity(said)
        if "project" in said:
            return None
        raise LineFault("这一行没有数字（as_written 或 value），请补上或删去。")

    def event(self, written: str) -> tuple[str | None, str | None]:
        """The event's name and id, by its id or a name that is known; else minted from the name."""
        if not written:
            return None, None
        if written in self.known:
            row = self.known[written]
            return row["short_zh"] or row["name_zh"], written
        return written, self.events.event(self.fold(written), written).event_id

    def scope(self, said: Mapping[str, str], dimension: str) -> str:
        """The code of the set that a figure is about. Raises LineFault for a set that is not known."""
        if dimension in ("context", "project"):
            return dimension
        written = said.get("scope") or "whole"
        code, _, name = written.partition(":")
        if code not in self.scopes:
            raise LineFault(f"scope 无法识别：{written[:20]}，可用的见 data/vocabulary/scopes.csv。")
        code = self.scopes[code]
        name = name or (said.get("member", "") if code == "list" and dimension == "category" else "")
        return f"{code}:{name}" if code == "list" and name else code

    def places(self, said: Mapping[str, str], day: str | None) -> tuple[tuple[PlaceNamed, ...], str | None]:
        """The places of a record by code on the day of the report, and which of their names are not known."""
        role = said.get("places_role") or ("host" if said.get("dimension") == "host" else "mentioned")
        complete = (said.get("places_complete") or "true").lower() == "true"
        codes = {name: self.gazetteer.place(name, day) for name in split(said.get("places", "").replace("、", ";"))}
        unknown = [name for name, code in codes.items() if code is None]
        for name in (said[field] for field in ("investor_place", "host_place") if said.get(field)):
            unknown += [name] if self.gazetteer.place(name, day) is None else []
        found = tuple(PlaceNamed(code, role, complete) for code in codes.values() if code)
        return found, f"地名未识别：{'、'.join(unknown)}" if unknown else None

    def write(self, takings: list[Taking], page: Page, report: Report, found: Excerpt) -> None:
        """The sentence of a line, its mentions and the project that it names."""
        figures = [taking for taking in takings if taking.quantity]
        labelled = [(self.figure(t), t.quantity.text) for t in figures if t.quantity]
        sentence, starts = page.add(self.lead(takings[0]), labelled, takings[0].entry.said.get("note", ""))
        mentions = [self.mention(t, sentence, start, report) for t, start in zip(figures, starts, strict=True)]
        found.mentions.extend(mentions)
        if name := takings[0].entry.said.get("project"):
            found.projects.append(self.project(name, takings[0], sentence, mentions, report.published))

    def lead(self, taking: Taking) -> str:
        """What the figures of a line are about, in words."""
        said = taking.entry.said
        code, _, name = taking.scope.partition(":")
        scope = "" if code in ("whole", "context", "project", "cumulative", "list") else self.scope_names[code]
        member = said.get("project") or said.get("member") or (name or self.scope_names[code])
        status = self.label("status", said["status"]) if said.get("status") not in (None, "signed", "context") else ""
        investor = said.get("investor", "")
        parts = (taking.event or "", scope if scope != member else "", investor, member, said.get("period", ""), status)
        return " · ".join(part for part in parts if part)

    def figure(self, taking: Taking) -> str:
        """What a figure measures, in words."""
        said = taking.entry.said
        if taking.entry.head:
            return taking.entry.head.partition("（")[0].partition("(")[0]
        kind = said.get("amount_kind")
        return self.label("amount_kind", kind) if kind else self.label("measure", said["measure"])

    def mention(self, taking: Taking, sentence: Sentence, start: int, report: Report) -> Mention:
        said, quantity = taking.entry.said, taking.quantity
        assert quantity is not None
        ends = band(quantity.qualifier, quantity.value, quantity.grain, quantity.upper)
        measure = said["measure"]
        status = said.get("status") or ("context" if taking.dimension == "context" else "signed")
        return Mention(
            mention_id=f"{report.source_id}@{start:06d}", source_id=report.source_id,
            sentence_id=sentence.sentence_id, start=start, end=start + len(quantity.text), text=quantity.text,
            value=quantity.value, unit=quantity.unit, low=ends.low, high=ends.high, low_open=ends.low_open,
            high_open=ends.high_open, step=quantity.step, qualifier=quantity.qualifier, measure=measure,
            amount_kind=(said.get("amount_kind") or "contract") if measure == "amount" else None,
            dimension=taking.dimension, member=said.get("project") or said.get("member", ""), status=status,
            event=taking.event, event_id=taking.event_id, scope=taking.scope,
            base=said.get("base") if measure == "share" else None,
            against=said.get("against") if measure == "change" else None, period=said.get("period"),
            reason=taking.reason, places=list(taking.places),
        )  # fmt: skip

    def project(
        self, name: str, taking: Taking, sentence: Sentence, mentions: list[Mention], day: str | None
    ) -> NamedProject:
        said, place = taking.entry.said, self.gazetteer.place
        host = next((p.place_id for p in taking.places if p.role == "host"), None)
        if "host_place" in said:  # a district that was gone by that day is still the one that is named
            host = place(said["host_place"], day) or place(said["host_place"], None)
        return NamedProject(
            name, taking.event_id, taking.event, said.get("status") or "signed", sentence.sentence_id,
            said.get("investor"), place(said["investor_place"], day) if "investor_place" in said else None,
            said.get("counterpart"), host,
            said.get("sector"), tuple(m for m in mentions if m.measure == "amount"),
        )  # fmt: skip
