"""What a meeting of banks and firms tells of its loans: who lends, to whom, and one firm's loan as an example."""

import pytest

from tests.etl.passages import parts, read

BANKS = "2025年星湖银企对接会上，9家银行与36家企业签订授信协议，授信总额186亿元。"


def loans(reading, text):
    return parts(read(reading, BANKS + text)[3:])


@pytest.mark.parametrize(
    ("told", "dimension", "member"),
    [
        ("剩下的20亿元全部投给了科技型企业。", "category", "科技型企业"),
        ("其余的20亿元悉数流向民营企业。", "ownership", "民企"),
        ("另外20亿元都贷给了小微企业。", "category", "小微企业"),
    ],
)
def test_what_is_left_goes_to_those_that_it_is_given_to(reading, told, dimension, member):
    assert loans(reading, f"装备制造业授信90亿元。{told}")[1:] == [("20亿元", dimension, member)]


@pytest.mark.parametrize("only", ["虽只有", "虽仅有", "却只有"])
def test_projects_of_a_kind_that_examples_stand_before_are_a_trade(reading, only):
    told = f"铁路、港口等基础设施项目获贷33亿元，{only}14笔，单笔平均却超过2亿元。"
    assert loans(reading, told) == [
        ("33亿元", "sector", "基础设施"), ("14笔", "sector", "基础设施"), ("超过2亿元", "average", "基础设施"),
    ]  # fmt: skip
    assert {m.amount_kind for m in read(reading, BANKS + told) if m.measure == "amount"} == {"credit"}
