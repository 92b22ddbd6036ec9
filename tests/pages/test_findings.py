"""Titles say what the rows bear: a ratio or share only of exact figures, and every share with its base."""

from pages.words.findings import finding, named_finding
from tests.pages.frames import frame, mark, nearly, yi

NO_TOTAL = frame(mark(None, "amount", None))


def test_ratio_of_two_exact_amounts() -> None:
    rows = frame(yi("制造业", 1572.8, 0.1), yi("现代服务业", 752.8, 0.1))
    assert finding(rows, NO_TOTAL, lang="zh") == "制造业签约 1572.8 亿元，是现代服务业的 2.1 倍"


def test_no_ratio_with_a_hedged_amount() -> None:
    rows = frame(yi("甲", 3000), nearly("乙", 1700, 1600))
    assert finding(rows, NO_TOTAL, lang="zh") == "甲签约金额 3000 亿元"
    assert finding(frame(nearly("乙", 1700, 1600), yi("甲", 800)), NO_TOTAL, lang="zh") == "乙签约金额近 1700 亿元"


def test_no_ratio_of_nearly_equal_amounts() -> None:
    assert "倍" not in finding(frame(yi("甲", 105), yi("乙", 100)), NO_TOTAL, lang="zh")


def test_share_names_its_base() -> None:
    rows = frame(yi("金融赋能类", 852.41, 0.01), yi("产业投资类", 66.09, 0.01))
    total = frame(yi(None, 1000, amount_kind="investment"), yi(None, 975.5, 0.1))
    assert finding(rows, total, lang="zh") == "金融赋能类签约 852.41 亿元，占签约金额 975.5 亿元的 87.4%"
    counts, whole = frame(mark("制造业", "projects", 167, step=1)), frame(mark(None, "projects", 247, step=1))
    assert finding(counts, whole, lang="zh") == "制造业签约 167 个项目，占全部 247 个的 67.6%"
    assert finding(counts, whole, lang="en") == "制造业 signed 167 projects, 67.6% of all 247 projects"


def test_no_share_or_ratio_with_a_contested_figure() -> None:
    contested = {"standing": "contested"}
    rows = frame(yi("甲", 852), yi("乙", 100, **contested))
    assert finding(rows, frame(yi(None, 1000, **contested)), lang="zh") == "甲签约金额 852 亿元"


def test_no_share_of_another_kind_of_amount() -> None:
    total = frame(yi(None, 1000, amount_kind="investment"))
    assert "占" not in finding(frame(yi("甲", 852)), total, lang="zh")


def test_no_share_of_a_hedged_whole() -> None:
    total = frame(nearly("全", 1000, 900) | {"member_id": None, "dimension": "total"})
    assert "占" not in finding(frame(yi("甲", 852)), total, lang="zh")


def test_parts_inside_others_and_derived_figures_do_not_lead() -> None:
    rows = frame(mark("余", "projects", 300, obs_status="E"), mark("甲", "projects", 20, step=1))
    inside = rows.assign(inside=[False, False])
    assert finding(inside, NO_TOTAL, lang="zh") == "甲签约 20 个项目"
    nested = frame(mark("乙", "projects", 30, step=1), mark("甲", "projects", 20, step=1)).assign(inside=[True, False])
    assert finding(nested, NO_TOTAL, lang="zh") == "甲签约 20 个项目"


def test_nothing_printed_is_said() -> None:
    assert finding(frame(mark("甲", "amount", None)), NO_TOTAL, lang="zh") == "各部分的数字均未披露"


def test_places_are_counted_and_named() -> None:
    assert named_finding(["广东", "浙江"], "source", lang="zh") == "报道点名 2 个来源省市：广东、浙江"
    assert named_finding([], "source", lang="zh") == "报道没有点名省份"


def test_share_of_a_part_is_neither_all_nor_nothing() -> None:
    whole = frame(yi(None, 100000))
    assert finding(frame(yi("甲", 99999)), whole, lang="zh").endswith("99.9%")
    assert finding(frame(yi("甲", 1)), whole, lang="zh").endswith("不足 0.1%")
