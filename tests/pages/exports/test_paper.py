"""The document of a deck, as an independent reader of PDF finds it."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from pages.exports import assets
from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit, Line, Sentence
from pages.exports.paper import deck_pdf, document, typesetting
from pages.exports.paper.printed import printed, short
from pages.exports.paper.register import Register, pieces
from pages.exports.paper.sections import graphic
from pages.words.catalogue import LANGUAGES, Lang, t
from tests.pages.exports.samples import HOSTILE, SHOWN, bars, deck, map_picture, numbers, points

LAYOUT = Path(typesetting.__file__).parent


def text(pdf: bytes) -> str:
    """All that a reader finds, without the spaces and ends of lines, which readers place as they like."""
    return bare("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


def bare(words: str) -> str:
    return re.sub(r"[\s\u200b]", "", words)


def pages(pdf: bytes) -> list[str]:
    return [bare(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.fixture(scope="module")
def whole() -> Deck:
    return deck(bars(), points(), numbers(), map_picture())


@pytest.fixture(scope="module")
def read(whole: Deck) -> str:
    return text(deck_pdf(whole))


def test_name_date_build_and_every_claim_stand_in_the_document(whole: Deck, read: str) -> None:
    for words in (whole.name, whole.published, whole.build, *(slide.claim for slide in whole.slides)):
        assert bare(words) in read


def test_every_cell_and_every_label_of_a_bar_is_there(whole: Deck, read: str) -> None:
    exhibit = whole.slides[0].exhibit
    assert exhibit and len(exhibit.lines) == len(exhibit.bars) == 7
    for line in exhibit.lines:
        assert all(bare(cell) in read for cell in line.cells)
    for bar in exhibit.bars:
        assert bare(printed(bar.label)) in read


def test_every_figure_leads_to_its_observation(whole: Deck, read: str) -> None:
    for slide in whole.slides:
        assert slide.exhibit
        for figure in slide.exhibit.figures:
            assert bare(figure.observation_id) in read
            assert bare(printed(figure.words)) in read


def test_sentences_are_notes_with_their_kind_and_the_number_of_their_source(whole: Deck) -> None:
    found = document.document(whole)
    assert [("".join(note.pieces), note.kind, note.source) for note in found.notes] == [("项目数 40 个", "转述", 1)]
    assert found.sources[0].words == ("某报", "2025-05-26", "《某会签约》", "转述")
    first = found.sections[0]
    assert first.sources == (1,)
    assert [row.notes for row in first.rows] == [(1,), (1,), (), (), (), (), ()]


def test_sources_are_listed_with_their_address(read: str) -> None:
    assert bare("[1]某报，2025-05-26，《某会签约》，转述https://example.org/1") in read


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_chapter_on_method_explains_every_mark(lang: Lang) -> None:
    read = text(deck_pdf(deck(lang=lang)))
    for name in document.METHOD:
        assert bare(t(f"paper.method.{name}", lang)) in read
        assert bare(t(f"paper.method.{name}.means", lang)) in read


def test_the_legend_stands_below_the_chart(read: str) -> None:
    for kind in ("exact", "banded", "derived", "provisional", "undisclosed"):
        assert bare(t(f"legend.{kind}", "zh")) in read


def test_charts_are_vectors(whole: Deck) -> None:
    assert not [image for page in PdfReader(io.BytesIO(deck_pdf(whole))).pages for image in page.images]


def test_only_our_fonts_are_in_the_file(whole: Deck) -> None:
    fonts: set[str] = set()
    for page in PdfReader(io.BytesIO(deck_pdf(whole))).pages:
        fonts |= {str(font.get_object()["/BaseFont"]) for font in page["/Resources"].get("/Font", {}).values()}
    assert fonts and all("NotoSansSC" in font or "NotoSansTC" in font for font in fonts)


def test_words_are_drawn() -> None:
    """Pixels, not only characters: a font that draws nothing would leave the first page white."""
    with_words, without = (deck_pdf(Deck(name, "zh", ())) for name in ("签约" * 9, " "))
    assert ink(with_words) > ink(without) + 1000


def ink(pdf: bytes) -> int:
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L")
    return sum(picture.histogram()[:200])


def test_the_same_deck_gives_the_same_bytes(whole: Deck) -> None:
    assert deck_pdf(whole) == deck_pdf(whole)


def test_without_fonts_there_is_no_document(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, whole: Deck) -> None:
    monkeypatch.setattr(assets, "SHARE", tmp_path)
    with pytest.raises(assets.MissingAssets):
        deck_pdf(whole)


def test_long_tables_repeat_their_heads_and_number_their_pages() -> None:
    exhibit = bars(40)
    found = pages(deck_pdf(deck(replace(exhibit, lines=exhibit.lines * 2))))
    head = bare("产业项目数金额依据")
    assert sum(head in page for page in found) >= 3
    assert all(page.endswith(f"{number}/{len(found)}") for number, page in enumerate(found, 1))


def test_a_tall_chart_is_cut_between_bars_and_nowhere_else() -> None:
    from pages.exports.chart_picture import chart

    exhibit = bars(60)
    drawn = chart(exhibit, "light")
    cuts = graphic(exhibit, drawn).cuts
    each = (drawn.height - 36) / 60
    assert len(cuts) == 4 and cuts[-1] == drawn.height
    assert all(abs((cut - 4) / each - round((cut - 4) / each)) < 0.02 for cut in cuts[1:-1])
    assert graphic(map_picture(), chart(map_picture(), "light")).cuts == (0, 520)


def test_the_slices_of_a_tall_chart_hold_all_of_it() -> None:
    exhibit = bars(60)
    found = "".join(pages(deck_pdf(deck(replace(exhibit, lines=(), figures=())))))
    for bar in exhibit.bars:
        assert bar.name in found and bare(printed(bar.label)) in found


def hostile_exhibit() -> Exhibit:
    sentence = Sentence(HOSTILE, ((0, 4),), "s", HOSTILE, HOSTILE, HOSTILE, "record", HOSTILE, ("o",))
    line = Line((HOSTILE, "=1+1", "#emph[x]"), True, ("o",))
    return bars(title=HOSTILE, note=HOSTILE, subtitle=HOSTILE, lines=(line,), sentences=(sentence,))


def test_hostile_words_are_words() -> None:
    made = deck_pdf(Deck(HOSTILE, "zh", (Slide(exhibit=hostile_exhibit()), Slide(HOSTILE, HOSTILE)), HOSTILE, HOSTILE))
    read = text(made)
    assert read.count(bare(SHOWN)) >= 10
    assert "#letcontent" not in read
    reader = PdfReader(io.BytesIO(made))
    assert not reader.attachments and "/JavaScript" not in str(reader.trailer["/Root"])


def test_no_words_lead_out_of_the_file() -> None:
    """Addresses are printed; what can be clicked leads to a place in the file."""
    for page in PdfReader(io.BytesIO(deck_pdf(deck(hostile_exhibit())))).pages:
        for each in page.get("/Annots", []):
            assert "/URI" not in str(each.get_object())


def test_the_layout_reads_no_file_and_no_package() -> None:
    layout = "".join(path.read_text(encoding="utf-8") for path in LAYOUT.glob("*.typ"))
    assert "@preview" not in layout and "read(" not in layout and "eval(" not in layout
    assert re.findall(r'#(?:import|include) "([^"]+)"', layout) == ["parts.typ"]


def test_endless_words_stay_on_the_page() -> None:
    exhibit = bars(title="长" * 10_000, subtitle="A" * 10_000, lines=(Line(("B" * 500, "长" * 500, "C" * 500)),))
    made = deck_pdf(deck(exhibit, name="D" * 2_000))
    assert text(made).count("长") >= 10_500
    assert text(made).count("A") >= 10_000
    for page in pypdfium2.PdfDocument(made):
        words = page.get_textpage()
        boxes = [words.get_charbox(place) for place in range(0, words.count_chars(), 7)]
        assert all(right < 560 for _, _, right, _ in boxes)


def test_a_deck_without_names_or_slides_is_a_document_all_the_same() -> None:
    assert "（未题名）" in text(deck_pdf(Deck("", "zh", (Slide(),))))
    assert len(PdfReader(io.BytesIO(deck_pdf(Deck("x", "en", ())))).pages) == 2


def test_a_text_slide_has_its_lines() -> None:
    read = text(deck_pdf(Deck("x", "zh", (Slide("先说结论", "第一行\n\n第二行"),))))
    assert "先说结论第一行第二行" in read


def test_a_sentence_cited_twice_is_one_note() -> None:
    register = Register("zh")
    first, second = bars(), bars(title="另一张图")
    assert register.cite(first) == register.cite(second) == (1,)
    assert len(register.notes) == len(register.sources) == 1


def test_a_row_leads_to_what_the_evidence_of_another_chart_says() -> None:
    silent = replace(bars(), sentences=())
    found = document.document(deck(silent, bars()))
    assert found.sections[0].sources == ()
    assert [row.notes for row in found.sections[0].rows[:3]] == [(1,), (1,), ()]


def test_spans_are_cut_out_of_their_sentence() -> None:
    def cut(text: str, *spans: tuple[int, int]) -> tuple[str, ...]:
        return pieces(Sentence(text, spans, "s", "", "", "", "record", "", ()))

    assert cut("# 签约247个项目", (4, 8)) == ("签约", "247个", "项目")
    assert cut("247个", (0, 4), (2, 4), (3, 99)) == ("", "247个", "")


def test_contents_hold_no_more_than_a_line() -> None:
    assert len(short("长" * 500)) == 72
    assert short("短") == "短"
