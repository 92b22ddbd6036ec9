"""The whole document of a deck, and its PDF."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pages.exports.briefing import Bulletin
from pages.exports.deck import Deck
from pages.exports.paper.bulletins import Chapter, chapter, index
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
    "bulletin.withheld",
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
    bulletins: tuple[Chapter, ...]
    sections: tuple[Section, ...]
    method: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]
    sources: tuple[Cited, ...]
    entries: tuple[Entry, ...]


def deck_pdf(deck: Deck, bulletins: Sequence[Bulletin] = ()) -> bytes:
    """The deck as PDF, A4, its charts as vectors, after the bulletins of its events.

    The same deck gives the same bytes. Raises MissingAssets without fonts or ECharts.
    """
    return typeset(document(deck, bulletins))


def document(deck: Deck, bulletins: Sequence[Bulletin] = ()) -> Document:
    """The parts of the document with all their numbers."""
    register, name = Register(deck.lang), deck.name or t("paper.untitled", deck.lang)
    chapters = tuple(chapter(each, register) for each in bulletins)
    # All are cited before any is laid out, for what one chart shows another's evidence may say.
    for slide in deck.slides:
        if slide.exhibit:
            register.cite(slide.exhibit)
    sections = tuple(section(slide, register) for slide in deck.slides)
    for each in bulletins:
        index(each, register)
    return Document(
        deck.lang, printed(name), short(name, 40), *dated(deck.published), printed(deck.build),
        words(deck.lang), chapters, sections, method(deck.lang), register.notes, register.sources, register.entries,
    )  # fmt: skip


def dated(published: str) -> tuple[str, tuple[int, ...]]:
    """A day as printed and as year, month and day; without these where it is none."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return printed(published), ()
    return day.isoformat(), (day.year, day.month, day.day)


def words(lang: Lang) -> dict[str, str]:
    return {name.replace(".", "_"): t(f"paper.{name}", lang) for name in WORDS}


def method(lang: Lang) -> tuple[tuple[str, str], ...]:
    """Each term of the chapter on method with what it means."""
    return tuple((t(f"paper.method.{name}", lang), t(f"paper.method.{name}.means", lang)) for name in METHOD)
