"""Reads a deck's file back with a reader that is not ours."""

import json
import re
from typing import Any

from lxml import html

_STEP = re.compile(r"(\w+|\*)?((?:\.[\w-]+|#[\w-]+|\[[^\]]+\])*)$")
_TEST = re.compile(r"\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:=([^\]]+))?\]")


def select(found: html.HtmlElement, css: str) -> list[html.HtmlElement]:
    """The elements within one, in their order; names, classes, ids, attributes, descendants and commas are known."""
    return found.xpath(" | ".join(_path(each) for each in css.split(",")))


def texts(found: html.HtmlElement, css: str) -> list[str]:
    """Their texts, on one line each."""
    return [" ".join(each.text_content().split()) for each in select(found, css)]


def charts(found: html.HtmlElement) -> dict[str, Any]:
    """What the script draws from."""
    (held,) = select(found, "#charts")
    return json.loads(held.text)


def _path(css: str) -> str:
    return "." + "".join(f"//{_step(each)}" for each in css.split())


def _step(css: str) -> str:
    name, tests = _STEP.match(css).groups()
    return f"{name or '*'}{''.join(_test(*each) for each in _TEST.findall(tests))}"


def _test(named: str, marked: str, attribute: str, value: str) -> str:
    if named:
        return f"[contains(concat(' ', @class, ' '), ' {named} ')]"
    if marked:
        return f"[@id='{marked}']"
    return f"[@{attribute}='{value}']" if value else f"[@{attribute}]"
