"""Rows of a frame as dictionaries, as the words and charts read them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

Row = Mapping[str, Any]


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows, each as column -> cell; several times faster than DataFrame.to_dict on a few wide rows."""
    names = list(rows.columns)
    cells = (rows[name].tolist() for name in names)
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]
