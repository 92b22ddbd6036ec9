"""Words looked up in the index of a large build: what the scan of the texts finds, in its order, and no other hit."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import queries
from etl.letters import CASED, families, letter_pattern, sign, signs
from etl.queries import indexed
from etl.store import database, grams

# Either script, width and case; letters of three cases; what means something in a number, in a pattern or to nobody.
LETTERS = "制製造業业亿億元12３,，:：aAａkK\u212aſSs苎苧紵 \u3000\x00\n.%[("
FEW = "制造业製"
EVENTS = ("", "一", "一;二", "二十一")
REPORTS, SENTENCES, LENGTH = 40, 12, 14


def written(chance: Random, most: int) -> str:
    return "".join(chance.choices(chance.choice((LETTERS, FEW)), k=chance.randint(0, most)))


def sources(chance: Random) -> pd.DataFrame:
    """Reports of random heads, some without a title, a publisher or a day."""
    days = (None, date(2024, 1, 1), *(date(2025, 1, day) for day in range(1, 5)))
    rows = [
        (f"r{number}", *(chance.choice((None, written(chance, 6))) for _ in range(2)), chance.choice(days), "original",
         chance.choice(EVENTS))
        for number in range(REPORTS)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["source_id", "title", "publisher", "published", "kind", "event_ids"])


def sentences(chance: Random) -> pd.DataFrame:
    """Sentences of random letters, half of them of FEW, so that words are nearly found often; some are empty."""
    rows = [
        (f"r{report}", f"r{report}#{number}", 100 - number, written(chance, LENGTH))
        for report in range(REPORTS)
        for number in range(chance.randint(0, SENTENCES))
    ]
    return pd.DataFrame(rows, columns=["source_id", "sentence_id", "start", "text"])


SOURCES, TEXTS = sources(Random(7)), sentences(Random(7))
WRITTEN = [text for text in TEXTS["text"] if text]
HEADS = "".join(sorted(set("".join(SOURCES["title"].dropna()))))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    """The same texts with an index of many parts, the newest looked through first, and without one."""
    ours, theirs = (tmp_path_factory.mktemp(name) for name in ("indexed", "scanned"))
    for folder in (ours, theirs):
        with duckdb.connect(str(folder / database.NAME)) as made, pytest.MonkeyPatch.context() as patch:
            made.register("reports", SOURCES).register("texts", TEXTS)
            made.execute("CREATE TABLE sources AS SELECT * REPLACE (published::DATE AS published) FROM reports")
            made.execute("CREATE TABLE sentences AS FROM texts")
            patch.setattr(grams, "TEXTS", 7)
            patch.setattr(grams, "TOGETHER", 2)
            if folder == ours:
                grams.keep(made)
                assert made.execute("SELECT count(*) FROM search_parts").fetchone()[0] > 10
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(indexed, "LIKELY", 0)
        yield ours, theirs


def hits(both: tuple[Path, Path], words: Sequence[str], event_id: str | None = None, offset: int = 0) -> int:
    """How many hits there are; both give the same, and the same page of them."""
    assert [indexed.knows(tables, words) for tables in both] == [True, False]
    size, scanned = (queries.search_size(tables, words, event_id) for tables in both)
    assert size == scanned
    page, as_scanned = (queries.search(tables, words, event_id, offset=offset, most=9) for tables in both)
    pd.testing.assert_frame_equal(page, as_scanned)
    return size["hits"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(alphabet=LETTERS + "九", min_size=1, max_size=8), min_size=1, max_size=3),
    st.sampled_from((None, *EVENTS)),
    st.integers(0, 40),
)
def test_random_words_are_found_where_a_scan_finds_them(both, words, event_id, offset):
    hits(both, words, event_id, offset)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WRITTEN), st.integers(0, LENGTH), st.integers(1, LENGTH), st.sampled_from((None, *EVENTS)))
def test_a_word_is_found_where_it_was_written(both, text, begin, length, event_id):
    word = text[begin % len(text) :][:length]
    assert hits(both, [word], event_id) or event_id is not None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=FEW, min_size=4, max_size=8), st.sampled_from((None, "一")))
def test_pieces_of_a_word_that_stand_apart_are_not_the_word(both, word, event_id):
    hits(both, [word], event_id)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([text for text in WRITTEN if len(text) > 3]),
    st.lists(st.sampled_from(HEADS), min_size=1, max_size=2),
)
def test_a_word_of_a_sentence_is_found_with_words_of_its_head(both, text, letters):
    hits(both, [*letters, text[:4]])


def test_nothing_stands_behind_the_end_of_a_text(both):
    assert not any(hits(both, [f"{text[-1]}\x00\x00"]) for text in WRITTEN[:9])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*LETTERS]), min_size=2, max_size=4), st.sampled_from((None, "一")))
def test_words_of_one_letter_are_found_together(both, words, event_id):
    hits(both, words, event_id)


def test_a_page_behind_the_last_is_empty(both):
    assert hits(both, ["元"], offset=10_000)
    assert queries.search(both[0], ["元"], offset=10_000).empty


@pytest.mark.parametrize("event_id", [None, "一"])
def test_of_words_that_stand_everywhere_the_newest_are_counted(both, event_id, monkeypatch):
    words = ["业", "制"]
    every = queries.search_size(both[1], words, event_id)
    monkeypatch.setattr(indexed, "ENOUGH", 2)
    size = queries.search_size(both[0], words, event_id)
    assert size["more"] and 2 <= size["hits"] < every["hits"] and 1 <= size["reports"] < every["reports"]
    monkeypatch.setattr(indexed, "ENOUGH", every["hits"])
    assert queries.search_size(both[0], words, event_id) == every


@pytest.mark.parametrize("words", [[], [""], ["元", ""], ["元" * (indexed.LETTERS + 1)]])
def test_words_that_cannot_be_looked_up_are_scanned_for(both, words):
    assert not indexed.knows(both[0], words)
    assert queries.search_size(both[0], words) == queries.search_size(both[1], words)


def test_a_letter_finds_what_its_pattern_finds():
    """Of all letters that have a case: those whose sign it is to find, and no others."""
    kin = "".join(family for family in families() if family.lower() != family.upper())
    engine = duckdb.connect()

    def matches(letters: Sequence[str], patterns: Sequence[str]) -> list[bool]:
        sql = "SELECT regexp_matches(a, b) FROM (SELECT unnest($a) AS a, unnest($b) AS b)"
        return [found for (found,) in engine.execute(sql, {"a": letters, "b": patterns}).fetchall()]

    known = signs(matches)
    expected = {
        typed: "".join(met for met in kin if known.met.get(met) in all_)
        for typed, all_ in known.typed.items()
        if typed in kin
    }
    patterns = [f"(?i){letter_pattern(typed)}" for typed in expected]
    sql = "SELECT list_aggregate(regexp_extract_all($kin, p), 'string_agg', '') FROM (SELECT unnest($patterns) AS p)"
    found = [letters for (letters,) in engine.execute(sql, {"kin": kin, "patterns": patterns}).fetchall()]
    assert len(found) > 2_000 and found == list(expected.values())


def test_letters_without_kin_find_themselves_alone():
    """Two of them differ in a bit of their numbers: those with the bit do not find those without it."""
    kin, numbers = set("".join(families())), [n for n in range(1, CASED) if not 0xD800 <= n < 0xE000]
    alone = [chr(number) for number in numbers if chr(number) not in kin]
    engine = duckdb.connect()
    for bit in range(17):
        with_, without = ([letter for letter in alone if bool(ord(letter) >> bit & 1) == on] for on in (True, False))
        pattern = f"(?i)[{re.escape(''.join([*with_, *kin]))}]"
        (found,) = engine.execute("SELECT regexp_matches($1, $2)", ["".join(without), pattern]).fetchone()
        assert not found
    assert sign("\U0010ffff") < 1 << grams.BITS
