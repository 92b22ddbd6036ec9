"""The notes of a slide: what the speaker wrote, then every sentence and every figure with its observation."""

from collections.abc import Iterator
from typing import Any

from pptx.oxml import parse_xml

from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit, Figure, Sentence
from pages.exports.slides.foot import flags_of
from pages.exports.slides.markup import NAMESPACES, legible, one_line, run, style
from pages.exports.sources import standing
from pages.words.catalogue import Lang, t
from pages.words.theme import LIGHT

_SIZE = 12.0
Line = tuple[str, bool]


def write(slide: Any, told: Slide, deck: Deck) -> None:
    """Puts the notes on a slide."""
    frame = slide.notes_slide.notes_text_frame
    body = frame._txBody
    for old in list(body.p_lst):
        body.remove(old)
    for words, bold in lines_of(told, deck):
        body.append(parse_xml(_paragraph(words, bold, deck.lang)))


def lines_of(told: Slide, deck: Deck) -> Iterator[Line]:
    """The lines, and which of them are heads."""
    yield from ((line, False) for line in legible(told.notes).splitlines())
    exhibit = told.exhibit
    if exhibit is None:
        yield from ((line, False) for line in legible(told.body).splitlines())
    else:
        yield from _evidence(told, exhibit)
    key = "slide.notes.build" if deck.published else "slide.notes.undated"
    yield t(key, deck.lang, day=deck.published, build=deck.build or "–"), False


def _evidence(told: Slide, exhibit: Exhibit) -> Iterator[Line]:
    lang = exhibit.lang
    yield from ((one_line(words), False) for words in (told.claim, exhibit.subtitle) if words)
    yield from ((one_line(words), False) for words in (*flags_of(exhibit), exhibit.note, exhibit.sources) if words)
    if exhibit.sentences:
        yield t("slide.notes.sentences", lang), True
        yield from ((_sentence(each, lang), False) for each in exhibit.sentences)
    if exhibit.numbers:
        yield t("slide.notes.numbers", lang), True
        yield from ((_line(each.name, each.words, each.note, each.observation_ids, lang), False)
                    for each in exhibit.numbers)  # fmt: skip
    if exhibit.figures:
        yield t("slide.notes.figures", lang), True
        yield from ((_figure(each, lang), False) for each in exhibit.figures)


def _sentence(said: Sentence, lang: Lang) -> str:
    title = t("cite.title", lang, title=said.title) if said.title else said.source_id
    source = " · ".join(one_line(word) for word in (title, said.publisher, said.published, said.url) if word)
    quote = t("slide.notes.quote", lang, text=one_line(said.text.lstrip("# ")))
    kind = t("slide.notes.kind", lang, kind=t("list.comma", lang).join(standing(said, lang)))
    return f"{kind} {quote} — {source} {_ids(said.observation_ids)}"


def _figure(figure: Figure, lang: Lang) -> str:
    note = t("list.semicolon", lang).join(word for word in (figure.band, figure.flags, figure.formula) if word)
    return _line(figure.name, figure.words, note, (figure.observation_id,), lang)


def _line(name: str, words: str, note: str, ids: tuple[str, ...], lang: Lang) -> str:
    said = t("slide.notes.figure", lang, name=one_line(name), words=one_line(words))
    return " ".join(part for part in (said, f"({one_line(note)})" if note else "", _ids(ids)) if part)


def _ids(ids: tuple[str, ...]) -> str:
    return f"[{', '.join(ids)}]" if ids else ""


def _paragraph(words: str, bold: bool, lang: Lang) -> str:
    return f"<a:p {NAMESPACES}>{run(words, style(_SIZE, LIGHT.ink, lang, bold=bold))}</a:p>"
