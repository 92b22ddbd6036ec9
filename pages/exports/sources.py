"""Who says it, as a document lists it: publisher, date, title, whose words it holds, and the address as text."""

from typing import NamedTuple

from pages.exports.exhibit import Sentence
from pages.words.catalogue import Lang, t
from pages.words.labels import label


class Source(NamedTuple):
    """A report or record; `publisher` is its id where nobody and nothing is named."""

    publisher: str
    published: str
    title: str
    kind: str
    url: str


def source_of(sentence: Sentence) -> Source:
    """The source of a sentence."""
    named = sentence.publisher or ("" if sentence.title else sentence.source_id)
    return Source(named, sentence.published, sentence.title, sentence.kind, sentence.url)


def standing(sentence: Sentence, lang: Lang) -> tuple[str, ...]:
    """Whose words a sentence holds, and what it is to its figures where it does not just say them."""
    return (
        label("source_kind", sentence.kind, lang), *(label("mention_role", role, lang) for role in sentence.roles)
    )  # fmt: skip


def listed(source: Source, lang: Lang) -> tuple[str, ...]:
    """Publisher, date, title and kind in words, without what is not known."""
    title = t("cite.title", lang, title=source.title) if source.title else ""
    words = (source.publisher, source.published, title, label("source_kind", source.kind, lang))
    return tuple(word for word in words if word)


def brief(source: Source, lang: Lang) -> str:
    """Publisher, date and kind, as they stand below a chart."""
    who = " ".join(word for word in (source.publisher or source.title, source.published) if word)
    return t("cite.report", lang, who=who, kind=label("source_kind", source.kind, lang))
