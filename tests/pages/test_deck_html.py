"""The deck as one HTML file, read back by another reader: complete, closed to the outside, and words are only words."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from lxml import html

from pages.exports.assets import asset, echarts
from pages.exports.deck import Deck
from pages.exports.web import deck_html
from pages.exports.web.chart_data import harmless
from pages.exports.web.markup import words
from tests.pages import web_decks as decks
from tests.pages.web_reading import charts, select, texts

MILLION = 1_000_000
CHINESE = re.compile("[㐀-鿿]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f‮]")


def read(deck: Deck, **changes) -> html.HtmlElement:
    return html.document_fromstring(deck_html(deck, **changes))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_slide_has_its_claim_its_source_and_its_number(lang) -> None:
    deck = decks.ordinary(lang)
    found = read(deck)
    assert found.get("lang") == {"zh": "zh-CN", "en": "en"}[lang]
    assert texts(found, "title") == [deck.name]
    assert texts(found, ".claim") == [slide.claim for slide in deck.slides]
    assert texts(found, ".place b") == [f"{at}/5" for at in range(1, 6)]
    for slide, section in zip(deck.slides, select(found, "section"), strict=True):
        assert texts(section, ".source") == ([slide.exhibit.sources] if slide.exhibit else [])
        assert texts(section, ".stage p") == (slide.body.split("\n") if slide.body else [])


def test_the_same_deck_gives_the_same_file() -> None:
    assert deck_html(decks.ordinary()) == deck_html(decks.ordinary())


def test_a_deck_of_fifty_slides_stays_under_six_megabytes() -> None:
    deck = Deck("大", "zh", decks.ordinary().slides * 10)
    assert MILLION < len(deck_html(deck).encode()) < 6 * MILLION


@pytest.mark.parametrize("deck", [decks.ordinary(), decks.hostile()], ids=["ordinary", "hostile"])
def test_nothing_in_the_file_names_something_beside_it(deck: Deck) -> None:
    found = read(deck)
    assert found.xpath("//@src | //@href | //@srcset | //@action | //@background") == []
    assert select(found, "link, img, iframe, object, embed, form, base, a") == []
    assert not re.search(r"@import|url\(", select(found, "style")[0].text)


@pytest.mark.parametrize("deck", [decks.ordinary(), decks.hostile()], ids=["ordinary", "hostile"])
def test_the_policy_lets_only_the_scripts_of_the_file_run(deck: Deck) -> None:
    written = deck_html(deck)
    found = html.document_fromstring(written)
    policy = select(found, "meta[http-equiv]")[0].get("content")
    scripts = re.findall(r"<script>(.*?)</script>", written, re.DOTALL)
    sums = [f"'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'" for each in scripts]
    assert policy.startswith("default-src 'none'; ")
    assert re.findall(r"script-src ([^;]*)", policy) == [" ".join(sums)] and len(sums) == 2
    assert not re.search(r"https?:|\*|unsafe-eval|connect-src", policy)


def test_every_figure_leads_to_its_observation_and_every_sentence_to_its_report() -> None:
    exhibit = decks.bars()
    found = select(read(Deck("册", "zh", decks.ordinary().slides[2:3])), ".evidence")[0]
    rows = select(found, ".figure")
    assert [row.get("data-ids") for row in rows] == [each.observation_id for each in exhibit.figures]
    for row, figure in zip(rows, exhibit.figures, strict=True):
        assert texts(row, "b, .said, code") == [figure.name, figure.words, figure.observation_id]
    assert "算法：2600 − 1700 = 900" in texts(found, "small")
    assert exhibit.figures[1].band in texts(found, "small")
    (quote,) = select(found, "blockquote")
    assert quote.get("data-ids").split() == [each.observation_id for each in exhibit.figures]
    assert texts(quote, "p, mark") == [decks.SAID, "近1700亿元"]
    assert texts(quote, "footer") == ["转述 星湖日报 2025-05-26 《星湖大会闭幕》 https://outside.example/report"]


@pytest.mark.parametrize(("kind", "word"), [("original", "原文"), ("restated", "转述"), ("record", "摘录")])
def test_whose_words_a_sentence_has_is_said(kind: str, word: str) -> None:
    rows = decks.rows_of(*decks.SIX)
    exhibit = decks.bars(evidence=decks.evidence_of(rows, kind=kind))
    assert texts(read(decks.deck_of(exhibit)), ".kind") == [word]


def test_spans_that_overlap_are_marked_once() -> None:
    exhibit = decks.numbers()
    said = decks.replace(exhibit.sentences[0], text="# 共30个、20个", spans=((3, 6), (4, 8), (8, 99)))
    found = read(decks.deck_of(decks.replace(exhibit, sentences=(said,))))
    assert texts(found, "blockquote p") == ["共30个、20个"]
    assert texts(found, "mark") == ["30个", "、2"]


@pytest.mark.parametrize("form", ["bars", "points"])
def test_the_charts_draw_the_numbers_of_the_deck(form: str) -> None:
    exhibit = getattr(decks, form)()
    (chart,) = charts(read(decks.deck_of(exhibit)))["charts"]
    marks = exhibit.bars or exhibit.points
    assert chart["ids"] == [mark.observation_id for mark in marks]
    assert [tip[0] for tip in chart["tips"]] == [mark.name for mark in marks]
    for ground in ("light", "dark"):
        assert drawn(chart[ground], form) == [numbers_of(mark) for mark in marks]


def drawn(option: dict, form: str) -> list[list[float]]:
    """The numbers of each mark in an option, in the order of the marks."""
    if form == "points":
        return [point["value"] for point in option["series"][0]["data"]]
    columns = [[item["value"] for item in series["data"]] for series in option["series"]]
    return [[value for value in row if value != "-"] for row in zip(*columns, strict=True)]


def numbers_of(mark) -> list[float]:
    return [mark.x, mark.y] if hasattr(mark, "x") else list(mark.segments.values())


def test_the_legend_explains_each_kind_that_occurs_and_no_other() -> None:
    found = select(read(decks.ordinary()), "section")
    kinds = [[each.get("class") for each in select(section, ".legend i")] for section in found]
    six = ["exact", "banded", "derived", "provisional", "conflicting", "undisclosed"]
    assert kinds[2] == [f"swatch {kind}" for kind in six]
    assert kinds[3] == [f"point {kind}" for kind in six[:-1]]
    assert kinds[0] == kinds[1] == kinds[4] == []
    assert len(set(texts(found[2], ".legend li"))) == 6


def test_what_is_hatched_below_an_undisclosed_figure_is_explained() -> None:
    exhibit = decks.bars(decks.mark("未说业", "amount", None, low=3e10, high=4e10))
    assert [each.get("class") for each in select(read(decks.deck_of(exhibit)), ".legend i")] == ["swatch derived"]


def test_flags_stand_at_the_foot_with_the_figures_that_carry_them() -> None:
    exhibit = decks.bars(decks.yi("甲业", 9, flags="W"), decks.yi("乙业", 8, flags="W"), decks.yi("丙业", 7))
    assert texts(read(decks.deck_of(exhibit)), ".flags") == ["⚑ 可能含他类：甲业、乙业"]


def test_a_change_is_told_on_the_slides_that_it_concerns_and_nowhere_else() -> None:
    told = {decks.SIX[0]["observation_id"]: "1572.8 → 1600 亿元", "nobody": "0 → 1"}
    found = select(read(decks.ordinary(), changes=told), "section")
    said = "⚠ 制作之后有变：确数业：1572.8 → 1600 亿元"
    assert [said in texts(section, ".foot .changed") for section in found] == [True, False, True, True, False]
    assert texts(found[0], "li .changed") == ["⚠ 1572.8 → 1600 亿元"]
    assert "⚠ 1572.8 → 1600 亿元" in texts(found[2], ".figure small")
    assert not any(text == "0 → 1" for section in found for text in texts(section, "*"))
    drawn_later = charts(read(decks.ordinary(), changes=told))["charts"]
    assert drawn_later[2]["changed"] == [True, *[False] * 5]


def test_the_speaker_reads_the_notes_and_what_comes_next() -> None:
    found = select(read(decks.ordinary()), "section")
    assert texts(found[0], ".speaker p") == ["开场白", "下一张：先说结论"]
    assert texts(found[-1], ".speaker p") == ["这是最后一张"]


def test_a_chart_without_lines_has_its_figures_for_a_table() -> None:
    found = read(decks.deck_of(decks.bars()))
    assert texts(found, ".table th[scope=row]") == [mark["member_zh"] for mark in decks.SIX]
    ids = [row.get("data-show") for row in select(found, ".table td button")]
    assert ids == [each.observation_id for each in decks.bars().figures]


def test_words_are_only_words() -> None:
    deck = decks.hostile()
    written = deck_html(deck)
    found = html.document_fromstring(written)
    assert not CONTROL.search(written.replace(echarts(), ""))
    assert [each.get("type") for each in select(found, "script")] == ["application/json", None, None]
    shown = CONTROL.sub("\ufffd", decks.HOSTILE)
    assert texts(found, ".claim") == [shown] * 3
    assert texts(found, "title") == [shown]
    assert found.xpath("//@*[starts-with(name(), 'on')]") == []
    chart = charts(found)["charts"][0]
    assert chart["tips"][0][0] == chart["light"]["yAxis"][0]["data"][0] == shown
    assert "<" not in select(found, "#charts")[0].text


def test_lone_surrogates_do_not_break_the_file() -> None:
    assert deck_html(Deck("名\ud800", "zh", ())).encode()
    assert words("\ud800<") == "\ufffd&lt;"


def test_what_an_option_would_open_or_fetch_is_left_out() -> None:
    option = {"title": {"text": "题", "link": "javascript:x"}, "series": [{"symbol": "image://http://a/b", "n": 1.5}]}
    assert harmless(option) == {"title": {"text": "题"}, "series": [{"n": 1.5}]}
    assert harmless(["http://outside.example 说"]) == ["http://outside.example 说"]


@pytest.mark.parametrize("name", ["china", "../../pyproject", "nowhere"])
def test_whatever_a_map_is_called_only_outlines_are_put_in(name: str) -> None:
    exhibit = decks.picture()
    named = decks.replace(exhibit, picture=decks.replace(exhibit.picture, map=name))
    (outlines,) = charts(read(decks.deck_of(named)))["maps"].values()
    assert outlines["type"] == "FeatureCollection"


def test_an_english_deck_has_no_chinese_word_of_ours() -> None:
    found = read(decks.ordinary("en"), changes={decks.SIX[0]["observation_id"]: "157 → 160"})
    for each in select(found, "script, style"):
        each.drop_tree()
    theirs = " ".join(texts(found, "blockquote p, blockquote footer, code"))
    shown = {text.strip() for text in found.xpath("//text() | //@aria-label | //@title")}
    assert len(shown) > 80
    assert [text for text in shown if CHINESE.search(text) and text not in theirs] == []


def test_chinese_sentences_in_an_english_deck_are_told_to_be_chinese() -> None:
    found = read(decks.ordinary("en"))
    assert {each.get("lang") for each in select(found, "blockquote p")} == {"zh-CN"}


@pytest.mark.parametrize("mode", ["light", "dark", "auto"])
def test_the_ground_is_the_one_that_was_asked_for(mode) -> None:
    assert read(decks.ordinary(), mode=mode).get("data-mode") == mode


def test_the_chart_library_brings_its_licence_and_its_notice() -> None:
    written = deck_html(decks.ordinary())
    assert "Licensed to the Apache Software Foundation" in written
    assert asset("echarts-NOTICE").read_text(encoding="utf-8").strip() in written


def test_a_deck_without_slides_is_a_page_all_the_same() -> None:
    found = read(Deck("空", "zh", ()))
    assert texts(found, "h1") == ["空"] and select(found, "section") == []
