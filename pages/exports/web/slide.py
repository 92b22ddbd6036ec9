"""A slide as HTML: claim, chart, foot, and what opens behind it."""

from collections.abc import Mapping

from pages.charts.type_size import text_width
from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit, Number
from pages.exports.web.behind import panels
from pages.exports.web.foot import foot
from pages.exports.web.markup import line, spoken, tag, words
from pages.words.catalogue import Lang, t

LONG = 60  # ems of a claim that stands in smaller type
MANY = 8  # lines of a text that stand in smaller type


def slides(deck: Deck, changes: Mapping[str, str]) -> str:
    """Every slide in its order."""
    return "".join(_slide(deck, number, changes) for number in range(1, len(deck.slides) + 1))


def _slide(deck: Deck, number: int, changes: Mapping[str, str]) -> str:
    slide = deck.slides[number - 1]
    exhibit, lang = slide.exhibit, deck.lang
    stage = _chart(exhibit, number, changes, lang) if exhibit else _text(slide, lang)
    below = tag("footer", (foot(exhibit, changes, lang) if exhibit else "") + _place(deck, number), of="foot")
    behind = panels(exhibit, number, changes, lang) if exhibit else ""
    inner = _head(slide, number, lang) + stage + _more(lang) + below + _speaker(deck, number) + behind
    marks = {"data_form": exhibit.form if exhibit else "text", "aria_labelledby": f"claim-{number}", "tabindex": "-1"}
    return tag("section", inner, of="slide", id=f"slide-{number}", **marks)


def _head(slide: Slide, number: int, lang: Lang) -> str:
    size = "claim long" if text_width(slide.claim, 1) > LONG else "claim"
    claim = tag("h2", words(slide.claim), of=size, id=f"claim-{number}", **spoken(slide.claim, lang))
    return tag("header", claim + line("p", _subtitle(slide.exhibit, lang) if slide.exhibit else "", of="subtitle"))


def _subtitle(exhibit: Exhibit, lang: Lang) -> str:
    """What is shown; of bars with what they measure, for their axis does not say it."""
    measured = exhibit.axis[0] if exhibit.form == "bars" and exhibit.axis else ""
    parts = (exhibit.subtitle, "" if measured in exhibit.subtitle else measured)
    return t("list.title", lang).join(part for part in parts if part)


def _chart(exhibit: Exhibit, number: int, changes: Mapping[str, str], lang: Lang) -> str:
    """What the slide shows: numbers in large type, or the place that a chart is drawn in."""
    if exhibit.numbers:
        items = "".join(_number(each, changes) for each in exhibit.numbers)
        return tag("div", tag("ul", items, of="numbers", data_count=str(len(exhibit.numbers))), of="stage")
    if not exhibit.picture:
        return tag("div", line("p", t("chart.empty", lang), of="nothing"), of="stage")
    drawn = tag("div", "", of="chart", role="img", aria_label=exhibit.summary or exhibit.title)
    return tag("div", tag("div", drawn, of="sheet"), of="stage", data_chart=str(number - 1))


def _number(number: Number, changes: Mapping[str, str]) -> str:
    """A key number; it is a button where it has observations to show, `ems` is how wide its words are."""
    news = [f"⚠ {changes[each]}" for each in number.observation_ids if each in changes]
    ems = f"--ems:{max(text_width(number.words, 100) / 100, 1):.2f}"
    said = line("span", number.name, of="name") + tag("strong", words(number.words), style=ems)
    inner = said + line("span", number.note, of="note") + "".join(line("span", each, of="changed") for each in news)
    ids = " ".join(number.observation_ids)
    return tag("li", tag("button", inner, data_show=ids) if ids else tag("div", inner))


def _text(slide: Slide, lang: Lang) -> str:
    lines = [each for each in slide.body.splitlines() if each.strip()]
    body = "".join(tag("p", words(each), **spoken(each, lang)) for each in lines)
    return tag("div", body, of="stage many" if len(lines) > MANY else "stage")


def _more(lang: Lang) -> str:
    """The way down where the slide is longer than the screen."""
    return tag("button", words(t("deck.more", lang)) + " ↓", of="more", hidden="")


def _place(deck: Deck, number: int) -> str:
    """Which slide of which deck this is, and how new its reports are."""
    dated = t("deck.published", deck.lang, day=deck.published) if deck.published else ""
    about = t("list.title", deck.lang).join(part for part in (deck.name, dated) if part)
    return tag("p", line("span", about) + tag("b", f"{number}/{len(deck.slides)}"), of="place")


def _speaker(deck: Deck, number: int) -> str:
    """The line for the speaker: the slide's notes, and what comes next."""
    later = deck.slides[number : number + 1]
    coming = t("deck.coming", deck.lang, claim=later[0].claim) if later else t("deck.last", deck.lang)
    notes = line("p", deck.slides[number - 1].notes, of="notes")
    return tag("aside", notes + line("p", coming), of="speaker", hidden="", aria_label=t("deck.speaker", deck.lang))
