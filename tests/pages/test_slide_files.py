"""The file itself: sound, the same to the byte, and deaf to what is hidden in titles, names and sentences."""

import hashlib
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation

from pages.exports.deck import Deck, Slide
from pages.exports.slides.pptx_file import deck_pptx
from tests.pages.decks import bars, deck, numbers, picture, points
from tests.pages.pptx_reader import C, P, Package

ROOT = Path(__file__).parents[2]
EVIL = '=HYPERLINK("http://x","点")<script>alert(1)</script>&amp;]]>\x00\x1b\ud800\ufffe"\'_x000D_{0}%s'
PLAIN = '=HYPERLINK("http://x","点")<script>alert(1)</script>&amp;]]>"\'_x000D_{0}%s'


def whole() -> Deck:
    return deck(bars(), points(), numbers(), picture())


def hostile() -> Deck:
    told = bars(title=EVIL, subtitle=EVIL, note=EVIL, sources=EVIL, summary=EVIL)
    told = replace(
        told,
        bars=tuple(replace(each, name=EVIL, label=EVIL) for each in told.bars[:3]),
        figures=tuple(replace(each, name=EVIL, words=EVIL, flags=EVIL, formula=EVIL) for each in told.figures),
        sentences=tuple(replace(each, text=EVIL, title=EVIL, publisher=EVIL, url=EVIL) for each in told.sentences),
    )
    crowd = points(tuple(replace(each, name=EVIL, label=EVIL) for each in points().points), axis=(EVIL, EVIL))
    cards = numbers(tuple(replace(each, name=EVIL, words=EVIL, note=EVIL) for each in numbers().numbers))
    text = Slide(title=EVIL, body=EVIL, notes=EVIL)
    slides = (*deck(told, crowd, cards).slides, text)
    return Deck(EVIL, "zh", slides, EVIL, EVIL)


@pytest.mark.parametrize("made", [whole(), hostile(), deck(lang="en")])
def test_the_package_is_sound(made) -> None:
    data = deck_pptx(made)
    package = Package(data)
    assert len({info.filename.lower() for info in package.infos}) == len(package.infos)
    types = package.xml("[Content_Types].xml")
    named = {each.get("PartName") or each.get("Extension") for each in types}
    for name, content in package.parts.items():
        assert f"/{name}" in named or name.rsplit(".", 1)[1] in named
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    for name in package.parts:
        assert all(target in package.parts for _, target in package.relations(name).values()), name
    for slide in package.slides():
        ids = [each.get("id") for each in slide.root.iter(f"{P}cNvPr")]
        assert len(set(ids)) == len(ids)
    assert len(Presentation(io.BytesIO(data)).slides) == len(made.slides)


def test_the_file_is_the_same_to_the_byte_in_another_process() -> None:
    program = (
        "import hashlib\nfrom tests.pages.test_slide_files import whole, deck_pptx\n"
        "print(hashlib.sha256(deck_pptx(whole())).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONHASHSEED": "7"}, cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    assert run.stdout.strip() == hashlib.sha256(deck_pptx(whole())).hexdigest()


def test_no_day_in_the_file_is_that_of_its_making() -> None:
    package = Package(deck_pptx(whole()))
    books = [Package(data) for name, data in package.parts.items() if name.endswith(".xlsx")]
    assert len(books) == 2
    for each in (package, *books):
        assert {info.date_time[0] for info in each.infos} == {1980}
        days = re.findall(rb"\d{4}-\d\d-\d\dT", each.parts["docProps/core.xml"])
        assert set(days) <= {b"2026-03-05T", b"2000-01-01T"} and len(days) == 2


def test_the_file_says_the_deck_and_the_day_of_its_newest_report() -> None:
    about = Presentation(io.BytesIO(deck_pptx(whole()))).core_properties
    assert (about.title, about.identifier, about.author) == ("汇报", "0123abcd", "")
    assert about.created == about.modified
    assert f"{about.created:%Y-%m-%d}" == "2026-03-05"


def test_what_is_hidden_in_names_and_sentences_appears_as_text() -> None:
    first, second, third, text = Package(deck_pptx(hostile())).slides()
    assert first.told == [PLAIN]
    assert PLAIN in second.chart.rows[1]
    assert PLAIN in first.chart.rows[1]
    for slide in (first, second, third):
        assert PLAIN in slide.notes
    assert text.title == PLAIN
    assert PLAIN in text.texts
    assert PLAIN in text.notes


def test_no_cell_of_a_worksheet_is_a_formula_or_a_link() -> None:
    package = Package(deck_pptx(hostile()))
    books = [data for name, data in package.parts.items() if name.endswith(".xlsx")]
    assert len(books) == 2
    for book in books:
        cells = [cell for row in load_workbook(io.BytesIO(book)).active.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells if cell.value is not None} == {"s", "n"}
        assert not any(cell.hyperlink for cell in cells)


def test_nothing_in_the_file_is_fetched_from_elsewhere() -> None:
    package = Package(deck_pptx(hostile()))
    assert not [name for name, data in package.parts.items() if name.endswith(".rels") and b"External" in data]


def test_a_deck_without_slides_is_a_file_all_the_same() -> None:
    assert Package(deck_pptx(deck())).slides() == []


def test_charts_stay_native_for_the_programs_that_edit_them() -> None:
    shapes = [shape for slide in Presentation(io.BytesIO(deck_pptx(whole()))).slides for shape in slide.shapes]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    assert [str(chart.chart_type).split(" ")[0] for chart in charts] == ["BAR_STACKED", "XY_SCATTER"]
    assert [chart.part.chart_workbook.xlsx_part is not None for chart in charts] == [True, True]
    assert charts[0]._chartSpace.find(f"{C}externalData") is not None
