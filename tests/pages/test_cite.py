"""Sentences keep their words: only the quantity is marked, and nothing of a report becomes HTML."""

import pandas as pd
import pytest

from pages.content.cite import day, marked, quotes, sources_line
from pages.parts.evidence import holding
from pages.parts.highlight import highlighted
from pages.words.catalogue import Lang

SENTENCE = "其中制造业项目167个、金额1572.8亿元。"


def said(**changes: object) -> dict[str, object]:
    row = {
        "observation_id": "o1", "role": "says", "mention_id": "m1", "sentence": SENTENCE, "quote_start": 7,
        "quote_end": 11, "source_id": "s1", "title": "标题", "publisher": "晨报", "kind": "restated",
        "published": pd.Timestamp("2025-05-26"), "url": None,
    }  # fmt: skip
    return row | changes


def test_quantity_is_marked_where_it_stands() -> None:
    assert marked(SENTENCE, [(7, 11)]) == "其中制造业项目<mark>167个</mark>、金额1572.8亿元。"


def test_overlapping_quantities_are_marked_once() -> None:
    assert marked("近1700亿元", [(0, 5), (1, 7), (0, 5)]) == "<mark>近1700亿元</mark>"


def test_report_cannot_write_html() -> None:
    assert marked("<script>1个", [(8, 10)]) == "&lt;script&gt;<mark>1个</mark>"


def test_one_sentence_with_two_quantities_is_shown_once() -> None:
    rows = pd.DataFrame([said(), said(observation_id="o2", mention_id="m2", quote_start=14, quote_end=22)])
    ((html, first),) = quotes(rows, "zh")
    assert html.count("<mark>") == 2
    assert "《标题》" in html
    assert "2025-05-26" in html
    assert "转述" in html
    assert first["mention_id"] == "m1"


def test_operands_are_named_as_such() -> None:
    ((html, _),) = quotes(pd.DataFrame([said(role="operand")]), "zh")
    assert "用于推算" in html


def test_sources_of_a_chart_are_listed_once() -> None:
    rows = pd.DataFrame([said(), said(), said(source_id="s2", publisher="日报", published=pd.Timestamp("2025-01-02"))])
    assert sources_line(rows, "zh") == "来源：日报 2025-01-02（转述）；晨报 2025-05-26（转述）"
    assert day(None) == day(pd.NaT) == ""


def test_report_without_a_publisher_goes_by_its_title() -> None:
    rows = pd.DataFrame([said(publisher=None, published=None, kind="original")])
    assert sources_line(rows, "zh") == "来源：标题（原文）"


def test_report_without_any_citation_goes_by_its_id() -> None:
    rows = pd.DataFrame([said(publisher=None, published=pd.NaT, kind="original", title=None)])
    assert sources_line(rows, "zh") == "来源：s1（原文）"
    ((block, _),) = quotes(rows, "zh")
    assert "s1" in block


def test_text_keeps_every_character_and_links_every_mention() -> None:
    text = "# 标题3个\n\n第一段5个。\n第二段，共\n6个。"
    spans = [(text.index(words), words) for words in ("3个", "5个", "共\n6个")]
    mentions = pd.DataFrame(
        [
            {"mention_id": f"m{start}", "start": start, "end": start + len(words), "measure": "projects"}
            for start, words in spans
        ]
    )
    html = highlighted(text, mentions, chosen=f"m{spans[1][0]}", href=lambda each: f"?mention={each}&x=1")
    assert html.count('class="mention projects way"') == 3
    assert html.count('aria-current="true"') == 1
    assert "<h2>标题<a" in html
    assert "共<br>6个</a>" in html
    assert "&amp;x=1" in html


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "缘由：与合计不符：132 + 50 + 89 = 271"), ("en", "why: it does not make up the sum: 132 + 50 + 89 = 271")],
)
def test_why_a_figure_is_not_held_is_said_in_both_languages(lang: Lang, said: str) -> None:
    row = {
        "value": 115.0, "low": 115.0, "high": 115.0, "qualifier": "exact", "unit": "count", "measure": "projects",
        "formula": None, "obs_status": "A", "standing": "set_aside",
        "standing_reason": "与合计不符：132 + 50 + 89 = 271",
        "standing_reason_en": "it does not make up the sum: 132 + 50 + 89 = 271",
    }  # fmt: skip
    assert holding(row, lang)[-1] == said
    assert len(holding(row | {"standing": "held", "standing_reason": None, "standing_reason_en": None}, lang)) == 0
