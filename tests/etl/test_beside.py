"""What reports tell of other times than their event's belongs to no event, and is never held against another's."""

import pyarrow.parquet as pq
import pytest

from etl import queries
from etl.pipeline import build
from pages.charts.background_rows import background_line

REPORTS = {
    "a": "第九届云桥洽谈会昨日闭幕，签约项目120个。前八届洽谈会累计签约项目800个。"
    "今年1至5月，全市新签约项目134个，其中制造业41个。",
    "b": "第三届星湖合作大会昨日闭幕，签约项目20个。前两届大会累计签约项目70个。今年1至5月，全市新签约项目97个。",
}


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("beside")
    (folder / "sources").mkdir()
    for name, text in REPORTS.items():
        (folder / "sources" / f"{name}.md").write_text(f"---\npublished: 2025-09-10\n---\n{text}", encoding="utf-8")
    return build(folder).folder


def test_two_reports_of_two_events_do_not_contradict_each_other_about_two_places(tables):
    rows = [row for row in pq.read_table(tables / "observations.parquet").to_pylist() if not row["event_id"]]
    told = {(row["scope_id"], row["value"], row["period"]) for row in rows}
    assert {row["standing"] for row in rows} == {"held"}
    assert told == {
        ("云桥洽谈会-9/beside:a", 800, None), ("云桥洽谈会-9/beside:a", 134, "2025-01/2025-05"),
        ("云桥洽谈会-9/beside:a", 41, "2025-01/2025-05"), ("星湖合作大会-3/beside:b", 70, None),
        ("星湖合作大会-3/beside:b", 97, "2025-01/2025-05"),
    }  # fmt: skip


def test_the_page_of_context_tells_them_beside_the_event(tables):
    found = queries.background(tables, "云桥洽谈会-9").to_dict("records")
    lines = {
        line.amount: (line.name, line.projects, line.note) for line in (background_line(row, "zh") for row in found)
    }
    assert lines["800 个"] == ("活动之外", "未写时间", "往届或往年")
    assert lines["134 个"] == ("活动之外", "2025-01 至 2025-05", "已签约")
    assert lines["41 个"][0] == "制造业" and "97 个" not in lines


def test_they_are_no_part_of_what_the_event_shows(tables):
    marks = queries.marks(tables, "云桥洽谈会-9")
    assert not {800, 134, 41} & set(marks["value"])
