"""Colours and sizes, in one place for screen, pictures and slides."""

from dataclasses import dataclass
from typing import Literal

Mode = Literal["light", "dark"]


@dataclass(frozen=True)
class Palette:
    """The colours of one ground; every text colour reaches 4.5:1 on `ground`, every outline 3:1."""

    mode: Mode
    ground: str
    ink: str
    quiet: str
    grid: str
    main: str
    pale: str
    hatch: str
    stripe: str
    outline: str
    no_data: str
    mark: str
    amount: str
    share: str
    categories: tuple[str, ...]


@dataclass(frozen=True)
class Sizes:
    """Sizes of type in pixels."""

    page_title: int
    chart_title: int
    body: int
    axis: int


SCREEN = Sizes(page_title=28, chart_title=20, body=15, axis=13)
FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'
CATEGORIES = ("#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8C8C8C")

LIGHT = Palette(
    mode="light",
    ground="#FFFFFF",
    ink="#1B2733",
    quiet="#5B6875",
    grid="#E8ECF0",
    main="#1D5FA6",
    pale="rgba(29,95,166,0.25)",
    hatch="#6E9CC9",
    stripe="rgba(255,255,255,0.85)",
    outline="#1D5FA6",
    no_data="#EEF1F4",
    mark="#FFF3D6",
    amount="#A84900",
    share="#00735A",
    categories=CATEGORIES,
)
DARK = Palette(
    mode="dark",
    ground="#10161D",
    ink="#E6EAF0",
    quiet="#9AA7B5",
    grid="#24303B",
    main="#4C9BE8",
    pale="rgba(76,155,232,0.28)",
    hatch="#3A76B0",
    stripe="rgba(16,22,29,0.85)",
    outline="#4C9BE8",
    no_data="#1B242D",
    mark="#3B3218",
    amount="#F0934E",
    share="#3CC39B",
    categories=CATEGORIES,
)


def faded(colour: str, alpha: float) -> str:
    """A colour of six hexadecimal digits, let through to `alpha`."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


def palette(mode: str | None) -> Palette:
    """The colours for "light" or "dark"; light where the ground is not known."""
    return DARK if mode == "dark" else LIGHT
