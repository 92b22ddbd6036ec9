"""Where there is nothing to show, one sentence says what to do, and no trace of the program is seen."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import loading
from tests.pages.conftest import ROOT
from tests.pages.screen import key_numbers


def run(monkeypatch: pytest.MonkeyPatch, data: Path) -> AppTest:
    monkeypatch.setenv("QIANYUE_DATA", str(data))
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()


def test_no_reports_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = run(monkeypatch, tmp_path / "nothing")
    assert not page.exception
    (error,) = page.error
    assert "\n" not in error.value.strip()
    assert "Traceback" not in error.value


def test_broken_table_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: Path) -> None:
    broken = tmp_path / "tables"
    broken.mkdir()
    for table in (data / "tables").resolve().iterdir():
        (broken / table.name).write_bytes(
            table.read_bytes()[:200] if table.suffix == ".parquet" else table.read_bytes()
        )
    monkeypatch.setattr(loading, "ensure_built", lambda *_: broken)
    page = run(monkeypatch, data)
    assert not page.exception
    assert "python -m etl build" in page.error[0].value


def test_first_use_builds_the_tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: Path) -> None:
    folder = tmp_path / "data"
    (folder / "sources").mkdir(parents=True)
    for name in ("sources", "vocabulary"):
        (folder / name).mkdir(exist_ok=True)
        for file in (data / name).iterdir():
            (folder / name / file.name).write_bytes(file.read_bytes())
    page = run(monkeypatch, folder)
    assert not page.exception
    assert not page.error
    assert key_numbers(page)
    assert (folder / "tables" / "build.json").is_file()
