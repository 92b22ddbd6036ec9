"""What a sentence is to its figures leaves the screen with it: a report that says otherwise is marked on every file."""

from pathlib import Path

import pytest

from etl import queries
from pages.content.cuts import cut_of
from pages.content.exhibits import cut_exhibit
from pages.content.memory import ask, reading
from pages.content.view import view_of
from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit
from pages.exports.slides.pptx_file import deck_pptx
from pages.exports.sources import standing
from pages.exports.web import deck_html
from pages.words.records import records
from tests.pages.pptx_reader import Package


@pytest.fixture(scope="module")
def contested(history: Path) -> Exhibit:
    """A chart among whose sentences one says otherwise."""
    tables = history / "tables"
    with reading(tables):
        roles = queries.table(tables, "observation_mentions").query("role == 'contradicts'")
        held = ask(queries.observations_of, tuple(roles["observation_id"]))
        row = records(held[held["measure"].isin(["amount", "projects"])])[0]
        event = next(each for each in records(ask(queries.events)) if each["event_id"] == row["event_id"])
        return cut_exhibit(view_of(cut_of(event, str(row["dimension"])), str(row["measure"]), "zh"), "k")


def test_a_sentence_that_contradicts_says_so(contested: Exhibit) -> None:
    other = [each for each in contested.sentences if "contradicts" in each.roles]
    assert other and all("相左" in standing(each, "zh") and "Contradicts" in standing(each, "en") for each in other)
    assert all(len(standing(each, "zh")) == 1 for each in contested.sentences if not each.roles)


def test_it_is_marked_in_the_notes_of_a_slide_and_behind_a_page(contested: Exhibit) -> None:
    deck = Deck("d", "zh", (Slide(exhibit=contested),))
    (slide,) = Package(deck_pptx(deck)).slides()
    wanted = sum("contradicts" in each.roles for each in contested.sentences)
    assert slide.notes.count("相左") == wanted
    assert deck_html(deck).count('<b class="kind">相左</b>') == wanted
