"""The script of the larger chart library waits for the others, but neither for ever nor for anything else."""

import asyncio
import time
from pathlib import Path

import pytest
import streamlit
from streamlit.web.server.starlette import starlette_app

from tools import serve
from tools.early_scripts import EarlyScripts
from tools.handed_files import HandedFiles
from tools.large_last import LARGE, LONGEST, QUIET, SCRIPT, LargeLast
from tools.own_page import OwnPage

SMALL, LARGER = "/static/js/EChartsChart.BsTTxg1D.js", "/static/js/PlotlyChart.D9Z0_fxz.js"


class Sent:
    """An app that answers after a while, and when it had answered what."""

    def __init__(self, takes: float = 0.0) -> None:
        self.takes, self.at = takes, dict[str, float]()

    async def __call__(self, scope, receive, send) -> None:
        await asyncio.sleep(self.takes)
        self.at[scope["path"]] = time.monotonic()


async def ask(app: LargeLast, *paths: str) -> None:
    await asyncio.gather(*(app({"type": "http", "path": path}, None, None) for path in paths))


def test_the_larger_script_goes_out_after_those_asked_for_with_it() -> None:
    sent = Sent(takes=1.5 * QUIET)
    asyncio.run(ask(LargeLast(sent), SMALL, LARGER))
    assert sent.at[LARGER] - sent.at[SMALL] > 2 * QUIET


@pytest.mark.parametrize("path", [LARGER, "/static/css/index.css", "/_stcore/health", "/"])
def test_nothing_waits_where_no_other_script_is_asked_for(path: str) -> None:
    sent, begun = Sent(), time.monotonic()
    asyncio.run(ask(LargeLast(sent), path))
    assert sent.at[path] - begun < QUIET / 2


def test_no_other_answer_waits_for_a_script() -> None:
    sent, begun = Sent(), time.monotonic()
    asyncio.run(ask(LargeLast(sent), SMALL, "/", LARGER))
    assert sent.at["/"] - begun < QUIET / 2


def test_readers_who_keep_coming_do_not_hold_it_back_for_ever() -> None:
    sent, begun = Sent(), time.monotonic()

    async def crowd() -> None:
        app = LargeLast(sent)
        larger = asyncio.create_task(ask(app, LARGER))
        while not larger.done():
            await ask(app, SMALL)
            await asyncio.sleep(QUIET / 4)

    asyncio.run(crowd())
    assert LONGEST <= sent.at[LARGER] - begun < LONGEST + QUIET


def test_a_websocket_passes() -> None:
    passed: list[str] = []

    async def app(scope, receive, send) -> None:
        passed.append(scope["type"])

    asyncio.run(LargeLast(app)({"type": "websocket", "path": LARGER}, None, None))
    assert passed == ["websocket"]


def test_streamlit_still_calls_the_script_so_and_it_still_is_the_largest() -> None:
    scripts = list((Path(streamlit.__file__).parent / "static" / "static" / "js").glob("*.js"))
    largest = max(scripts, key=lambda path: path.stat().st_size)
    assert LARGE.search(f"/static/js/{largest.name}")
    assert SCRIPT.search(f"/static/js/{largest.name}")


def test_the_server_is_started_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starlette_app, "create_streamlit_middleware", starlette_app.create_streamlit_middleware)
    before = len(starlette_app.create_streamlit_middleware())
    serve.arrange()
    stack = starlette_app.create_streamlit_middleware()
    assert [each.cls for each in stack[:3]] == [EarlyScripts, HandedFiles, LargeLast]
    assert stack[-1].cls is OwnPage, "what compresses must stand before it"
    assert len(stack) == before + 4
