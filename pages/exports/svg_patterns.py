"""The lines of hatched and striped bars drawn one by one, for office programs do not turn a pattern."""

import re
from collections.abc import Callable, Iterator
from math import sqrt
from typing import NamedTuple

_TURNED = re.compile(
    r'<pattern width="1" height="(?P<period>\d+)"[^>]* patternTransform="rotate\((?P<turn>-45|90)\)" id="(?P<id>\w+)">'
    r'\s*<g >\s*<path d="M0 -\d+l1 0l0 (?P<thick>\d+)l-1 0Z" (?P<paint>fill="[^"]*" fill-opacity="[^"]*")'
)
_BAR = re.compile(
    r'<path d="(?P<d>M(?P<x>[\d.]+) (?P<y>[\d.]+)l(?P<w>[\d.]+) 0l0 (?P<h>[\d.]+)l-[\d.]+ 0Z)"'
    r' fill="url\(#(?P<id>\w+)\)"(?P<rest>[^>]*)></path>'
)


class Box(NamedTuple):
    """A bar in pixels."""

    x: float
    y: float
    w: float
    h: float


def drawn_out(picture: str) -> str:
    """The picture of a chart, where each turned pattern of a bar is drawn as lines; other shapes keep theirs."""
    patterns = {found["id"]: found for found in _TURNED.finditer(picture)}
    return _BAR.sub(lambda bar: _lines(bar, patterns[bar["id"]]) if bar["id"] in patterns else bar[0], picture)


def _lines(bar: re.Match[str], pattern: re.Match[str]) -> str:
    """The lines and over them the outline that the bar had."""
    box, draw = Box(*(float(bar[name]) for name in "xywh")), _DRAWN[pattern["turn"]]
    lines = "".join(draw(box, float(pattern["period"]), float(pattern["thick"])))
    return f'<path d="{lines}" {pattern["paint"]}></path><path d="{bar["d"]}" fill="none"{bar["rest"]}></path>'


def _standing(box: Box, period: float, thick: float) -> Iterator[str]:
    at = 0.0
    while at < box.w:
        yield f"M{box.x + at:g} {box.y:g}h{min(thick, box.w - at):g}v{box.h:g}h{-min(thick, box.w - at):g}Z"
        at += period


def _rising(box: Box, period: float, thick: float) -> Iterator[str]:
    """Bands between two lines that rise to the right, cut off at the edges of the bar."""
    at, step, wide = 0.0, period * sqrt(2), thick * sqrt(2)
    while at < box.w + box.h:
        corners = _band(box, at, min(at + wide, box.w + box.h))
        yield "M" + "L".join(f"{box.x + x:.2f} {box.y + y:.2f}" for x, y in corners) + "Z"
        at += step


def _band(box: Box, first: float, last: float) -> Iterator[tuple[float, float]]:
    """The corners of the part of the bar with first <= x + y <= last, once around."""
    yield min(first, box.w), max(0.0, first - box.w)
    if first < box.w < last:
        yield box.w, 0.0
    yield min(last, box.w), max(0.0, last - box.w)
    yield max(0.0, last - box.h), min(last, box.h)
    if first < box.h < last:
        yield 0.0, box.h
    yield max(0.0, first - box.h), min(first, box.h)


_DRAWN: dict[str, Callable[[Box, float, float], Iterator[str]]] = {"-45": _rising, "90": _standing}
