"""What a named place looks like: its role by colour and by a word or a pattern, never by colour alone."""

import math
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from pages.charts.legend import swatch
from pages.words.catalogue import Lang, t
from pages.words.labels import label
from pages.words.theme import Palette

ROLES: tuple[str, ...] = ("source", "partner", "host", "mentioned")

_INK = "rgba(16,22,29,0.55)"
_STRIPES = {"symbol": "rect", "color": _INK, "dashArrayX": [1, 0], "dashArrayY": [1.5, 5], "rotation": math.pi / 4}
_DOTS = {
    "symbol": "circle",
    "symbolSize": 0.7,
    "color": _INK,
    "dashArrayX": [[4, 4], [0, 4, 4, 0]],
    "dashArrayY": [4, 0],
}
_CSS_STRIPES = f"repeating-linear-gradient(45deg,transparent 0 3px,{_INK} 3px 4.5px)"
_CSS_DOTS = f"radial-gradient({_INK} 1.3px,transparent 1.4px) 0 0/5px 5px"


@dataclass(frozen=True)
class RoleLook:
    """Fill, outline and text of a place in a role; `decal` is its pattern in ECharts, `swatch` the fill in CSS."""

    fill: str
    outline: str
    text: str
    decal: dict[str, Any] | None = None
    pattern: str = ""

    @property
    def swatch(self) -> str:
        """The fill with its pattern as a CSS background."""
        return f"{self.pattern},{self.fill}" if self.pattern else self.fill


def role_of(named: pd.DataFrame) -> dict[str, str]:
    """place_id -> the role that its mark shows: the first of ROLES in which the place is named."""
    ranked = named.assign(rank=named["role"].map({role: rank for rank, role in enumerate(ROLES)}))
    first = ranked.sort_values("rank", kind="stable").drop_duplicates("place_id")
    return dict(zip(first["place_id"], first["role"], strict=True))


def role_look(role: str | None, palette: Palette) -> RoleLook:
    """The look of a role; that of a place which nobody names for None."""
    dark = "#10161D"
    looks = {
        "source": RoleLook(palette.main, palette.main, palette.ground),
        "partner": RoleLook(palette.categories[0], palette.ink, dark, _STRIPES, _CSS_STRIPES),
        "host": RoleLook(palette.categories[1], palette.ink, dark, _DOTS, _CSS_DOTS),
        "mentioned": RoleLook(palette.pale, palette.outline, palette.ink),
    }
    return looks.get(role or "", RoleLook(palette.no_data, palette.quiet, palette.quiet))


def role_legend(roles: list[str], *, palette: Palette, lang: Lang) -> str:
    """The roles that occur as a line of HTML."""
    shown = [role for role in ROLES if role in roles]
    items = "".join(_item(label("place_role", role, lang), role_look(role, palette)) for role in shown)
    items += _item(t("legend.unnamed", lang), role_look(None, palette))
    return f'<ul class="legend" aria-label="{escape(t("legend.title", lang))}">{items}</ul>'


def _item(words: str, look: RoleLook) -> str:
    return f"<li>{swatch(look.swatch, f'1px solid {look.outline}', 14)}{escape(words)}</li>"
