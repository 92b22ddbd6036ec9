"""The 34 provincial units with their names and their squares."""

from functools import cache
from pathlib import Path

import pandas as pd

from etl import queries
from pages.content.memory import ask

_GEO = Path(__file__).parents[2] / "data" / "geo"
_CODES = Path(__file__).parents[1] / "words" / "province_codes.csv"


def provinces() -> pd.DataFrame:
    """One row a province: place_id, short_zh, name_en, code, column, row."""
    places = ask(queries.table, "places")[["place_id", "short_zh", "name_en"]]
    return _squares().merge(places, on="place_id", how="left")


@cache
def _squares() -> pd.DataFrame:
    tiles = pd.read_csv(_GEO / "tiles.csv", dtype={"place_id": "str"})
    return tiles.merge(pd.read_csv(_CODES, dtype="str"), on="place_id", how="left", validate="one_to_one")
