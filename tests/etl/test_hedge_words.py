"""The words that rules of the grammar know as hedges mean what the vocabulary says."""

import pytest

from etl.grammar.thresholds import AIMED, APART, BEHIND, OVER
from etl.vocabulary import Vocabulary

ROWS = [row for row in Vocabulary().rows("hedges") if row["glued"] == "true"]


@pytest.mark.parametrize(("phrase", "qualifier"), APART.items())
def test_a_hedge_apart_from_its_number_means_the_same(phrase, qualifier):
    assert [row["qualifier"] for row in ROWS if row["phrase"] == phrase] == [qualifier]


@pytest.mark.parametrize("phrase", sorted(OVER | AIMED | BEHIND - {"以下", "以内"}))
def test_what_may_limit_a_size_band_lies_below_it(phrase):
    (row,) = (row for row in ROWS if row["phrase"] == phrase)
    assert row["qualifier"] in ("over", "at_least")
