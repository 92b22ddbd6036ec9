"""A bulletin as a chapter of the document, its sources numbered as those of the charts are."""

from collections.abc import Iterator
from dataclasses import dataclass

from pages.exports.briefing import Bulletin, Paragraph, Said
from pages.exports.paper.printed import printed, short
from pages.exports.paper.register import Register
from pages.words.catalogue import t


@dataclass(frozen=True)
class Piece:
    """Words and the numbers of the sources that stand after them."""

    text: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """What paper.typ lays out of a bulletin."""

    heading: str
    short: str
    dated: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    withheld: tuple[Piece, ...]


def chapter(bulletin: Bulletin, register: Register) -> Chapter:
    """The chapter, whose sources the register takes up."""
    numbers = {place: register.source(source) for place, source in enumerate(bulletin.sources, 1)}
    paragraphs = tuple(tuple(_pieces(each, numbers, bulletin)) for each in bulletin.paragraphs)
    withheld = tuple(_withheld(each, numbers, bulletin) for each in bulletin.withheld)
    return Chapter(printed(bulletin.heading), short(bulletin.heading), printed(bulletin.dated), paragraphs, withheld)


def index(bulletin: Bulletin, register: Register) -> None:
    """Name the observations that no chart has named."""
    for said in (*bulletin.said, *bulletin.withheld):
        for each in said.ids:
            register.name(each, said.text, "", said.note)


def _pieces(paragraph: Paragraph, numbers: dict[int, int], bulletin: Bulletin) -> Iterator[Piece]:
    """The clauses in their order, each beginning with what parts it from the one before."""
    for place, said in enumerate(paragraph.said):
        before = paragraph.joint if place else paragraph.opening
        text = f"{before}{said.text}"
        text = text if place else f"{text[:1].upper()}{text[1:]}"
        yield Piece(_kept(text), tuple(numbers[number] for number in said.sources))
    yield Piece(_kept(f"{paragraph.closing}{t('paper.bulletin.stop', bulletin.lang)}"))


def _withheld(said: Said, numbers: dict[int, int], bulletin: Bulletin) -> Piece:
    ids = ", ".join(said.ids)
    text = t("paper.bulletin.not_said", bulletin.lang, text=said.text, why=said.note, ids=ids)
    return Piece(printed(text), tuple(numbers[number] for number in said.sources))


def _kept(text: str) -> str:
    """Legible words with the space that they begin with."""
    return f"{' ' * text.startswith(' ')}{printed(text)}"
