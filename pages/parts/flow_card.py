"""The flow of named projects from origin through sector to host: the chart, and the lists behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from etl import queries
from pages.charts.flow_chart import Option, flow_chart, height, ordered
from pages.charts.flow_rows import OTHERS, SIDES, UNSAID, Link, Node, gathered, leading, links_of, nodes_of, placed
from pages.content.exhibits import drawing_exhibit
from pages.exports.exhibit import Exhibit
from pages.parts.first_chart import chart_sent
from pages.parts.focus import focused
from pages.parts.focus import toggle as toggle_focus
from pages.parts.loading import ask, kept
from pages.parts.project_filters import toggle
from pages.parts.style import colours
from pages.parts.text import caption, head
from pages.parts.to_deck import to_deck
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.numbers import number
from pages.words.plain import plain
from pages.words.theme import LIGHT, Palette

SHORT, LONG = 5, 80
_LISTS, _ALL = "flow_lists", "all"


@dataclass(frozen=True, eq=False)
class Flow:
    """All nodes of a choice by their side, those that are drawn, the links between these, and how many projects."""

    nodes: dict[str, list[Node]]
    drawn: dict[str, list[Node]]
    links: list[Link]
    projects: int


def flow_card(choice: queries.Choice, lang: Lang) -> None:
    """Show where the chosen projects come from and go to; a click narrows the page to the projects behind it."""
    flow = _flow(choice, lang)
    untold = all(node.code == UNSAID for side in SIDES for node in flow.nodes[side])
    head(_title(flow.nodes, flow.projects, lang), "" if untold else _subtitle(flow.nodes, lang))
    if untold:
        st.info(t("flow.none", lang))
        return
    _sankey(choice, flow, lang)
    to_deck(lambda here: [_exhibit(choice, flow, here, lang)], key="flow", lang=lang)
    _lists(choice, flow.nodes, lang)


@kept
def _flow(choice: queries.Choice, lang: Lang) -> Flow:
    flows = ask(queries.named_flows, choice)
    nodes = {side: nodes_of(flows, side, lang) for side in SIDES}
    shown = {side: gathered(nodes[side], lang) for side in SIDES}
    return Flow(nodes, shown, links_of(flows, shown), int(flows["projects"].sum()))


def _exhibit(choice: queries.Choice, flow: Flow, here: str, lang: Lang) -> Exhibit:
    amounts = ask(queries.named_amounts, choice)
    ids = [each for cell in amounts["observation_ids"].dropna() for each in str(cell).split(";")]
    rows = ask(queries.observations_of, tuple(dict.fromkeys(ids)))
    option = _option(flow, LIGHT, lang)
    return drawing_exhibit(
        rows, lambda palette: _option(flow, palette, lang), height(flow.drawn),
        spoken=str(option["aria"]["label"]["description"]), lang=lang, key="flow",
        title=_title(flow.nodes, flow.projects, lang), subtitle=_subtitle(flow.nodes, lang), address=here,
    )  # fmt: skip


def _title(nodes: Mapping[str, list[Node]], n: int, lang: Lang) -> str:
    hosts = placed(nodes["host"])
    first = leading(hosts)
    if first is None:
        return counted("flow.title", n, lang)
    said = sum(node.projects for node in hosts)
    return counted("flow.title.host", said, lang, host=first.name, most=number(first.projects, lang))


def _subtitle(nodes: Mapping[str, list[Node]], lang: Lang) -> str:
    unsaid = {node.side: node.projects for side in SIDES for node in nodes[side] if node.code == UNSAID}
    parts = [t("flow.unsaid_of", lang, side=t(f"flow.{side}", lang), n=number(unsaid[side], lang)) for side in unsaid]
    said = t("flow.unsaid_note", lang, parts=t("list.comma", lang).join(parts)) if parts else ""
    return " ".join(words for words in (t("flow.subtitle", lang), said) if words)


def _sankey(choice: queries.Choice, flow: Flow, lang: Lang) -> None:
    # Another choice is another chart, so that no click on the former one lives on.
    chart = f"flow_{hash(choice)}"
    with st.container(key="flow"):
        st.echarts_chart(
            _option(flow, colours(), lang),
            height=height(flow.drawn),
            key=chart,
            on_select=lambda: _clicked(chart, ordered(flow.drawn), flow.links),
            renderer="svg",
        )
    chart_sent()


@kept
def _option(flow: Flow, palette: Palette, lang: Lang) -> Option:
    parts = [t("summary.bar", lang, name=node.name, figure=node.projects) for node in ordered(flow.drawn)]
    summary = t("flow.summary", lang, nodes=t("list.semicolon", lang).join(parts))
    return flow_chart(flow.drawn, flow.links, palette=palette, lang=lang, summary=summary)


def _clicked(chart: str, nodes: list[Node], links: list[Link]) -> None:
    state: Any = st.session_state[chart]
    for group in state["selection"]["selected"] if state else []:
        for place in group["data_indices"]:
            edge = group["data_type"] == "edge"
            _narrow([links[place].source, links[place].target] if edge else [nodes[place]])
            return


def _narrow(nodes: list[Node]) -> None:
    """Narrow the page to the nodes; those that are gathered open the lists, where each of them stands."""
    codes = {node.side: node.code for node in nodes if node.code != OTHERS}
    if codes:
        toggle(codes)
    elif focused(_LISTS) is None:
        toggle_focus(_LISTS, _ALL)


def _lists(choice: queries.Choice, nodes: Mapping[str, list[Node]], lang: Lang) -> None:
    """The table behind the chart: three lists, each line of which leads to its projects."""
    opened = focused(_LISTS) == _ALL
    with st.container(key=_LISTS):
        for column, side in zip(st.columns(len(SIDES), gap="medium"), SIDES, strict=True):
            with column, st.container(key=f"flow_{side}_table", gap=None):
                st.html(f'<div class="head">{t(f"flow.{side}", lang)}</div>')
                _list(choice, nodes[side], LONG if opened else SHORT, lang)
        if any(len(each) > SHORT for each in nodes.values()):
            words = t("flow.fewer", lang) if opened else t("flow.all", lang)
            st.button(words, key="flow_more", on_click=toggle_focus, args=(_LISTS, _ALL), type="tertiary")


def _list(choice: queries.Choice, nodes: list[Node], most: int, lang: Lang) -> None:
    most_projects = max(node.projects for node in nodes)
    for place, node in enumerate(nodes[:most]):
        with st.container(key=f"flow_{node.side}_row_{place}", gap=None):
            here = getattr(choice, node.side) == node.code
            words = t("flow.here" if here else "flow.label", lang, name=node.name, n=number(node.projects, lang))
            key = f"flow_{node.side}_open_{place}"
            st.button(plain(words), key=key, on_click=_narrow, args=([node],), type="tertiary")
            length = 100 * node.projects / most_projects
            kind = "unsaid" if node.code == UNSAID else "said"
            st.html(f'<div class="portion {kind}"><i style="width:{length:.1f}%"></i></div>')
            caption(node.beside)
    if len(nodes) > most:
        caption(t("flow.not_listed", lang, n=number(len(nodes) - most, lang)))
