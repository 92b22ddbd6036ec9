"""Decks in the workspace: named, filled, put in order, duplicated; each change is saved when the call returns."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from pages.decks.engine import engine
from pages.decks.schema import DECKS, SLIDES
from pages.exports.deck import Slide
from pages.exports.exhibit import NotAnExhibit, from_json, to_json
from pages.words.catalogue import Lang

LONGEST_NAME = 120


class NoSuchDeck(LookupError):
    """No deck has this id, or it was removed."""


@dataclass(frozen=True)
class Listed:
    """A deck in the list: its id and name, how many slides it has, and when it was changed last (ISO 8601, UTC)."""

    deck_id: str
    name: str
    lang: Lang
    slides: int
    changed: str


@dataclass(frozen=True)
class Kept:
    """A slide with its id; `broken` says that its chart can no longer be read."""

    slide_id: str
    slide: Slide
    added: str
    broken: bool = False


class Decks:
    """The decks of one data folder."""

    def __init__(self, folder: Path) -> None:
        self._engine = engine(folder)

    def listed(self) -> list[Listed]:
        """All decks, the one changed last first."""
        count = func.count(SLIDES.c.slide_id)
        joined = DECKS.outerjoin(SLIDES, (SLIDES.c.deck_id == DECKS.c.deck_id) & SLIDES.c.removed.is_(None))
        query = (
            select(DECKS.c.deck_id, DECKS.c.name, DECKS.c.lang, count, DECKS.c.changed)
            .select_from(joined)
            .where(DECKS.c.removed.is_(None))
            .group_by(DECKS.c.deck_id)
            .order_by(DECKS.c.changed.desc(), DECKS.c.deck_id)
        )
        with self._reading() as connection:
            return [Listed(*row) for row in connection.execute(query)]

    def about(self, deck_id: str) -> Listed:
        """One deck; raises NoSuchDeck."""
        found = next((deck for deck in self.listed() if deck.deck_id == deck_id), None)
        if found is None:
            raise NoSuchDeck(deck_id)
        return found

    def slides(self, deck_id: str) -> list[Kept]:
        """The slides of a deck in their order."""
        query = select(SLIDES).where(SLIDES.c.deck_id == deck_id, SLIDES.c.removed.is_(None))
        with self._reading() as connection:
            return [_kept(row._mapping) for row in connection.execute(query.order_by(SLIDES.c.position))]

    def create(self, name: str, lang: Lang) -> str:
        """A new deck without slides; its id."""
        with self._engine.begin() as connection:
            return _create(connection, name, lang)

    def rename(self, deck_id: str, name: str) -> None:
        """Another name; raises NoSuchDeck."""
        with self._engine.begin() as connection:
            _touch(connection, deck_id, name=_named(name))

    def add(self, deck_id: str, *slides: Slide) -> list[str]:
        """Slides at the end of a deck; their ids. Raises NoSuchDeck."""
        with self._engine.begin() as connection:
            _touch(connection, deck_id)
            return _add(connection, deck_id, slides)

    def change(self, deck_id: str, slide_id: str, **words: str) -> None:
        """Another `title`, `body` or `notes` of a slide."""
        with self._engine.begin() as connection:
            _touch(connection, deck_id)
            connection.execute(update(SLIDES).where(SLIDES.c.slide_id == slide_id).values(**words))

    def replace(self, deck_id: str, slide_id: str, slide: Slide) -> None:
        """The same place and words with another chart."""
        made = to_json(slide.exhibit) if slide.exhibit else None
        with self._engine.begin() as connection:
            _touch(connection, deck_id)
            connection.execute(update(SLIDES).where(SLIDES.c.slide_id == slide_id).values(exhibit=made, added=_now()))

    def move(self, deck_id: str, slide_id: str, place: int) -> None:
        """The slide stands at `place`, counted from 0; the others close up."""
        with self._engine.begin() as connection:
            _touch(connection, deck_id)
            order = _order(connection, deck_id)
            if slide_id in order:
                order.remove(slide_id)
                order.insert(max(0, place), slide_id)
                _renumber(connection, order)

    def remove(self, deck_id: str, slide_id: str) -> None:
        """The slide goes, and can be brought back."""
        with self._engine.begin() as connection:
            _touch(connection, deck_id)
            connection.execute(update(SLIDES).where(SLIDES.c.slide_id == slide_id).values(removed=_now()))

    def bring_back(self, deck_id: str) -> bool:
        """The slide that was removed last stands where it stood; false where none was."""
        gone = select(SLIDES.c.slide_id).where(SLIDES.c.deck_id == deck_id, SLIDES.c.removed.is_not(None))
        with self._engine.begin() as connection:
            _touch(connection, deck_id)
            found = connection.scalar(gone.order_by(SLIDES.c.removed.desc(), SLIDES.c.slide_id).limit(1))
            connection.execute(update(SLIDES).where(SLIDES.c.slide_id == found).values(removed=None))
        return found is not None

    def removed(self, deck_id: str) -> int:
        """How many slides could be brought back."""
        count = select(func.count()).where(SLIDES.c.deck_id == deck_id, SLIDES.c.removed.is_not(None))
        with self._reading() as connection:
            return connection.scalar(count) or 0

    def duplicate(self, deck_id: str, name: str) -> str:
        """A copy of the deck with all its slides under another name; its id. Raises NoSuchDeck."""
        about = self.about(deck_id)
        slides = [kept.slide for kept in self.slides(deck_id) if not kept.broken]
        with self._engine.begin() as connection:
            copy = _create(connection, name, about.lang)
            _add(connection, copy, slides)
        return copy

    def discard(self, deck_id: str) -> None:
        """The deck leaves the list; raises NoSuchDeck."""
        with self._engine.begin() as connection:
            _touch(connection, deck_id, removed=_now())

    def recover(self, deck_id: str) -> None:
        """A discarded deck comes back."""
        with self._engine.begin() as connection:
            connection.execute(update(DECKS).where(DECKS.c.deck_id == deck_id).values(removed=None))

    def _reading(self) -> Connection:
        return self._engine.connect().execution_options(reads=True)


def _create(connection: Connection, name: str, lang: Lang) -> str:
    deck_id, now = secrets.token_hex(5), _now()
    connection.execute(insert(DECKS).values(deck_id=deck_id, name=_named(name), lang=lang, created=now, changed=now))
    return deck_id


def _touch(connection: Connection, deck_id: str, **values: str) -> None:
    """The deck was changed now; raises NoSuchDeck where there is none."""
    there = update(DECKS).where(DECKS.c.deck_id == deck_id, DECKS.c.removed.is_(None))
    if not connection.execute(there.values(changed=_now(), **values)).rowcount:
        raise NoSuchDeck(deck_id)


def _add(connection: Connection, deck_id: str, slides: Sequence[Slide]) -> list[str]:
    last = connection.scalar(select(func.max(SLIDES.c.position)).where(SLIDES.c.deck_id == deck_id))
    first, now = 0 if last is None else last + 1, _now()
    rows = [
        {
            "slide_id": secrets.token_hex(5), "deck_id": deck_id, "position": first + place, "added": now,
            "title": slide.title, "body": slide.body, "notes": slide.notes,
            "exhibit": to_json(slide.exhibit) if slide.exhibit else None,
        }
        for place, slide in enumerate(slides)
    ]  # fmt: skip
    if rows:
        connection.execute(insert(SLIDES), rows)
    return [str(row["slide_id"]) for row in rows]


def _order(connection: Connection, deck_id: str) -> list[str]:
    """The slides in their order."""
    here = select(SLIDES.c.slide_id).where(SLIDES.c.deck_id == deck_id, SLIDES.c.removed.is_(None))
    return list(connection.scalars(here.order_by(SLIDES.c.position)))


def _renumber(connection: Connection, order: Sequence[str]) -> None:
    for place, slide_id in enumerate(order):
        connection.execute(update(SLIDES).where(SLIDES.c.slide_id == slide_id).values(position=place))


def _kept(row: Any) -> Kept:
    slide = Slide(row["title"], row["body"], row["notes"])
    try:
        exhibit = from_json(row["exhibit"]) if row["exhibit"] else None
    except NotAnExhibit:
        return Kept(row["slide_id"], slide, row["added"], broken=True)
    return Kept(row["slide_id"], replace(slide, exhibit=exhibit), row["added"])


def _named(name: str) -> str:
    """A name of one line; raises ValueError where nothing is left of it."""
    one = " ".join(name.split())[:LONGEST_NAME]
    if not one:
        raise ValueError("a deck needs a name")
    return one


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
