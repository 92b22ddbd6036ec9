"""Decks are kept: in order, under two hands at once, and through a kill in the middle."""

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pages.decks.engine import FILE
from pages.decks.store import Decks, NoSuchDeck
from pages.exports.deck import Slide
from tests.pages.exhibits import exhibit

ROOT = Path(__file__).parents[2]


@pytest.fixture
def decks(tmp_path: Path) -> Decks:
    return Decks(tmp_path)


def titles(decks: Decks, deck_id: str) -> list[str]:
    return [kept.slide.title for kept in decks.slides(deck_id)]


def filled(decks: Decks, *names: str) -> tuple[str, list[str]]:
    deck_id = decks.create("汇报", "zh")
    return deck_id, decks.add(deck_id, *(Slide(title=name) for name in names))


def test_a_slide_comes_back_as_it_was_added(decks: Decks) -> None:
    deck_id = decks.create("  市长\n汇报 ", "zh")
    slide = Slide("标题", "第一行\n第二行", "备注", exhibit())
    decks.add(deck_id, slide)
    assert [kept.slide for kept in decks.slides(deck_id)] == [slide]
    assert decks.about(deck_id).name == "市长 汇报"
    assert decks.about(deck_id).slides == 1


@pytest.mark.parametrize(
    ("which", "place", "order"), [(2, 0, "cab"), (0, 2, "bca"), (0, 99, "bca"), (1, -5, "bac"), (1, 1, "abc")]
)
def test_a_slide_is_moved_and_the_others_close_up(decks: Decks, which: int, place: int, order: str) -> None:
    deck_id, ids = filled(decks, *"abc")
    decks.move(deck_id, ids[which], place)
    assert "".join(titles(decks, deck_id)) == order


def test_a_removed_slide_comes_back_to_its_place(decks: Decks) -> None:
    deck_id, ids = filled(decks, *"abc")
    decks.remove(deck_id, ids[1])
    assert titles(decks, deck_id) == ["a", "c"]
    assert decks.removed(deck_id) == 1
    assert decks.bring_back(deck_id)
    assert titles(decks, deck_id) == ["a", "b", "c"]
    assert not decks.bring_back(deck_id)


def test_words_are_changed_and_a_chart_is_replaced(decks: Decks) -> None:
    deck_id, (slide_id,) = filled(decks, "旧")
    decks.change(deck_id, slide_id, title="新", notes="慢些说")
    decks.replace(deck_id, slide_id, Slide(exhibit=exhibit(title="别的")))
    assert decks.slides(deck_id)[0].slide == Slide("新", "", "慢些说", exhibit(title="别的"))


def test_a_copy_has_the_slides_and_a_life_of_its_own(decks: Decks) -> None:
    deck_id, ids = filled(decks, *"ab")
    copy = decks.duplicate(deck_id, "汇报 副本")
    decks.remove(deck_id, ids[0])
    assert titles(decks, copy) == ["a", "b"]
    assert {deck.name for deck in decks.listed()} == {"汇报", "汇报 副本"}


def test_a_discarded_deck_leaves_the_list_and_can_be_recovered(decks: Decks) -> None:
    deck_id, _ = filled(decks, "a")
    decks.discard(deck_id)
    assert decks.listed() == []
    with pytest.raises(NoSuchDeck):
        decks.add(deck_id, Slide(title="zu spät"))
    decks.recover(deck_id)
    assert titles(decks, deck_id) == ["a"]


def test_an_unknown_deck_and_a_name_of_blanks_are_refused(decks: Decks) -> None:
    for call in (decks.about, decks.discard):
        with pytest.raises(NoSuchDeck):
            call("'; drop table decks --")
    with pytest.raises(ValueError, match="name"):
        decks.create(" \n\t ", "zh")


def test_a_chart_that_cannot_be_read_is_said_to_be_broken_and_the_rest_is_there(decks: Decks, tmp_path: Path) -> None:
    deck_id, _ = filled(decks, "a", "b")
    with sqlite3.connect(tmp_path / "workspace" / FILE) as file:
        file.execute("update slides set exhibit = '{\"key\": 1}' where title = 'a'")
    assert [(kept.slide.title, kept.broken) for kept in decks.slides(deck_id)] == [("a", True), ("b", False)]


def test_many_hands_at_once_lose_nothing(decks: Decks, tmp_path: Path) -> None:
    deck_id = decks.create("汇报", "zh")
    with ThreadPoolExecutor(8) as hands:
        list(hands.map(lambda n: Decks(tmp_path).add(deck_id, Slide(title=str(n))), range(40)))
    kept = decks.slides(deck_id)
    assert sorted(int(each.slide.title) for each in kept) == list(range(40))
    assert decks.about(deck_id).slides == 40


KILLED = """
import sys
from pathlib import Path
from pages.decks.store import Decks
from pages.exports.deck import Slide
decks, n = Decks(Path(sys.argv[1])), 0
deck_id = decks.create("汇报", "zh")
while True:
    decks.add(deck_id, Slide(title=str(n), body="x" * 100_000))
    print(n, flush=True)
    n += 1
"""


def test_a_process_killed_in_the_middle_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        saved = [int(line) for line, _ in zip(writer.stdout, range(15), strict=False)]
        os.kill(writer.pid, signal.SIGKILL)
    decks = Decks(tmp_path)
    (deck,) = decks.listed()
    found = [int(kept.slide.title) for kept in decks.slides(deck.deck_id)]
    assert found == list(range(len(found)))
    assert len(found) >= len(saved)
