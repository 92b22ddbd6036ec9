"""Which part leads, in the words of the briefing, so that every page says the same of it."""

import pandas as pd

from etl import queries
from pages.content.memory import ask
from pages.words.records import Row, records


def leader_among(event_id: str, rows: pd.DataFrame) -> Row | None:
    """The statement about the part among these marks that leads its cut, None where none does for certain.

    Its first observation is the leading part's own; a sum that is drawn as parts is told by the largest set of them.
    """
    drawn = set(rows["observation_id"])
    said = ask(queries.briefing, event_id)
    leaders = records(said[said["kind"] == "leader"])
    return next((each for each in leaders if first_id(each) in drawn), None)


def first_id(statement: Row) -> str:
    return str(statement["observation_ids"]).partition(";")[0]
