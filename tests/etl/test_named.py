"""Named projects: searched, sorted and paged in the database; hedged amounts by the whole of their bands."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from etl import queries
from etl.pipeline import build
from etl.queries import Choice

LIST = """项目名称,投资方,投资方所在地,落户地,所属行业,投资额（亿元）,注册资本（亿元）
甲(一期)基地,青禾科技,广州市,渝北区,机器人,近50,
乙基地,云帆科技,德国,渝北区,机器人,50,
丙基地,,四川省,巴南区,,49,60
丁基地,,,渝北区,新能源,超9.9,
戊基地,,,,新能源,,
己基地,100%公司,,巴南区,新能源,0.99,
庚基地,,,巴南区,新能源,不低于9,
"""


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of one list of seven projects."""
    folder = tmp_path_factory.mktemp("named") / "data"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "list.csv").write_text(LIST, encoding="utf-8")
    head = 'title = "项目表"\npublisher = "某局"\npublished = 2025-05-26\nevent = "第三届星湖合作大会"\n'
    (folder / "sources" / "list.toml").write_text(head, encoding="utf-8")
    return build(folder).folder


def names(tables: Path, **choice: object) -> set[str]:
    found = queries.named_projects(tables, Choice(**choice))  # type: ignore[arg-type]
    return {name[0] for name in found["name"]}


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("", "甲乙丙丁戊己庚"),
        ("under_1", "己"),
        ("1_to_10", "丁庚"),
        ("10_to_50", "甲丙庚"),
        ("from_50", "乙丙庚"),
        ("foreign", ""),
        ("undisclosed", "戊"),
    ],
)
def test_sizes_hold_every_amount_that_may_lie_in_them(listed: Path, size: str, expected: str) -> None:
    assert names(listed, size=size) == set(expected)
    assert queries.named_count(listed, Choice(size=size))["projects"] == len(expected)


def test_an_amount_that_crosses_a_limit_is_marked_and_one_within_is_not(listed: Path) -> None:
    amounts = queries.named_amounts(listed, Choice(size="10_to_50"))
    investments = amounts[amounts["amount_kind"] == "investment"]
    within = {row.project_id.split("/")[1][0]: row.within for row in investments.itertuples()}
    assert within == {"甲": True, "丙": True, "庚": False}


def test_of_several_amounts_each_keeps_its_kind_and_says_whether_it_fits(listed: Path) -> None:
    amounts = queries.named_amounts(listed, Choice(size="from_50", text="丙基地"))
    assert list(zip(amounts["amount_kind"], amounts["value"], amounts["fits"], strict=True)) == [
        ("investment", 49e8, False),
        ("registered_capital", 60e8, True),
    ]


def test_a_size_is_about_the_chosen_kind(listed: Path) -> None:
    assert names(listed, size="from_50", kind="investment") == set("乙庚")
    assert names(listed, size="undisclosed", kind="registered_capital") == set("甲乙丁戊己庚")


def test_by_amount_kinds_are_sorted_one_after_the_other_and_undisclosed_come_last(listed: Path) -> None:
    largest = queries.named_projects(listed, Choice(), "largest")
    assert [name[0] for name in largest["name"]] == list("乙甲丙丁庚己戊")
    smallest = queries.named_projects(listed, Choice(), "smallest")
    assert [name[0] for name in smallest["name"]][-1] == "戊"


def test_pages_follow_each_other_without_gap_or_overlap(listed: Path) -> None:
    whole = list(queries.named_projects(listed, Choice(), "host")["project_id"])
    pages = [queries.named_projects(listed, Choice(), "host", 3, first)["project_id"] for first in (0, 3, 6)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert [each for page in pages for each in page] == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("机器人", "甲乙"),
        ("青禾 渝北", "甲"),
        ("（一期）", "甲"),
        ("germany", "乙"),
        ("广东", "甲"),
        ("100%", "己"),
        ("%", "己"),
        ("' OR 1=1 --", ""),
        ("   ", "甲乙丙丁戊己庚"),
    ],
)
def test_all_words_of_a_search_must_occur_and_none_is_a_pattern(listed: Path, text: str, expected: str) -> None:
    assert names(listed, text=text) == set(expected)


