"""Which row is open: one place that marks and rows both write to, so that they cannot disagree."""

import streamlit as st


def focused(card: str) -> str | None:
    """The key of the open row of a card."""
    return st.session_state.get(_name(card))


def toggle(card: str, key: str) -> None:
    """Open a row, or close it where it is open."""
    st.session_state[_name(card)] = None if focused(card) == key else key


def _name(card: str) -> str:
    return f"{card}_focus"
