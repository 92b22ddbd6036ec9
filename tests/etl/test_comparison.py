"""Comparisons that are made, made with a condition, or refused with the reason; trends; what a briefing may say."""

import pytest

from etl import queries
from etl.queries import briefing, compare, trend

YI = 1e8


@pytest.fixture(scope="module")
def find(history):
    """The id of the observation of a set (event/scope), measure, kind, dimension and member with a value."""
    o = queries.table(history, "observations")

    def one(scope: str, measure: str, value: float, kind: str | None = None, dimension: str = "total") -> str:
        rows = o[
            (o.scope_id == scope) & (o.measure == measure) & ((o.value - value).abs() < 1) & (o.dimension == dimension)
        ]
        rows = rows if kind is None else rows[rows.amount_kind == kind]
        (found,) = rows.observation_id
        return found

    return one


def test_a_fall_that_is_a_change_of_scope_is_refused_and_like_is_offered_for_like(history, find):
    found = compare(history, find("WCIFIT-2021/whole", "projects", 359), find("WCIFIT-2022/opening", "projects", 104))
    assert (found.verdict, found.percent) == ("refused", None)
    assert "口径不同" in found.reason[0] and "场外签约257个" in found.reason[0] and "scope" in found.reason[1]
    assert found.instead == (
        find("WCIFIT-2021/opening", "projects", 102), find("WCIFIT-2022/opening", "projects", 104),
    )  # fmt: skip


def test_247_against_196_needs_like_for_like(history, find):
    found = compare(history, find("WCIFIT-2024/opening", "projects", 196), find("WCIFIT-2025/whole", "projects", 247))
    assert found.verdict == "refused"
    assert found.instead == (
        find("WCIFIT-2024/opening", "projects", 196), find("WCIFIT-2025/opening", "projects", 124),
    )  # fmt: skip


def test_a_sum_that_holds_credit_shows_its_composition_first(history, find):
    old = find("GERCQ-2024/whole", "amount", 87.65 * YI, "contract")
    found = compare(history, old, find("EURCQ-2025/whole", "amount", 975.5 * YI, "contract"))
    assert (found.verdict, found.percent) == ("conditional", None)
    values = queries.table(history, "observations").set_index("observation_id").loc[list(found.composition)].value
    assert [value / YI for value in values] == pytest.approx([852.41, 66.09, 57])
    assert any("构成" in zh for zh, _ in found.conditions)


def test_unlike_kinds_of_money_are_never_compared(history, find):
    first = find("WCIFIT-2021/whole", "amount", 3578.2 * YI)
    found = compare(history, first, find("WCIFIT-2022/opening", "amount", 2468.7 * YI, "investment"))
    assert found.verdict == "refused" and "投资额" in found.reason[0]


def test_two_whole_fairs_are_comparable(history, find):
    found = compare(history, find("WCIFIT-2018/whole", "projects", 211), find("WCIFIT-2019/whole", "projects", 271))
    assert (found.verdict, found.low, found.high) == ("comparable", 60, 60)
    assert found.percent == pytest.approx(28.436, abs=0.001)


def test_a_hedge_makes_the_difference_a_band(history, find):
    first = find("WCIFIT-2022/opening", "amount", 2468.7 * YI, "investment")
    found = compare(history, first, find("WCIFIT-2023/opening", "amount", 2907 * YI, "investment"))
    assert (found.verdict, found.percent, found.high) == ("conditional", None, None)
    assert found.low == pytest.approx(438.3 * YI)


def test_a_contested_and_an_undisclosed_figure_are_refused(history, find):
    good = find("WCIFIT-2018/whole", "projects", 211)
    assert compare(history, good, find("WCIFIT-2019/other_provinces", "projects", 115)).verdict == "refused"
    o = queries.table(history, "observations")
    unknown = o[(o.scope_id == "WCIFIT-2024/opening") & (o.dimension == "total") & (o.obs_status == "O")]
    found = compare(history, find("WCIFIT-2019/opening", "amount", 3375.3 * YI), unknown.observation_id.iloc[0])
    assert (found.verdict, found.percent, found.high) == ("conditional", None, None)


