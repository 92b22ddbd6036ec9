"""What the meetings are called at which something is signed, and what is signed at them."""

import pytest

from tests.etl.passages import read


@pytest.mark.parametrize(
    "name",
    [
        "2026云水夏布订货会",
        "2025年青石镇秋季看样会",
        "2026星湖采购节",
        "2026年云水市供需见面会",
        "2025青石湖跨境选品会",
        "2026云水投资年会",
        "2026星湖之夜",
        "2025青石展销会",
    ],
)
def test_a_meeting_without_edition_is_named_by_what_it_is_called(reading, name):
    found = read(reading, f"本报讯 昨天，{name}在星湖宾馆举行。会上共签约项目36个，总投资120亿元。")
    assert {mention.event for mention in found} == {name}


@pytest.mark.parametrize("word", ["订货会", "展销会", "年会", "选品会"])
def test_the_word_alone_is_no_name(reading, word):
    found = read(reading, f"青石市昨天举行{word}，共签约项目36个，总投资120亿元。")
    assert {mention.event for mention in found} == {None}


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        ("2026云水夏布订货会", "签订合同52份，金额3.6亿元。"),
        ("2026星湖采购节", "签约48份，总额2.4亿元。"),
        ("2025青石展销会", "共签订协议31份，金额1.2亿元。"),
    ],
)
def test_plain_money_of_a_meeting_of_buyers_is_orders(reading, meeting, told):
    found = read(reading, f"{meeting}昨天举行，{told}")
    assert [m.amount_kind for m in found if m.measure == "amount"] == ["order"]
