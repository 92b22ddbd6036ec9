"""A deck of native charts as PPTX beside a bare script that has the same library draw the same charts and no more."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from random import Random
from statistics import median
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from pages.charts.marks import Segment
from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Bar, Exhibit, Figure, Sentence
from pages.exports.slides.pptx_file import deck_pptx
from tools.bench.clock import in_turns
from tools.bench.names import event_names, trades
from tools.bench.table import Line, compared

SLIDES, BARS, ROUNDS = 12, 6, 7
_LENGTHS: tuple[Segment, ...] = ("solid", "pale")


def lines() -> Iterator[Line]:
    """Ours against the bare script, medians of rounds in turns; the first round warms both."""
    passes: dict[str, Callable[[Deck], object]] = {"ours": deck_pptx, "bare": bare}
    taken = in_turns(passes, [made(seed) for seed in range(ROUNDS + 1)])
    ours, floor = (median(taken[name][1:]) for name in passes)
    shown = f"{1000 * ours:.0f} ms", f"{1000 * floor:.0f} ms"
    yield compared("slides", f"PPTX of {SLIDES} slides : bare python-pptx", *shown, ours / floor)


def made(seed: int) -> Deck:
    """Slides of hedged bars, each figure with a sentence."""
    chance = Random(seed)
    return Deck("deck", "zh", tuple(Slide(exhibit=exhibit(chance)) for _ in range(SLIDES)), "build", "2026-01-01")


def exhibit(chance: Random) -> Exhibit:
    bars = tuple(bar(name, place, chance) for place, name in enumerate(chance.sample(trades(), BARS)))
    event = chance.choice(event_names())
    return Exhibit(
        key="sectors", lang="zh", form="bars", title=f"{bars[0].name}签约最多", subtitle=f"{event} · 金额（亿元）",
        note="", sources="来源：某日报", summary="条形图", event=event, address="", build="", axis=("金额（亿元）",),
        bars=bars, figures=tuple(map(figure, bars)), sentences=tuple(map(sentence, bars)),
    )  # fmt: skip


def bar(name: str, place: int, chance: Random) -> Bar:
    low = float(chance.randint(100, 2000))
    return Bar(name, f"近 {low + 100:.0f}", "banded", {"solid": low, "pale": 100.0}, f"o_{place}")


def figure(drawn: Bar) -> Figure:
    low = drawn.segments["solid"]
    words = f"{drawn.label} 亿元"
    return Figure(drawn.observation_id, drawn.name, words, "", None, low, low + 100, "CNY", "banded")


def sentence(drawn: Bar) -> Sentence:
    text = f"{drawn.name}签约金额{drawn.label}亿元。"
    return Sentence(text, ((0, 4),), "s", "签约情况", "某日报", "2026-01-01", "restated", "", (drawn.observation_id,))


def bare(deck: Deck) -> bytes:
    """Title, chart, worksheet and labels as a script would write them: nothing is fitted, explained or cited."""
    written = Presentation()
    for slide in deck.slides:
        if slide.exhibit:
            draw(written, slide.exhibit)
    out = io.BytesIO()
    written.save(out)
    return out.getvalue()


def draw(written: Any, drawn: Exhibit) -> None:
    slide = written.slides.add_slide(written.slide_layouts[5])
    slide.shapes.title.text = drawn.title
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = [each.name for each in drawn.bars]
    for segment in _LENGTHS:
        data.add_series(segment, [each.segments.get(segment) for each in drawn.bars])
    data.add_series("label", [0.0] * len(drawn.bars))
    place = Inches(0.5), Inches(1.5), Inches(9), Inches(5)
    chart = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *place, data).chart
    for series in chart.plots[0].series:
        series.format.fill.solid()
    for each, point in zip(drawn.bars, chart.plots[0].series[2].points, strict=True):
        point.data_label.text_frame.text = each.label
        point.data_label.text_frame.paragraphs[0].runs[0].font.size = Pt(18)
