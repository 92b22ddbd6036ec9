"""A report on months of work tells of an event in passing: what it counts besides is of no event."""

import pytest

from tests.etl.passages import read

MONTHS = (
    "7月10日，记者从招商局了解到，今年上半年，全区新签约项目67个，总投资284.3亿元。"
    "各招商小分队奔赴各地，上门拜访企业230余家，接待来访客商1800多人次。\n\n"
)
PARTS = (
    "工业项目挑大梁。上半年签约工业项目53个，其中新材料18个。半年来，专班推进、领导包联、限时办结的机制越跑越顺。\n\n"
)
EVENT = "星湖高新区二季度重点项目集中签约仪式"
HELD = f"在6月26日举行的{EVENT}上，15个项目集中签约，总投资83.6亿元。其中，新能源项目4个。\n\n"
AFTER = "目前，全区在建项目41个。北京、上海等地企业投资的项目38个。"


@pytest.mark.parametrize("heading", ["星湖高新区上半年招商引资量质齐升", "签约67个 星湖高新区招商引资交出半年答卷"])
def test_an_event_in_passing_has_its_own_figures_alone(reading, heading):
    told = read(reading, f"{heading}\n\n{MONTHS}{PARTS}{HELD}{AFTER}", "2019-07-11")
    assert {m.text for m in told if m.event == EVENT} == {"15个", "83.6亿元", "4个"}
    assert {m.dimension for m in told if m.text in ("15个", "83.6亿元")} == {"total"}


@pytest.mark.parametrize("heading", ["星湖高新区二季度项目集中签约", "星湖高新区二季度签约仪式举行"])
def test_a_heading_of_an_occasion_is_about_it(reading, heading):
    told = read(reading, f"{heading}\n\n{MONTHS}{PARTS}{HELD}{AFTER}", "2019-07-11")
    assert {m.event for m in told if m.text in ("53个", "38个")} == {EVENT}


def test_a_fair_with_a_number_is_told_in_passing_as_well(reading):
    months = "半年收官，记者从市招商局获悉，" + "今年以来，全市上下聚焦主导产业，持续优化营商环境，深化服务保障。" * 4
    text = (
        f"上半年新签约项目286个 星湖招商引资交出成绩单\n\n{months}1至6月，全市新签约项目286个，总投资1037亿元。\n\n"
        "5月18日举办的第三届星湖先进制造恳谈会，共签约项目68个。\n\n全市新签约工业项目163个。"
    )
    found = read(reading, text, "2026-07-15")
    assert [m.event for m in found] == [None, None, None, "第三届星湖先进制造恳谈会", None]
