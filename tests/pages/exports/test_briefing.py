"""The bulletin of an event: what it says is what the facts say, each clause with its sources."""

import io
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from pypdf import PdfReader

from etl import queries
from pages.exports.briefing import Bulletin, bulletin
from pages.exports.bulletin_text import as_markdown, as_text, sentence
from pages.exports.bulletin_words import groups, together, worded
from pages.exports.deck import Deck
from pages.exports.paper import deck_pdf
from pages.words.catalogue import LANGUAGES, Lang, pick
from tests.pages.exports.samples import HOSTILE, bars, deck, evidence

NUMBER = re.compile(r"\d[\d.]*")


def fact(kind: str, zh: str, ids: str, en: str = "1 project at Fair (All signings)", **more: str) -> dict[str, str]:
    empty = dict.fromkeys(("footnote_zh", "footnote_en", "withheld_zh", "withheld_en"), "")
    return {"kind": kind, "zh": zh, "en": en, "observation_ids": ids} | empty | more


FACTS = [
    fact("total", "某会签约投资额近千亿", "a", footnote_zh="原文措辞是区间", footnote_en="the report hedges it"),
    fact("total", "某会签约28个项目", "b"),
    fact("leader", "制造业最多，13个项目，占全部签约项目数的46.4%", "c;d", footnote_zh="13 ÷ 28 = 46.4%"),
    fact("share", "制造业占全部签约项目数的46.4%", "d;b"),
    fact("share", "东部占全部签约金额的超一半", "e;a"),
    fact("offer", "机遇清单523个（发布推介，未签约）", "f", en="List: 523 (on offer, not signed)"),
    fact("change", "与上届的12个相比", "g;b", withheld_zh="口径不同", withheld_en="the scope changed"),
]


def said(*ids: str, **changes: Any) -> list[dict[str, Any]]:
    return evidence(*ids, **changes)


def made(lang: Lang = "zh", facts: list[dict[str, str]] = FACTS, **changes: Any) -> Bulletin:
    rows = [*said("a", "b"), *said("c", "d", "e", source="second", publisher="乙报", kind="record", text="占比 46.4%")]
    return bulletin(pd.DataFrame(facts), pd.DataFrame(rows), event="某会", lang=lang, build="b1", **changes)


def lines(text: bytes) -> list[str]:
    return text.decode().split("\n")


def test_totals_lead_and_name_the_event_once() -> None:
    assert lines(as_text(made()))[4] == "据公开报道，某会签约28个项目[1]，投资额近千亿元[1]。"


def test_paragraphs_follow_in_the_order_of_a_bulletin() -> None:
    found = [sentence(each, "zh") for each in made().paragraphs[1:]]
    assert found == [
        "从项目数看，制造业最多，13个项目，占全部签约项目数的46.4%[2]。",
        "东部占全部签约金额的比重超一半[1][2]。",
        "另发布推介：机遇清单523个，均未签约，不计入签约数。",
    ]


def test_sources_are_numbered_with_publisher_date_title_and_kind() -> None:
    found = lines(as_text(made()))
    assert "[1] 某报，2025-05-26，《某会签约》，转述，https://example.org/1" in found
    assert "[2] 乙报，2025-05-26，《某会签约》，摘录，https://example.org/1" in found


def test_what_is_withheld_is_listed_with_its_reason_and_never_stated() -> None:
    made_of = made()
    text = as_text(made_of).decode()
    assert "与上届的12个相比[1]。原因：口径不同（g, b）" in text
    assert all("12个" not in each.text for each in made_of.said)


def test_hedges_sums_and_ids_follow_the_text() -> None:
    found = lines(as_text(made()))
    assert "投资额近千亿元：原文措辞是区间；a" in found
    assert "从项目数看，制造业最多，13个项目，占全部签约项目数的46.4%：13 ÷ 28 = 46.4%；c, d" in found


def test_english_says_the_same() -> None:
    text = as_text(made("en")).decode()
    assert "On offer: List: 523, none of it signed or counted." in text
    assert "Why: the scope changed (g, b)" in text


def test_without_totals_that_is_what_the_lead_says() -> None:
    found = made(facts=[FACTS[-2]])
    assert sentence(found.paragraphs[0], "zh") == "据公开报道，没有给出某会的签约总数。"


def test_without_facts_there_is_a_bulletin_all_the_same() -> None:
    empty = pd.DataFrame(columns=list(FACTS[0]))
    assert as_text(bulletin(empty, pd.DataFrame(), event="某会", lang="zh")).startswith("某会签约情况简报".encode())


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("total", "第八届进博会签约签约14个项目", "第八届进博会签约14个项目"),
        ("total", "没有公布总数，推算在3,000亿元与3,400亿元之间", "没有公布总数，推算在3000亿元与3400亿元之间"),
        ("leader", "集中签约·重庆中，央企最多，1626.35亿元", "从金额看，重庆集中签约中，央企最多，1626.35亿元"),
        ("share", "甲、乙占全部签约金额的超签约项目总额的一半", "甲、乙占全部签约金额的比重超一半"),
        ("average", "签约平均每个项目34.8亿元（推算）", "平均每个签约项目34.8亿元（推算）"),
        ("change", "与第四届西洽会的104个相比下降15.4%", "项目数较第四届西洽会（104个）下降15.4%"),
        ("change", "与首届某会的116亿元相比增长4.3%", "金额较首届某会（116亿元）增长4.3%"),
        ("project", "具名项目如中交产业园，投资额50亿", "中交产业园，投资额50亿元"),
    ],
)  # fmt: skip
def test_facts_are_worded_as_a_bulletin_words_them(kind: str, text: str, expected: str) -> None:
    assert worded(text, kind, "zh") == expected


