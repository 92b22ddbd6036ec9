"""Titles say what the rows bear and claim no more of the first part than that it is so large."""

from pages.words.findings import finding, named_finding, share_note
from tests.pages.frames import frame, mark, nearly, yi


def test_a_figure_stands_for_itself() -> None:
    assert finding(frame(yi("甲", 852)), lang="zh") == "甲签约金额 852 亿元"
    assert finding(frame(nearly("乙", 1700, 1600), yi("甲", 800)), lang="zh") == "乙签约金额近 1700 亿元"
    assert finding(frame(yi("甲", 852, amount_kind="credit")), lang="zh") == "甲金额 852 亿元"
    assert finding(frame(mark("甲", "projects", 20, step=1)), lang="en") == "甲 signed 20 projects"


def test_parts_inside_others_and_derived_figures_do_not_lead() -> None:
    rows = frame(mark("余", "projects", 300, obs_status="E"), mark("甲", "projects", 20, step=1))
    inside = rows.assign(inside=[False, False])
    assert finding(inside, lang="zh") == "甲签约 20 个项目"
    nested = frame(mark("乙", "projects", 30, step=1), mark("甲", "projects", 20, step=1)).assign(inside=[True, False])
    assert finding(nested, lang="zh") == "甲签约 20 个项目"


def test_nothing_printed_is_said() -> None:
    assert finding(frame(mark("甲", "amount", None)), lang="zh") == "各部分的数字均未披露"


def test_places_are_counted_and_named() -> None:
    assert named_finding(["广东", "浙江"], "source", lang="zh") == "报道点名 2 个来源省市：广东、浙江"
    assert named_finding([], "source", lang="zh") == "报道没有点名省份"


def test_share_of_a_part_is_neither_all_nor_nothing() -> None:
    whole = yi(None, 100000)
    assert "99.9%" in share_note(yi("甲", 99999), whole, "zh")
    assert "不足 0.1%" in share_note(yi("甲", 1), whole, "zh")
