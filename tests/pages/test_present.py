"""Decks on the page: made by one click, put in order, presented, and honest about what has changed."""

from pathlib import Path

import pytest

from pages.content.memory import reading
from pages.decks.store import Decks
from pages.exports.deck import Slide
from tests.pages.conftest import Open
from tests.pages.exhibits import exhibit, figure
from tests.pages.screen import titles

PRESENT = "pages/output/present.py"


@pytest.fixture
def decks(data: Path) -> Decks:
    kept = Decks(data)
    for each in kept.listed():
        kept.discard(each.deck_id)
    return kept


def filled(decks: Decks, *titles: str) -> str:
    deck_id = decks.create("汇报", "zh")
    decks.add(deck_id, *(Slide(exhibit=exhibit(title=title)) for title in titles))
    return deck_id


def test_one_click_makes_a_slide_of_the_chart_with_its_sentences(decks: Decks, open_page: Open) -> None:
    page = open_page("pages/analysis/sectors.py", event="WCIFIT-2025")
    page.button("to_deck_sectors").click().run()
    assert not page.exception
    (deck,) = decks.listed()
    (kept,) = decks.slides(deck.deck_id)
    assert deck.name == "第七届西洽会"
    assert kept.slide.exhibit is not None
    assert {bar.label for bar in kept.slide.exhibit.bars} >= {"1572.8", "752.8"}
    assert any("1572.8亿元" in said.text for said in kept.slide.exhibit.sentences)
    assert page.query_params["deck"] == deck.deck_id
    page.button("to_deck_sectors").click().run()
    assert len(decks.slides(deck.deck_id)) == 2


@pytest.mark.parametrize(
    ("script", "key"),
    [
        ("pages/analysis/overview.py", "headline"),
        ("pages/analysis/overview.py", "calendar"),
        ("pages/analysis/sectors.py", "sectors_size"),
        ("pages/analysis/regions.py", "regions_0"),
        ("pages/analysis/provinces.py", "provinces"),
        ("pages/analysis/districts.py", "districts_0"),
        ("pages/analysis/districts.py", "all_hosts"),
        ("pages/analysis/trends.py", "trend"),
        ("pages/analysis/projects.py", "flow"),
        ("pages/analysis/context.py", "size"),
        ("pages/analysis/context.py", "offers"),
    ],
)
def test_every_chart_makes_slides(history: Path, open_history: Open, script: str, key: str) -> None:
    kept = Decks(history)
    before = {deck.deck_id for deck in kept.listed()}
    event = "WCIFIT-2018" if "districts" in script else "WCIFIT-2023" if "trends" in script else "WCIFIT-2025"
    if key == "offers":
        event = "EURCQ-2025"
    page = open_history(script, event=event)
    page.button(f"to_deck_{key}").click().run()
    assert not page.exception
    (made,) = [deck for deck in kept.listed() if deck.deck_id not in before]
    slides = kept.slides(made.deck_id)
    assert slides
    assert all(each.slide.exhibit and each.slide.exhibit.title and not each.broken for each in slides)
    assert all(each.slide.exhibit.picture or each.slide.exhibit.numbers for each in slides if each.slide.exhibit)


def test_slides_are_retitled_moved_and_brought_back(decks: Decks, open_page: Open) -> None:
    deck_id = filled(decks, "一", "二")
    first, second = (kept.slide_id for kept in decks.slides(deck_id))
    page = open_page(PRESENT, deck=deck_id)
    page.text_input(f"slide_title_{first}").set_value("另一句话").run()
    page.button(f"slide_down_{first}").click().run()
    assert [kept.slide.claim for kept in decks.slides(deck_id)] == ["二", "另一句话"]
    page.button(f"slide_remove_{second}").click().run()
    assert [kept.slide.claim for kept in decks.slides(deck_id)] == ["另一句话"]
    page.button("deck_bring_back").click().run()
    assert [kept.slide.claim for kept in decks.slides(deck_id)] == ["二", "另一句话"]
    page.text_input(f"slide_title_{first}").set_value(" ").run()
    assert decks.slides(deck_id)[1].slide.claim == "一"
    assert not page.exception


