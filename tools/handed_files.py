"""Hands out the large files that the dashboard has made, piece by piece from the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pages.exports.shelf import ADDRESS, SHELF

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class HandedFiles:
    """An ASGI middleware: a file for its token, 404 for any other, and everything else to the dashboard."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        SHELF.served = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        asked = ADDRESS.search(scope["path"]) if scope["type"] == "http" else None
        if asked is None:
            await self.app(scope, receive, send)
            return
        await self._answer(asked[1])(scope, receive, send)

    def _answer(self, token: str) -> ASGIApp:
        from starlette.responses import FileResponse, PlainTextResponse

        found = SHELF.by_token(token)
        if found is None or not found.path.is_file():
            words = "这个文件已经清理，请回到页面重新准备。 / This file is gone: go back and prepare it again."
            return PlainTextResponse(words, 404)
        kept = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
        return FileResponse(found.path, media_type=found.mime, filename=found.name, headers=kept)
