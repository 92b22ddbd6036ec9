"""Names to a browser, with the page itself, the scripts that every page of ours needs, so that none waits for another.

Streamlit names those of its frame; what draws a chart, a table or a choice a browser learns of only once the first of
them has come, and the script of a chart is larger than the whole frame.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

DRAWN = ("EChartsChart", "BidiComponent", "Html", "Selectbox", "ButtonGroup")  # what every page is made of
SMALL = 8_000  # bytes; naming each of the many small ones would cost more than it brings
_IMPORTS = re.compile(r'\bimport(?:[^"\';()]*?from)?"\./([^"]+\.js)"')


class EarlyScripts:
    """An ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message["headers"]):
                message = {**message, "headers": [*message["headers"], (b"link", _links())]}
            await send(message)

        await self.app(scope, receive, named)


def _is_page(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in headers)


@cache
def _links() -> bytes:
    """The value of the header; the addresses are relative to the page, as Streamlit's own are."""
    page = (static() / "index.html").read_text(encoding="utf-8")
    found = [path.name for path in scripts(static() / "static" / "js") if path.name not in page]
    return ", ".join(f"<./static/js/{name}>; rel=modulepreload; crossorigin" for name in found).encode()


def drawers() -> list[str]:
    """The names of the scripts that draw what every page is made of."""
    return [path.name for path in _drawers(static() / "static" / "js")]


def static() -> Path:
    """The folder of what Streamlit hands to a browser."""
    import streamlit

    return Path(streamlit.__file__).parent / "static"


def _drawers(folder: Path) -> list[Path]:
    return [path for name in DRAWN for path in folder.glob(f"{name}.*.js")]


def scripts(folder: Path) -> list[Path]:
    """The larger scripts that draw what every page has, and those that they import, the largest first."""
    met: set[Path] = set()
    ahead = _drawers(folder)
    while ahead:
        path = ahead.pop()
        if path not in met and path.is_file():
            met.add(path)
            ahead += [folder / name for name in _IMPORTS.findall(path.read_text(encoding="utf-8"))]
    large = [path for path in met if path.stat().st_size > SMALL]
    return sorted(large, key=lambda path: (-path.stat().st_size, path.name))
