"""The parts of what is on offer are on offer, whatever the report foresees."""

import pytest

from tests.etl.passages import fields_of, parts, read

PREVIEW = "第三届星湖合作大会将于6月8日举行，初步确定拟签约项目92个，总投资540亿元。"


@pytest.mark.parametrize(
    "text",
    [
        "大会将发布《星湖投资机会清单》，梳理推出重点招商项目168个，其中桃源、青石分别为81个和52个。",
        "会上将推介招商项目168个，其中桃源县、青石县分别有81个和52个。",
        "大会期间将推出招商项目168个（其中桃源、青石依次为81个、52个）。",
    ],
)
def test_the_parts_of_a_list_on_offer_are_on_offer(reading, text):
    told = fields_of(read(reading, PREVIEW + text), "text", "status")[2:]
    assert told == [("168个", "offered"), ("81个", "offered"), ("52个", "offered")]


def test_a_list_is_called_by_the_title_under_which_it_was_brought(reading):
    text = "江城博览会签约项目36个。\n\n代表团还带去一份“港口机遇清单”。清单共列入招商项目58个，总投资约290亿元。"
    assert parts(read(reading, text))[1:] == [
        ("58个", "category", "港口机遇清单"), ("约290亿元", "category", "港口机遇清单"),
    ]  # fmt: skip


@pytest.mark.parametrize("verb", ["发布了", "推出了", "发布", "还带来了"])
def test_the_verb_that_publishes_a_list_is_no_part_of_its_name(reading, verb):
    found = read(reading, f"江城博览会签约项目36个。\n\n会上{verb}产业链配套需求清单，共列入需求86项。")
    assert parts(found)[-1] == ("86项", "category", "产业链配套需求清单")


def test_what_is_to_be_signed_beside_an_offer_is_foreseen(reading):
    told = read(reading, f"{PREVIEW}大会将推介招商项目168个；拟签约项目中，桃源、青石分别为21个和12个。")
    assert fields_of(told, "text", "status")[3:] == [("21个", "forecast"), ("12个", "forecast")]


@pytest.mark.parametrize(
    "held", ["共举办投资推介、采购对接等活动18场", "举办项目推介、路演等系列活动18场", "开展推介交流18场"]
)
def test_meetings_at_which_projects_are_presented_put_none_on_offer(reading, held):
    told = read(reading, f"第三届星湖博览会闭幕，签约项目48个。展会期间{held}，现场签约48个，签约金额31亿元。")
    assert {m.status for m in told} <= {"signed", "context"}


@pytest.mark.parametrize("signed", ["签约招商项目34个", "签下招商引资项目34个", "引进招商项目34个"])
def test_projects_that_were_invited_and_signed_are_on_offer_no_more(reading, signed):
    told = read(reading, f"第九届星湖博览会闭幕，{signed}。\n\n招商项目中，食品加工类19个，冷链物流类8个。")
    assert fields_of(told, "text", "status") == [("34个", "signed"), ("19个", "signed"), ("8个", "signed")]


@pytest.mark.parametrize(
    ("goes_on", "dimension"),
    [
        ("从体量看，50亿元以上的3个。", "size_band"),
        ("从产业看，电子信息16个。", "sector"),
        ("九江、赣州拿出的项目最多，分别为11个、10个。", "host"),
    ],
)
def test_a_list_goes_on_from_sentence_to_sentence(reading, goes_on, dimension):
    text = "江城博览会即将开幕。\n\n会上发布了《江城招商项目册》。项目册收录项目58个，总投资645亿元。"
    told = fields_of(read(reading, f"{text}{goes_on}"), "dimension", "status")
    assert told[0] == ("category", "offered") and set(told[2:]) == {(dimension, "offered")}


def test_what_is_signed_behind_a_list_is_signed(reading):
    text = "江城博览会开幕。\n\n会上发布了《江城招商项目册》。项目册收录项目58个。从现场看，签约项目12个。"
    assert read(reading, text)[-1].status == "signed"


@pytest.mark.parametrize("who", ["港口和园区还", "物流、园区也", "会上", "各县"])
def test_projects_that_are_thrown_out_are_on_offer(reading, who):
    told = read(reading, f"第四届星湖洽谈会签约项目80个，总投资400亿元。{who}抛出32个招商项目，估算总投资195亿元。")[
        -2:
    ]
    assert [(m.dimension, m.member, m.status) for m in told] == [("category", "招商项目", "offered")] * 2


def test_equipment_that_is_launched_is_no_offer(reading):
    told = read(reading, "第三届星湖洽谈会签约项目80个。会期发布首台（套）重大技术装备68台，促成采购订单53份。")[1:]
    assert {m.status for m in told} <= {"signed", "context"}


@pytest.mark.parametrize("words", ["24个项目登台路演", "路演项目24个", "24个项目参加路演"])
def test_projects_that_are_pitched_are_on_offer_under_one_name(reading, words):
    told = read(reading, f"第三届星湖合作大会昨日闭幕，签约项目46个。期间，{words}。")[-1]
    assert (told.measure, told.member, told.status) == ("projects", "路演项目", "offered")


@pytest.mark.parametrize("held", ["举办项目路演18场", "举办供需对接、项目路演等18场活动"])
def test_meetings_at_which_projects_are_pitched_are_none(reading, held):
    told = read(reading, f"第三届星湖合作大会昨日闭幕，签约项目46个。期间，{held}，达成采购意向63项。")[1:]
    assert [(m.dimension, m.status) for m in told] == [("context", "context"), ("category", "signed")]


def test_the_last_part_of_an_offer_is_on_offer_and_what_is_signed_beside_it_is_all(reading):
    text = "第五届星湖洽谈会推介项目320个，其中农业项目86个、文旅项目54个；现场签约58个，总投资230亿元。"
    told = [(m.dimension, m.status) for m in read(reading, text)]
    assert told[2:] == [("sector", "offered"), ("total", "signed"), ("total", "signed")]
