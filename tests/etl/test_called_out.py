"""Figures that a report calls out by themselves are those of its event."""

import pytest

from tests.etl.passages import fields_of, read

CLOSES = "第六届南岭合作大会8日闭幕，共签约项目86个、总投资393.5亿元，参会企业300家。"


def labels(reading, text):
    return fields_of(read(reading, text), "text", "measure", "dimension", "status", "event")


@pytest.mark.parametrize(
    "text",
    [
        "86个！393.5亿元！第六届南岭合作大会交出成绩单",
        "第六届南岭合作大会交出成绩单。\n86个！\n393.5亿元！",
        "第六届南岭合作大会闭幕。“86个！”“393.5亿元！”",
    ],
)
def test_a_bare_figure_called_out_is_of_the_whole_event(reading, text):
    assert labels(reading, text) == [
        ("86个", "projects", "total", "signed", "第六届南岭合作大会"),
        ("393.5亿元", "amount", "total", "signed", "第六届南岭合作大会"),
    ]


def test_firms_and_visitors_called_out_stay_background(reading):
    told = labels(reading, f"{CLOSES}\n300家！6.2万人次！")[3:]
    assert [(measure, dimension) for _, measure, dimension, *_ in told] == [
        ("companies", "context"),
        ("people", "context"),
    ]


def test_a_sentence_that_says_more_than_its_figures_is_not_called_out(reading):
    assert labels(reading, f"{CLOSES}\n周边停车场12个！")[-1][1:3] == ("other", "context")
