"""The first chart of a page is let onto the screen before the rest of the page is sent.

A browser draws what has come together as one: sent without a pause, the first chart waits until every card below it is
built too. With a pause behind it the reader sees it in half the time, and the last card some 40 ms later when a filter
is changed.

The first chart of a session needs more. Until its script has come, React shows a placeholder, and keeps every
placeholder for 0.3 s after the last one has appeared, so that those of the cards below would hold back the chart on
top. With the longer pause it is there a fifth sooner, and the last card no later.
"""

import time
from contextvars import ContextVar

import streamlit as st

PAUSE = 0.08  # seconds: with less, part of the rest still comes before the browser has drawn
FIRST_PAUSE = 0.6  # seconds: 0.3 for the placeholder, the rest for the browser to run the script and to draw
_DRAWN = "a chart was drawn"
_awaited: ContextVar[bool] = ContextVar("first chart awaited", default=False)


def begin_page() -> None:
    """Begin a page of which no chart was sent yet."""
    _awaited.set(True)


def chart_sent() -> None:
    """Give the browser time to draw the chart that was just sent, if it is the first of its page."""
    if _awaited.get():
        _awaited.set(False)
        time.sleep(PAUSE if _DRAWN in st.session_state else FIRST_PAUSE)
        st.session_state[_DRAWN] = True
