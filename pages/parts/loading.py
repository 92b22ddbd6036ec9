"""Where the tables are, and the answers of the queries, kept while the build stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

import streamlit as st

from etl import queries
from etl.pipeline import ensure_built
from etl.workspace import data_folder
from pages.words.catalogue import Lang, t
from pages.words.plain import plain

P = ParamSpec("P")
T = TypeVar("T")
_FOLDER = "tables_folder"


def prepare(lang: Lang) -> None:
    """Find the built tables, building them first where they are missing or stale, with a bar that shows how far."""
    place = st.empty()

    def progress(done: float, what: str) -> None:
        place.progress(min(max(done, 0.0), 1.0), text=plain(f"{t('loading.building', lang)} {what}"))

    st.session_state[_FOLDER] = ensure_built(data_folder(), progress).resolve()
    place.empty()


def tables() -> Path:
    """The folder of the build that this page reads; raises MissingTables before `prepare`."""
    folder = st.session_state.get(_FOLDER)
    if folder is None:
        raise queries.MissingTables("no build was prepared")
    return cast(Path, folder)


def ask(query: Callable[Concatenate[Path, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The answer of a query of etl.queries, kept in memory for as long as the build is the same."""
    return cast(T, _answer(query.__name__, str(tables()), *args, **kwargs))


@st.cache_data(show_spinner=False, max_entries=512)
def _answer(query: str, folder: str, *args: object, **kwargs: object) -> object:
    return getattr(queries, query)(Path(folder), *args, **kwargs)
