"""Figures as printed, written in English."""

import pytest

from etl.printed import anglicised


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
