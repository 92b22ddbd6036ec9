"""Our cut is jieba's cut, and its dictionary is never trusted when it is damaged."""

import random
import warnings
from pathlib import Path

import pytest

from etl.keywords.cutter import Cutter
from etl.keywords.dictionary import TERMS, DictionaryFile
from etl.keywords.words import encoded
from etl.records import Report
from etl.stages.keywords import list_terms
from etl.vocabulary import Vocabulary

SOURCES = Path(__file__).parents[2] / "data" / "sources"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> DictionaryFile:
    return DictionaryFile.of(Vocabulary(), tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def jieba_tagger():
    """jieba's own way to keywords, with the vocabulary in its dictionary."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
        from jieba.analyse import TFIDF

        tagger = TFIDF()
        tagger.tokenizer = jieba.Tokenizer()
        tagger.tokenizer.FREQ, tagger.tokenizer.total = jieba.Tokenizer.gen_pfdict(jieba.dt.get_dict_file())
        tagger.tokenizer.initialized = True
        for name, column in TERMS:
            for row in Vocabulary().rows(name):
                tagger.tokenizer.add_word(row[column])
    tagger.stop_words = {row["word"] for row in Vocabulary().rows("stop_words")}
    return tagger


def texts() -> list[str]:
    """The shipped reports, and strings of pieces of them with what no report holds."""
    whole = [path.read_text(encoding="utf-8") for path in sorted(SOURCES.glob("*.md"))]
    draw, text = random.Random(7), "".join(whole)
    odd = [" ", "\r\n", ".", "%", "é", "𠀀", "ａ", "A9+", "龥龤", "一"]
    places = [draw.randrange(len(text)) for _ in range(9000)]
    pieces = [draw.choice([text[place : place + draw.randrange(1, 6)], draw.choice(odd)]) for place in places]
    return whole + ["".join(pieces[start : start + 30]) for start in range(0, len(pieces), 30)]


def test_every_text_is_cut_as_jieba_cuts_it(file, jieba_tagger):
    cutter = Cutter(file.load())
    for text in texts():
        expected = [word for word in jieba_tagger.tokenizer.cut(text) if len(word) > 1 and word.strip()]
        assert list(cutter.words(text)) == expected


def test_the_weights_are_those_of_jieba(file, jieba_tagger):
    cutter = Cutter(file.load())
    for text in texts()[:12]:
        expected = {word: round(weight, 6) for word, weight in jieba_tagger.extract_tags(text, 120, True)}
        terms = list_terms(Report("a", text, ""), None, cutter, jieba_tagger.stop_words)
        assert terms and {row["term"]: row["weight"] for row in terms}.items() <= expected.items()
        assert all(row["count"] == list(cutter.words(text)).count(row["term"]) for row in terms)


@pytest.mark.parametrize("damage", [b"short", bytes(5000)])
def test_a_damaged_dictionary_is_made_anew(file, damage):
    whole = file.load()
    file.path.write_bytes(damage)
    assert file.read() is None
    assert file.load() == whole and file.read() == whole


def test_another_vocabulary_has_another_dictionary(file, tmp_path):
    (tmp_path / "sectors.csv").write_text("term\n星湖词\n", encoding="utf-8")
    other = DictionaryFile.of(Vocabulary(tmp_path), file.path.parent)
    assert other.path != file.path
    assert list(Cutter(other.load()).words("在星湖词上")) == ["星湖词"]


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path):
    (tmp_path / "cache").write_text("a file in its place", encoding="utf-8")
    assert DictionaryFile.of(Vocabulary(tmp_path), tmp_path / "cache").load().weights[encoded("重庆")] < 0
