"""A bulletin as plain text and as Markdown."""

import re
from collections.abc import Iterator, Sequence

from pages.exports.briefing import Bulletin, Paragraph, Said
from pages.exports.lettering import legible
from pages.exports.sources import Source, listed
from pages.words.catalogue import Lang, t

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def as_text(bulletin: Bulletin) -> bytes:
    """UTF-8: heading, paragraphs with [1] at each figure, sources, how figures were worked out, what is withheld."""
    blocks = [legible(bulletin.heading), legible(bulletin.dated)]
    blocks += [legible(sentence(each, bulletin.lang)) for each in bulletin.paragraphs]
    for title, lines in appendices(bulletin):
        blocks.append("\n".join([title, *map(legible, lines)]))
    return ("\n\n".join(blocks) + "\n").encode()


def as_markdown(bulletin: Bulletin) -> bytes:
    """The same with headings; nothing in the words is markup."""
    blocks = [f"# {_plain(bulletin.heading)}", _plain(bulletin.dated)]
    blocks += [_plain(sentence(each, bulletin.lang)) for each in bulletin.paragraphs]
    for title, lines in appendices(bulletin):
        blocks += [f"## {title}", "\n".join(f"- {_plain(line)}" for line in lines)]
    return ("\n\n".join(blocks) + "\n").encode()


def sentence(paragraph: Paragraph, lang: Lang) -> str:
    """The paragraph as one sentence, each clause followed by the numbers of its sources."""
    clauses = paragraph.joint.join(f"{each.text}{cited(each.sources)}" for each in paragraph.said)
    whole = f"{paragraph.opening}{clauses}{paragraph.closing}{t('paper.bulletin.stop', lang)}"
    return whole[:1].upper() + whole[1:]


def cited(numbers: Sequence[int]) -> str:
    return "".join(f"[{number}]" for number in numbers)


def appendices(bulletin: Bulletin) -> Iterator[tuple[str, list[str]]]:
    """Title and lines of what follows the text, where there is anything."""
    lang = bulletin.lang
    listings = {
        "sources": [f"[{n}] {_source(each, lang)}" for n, each in enumerate(bulletin.sources, 1)],
        "worked": [_worked(each, lang) for each in bulletin.said if each.ids],
        "withheld": [_withheld(each, lang) for each in bulletin.withheld],
    }
    yield from ((t(f"paper.bulletin.{name}", lang), lines) for name, lines in listings.items() if lines)


def _source(source: Source, lang: Lang) -> str:
    return t("paper.sep", lang).join([*listed(source, lang), *([source.url] if source.url else [])])


def _worked(said: Said, lang: Lang) -> str:
    """A clause with how it was worked out and the ids of its observations."""
    parts = [part for part in (said.note, ", ".join(said.ids)) if part]
    return f"{said.text}{t('list.colon', lang)}{t('list.semicolon', lang).join(parts)}"


def _withheld(said: Said, lang: Lang) -> str:
    """A statement that is not made, why, and who says its figures."""
    text = f"{said.text}{cited(said.sources)}"
    return t("paper.bulletin.not_said", lang, text=text, why=said.note, ids=", ".join(said.ids))


def _plain(words: str) -> str:
    """Words in which Markdown finds nothing to format; the numbers of sources stay as they are."""
    return re.sub(r"\\\[(\d+)\\\]", r"[\1]", _MARKUP.sub(r"\\\1", legible(words)))
