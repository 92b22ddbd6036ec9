"""The build that a session reads, made first where it is missing or stale."""

from pathlib import Path

import streamlit as st

from etl.pipeline import ensure_built
from etl.workspace import data_folder
from pages.content.memory import ask, kept, read_from, read_now, tables
from pages.words.catalogue import Lang, t
from pages.words.plain import plain

__all__ = ["ask", "kept", "prepare", "tables"]
_FOLDER = "tables_folder"


def prepare(lang: Lang) -> None:
    """Find the built tables, building them first where they are missing or stale, with a bar that shows how far."""
    place = st.empty()

    def progress(done: float, what: str) -> None:
        place.progress(min(max(done, 0.0), 1.0), text=plain(f"{t('loading.building', lang)} {what}"))

    folder = ensure_built(data_folder(), progress)
    st.session_state[_FOLDER] = folder
    read_now(folder)  # what is asked for after the run, as by a click on a download, is asked of the session's
    place.empty()


def _of_session() -> Path | None:
    return st.session_state.get(_FOLDER)


read_from(_of_session)
