"""Names of files that every disk takes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.exports.names import DEVICES, LONGEST, file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("第七届西洽会", "产业", "", "2025-05-26"), "第七届西洽会_产业_2025-05-26.csv"),
        (('a/b:c "d"', "x y"), "a-b-c-d_x-y.csv"),
        (("../../etc/passwd",), "etc-passwd.csv"),
        (("C:\\Windows\\x",), "C-Windows-x.csv"),
        (("a\x00b\x1b\u202etxt.exe",), "abtxt.exe.csv"),
        (("name. .", ".hidden"), "name_hidden.csv"),
        (("CON",), "_CON.csv"),
        (("nul.txt",), "_nul.txt.csv"),
        (("COM1",), "_COM1.csv"),
        (("LPT³",), "_LPT³.csv"),
        (("CONSOLE",), "CONSOLE.csv"),
        (("e\u0301te",), "éte.csv"),
        (("",), "qianyue.csv"),
        ((" . ",), "qianyue.csv"),
    ],
)
def test_names(words: tuple[str, ...], name: str) -> None:
    assert file_name(*words) == name


def test_the_longest_word_is_cut_so_that_the_day_and_the_extension_stay() -> None:
    name = file_name("签约看板", "大会" * 5000, "2025-05-26", suffix="parquet")
    assert name.startswith("签约看板_大会") and name.endswith("_2025-05-26.parquet")
    assert LONGEST - 3 < len(name.encode()) <= LONGEST


@given(st.lists(st.text(), max_size=4), st.sampled_from(["csv", "xlsx", "parquet"]))
def test_any_words_make_a_name_that_windows_macos_and_wps_take(words: list[str], suffix: str) -> None:
    name = file_name(*words, suffix=suffix)
    stem = name.removesuffix(f".{suffix}")
    assert stem and name == f"{stem}.{suffix}"
    assert not set(name) & set('\\/:*?"<>|') and not any(unicodedata.category(letter)[0] == "C" for letter in name)
    assert stem.strip(". -") == stem and not DEVICES.match(stem)
    assert len(name.encode()) <= LONGEST and unicodedata.is_normalized("NFC", name)
