"""The menu that takes the rows of a chart away, as CSV or as a workbook; nothing is made before the click."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from etl import queries
from etl.exports.forms import MIMES
from pages.exports.sheets import Sheet, file_name
from pages.exports.workbooks import About, rows_workbook
from pages.parts.loading import ask, tables
from pages.parts.picture_files import FORMS, Make, picture, pictures
from pages.parts.style import colours
from pages.words.catalogue import Lang, t

PACKAGE = "pictures"
_SUFFIX = {PACKAGE: "zip"}


def take_away(
    make: Callable[[], Sheet],
    evidence: pd.DataFrame,
    names: Sequence[str],
    *,
    key: str,
    lang: Lang,
    dated: str = "",
    titles: tuple[str, str] = ("", ""),
    make_pictures: Make | None = None,
    charts: int = 1,
) -> None:
    """Show the menu; `names` are event, cut and measure in words, `titles` what stands above the chart.

    `make_pictures` makes exhibits of the card's charts, so many as `charts`: of several there is one package.
    """
    title, subtitle = titles
    words = tuple(name for name in names if name)
    about = About(title or words[-1], subtitle, words, evidence, ask(queries.build_info), lang)
    files: dict[str, Callable[[], bytes]] = {"csv": lambda: make().csv(), "xlsx": lambda: rows_workbook(make(), about)}
    if make_pictures:
        files |= _pictures(make_pictures, charts)
    with st.popover(t("download.menu", lang), key=f"menu_{key}"):
        for form, data in files.items():
            st.download_button(
                t("download.as", lang, form=t(f"form.{form}", lang)),
                data=data,
                file_name=file_name(*words, dated, suffix=_SUFFIX.get(form, form)),
                mime=(MIMES | FORMS)[form],
                key=f"download_{key}" if form == "csv" else f"download_{key}_{form}",
                on_click="ignore",
                width="stretch",
            )


def _pictures(make: Make, charts: int) -> dict[str, Callable[[], bytes]]:
    """Form -> what draws it, from the build that the page shows and on its ground."""
    mode, folder = colours().mode, tables()
    if charts > 1:
        return {PACKAGE: lambda: pictures(make, mode, folder)}
    return {"png": lambda: picture(make, "png", mode, folder), "svg": lambda: picture(make, "svg", mode, folder)}
