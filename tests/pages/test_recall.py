"""Results are known again by what they were made of, and never more of them than there is room for."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pandas as pd
import pytest

from pages.content.recall import Itself, Recall, weight

ROOM = 1 << 20


class Made:
    """A function that counts how often it was at work."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *args: object, **named: object) -> list[object]:
        self.times += 1
        return [*args, *named.values()]

    def __reduce__(self) -> str:
        return "Made"


@pytest.mark.parametrize("argument", ["zh", ("a", "b"), ["a"], {"a"}, None, 3, {"event_id": "E", "name": "x"}])
def test_the_same_arguments_are_answered_by_the_same_object(argument: object) -> None:
    recall, made = Recall(10, ROOM), Made()
    first = recall.of(made, (argument,), {"lang": "zh"})
    assert recall.of(made, (argument,), {"lang": "zh"}) is first
    assert made.times == 1


@pytest.mark.parametrize(
    ("args", "named", "about"), [(("b",), {"lang": "zh"}, "x"), (("a",), {"lang": "en"}, "x"), (("a",), {}, "y")]
)
def test_other_arguments_another_language_or_another_build_is_another_result(args, named, about) -> None:
    recall, made = Recall(10, ROOM), Made()
    recall.of(made, ("a",), {"lang": "zh"}, about="x")
    assert recall.of(made, args, named, about=about) == [*args, *named.values()]
    assert made.times == 2


def test_a_frame_is_known_by_itself_and_not_by_its_content() -> None:
    recall, made, rows = Recall(10, ROOM), Made(), pd.DataFrame({"a": [1]})
    recall.of(made, (rows,), {})
    recall.of(made, (rows,), {})
    assert made.times == 1
    recall.of(made, (rows.copy(),), {})
    assert made.times == 2


def test_a_list_can_be_known_by_itself_too() -> None:
    lines = ["制造业"]
    assert Itself(lines) == Itself(lines) and hash(Itself(lines)) == hash(Itself(lines))
    assert Itself(lines) != Itself(["制造业"]) and Itself(lines) != lines


def test_a_frame_that_was_let_go_is_never_mistaken_for_a_new_one() -> None:
    recall = Recall(10_000, 1 << 30)
    for n in range(200):
        assert recall.of(len, (pd.DataFrame({"a": range(n)}),), {}) == n


def test_what_cannot_be_known_again_is_refused() -> None:
    with pytest.raises(TypeError):
        Recall(10, ROOM).of(Made(), (bytearray(1),), {})


def test_what_was_not_asked_for_longest_is_forgotten_first() -> None:
    recall, made = Recall(2, ROOM), Made()
    for asked in ("a", "b", "a", "c", "a"):
        recall.of(made, (asked,), {})
    assert made.times == 3
    recall.of(made, ("b",), {})
    assert made.times == 4


def test_no_more_bytes_are_held_than_there_is_room_for() -> None:
    recall = Recall(10_000, 10_000)
    for n in range(100):
        recall.of(bytes, (1_000 + n,), {})
        assert sum(len(known.result) for known in recall.kept.values()) <= recall.held.size <= 10_000
    assert 5 <= len(recall.kept) < 10


def test_what_is_larger_than_the_room_is_answered_and_not_kept() -> None:
    recall = Recall(10, 1_000)
    assert len(recall.of(bytes, (5_000,), {})) == 5_000
    assert not recall.kept
    assert recall.held.size == 0


def test_the_arguments_that_stay_with_a_result_take_room_and_shared_ones_take_it_once() -> None:
    recall, rows = Recall(10, ROOM), pd.DataFrame({"a": range(1_000)})
    for make in (len, id):
        recall.of(make, (rows,), {})
    assert weight(rows) < recall.held.size < weight(rows) * 1.1


def test_all_room_is_given_back() -> None:
    recall, rows = Recall(1, ROOM), pd.DataFrame({"a": range(1_000)})
    recall.of(len, (rows,), {})
    recall.of(str, ("a",), {})
    assert recall.held.size < weight(rows)
    assert len(recall.held.sizes) == len(recall.held.holders)


def test_of_two_who_make_it_at_once_both_have_the_first_ones() -> None:
    both, recall = Barrier(2), Recall(10, ROOM)

    def make(_: str) -> list[int]:
        both.wait(5)
        return [1]

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: recall.of(make, ("a",), {}), range(2))
    assert first is second
