"""The two shipped reports built once, and the dashboard run on them without a browser."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.pipeline import build
from pages.parts import first_chart

ROOT = Path(__file__).parents[2]
Open = Callable[..., AppTest]


@pytest.fixture(scope="session", autouse=True)
def at_once() -> Iterator[None]:
    """No browser draws the first chart here, so nothing waits for it."""
    with pytest.MonkeyPatch.context() as patch:
        for pause in ("PAUSE", "FIRST_PAUSE"):
            patch.setattr(first_chart, pause, 0)
        yield


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of its own with the two shipped reports and their tables."""
    folder = tmp_path_factory.mktemp("pages") / "data"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("tables*", ".cache", "workspace", "records"))
    build(folder)
    return folder


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of its own with all that is shipped, reports and records, and its tables."""
    folder = tmp_path_factory.mktemp("history") / "data"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("tables*", ".tables*", ".cache", "workspace"))
    build(folder)
    return folder


@pytest.fixture
def open_page(data: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page by its script with the choices of an address; fails if the page raised."""
    return opener(data, monkeypatch)


@pytest.fixture
def open_history(history: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """The same on all that is shipped."""
    return opener(history, monkeypatch)


def opener(data: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("QIANYUE_DATA", str(data))
    monkeypatch.chdir(ROOT)

    def run(script: str = "", **choices: str) -> AppTest:
        page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for name, value in choices.items():
            page.query_params[name] = value
        page.run()
        if script:
            page.switch_page(script)
            for name, value in choices.items():
                page.query_params[name] = value
            page.run()
        assert not page.exception, [each.value for each in page.exception]
        return page

    return run
