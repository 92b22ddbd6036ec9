"""The rate of one place is told apart from the rate of all."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第六届南岭合作大会闭幕，共签约项目88个、总投资640亿元。"


def labels(reading, text):
    return parts(read(reading, FAIR + text)[2:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至目前，遵义市签约项目开工率72%，贵阳市开工率81.5%。", [("72%", "遵义市开工"), ("81.5%", "贵阳市开工")]),
        ("上届签约项目中，遵义市开工率达72%，毕节市履约率95%。", [("72%", "遵义市开工"), ("95%", "毕节市履约")]),
        ("已开工项目31个，其中遵义市开工率居首，为68%。", [("31个", "已开工"), ("68%", "遵义市开工")]),
    ],
)
def test_a_rate_of_one_place_has_the_place_in_its_name(reading, text, expected):
    assert labels(reading, text) == [(said, "category", member) for said, member in expected]


@pytest.mark.parametrize("all_of_them", ["全市", "各县区", "签约项目"])
def test_a_rate_of_all_names_no_place(reading, all_of_them):
    ((_, dimension, member),) = labels(reading, f"截至目前，{all_of_them}开工率72%。")
    assert (dimension, member) == ("category", "开工")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("上届签约的40个项目，目前已履约38个，履约率95%。", "履约"),
        ("上届签约项目资金到位率62%。", "资金到位"),
        ("力争本届项目年内投产率达到30%以上。", "投产"),
    ],
)
def test_a_rate_is_of_the_stage_that_the_projects_reached(reading, text, stage):
    assert labels(reading, text)[-1][1:] == ("category", stage)