def test_an_unknown_id_is_named(history):
    with pytest.raises(KeyError):
        compare(history, "o_nothing", "o_nothing")


def test_a_trend_takes_the_set_that_most_editions_tell_of_and_marks_breaks(history):
    rows = trend(history, "西洽会")
    assert set(rows.scope_zh) == {"集中签约"}
    assert [str(day)[:4] for day in rows.day] == ["2018", "2019", "2021", "2022", "2023", "2024", "2025"]
    assert list(rows.projects) == [109, 132, 102, 104, 88, 196, 124]
    assert list(rows.amount_label.fillna("–")) == [
        "3160.9亿元", "3375.3亿元", "2285亿元", "2468.7亿元", "超2907亿元", "–", "超2000亿元",
    ]  # fmt: skip
    assert set(rows.projects_break_zh) == {""}
    broken = rows[rows.amount_break_zh != ""].set_index("event_id").amount_break_zh
    assert list(broken.index) == ["WCIFIT-2019", "WCIFIT-2022", "WCIFIT-2024"]
    assert broken["WCIFIT-2019"] == "一个是投资额，一个是合同金额" and broken["WCIFIT-2024"] == "没有写明金额"
    assert trend(history, "没有的系列").empty


def test_events_of_a_series_that_others_hold_do_not_follow_on_each_other(history):
    rows = trend(history, "区县集中签约")
    assert list(rows.day) == sorted(rows.day), "without numbers the editions stand by their day"
    assert not rows.projects_break_zh[0] and all("主办方不同" in why for why in rows.projects_break_zh[1:])
    assert all("different hosts" in why for why in rows.projects_break_en[1:])


def test_a_briefing_says_what_holds_and_withholds_the_rest_with_its_reason(history):
    told = briefing(history, "WCIFIT-2025")
    made, withheld = told[told.withheld_zh == ""], told[told.withheld_zh != ""]
    assert "第七届西洽会签约247个项目" in set(made.zh)
    assert made.zh.str.contains("推算在3,000亿元与3,400亿元之间").any()
    assert made.zh.str.contains("制造业最多，167个项目，占全部签约项目数的67.6%", regex=False).any()
    assert made.zh.str.contains("1572.8亿元，占全部签约金额的46.3%–52.4%（推算）", regex=False).any()
    assert withheld.zh.str.contains("196个").any() and withheld.zh.str.contains("西部陆海新通道产业链").any()
    ids = set(queries.table(history, "observations").observation_id)
    assert all(set(row.split(";")) <= ids for row in told.observation_ids)
    assert (told.en.str.len() > 0).all() and (withheld.withheld_en.str.len() > 0).all()


def test_every_event_has_a_briefing(history):
    for event_id in queries.events(history).event_id:
        assert not briefing(history, event_id).empty
    with pytest.raises(KeyError):
        briefing(history, "NO-SUCH-EVENT")


def test_bounds_of_one_report_rest_on_that_report_alone(history):
    o = queries.table(history, "observations").set_index("observation_id")
    alone = queries.bounds(history, "WCIFIT-2025", ["cqcb_20250526"])
    alone = alone[
        alone.observation_id.map(o.scope_id).eq("WCIFIT-2025/whole") & alone.observation_id.map(o.dimension).eq("total")
    ]
    (row,) = alone.to_dict("records")
    assert (row["low"] / YI, row["high"] / YI, row["low_open"], row["high_open"]) == (2325.6, 3400, False, True)
    assert row["source_ids"] == "cqcb_20250526"
    everything = queries.bounds(history, "WCIFIT-2025").set_index("observation_id").loc[row["observation_id"]]
    assert (everything["low"] / YI, everything["high"] / YI) == (3000, 3400)
    assert "hualong_20250525" in everything["source_ids"].split(";")


def test_a_named_project_is_told_by_its_name_and_who_builds_it(history):
    told = briefing(history, "WCIFIT-2025")
    named = set(told[told.kind == "project"].zh)
    assert "具名项目如超轻高刚性降噪轮毂项目（广州色耐特），投资额20亿元" in named