def test_shares_of_one_whole_are_one_clause_and_those_of_another_are_not() -> None:
    texts = ["民企占集中签约金额的22.1%", "工业占全部签约金额的84.8%", "外企占集中签约金额的1.0%"]
    places = groups(texts, "share")
    assert places == [[0, 2], [1]]
    assert together([texts[0], texts[2]], "zh") == "民企、外企分别占集中签约金额的22.1%、1.0%"
    assert groups(["X first, with 3 projects", "X first, with 4 bn yuan"], "leader") == [[0], [1]]


def test_totals_of_another_set_of_projects_name_it() -> None:
    facts = [
        fact("total", "某会重庆签约528个项目", "a"), fact("total", "某会其他省区市签约293个项目", "b"),
        fact("total", "某会重庆签约合同金额6020亿元", "c"), fact("total", "某会其他省区市签约投资额2044亿元", "d"),
        fact("total", "某会其他省区市签约投资额约290亿美元", "e"),
    ]  # fmt: skip
    assert [each.text for each in made(facts=facts).paragraphs[0].said] == [
        "某会重庆签约528个项目", "合同金额6020亿元", "其他省区市签约293个项目", "投资额2044亿元", "以美元计约290亿美元",
    ]  # fmt: skip


def test_an_event_is_not_named_by_two_names() -> None:
    made_of = bulletin(pd.DataFrame(FACTS[:2]), pd.DataFrame(said("a", "b")), event="第一届某会", lang="zh")
    assert sentence(made_of.paragraphs[0], "zh") == "据公开报道，某会签约28个项目[1]，投资额近千亿元[1]。"


def test_no_words_are_markup() -> None:
    facts = [fact("total", f"某会签约28个项目{HOSTILE}", "a")]
    text = as_markdown(made(facts=facts)).decode()
    assert "\\<script\\>" in text and not re.search(r"(?<!\\)<", text)
    assert "\x00" not in as_text(made(facts=facts)).decode()


def test_the_document_has_the_bulletin_with_the_numbers_of_its_own_list() -> None:
    whole = deck_pdf(deck(bars()), [made()])
    read = "".join(page.extract_text() for page in PdfReader(io.BytesIO(whole)).pages)
    plain = re.sub(r"\s", "", read)
    assert "据公开报道，某会签约28个项目[1]，投资额近千亿元[1]。" in plain
    assert "与上届的12个相比。原因：口径不同（g,b）[1]" in plain
    assert "[2]乙报，2025-05-26，《某会签约》，摘录" in plain
    assert deck_pdf(Deck("x", "zh", ()), [made()]) == deck_pdf(Deck("x", "zh", ()), [made()])


@pytest.fixture(scope="module")
def every(history: Path) -> dict[Lang, list[tuple[pd.DataFrame, Bulletin]]]:
    """The facts and the bulletin of every shipped event."""
    tables = (history / "tables").resolve()
    found: dict[Lang, list[tuple[pd.DataFrame, Bulletin]]] = {lang: [] for lang in LANGUAGES}
    for event in queries.events(tables, 300).to_dict("records"):
        facts = queries.briefing(tables, str(event["event_id"]))
        ids = [each for joined in facts["observation_ids"] for each in joined.split(";")]
        rows = queries.evidence_for(tables, ids)
        for lang in LANGUAGES:
            name = pick(lang, event["short_zh"], event["name_en"])
            found[lang].append((facts, bulletin(facts, rows, event=name, lang=lang)))
    return found


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text.replace(",", "")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_number_of_every_bulletin_is_one_of_its_facts(every: Any, lang: Lang) -> None:
    assert len(every[lang]) > 30
    for facts, made_of in every[lang]:
        stated = facts[facts["withheld_zh"] == ""]
        known = numbers(" ".join([*stated[lang], *stated["zh"]]))
        for each in made_of.said:
            assert numbers(each.text) <= known or not each.ids


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_fact_is_lost_and_every_clause_has_a_source(every: Any, lang: Lang) -> None:
    for facts, made_of in every[lang]:
        stated = set(";".join(facts[facts["withheld_zh"] == ""]["observation_ids"]).split(";")) - {""}
        assert stated == {each for one in made_of.said for each in one.ids}
        assert len(made_of.withheld) == (facts["withheld_zh"] != "").sum()
        assert all(each.sources for each in (*made_of.said, *made_of.withheld) if each.ids)


def test_no_sentence_has_a_word_or_a_sign_twice(every: Any) -> None:
    for _, made_of in every["zh"]:
        text = as_text(made_of).decode()
        assert not re.search(r"签约签约|的的|，，|；；|；。|，。|。。|[\d千百万]亿(?=[，；。\[])", text), text[:300]
