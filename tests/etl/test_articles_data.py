"""The annotated articles are sound in themselves: nothing here reads a figure out of a text."""

import json
from itertools import pairwise
from math import isclose, log10
from pathlib import Path
from typing import Any

import pytest

ARTICLES = Path(__file__).parent / "articles"
RECORDS = sorted(ARTICLES.glob("*.json"))
ORDER = [
    "text",
    "start",
    "value",
    "unit",
    "low",
    "high",
    "qualifier",
    "measure",
    "amount_kind",
    "dimension",
    "member",
    "status",
    "event",
]
WORDS = {
    "unit": "CNY USD EUR HKD GBP MOP percent percentage_point count person m2 mu km tonne kW kWh "
    "year month day hour minute",
    "qualifier": "exact nearly over about at_least under range",
    "measure": "projects amount share change companies people countries area other",
    "dimension": "total sector region source_province source_country category ownership size_band channel host "
    "project average context",
    "status": "signed offered target forecast previous context",
}
KINDS = {"contract", "investment", "credit", "order", "registered_capital", "market_value", "other"}
MONEY = {"CNY", "USD", "EUR", "HKD", "GBP", "MOP"}
# What each hedge says about (low, value, high); an open end is None.
BANDS = {
    "exact": lambda low, value, high: low == value == high,
    "nearly": lambda low, value, high: high == value and (low is None or low < value),
    "over": lambda low, value, high: low == value and (high is None or high > value),
    "about": lambda low, value, high: low < value < high and isclose(value - low, high - value),
    "at_least": lambda low, value, high: low == value and high is None,
    "under": lambda low, value, high: low is None and high == value,
    "range": lambda low, value, high: low == value < high,
}

each_article = pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)


def figures(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["figures"]
    return found


def text_of(path: Path) -> str:
    return path.with_suffix(".txt").read_bytes().decode("utf-8")


def has_open_end(figure: dict[str, Any]) -> bool:
    return figure["low"] is None or figure["high"] is None


def test_every_text_has_its_records():
    assert [path.stem for path in RECORDS] == [path.stem for path in sorted(ARTICLES.glob("*.txt"))]
    assert len({path.stem.split("-")[0] for path in RECORDS}) == len(RECORDS)
    assert RECORDS


@each_article
def test_an_article_names_itself_and_its_events(path):
    article = json.loads(path.read_text(encoding="utf-8"))
    assert article["slug"] == path.stem and article["title"]
    assert set(article) - {"note"} == {"slug", "title", "events", "figures"}
    assert {figure["event"] for figure in article["figures"]} - {None} == set(article["events"])


@each_article
def test_every_span_slices_back(path):
    text = text_of(path)
    assert "\r" not in text
    assert [figure["text"] for figure in figures(path)] == [
        text[figure["start"] : figure["start"] + len(figure["text"])] for figure in figures(path)
    ]


@each_article
def test_spans_follow_the_text_without_overlap(path):
    for earlier, later in pairwise(figures(path)):
        assert earlier["start"] + len(earlier["text"]) <= later["start"], (earlier["text"], later["text"])


@each_article
def test_fields_hold_words_of_the_vocabulary(path):
    for figure in figures(path):
        assert list(figure) == ORDER
        assert {key: figure[key] for key in WORDS if figure[key] not in WORDS[key].split()} == {}, figure["text"]


@each_article
def test_only_amounts_have_a_kind_and_only_totals_and_averages_no_member(path):
    for figure in figures(path):
        assert (figure["amount_kind"] in KINDS) == (figure["measure"] == "amount"), figure["text"]
        assert figure["measure"] != "amount" or figure["unit"] in MONEY, figure["text"]
        assert figure["unit"] != "percentage_point" or figure["measure"] == "change", figure["text"]
        assert figure["dimension"] == "average" or (figure["member"] == "") == (figure["dimension"] == "total")


@each_article
def test_the_band_follows_from_the_hedge(path):
    for figure in figures(path):
        holds = BANDS[figure["qualifier"]](figure["low"], figure["value"], figure["high"])
        assert holds, (figure["text"], figure["low"], figure["value"], figure["high"])


@each_article
def test_a_hedged_band_is_one_unit_of_a_digit_wide(path):
    hedged = [figure for figure in figures(path) if figure["qualifier"] in ("nearly", "over", "about")]
    for figure in hedged:
        if not has_open_end(figure):
            power = log10(figure["high"] - figure["low"])
            assert isclose(power, round(power), abs_tol=1e-9), figure["text"]
