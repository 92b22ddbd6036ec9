"""Figures as printed, and written in English."""

import pytest

from etl.grammar.fold import Folding
from etl.printed import HEDGE, Printing, anglicised
from etl.vocabulary import Vocabulary
from tests.etl.passages import read

VOCABULARY = Vocabulary()
FOLD = Folding(VOCABULARY)
PLACED = {"before": "签约金额{}30亿元", "inside": "签约项目三十{}个", "after": "签约金额30亿元{}", "word": "项目数量{}"}
SPECIAL = {("before", "上"): "参会企业上百家", ("after", "多"): "制造业项目占七成多"}


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("50亿元以上", "5 bn yuan and above"),
        ("50亿元到100亿元", "5–10 bn yuan"),
        ("10-50亿元", "1–5 bn yuan"),
        ("100万—500万元", "1–5 m yuan"),
        ("10亿日元", "1 bn JPY"),
        ("1.2亿吨", "1.2亿吨"),
        ("附近3家", "附近3"),
        ("3元", "3 yuan"),
        ("14172.75亿", "1,417.275 bn yuan"),
        ("100亿级", "10 bn yuan class"),
        ("超2000亿元", "over 200 bn yuan"),
        ("50多亿元", "over 5 bn yuan"),
        ("约276亿美元 / 278亿美元", "about 27.6 bn USD / 27.8 bn USD"),
        ("300万元", "3 m yuan"),
        ("167个 + 57个 = 224", "167 + 57 = 224"),
        ("近1.2万人", "nearly 12,000"),
        ("3.4个百分点", "3.4 percentage points"),
        ("500强, WCIFIT 2025, 66.7%", "500强, WCIFIT 2025, 66.7%"),
    ],
)
def test_figures_in_a_sentence_are_written_in_english(words: str, english: str) -> None:
    assert anglicised(words) == english


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("制造业项目35个，约占四成。", "约四成"),
        ("签约金额近1700亿元。", "近1700亿元"),
        ("签约金额约为1700亿元。", "约1700亿元"),
        ("制造业项目占四成左右。", "四成左右"),
        ("制造业项目至少有30个。", "不低于30个"),
        ("制造业项目30多个。", "30多个"),
        ("制造业项目30个。", "30个"),
        ("制造业项目30—40个。", "30—40个"),
    ],
)
def test_a_hedge_apart_from_its_figure_is_shown_with_it_and_once(reading, text, shown) -> None:
    last = read(reading, f"第三届星湖洽谈会签约项目80个。其中，{text}")[-1]
    assert Printing(VOCABULARY, FOLD)(last) == shown


@pytest.mark.parametrize(
    "row",
    [row for row in VOCABULARY.rows("hedges") if row["glued"] == "true" and row["qualifier"] in HEDGE],
    ids=lambda row: f"{row['position']}-{row['phrase']}",
)
def test_a_hedge_that_is_printed_with_its_figure_is_shown_once(reading, row) -> None:
    phrase, position = row["phrase"], row["position"]
    said = SPECIAL.get((position, phrase)) or PLACED[position].format(phrase)
    (figure,) = read(reading, f"第三届星湖洽谈会{said}。")
    assert figure.qualifier in HEDGE and phrase in figure.text
    assert Printing(VOCABULARY, FOLD)(figure) == FOLD(figure.text)
