"""Words are found as they are written, in either script and case; nothing that is typed is anything but words."""

import re
from pathlib import Path

import pytest

from etl import queries
from etl.pipeline import build


def test_every_word_must_be_found_in_the_sentence_or_in_the_head_of_its_report(tables):
    assert queries.search_size(tables, ["制造业"])["hits"] > queries.search_size(tables, ["制造业", "1572.8"])["hits"]
    hits = queries.search(tables, ["制造业", "1572.8"])
    assert list(hits.sentence.str.contains("制造业.*1572.8亿元")) == [True]
    by_publisher = queries.search(tables, ["晨报", "1572.8"])
    assert list(by_publisher.source_id) == ["cqcb_20250526"] and "1572.8" in by_publisher.sentence.iloc[0]


def test_a_report_whose_head_holds_all_words_is_a_hit_without_a_sentence(tables):
    (hit,) = queries.search(tables, ["重庆晨报"]).to_dict("records")
    assert hit["source_id"] == "cqcb_20250526" and not isinstance(hit["sentence"], str)


def test_either_script_finds_the_other(history):
    simple, traditional = (queries.search(history, [word], "WCIFIT-2025") for word in ("247个", "247個"))
    assert list(simple.sentence_id) == list(traditional.sentence_id)
    assert simple.sentence.str.contains("247個").any() and simple.sentence.str.contains("247个").any()


def test_case_and_width_do_not_matter(history):
    sizes = [queries.search_size(history, [word]) for word in ("BILLION", "billion", "ｂｉｌｌｉｏｎ")]
    assert sizes[0]["hits"] > 10 and sizes[0] == sizes[1] == sizes[2]


def test_newest_reports_come_first_and_pages_hold_every_hit_once(history):
    size = queries.search_size(history, ["制造业"])
    pages = [queries.search(history, ["制造业"], offset=offset, most=7) for offset in range(0, size["hits"], 7)]
    keys = [(row.source_id, str(row.sentence_id)) for page in pages for row in page.itertuples()]
    assert len(keys) == len(set(keys)) == size["hits"] and len({key for key, _ in keys}) == size["reports"]
    assert all(len(page) <= 7 for page in pages)
    days = [row.published for page in pages for row in page.itertuples() if row.published == row.published]
    assert days == sorted(days, reverse=True)
    counted = {row.source_id: row.n_in_report for page in pages for row in page.itertuples()}
    assert sum(counted.values()) == size["hits"]


def test_a_search_within_an_event_finds_its_reports_only(history):
    found = set(queries.search(history, ["重庆"], "EURCQ-2025", most=500).source_id)
    assert found and found <= set(queries.reports(history, "EURCQ-2025").source_id)


SIGNS = ["%", "_", "'", '"', "<b>", "[", "]", "{", "}", "\\", "$word0", "(?i)", ".", "*", "^", "a_b", "--", ";", "\x00"]
ODD = (
    "星湖大会签约3个项目，占比50%，代号a_b，说“it's”，写作<b>粗</b>，另有[方括]和{花括}、C:\\目录、$word0、(?i)。"
    "\n\n没有记号的一句签约4个项目。"
)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of one report that holds every sign that means something to somebody."""
    folder = tmp_path_factory.mktemp("odd") / "data"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "odd.md").write_text(ODD, encoding="utf-8")
    return build(folder).folder


@pytest.mark.parametrize("word", SIGNS)
def test_a_sign_is_nothing_but_itself(odd, word):
    text = "".join(queries.sentences_of(odd, "odd").text)
    holding = [each for each in queries.sentences_of(odd, "odd").text if word in each]
    found = list(queries.search(odd, [word]).sentence.dropna())
    assert found == holding
    assert len(re.findall(queries.word_pattern(word), text)) == text.count(word)


def test_no_word_finds_nothing_and_a_long_one_is_no_harm(odd):
    assert queries.search(odd, []).empty and queries.search_size(odd, []) == {"hits": 0, "reports": 0, "more": 0}
    assert queries.search(odd, ["签" * 10_000]).empty
