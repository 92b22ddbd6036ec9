"""The catalogue: every word in both languages, every key used, every key that is used there."""

import ast
import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages.words.catalogue import LANGUAGES, MissingWord, catalogue, t

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "pages" / "words" / "catalogue.csv"
SOURCES = [ROOT / "dashboard.py", *sorted((ROOT / "pages").rglob("*.py"))]
NEVER_ONE = {"download.all.about", "flow.others", "projects.all", "projects.years"}
CALLS = {"t", "counted", "known"}
CHINESE = re.compile(r"[一-鿿]")
# Names of things that have no Chinese word of their own.
FOREIGN = {"CSV", "PDF", "PPTX", "UTF", "BOM", "Excel", "Parquet", "JSON", "Frictionless", "EN"} | {
    "python", "etl", "build", "data", "sources",
    "CNY", "USD", "EUR", "HKD", "GBP", "MOP", "m", "make", "install", "PowerPoint", "pptx", "potx",
}  # fmt: skip


def keys_in_calls() -> Iterator[str]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if name in CALLS and isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)


def patterns() -> Iterator[str]:
    """Every constant, and every f-string that starts with a prefix and a dot, as a pattern for keys."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                if isinstance(parts[0], str) and "." in parts[0]:
                    yield "".join(r"[\w.]+" if part is None else re.escape(str(part)) for part in parts)


def test_keys_in_the_code_are_in_the_catalogue() -> None:
    keys = set(keys_in_calls())
    assert len(keys) > 50
    assert sorted(keys - set(catalogue())) == []


def test_every_key_stands_there_once() -> None:
    keys = [row[0] for row in csv.reader(CATALOGUE.read_text(encoding="utf-8").splitlines())]
    assert [key for key, n in Counter(keys).items() if n > 1] == []


def test_every_key_is_used() -> None:
    used = re.compile("|".join(f"(?:{pattern})" for pattern in set(patterns())))
    assert [key for key in catalogue() if not used.fullmatch(key.removesuffix(".one"))] == []


def test_what_is_counted_has_a_form_for_one_in_english() -> None:
    many = [key for key, words in catalogue().items() if re.search(r"{n} \w+s\b", words["en"])]
    assert [key for key in many if key not in NEVER_ONE and f"{key}.one" not in catalogue()] == []
    assert {*many} >= NEVER_ONE


def test_both_languages_say_everything_with_the_same_values() -> None:
    for key, words in catalogue().items():
        assert all(words[lang] for lang in LANGUAGES), key
        fields = [set(re.findall(r"{(\w+)}", words[lang])) for lang in LANGUAGES]
        assert fields[0] >= fields[1], key


def test_no_english_in_the_chinese_words_nor_the_other_way_round() -> None:
    for key, words in catalogue().items():
        latin = set(re.findall(r"[A-Za-z]+", re.sub(r"{\w+}", "", words["zh"])))
        assert latin <= FOREIGN, key
        assert key == "language.zh" or not CHINESE.search(words["en"]), key


def test_a_missing_word_is_an_error() -> None:
    with pytest.raises(MissingWord, match=r"no\.such\.key"):
        t("no.such.key", "zh")


def test_no_space_is_left_between_chinese_characters() -> None:
    assert t("number.also", "zh", n="近 1000 亿元", kind="投资额") == "另有近 1000 亿元（投资额）"
    assert t("number.also", "zh", n="1000 亿元", kind="投资额") == "另有 1000 亿元（投资额）"


def test_a_title_keeps_its_own_spaces() -> None:
    assert t("cite.title", "zh", title="“三新”驱动 重塑新格局") == "《“三新”驱动 重塑新格局》"
