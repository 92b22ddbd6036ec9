"""A report that the dashboard was not made for: every cut that it gives is shown somewhere."""

from pathlib import Path

import pytest

from etl.pipeline import build
from tests.pages.conftest import Open
from tests.pages.screen import bars, words

REPORT = (
    "第五届星湖产业合作大会闭幕，共签约项目86个、总投资612.4亿元，其中制造业项目52个、投资401.6亿元。"
    "央企项目7个、投资96亿元，民企项目66个、投资430亿元。10亿元以上项目15个，投资近320亿元。"
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("added") / "data"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "r.txt").write_text(REPORT, encoding="utf-8")
    build(folder)
    return folder


def test_owners_and_size_bands_have_charts_of_their_own(open_page: Open) -> None:
    page = open_page("pages/analysis/regions.py")
    shown = bars(page, "solid")
    assert {name.split("  ")[0]: length for name, length in shown.items()}.items() >= {"民企": 430, "央企": 96}.items()
    assert "近 320 亿元" in words(page)
    assert not page.info and not page.warning
