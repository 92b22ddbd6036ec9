"""The answers of the queries and what follows from them, kept while the build stands; with or without a screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from etl import queries
from pages.content.recall import Recall

P = ParamSpec("P")
T = TypeVar("T")
MEGABYTE = 1 << 20
_recall = Recall(most=2560, room=256 * MEGABYTE)
_folder: ContextVar[Path | None] = ContextVar("tables", default=None)


def _nowhere() -> Path | None:
    return None


_sessions_folder: Callable[[], Path | None] = _nowhere


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Read the tables of a folder, whatever a session reads."""
    token = _folder.set(folder.resolve())
    try:
        yield
    finally:
        _folder.reset(token)


def read_now(folder: Path) -> None:
    """Read the tables of a folder from here on in this run of a script."""
    _folder.set(folder)


def read_from(folder_of_session: Callable[[], Path | None]) -> None:
    """Say where those who named no folder find the one that their session reads."""
    global _sessions_folder
    _sessions_folder = folder_of_session


def tables() -> Path:
    """The folder of the build that is read; raises MissingTables where there is none."""
    folder = _folder.get() or _sessions_folder()
    if folder is None:
        raise queries.MissingTables("no build was prepared")
    return folder


def ask(query: Callable[Concatenate[Path, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The answer of a query of etl.queries, for as long as the build is the same; all have it, so nobody may change it.

    Raises MissingTables.
    """
    return _recall.of(query, (tables(), *args), kwargs)


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """The function with its results kept as the answers are; it may read nothing but its arguments and `ask`.

    A frame among the arguments must be an answer or a kept result itself.
    """
    return _keeping(make)


@cache
def _keeping(make: Callable[..., T]) -> Callable[..., T]:
    """One and the same for a function, however often a page keeps it."""

    @wraps(make)
    def recalled(*args: Any, **kwargs: Any) -> T:
        return _recall.of(make, args, kwargs, about=tables())

    return recalled
