"""The menu that takes the rows of a chart away, as CSV or as a workbook; nothing is made before the click."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from etl import queries
from etl.exports.forms import MIMES
from pages.exports.sheets import Sheet, file_name
from pages.exports.workbooks import About, rows_workbook
from pages.parts.loading import ask
from pages.words.catalogue import Lang, t


def take_away(
    make: Callable[[], Sheet],
    evidence: pd.DataFrame,
    names: Sequence[str],
    *,
    key: str,
    lang: Lang,
    dated: str = "",
    titles: tuple[str, str] = ("", ""),
) -> None:
    """Show the menu; `names` are event, cut and measure in words, `titles` what stands above the chart."""
    title, subtitle = titles
    words = tuple(name for name in names if name)
    about = About(title or words[-1], subtitle, words, evidence, ask(queries.build_info), lang)
    files = {"csv": lambda: make().csv(), "xlsx": lambda: rows_workbook(make(), about)}
    with st.popover(t("download.menu", lang), key=f"menu_{key}"):
        for form, data in files.items():
            st.download_button(
                t("download.as", lang, form=t(f"form.{form}", lang)),
                data=data,
                file_name=file_name(*words, dated, suffix=form),
                mime=MIMES[form],
                key=f"download_{key}" if form == "csv" else f"download_{key}_{form}",
                on_click="ignore",
                width="stretch",
            )
