"""A figure in words says its hedge, and what nobody said is never a number."""

import pytest

from pages.words.figures import band, bare_figure, figure, is_exact, unit_name
from tests.pages.frames import YI, mark, nearly, yi


@pytest.mark.parametrize(
    ("row", "zh", "en"),
    [
        (mark("制造业", "projects", 167, step=1), "167 个", "167 projects"),
        (mark("甲", "projects", 1, step=1), "1 个", "1 project"),
        (yi("制造业", 1572.8, 0.1), "1572.8 亿元", "CNY 157.28 bn"),
        (nearly("东部及中部", 1700, 1600), "近 1700 亿元", "nearly CNY 170 bn"),
        (yi("清单", 10000, 10000, qualifier="about", low=5000, high=15000), "约 1 万亿元", "about CNY 1 trn"),
        (mark("丙", "share", 50, qualifier="over", low=50), "超 50%", "over 50%"),
        (mark("丁", "companies", 700, step=1, qualifier="over", low=700, high=800), "超 700 家", "over 700 companies"),
        (mark("戊", "amount", None), "未披露", "undisclosed"),
        (mark("余", "projects", 23, obs_status="E"), "推算 23 个", "derived 23 projects"),
        (
            mark("总", "amount", None, low=2325.6 * YI, high=3400 * YI, obs_status="E", step=0.1 * YI),
            "推算 2325.6 – 3400 亿元",
            "derived CNY 232.56 – 340 bn",
        ),
        (yi("初", 12, obs_status="P"), "12 亿元（初）", "CNY 1.2 bn (provisional)"),
        (yi("争", 12, standing="contested"), "⚑ 12 亿元", "⚑ CNY 1.2 bn"),
        (yi("下", 5, qualifier="under", high=5), "不超过 5 亿元", "at most CNY 500 m"),
        (yi("内", 5, qualifier="under", high=5, high_open=True), "不足 5 亿元", "under CNY 500 m"),
        (yi("间", 10, qualifier="range", low=10, high=50), "10 至 50 亿元", "CNY 1 to 5 bn"),
    ],
)
def test_figure_in_words(row: dict, zh: str, en: str) -> None:
    assert figure(row, "zh") == zh
    assert figure(row, "en") == en


def test_label_beside_a_mark_leaves_the_unit_to_the_subtitle() -> None:
    assert bare_figure(nearly("东部及中部", 1700, 1600), "zh") == "近 1700"
    assert bare_figure(yi("制造业", 1572.8, 0.1), "zh") == "1572.8"
    assert unit_name("CNY", "amount", "zh") == "亿元"
    assert unit_name("CNY", "amount", "en") == "CNY bn"
    assert unit_name("count", "projects", "zh") == "个"


def test_undisclosed_says_its_bound_where_one_is_known() -> None:
    below = mark("余", "amount", None, low=0, high=1074.4 * YI, step=0.1 * YI)
    between = mark("余", "amount", None, low=10 * YI, high=20 * YI)
    nothing = mark("余", "amount", None, low=0, high=0)
    assert bare_figure(below, "zh") == "未披露（低于 1074.4）"
    assert bare_figure(between, "zh") == "未披露（推算 10 – 20）"
    assert bare_figure(nothing, "zh") == "未披露，推算不增加总额"


def test_band_is_said_for_hedged_figures_only() -> None:
    assert band(nearly("东部及中部", 1700, 1600), "zh") == "按措辞在 1600 至 1700 亿元之间"
    assert band(mark("丙", "share", 50, qualifier="over", low=50), "zh") == "按措辞在 50% 以上"
    assert band(yi("制造业", 1572.8, 0.1), "zh") == ""


def test_ends_of_a_band_are_written_finer_than_the_figure_where_they_lie_between_its_steps() -> None:
    about = yi("甲", 16, qualifier="about", low=15.5, high=16.5)
    assert band(about, "zh") == "按措辞在 15.5 至 16.5 亿元之间"


def test_only_one_number_without_a_hedge_is_exact() -> None:
    assert is_exact(yi("制造业", 1572.8, 0.1))
    assert not is_exact(nearly("东部及中部", 1700, 1600))
    assert not is_exact(mark("戊", "amount", None))
