"""The reading as a whole: it follows its text, whatever the text is."""

import itertools
import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.reading import Reading
from etl.records import Mention, Report
from etl.vocabulary import Vocabulary

READING = Reading(Vocabulary())
WORDS = (
    "签约项目金额亿元个万%、，。；：（）“”占其中来自广东浙江制造业新能源等共分别为近超约"
    "上届第七届洽谈会清单推介拟预计0123456789\n"
)
WHOLE = "大会共签约项目{total}个，总投资{money}亿元。"
CLAUSES = ("{trade}项目{a}个、{b}亿元", "{other}项目{c}个、{d}亿元", "来自{place}的项目{e}个")
TRADES = ("制造业", "现代服务业", "生物医药", "冰雪旅游", "深海勘探装备", "绿色算力")
PROVINCES = ("广东", "浙江", "江苏", "福建", "湖北")


def mentions(text: str) -> list[Mention]:
    return READING.read(Report("r", text, "")).mentions


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(WORDS)), max_size=200))
def test_any_text_at_all_is_read_and_every_span_slices_back(text):
    end = 0
    for mention in mentions(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
@pytest.mark.parametrize("seed", range(6))
def test_numbers_names_and_the_order_of_clauses_change_the_answer_with_them(order, seed):
    chance = random.Random(seed)
    trade, other = chance.sample(TRADES, 2)
    numbers = {name: chance.randint(101, 998) for name in ("total", "money", "a", "b", "c", "d", "e")}
    words = {"trade": trade, "other": other, "place": chance.choice(PROVINCES)} | numbers
    text = WHOLE.format(**words) + "其中，" + "；".join(CLAUSES[i].format(**words) for i in order) + "。"
    found = {(m.measure, m.dimension, m.member, m.value) for m in mentions(text)}
    assert found == {
        ("projects", "total", "", numbers["total"]), ("amount", "total", "", numbers["money"] * 1e8),
        ("projects", "sector", trade, numbers["a"]), ("amount", "sector", trade, numbers["b"] * 1e8),
        ("projects", "sector", other, numbers["c"]), ("amount", "sector", other, numbers["d"] * 1e8),
        ("projects", "source_province", words["place"], numbers["e"]),
    }  # fmt: skip


def test_the_same_text_reads_the_same_after_any_other():
    text = WHOLE.format(total=120, money=300) + "其中制造业项目80个。"
    alone = mentions(text)
    mentions("第三届恳谈会签约项目9个，金额5亿美元，其中集中签约4个。")
    assert mentions(text) == alone


def calls(text: str) -> int:
    """How many calls, of Python and of what it is written in, reading a text takes: its time without the clock."""
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        mentions(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "亿元", "1个半", "一亿1个”", "“一亿", "1亿元、", "签约项目3个，", "其中制造业项目12个、45亿元；",
        "在一亿几分别为", "第3号项目 3亿元\n", "（1个", "从5个到9个", "分别为3个、", "《清单》", "上届2个",
        "2019年1个，", "3:4:5、",
    ],
)  # fmt: skip
def test_twice_the_text_takes_twice_the_work(piece):
    calls(piece * 100)
    assert calls(piece * 800) <= 2.2 * calls(piece * 400)
