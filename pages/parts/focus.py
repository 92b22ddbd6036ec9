"""Which row is open: one place that marks and rows both write to, so that they cannot disagree."""

from collections.abc import Sequence
from typing import Any

import streamlit as st


def focused(card: str) -> str | None:
    """The key of the open row of a card."""
    return st.session_state.get(_name(card))


def toggle(card: str, key: str) -> None:
    """Open a row, or close it where it is open."""
    st.session_state[_name(card)] = None if focused(card) == key else key


def toggle_clicked(card: str, chart: str, keys: Sequence[str]) -> None:
    """Open the row of the mark that was clicked in an ECharts chart with the widget key `chart`.

    The chart keeps a selection of its own, which adds or drops one mark at each click; what changed since the last
    click is the mark that was clicked, whether or not a row was opened in between.
    """
    place = clicked(chart)
    if place is not None and place < len(keys):
        toggle(card, keys[place])


def clicked(chart: str) -> int | None:
    """The place of the mark that was clicked since the last time, None where none was."""
    now = _selected(st.session_state[chart])
    seen = f"{chart}_seen"
    changed = now ^ st.session_state.get(seen, frozenset())
    st.session_state[seen] = now
    return min(changed, default=None)


def _selected(state: Any) -> frozenset[int]:
    groups = state["selection"]["selected"] if state else []
    return frozenset(place for group in groups for place in group["data_indices"])


def _name(card: str) -> str:
    return f"{card}_focus"
