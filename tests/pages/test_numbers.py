"""Numbers are written in the reader's unit, with the digits that were printed and never more."""

import math

import numpy as np
import pandas as pd
import pytest

from pages.words.numbers import BILLION, WANYI, YI, axis_scale, is_missing, number, percent, spaced, text_scale


@pytest.mark.parametrize(
    ("value", "step", "expected"),
    [
        (1572.8e8, 1e7, "1572.8"),
        (852.41e8, 1e6, "852.41"),
        (66.09e8, 1e6, "66.09"),
        (849.5e8, 1e6, "849.50"),
        (57e8, 1e8, "57"),
        (1700e8, 1e8, "1700"),
        (12345e8, 1e8, "12,345"),
        (1000e8, None, "1000"),
        (2325.64e8, None, "2325.6"),
    ],
)
def test_chinese_keeps_the_printed_digits(value: float, step: float | None, expected: str) -> None:
    assert number(value, "zh", step=step, scale=YI) == expected


@pytest.mark.parametrize(
    ("value", "step", "expected"),
    [
        (1572.8e8, 1e7, "157.28"),
        (852.41e8, 1e6, "85.241"),
        (849.5e8, 1e6, "84.950"),
        (57e8, 1e8, "5.7"),
        (1700e8, 1e8, "170"),
        (20e8, 1e8, "2"),
        (12345.6e8, 1e7, "1,234.56"),
    ],
)
def test_english_keeps_them_in_its_own_unit(value: float, step: float, expected: str) -> None:
    assert number(value, "en", step=step, scale=BILLION) == expected


def test_large_sums_are_told_in_wan_yi() -> None:
    assert text_scale(1e12, "CNY", "zh") is WANYI
    assert number(1e12, "zh", step=1e12, scale=WANYI) == "1"


def test_counts_have_no_scale() -> None:
    assert axis_scale("count", "zh").size == 1
    assert number(247, "zh", step=1) == "247"
    assert number(3000, "en", step=1) == "3,000"


def test_percent_has_at_most_one_decimal() -> None:
    assert percent(100 * 167 / 247, "zh") == "67.6%"
    assert percent(50, "zh") == "50%"


@pytest.mark.parametrize("nothing", [None, math.nan, pd.NA, "", "x"])
def test_nothing_is_missing(nothing: object) -> None:
    assert is_missing(nothing)


@pytest.mark.parametrize("something", [0, 0.0, np.float64(1), np.int64(2)])
def test_zero_is_not_missing(something: object) -> None:
    assert not is_missing(something)


@pytest.mark.parametrize(
    ("words", "set_apart"),
    [
        ("制造业最多，167个项目，占全部签约项目数的67.6%", "制造业最多，167 个项目，占全部签约项目数的 67.6%"),
        ("500强最多，近1700亿元，是民企的2.1倍", "500强最多，近 1700 亿元，是民企的 2.1 倍"),
        ("10亿元以上最多，超40个", "10 亿元以上最多，超 40 个"),
    ],
)
def test_numbers_with_their_units_are_set_apart_and_names_are_not(words: str, set_apart: str) -> None:
    assert spaced(words) == set_apart
