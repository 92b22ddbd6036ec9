"""Pages on large tables are timed where there is a Chromium, on tables that the dashboard takes as they are."""

from pathlib import Path

import pytest

from etl.freshness import is_fresh
from tools.bench import large_pages
from tools.bench.large import write


def test_a_machine_without_chromium_says_so_and_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))
    (line,) = large_pages.lines(tmp_path)
    assert (line.ours, line.verdict) == ("not measured: no Chromium", "-")


def test_the_dashboard_takes_generated_tables_as_they_are(tmp_path: Path) -> None:
    write(300, 3, tmp_path / "tables")
    data = large_pages.published(tmp_path / "tables", tmp_path / "data")
    assert is_fresh(data) == (data / "tables").resolve()
    assert {path.name for path in (data / "tables").iterdir()} == {
        path.name for path in (tmp_path / "tables").iterdir()
    }
