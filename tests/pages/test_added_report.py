"""A report that the dashboard was not made for: every cut that it gives is shown somewhere."""

from pathlib import Path

import pytest

from etl.pipeline import build
from tests.pages.conftest import Open
from tests.pages.screen import bars, charts, words

REPORT = (
    "第五届星湖产业合作大会闭幕，共签约项目86个、总投资612.4亿元，其中制造业项目52个、投资401.6亿元。"
    "央企项目7个、投资96亿元，民企项目66个、投资430亿元。10亿元以上项目15个，投资近320亿元。"
    "从来源看，东盟企业投资项目7个，合同金额2.6亿美元；长三角项目31个。投资最大的是澄域一号项目，总投资68亿元。"
)

OTHER = (
    "第二届南岭产业招商大会闭幕，共签约项目30个、总投资200亿元。"
    "外资项目6个、投资50亿元，内资项目24个、投资150亿元；10亿元以上项目4个。"
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("added") / "data"
    (folder / "sources").mkdir(parents=True)
    for name, text in {"r.txt": REPORT, "other.txt": OTHER}.items():
        (folder / "sources" / name).write_text(text, encoding="utf-8")
    build(folder)
    return folder


def test_owners_and_size_bands_have_charts_of_their_own(open_page: Open) -> None:
    page = open_page("pages/analysis/regions.py", event="星湖产业合作大会-5")
    shown = {name: length for place in (1, 2) for name, length in bars(page, "solid", place).items()}
    assert {name.split("  ")[0]: length for name, length in shown.items()}.items() >= {"民企": 430, "央企": 96}.items()
    assert "近 320 亿元" in words(page)
    assert not page.info and not page.warning


def test_money_of_another_currency_has_no_axis_with_yuan(open_page: Open) -> None:
    page = open_page("pages/analysis/regions.py", event="星湖产业合作大会-5")
    assert bars(page, "solid")["东盟  7 个"] == 2.6
    assert "全部签约" not in str(charts(page)[0]["yAxis"])
    assert all(length < 10 for length in bars(page, "frame").values())


def test_a_flow_of_which_nothing_is_told_is_not_drawn(open_page: Open) -> None:
    page = open_page("pages/analysis/projects.py", event="星湖产业合作大会-5")
    assert "报道没有写明这些项目从哪里来、做什么、落在哪里" in words(page)
    assert not charts(page)


def test_a_cut_without_amounts_shows_its_projects_beside_one_with(open_page: Open) -> None:
    page = open_page("pages/analysis/regions.py", event="南岭产业招商大会-2", measure="amount")
    shown = [bars(page, "solid", place) for place in range(len(charts(page)))]
    assert {"外资  6 个": 50}.items() <= shown[0].items() and {"10亿元以上": 4}.items() <= shown[-1].items()
    assert "各部分的数字均未披露" not in words(page)
