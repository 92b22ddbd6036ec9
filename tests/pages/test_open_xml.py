"""What we hand to Office is valid by the Open XML SDK: nothing to be repaired on opening."""

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from etl.exports.files import export
from etl.exports.order import ALL, Order
from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit
from pages.exports.sheets import rows_sheet
from pages.exports.slides.pptx_file import deck_pptx
from pages.exports.turned import turned
from pages.exports.workbooks import About, rows_workbook
from pages.words.catalogue import LANGUAGES
from tests.open_xml.validator import MISSING, faults, find
from tests.pages import web_decks
from tests.pages.decks import bars, deck, lines, many, numbers, picture, points
from tests.pages.frames import frame, nearly, yi
from tests.pages.test_pie import split

Check = Callable[[bytes, str], list[str]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    program = find()
    if program is None:
        pytest.skip(MISSING)

    def checked(data: bytes, name: str) -> list[str]:
        (tmp_path / name).write_bytes(data)
        return faults(program, tmp_path / name)

    return checked


def every_form() -> list[Exhibit]:
    return [bars(), bars(many(40)), bars(()), points(), lines(), split(), turned(split()), numbers(), picture()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_slides_of_every_form_are_valid(check: Check, lang) -> None:
    assert check(deck_pptx(deck(*every_form(), lang=lang)), "deck.pptx") == []


@pytest.mark.parametrize(
    "hard", [web_decks.hostile(), web_decks.endless(), Deck("空", "zh", ())], ids=["hostile", "endless", "none"]
)
def test_slides_of_hard_words_are_valid(check: Check, hard: Deck) -> None:
    assert check(deck_pptx(hard), "deck.pptx") == []


def test_slides_on_the_template_of_an_office_are_valid(check: Check) -> None:
    template = deck_pptx(deck(numbers()))
    told = Deck("套版", "zh", (Slide("结论", "一行\n两行"), Slide(exhibit=bars()), Slide(exhibit=lines())))
    assert check(deck_pptx(told, template), "deck.pptx") == []


def test_a_workbook_of_all_tables_is_valid(check: Check, data: Path, tmp_path: Path) -> None:
    export(Order(data / "tables", ALL), "xlsx", tmp_path / "all.xlsx")
    assert check((tmp_path / "all.xlsx").read_bytes(), "copy.xlsx") == []


def test_a_workbook_of_a_chart_is_valid(check: Check) -> None:
    rows = frame(yi("=1+1", 5), nearly("近", 17, 16))
    evidence = web_decks.evidence_of(rows)
    about = About("标题", "副题", ("某会",), evidence, {"build": "b", "published": "2025-05-26"}, "zh")
    assert check(rows_workbook(rows_sheet(rows, evidence, "zh"), about), "rows.xlsx") == []


def test_a_file_that_office_would_repair_is_found(check: Check) -> None:
    made, broken = io.BytesIO(deck_pptx(deck(bars()))), io.BytesIO()
    with ZipFile(made) as package, ZipFile(broken, "w") as other:
        for name in package.namelist():
            content = package.read(name)
            other.writestr(name, content.replace(b"<c:gapWidth", b"<c:noSuchThing/><c:gapWidth"))
    assert any("noSuchThing" in each for each in check(broken.getvalue(), "broken.pptx"))
