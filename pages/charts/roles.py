"""What a named place looks like: its role by colour and by a word, never by colour alone."""

from dataclasses import dataclass
from html import escape

import pandas as pd

from pages.charts.legend import swatch
from pages.words.catalogue import Lang, t
from pages.words.labels import label
from pages.words.theme import Palette

ROLES: tuple[str, ...] = ("source", "partner", "host", "mentioned")


@dataclass(frozen=True)
class RoleLook:
    """Fill, outline and text of a place in a role."""

    fill: str
    outline: str
    text: str


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
        "partner": RoleLook(palette.categories[0], palette.ink, dark),
        "host": RoleLook(palette.categories[1], palette.ink, dark),
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
    return f"<li>{swatch(look.fill, f'1px solid {look.outline}', 12)}{escape(words)}</li>"
