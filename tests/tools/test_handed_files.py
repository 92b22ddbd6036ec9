"""The server hands out the files of the shelf piece by piece, by their tokens alone."""

import asyncio
from typing import Any

import pytest

from pages.exports.shelf import SHELF
from tools.handed_files import HandedFiles

MEGABYTES = 3


async def asked(path: str, method: str = "GET") -> tuple[int, dict[str, str], list[bytes]]:
    """Status, headers and pieces of an answer; 299 where the dashboard was asked."""
    sent: list[Any] = []

    async def dashboard(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 299, "headers": []})

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        await asyncio.Event().wait()  # who asked stays to the end

    scope = {"type": "http", "method": method, "path": path, "headers": [], "query_string": b""}
    await HandedFiles(dashboard)(scope, receive, send)
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, [each["body"] for each in sent[1:]]


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test says of the server does not last."""
    monkeypatch.setattr(SHELF, "served", False)


def test_a_file_comes_in_pieces_under_its_own_name() -> None:
    whole = bytes(range(256)) * 4096 * MEGABYTES
    made = SHELF.put("t", "签约看板_全部.csv", "text/csv", lambda path: path.write_bytes(whole))
    status, headers, pieces = asyncio.run(asked(f"/{made.address}"))
    assert (status, b"".join(pieces)) == (200, whole)
    assert max(map(len, pieces)) <= 1 << 18, "no more than a piece of it is held in memory"
    assert headers["content-disposition"].startswith("attachment; filename*=utf-8''%E7%AD%BE%E7%BA%A6")
    assert headers["content-length"] == str(len(whole)) and headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/files/" + "x" * 22, "/base/files/" + "-" * 22])
def test_a_file_that_is_not_there_is_answered_with_what_to_do(path: str) -> None:
    status, _, pieces = asyncio.run(asked(path))
    assert status == 404 and "重新准备" in b"".join(pieces).decode()


@pytest.mark.parametrize("path", ["/", "/downloads", "/files/", "/files/../etc/passwd", "/files/short", "/media/x.csv"])
def test_everything_else_is_the_dashboards(path: str) -> None:
    assert asyncio.run(asked(path))[0] == 299


def test_whoever_hands_out_says_so() -> None:
    HandedFiles(None)
    assert SHELF.served
