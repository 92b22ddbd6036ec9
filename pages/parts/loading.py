"""Where the tables are; the answers of the queries and what follows from them, kept while the build stands."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

import streamlit as st

from etl import queries
from etl.pipeline import ensure_built
from etl.workspace import data_folder
from pages.parts.memory import Memory
from pages.words.catalogue import Lang, t
from pages.words.plain import plain

P = ParamSpec("P")
T = TypeVar("T")
_FOLDER = "tables_folder"
_answers, _results = Memory(512), Memory(2048)


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
    """The answer of a query of etl.queries, for as long as the build is the same; all have it, so nobody may change it.

    Raises MissingTables.
    """
    return _answers.recall(query, (tables(), *args), kwargs)


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """The function with its results kept as the answers are; it may read nothing but its arguments and `ask`.

    A frame among the arguments must be an answer or a kept result itself.
    """

    @wraps(make)
    def recalled(*args: P.args, **kwargs: P.kwargs) -> T:
        return _results.recall(make, args, kwargs, of=tables())

    return recalled
