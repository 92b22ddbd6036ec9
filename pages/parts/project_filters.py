"""Which named projects are to be seen: event, size, and the sides of their flow, all of it in the address."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.content.cut import event_name
from pages.parts import address
from pages.parts.frame import LISTED, are_all, newest_events
from pages.parts.loading import ask, kept
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import counted
from pages.words.labels import label
from pages.words.plain import plain
from pages.words.records import records

SIDES = ("sector", "origin", "host", "kind", "status")
SIGNED = "signed"
PAGE = "page"
_EVENT_WIDTH, _SIZE_WIDTH, _SEARCH_WIDTH = 300, 170, 300


def choose_event(lang: Lang) -> dict[str, Any] | None:
    """The event of the address, of those that projects are named of; None for all of them."""
    events, options = _events(named_events(), newest_events(), address.code("event"), lang)
    drops = (*SIDES, "drag", PAGE)
    name = t("filter.event", lang)
    return events.get(address.select("event", name, options, lang=lang, drops=drops, width=_EVENT_WIDTH))


@kept
def _events(
    named: pd.DataFrame, newest: pd.DataFrame, wanted: str, lang: Lang
) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    """The events that projects are named of, and the one that is wanted; and their names."""
    events = {row["event_id"]: row for row in records(named)}
    others = {row["event_id"]: {**row, "projects": 0} for row in records(newest)}
    if wanted in others and wanted not in events:
        events |= {wanted: others[wanted]}
    names = {code: _counted(event_name(row, lang), row["projects"], lang) for code, row in events.items()}
    return events, {"": t("named.all_events", lang)} | names


def named_events() -> pd.DataFrame:
    """The newest events that projects are named of, and the one of the address however old it is."""
    return ask(queries.named_events, LISTED, address.code("event"))


def together(event_id: str) -> tuple[str, ...]:
    """The events that are asked together: the newest where there are more; none where one is asked, or all are."""
    events = named_events()
    return () if event_id or are_all(events) else tuple(events["event_id"])


def choose_projects(event_id: str, lang: Lang) -> queries.Choice:
    """The choice of the address: size, the sides behind one button, and words to search for."""
    sizes = {"": t("size.all", lang)}
    sizes |= {code: t(f"size.{code}", lang) for code in (*queries.SIZES, *queries.OTHER_SIZES)}
    size = address.select("size", t("filter.size", lang), sizes, lang=lang, drops=(PAGE,), width=_SIZE_WIDTH)
    sides = _choose_sides(event_id, lang)
    text = address.words(
        "q", t("filter.search", lang), hint=t("named.search", lang), drops=(PAGE,), width=_SEARCH_WIDTH
    )
    sector, origin, host, kind, status = (sides[side] for side in SIDES)
    return queries.Choice(event_id, text, size, kind, sector, origin, host, status, events=together(event_id))


def toggle(codes: Mapping[str, str]) -> None:
    """Narrow the choice to these sides, or widen it again where it is narrowed to them."""
    there = all(address.code(side) == code for side, code in codes.items())
    address.put(dict.fromkeys(codes, "") if there else codes, (PAGE,))


def chips(choice: queries.Choice, lang: Lang) -> None:
    """The sides that are chosen, each to be taken out by a click."""
    names = _options(choice.event_id, lang)
    chosen = {side: getattr(choice, side) for side in SIDES}
    shown = {side: code for side, code in chosen.items() if code != (SIGNED if side == "status" else "")}
    if not shown:
        return
    with st.container(horizontal=True, key="chips"):
        for side, code in shown.items():
            words = t("chip", lang, side=t(f"filter.{side}", lang), name=names[side].get(code, code))
            st.button(plain(words), key=f"chip_{side}", on_click=address.put, args=({side: ""}, (PAGE,)))


def clear(lang: Lang) -> None:
    """A button that takes out every filter but the event."""
    fields = ("q", "size", *SIDES)
    st.button(t("named.clear", lang), key="clear", on_click=address.put, args=({}, (*fields, PAGE)))


def _choose_sides(event_id: str, lang: Lang) -> dict[str, str]:
    names = _options(event_id, lang)
    known = {side: _known(side, names[side], lang) for side in SIDES}
    shown = [side for side in SIDES if side != "status" or set(names[side]) - {SIGNED}]
    n = sum(1 for side in shown if known[side] not in ("", SIGNED))
    words = t("named.more_chosen", lang, n=n) if n else t("named.more", lang)
    with st.popover(words, key="more"):
        for side in shown:
            first = {} if side == "status" else {"": t(f"side.{side}.all", lang)}
            options = first | names[side]
            address.select(side, t(f"filter.{side}", lang), options, lang=lang, drops=(PAGE,), width="stretch")
    return known


def _known(side: str, names: Mapping[str, str], lang: Lang) -> str:
    """The code of the address; one that is not there is named and put aside."""
    wanted = address.code(side)
    if not wanted or wanted in names:
        return wanted or (SIGNED if side == "status" else "")
    first = t(f"side.{side}.all", lang) if side != "status" else label("status", SIGNED, lang)
    name = t(f"filter.{side}", lang)
    st.warning(plain(t("address.unknown", lang, name=name, value=wanted[:40], shown=first)))
    address.put({side: ""})
    return SIGNED if side == "status" else ""


def _options(event_id: str, lang: Lang) -> dict[str, dict[str, str]]:
    """Side → code → words with the number of projects."""
    return _counted_options(event_id, address.code("status") or SIGNED, together(event_id), lang)


@kept
def _counted_options(event_id: str, status: str, events: tuple[str, ...], lang: Lang) -> dict[str, dict[str, str]]:
    rows = ask(queries.named_options, queries.Choice(event_id, status=status, events=events))
    found: dict[str, dict[str, str]] = {side: {} for side in SIDES}
    statuses = ask(queries.named_options, queries.Choice(event_id, status="", events=events))
    for row in records(pd.concat([rows[rows["field"] != "status"], statuses[statuses["field"] == "status"]])):
        found[row["field"]][row["code"]] = _counted(_side_name(row, lang), row["projects"], lang)
    found["status"].setdefault(SIGNED, label("status", SIGNED, lang))
    return found


def _side_name(row: dict[str, Any], lang: Lang) -> str:
    if row["code"] == queries.NONE:
        return t("flow.unsaid", lang)
    domain = {"kind": "amount_kind", "status": "status"}.get(row["field"])
    return label(domain, row["code"], lang) if domain else pick(lang, row["zh"], row["en"]) or row["code"]


def _counted(name: str, projects: int, lang: Lang) -> str:
    return counted("named.option", projects, lang, name=name)
