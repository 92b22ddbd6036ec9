"""A cut as it is shown: its bars, the lines of its table, and what stands above them."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from pages.charts.cut_rows import TableRow, named, nested, one_kind, table_rows, with_total
from pages.content.cut import Cut
from pages.content.leading import leader_among
from pages.content.memory import kept
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import unit_name
from pages.words.findings import finding
from pages.words.labels import label
from pages.words.numbers import spaced
from pages.words.records import records

SETS = "scope"


@dataclass(eq=False)
class View:
    """One measure of a cut in one language."""

    cut: Cut
    measure: str
    lang: Lang

    @cached_property
    def bars(self) -> pd.DataFrame:
        """What is drawn: one kind of amount, parts below their parents; with columns name, key and inside."""
        cut, rows = self.cut, nested(one_kind(self.cut.of(self.measure))[0])
        whole = with_total(rows, cut.total_of(self.measure)) if cut.related else rows
        counts = pd.concat([cut.total_projects, cut.projects]) if self.measure == "amount" else cut.projects.iloc[0:0]
        keys = whole["dimension"] + "/" + whole["member_id"].fillna("") + "/" + whole["scope_id"].fillna("")
        # Of two figures that contest each other the second needs a key of its own, to be opened by itself.
        twice = keys.duplicated()
        return named(whole, counts, self.lang).assign(key=keys.where(~twice, keys + "/" + whole["observation_id"]))

    @cached_property
    def left_out(self) -> pd.DataFrame:
        """The amounts of another kind, which share no axis with the bars."""
        return one_kind(self.cut.of(self.measure))[1]

    @cached_property
    def title(self) -> str:
        """What the bars say, in one sentence."""
        if self.cut.dimension == SETS:
            return t("cut.sets", self.lang, event=self.cut.event_name(self.lang))
        leader = leader_among(self.cut.event_id, self.bars)
        return spaced(pick(self.lang, leader["zh"], leader["en"])) if leader else finding(self.bars, lang=self.lang)

    @cached_property
    def subtitle(self) -> str:
        """Event, scope, what is measured and in which unit."""
        kind = self.cut.kind if self.measure == "amount" else ""
        scopes = dict.fromkeys(pick(self.lang, row["scope_zh"], row["scope_en"]) for row in records(self.bars))
        return t(
            "cut.subtitle",
            self.lang,
            event=self.cut.event_name(self.lang),
            scope=t("list.comma", self.lang).join(scopes),
            kind=label("amount_kind", kind, self.lang) if kind else t(f"measure.{self.measure}", self.lang),
            unit=unit_name(str(self.bars["unit"].iloc[0]), self.measure, self.lang) if len(self.bars) else "",
        )

    @cached_property
    def heads(self) -> list[str]:
        """The heads of the table."""
        return [self.cut.name(self.lang), t("head.projects", self.lang), t("head.amount", self.lang)]

    @cached_property
    def lines(self) -> list[TableRow]:
        """The lines of the table: the whole first, then the parts in the order of the bars."""
        cut, order = self.cut, {key: place for place, key in enumerate(self.bars["key"])}
        whole = table_rows(cut.total_projects, cut.total_amounts, cut.kind, self.lang) if cut.related else []
        parts = table_rows(nested(cut.projects), cut.amounts, cut.kind, self.lang)
        return [*whole, *sorted(parts, key=lambda line: order.get(line.key, len(order)))]


@kept
def view_of(cut: Cut, measure: str, lang: Lang) -> View:
    """A measure of a cut, with all that it says worked out: it is kept at the size that it then has."""
    view = View(cut, measure, lang)
    for name in ("bars", "left_out", "title", "subtitle", "heads", "lines"):
        getattr(view, name)
    return view
