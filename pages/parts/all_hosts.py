"""The newest events at once: which places receive projects at which of them, each figure by itself."""

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow
from pages.charts.host_events import Appearance, appearances, host_names, in_order, place_lines
from pages.charts.host_rows import by_id
from pages.charts.host_times import drawn, height, host_times, times_legend
from pages.parts import address
from pages.parts.evidence import evidence_panel
from pages.parts.focus import focused, toggle_clicked
from pages.parts.frame import newest_only
from pages.parts.host_projects import project_quotes
from pages.parts.loading import ask
from pages.parts.rows import LONG_LAST, Table
from pages.parts.style import colours
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.plain import plain

CARD = "all_hosts"
TOGETHER = 60  # events whose places are shown together: more than that, and no place can be told from the next


def all_hosts(lang: Lang) -> None:
    """Show the places of the newest events in time, and a line for each; nothing where no report names one."""
    events = ask(queries.host_events, TOGETHER, address.code("event"))
    ids_of_events = tuple(events["event_id"])
    hosts, projects = ask(queries.hosts, ids_of_events), ask(queries.host_projects, ids_of_events)
    ids = pd.concat([hosts["place_id"], projects["place_id"]]).dropna().unique()
    places = by_id(ask(queries.host_places, tuple(sorted(ids))))
    found = appearances(hosts, projects, places, lang)
    if not found:
        return
    names = host_names(hosts, places, lang)
    with st.container(border=True, key=f"card_{CARD}"):
        n_events = len({each.event_id for each in found})
        title = t("hosts.title", lang, places=len({each.key for each in found}), events=n_events)
        st.header(plain(title), anchor=False)
        st.caption(plain(" ".join((t("hosts.subtitle", lang), newest_only(events, lang))).strip()))
        _chart(found, [(key, names[key]) for key, _ in in_order(found, places)], lang)
        heads = [t(f"hosts.{head}", lang) for head in ("place", "times", "said")]
        table = Table(CARD, heads, lambda line: _evidence(line, found, hosts, projects, lang), LONG_LAST)
        table.show(place_lines(found, places, names, lang), lang=lang)


def _chart(found: list[Appearance], names: list[tuple[str, str]], lang: Lang) -> None:
    words = t("list.semicolon", lang).join(
        t("summary.bar", lang, name=name, figure=counted("hosts.events", _times(found, key), lang))
        for key, name in names
    )
    summary = t("hosts.summary", lang, places=words)
    option = host_times(found, names, focus=focused(CARD), palette=colours(), lang=lang, summary=summary)
    chart = f"{CARD}_chart"
    keys = [each.key for each in drawn(found)]
    st.echarts_chart(
        option,
        height=height(len(names)),
        key=chart,
        on_select=lambda: toggle_clicked(CARD, chart, keys),
        renderer="svg",
    )
    st.html(times_legend(found, palette=colours(), lang=lang))


def _times(found: list[Appearance], key: str) -> int:
    return sum(each.key == key for each in found)


def _evidence(line: TableRow, found: list[Appearance], hosts: pd.DataFrame, projects: pd.DataFrame, lang: Lang) -> None:
    rows = hosts[hosts["observation_id"].isin(line.observation_ids)]
    if not rows.empty:
        evidence_panel(rows, lang=lang)
    named = {each for one in found if one.key == line.key for each in one.project_ids}
    project_quotes(projects[projects["project_id"].isin(named)], lang=lang)
