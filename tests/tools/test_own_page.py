"""Streamlit's page leaves with our name and with the server's place, and every other answer as it was."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
import streamlit

from pages.parts.menu import PAGES
from tools.own_page import LARGEST, OwnPage

PAGE = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()


def answered(body: bytes, *headers: tuple[bytes, bytes], kind: str = "http", pieces: int = 1) -> tuple[dict, bytes]:
    """The headers and the body of an answer, as they leave."""
    left: list[dict[str, Any]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": f"{kind}.response.start", "status": 200, "headers": list(headers)})
        size = -(-len(body) // pieces)
        for first in range(0, len(body), size):
            more = first + size < len(body)
            await send({"type": f"{kind}.response.body", "body": body[first : first + size], "more_body": more})

    async def send(message: Any) -> None:
        left.append(message)

    asyncio.run(OwnPage(app)({"type": kind, "method": "GET"}, None, send))  # type: ignore[arg-type]
    assert sum(each["type"].endswith("start") for each in left) == 1
    return dict(left[0]["headers"]), b"".join(each.get("body", b"") for each in left)


@pytest.mark.parametrize("pieces", [1, 7])
def test_the_page_is_named_before_anything_is_loaded_and_as_long_as_it_says(pieces: int) -> None:
    kind = (b"content-type", b"text/html; charset=utf-8")
    old = [(b"content-length", str(len(PAGE)).encode()), (b"etag", b'"a"'), (b"Last-Modified", b"then")]
    headers, body = answered(PAGE, kind, *old, pieces=pieces)
    assert headers == {kind[0]: kind[1], b"content-length": str(len(body)).encode()}
    words = body.decode()
    assert "<title>签约看板</title>" in words and '<html lang="zh-CN">' in words and "Streamlit</title>" not in words
    assert words.index("__streamlit") < words.index('type="module"')
    for path in (page.url_path for page in PAGES if page.url_path):
        assert f'"{path}"' in words.partition("</script>")[0]


@pytest.mark.parametrize(
    "headers",
    [
        [(b"content-type", b"text/javascript"), (b"etag", b'"a"')],
        [(b"content-type", b"text/html"), (b"content-encoding", b"gzip")],
        [],
    ],
)
def test_any_other_answer_is_left_alone(headers: list[tuple[bytes, bytes]]) -> None:
    assert answered(PAGE, *headers, pieces=3) == (dict(headers), PAGE)


@pytest.mark.parametrize("words", ["<p>975.5 亿元</p>", "<p>" + "签" * LARGEST + "</p>"], ids=["small", "large"])
@pytest.mark.parametrize("pieces", [1, 5])
def test_a_deck_that_is_taken_away_holds_nothing_of_it(words: str, pieces: int) -> None:
    deck = f'<!DOCTYPE html><html lang="en"><head><title>Streamlit</title></head><body>{words}</body></html>'.encode()
    headers = [(b"content-type", b"text/html"), (b"content-length", str(len(deck)).encode()), (b"etag", b'"a"')]
    assert answered(deck, *headers, pieces=pieces) == (dict(headers), deck)


def test_a_socket_is_left_alone() -> None:
    assert answered(PAGE, (b"content-type", b"text/html"), kind="websocket")[1] == PAGE
