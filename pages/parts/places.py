"""The provinces that reports name: on a map or as squares, with the figures of the groups in which they are named."""

from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.place_rows import by_role, own_figures, place_rows
from pages.charts.roles import ROLES, role_legend, role_of
from pages.charts.summary import places_summary
from pages.exports.sheets import table_sheet
from pages.parts import cite
from pages.parts.cut import event_name
from pages.parts.evidence import evidence_panel
from pages.parts.loading import ask
from pages.parts.place_views import map_view, tile_view
from pages.parts.provinces import provinces
from pages.parts.rows import LONG_LAST, Table
from pages.parts.style import colours
from pages.parts.take_away import take_away
from pages.words.catalogue import Lang, t
from pages.words.findings import named_finding
from pages.words.plain import plain


def places_card(event: dict[str, Any], view: str, *, lang: Lang) -> bool:
    """Show which provinces are named and in which groups; false where none is."""
    units = provinces()
    named = ask(queries.named_places, event["event_id"])
    named = named[named["place_id"].isin(units["place_id"])]
    if named.empty:
        return False
    card = f"provinces_{event['event_id']}"
    with st.container(border=True, key="card_provinces"):
        st.header(plain(_title(named, lang)), anchor=False)
        st.caption(plain(_subtitle(event, named, lang)))
        draw = map_view if view == "map" else tile_view
        draw(units, role_of(named), card=card, summary=places_summary(by_role(named, lang), lang=lang), lang=lang)
        st.html(role_legend(list(named["role"]), palette=colours(), lang=lang))
        _footer(event, named, lang)
        _table(event, named, card, lang)
    return True


def _subtitle(event: dict[str, Any], named: pd.DataFrame, lang: Lang) -> str:
    words = [t("places.subtitle", lang, event=event_name(event, lang))]
    return t("list.semicolon", lang).join(words if own_figures(named) else [*words, t("places.no_own", lang)])


def _title(named: pd.DataFrame, lang: Lang) -> str:
    role = next(role for role in ROLES if role in set(named["role"]))
    names = by_role(named[named["role"] == role], lang)
    return named_finding(next(iter(names.values())), role, lang=lang)


def observation_ids(named: pd.DataFrame) -> list[str]:
    """The figures that the places stand in, each once."""
    return list(dict.fromkeys(each for ids in named["observation_ids"].dropna() for each in str(ids).split(";")))


def _table(event: dict[str, Any], named: pd.DataFrame, card: str, lang: Lang) -> None:
    behind = ask(queries.observations_of, observation_ids(named))
    heads = [t(f"places.{column}", lang) for column in ("place", "role", "group")]

    def opened(line: Any) -> None:
        evidence_panel(behind[behind["observation_id"].isin(line.observation_ids)], lang=lang)

    Table(card, heads, opened, LONG_LAST).show(place_rows(named, behind, lang), lang=lang)


def _footer(event: dict[str, Any], named: pd.DataFrame, lang: Lang) -> None:
    evidence = ask(queries.evidence_for, observation_ids(named))
    names = (event_name(event, lang), t("page.provinces", lang))
    titles = (_title(named, lang), _subtitle(event, named, lang))
    with st.container(horizontal=True, vertical_alignment="center", key="foot_provinces"):
        st.caption(plain(cite.sources_line(evidence, lang)), width="stretch")
        day = cite.day(event["published"])
        take_away(
            lambda: table_sheet(named, lang), evidence, names, key="provinces", lang=lang, dated=day, titles=titles
        )
