"""The words of files: complete in both languages, each used, every table and column named, no head twice in a sheet."""

import re
from pathlib import Path

import pytest

from etl.columns import schema
from etl.exports import words as module
from etl.exports.fields import fields_of
from etl.exports.order import ALL
from etl.exports.words import LANGUAGES, Lang, meanings, word, words

ROOT = Path(__file__).parents[2]
CHINESE = re.compile("[一-鿿]")
MOST = 31  # characters of the name of a sheet


def test_both_languages_say_everything() -> None:
    assert len(words()) > 200
    for key, said in words().items():
        assert all(said[lang] for lang in LANGUAGES), key
        assert key == "language.zh" or not CHINESE.search(said["en"]), key


def test_every_word_is_used() -> None:
    folders = (ROOT / "etl" / "exports", ROOT / "pages")
    code = "\n".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.py"))
    starts = set(re.findall(r"f[\"'](\w+)\.\{", code)) | {"meaning", "cell"}
    whole = set(re.findall(r"[\"']([\w.]+)[\"']", code))
    unused = [key for key in words() if key not in whole and key.split(".")[0] not in starts]
    assert unused == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_every_table_has_a_sheet_name_that_workbooks_allow_and_heads_that_differ(name: str, lang: Lang) -> None:
    title = word(f"table.{name}", lang)
    assert 0 < len(title) <= MOST - len(" (100)") and not re.search(r"[\[\]:*?/\\']", title)
    heads = [field.head for field in fields_of(name, lang)]
    assert len(set(heads)) == len(heads)
    assert [field.source for field in fields_of(name, lang) if not field.scale] == [c.name for c in schema()[name]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_sheets_have_one_name(lang: Lang) -> None:
    names = [word(f"table.{name}", lang).casefold() for name in ALL]
    names += [word(f"sheet.{name}", lang).casefold() for name in ("contents", "fields")]
    assert len(set(names)) == len(names)


def test_codes_are_told_in_words_where_the_vocabulary_knows_all_of_them() -> None:
    assert meanings("standing", frozenset(("held", "contested")), "zh") == "contested = 有争议；held = 采用"
    assert meanings("kind", frozenset(("original", "restated")), "en") == "original = Original; restated = Restated"
    assert meanings("standing", frozenset(("held", "no such code")), "zh") == ""
    assert module.label("source_kind", "no such code", "zh") == "no such code"


def test_a_word_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        word("no.such.key", "zh")
