"""Text and outlines reach the contrast of WCAG AA on both grounds; no mark is told from another by colour alone."""

import re
from itertools import combinations
from typing import Any

import pytest

from pages.charts.looks import look
from pages.charts.marks import SEGMENTS, Segment, mark_of
from pages.charts.ranked_bars import ranked_bars
from pages.charts.roles import ROLES, role_look
from pages.charts.size_scatter import SHAPES
from pages.words.numbers import YI as IN_YI
from pages.words.theme import DARK, LIGHT, Palette, faded
from tests.pages.frames import frame, mark, nearly, yi

# One figure of each of the six kinds.
SIX = {
    "exact": yi("确", 10),
    "banded": nearly("近", 10, 9),
    "derived": yi("推", 10, obs_status="E"),
    "undisclosed": mark("无", "amount", None),
    "provisional": yi("初", 10, obs_status="P"),
    "conflicting": yi("争", 10, standing="contested"),
}


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def blended(colour: str, ground: str, share: float) -> str:
    pairs = [(int(colour[place : place + 2], 16), int(ground[place : place + 2], 16)) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(share * top + (1 - share) * below):02x}" for top, below in pairs)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_reaches_aa(palette: Palette) -> None:
    for ground in (palette.ground, palette.no_data, palette.mark):
        assert contrast(palette.ink, ground) >= 4.5
    assert contrast(palette.quiet, palette.ground) >= 4.5
    assert contrast(palette.quiet, palette.no_data) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_kinds_of_mentions_reach_aa(palette: Palette) -> None:
    for colour in (palette.main, palette.amount, palette.share, palette.quiet):
        assert contrast(colour, palette.ground) >= 4.5, "the underline"
        for ground in (palette.ground, palette.no_data):  # a tenth of the colour lies behind the words
            assert contrast(palette.ink, blended(colour, ground, 0.1)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_and_outlines_reach_three_to_one(palette: Palette) -> None:
    for colour in (palette.main, palette.outline, palette.quiet):
        assert contrast(colour, palette.ground) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("role", [role for role in ROLES if role != "mentioned"] + [None])
def test_names_on_squares_reach_aa(palette: Palette, role: str | None) -> None:
    look = role_look(role, palette)
    assert contrast(look.text, look.fill) >= 4.5


def hexed(colour: str, ground: str) -> str:
    """A colour as it is seen on the ground, in six hexadecimal digits."""
    parts = re.fullmatch(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)", colour)
    if not parts:
        return ground if colour == "transparent" else colour
    red, green, blue = (int(part) for part in parts.groups()[:3])
    return blended(f"#{red:02x}{green:02x}{blue:02x}", ground, float(parts[4]))


def seen(colour: Any, ground: str) -> str:
    """A fill or a line as it is seen on the ground; of one that fades out its strong end."""
    return hexed(colour["colorStops"][0]["color"] if isinstance(colour, dict) else colour, ground)


def pattern(segment: Segment) -> tuple[str, str]:
    """What of a segment is seen without any colour: whether and how it is filled, and its line."""
    style = look(segment, LIGHT)
    return repr(style.get("decal", style["color"] == "transparent")), str(style.get("borderType", "solid"))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("segment", SEGMENTS)
def test_a_fill_under_three_to_one_has_an_outline_that_reaches_it(segment: Segment, palette: Palette) -> None:
    style = look(segment, palette)
    if contrast(seen(style["color"], palette.ground), palette.ground) < 3:
        assert style["borderWidth"] >= 1
        assert contrast(seen(style["borderColor"], palette.ground), palette.ground) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("role", ROLES)
def test_a_role_under_three_to_one_has_an_outline_that_reaches_it(role: str, palette: Palette) -> None:
    colours = role_look(role, palette)
    fill, outline = (seen(colour, palette.ground) for colour in (colours.fill, colours.outline))
    assert contrast(fill, palette.ground) >= 3 or contrast(outline, palette.ground) >= 3


def test_the_roles_differ_by_pattern_or_by_outline() -> None:
    looks = [role_look(role, LIGHT) for role in ROLES]
    assert len({(each.pattern, each.fill == each.outline) for each in looks}) == len(ROLES)


def test_the_contrast_is_measured_of_what_is_seen() -> None:
    assert hexed(faded("#000000", 0.5), "#FFFFFF") == "#808080"
    assert contrast(seen("transparent", "#FFFFFF"), "#FFFFFF") == 1
    assert contrast(seen(LIGHT.pale, LIGHT.ground), LIGHT.ground) < 3, "the rule would be about nothing"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_stripes_of_a_pattern_are_seen(palette: Palette) -> None:
    for segment in SEGMENTS:
        style = look(segment, palette)
        if "decal" in style:
            assert contrast(hexed(style["decal"]["color"], style["color"]), style["color"]) >= 2


@pytest.mark.parametrize("pair", [*combinations(SIX, 2)], ids="-".join)
def test_kinds_of_bars_differ_without_colour(pair: tuple[str, str]) -> None:
    made = [mark_of(SIX[kind], scale=IN_YI, stub=1) for kind in pair]
    assert [each.kind for each in made] == list(pair)
    one, other = ([pattern(segment) for segment in SEGMENTS if segment in each.segments] for each in made)
    assert one != other


def test_kinds_of_points_differ_in_shape() -> None:
    assert set(SIX) <= set(SHAPES)
    assert len({symbol for symbol, _ in SHAPES.values()}) == len({sign for _, sign in SHAPES.values()}) == len(SHAPES)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_bar_carries_its_figure_in_words(palette: Palette) -> None:
    rows = frame(*SIX.values())
    series = ranked_bars(rows.assign(name=rows["member_zh"]), name="name", palette=palette, lang="zh")["series"]
    labels = [
        [each["data"][place]["label"]["formatter"] for each in series if "label" in each["data"][place]]
        for place in range(len(rows))
    ]
    assert labels == [["10"], ["近 10"], ["推算 10"], ["未披露"], ["10（初）"], ["⚑ 10"]]
