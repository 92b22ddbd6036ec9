"""The provinces that reports name: on a map or as squares, with the figures of the groups in which they are named."""

from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.place_rows import by_role, own_figures, place_rows
from pages.charts.roles import ROLES, role_legend
from pages.charts.summary import places_summary
from pages.content import cite
from pages.content.cut import event_name
from pages.content.exhibits import drawing_exhibit
from pages.content.provinces import provinces
from pages.exports.exhibit import Exhibit
from pages.exports.sheets import table_sheet
from pages.parts.evidence import evidence_panel
from pages.parts.loading import ask, kept
from pages.parts.place_views import map_view, picture_of, tile_view
from pages.parts.rows import Table
from pages.parts.style import colours
from pages.parts.take_away import take_away
from pages.parts.text import caption, head
from pages.parts.to_deck import to_deck
from pages.words.catalogue import Lang, t
from pages.words.findings import named_finding
from pages.words.theme import Palette


def places_card(event: dict[str, Any], view: str, *, lang: Lang) -> bool:
    """Show which provinces are named and in which groups; false where none is."""
    units, named = kept(provinces)(), _named(event["event_id"])
    if named.empty:
        return False
    card = f"provinces_{event['event_id']}"
    with st.container(border=True, key="card_provinces"):
        head(kept(_title)(named, lang), kept(_subtitle)(event, named, lang))
        draw = map_view if view == "map" else tile_view
        draw(units, named, card=card, lang=lang)
        st.html(kept(_legend)(named, colours(), lang))
        _footer(event, named, view, lang)
        _table(event, named, card, lang)
    return True


@kept
def _named(event_id: str) -> pd.DataFrame:
    """The provinces among the places that the event's figures name."""
    named = ask(queries.named_places, event_id)
    return named[named["place_id"].isin(provinces()["place_id"])]


def _subtitle(event: dict[str, Any], named: pd.DataFrame, lang: Lang) -> str:
    words = [t("places.subtitle", lang, event=event_name(event, lang))]
    return t("list.semicolon", lang).join(words if own_figures(named) else [*words, t("places.no_own", lang)])


def _legend(named: pd.DataFrame, palette: Palette, lang: Lang) -> str:
    return role_legend(list(named["role"]), palette=palette, lang=lang)


def _title(named: pd.DataFrame, lang: Lang) -> str:
    role = next(role for role in ROLES if role in set(named["role"]))
    names = by_role(named[named["role"] == role], lang)
    return named_finding(next(iter(names.values())), role, lang=lang)


def observation_ids(named: pd.DataFrame) -> list[str]:
    """The figures that the places stand in, each once."""
    return list(dict.fromkeys(each for ids in named["observation_ids"].dropna() for each in str(ids).split(";")))


def _table(event: dict[str, Any], named: pd.DataFrame, card: str, lang: Lang) -> None:
    behind = ask(queries.observations_of, kept(observation_ids)(named))
    heads = [t(f"places.{column}", lang) for column in ("place", "role", "group")]

    def opened(line: Any) -> None:
        evidence_panel(behind[behind["observation_id"].isin(line.observation_ids)], lang=lang)

    Table(card, heads, opened, "long_last").show(kept(place_rows)(named, behind, lang), lang=lang)


def _footer(event: dict[str, Any], named: pd.DataFrame, view: str, lang: Lang) -> None:
    said = kept(_sources)(named, lang)
    with st.container(horizontal=True, vertical_alignment="center", key="foot_provinces"):
        caption(said)
        to_deck(lambda here: [_exhibit(event, named, view, here, lang)], key="provinces", lang=lang)
        evidence = ask(queries.evidence_for, kept(observation_ids)(named))
        names = (event_name(event, lang), t("page.provinces", lang))
        titles, day = (kept(_title)(named, lang), kept(_subtitle)(event, named, lang)), cite.day(event["published"])
        take_away(
            lambda: table_sheet(named, lang), evidence, names, key="provinces", lang=lang, dated=day, titles=titles,
            make_pictures=lambda here: [_exhibit(event, named, view, here, lang)],
        )  # fmt: skip


def _exhibit(event: dict[str, Any], named: pd.DataFrame, view: str, here: str, lang: Lang) -> Exhibit:
    behind = ask(queries.observations_of, observation_ids(named))
    draw, height, map_name = picture_of(provinces(), named, view, lang)
    return drawing_exhibit(
        behind, draw, height, spoken=places_summary(by_role(named, lang), lang=lang), map_name=map_name, lang=lang,
        key="provinces", title=_title(named, lang), subtitle=_subtitle(event, named, lang),
        note=_who_is_what(named, lang), event=event_name(event, lang), address=here,
        heads=[t(f"places.{column}", lang) for column in ("place", "role", "group")],
        lines=place_rows(named, behind, lang),
    )  # fmt: skip


def _who_is_what(named: pd.DataFrame, lang: Lang) -> str:
    """Who is named in which role, which colours alone would not say."""
    roles = by_role(named, lang)
    said = t("list.semicolon", lang).join(
        t("summary.role", lang, role=role, names=t("list.comma", lang).join(names)) for role, names in roles.items()
    )
    return said if len(roles) > 1 else ""


def _sources(named: pd.DataFrame, lang: Lang) -> str:
    return cite.sources_line(ask(queries.evidence_for, observation_ids(named)), lang)
