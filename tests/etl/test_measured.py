"""What a share or a change is of, where the report does not say so: of the figure that it follows."""

import pytest

from tests.etl.passages import fields_of, read

EVENT = "第三届北山投资洽谈会在临水举行，"


def ratios(reading, text: str) -> list[tuple[str, str | None]]:
    found = [m for m in read(reading, EVENT + text) if m.measure in ("share", "change")]
    return fields_of(found, "text", "base")


@pytest.mark.parametrize("text, told", [
    ("其中，制造业项目91个、投资额563.4亿元，占比分别达71.1%和78.6%。", [("71.1%", "projects"), ("78.6%", "amount")]),
    ("共签约项目128个、投资总额716.8亿元，较上届分别增长8.5%和12.3%。", [("8.5%", "projects"), ("12.3%", "amount")]),
    ("共签约40个、90亿元，项目数和投资额比上届分别增长6%、9%。", [("6%", "projects"), ("9%", "amount")]),
])  # fmt: skip
def test_ratios_in_a_row_are_of_the_figures_in_a_row(reading, text, told):
    assert ratios(reading, text) == told


def test_a_single_share_is_of_the_single_figure_before_it(reading):
    text = "共签约项目60个、总投资300亿元。粤港澳大湾区企业投资项目24个，占40%；长三角投资150亿元，占一半。"
    assert ratios(reading, text) == [("40%", "projects"), ("一半", "amount")]


def test_words_that_name_a_measure_decide(reading):
    text = "共签约项目60个、总投资300亿元，项目数比上届增加5个，投资额增长一成；央企项目12个，投资额占比三成。"
    assert ratios(reading, text) == [("5个", "projects"), ("一成", "amount"), ("三成", "amount")]


def test_nothing_is_said_of_a_share_that_may_be_of_either(reading):
    assert ratios(reading, "共签约60个。制造业项目30个、投资200亿元，占比60%。") == [("60%", None)]


def test_nor_of_one_that_may_be_of_a_part(reading):
    text = "共签约60个。制造业项目30个，其中汽车项目15个，占一半。"
    assert ratios(reading, text) == [("一半", None)]


def test_what_the_words_say_stays(reading):
    assert ratios(reading, "到位资金84.6亿元，完成全年任务的56.4%。") == [("56.4%", None)]
