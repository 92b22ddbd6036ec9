"""One cut of an event — by sector, by region … — with its counts, its amounts and the whole that they are of."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from pages.charts.cut_rows import TableRow, one_kind
from pages.words.catalogue import Lang, pick
from pages.words.labels import label

MEASURES = ("amount", "projects")


@dataclass(frozen=True, eq=False)
class Cut:
    """Frames of marks: the parts' counts and amounts, and those of the whole.

    `related` is false where no report says how the parts lie in the whole: then the two are not shown together.
    `overlaps` says that the parts overlap others, which are shown apart from them.
    """

    event: dict[str, Any]
    dimension: str
    projects: pd.DataFrame
    amounts: pd.DataFrame
    total_projects: pd.DataFrame
    total_amounts: pd.DataFrame
    related: bool = True
    overlaps: bool = False

    @property
    def event_id(self) -> str:
        """The event."""
        return str(self.event["event_id"])

    @property
    def is_empty(self) -> bool:
        """Whether nothing was reported in this cut."""
        return self.projects.empty and self.amounts.empty

    @cached_property
    def kind(self) -> str:
        """The kind of amount that most of the parts have; empty where none is known."""
        kinds = one_kind(self.amounts)[0]["amount_kind"].dropna()
        return str(kinds.iloc[0]) if len(kinds) else ""

    @cached_property
    def measures(self) -> list[str]:
        """The measures that have a printed figure; amounts first."""
        return [each for each in MEASURES if (self.of(each)["obs_status"] != "O").any()]

    def told(self, measure: str) -> str:
        """The measure, or the one that is printed where this is not."""
        return measure if measure in self.measures or not self.measures else self.measures[0]

    def of(self, measure: str) -> pd.DataFrame:
        """The parts' marks of a measure."""
        return self.amounts if measure == "amount" else self.projects

    def total_of(self, measure: str) -> pd.DataFrame:
        """The whole's marks of a measure."""
        return self.total_amounts if measure == "amount" else self.total_projects

    def behind(self, line: TableRow) -> pd.DataFrame:
        """The marks behind a line of the table."""
        frames = (self.total_projects, self.total_amounts, self.projects, self.amounts)
        return pd.concat([rows[rows["observation_id"].isin(line.observation_ids)] for rows in frames])

    def name(self, lang: Lang) -> str:
        """The cut in words."""
        return label("dimension", self.dimension, lang)

    def event_name(self, lang: Lang) -> str:
        """The event in words."""
        return event_name(self.event, lang)


def event_name(event: dict[str, Any], lang: Lang) -> str:
    """The event's name as readers use it."""
    return pick(lang, event["short_zh"], event["name_en"])
