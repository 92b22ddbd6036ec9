"""Text and outlines reach the contrast of WCAG AA on both grounds."""

import pytest

from pages.charts.roles import ROLES, role_look
from pages.words.theme import DARK, LIGHT, Palette


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
