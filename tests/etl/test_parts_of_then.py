"""What was told of an earlier edition keeps its parts, until the words come back to this one."""

import pytest

from tests.etl.passages import fields_of, read

NOW, THEN = "第十届云桥投资贸易洽谈会", "第九届云桥投资贸易洽谈会"
OPENING = f"{NOW}昨日闭幕，共签约项目426个、800亿元。\n"
TOLD = "上届洽谈会共签约项目300个，总投资500亿元。"


def states(reading, text: str) -> list[tuple]:
    return fields_of(read(reading, OPENING + text), "text", "dimension", "status", "event")[2:]


@pytest.mark.parametrize(
    "goes_on",
    ["其中，制造业项目120个", "这其中，制造业120个", "从行业看，制造业120个", "制造业项目120个", "来自广东的项目120个"],
)
@pytest.mark.parametrize("told", [TOLD, "去年举行的第九届洽谈会，签约项目300个，总投资500亿元。"])
def test_parts_that_the_next_sentence_tells_are_of_the_earlier_edition(reading, told, goes_on):
    *_, last = states(reading, f"{told}{goes_on}。")
    assert last[0] == "120个" and last[2:] == ("previous", THEN)


def test_parts_of_an_earlier_year_are_no_edition_s(reading):
    told = states(reading, "去年全市共签约项目300个。其中，制造业120个，占40%。")
    assert [each[2:] for each in told] == [("previous", None)] * 3


def test_a_preview_foresees_its_own_figures_and_no_earlier_ones(reading):
    text = f"{NOW}将于9月8日开幕，拟签约项目426个。去年举行的第九届洽谈会，共签约项目300个。其中，来自韩国的21个。"
    told = fields_of(read(reading, text), "text", "status", "event")
    assert told == [("426个", "forecast", NOW), ("300个", "previous", THEN), ("21个", "previous", THEN)]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}其中，制造业项目90个；本届制造业签约120个。",
        f"{TOLD}本届制造业项目120个。",
        f"{TOLD}今年来自广东的项目签约120个。",
        f"{TOLD}\n制造业项目120个。",
        "本届签约项目数创新高，签约426个，上届为300个。其中，制造业项目120个。",
        "与上届的300个相比，多了126个。其中，制造业项目120个。",
        f"{TOLD}其中制造业90个，今年增加到120个。",
        f"{TOLD}其中，服务业90个；大会制造业项目120个。",
    ],
)
def test_words_that_come_back_to_this_edition_are_of_it(reading, text):
    assert states(reading, text)[-1] == ("120个", "source_province" if "广东" in text else "sector", "signed", NOW)


def test_of_several_earlier_editions_none_has_the_parts(reading):
    *_, last = states(reading, "首届签约12个，第五届签约120个。其中外资项目31个。")
    assert last[3] != "首届云桥投资贸易洽谈会"
