"""An event has one whole: what would be a second, smaller one is said to be a part that no words name."""

import pytest

from tests.etl.passages import fields_of, read

FAIR = "第三届星湖合作大会共签约项目862个，总投资6820亿元。"


def dimensions(reading, text):
    return [m.dimension for m in read(reading, text)]


@pytest.mark.parametrize(
    "part",
    [
        "我市签约项目28个，总投资312亿元。",
        "签约仪式上，36个项目代表上台签约，总投资218.7亿元。",
        "当晚的活动上共签约项目16个，合同金额92亿元。",
    ],
)
def test_a_smaller_count_that_no_words_name_is_no_second_whole(reading, part):
    told = read(reading, FAIR + part)
    assert [m.dimension for m in told[:2]] == ["total", "total"]
    assert "total" not in [m.dimension for m in told[2:]]


def test_the_doubt_is_said(reading):
    doubted = read(reading, f"{FAIR}我市签约项目28个，总投资312亿元。")[-1]
    assert (doubted.dimension, doubted.confidence) == ("unknown", 0.3) and "总数" in doubted.reason


@pytest.mark.parametrize("again", ["大会共签约项目862个", "大会签约近870个项目", "本届大会共签约项目860余个"])
def test_the_whole_told_again_is_no_second_one(reading, again):
    assert dimensions(reading, f"{FAIR}{again}。")[-1] == "total"


def test_the_title_stands_whatever_the_text_tells(reading):
    text = "第三届星湖合作大会签约项目86个\n\n本报讯 大会共签约项目862个。"
    assert dimensions(reading, text) == ["total", "total"]


def test_contracts_of_trade_and_projects_stand_beside_each_other(reading):
    text = "第三届星湖博览会共签订采购合同312份。招商引资同样有收获，博览会共签约项目34个。"
    assert dimensions(reading, text) == ["total", "total"]


def test_an_earlier_edition_is_smaller_in_its_own_right(reading):
    told = fields_of(read(reading, f"{FAIR}上届大会共签约项目46个。"), "dimension", "status")[-1]
    assert told == ("total", "previous")
