"""Money of a phase is told as such, wherever a project's money is."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl import queries
from etl.pipeline import build
from etl.queries.facts import briefing
from pages.exports.sheets import projects_sheet
from tests.pages.conftest import opener
from tests.pages.screen import words

REPORT = """---
title: 第三届星湖投资洽谈会签约
publisher: 星湖日报
published: 2025-10-20
---
第三届星湖投资洽谈会10月20日举行，共签约项目90个，总投资860亿元。其中，制造业42个，现代服务业30个，农业18个。

朔澜储能电站项目总投资32亿元。一期投资14亿元，二期投资18亿元。首期投资6亿元的云帆算力中心项目落户渝北区。
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("phases") / "data"
    (data / "sources").mkdir(parents=True)
    (data / "sources" / "fair.md").write_text(REPORT, encoding="utf-8")
    build(data)
    return data


@pytest.fixture
def page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return opener(folder, monkeypatch)("pages/analysis/projects.py")


def test_the_table_of_projects_says_which_money_is_of_a_phase(page: AppTest) -> None:
    shown = words(page)
    for amount in ("投资额 <b>32 亿元</b>", "投资额（一期） <b>14 亿元</b>", "投资额（二期） <b>18 亿元</b>"):
        assert amount in shown
    assert shown.index("<b>32 亿元</b>") < shown.index("<b>14 亿元</b>") < shown.index("<b>18 亿元</b>")


def test_so_does_it_in_english(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = words(opener(folder, monkeypatch)("pages/analysis/projects.py", lang="en"))
    assert "Investment (phase 1) <b>CNY 1.4 bn</b>" in shown


def test_so_do_its_rows_in_a_file(folder: Path) -> None:
    tables = folder / "tables"
    choice = queries.Choice()
    projects, amounts = queries.named_projects(tables, choice), queries.named_amounts(tables, choice)
    evidence = queries.named_evidence(tables, list(projects["project_id"]))
    sheet = projects_sheet(projects, amounts, evidence, "zh")
    assert "期次" in sheet.heads and sorted(each for each in sheet.rows["phase"] if each)[:2] == ["一期", "二期"]


def test_no_sentence_of_the_briefing_takes_it_for_the_money_of_the_whole(folder: Path) -> None:
    tables = folder / "tables"
    (event,) = queries.table(tables, "events")["event_id"]
    told = [zh for zh in briefing(tables, event)["zh"] if "算力中心" in zh or "储能电站" in zh]
    assert told and all("期" in zh for zh in told if "6亿元" in zh or "14亿元" in zh or "18亿元" in zh)
