"""Named projects: what is built, who pays for it, with whom it was signed and where it goes."""

import pytest

from etl.records import NamedProject, Report
from tests.etl.passages import parts, read

EVENT = "2025星湖合作大会共签约项目30个。"


def named(reading, text: str) -> NamedProject:
    (project,) = reading.read(Report("r", f"{EVENT}{text}", "", published="2025-10-20")).projects
    return project


@pytest.mark.parametrize(
    ("text", "name", "investor"),
    [
        ("广州鲜达食品有限公司投资12亿元建设预制菜中央厨房。", "预制菜中央厨房", "广州鲜达食品有限公司"),
        ("中科绿源集团投资20亿元打造零碳产业园。", "零碳产业园", "中科绿源集团"),
        ("宁波东睦公司斥资3亿元扩建粉末冶金生产线。", "粉末冶金生产线", "宁波东睦公司"),
        ("绍兴越华纺机投资3.2亿元新建智能纺机装配基地。", "智能纺机装配基地", "绍兴越华纺机"),
        ("荷兰范德维尔德集团追加投资1.1亿欧元，在滨海新区扩建花卉冷链枢纽。", "花卉冷链枢纽", "荷兰范德维尔德集团"),
        ("由杭州云锦纺织有限公司投资7亿元的高端面料智能工厂落户常宁市。", "高端面料智能工厂", "杭州云锦纺织有限公司"),
        ("深圳蓝芯科技公司计划投资5.5亿元在祁东县新建传感器测试项目。", "传感器测试项目", "深圳蓝芯科技公司"),
        ("金额最大的是衡砾重工集团投资46亿元的水电装备基地。", "水电装备基地", "衡砾重工集团"),
    ],
)  # fmt: skip
def test_a_project_is_called_by_what_is_built_and_who_pays_stands_apart(reading, text, name, investor):
    found = named(reading, text)
    assert (found.name, found.investor) == (name, investor)


@pytest.mark.parametrize(
    ("text", "name", "investor", "counterpart", "host"),
    [
        ("华耒粮油集团与耒阳市签订稻米油精炼基地项目，总投资8.6亿元。",
         "稻米油精炼基地项目", "华耒粮油集团", "耒阳市", "430481"),
        ("祁东县与东莞华创电器签署智能小家电生产项目协议，投资额4.2亿元。",
         "智能小家电生产项目", "东莞华创电器", "祁东县", "430426"),
        ("湖南金泰新材料有限公司与常宁市政府签约，投资15亿元建设铜基新材料产业园。",
         "铜基新材料产业园", "湖南金泰新材料有限公司", "常宁市政府", "430482"),
        ("金昌市与祁曜材料签订的年产8万吨电池级镍盐项目计划总投资46亿元。",
         "电池级镍盐项目", "祁曜材料", "金昌市", "620300"),
        ("华岳水电集团与奉节县签约的青龙坝抽水蓄能电站投资约87亿元。",
         "青龙坝抽水蓄能电站", "华岳水电集团", "奉节县", "500236"),
        ("上海医华生物在衡南县建设疫苗佐剂研发基地，总投资6亿元。", "疫苗佐剂研发基地", "上海医华生物", None, "430422"),
    ],
)  # fmt: skip
def test_the_authority_that_signs_is_the_counterpart_and_no_part_of_the_name(
    reading, text, name, investor, counterpart, host
):
    found = named(reading, text)
    assert (found.name, found.investor, found.counterpart) == (name, investor, counterpart)
    assert found.host_place_id == host


def test_each_item_of_a_list_of_projects_has_its_own_firm(reading):
    text = (
        "其余依次是瑞岫科技智能穿戴整机项目（5亿元）、联砾新材功能膜项目（4.3亿元）、云帆供应链分拨中心项目（2亿元）。"
    )
    read = reading.read(Report("r", f"{EVENT}{text}", "", published="2025-10-20"))
    assert [m.member for m in read.mentions[1:]] == [
        "瑞岫科技智能穿戴整机项目", "联砾新材功能膜项目", "云帆供应链分拨中心项目",
    ]  # fmt: skip


def test_money_that_builds_nothing_keeps_the_name_of_who_gives_it(reading):
    found = named(reading, "江河银行与宏达集团签约，提供20亿元授信。")
    assert "授信" in found.name and "江河银行" in found.name


def test_each_clause_of_a_list_of_investments_has_its_own_firm_and_plant(reading):
    text = (
        "上海昊辰新材料集团在常宁市投资16亿元建设碳纤维复合材料产业园，苏州汇智机器人有限公司与祁东县签订的智能矿山装备项目"
        "总投资9.8亿元，杭州数云科技拟投资3.6亿元建设算力中心。"
    )
    read = reading.read(Report("r", f"{EVENT}{text}", "", published="2025-10-20"))
    assert [(p.name, p.investor) for p in read.projects] == [
        ("碳纤维复合材料产业园", "上海昊辰新材料集团"), ("智能矿山装备项目", "苏州汇智机器人有限公司"),
        ("算力中心", "杭州数云科技"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("最大的一个是落户滨江区的脑机接口产业园", "滨江区的脑机接口产业园"),
        ("投资额最大的是云岭固态电池基地", "云岭固态电池基地"),
        ("体量最大的一项是朔澜集团在滨江区建设的储能工厂", "朔澜集团储能工厂"),
    ],
)
def test_the_largest_of_those_counted_is_one_project(reading, told, name):
    read = reading.read(Report("r", f"{EVENT}10亿元以上项目9个，{told}，总投资58亿元。", "", published="2025-10-20"))
    assert (read.mentions[-1].dimension, read.mentions[-1].member) == ("project", name)


