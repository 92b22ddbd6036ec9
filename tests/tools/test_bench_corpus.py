"""The reports that reading is measured on: fresh, reproducible, as full of figures as they say."""

import re
from collections import Counter
from itertools import islice
from random import Random

import pytest

from etl.reading import Reading
from etl.stages.read import read_report
from etl.vocabulary import Vocabulary
from tools.bench.corpus import CHARACTERS, MIXES, megabytes, reports, write
from tools.bench.fill import Filling
from tools.bench.names import event_names, place_slots, series, trades, words
from tools.bench.templates import NUMBERS, Piece, plain_templates, slots, template, templates
from tools.bench.texts import articles, plain, sources


def texts(mix: str, number: int, seed: int = 1) -> list[str]:
    return [one.text for one in islice(reports(mix, seed), number)]


@pytest.mark.parametrize("mix", MIXES)
def test_the_same_seed_gives_the_same_reports_and_another_one_others(mix) -> None:
    assert texts(mix, 5) == texts(mix, 5)
    assert not set(texts(mix, 5)) & set(texts(mix, 5, seed=2))


@pytest.mark.parametrize(("mix", "low", "high"), [("prose", 80, 120), ("dense", 11, 16)])
def test_the_mix_is_as_full_of_figures_as_declared(mix, low, high) -> None:
    reading, made = Reading(Vocabulary()), list(islice(reports(mix), 40))
    figures = sum(len(reading.read(one).mentions) for one in made)
    assert low < sum(len(one.text) for one in made) / figures < high


@pytest.mark.parametrize("mix", MIXES)
def test_hardly_a_sentence_comes_twice(mix) -> None:
    found = [
        s.strip() for text in texts(mix, 200) for s in re.split(r"(?<=[。！？])(?!”)", text) if len(s.strip()) > 10
    ]
    repeated = sum(times for times in Counter(found).values() if times > 1)
    assert len(found) > 1000
    assert repeated / len(found) < 0.03


@pytest.mark.parametrize("mix", MIXES)
def test_a_report_is_about_one_event_and_little_longer_than_asked(mix) -> None:
    for one in islice(reports(mix), 20):
        assert one.title
        assert re.match(r"第[一二三四五六七八九十]+届", one.title)
        assert one.text.startswith(one.title)
        assert CHARACTERS <= len(one.text) < 2 * CHARACTERS


def test_size_counts_bytes() -> None:
    size = sum(len(one.text.encode()) for one in megabytes(0.05))
    assert 50_000 <= size < 60_000


def test_written_reports_can_be_read_as_sources(tmp_path) -> None:
    write(tmp_path, 3)
    made = {one.source_id: one for one in islice(reports(), 3)}
    read = [read_report(path) for path in sorted(tmp_path.iterdir())]
    assert [one.source_id for one in read] == list(made)
    assert all(one.text.strip() == made[one.source_id].text.strip() for one in read)
    assert all(one.title == made[one.source_id].title for one in read)


def test_every_text_of_the_project_gives_templates_with_something_to_fill() -> None:
    assert len(sources()) == 2 and len(articles()) > 10
    for article in [*sources(), *articles(), plain()]:
        assert article
        assert all(any(piece.kind for piece in one.pieces) for one in article)


def test_plain_sentences_hold_no_number_and_only_known_slots() -> None:
    filling, number = Filling(Random(1)), re.compile("|".join([r"\d", *NUMBERS.values()]))
    for one in plain():
        assert not any(number.search(piece.text) for piece in one.pieces)
        assert not re.search(r"[{}]", filling.fill(one))
        kinds = [piece.kind for piece in one.pieces if piece.kind]
        assert len(kinds) > 1 or kinds == ["company"]


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        ("在重庆市签约", [("", "在"), ("province_full", "重庆市"), ("", "签约")]),
        ("在重庆签约", [("", "在"), ("province_short", "重庆"), ("", "签约")]),
        ("第七届西洽会", [("event", "第七届西洽会")]),
        ("第五届大会", [("edition", "第五"), ("", "届大会")]),
        ("2025年5月9日", [("year", "2025"), ("", "年"), ("month", "5"), ("", "月"), ("day", "9"), ("", "日")]),
        ("共1,358.5亿", [("", "共"), ("number", "1,358.5"), ("", "亿")]),
        ("三百二十个", [("words", "三百二十"), ("", "个")]),
        ("三新、千亿", [("", "三新、千亿")]),
        ("鸣谷装备", [("company", "鸣谷装备")]),
    ],
)
def test_names_and_numbers_become_slots(sentence, pieces) -> None:
    found = template(sentence, slots(event_names()))
    assert [(piece.kind, piece.text) for piece in found.pieces] == pieces


def test_sentences_that_would_come_again_are_left_out_and_line_breaks_kept() -> None:
    found = templates("签约3个\n投资5亿元。热闹非凡。重庆很热闹。\n\n业态　项目数\n康养　19", ())
    assert ["".join(piece.text for piece in one.pieces) for one in found] == [
        "签约3个\n投资5亿元。",
        "业态　项目数\n康养　19",
    ]
    assert [(one.opens, one.figures) for one in found] == [(True, 2), (True, 1)]


@pytest.mark.parametrize("shape", ["7", "42", "1,358.05", "0.6", "３２６"])
def test_a_fresh_number_has_the_shape_of_the_old_one_and_no_leading_zero(shape) -> None:
    filling = Filling(Random(3))
    fresh = {filling.slots["number"](shape) for _ in range(50)}
    digit = r"[０-９]" if shape > "9" else "[0-9]"
    assert len(fresh) > 5
    assert all(re.fullmatch(re.sub(r"\d", digit, shape), number) for number in fresh)
    assert not any(number[0] in "0０" for number in fresh)


def test_a_fresh_number_in_words_stays_one() -> None:
    filling = Filling(Random(3))
    fresh = {filling.slots["words"]("一百二十") for _ in range(50)}
    assert len(fresh) > 5
    assert all(re.fullmatch("[一二三四五六七八九]百[二三四五六七八九]十", number) for number in fresh)


def test_places_are_replaced_by_places_of_their_rank() -> None:
    filling = Filling(Random(3))
    for slot, names in place_slots().items():
        assert filling.slots[slot]("") in names
    assert len(place_slots()["city_short"]) > 200
    assert "中国" not in place_slots()["country_full"]


def test_there_are_enough_names_to_choose_from() -> None:
    assert len(words("stem")) ** 2 * len(words("ending")) > 5000
    assert len(series()) > 5
    assert len(trades()) > 100
    assert set(words("company")) & {piece.text for article in sources() for one in article for piece in one.pieces}


def test_a_plain_sentence_is_one_line() -> None:
    assert [one.pieces for one in plain_templates("去{place}看看。\n\n")] == [
        (Piece("", "去"), Piece("place", "{place}"), Piece("", "看看。"))
    ]
