"""The first chart of a page is let onto the screen before the rest of the page is sent.

A browser draws what has come together as one: sent without a pause, the first chart waits until every card below it is
built too. With a pause behind it the reader sees it in half the time, and the last card no later when a page is opened
(both about 290 ms), some 40 ms later when a filter is changed.
"""

import time
from contextvars import ContextVar

PAUSE = 0.08  # seconds: with less, part of the rest still comes before the browser has drawn
_awaited: ContextVar[bool] = ContextVar("first chart awaited", default=False)


def begin_page() -> None:
    """Begin a page of which no chart was sent yet."""
    _awaited.set(True)


def chart_sent() -> None:
    """Give the browser time to draw the chart that was just sent, if it is the first of its page."""
    if _awaited.get():
        _awaited.set(False)
        time.sleep(PAUSE)