def test_the_largest_trade_is_no_project(reading):
    text = f"{EVENT}10亿元以上项目9个，金额最大的是新能源汽车产业，总投资58亿元。"
    last = reading.read(Report("r", text, "", published="2025-10-20")).mentions[-1]
    assert (last.dimension, last.member) == ("sector", "新能源汽车产业")


def test_both_sides_invest_in_what_the_sentence_before_names(reading):
    text = f"{EVENT}签约的还有朔澜集团的右舵车组装项目。按照协议，双方将在滨江区投资1.8亿元。"
    last = reading.read(Report("r", text, "", published="2025-10-20")).mentions[-1]
    assert last.dimension == "project" and "右舵车组装项目" in last.member


@pytest.mark.parametrize("put", ["放在了滨江化工基地", "搬回滨江经济开发区", "落在滨江新区"])
def test_what_is_put_somewhere_is_the_project(reading, put):
    text = f"{EVENT}浙江岚拓新材把碳纤维项目{put}，总投资58亿元。"
    last = reading.read(Report("r", text, "", published="2025-10-20")).mentions[-1]
    assert (last.dimension, last.member) == ("project", "浙江岚拓新材碳纤维项目")


def test_a_battery_is_no_end_of_the_name_of_a_firm(reading):
    found = named(reading, "澜弦动力电池基地总投资68亿元，分两期建设。")
    assert (found.name, found.investor) == ("澜弦动力电池基地", None) and found.sector


@pytest.mark.parametrize("phase", ["一期", "二期", "四期"])
def test_money_of_a_phase_is_money_of_its_project(reading, phase):
    text = f"{EVENT}朔澜储能电站项目总投资32亿元。{phase}投资14亿元。"
    (project,) = reading.read(Report("r", text, "", published="2025-10-20")).projects
    assert len(project.amounts) == 2 and phase not in project.name


@pytest.mark.parametrize("pays", ["投资", "独家出资"])
def test_a_project_without_a_name_is_called_by_who_pays_and_what_it_makes(reading, pays):
    fair = "第三届星湖投资洽谈会闭幕，共签约项目90个，总投资46亿美元。"
    text = f"其中最大的一个项目由台湾澜屿光电{pays}3亿美元，在星湖开发区生产车载镜头，首期投入1亿美元，用地300亩。"
    told = parts(read(reading, fair + text))[2:4]
    project = "台湾澜屿光电车载镜头项目"
    assert told == [("3亿美元", "project", project), ("1亿美元", "project", f"{project}首期")]


def test_what_a_guest_buys_behind_another_deal_is_a_deal_of_its_own(reading):
    fair = "第三届星湖商贸博览会闭幕，签约额46亿美元。"
    text = "星湖一家电商与外国客商签下2亿元的家电订单，香港客商订购香菇酱1.5亿港元。"
    assert parts(read(reading, fair + text))[-1] == ("1.5亿港元", "project", "香港客商香菇酱订单")


@pytest.mark.parametrize("zone", ["县工业园区", "市科技产业园", "镇物流园"])
def test_the_zone_that_takes_in_projects_is_none(reading, zone):
    text = f"{EVENT}会后，又有7家企业与{zone}达成投资意向，意向投资额9亿元。"
    last = reading.read(Report("r", text, "", published="2025-10-20")).mentions[-1]
    assert (last.text, last.dimension, last.member) == ("9亿元", "total", "")


@pytest.mark.parametrize("rank", ["中国500强", "世界500强企业"])
def test_a_firm_behind_its_rank_is_who_invests(reading, rank):
    told = read(reading, f"第三届星湖洽谈会签约项目80个，{rank}星澜集团投资25亿元建设动力电池项目。")[-1]
    assert (told.dimension, told.member) == ("project", "星澜集团动力电池项目")


def test_one_project_that_settles_somewhere_is_told_among_trades(reading):
    parts_before = (
        "第五届星湖大会签约80个项目，总投资300亿元。其中，汽车项目8个，总投资64亿元；广东企业投资的项目12个；"
    )
    one = read(reading, f"{parts_before}落户云东新区的冷链货车项目总投资26亿元。")[-1]
    trade = read(reading, f"{parts_before}落户云东新区的制造业项目总投资26亿元。")[-1]
    assert (one.dimension, one.member, trade.dimension) == ("project", "冷链货车项目", "sector")
