"""What is kept belongs to one build, is nobody's own, and can be had without a screen."""

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from etl import queries
from pages.content import memory
from pages.parts.menu import PAGES
from tests.pages.conftest import ROOT, Open
from tests.pages.screen import captions, charts, heads, titles

SECTORS = "pages/analysis/sectors.py"
ALONE = """
import sys
from pathlib import Path
from etl import queries
from pages.content.memory import ask, kept, reading
with reading(Path(sys.argv[1])):
    names = kept(lambda: tuple(ask(queries.events)["event_id"]))()
print(",".join(names), "streamlit" in sys.modules)
"""


def said(page: AppTest) -> tuple[list[str], list[dict[str, Any]]]:
    """What a reader sees: the words above the charts, and the charts."""
    return [*titles(page), *heads(page), *captions(page)], charts(page)


def test_answers_are_had_without_a_screen(data: Path) -> None:
    command = [sys.executable, "-c", ALONE, str(data / "tables")]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert said == ["EURCQ-2025,WCIFIT-2025", "False"]


def test_who_names_no_folder_has_no_answers() -> None:
    with pytest.raises(queries.MissingTables):
        memory.ask(queries.events)


def test_another_build_has_answers_of_its_own(data: Path, history: Path) -> None:
    n_events = memory.kept(lambda: len(memory.ask(queries.events)))
    with memory.reading(data / "tables"):
        few = n_events()
        with memory.reading(history / "tables"):
            assert n_events() > few
        assert n_events() == few


def test_a_published_build_is_read_where_the_link_pointed_when_it_was_asked(data: Path, tmp_path: Path) -> None:
    link = tmp_path / "tables"
    link.symlink_to((data / "tables").resolve())
    with memory.reading(link):
        assert memory.tables() == (data / "tables").resolve()


def test_readers_of_other_events_in_other_languages_do_not_see_each_others_pages(open_page: Open) -> None:
    readers = [("WCIFIT-2025", "zh"), ("EURCQ-2025", "en"), ("WCIFIT-2025", "en"), ("EURCQ-2025", "zh")]
    alone = [said(open_page(SECTORS, event=event, lang=lang)) for event, lang in readers]
    assert len(set(map(str, alone))) == len(readers)
    pages = [open_page(SECTORS, event=event, lang=lang) for event, lang in readers]
    for _ in range(2):
        assert [said(page.run()) for page in pages] == alone


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_page_changes_what_is_kept(open_history: Open, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    recall = memory.Recall(10_000, 1 << 32)
    monkeypatch.setattr(memory, "_recall", recall)
    scripts = [page.script for page in PAGES]
    for script in scripts:
        open_history(script, lang=lang)
    before = {key: pickle.dumps(known.result) for key, known in recall.kept.items()}
    for script in scripts:
        open_history(script, lang=lang)
    assert len(before) > 100
    assert [key for key, was in before.items() if pickle.dumps(recall.kept[key].result) != was] == []


def test_a_second_look_at_a_page_works_nothing_out_again(open_history: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    recall = memory.Recall(10_000, 1 << 32)
    monkeypatch.setattr(memory, "_recall", recall)
    for page in PAGES:
        open_history(page.script)
        known = len(recall.kept)
        open_history(page.script)
        assert len(recall.kept) == known, page.key
