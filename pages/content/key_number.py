"""One of the few numbers that a reader takes away."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class KeyNumber:
    """A number in words: what it is, the number, what must be said with it, and the marks behind it."""

    name: str
    number: str
    note: str
    rows: pd.DataFrame
