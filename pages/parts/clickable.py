"""An ECharts chart on the screen of which the marks can be clicked."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from pages.charts.ranked_bars import Option
from pages.parts.first_chart import chart_sent

Keys = Callable[[], Sequence[str]]


def clickable(option: Option, key: str, keys: Keys, chosen: Callable[[str], None], *, height: int) -> None:
    """Show the chart as the widget `key`; a click on a mark hands over what stands at its place of `keys`.

    They are asked for only once something was clicked.
    """
    if key not in st.session_state:
        st.session_state.pop(_seen(key), None)  # a chart that was away comes back with nothing selected
    st.echarts_chart(
        option, height=height, key=key, on_select=lambda: choose_clicked(key, keys(), chosen), renderer="svg"
    )
    chart_sent()


def choose_clicked(chart: str, keys: Sequence[str], chosen: Callable[[str], None]) -> None:
    """Hand over the key of the mark that was clicked since the last time; nothing where none was, or one that is gone.

    The chart keeps a selection of its own, which adds or drops one mark at each click; what changed since the last
    click is the mark that was clicked, whether or not a row was opened in between.
    """
    now, seen = _selected(st.session_state[chart]), _seen(chart)
    changed = now ^ st.session_state.get(seen, frozenset())
    st.session_state[seen] = now
    place = min(changed, default=None)
    if place is not None and place < len(keys):
        chosen(keys[place])


def _selected(state: Any) -> frozenset[int]:
    groups = state["selection"]["selected"] if state else []
    return frozenset(place for group in groups for place in group["data_indices"])


def _seen(chart: str) -> str:
    return f"{chart}_seen"
