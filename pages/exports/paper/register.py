"""The apparatus of a document: sources numbered [1], [2] …, sentences as notes, observations as an index."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pages.exports.exhibit import Exhibit, Sentence
from pages.exports.paper.printed import printed
from pages.words.catalogue import Lang, t
from pages.words.labels import label

Source = tuple[str, str, str, str, str]  # publisher, date, title, kind, url


@dataclass(frozen=True)
class Cited:
    """A source of the list: publisher, date, title and kind in `words`, and in `brief` as below a chart."""

    words: tuple[str, ...]
    url: str
    brief: str


@dataclass(frozen=True)
class Note:
    """A sentence in pieces, every second of them a quantity, with the number of its source and its observations."""

    pieces: tuple[str, ...]
    kind: str
    source: int
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """An observation of the index: what it is of, how it is written, how it is held, and the notes that say it."""

    id: str
    name: str
    words: str
    held: str
    notes: tuple[int, ...]


@dataclass
class Register:
    """What the sections of one document have cited so far; numbers begin with 1 and never change."""

    lang: Lang
    _sources: dict[Source, int] = field(default_factory=dict)
    _sentences: dict[tuple[str, str], Sentence] = field(default_factory=dict)
    _ids: dict[tuple[str, str], dict[str, None]] = field(default_factory=dict)
    _entries: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def cite(self, exhibit: Exhibit) -> tuple[int, ...]:
        """Take up an exhibit; the numbers of its sources."""
        for sentence in exhibit.sentences:
            key = sentence.source_id, sentence.text
            self._sentences.setdefault(key, sentence)
            self._ids.setdefault(key, {}).update(dict.fromkeys(sentence.observation_ids))
        for figure in exhibit.figures:
            held = (figure.band, figure.formula, figure.flags)
            self._entries.setdefault(figure.observation_id, (figure.name, figure.words, self._joined(held)))
        for line in exhibit.lines:
            for each in line.observation_ids:
                self._entries.setdefault(each, (line.cells[0] if line.cells else "", self._joined(line.cells[1:]), ""))
        for number in exhibit.numbers:
            for each in number.observation_ids:
                self._entries.setdefault(each, (number.name, number.words, number.note))
        return tuple(sorted({self.source(of_sentence(each)) for each in exhibit.sentences}))

    def source(self, source: Source) -> int:
        """The number of a source, a new one where it was not cited before."""
        return self._sources.setdefault(source, len(self._sources) + 1)

    def notes_on(self, ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the notes that say any of these observations."""
        wanted = set(ids)
        return tuple(number for number, said in enumerate(self._ids.values(), 1) if wanted & set(said))

    @property
    def notes(self) -> tuple[Note, ...]:
        """The sentences in the order of their numbers."""
        return tuple(
            Note(
                pieces(sentence), label("source_kind", sentence.kind, self.lang), self.source(of_sentence(sentence)),
                tuple(self._ids[key]),
            )
            for key, sentence in self._sentences.items()
        )  # fmt: skip

    @property
    def sources(self) -> tuple[Cited, ...]:
        """The sources in the order of their numbers."""
        return tuple(self._cited(*source) for source in self._sources)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The observations in the order in which they come up."""
        return tuple(
            Entry(printed(each), printed(name), printed(words), printed(held), self.notes_on([each]))
            for each, (name, words, held) in self._entries.items()
        )

    def _cited(self, who: str, day: str, title: str, kind: str, url: str) -> Cited:
        how = label("source_kind", kind, self.lang)
        brief = t("cite.report", self.lang, who=" ".join(part for part in (who or title, day) if part), kind=how)
        return Cited(tuple(map(printed, (who, day, title, how))), printed(url), printed(brief))

    def _joined(self, parts: Iterable[str]) -> str:
        return t("list.semicolon", self.lang).join(part for part in parts if part)


def of_sentence(sentence: Sentence) -> Source:
    """The source of a sentence; its id where nobody is named."""
    named = sentence.publisher or ("" if sentence.title else sentence.source_id)
    return named, sentence.published, sentence.title, sentence.kind, sentence.url


def pieces(sentence: Sentence) -> tuple[str, ...]:
    """The sentence cut at its spans: words, quantity, words, quantity …; the sign of a heading is dropped."""
    text, cut = sentence.text, []
    at = len(text) - len(text.lstrip("# "))
    for start, end in sorted(sentence.spans):
        if at <= start < end <= len(text):
            cut += [text[at:start], text[start:end]]
            at = end
    return tuple(_kept(part) for part in [*cut, text[at:]])


def _kept(part: str) -> str:
    """A piece of a sentence with the spaces at its ends, which part it from the next one."""
    words = printed(part)
    return f"{' ' * part.startswith(' ')}{words}{' ' * (part.endswith(' ') and bool(words))}"
