"""The amounts of named projects as points to be explored; those that are picked narrow the table below."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.amount_points import HEIGHT, amount_points
from pages.charts.amount_scatter import amount_scatter, drawn, is_one_event, without_amount
from pages.content.exhibits import drawing_exhibit
from pages.exports.exhibit import Exhibit
from pages.parts.explored import choose_drag, picked
from pages.parts.loading import ask, kept
from pages.parts.style import colours
from pages.parts.text import caption, head
from pages.parts.to_deck import to_deck
from pages.words.catalogue import Lang, t
from pages.words.figures import counted, figure, unit_name
from pages.words.labels import label
from pages.words.numbers import number
from pages.words.records import records

DRAWN = 2_000  # projects whose amounts are drawn at once: more, and no point can be told from the next


def points_card(choice: queries.Choice, lang: Lang) -> queries.Choice:
    """Show the amounts of the chosen projects; returns the choice, narrowed to the points that were picked."""
    n_chosen, points = ask(queries.named_count, choice)["projects"], _points(choice, DRAWN)
    rows = kept(drawn)(points)
    if rows.empty:
        st.info(t("points.none", lang))
        return choice
    head(kept(_title)(rows, lang), kept(_subtitle)(points, rows, n_chosen, lang))
    chart = kept(amount_scatter)(points, palette=colours(), lang=lang, drag=choose_drag(lang))
    words = counted("points.summary", len(rows), lang)
    found = [point["customdata"] for point in picked(chart, key=f"points_{hash(choice)}", words=words)]
    to_deck(lambda here: [_exhibit(points, n_chosen, here, lang)], key="points", lang=lang)
    return _narrowed(choice, points, found, lang)


@kept
def _points(choice: queries.Choice, most: int) -> pd.DataFrame:
    """The amounts of the chosen projects, or of those of them that have the largest."""
    largest = ask(queries.largest_named, choice, most)
    return ask(queries.named_points, replace(choice, ids=largest or ("",)))  # no id at all would be all of them


def _exhibit(points: pd.DataFrame, n_chosen: int, here: str, lang: Lang) -> Exhibit:
    rows = drawn(points)
    ids = [each for cell in rows["observation_ids"].dropna() for each in str(cell).split(";")]
    spoken = counted("points.summary", len(rows), lang)
    unsaid = without_amount(points)["project_id"].nunique()
    return drawing_exhibit(
        ask(queries.observations_of, tuple(dict.fromkeys(ids))),
        lambda palette: amount_points(points, palette=palette, lang=lang, summary=spoken),
        HEIGHT, spoken=spoken, lang=lang, key="points", title=_title(rows, lang),
        subtitle=_subtitle(points, rows, n_chosen, lang),
        note=counted("points.no_amount", unsaid, lang) if unsaid else "", address=here,
    )  # fmt: skip


def _narrowed(choice: queries.Choice, points: pd.DataFrame, found: list[Any], lang: Lang) -> queries.Choice:
    """The choice of the picked points only; a point of the strip stands for all that is undisclosed of its event."""
    ids = {str(project_id) for project_id, _ in found if project_id}
    events = [event_id for project_id, event_id in found if not project_id]
    if events:
        strip = without_amount(points)
        ids |= set(strip["project_id"][strip["event_id"].isin(events)])
    if not ids:
        caption(t("points.hint", lang))
        return choice
    caption(counted("points.picked", len(ids), lang))
    return replace(choice, ids=tuple(sorted(ids)))


def _title(rows: pd.DataFrame, lang: Lang) -> str:
    """The largest amount of the kind that most projects are told in, where it is one number and the only one."""
    kind = rows["amount_kind"].value_counts().index[0]
    own = rows[rows["amount_kind"] == kind].sort_values("value", ascending=False)
    first = records(own)[0]
    alone = len(own) > 1 and first["low"] == first["high"] and own["value"].iloc[1] < first["value"]
    words = {"kind": label("amount_kind", kind, lang).lower(), "n": figure(first, lang), "name": first["name"]}
    bounded = own["high"].iloc[1:].max() <= first["value"] and own["high"].notna().all()
    return t("points.title.largest", lang, **words) if alone and bounded else counted("points.title", len(rows), lang)


def _subtitle(points: pd.DataFrame, rows: pd.DataFrame, n_chosen: int, lang: Lang) -> str:
    unit = unit_name(str(rows["unit"].iloc[0]), "amount", lang)
    words = [t("points.subtitle.kinds" if is_one_event(points) else "points.subtitle.days", lang, unit=unit)]
    if n_chosen > DRAWN:
        words.append(t("points.first", lang, n=number(DRAWN, lang), of=number(n_chosen, lang)))
    words += [t("points.bands", lang)] if (rows["low"] != rows["high"]).any() else []
    beside = points[points["amount_kind"].notna() & ~points.index.isin(rows.index)]
    if len(beside):
        names = [t("points.beside", lang, name=row["name"], n=figure(row, lang)) for row in records(beside.head(5))]
        key = "points.not_drawn" if len(beside) == len(names) else "points.not_drawn_more"
        words.append(t(key, lang, n=number(len(beside), lang), names=t("list.comma", lang).join(names)))
    return " ".join(words)
