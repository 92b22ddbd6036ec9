"""What the words of a figure entail, apart from the band that is drawn of it."""

import pytest

from etl.hedges import Ends, entailed, narrowed
from etl.queries.facts import may_exceed

DRAWN = {"obs_status": "A", "value": 70.0, "low": 60.0, "high": 80.0, "low_open": True, "high_open": True}


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [
        ("exact", Ends(70, 70)),
        ("over", Ends(70, None, low_open=True)),
        ("at_least", Ends(70, None)),
        ("nearly", Ends(None, 70, high_open=True)),
        ("under", Ends(None, 70, high_open=True)),
        ("about", Ends()),
        ("range", Ends(60, 80, True, True)),
    ],
)
def test_the_far_end_of_a_hedge_is_drawn_and_not_entailed(qualifier, expected):
    assert entailed(DRAWN | {"qualifier": qualifier}) == expected


def test_of_what_nobody_states_words_entail_nothing():
    assert entailed(DRAWN | {"qualifier": "exact", "obs_status": "O", "value": None}) == Ends()


def test_two_bands_leave_what_lies_in_both_without_the_ends_that_one_excludes():
    assert narrowed(Ends(70, None, low_open=True), Ends(70, 105.1)) == Ends(70, 105.1, low_open=True)
    assert narrowed(Ends(60, 90, high_open=True), Ends(None, 90)) == Ends(60, 90, high_open=True)
    assert narrowed(Ends(), Ends(1, 2)) == Ends(1, 2)


@pytest.mark.parametrize(
    ("one", "first", "may"),
    [
        (Ends(70, None), Ends(200, 200), True),
        (Ends(70, 105), Ends(None, 200), True),
        (Ends(70, 105), Ends(105, 105), True),
        (Ends(70, 105), Ends(104, None), True),
        (Ends(70, 105, high_open=True), Ends(105, 105), False),
        (Ends(70, 105), Ends(105, None, low_open=True), False),
        (Ends(70, 105), Ends(106, 106), False),
    ],
)
def test_one_figure_may_exceed_another_unless_all_that_it_can_be_is_less(one, first, may):
    assert may_exceed(one, first) is may
