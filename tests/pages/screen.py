"""What a page that AppTest ran has on the screen, in words."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from google.protobuf.text_format import MessageToString
from streamlit.testing.v1 import AppTest

_OPENER = re.compile(r'data-line="([^"]*)" aria-expanded="\w+" aria-label="([^"]*)">([^<]*)</button>')

_NUMBER = re.compile('<p class="quiet">([^<]*)</p><p class="value">([^<]*)</p>(?:<p class="quiet">([^<]*)</p>)?')


class Opener(NamedTuple):
    """The button of a line: its card, what it opens, what it is called by those who hear it, and its words."""

    card: str
    key: str
    label: str
    words: str


def words(page: AppTest) -> str:
    """All words of the page: texts, labels, and what the charts are made of."""
    return "\n".join([*_texts(page.main), *_texts(page.sidebar)])


def bars(page: AppTest, segment: str, chart: int = 0) -> dict[str, float]:
    """The lengths of one kind of segment in a chart of bars, by the name of the bar."""
    option = charts(page)[chart]
    (data,) = [series["data"] for series in option["series"] if series["name"] == segment]
    names = option["yAxis"][0]["data"]
    return {name: item["value"] for name, item in zip(names, data, strict=True) if item["value"] != "-"}


def charts(page: AppTest) -> list[dict[str, Any]]:
    """The options of the ECharts charts."""
    return [json.loads(each.proto.spec) for each in page.get("echarts_chart")]


def titles(page: AppTest) -> list[str]:
    """The titles of the page: one."""
    return _said(page, "h1")


def heads(page: AppTest) -> list[str]:
    """The titles of the cards, in their order."""
    return _said(page, "h2")


def captions(page: AppTest) -> list[str]:
    """What explains the page and its cards, in its order."""
    return _said(page, 'p class="caption"')


def _said(page: AppTest, tag: str) -> list[str]:
    end = tag.partition(" ")[0]
    drawn = "".join(each.proto.body for each in page.main.get("html"))
    return [unescape(words) for words in re.findall(f"<{tag}>(.*?)</{end}>", drawn)]


def openers(page: AppTest, card: str = "") -> list[Opener]:
    """The buttons of the lines that can be opened, of one card or of all, in their order."""
    found = (json.loads(each.proto.json) for each in page.get("bidi_component"))
    return [
        Opener(data["table"], unescape(key), unescape(label), words)
        for data in found
        if "table" in data and card in ("", data["table"])
        for key, label, words in _OPENER.findall(data["html"])
    ]


def key_numbers(page: AppTest) -> dict[str, tuple[str, str]]:
    """The large numbers of the page by their names, each with what must be said with it."""
    found = (json.loads(each.proto.json) for each in page.get("bidi_component"))
    told = (_NUMBER.findall(data["html"]) for data in found if "table" in data)
    return {unescape(name): (unescape(value), unescape(note)) for each in told for name, value, note in each}


def open_line(page: AppTest, opener: Opener) -> AppTest:
    """Presses the button of a line."""
    focus = f"{opener.card}_focus"
    is_open = focus in page.session_state and page.session_state[focus] == opener.key
    page.session_state[focus] = None if is_open else opener.key
    return page.run()


def _texts(block: Any) -> Iterator[str]:
    for child in block.children.values():
        if hasattr(child, "children"):
            yield from _texts(child)
        if getattr(child, "proto", None) is not None:
            yield MessageToString(child.proto, as_utf8=True)
            yield _lines(child)


def _lines(child: Any) -> str:
    """The lines of an openable table as HTML; empty where the child is none."""
    return str(json.loads(child.proto.json)["html"]) if child.type == "bidi_component" else ""
