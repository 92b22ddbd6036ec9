"""Both scripts draw the same charts, or their times could not be compared."""

import io

from pptx import Presentation

from pages.exports.slides.pptx_file import deck_pptx
from tools.bench import slides


def drawn(data: bytes) -> list[tuple[list[str], list[tuple[float | None, ...]], list[str]]]:
    """Of each chart its names, its numbers and its labels."""
    shapes = [shape for slide in Presentation(io.BytesIO(data)).slides for shape in slide.shapes]
    plots = [shape.chart.plots[0] for shape in shapes if shape.has_chart]
    return [
        (
            ["".join(name.split("\n")) for name in plot.categories],
            [series.values for series in plot.series],
            [
                point.data_label.text_frame.text
                for point, _ in zip(plot.series[-1].points, plot.categories, strict=True)
            ],
        )
        for plot in plots
    ]


def test_ours_and_the_bare_script_draw_the_same_charts() -> None:
    deck = slides.made(1)
    ours, bare = drawn(deck_pptx(deck)), drawn(slides.bare(deck))
    assert len(ours) == slides.SLIDES
    assert len(ours[0][0]) == slides.BARS
    assert ours == bare


def test_the_ratio_is_measured_and_has_a_limit(monkeypatch) -> None:
    monkeypatch.setattr(slides, "ROUNDS", 1)
    (line,) = slides.lines()
    assert float(line.ratio) > 0
    assert line.verdict in ("ok", "missed")
