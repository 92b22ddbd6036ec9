"""Which part is said to lead, and in what order parts and events are listed."""

import pytest

from etl import queries
from etl.pipeline import build

EVENT = "星湖合作大会-3"


def tables_of(data, *texts: str, name: str = "第三届星湖合作大会"):
    for number, text in enumerate(texts):
        (data / "sources" / f"added{number}.txt").write_text(f"{name}闭幕，{text}", encoding="utf-8")
    return build(data).folder


def led(tables) -> list[str]:
    said = queries.briefing(tables, EVENT)
    return list(said[said.kind == "leader"].zh)


def leads_by_amount(tables) -> list:
    said = queries.briefing(tables, EVENT)
    return list(said[(said.kind == "leader") & said.zh.str.contains("亿元")].itertuples())


@pytest.mark.parametrize(
    ("text", "leaders"),
    [
        ("共签约项目90个，其中制造业项目51个、现代服务业项目24个、现代农业项目15个。", ["制造业最多，51个"]),
        ("共签约项目90个，其中制造业项目51个、现代服务业项目24个、其他项目15个。", ["制造业最多，51个"]),
        ("共签约项目90个，其中制造业项目25个、现代服务业项目15个、其他项目50个。", ["除其他外，制造业最多，25个"]),
        ("共签约项目90个，其中制造业项目近40个、现代服务业项目39个、现代农业项目12个。", []),
        ("共签约项目90个，其中制造业项目超40个、现代服务业项目39个、现代农业项目10个。", ["制造业最多，超40个"]),
        ("共签约项目90个，其中制造业项目35个、现代服务业项目超30个、现代农业项目20个。", []),
    ],
)
def test_nothing_leads_that_another_may_exceed(data, text, leaders):
    found = led(tables_of(data, text))
    assert len(found) == len(leaders)
    assert all(one.startswith(other) for one, other in zip(found, leaders, strict=True))


@pytest.mark.parametrize(
    ("texts", "leaders"),
    [
        # The two hedged parts share what is left of the whole: one of them may be the largest.
        (["共签约项目23个、金额500亿元，其中制造业项目10个、125亿元，现代服务业项目8个、超115亿元，"
          "现代农业项目5个、超50亿元。"], ["制造业最多，10个"]),
        (["共签约项目300个，其中制造业项目40个、现代服务业项目30个、现代农业项目20个。", "现代服务业项目95个。"], []),
    ],
)  # fmt: skip
def test_neither_a_hedged_nor_a_contested_part_is_passed_over(data, texts, leaders):
    found = led(tables_of(data, *texts))
    assert len(found) == len(leaders)
    assert all(one.startswith(other) for one, other in zip(found, leaders, strict=True))


@pytest.mark.parametrize(
    ("rest", "leaders"),
    [
        # 500 − 100 leaves the two 400.
        ("制造业项目10个、251亿元，现代服务业项目8个、逾70亿元", ["制造业最多，10个", "制造业最多，251亿元"]),
        # As much as the other may be: no more than 200, and that is no more than it.
        ("制造业项目10个、200亿元，现代服务业项目8个、逾70亿元", ["制造业最多，10个"]),
        ("制造业项目10个、199亿元，现代服务业项目7个、逾70亿元", ["制造业最多，10个"]),
        # Neither 逾70 nor 近310 says that much; but the counts make up the whole, and leave 201 and 280 for them.
        ("制造业项目10个、199亿元，现代服务业项目8个、逾70亿元", ["制造业最多，10个", "现代服务业最多，逾70亿元"]),
        ("制造业项目10个、近310亿元，现代服务业项目8个、120亿元", ["制造业最多，10个", "制造业最多，近310亿元"]),
        ("制造业项目10个、近310亿元，现代服务业项目7个、120亿元", ["制造业最多，10个"]),
    ],
)
def test_a_part_leads_that_no_other_may_exceed_by_what_the_relations_leave_of_a_hedge(data, rest, leaders):
    text = f"共签约项目23个、金额500亿元，其中{rest}，现代农业项目5个、100亿元。"
    found = led(tables_of(data, text))
    assert len(found) == len(leaders)
    assert all(one.startswith(other) for one, other in zip(found, leaders, strict=True))


def test_a_lead_that_the_words_of_the_part_do_not_bear_out_says_that_it_is_worked_out(data):
    text = "签约项目23个、500亿元，其中制造业项目10个、{}，现代服务业项目{}个、120亿元，现代农业项目5个、100亿元。"
    (hedged,) = leads_by_amount(tables_of(data, text.format("近310亿元", 8)))
    assert hedged.footnote_zh == "原文措辞是区间，由已公布的各部分推算"
    assert hedged.footnote_en == "the report hedges it; worked out from the parts that are stated"
    (over,) = leads_by_amount(tables_of(data, text.format("逾210亿元", 7)))
    assert over.footnote_zh == "原文措辞是区间"


def test_an_event_with_a_stroke_in_its_name_is_an_event_like_others(data):
    (data / "sources" / "stroke.txt").write_text(
        "第八届中国医药/器械博览会闭幕，共签约项目60个，签约金额300亿元。", encoding="utf-8"
    )
    tables = build(data).folder
    rows = queries.table(tables, "signings")
    assert 60 in set(rows[rows.event_id.str.contains("器械博览会")].projects)


def test_what_is_left_over_is_listed_last_however_large(data):
    text = "共签约项目90个，其中制造业项目25个、现代服务业项目15个、其他项目50个。"
    marks = queries.marks(tables_of(data, text), EVENT, "sector", "projects")
    assert list(marks.member_zh) == ["制造业", "现代服务业", "其他"]
    assert marks.member_id.iloc[-1] == "sector:rest"


def test_two_rates_of_growth_in_one_report_are_withheld_and_no_violated_check(data):
    tables = tables_of(data, "共签约项目90个，进出口额、实际使用外资分别增长22.7%和22.5%。", "共签约项目90个。")
    checks = queries.checks(tables, EVENT)
    assert checks[checks.verdict == "violated"].empty


def test_editions_that_no_list_knows_are_minted_with_series_and_number_and_listed_newest_first(data):
    tables = tables_of(data, "共签约项目90个。", "共签约项目80个。")
    (data / "sources" / "later.txt").write_text("第四届星湖合作大会闭幕，共签约项目95个。", encoding="utf-8")
    tables = build(data).folder
    events = queries.events(tables)
    mine = events[events.series == "星湖合作大会"]
    assert mine[["event_id", "edition"]].values.tolist() == [["星湖合作大会-4", 4], ["星湖合作大会-3", 3]]


def test_the_sum_below_a_list_of_projects_is_no_total_of_the_event(data):
    (data / "sources" / "项目.csv").write_text(
        "项目名称,投资额（亿元）\n青禾基地,12.5\n云帆总部,7.5\n合计,20\n", encoding="utf-8"
    )
    (data / "sources" / "项目.toml").write_text(
        'title = "项目表"\npublisher = "示例局"\npublished = 2025-05-23\nevent = "第三届星湖合作大会"\n',
        encoding="utf-8",
    )
    tables = build(data).folder
    assert not queries.table(tables, "rejects").reason.str.contains("合计").any()
    assert queries.marks(tables, EVENT, "total").empty
    projects = queries.table(tables, "projects").merge(queries.table(tables, "project_amounts"), on="project_id")
    listed = projects[projects.event_id == EVENT]
    assert dict(zip(listed.name, listed.value, strict=True)) == {
        "青禾基地": 12.5e8,
        "云帆总部": 7.5e8,
    }
