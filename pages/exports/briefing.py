"""A bulletin of an event, made of the facts that may be stated of it; what may not be stated is listed with why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from pages.exports.bulletin_words import clause, groups, together, totals, worded
from pages.exports.exhibit import Sentence
from pages.exports.from_rows import sentences_of
from pages.exports.sources import Source, source_of
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.records import Row, records

# What follows the lead: the kinds of facts in each paragraph, and what opens and closes it.
PARAGRAPHS = (("leader",), ("share", "average"), ("change",), ("project",), ("offer",))
OPENED, CLOSED = ("project", "offer"), ("offer",)


@dataclass(frozen=True)
class Said:
    """A clause: its words, the numbers of its sources, its observations, and how it was worked out or why withheld."""

    text: str
    sources: tuple[int, ...]
    ids: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Clauses of one sentence, with what stands between them, and what opens and closes it."""

    said: tuple[Said, ...]
    joint: str
    opening: str = ""
    closing: str = ""


@dataclass(frozen=True)
class Bulletin:
    """The whole text; the first paragraph is the lead, `withheld` is what may not be stated, with why as its note."""

    lang: Lang
    heading: str
    dated: str
    paragraphs: tuple[Paragraph, ...]
    sources: tuple[Source, ...]
    withheld: tuple[Said, ...]

    @property
    def said(self) -> tuple[Said, ...]:
        """All clauses of the paragraphs."""
        return tuple(each for paragraph in self.paragraphs for each in paragraph.said)


def bulletin(facts: pd.DataFrame, evidence: pd.DataFrame, *, event: str, lang: Lang, build: str = "") -> Bulletin:
    """The bulletin of an event called `event`.

    `facts` is what `queries.briefing` gives, `evidence` what `queries.evidence_for` gives of all its observations.
    """
    known, rows = _Known(sentences_of(evidence) if len(evidence) else ()), records(facts)
    told: dict[str, list[Row]] = {}
    for row in rows:
        if not row["withheld_zh"]:
            told.setdefault(str(row["kind"]), []).append(row)
    # In the order of the text, for so the sources are numbered.
    lead = _lead(told.get("total", []), event, known, lang)
    others = [_paragraph(kinds, told, known, lang) for kinds in PARAGRAPHS]
    paragraphs = (lead, *(each for each in others if each.said))
    withheld = tuple(_said(row, clause(row, lang), known, lang, why="withheld") for row in rows if row["withheld_zh"])
    heading = worded(t("paper.bulletin.heading", lang, event=event), "any", lang)
    return Bulletin(lang, heading, _dated(known, build, lang), paragraphs, tuple(known.sources), withheld)


class _Known:
    """Who says each observation; sources get their numbers as they are first asked for."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self.sources: dict[Source, int] = {}
        self._said_by: dict[str, list[Source]] = {}
        for sentence in sentences:
            for each in sentence.observation_ids:
                self._said_by.setdefault(each, []).append(source_of(sentence))

    def numbers(self, ids: Sequence[str]) -> tuple[int, ...]:
        """The numbers of the sources that say any of these observations."""
        said_by = [source for each in ids for source in self._said_by.get(each, [])]
        return tuple(sorted({self.sources.setdefault(source, len(self.sources) + 1) for source in said_by}))

    @property
    def newest(self) -> str:
        """The day of the newest source; empty where none has one."""
        return max((source.published for source in self.sources), default="")


def _dated(known: _Known, build: str, lang: Lang) -> str:
    """From how many sources it was compiled, the newest of them, and from which build."""
    newest = t("paper.bulletin.newest", lang, day=known.newest) if known.newest else ""
    built = t("paper.bulletin.build", lang, build=build) if build else ""
    return (
        f"{counted('paper.bulletin.compiled', len(known.sources), lang)}{newest}{built}{t('paper.bulletin.stop', lang)}"
    )


def _said(row: Row, text: str, known: _Known, lang: Lang, *, why: str = "footnote") -> Said:
    ids = tuple(str(row["observation_ids"]).split(";"))
    return Said(text, known.numbers(ids), ids, str(row[f"{why}_{lang}"] or ""))


def _lead(rows: Sequence[Row], event: str, known: _Known, lang: Lang) -> Paragraph:
    """The totals; where there are none, just that."""
    said = tuple(_said(row, text, known, lang) for row, text in totals(rows, event, lang))
    none = Said(t("paper.bulletin.no_totals", lang, event=event), (), ())
    return Paragraph(said or (none,), t("paper.bulletin.comma", lang), t("paper.bulletin.lead", lang))


def _paragraph(kinds: Sequence[str], told: dict[str, list[Row]], known: _Known, lang: Lang) -> Paragraph:
    """The facts of these kinds as one sentence; a share that leads already is not said again."""
    led = {each for row in told.get("leader", []) for each in str(row["observation_ids"]).split(";")}
    rows = [row for kind in kinds for row in told.get(kind, []) if kind != "share" or not _is_in(row, led)]
    said = [_said(row, clause(row, lang), known, lang) for row in rows]
    merged = tuple(
        _merged([said[place] for place in places], lang) for places in groups([each.text for each in said], kinds[0])
    )
    opening, closing = (
        t(f"paper.bulletin.{kinds[0]}.{part}", lang) if kinds[0] in having else ""
        for part, having in (("opening", OPENED), ("closing", CLOSED))
    )
    return Paragraph(merged, t("paper.bulletin.semicolon", lang), opening, closing)


def _is_in(row: Row, ids: set[str]) -> bool:
    return str(row["observation_ids"]).split(";")[0] in ids


def _merged(said: Sequence[Said], lang: Lang) -> Said:
    """Clauses of one group as one with all their sources."""
    numbers = tuple(sorted({number for each in said for number in each.sources}))
    ids = tuple(dict.fromkeys(each for one in said for each in one.ids))
    notes = t("list.semicolon", lang).join(dict.fromkeys(each.note for each in said if each.note))
    return Said(together([each.text for each in said], lang), numbers, ids, notes)
