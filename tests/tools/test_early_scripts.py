"""The scripts of every page are named with the page, and nothing else is."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
import streamlit

from tools.early_scripts import DRAWN, SMALL, EarlyScripts, scripts

STATIC = Path(streamlit.__file__).parent / "static"


def answered(kind: str, asked: str = "http") -> list[tuple[bytes, bytes]]:
    """The headers of an answer of a kind, as they leave."""
    left: list[dict[str, Any]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"Content-Type", kind.encode())]})

    async def send(message: Any) -> None:
        left.append(message)

    asyncio.run(EarlyScripts(app)({"type": asked}, None, send))  # type: ignore[arg-type]
    return list(left[0]["headers"])


def named(headers: list[tuple[bytes, bytes]]) -> list[str]:
    links = [value.decode() for name, value in headers if name == b"link"]
    return [each[1:].partition(">")[0] for link in links for each in link.split(", ")]


def test_a_page_names_scripts_that_there_are_and_that_it_does_not_name_itself() -> None:
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    links = named(answered("text/html; charset=utf-8"))
    assert links[0].startswith("./static/js/EChartsChart.") and len(links) == len(set(links))
    for link in links:
        assert (STATIC / link).is_file() and link not in page


@pytest.mark.parametrize("kind", ["text/javascript", "application/json", "text/plain; charset=utf-8"])
def test_nothing_but_a_page_names_any(kind: str) -> None:
    assert named(answered(kind)) == []


def test_a_socket_is_left_alone() -> None:
    assert named(answered("text/html", asked="websocket")) == []


def test_what_is_imported_is_named_however_far_away_and_the_small_ones_are_not(tmp_path: Path) -> None:
    fill = "/" * SMALL
    (tmp_path / "EChartsChart.a.js").write_text(f'import{{o as e}}from"./far.b.js";import"./small.c.js";{fill}')
    (tmp_path / "far.b.js").write_text(f'import{{x}}from"./farther.d.js";import("./later.e.js");{fill}{fill}')
    (tmp_path / "farther.d.js").write_text(f'import"./EChartsChart.a.js";import"./gone.f.js";{fill}{fill}{fill}')
    (tmp_path / "small.c.js").write_text("")
    (tmp_path / "later.e.js").write_text(fill)
    assert [path.name for path in scripts(tmp_path)] == ["farther.d.js", "far.b.js", "EChartsChart.a.js"]


def test_streamlit_still_calls_its_scripts_so() -> None:
    for name in DRAWN:
        assert len(list((STATIC / "static" / "js").glob(f"{name}.*.js"))) == 1
