"""The apparatus of a document: sources numbered [1], [2] …, sentences as notes, observations as an index."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pages.exports.exhibit import Exhibit, Sentence
from pages.exports.paper.printed import printed
from pages.exports.sources import Source, brief, listed, source_of, standing
from pages.words.catalogue import Lang, t


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
            held = self._joined((figure.band, figure.formula, figure.flags))
            self.name(figure.observation_id, figure.name, figure.words, held)
        for line in exhibit.lines:
            for each in line.observation_ids:
                self.name(each, "".join(line.cells[:1]), self._joined(line.cells[1:]), "")
        for number in exhibit.numbers:
            for each in number.observation_ids:
                self.name(each, number.name, number.words, number.note)
        return tuple(sorted({self.source(source_of(each)) for each in exhibit.sentences}))

    def name(self, observation_id: str, name: str, words: str, held: str) -> None:
        """Take up an observation for the index, where nothing that was taken up before has named it."""
        self._entries.setdefault(observation_id, (name, words, held))

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
                pieces(sentence), t("list.comma", self.lang).join(standing(sentence, self.lang)),
                self.source(source_of(sentence)),
                tuple(self._ids[key]),
            )
            for key, sentence in self._sentences.items()
        )  # fmt: skip

    @property
    def sources(self) -> tuple[Cited, ...]:
        """The sources in the order of their numbers."""
        return tuple(self._cited(source) for source in self._sources)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The observations in the order in which they come up."""
        return tuple(
            Entry(printed(each), printed(name), printed(words), printed(held), self.notes_on([each]))
            for each, (name, words, held) in self._entries.items()
        )

    def _cited(self, source: Source) -> Cited:
        words = tuple(map(printed, listed(source, self.lang)))
        return Cited(words, printed(source.url), printed(brief(source, self.lang)))

    def _joined(self, parts: Iterable[str]) -> str:
        return t("list.semicolon", self.lang).join(part for part in parts if part)


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