def test_a_chart_whose_parts_make_up_its_whole_is_turned_into_a_pie_and_back(decks: Decks, open_page: Open) -> None:
    page = open_page(PRESENT)
    page.selectbox("deck_event").set_value("WCIFIT-2025").run()
    page.button("deck_make").click().run()
    (deck,) = decks.listed()
    before = decks.slides(deck.deck_id)
    (kept,) = [each for each in before if each.slide.exhibit and each.slide.exhibit.other]
    page.button(f"slide_turn_{kept.slide_id}").click().run()
    assert not page.exception
    forms = [each.slide.exhibit.form for each in decks.slides(deck.deck_id) if each.slide.exhibit]
    assert forms.count("pie") == 1
    page.button(f"slide_turn_{kept.slide_id}").click().run()
    assert [each.slide for each in decks.slides(deck.deck_id)] == [each.slide for each in before]


def test_a_deck_of_an_event_is_made_by_one_click(decks: Decks, open_page: Open) -> None:
    page = open_page(PRESENT)
    page.selectbox("deck_event").set_value("WCIFIT-2025").run()
    page.button("deck_make").click().run()
    assert not page.exception
    (deck,) = decks.listed()
    forms = [kept.slide.exhibit.form for kept in decks.slides(deck.deck_id) if kept.slide.exhibit]
    assert forms[0] == "numbers"
    assert forms.count("bars") >= 4


def test_what_has_changed_since_is_said(data: Path, decks: Decks, open_page: Open) -> None:
    with reading(data / "tables"):
        page = open_page("pages/analysis/sectors.py", event="WCIFIT-2025", measure="projects")
    page.button("to_deck_sectors").click().run()
    (deck,) = decks.listed()
    shown = open_page(PRESENT, deck=deck.deck_id)
    assert not [each for each in shown.warning if "有变" in each.value or "变了" in each.value]
    decks.add(deck.deck_id, Slide(exhibit=exhibit(figures=(figure("o_none", name="某项", words="9 个"),))))
    (warning,) = [each.value for each in open_page(PRESENT, deck=deck.deck_id).warning]
    assert "有 1 个数字变了" in warning
    assert "某项：9 个 → 已不在数据中" in warning.replace("\\", "")


def test_names_are_kept_and_an_empty_one_is_refused(decks: Decks, open_page: Open) -> None:
    deck_id = filled(decks, "一")
    page = open_page(PRESENT, deck=deck_id)
    page.text_input(f"deck_name_{deck_id}").set_value("市长汇报").run()
    assert decks.about(deck_id).name == "市长汇报"
    page.text_input(f"deck_name_{deck_id}").set_value("   ").run()
    assert not page.exception
    assert decks.about(deck_id).name == "市长汇报"


def test_a_deleted_deck_can_be_had_back(decks: Decks, open_page: Open) -> None:
    deck_id = filled(decks, "一")
    page = open_page(PRESENT, deck=deck_id)
    page.button("deck_discard").click().run()
    assert decks.listed() == []
    page.button("deck_recover").click().run()
    assert [deck.deck_id for deck in decks.listed()] == [deck_id]
    assert not page.exception


def test_a_text_slide_is_added_and_hostile_words_stay_text(decks: Decks, open_page: Open) -> None:
    deck_id = decks.create("<script>alert(1)</script>", "zh")
    decks.add(deck_id, Slide("=1+1 <b>", "<img src=x onerror=alert(1)>\n$x$"))
    page = open_page(PRESENT, deck=deck_id)
    assert not page.exception
    bodies = "".join(each.proto.body for each in page.get("html"))
    assert "&lt;img src=x" in bodies
    assert "<img src=x" not in bodies


def test_an_unknown_deck_is_named_and_the_list_is_there(decks: Decks, open_page: Open) -> None:
    filled(decks, "一")
    page = open_page(PRESENT, deck="nowhere")
    assert any("nowhere" in each.value for each in page.warning)
    assert page.button("deck_make")


def test_english_has_its_words(decks: Decks, open_page: Open) -> None:
    deck_id = filled(decks, "一")
    page = open_page(PRESENT, deck=deck_id, lang="en")
    assert page.button("deck_present").label == "Present full screen"
    assert titles(page)[0] == "Present"
