"""The file itself: template, style sheet, scripts and data put together."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import Literal

from pages.exports.assets import asset, echarts
from pages.exports.deck import Deck
from pages.exports.web.chart_data import chart_json
from pages.exports.web.markup import TAGS, words
from pages.exports.web.slide import slides
from pages.exports.web.tools import keys, tools
from pages.words.catalogue import t
from pages.words.theme import DARK, FONT, LIGHT, Palette

Mode = Literal["light", "dark", "auto"]
NOTHING: Mapping[str, str] = MappingProxyType({})
_HERE = Path(__file__).parent
_ROLES = ("ground", "ink", "quiet", "grid", "main", "pale", "hatch", "stripe", "outline", "mark")


def deck_html(deck: Deck, *, mode: Mode = "auto", changes: Mapping[str, str] = NOTHING, leave: bool = False) -> str:
    """The deck as one HTML file with everything inside; the same deck gives the same text.

    `mode` is the ground it starts on, auto the reader's own; `changes` says of observations what has become of them
    since the deck was made; with `leave` it can be left for the page that it is shown in.

    Raises MissingAssets without ECharts.
    """
    script = f'(() => {{\n"use strict";\n{_part("charts.js")}\n{_part("deck.js")}}})();'
    return Template(_part("deck.html")).substitute(
        lang=TAGS[deck.lang],
        mode=mode,
        policy=_policy(echarts(), script),
        title=words(deck.name),
        sheet=_colours() + _part("deck.css"),
        slides=slides(deck, changes),
        tools_name=words(t("deck.tools", deck.lang)),
        tools=tools(deck.lang, leave=leave),
        keys=keys(deck.lang, leave=leave),
        charts=chart_json(deck, changes),
        notice=asset("echarts-NOTICE").read_text(encoding="utf-8").strip(),
        echarts=echarts(),
        script=script,
    )


def _part(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _policy(*scripts: str) -> str:
    """What the browser may do: run these scripts, draw, and nothing else."""
    sums = (b64encode(sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{each}'" for each in sums)
    # ECharts sets the styles of what it draws one by one, so that they have no sum.
    rules = (
        f"script-src {allowed}",
        "style-src 'unsafe-inline'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(("default-src 'none'", *rules))


def _colours() -> str:
    """Both palettes as variables: the one that is named, else the one of the reader's system."""
    dark = _variables(DARK)
    return (
        f":root{{{_variables(LIGHT)};--font:{FONT}}}"
        f"@media (prefers-color-scheme:dark){{:root[data-mode=auto]{{{dark}}}}}"
        f":root[data-mode=dark]{{{dark}}}"
    )


def _variables(palette: Palette) -> str:
    colours = (f"--{role}:{getattr(palette, role)}" for role in _ROLES)
    return ";".join((f"color-scheme:{palette.mode}", f"--soft:{palette.no_data}", *colours))
