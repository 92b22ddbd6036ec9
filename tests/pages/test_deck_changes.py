"""A deck says which of its figures are no longer what the tables hold."""

import pandas as pd
import pytest

from pages.decks.changes import changes, shown_ids
from tests.pages.exhibits import exhibit, figure
from tests.pages.frames import mark


def held(value: float = 247.0, **other: object) -> pd.DataFrame:
    return pd.DataFrame([mark("制造业", "projects", value, **({"observation_id": "o1"} | other))])


def test_a_figure_that_is_as_it_was_is_not_mentioned() -> None:
    assert changes([exhibit(figures=(figure(),))], held()) == {}


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"value": 250.0}, "制造业：247 个 → 250 个"),
        ({"low": 240.0, "high": 250.0, "qualifier": "about"}, "制造业：247 个 → 约 247 个"),
        ({"observation_id": "o9"}, "制造业：247 个 → 已不在数据中"),
    ],
)
def test_what_has_become_of_a_figure_is_said(other: dict[str, object], words: str) -> None:
    assert changes([exhibit(figures=(figure(),))], held(**other)) == {"o1": words}


def test_each_figure_is_asked_for_once() -> None:
    assert shown_ids([exhibit(), exhibit()]) == ["o1", "o2"]
