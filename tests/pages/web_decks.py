"""Decks for the tests of files: ordinary ones and the worst that can be thought of."""

from dataclasses import replace
from typing import Any

import pandas as pd

from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit, Number, Picture
from pages.exports.from_rows import Frame, bars_exhibit, lines_exhibit, numbers_exhibit, picture_exhibit, points_exhibit
from pages.exports.turned import turned, with_pie
from pages.words.catalogue import Lang
from tests.pages.decks import EDITIONS
from tests.pages.frames import frame, mark, nearly, yi

HOSTILE = '<script>document.title="hit"</script><img src=x onerror="hit()">\x00\x1b]0;‮=HYPERLINK("http://outside.example"){b}</title>'
ENDLESS = "名" * 10_000
SAID = "大会共签约项目30个，其中制造业20个、金额近1700亿元。"
SIX = (
    yi("确数业", 1572.8),
    nearly("近似业", 1700, 1600),
    yi("推算业", 900, obs_status="E", formula="2600 − 1700 = 900"),
    yi("初步业", 700, obs_status="P"),
    yi("争议业", 500, standing="contested"),
    mark("未说业", "amount", None),
)
ENGLISH = dict(
    zip(
        (each["member_zh"] for each in SIX),
        ("Manufacturing", "Modern services and their suppliers", "Worked out", "First count", "Contested", "Not said"),
        strict=True,
    )
)
FRAMING: dict[Lang, tuple[str, str, str]] = {
    "zh": ("制造业领先", "第三届星湖大会 · 全部签约", "来源：星湖日报 2025-05-26（转述）"),
    "en": (
        "Manufacturing first, with 157.28 bn yuan, 46.3%–52.4% of all that was signed (worked out)",
        "3rd International Fair for Investment and Trade of the Lake Country · All signings · Contract amount (CNY bn)",
        "Source: Lake Daily 2025-05-26 (Restated); Lake Evening Post 2025-05-26 (Record); Lake Television (Record)",
    ),
}


def rows_of(*marks: dict[str, Any], lang: Lang = "zh") -> pd.DataFrame:
    """Rows as a chart takes them, named by their members."""
    rows = frame(*marks)
    rows = rows.assign(member_en=rows["member_zh"].map(ENGLISH))
    return rows.assign(name=rows[f"member_{lang}"])


def evidence_of(rows: pd.DataFrame, sentence: str = SAID, kind: str = "restated") -> pd.DataFrame:
    """A sentence for each of the rows, but one for all that the same words say."""
    start = sentence.find("近1700亿元")
    said = {
        "source_id": "report-1", "sentence": sentence, "quote_start": start, "quote_end": start + 7, "kind": kind,
        "published": pd.Timestamp("2025-05-26"), "title": "星湖大会闭幕", "publisher": "星湖日报",
        "url": "https://outside.example/report",
    }  # fmt: skip
    return pd.DataFrame([{"observation_id": each, **said} for each in rows["observation_id"]])


def framed(lang: Lang, rows: pd.DataFrame, **changes: Any) -> Frame:
    """The words around a chart."""
    lines = dict(zip(("title", "subtitle", "sources"), FRAMING[lang], strict=True))
    whole: dict[str, Any] = lines | {
        "key": "sector_amount", "lang": lang, "note": "", "event": "第三届星湖大会", "address": "/sectors",
        "build": "b", "evidence": evidence_of(rows),
    }  # fmt: skip
    return Frame(**whole | changes)


def bars(*marks: dict[str, Any], lang: Lang = "zh", **words: Any) -> Exhibit:
    """A chart of bars, of all kinds of marks where none are given."""
    rows = rows_of(*(marks or SIX), lang=lang)
    return bars_exhibit(framed(lang, rows, **words), rows)


def points(lang: Lang = "zh") -> Exhibit:
    """Points of all kinds of marks that have an amount."""
    rows = rows_of(*SIX[:-1], lang=lang)
    return points_exhibit(framed(lang, rows), rows.assign(count=[float(20 * at) for at in range(1, len(rows) + 1)]))


def numbers(lang: Lang = "zh") -> Exhibit:
    """Key numbers, one of them undisclosed."""
    rows = rows_of(SIX[0], SIX[-1], lang=lang)
    said = (str(SIX[0]["observation_id"]),)
    words = {
        "zh": (("签约金额", "1572.8 亿元", "占全部的一半"), ("授信", "未披露", "")),
        "en": (("Signed", "CNY 157.28 bn", "half of it all"), ("Credit lines", "undisclosed", "")),
    }[lang]
    keys = [Number(*words[0], said), Number(*words[1])]
    return numbers_exhibit(framed(lang, rows), keys, rows)


