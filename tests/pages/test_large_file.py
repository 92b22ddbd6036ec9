"""What is too large for the memory of the server is made on the disk and had by a link."""

import re

import pandas as pd
import pytest

from pages.exports.shelf import Shelf
from pages.parts import large_file
from tests.pages.conftest import Open
from tests.pages.screen import words

DOWNLOADS = "pages/output/downloads.py"
LINK = re.compile(r'href=\\?"files/([\w-]{22})\\?"')


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """An empty one whose files somebody hands out; every table with ten rows is large."""
    monkeypatch.setattr(large_file, "ROWS", 10)
    monkeypatch.setattr(large_file, "SHELF", shelf := Shelf())
    shelf.served = True
    return shelf


def test_a_large_table_is_prepared_and_then_fetched(open_page: Open, shelf: Shelf) -> None:
    page = open_page(DOWNLOADS)
    assert not LINK.search(words(page))
    page.button("prepare_mentions").click().run()
    assert not page.exception
    made = shelf.by_token(LINK.search(words(page))[1])
    assert made is not None and made.name.endswith(".csv")
    assert len(pd.read_csv(made.path)) >= 10
    assert "prepare_mentions" not in {each.key for each in page.button}


def test_another_reader_finds_the_same_file_ready(open_page: Open, shelf: Shelf) -> None:
    open_page(DOWNLOADS).button("prepare_mentions").click().run()
    assert LINK.search(words(open_page(DOWNLOADS)))
    assert not LINK.search(words(open_page(DOWNLOADS, lang="en")))


def test_where_nobody_hands_files_out_they_are_downloaded_as_ever(open_page: Open, monkeypatch) -> None:
    monkeypatch.setattr(large_file, "ROWS", 1)
    monkeypatch.setattr(large_file, "SHELF", Shelf())
    page = open_page(DOWNLOADS)
    assert not [each for each in page.button if str(each.key).startswith("prepare_")]
    assert page.get("download_button")