def test_an_origin_is_a_province_or_a_country_and_what_is_not_said_can_be_asked_for(listed: Path) -> None:
    flows = queries.named_flows(listed, Choice())
    assert set(flows["origin"]) == {"440000", "DE", "510000", queries.NONE}
    assert names(listed, origin="440000") == {"甲"}
    assert names(listed, origin=queries.NONE) == set("丁戊己庚")
    assert names(listed, sector=queries.NONE) == {"丙"}
    assert names(listed, host=queries.NONE) == {"戊"}


def test_flows_count_every_project_once(history: Path) -> None:
    flows = queries.named_flows(history, Choice())
    assert flows["projects"].sum() == queries.named_count(history, Choice())["projects"] == 84


def test_options_count_what_choosing_them_finds(history: Path) -> None:
    options = queries.named_options(history, Choice())
    assert set(options["field"]) == {"sector", "origin", "host", "kind", "status"}
    for row in options[options["field"] != "status"].groupby("field").head(3).itertuples():
        found = queries.named_count(history, Choice(**{row.field: row.code}))
        assert found["projects"] == row.projects, (row.field, row.code)


def test_an_amount_that_two_reports_say_is_one_amount_with_both_sentences(history: Path) -> None:
    project_id = "WCIFIT-2023/清洁能源综合开发项目"
    amounts = queries.named_amounts(history, Choice(ids=(project_id,)))
    assert list(amounts["value"]) == [110e8]
    evidence = queries.named_evidence(history, [project_id])
    assert list(evidence["quote"]) == ["110亿元", "110億元"]


def test_a_project_without_an_amount_has_the_sentence_that_names_it(history: Path) -> None:
    (row,) = queries.named_evidence(history, ["WCIFIT-2025/本手科技"]).to_dict("records")
    assert row["sentence"][row["quote_start"] : row["quote_end"]] == "本手科技"


def test_points_are_amounts_and_projects_without_one(history: Path) -> None:
    points = queries.named_points(history, Choice(event_id="EURCQ-2025"))
    assert list(points["amount_kind"].fillna("-")) == ["investment", "credit", "order", "-"]


def test_events_with_named_projects_come_newest_first(history: Path) -> None:
    events = queries.named_events(history)
    assert list(events["event_id"].head(2)) == ["BANAN-2026", "EURCQ-2025"]
    assert events["projects"].sum() == 84


def test_the_newest_events_are_asked_together_and_an_older_one_by_its_name(history: Path) -> None:
    every = queries.named_events(history)
    some, oldest = queries.named_events(history, 4), every["event_id"].iloc[-1]
    assert list(some["event_id"]) == list(every["event_id"][:4]) and some["of_events"].eq(len(every)).all()
    assert list(queries.named_events(history, 4, oldest)["event_id"]) == [*some["event_id"], oldest]
    together = Choice(status="", events=tuple(some["event_id"]))
    assert queries.named_count(history, together)["projects"] == some["projects"].sum()
    assert set(queries.named_projects(history, together, limit=1000)["event_id"]) == set(some["event_id"])
    alone = queries.named_projects(history, Choice(oldest, status="", events=together.events))
    assert set(alone["event_id"]) == {oldest} and len(alone) == every["projects"].iloc[-1]


def test_a_page_is_ordered_by_amounts_that_were_not_set_aside(data: Path) -> None:
    folder = data / "sources"
    (folder / "list.csv").write_text("项目名称,投资额（亿元）\n甲基地,90\n乙基地,50\n", encoding="utf-8")
    head = 'title = "项目表"\npublisher = "某局"\npublished = 2025-05-26\nevent = "第三届星湖合作大会"\n'
    (folder / "list.toml").write_text(head, encoding="utf-8")
    tables = build(data).folder
    choice = Choice("星湖合作大会-3")
    assert [name[0] for name in queries.named_projects(tables, choice, "largest", limit=2)["name"]] == ["甲", "乙"]
    o = pd.read_parquet(tables / "observations.parquet")
    copy = data.parent / "aside"
    shutil.copytree(tables, copy)
    o.loc[o["value"] == 90e8, "standing"] = "set_aside"
    o.to_parquet(copy / "observations.parquet")
    assert [name[0] for name in queries.named_projects(copy, choice, "largest", limit=2)["name"]] == ["乙", "甲"]
