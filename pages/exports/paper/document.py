"""The whole document of a deck, and its PDF."""

from dataclasses import dataclass
from datetime import date

from pages.exports.deck import Deck
from pages.exports.paper.printed import printed, short
from pages.exports.paper.register import Cited, Entry, Note, Register
from pages.exports.paper.sections import Section, section
from pages.exports.paper.typesetting import typeset
from pages.words.catalogue import Lang, t

METHOD = (
    "exact",
    "banded",
    "derived",
    "undisclosed",
    "conflicting",
    "provisional",
    "parts",
    "scopes",
    "others",
    "kinds",
)
WORDS = (
    "published", "build", "contents", "sources", "notes", "index", "method", "table", "evidence", "note",
    "id", "name", "figure", "held", "source_line", "no_sources", "colon", "semicolon", "sep",
)  # fmt: skip


@dataclass(frozen=True)
class Document:
    """What paper.typ lays out; `day` is year, month and day; `words` are its own."""

    lang: Lang
    name: str
    short: str
    published: str
    day: tuple[int, ...]
    build: str
    words: dict[str, str]
    sections: tuple[Section, ...]
    method: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]
    sources: tuple[Cited, ...]
    entries: tuple[Entry, ...]


def deck_pdf(deck: Deck) -> bytes:
    """The deck as PDF, A4, its charts as vectors; the same deck gives the same bytes. Raises MissingAssets."""
    return typeset(document(deck))


def document(deck: Deck) -> Document:
    """The parts of the document with all their numbers."""
    register, name = Register(deck.lang), deck.name or t("paper.untitled", deck.lang)
    sections = tuple(section(slide, register) for slide in deck.slides)
    return Document(
        deck.lang, printed(name), short(name, 40), *dated(deck.published), printed(deck.build),
        words(deck.lang), sections, method(deck.lang), register.notes, register.sources, register.entries,
    )  # fmt: skip


def dated(published: str) -> tuple[str, tuple[int, ...]]:
    """A day as printed and as year, month and day; without these where it is none."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return printed(published), ()
    return day.isoformat(), (day.year, day.month, day.day)


def words(lang: Lang) -> dict[str, str]:
    return {name: t(f"paper.{name}", lang) for name in WORDS}


def method(lang: Lang) -> tuple[tuple[str, str], ...]:
    """Each term of the chapter on method with what it means."""
    return tuple((t(f"paper.method.{name}", lang), t(f"paper.method.{name}.means", lang)) for name in METHOD)
