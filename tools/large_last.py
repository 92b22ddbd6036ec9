"""Lets a browser have the script of the larger chart library last, so that the first chart does not wait for it.

A page with charts of both libraries asks for both scripts at once. The larger one, of 4.7 MB, is mostly for a chart
further down; it takes the line and then the processor from the smaller one, which draws the chart on top.
"""

from __future__ import annotations

import asyncio
import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

SCRIPT = re.compile(r"/static/js/[^/]+\.js$")
LARGE = re.compile(r"/PlotlyChart\.[^/]+\.js$")
QUIET = 0.3  # seconds after the last other script
LONGEST = 1.5  # seconds that it is held back at most, however many others come
LOOK = 0.05  # seconds between two looks


class LargeLast:
    """An ASGI middleware; browsers keep the script, so that a reader waits for it once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.under_way, self.last = 0, 0.0  # other scripts that are being sent, and when one last was

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        path = scope["path"] if scope["type"] == "http" else ""
        if SCRIPT.search(path) and not LARGE.search(path):
            await self._noted(scope, receive, send)
            return
        if LARGE.search(path):
            await self._wait()
        await self.app(scope, receive, send)

    async def _noted(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.under_way += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.under_way -= 1
            self.last = time.monotonic()

    async def _wait(self) -> None:
        end = time.monotonic() + LONGEST
        while (left := min(self._quiet_from(), end) - time.monotonic()) > 0:
            await asyncio.sleep(min(left, LOOK))

    def _quiet_from(self) -> float:
        return (time.monotonic() if self.under_way else self.last) + QUIET
