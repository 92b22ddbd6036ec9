"""The size that so many projects have, told behind their count: a size band, and no money of all of them."""

import pytest

from tests.etl.passages import read

FAIR = "第三届星湖洽谈会签约项目80个，总投资400亿元。"


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("其余60个均在5亿元以下。", "5亿元以下"),
        ("其余60个为5亿元以下项目。", "5亿元以下"),
        ("有60个项目投资额超过1亿元。", "超过1亿元"),
        ("其中有23个项目单体投资超过5亿元。", "超过5亿元"),
        ("60个项目投资额不足5亿元。", "不足5亿元"),
        ("20个项目的投资额在5亿元以上。", "5亿元以上"),
        ("51个项目投资额在1亿元至5亿元之间。", "1亿元至5亿元"),
        ("制造业有35个项目，其中12个超过5亿元。", "超过5亿元"),
    ],
)
def test_a_limit_told_behind_a_count_is_the_size_of_each(reading, text, band):
    count, limit = read(reading, FAIR + text)[-2:]
    assert (count.measure, count.dimension, count.member) == ("projects", "size_band", band)
    assert (limit.measure, limit.dimension, limit.member) == ("amount", "size_band", band)
    assert limit.qualifier in ("at_least", "under", "range")


def test_sizes_told_one_after_the_other_are_two_bands(reading):
    told = read(reading, f"{FAIR}56个项目投资超1亿元，其中3个超20亿元。")[2:]
    assert [(m.dimension, m.member) for m in told] == [("size_band", "超1亿元")] * 2 + [("size_band", "超20亿元")] * 2


def test_the_size_that_all_have_is_no_money_of_the_event(reading):
    told = read(reading, "第三届星湖洽谈会签约项目80个。签约项目投资额均在1亿元以上。")[-1]
    assert (told.dimension, told.member, told.qualifier) == ("size_band", "1亿元以上", "at_least")


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("80个项目投资总额超过300亿元。", "total"),
        ("制造业35个，投资超过300亿元。", "sector"),
        ("其中制造业35个超300亿元，服务业20个超50亿元。", "sector"),
        ("制造业、服务业的项目投资额均超过100亿元。", "sector"),
    ],
)
def test_money_of_several_together_is_no_limit(reading, text, dimension):
    assert read(reading, FAIR + text)[-1].dimension == dimension


@pytest.mark.parametrize("told", ["投资上亿元的项目有12个", "上亿元项目12个", "上千万元的订单12个", "上亿元的12个"])
def test_so_much_and_more_is_a_limit_of_projects(reading, told):
    found = read(reading, f"{FAIR}{told}。")
    assert {(m.dimension, m.high) for m in found[-2:]} == {("size_band", None), ("size_band", 12)}


@pytest.mark.parametrize(
    "told", ["企业拿出上亿元的资金建设3条生产线", "投资上亿元，用地30亩", "带来上亿元订单和3个项目"]
)
def test_so_much_and_more_is_money_beside_other_counts(reading, told):
    assert "size_band" not in {m.dimension for m in read(reading, f"{FAIR}{told}。")}
