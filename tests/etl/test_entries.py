"""A list of projects: what a line or a numbered sentence names, the next ones tell the money of."""

import pytest

from etl.grammar.entries import entry_of
from tests.etl.passages import parts, read

FAIR = "星湖市2026年一季度重大项目集中签约仪式举行，现场签约项目18个，总投资118.6亿元。\n\n部分签约项目如下：\n\n"


def projects(reading, text):
    return [(said, member) for said, dimension, member in parts(read(reading, FAIR + text)) if dimension == "project"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.储能电站项目。朔澜能源投资22亿元，落户青石县。", [("22亿元", "朔澜能源储能电站项目")]),
        ("（3）滑雪装备制造基地项目。由雪阔体育投资4.2亿元，占地80亩，其中一期投资1亿元。",
         [("4.2亿元", "雪阔体育滑雪装备制造基地项目"), ("1亿元", "雪阔体育滑雪装备制造基地项目一期")]),
        ("四、湖畔酒庄项目\n\n计划投资3.6亿元，改造葡萄园2400亩。", [("3.6亿元", "湖畔酒庄项目")]),
        ("2.云岭数据中心（二期）。总投资8亿元。", [("8亿元", "云岭数据中心（二期）")]),
    ],
)  # fmt: skip
def test_money_is_of_the_undertaking_that_the_entry_names(reading, text, expected):
    assert projects(reading, text) == expected


def test_money_of_a_phase_told_in_a_sentence_of_its_own_is_of_the_project_before(reading):
    text = "朔澜能源固态电池项目总投资32亿元，分两期建设。一期投资14亿元，用地186亩；二期计划投资18亿元。"
    told = ["朔澜能源固态电池项目" + phase for phase in ("", "一期", "二期")]
    assert [name for _, name in projects(reading, text)] == told
    alone = parts(read(reading, f"{FAIR}{text}\n\n一期投资9亿元，占地90亩。"))
    assert alone[-2][1] != "project"


def test_what_the_name_of_the_firm_ends_in_is_not_said_again(reading):
    text = "滨江区的朔澜能源朔澜能源固态电池项目总投资32亿元。"
    assert projects(reading, text.replace("朔澜能源朔澜能源", "朔澜能源")) == [
        ("32亿元", "滨江区的朔澜能源固态电池项目")
    ]


def test_an_entry_ends_with_its_paragraph(reading):
    told = parts(read(reading, f"{FAIR}1.储能电站项目。朔澜能源投资22亿元。\n\n全市力争签约总投资500亿元。"))
    assert told[-1] == ("500亿元", "total", "")


@pytest.mark.parametrize("heading", ["重点签约项目", "部分重大项目", "1.主要合作项目"])
def test_a_heading_over_all_of_them_names_none(heading):
    assert entry_of(heading, heading=True) == ""


@pytest.mark.parametrize("thing", ["湖畔压缩空气储能电站", "云岭大峡谷度假区", "临港冷链枢纽"])
def test_what_is_built_is_known_by_the_last_word_of_its_name(reading, thing):
    assert projects(reading, f"最大单体：{thing}，总投资32亿元。") == [("32亿元", thing)]


@pytest.mark.parametrize("praise", ["此次签约的最大项目", "本届大会投资额最大的项目", "此次签约的第一大工业项目"])
def test_what_is_said_of_a_project_is_not_its_name(reading, praise):
    ((_, member),) = projects(reading, f"鹏达光电的显示模组项目是{praise}，总投资30亿元。")
    assert "显示模组" in member


@pytest.mark.parametrize("phase", ["首期", "一期"])
def test_money_of_a_phase_before_the_name_of_its_project_is_of_that_one(reading, phase):
    text = "第三届星湖投资洽谈会举行，共签约项目90个。朔澜储能电站项目总投资32亿元。"
    last = read(reading, f"{text}{phase}投资6亿元的云帆算力中心项目落户渝北区。")[-1]
    assert (last.text, last.member) == ("6亿元", f"云帆算力中心项目{phase}")
