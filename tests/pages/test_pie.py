"""Bars that make up their whole as a pie: only where all is known, and nothing but the drawing changes."""

from dataclasses import replace

import pytest

from pages.charts.pie import are_slices, pie
from pages.decks.changes import shown_ids
from pages.exports.exhibit import Bar, Exhibit, Picture, from_json, to_json
from pages.exports.turned import parts_of, slices_of, turned, with_pie
from pages.words.theme import DARK, LIGHT, palette
from tests.pages.decks import bars, deck
from tests.pages.pptx_reader import A, C, Package

WHOLE = Bar("全部签约", "247", "exact", {"solid": 247.0}, "o_whole")
PARTS = (
    Bar("制造业", "167", "exact", {"solid": 167.0}, "o_1"),
    Bar("现代服务业", "57", "exact", {"solid": 57.0}, "o_2"),
    Bar("未归入行业", "推算 23", "derived", {"hatched": 23.0}, "o_3"),
)


def split(parts: tuple[Bar, ...] = PARTS) -> Exhibit:
    return with_pie(bars((WHOLE, *parts), picture=Picture({}, {}, 960, 300)), "o_whole")


@pytest.mark.parametrize(
    ("parts", "whole", "can"),
    [
        ([{"solid": 167.0}, {"solid": 57.0}, {"hatched": 23.0}], 247.0, True),
        ([{"solid": 852.41}, {"solid": 57.0}, {"solid": 66.09}], 975.5, True),
        ([{"solid": 167.0}, {"solid": 57.0}], 247.0, False),
        ([{"solid": 247.0}], 247.0, False),
        ([{"solid": 200.0}, {"solid": 40.0, "pale": 7.0}], 247.0, False),
        ([{"solid": 200.0}, {"frame": 47.0}], 247.0, False),
        ([{"solid": 200.0}, {"light": 47.0}], 247.0, False),
        ([{"solid": 1.0}] * 7, 7.0, False),
        ([{"solid": 0.0}, {"solid": 0.0}], 0.0, False),
    ],
)
def test_only_known_parts_that_make_up_a_known_whole_are_slices(parts, whole: float, can: bool) -> None:
    assert are_slices(parts, whole) is can


def test_turning_twice_gives_the_same_exhibit_and_all_figures_stay() -> None:
    made = split()
    assert turned(turned(made)) == made
    assert turned(made).figures == made.figures and shown_ids([turned(made)]) == shown_ids([made])
    assert from_json(to_json(turned(made))) == turned(made)


def test_bars_that_make_up_nothing_cannot_be_turned() -> None:
    other = split(PARTS[:2])
    assert other.other is None and turned(other) == other


def test_the_slices_are_the_parts_with_their_shares() -> None:
    made = turned(split())
    assert parts_of(made) == PARTS
    assert [(each.value, each.words) for each in slices_of(made)] == [
        (167, "167（占 67.6%）"), (57, "57（占 23.1%）"), (23, "推算 23（占 9.3%）"),
    ]  # fmt: skip
    assert made.note.endswith("占比由图上的数字算出。")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_no_two_slices_look_alike(mode) -> None:
    slices = slices_of(split())
    filled = [str(item["itemStyle"]) for item in pie(slices, palette=palette(mode), summary="")["series"][0]["data"]]
    assert len(set(filled)) == len(slices)


def test_both_grounds_are_drawn() -> None:
    picture = turned(split()).picture
    assert picture is not None and picture.light != picture.dark
    assert LIGHT.ink in str(picture.light) and DARK.ink in str(picture.dark)


def test_a_pie_on_a_slide_is_native_with_a_worksheet_of_its_parts() -> None:
    from pages.exports.slides.pptx_file import deck_pptx

    (slide,) = Package(deck_pptx(deck(turned(split())))).slides()
    assert slide.chart.root.find(f".//{C}pieChart") is not None
    assert slide.chart.names == [bar.name for bar in PARTS]
    (series,) = slide.chart.series
    assert list(series.values.values()) == [167.0, 57.0, 23.0]
    assert [words.split("\n")[-1] for words in series.labels.values()] == [each.words for each in slices_of(split())]
    head, *rows = slide.chart.rows
    assert [row[head.index("观测编号")] for row in rows] == [bar.observation_id for bar in PARTS]
    assert len(list(slide.chart.root.iter(f"{A}pattFill"))) == 1, "what was worked out is hatched"


def test_a_hostile_name_stays_a_name() -> None:
    from pages.exports.slides.pptx_file import deck_pptx

    evil = replace(PARTS[0], name='=1+1</a:t><script>\x00"名' * 500)
    made = turned(split((evil, *PARTS[1:])))
    (slide,) = Package(deck_pptx(deck(made))).slides()
    assert "<script>" not in slide.chart.package.parts[slide.chart.part].decode()
    assert str(slide.chart.rows[1][0]).startswith("=1+1</a:t>")
