"""What a number counts where the words around it count something else."""

import pytest

from tests.etl.passages import fields_of, read

FAIR = "第三届星湖大会闭幕，共签约项目120个，总投资460亿元。"


@pytest.mark.parametrize("firms", ["68家合作社", "68家纺织作坊", "68家超市"])
def test_those_who_sign_contracts_are_no_contracts(reading, firms):
    found = read(reading, f"第三届星湖订货会上，{firms}现场签订购销协议96份。")
    assert [m.measure for m in found] == ["companies", "projects"]


@pytest.mark.parametrize("higher", ["比上届高0.06亿元", "较上届低0.06亿元", "比上届高出0.06亿元"])
def test_so_much_higher_is_a_change(reading, higher):
    found = read(reading, f"{FAIR}平均每个项目投资3.8亿元，{higher}。")[-1]
    assert (found.measure, found.dimension) == ("change", "average")


@pytest.mark.parametrize("many", ["小单多达121个", "项目多达121个"])
def test_as_many_as_is_no_change(reading, many):
    assert read(reading, f"{FAIR}亿元以下的{many}。")[-1].measure == "projects"


@pytest.mark.parametrize("capacity", ["年接待剧组150个以上", "可容纳会议30个", "年处理批次400个"])
def test_what_an_undertaking_can_take_in_are_no_projects(reading, capacity):
    text = f"{FAIR}青石影视基地由岚影公司投资，总投资36亿元，建成后{capacity}。"
    assert fields_of(read(reading, text), "measure", "dimension")[-1] == ("other", "context")


@pytest.mark.parametrize("money", ["财政帮扶资金68亿元", "财政资金12亿元", "衔接资金3亿元"])
def test_public_money_is_not_signed(reading, money):
    assert read(reading, f"{FAIR}近年来，云水累计投入{money}。")[-1].dimension == "context"


@pytest.mark.parametrize("aim", ["力争年底前开工30个", "确保年内开工30个", "力争全年完成投资30亿元"])
def test_what_is_aimed_at_for_the_projects_signed_is_of_the_event(reading, aim):
    found = read(reading, f"{FAIR}下一步，将建立签约项目台账，{aim}。")[-1]
    assert (found.status, found.event) == ("target", "第三届星湖大会")


def test_shops_are_no_hedge(reading):
    text = "第三届星湖订货会共签约472份，订货额16亿元。分渠道看，电商平台3.8亿元，商超1.4亿元。"
    assert fields_of(read(reading, text), "text", "qualifier")[-1] == ("1.4亿元", "exact")


@pytest.mark.parametrize("what", ["12个产业", "智能装备、生物育种等12个产业", "3个重点板块"])
def test_what_the_projects_are_cut_by_is_no_count_of_projects(reading, what):
    told = read(reading, f"第三届星湖洽谈会签约项目80个，涉及{what}，其中装备制造43个。")[1:]
    assert [(m.measure, m.dimension) for m in told] == [("other", "context"), ("projects", "sector")]


@pytest.mark.parametrize("where", ["宁波、深圳等地客商在5个分会场同时落笔", "主会场与5个分会场连线"])
def test_venues_are_no_projects(reading, where):
    told = read(reading, f"第三届星湖洽谈会举行，{where}，17个项目、总投资86亿元签约。")
    assert fields_of(told, "text", "dimension") == [("5个", "context"), ("17个", "total"), ("86亿元", "total")]
