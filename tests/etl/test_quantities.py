import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.grammar.quantities import QuantityGrammar
from etl.vocabulary import Vocabulary

GRAMMAR = QuantityGrammar(Vocabulary())
YI = 1e8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("签约76个项目", [("76个", 76, "count", "exact")]),
        ("正式合同金额近1700亿元", [("近1700亿元", 1700 * YI, "CNY", "nearly")]),
        ("总投资约1万亿元", [("约1万亿元", 10000 * YI, "CNY", "about")]),
        ("折合约56亿元", [("约56亿元", 56 * YI, "CNY", "about")]),
        ("合计超千亿", [("超千亿", 1000 * YI, "CNY", "over")]),
        ("金额１，３００多亿元", [("１，３００多亿元", 1300 * YI, "CNY", "over")]),
        ("面积3万余平方米", [("3万余平方米", 30000, "m2", "over")]),
        ("大会簽約逾四百億港元", [("逾四百億港元", 400 * YI, "HKD", "over")]),
        ("吸引上百家企业", [("上百家", 100, "count", "over")]),
        ("两千余名嘉宾", [("两千余名", 2000, "person", "over")]),
        ("投资10—50亿元的项目", [("10—50亿元", 10 * YI, "CNY", "range")]),
        ("从42个到93个", [("42个", 42, "count", "exact"), ("93个", 93, "count", "exact")]),
        ("占六成半", [("六成半", 65, "percent", "exact")]),
        ("占四分之三还多", [("四分之三还多", 75, "percent", "over")]),
        ("占比不低于百分之八十", [("不低于百分之八十", 80, "percent", "at_least")]),
        ("金额翻了一番还多", [("翻了一番还多", 100, "percent", "over")]),
        ("增长1.8倍", [("1.8倍", 180, "percent", "exact")]),
        (
            "分别提高8个和15个百分点",
            [("8个", 8, "percentage_point", "exact"), ("15个百分点", 15, "percentage_point", "exact")],
        ),
        ("提高6个多百分点", [("6个多百分点", 6, "percentage_point", "over")]),
        ("年产疫苗3亿剂", [("3亿剂", 3 * YI, "count", "exact")]),
        ("引资3个多亿", [("3个多亿", 3 * YI, "CNY", "over")]),
        ("占比不过35.4%", [("35.4%", 35.4, "percent", "exact")]),
        ("采购商翻了近一番", [("翻了近一番", 100, "percent", "nearly")]),
        ("闯荡大半辈子", []),
        ("大雪一来只好改期，一来二去谈了十来次", [("十来次", 10, "count", "about")]),
        ("项目数过半", [("过半", 50, "percent", "over")]),
        (
            "分别为58、27和12个",
            [("58", 58, "count", "exact"), ("27", 27, "count", "exact"), ("12个", 12, "count", "exact")],
        ),
        (
            "金额之比为4.5:68:27.5",
            [("4.5", 4.5, "percent", "exact"), ("68", 68, "percent", "exact"), ("27.5", 27.5, "percent", "exact")],
        ),
        ("授信1.2亿英镑", [("1.2亿英镑", 1.2 * YI, "GBP", "exact")]),
    ],
)  # fmt: skip
def test_a_quantity_is_found_with_its_unit_and_its_hedge(text, expected):
    found = [(q.text, pytest.approx(q.value), q.unit, q.qualifier) for q in GRAMMAR.find(text)]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "第七届大会于2025年5月22日开幕",
        "上午9时30分，14：30",
        "围绕“33618”现代制造业集群体系",
        "“416”创新体系与“8+N”产业链",
        "世界500强企业、5G基站、G60科创走廊、A股",
        "一带一路上的一站式服务",
        "关键零部件",
        "〔2025〕18号文件，电话400-000-1234",
        "数十家机构、若干项目",
        "三个方面",
        "金额（亿元）",
        "正月初六一大早",
        "腊月十八一大清早",
    ],
)
def test_dates_ordinals_codes_and_names_are_no_quantities(text):
    assert GRAMMAR.find(text) == []


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet=st.one_of(
            st.characters(),
            st.sampled_from("0123456789一二三零十百千万亿元个成半点分之倍近超约以上余多级%,.:，、。至 "),
        ),
        max_size=60,
    )
)
def test_any_text_at_all_gives_spans_that_slice_back_and_do_not_overlap(text):
    end = 0
    for quantity in GRAMMAR.find(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.start >= end
        end = quantity.end


@pytest.mark.parametrize(
    ("text", "said", "value", "qualifier"),
    [
        ("其中工业项目占总数的3/4。", "3/4", 75, "exact"),
        ("民企投资占近2/3。", "近2/3", 200 / 3, "nearly"),
        ("金额约占2／5。", "2／5", 40, "exact"),
        ("1/5的项目来自海外。", "1/5", 20, "exact"),
        ("占1/2以上。", "1/2以上", 50, "over"),
    ],
)
def test_a_fraction_in_digits_is_the_share_that_it_is_in_words(text, said, value, qualifier):
    (found,) = GRAMMAR.find(text)
    assert (found.text, found.unit, found.qualifier) == (said, "percent", qualifier)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize("text", ["9/10两日", "7/8号馆", "全天24/7服务", "2/3月份", "到5/6日", "编号1/2"])
def test_a_slash_in_a_date_or_a_code_makes_no_fraction(text):
    assert not [q for q in GRAMMAR.find(text) if q.unit == "percent"]


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("年产滑雪板20万副", "count", 200_000), ("年产芯片8000万片", "count", 80_000_000),
        ("促成配对2800多对", "count", 2800), ("年产白酒3000万瓶", "count", 30_000_000),
        ("储能规模600兆瓦时", "kWh", 600_000), ("日产鲜花500公斤", "tonne", 0.5),
    ],
)  # fmt: skip
def test_goods_are_counted_by_their_own_classifiers(text, unit, value):
    ((found_unit, found_value),) = [(q.unit, q.value) for q in GRAMMAR.find(text)]
    assert (found_unit, found_value) == (unit, pytest.approx(value))


@pytest.mark.parametrize("text", ["一对一洽谈", "2片区", "3副省长", "双碳目标", "两块地", "16对外口岸"])
def test_what_only_looks_like_a_classifier_counts_nothing(text):
    assert not list(GRAMMAR.find(text))
