"""Puts what is ours into the page that Streamlit answers every address with: its name, and what shortens its start.

Streamlit's page looks for the server below the address it was opened at, then, a tenth of a second later, one level
higher, and asks it for settings before it connects. We know with which page of ours an address ends, and what those
settings are, so a browser connects at once; Streamlit asks for them all the same, in the background. And while the
server works on its first answer, the scripts that will draw it are fetched, which otherwise wait for that answer.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pages.parts.menu import PAGES
from pages.words.catalogue import t
from tools.early_scripts import early_scripts

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# What Streamlit knows the page's length and age by does not hold for what is sent.
REPLACED = (b"content-length", b"etag", b"last-modified")
MARK = b'src="./static/js/index.'  # stands in Streamlit's page; in the words of another one its quote is escaped
LARGEST = 65_536  # bytes; Streamlit's page has a tenth of them
_SCRIPT = Path(__file__).with_suffix(".js")


class OwnPage:
    """An ASGI middleware; stands behind those that compress."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        page = _Page(send)
        await self.app(scope, receive, page.send)


class _Page:
    """One answer, held back while it may be Streamlit's page; a deck or a component in HTML goes on as it is."""

    def __init__(self, send: Send) -> None:
        self.on = send
        self.start: Message | None = None
        self.body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message["headers"]):
            self.start = message
        elif self.start is None or message["type"] != "http.response.body":
            await self.on(message)
        else:
            self.body += message.get("body", b"")
            more = message.get("more_body", False)
            if not more or len(self.body) > LARGEST:
                start, self.start = self.start, None
                await self._leave(start, more)

    async def _leave(self, start: Message, more: bool) -> None:
        if MARK in self.body and not more:
            self.body = ours(self.body)
            kept = [(name, value) for name, value in start["headers"] if name.lower() not in REPLACED]
            start = {**start, "headers": [*kept, (b"content-length", str(len(self.body)).encode())]}
        await self.on(start)
        await self.on({"type": "http.response.body", "body": self.body, "more_body": more})


def ours(page: bytes) -> bytes:
    """Streamlit's page with our name, in the language that an address without one has, and with the script."""
    named = page.replace(b'<html lang="en">', b'<html lang="zh-CN">', 1)
    named = named.replace(b"<title>Streamlit</title>", f"<title>{t('app.title', 'zh')}</title>".encode(), 1)
    return named.replace(b"<head>", b"<head><script>" + _script() + b"</script>", 1)


def _is_html(headers: list[tuple[bytes, bytes]]) -> bool:
    told = {name.lower(): value for name, value in headers}
    return told.get(b"content-type", b"").startswith(b"text/html") and b"content-encoding" not in told


@cache
def _script() -> bytes:
    from streamlit import config

    settings = {"allowedOrigins": list(config.get_option("client.allowedOrigins")), "useExternalAuthToken": False}
    told = ([page.url_path for page in PAGES if page.url_path], settings, early_scripts())
    return f"({_SCRIPT.read_text(encoding='utf-8')})({','.join(map(json.dumps, told))})".encode()