def picture(lang: Lang = "zh") -> Exhibit:
    """A map on which one province is told by markup of its maker."""
    area = {"name": "重庆", "tooltip": {"formatter": "重庆<br>&lt;b&gt;落地"}, "itemStyle": {"areaColor": "#1D5FA6"}}
    series = {"type": "map", "map": "china", "data": [area], "left": 4, "right": 4, "top": 4, "bottom": 4}
    option = {"tooltip": {"trigger": "item"}, "series": [series], "title": {"link": "https://outside.example"}}
    rows = rows_of(SIX[0])
    named = rows.assign(name="重庆" if lang == "zh" else "Chongqing")
    return picture_exhibit(
        framed(lang, rows), Picture(option, option, 960, 520, "china"), {"zh": "地图。", "en": "A map."}[lang], named
    )


def lines(lang: Lang = "zh") -> Exhibit:
    """Editions in time, two of them joined, one without a figure."""
    rows = rows_of(*(yi(name, 900, id=name) for name in ("首届", "第二届", "第三届", "第五届")))
    told = dict(zip(("o_1", "o_2", "o_3", "o_5"), rows["observation_id"], strict=True))
    editions = [replace(each, observation_id=told.get(each.observation_id, "")) for each in EDITIONS]
    return lines_exhibit(framed(lang, rows), rows, editions, {"zh": "金额（亿元）", "en": "Amount (CNY bn)"}[lang])


def pie(lang: Lang = "zh") -> Exhibit:
    """A whole that its parts make up, one of them worked out."""
    whole = yi("全部签约", 2600)
    made = bars(whole, SIX[0], yi("服务业", 900), yi("推算业", 127.2, obs_status="E"), lang=lang)
    return turned(with_pie(made, str(whole["observation_id"])))


def further(lang: Lang = "zh") -> Deck:
    """A slide of each form that is not in the ordinary deck."""
    return Deck("又一份", lang, (Slide(exhibit=lines(lang)), Slide(exhibit=pie(lang))), "b", "2025-05-26")


def ordinary(lang: Lang = "zh") -> Deck:
    """One slide of each form, with a text and notes for the speaker."""
    text = Slide("先说结论" if lang == "zh" else "First things first", "一行\n两行" if lang == "zh" else "One\nTwo")
    shown = (numbers(lang), bars(lang=lang), points(lang), picture(lang))
    slides = (
        Slide(exhibit=shown[0], notes="开场白" if lang == "zh" else "Welcome"),
        text,
        *(Slide(exhibit=each) for each in shown[1:]),
    )
    return Deck("星湖汇报" if lang == "zh" else "Lake briefing", lang, slides, "b", "2025-05-26")


def hostile() -> Deck:
    """Markup, formulas and control characters wherever a deck has words."""
    marks = [yi(HOSTILE, 900), nearly(HOSTILE + "二", 1700, 1600)]
    words = dict.fromkeys(("title", "subtitle", "note", "sources"), HOSTILE)
    worst = bars(*marks, **words)
    said = replace(worst.sentences[0], text=HOSTILE + SAID, title=HOSTILE, publisher=HOSTILE, url="javascript:hit()")
    worst = replace(worst, sentences=(said,), summary=HOSTILE, heads=(HOSTILE, HOSTILE))
    key = Number(HOSTILE, HOSTILE, HOSTILE, worst.figures[0].observation_id.split())
    several = replace(worst, form="numbers", numbers=(key,) * 4, picture=None, bars=())
    text = Slide(HOSTILE, HOSTILE, HOSTILE)
    return Deck(HOSTILE, "zh", (Slide(exhibit=worst), Slide(exhibit=several), text), HOSTILE, HOSTILE)


def endless() -> Deck:
    """The longest names, and more bars than a screen holds."""
    forty = bars(*(yi(f"第{at}个行业", 100 + 7 * at) for at in range(40, 0, -1)))
    long = bars(yi(ENDLESS, 900), yi("短", 800), title=ENDLESS, subtitle=ENDLESS, note=ENDLESS, sources=ENDLESS)
    key = Number(ENDLESS, ENDLESS, ENDLESS)
    return Deck(
        ENDLESS,
        "zh",
        (
            Slide(exhibit=forty),
            Slide(exhibit=long, notes=ENDLESS),
            Slide(exhibit=replace(numbers(), numbers=(key,) * 4)),
            Slide(ENDLESS, "\n".join([ENDLESS] * 3)),
        ),
    )


def deck_of(*exhibits: Exhibit, lang: Lang = "zh") -> Deck:
    """A deck of these charts."""
    return Deck("册", lang, tuple(Slide(exhibit=each) for each in exhibits))
