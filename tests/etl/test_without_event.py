"""What an office tells of half a year, where no event is spoken of: figures signed, of no event."""

import pytest

from tests.etl.passages import fields_of, read

TOLD = (
    "上半年星湖省新引进项目512个 到位资金增长9.4%\n\n"
    "本报讯　省商务厅昨天举行新闻发布会，介绍上半年全省招商情况。1至6月，全省新引进项目512个，合同金额2130.6亿元；"
    "到位资金906.4亿元，增长9.4%。省商务厅负责人表示，各地招商的劲头一直很足，企业的信心正在回升。"
)


@pytest.mark.parametrize(
    "plan",
    [
        "下半年将在长三角、珠三角举办食品产业链对接活动。",
        "年内计划组织开展两场绿色建材专场推介会。",
        "下一步，还将在深圳召开数字经济项目对接会。",
    ],
)
def test_a_meeting_that_is_only_planned_is_not_what_a_report_is_about(reading, plan):
    found = read(reading, TOLD + plan)
    assert {(m.dimension, m.status, m.event) for m in found} == {
        ("total", "signed", None),
        ("category", "signed", None),
    }


def test_a_preview_is_about_the_meeting_that_will_be_held(reading):
    found = read(reading, "年内将举办星湖食品产业链对接会\n年内，星湖市将举办星湖食品产业链对接会，预计签约项目30个。")
    assert fields_of(found, "text", "event") == [("30个", "星湖食品产业链对接会")]
