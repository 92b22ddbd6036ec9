"""Options of the same words are told apart by a number, and no number makes two of them alike."""

import pytest

from pages.parts.address import distinct


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["甲", "乙"], ["甲", "乙"]),
        (["甲", "甲", "甲"], ["甲", "甲 (2)", "甲 (3)"]),
        (["甲", "甲 (2)", "甲"], ["甲", "甲 (2)", "甲 (3)"]),
        (["甲 (2)", "甲", "甲"], ["甲 (2)", "甲", "甲 (3)"]),
    ],
)
def test_options_of_the_same_words_are_numbered(words: list[str], shown: list[str]) -> None:
    codes = [str(place) for place in range(len(words))]
    assert distinct(dict(zip(codes, words, strict=True))) == dict(zip(codes, shown, strict=True))
