"""The page of downloads and the menus of charts: what is offered, and what the files hold once they are asked for."""

import io
from typing import Any

import openpyxl
import pandas as pd
import pytest
import streamlit as st

from etl import queries
from etl.exports.forms import FORMATS, WHOLE
from etl.exports.order import ALL
from etl.exports.words import word
from pages.parts import tables_list
from pages.words.catalogue import Lang, t
from tests.etl.produced import produced, sheet_rows, told
from tests.etl.test_export_files import heads_of
from tests.pages.conftest import Open
from tests.pages.screen import captions, heads, words

DOWNLOADS, SECTORS = "pages/output/downloads.py", "pages/analysis/sectors.py"
WEST = "WCIFIT-2025"
Buttons = dict[str, dict[str, Any]]
OFFERED = {f"download_{name}" for name in ALL} | {f"download_all_{form}" for form in WHOLE}


@pytest.fixture
def buttons(monkeypatch: pytest.MonkeyPatch) -> Buttons:
    """The download buttons that a page shows, by key, with what each was given."""
    shown: Buttons = {}

    def button(label: str, **given: Any) -> bool:
        shown[given["key"]] = {"label": label, **given}
        return False

    monkeypatch.setattr(st, "download_button", button)
    return shown


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_table_is_listed_with_what_it_holds_and_its_rows(open_page: Open, data, buttons, lang: Lang) -> None:
    said = words(open_page(DOWNLOADS, lang=lang))
    for name in ALL:
        assert word(f"table.{name}", lang) in said and word(f"holds.{name}", lang).split("，")[0] in said
    assert set(buttons) >= OFFERED
    assert buttons["download_signings"]["label"] == t("download.as", lang, form="CSV")


def test_nothing_is_made_before_the_click(open_page: Open, buttons, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> bytes:
        raise AssertionError("a file was made")

    monkeypatch.setattr(tables_list, "export_bytes", never)
    open_page(DOWNLOADS)
    for given in (buttons[key] for key in OFFERED):
        assert given["on_click"] == "ignore"
        with pytest.raises(AssertionError, match="a file was made"):
            given["data"]()


@pytest.mark.parametrize("form", FORMATS)
def test_the_chosen_format_is_that_of_every_table_and_of_its_name(open_page: Open, data, buttons, form: str) -> None:
    open_page(DOWNLOADS, form=form)
    tables = (data / "tables").resolve()
    for name in ("signings", "observations", "sources"):
        given = buttons[f"download_{name}"]
        assert given["file_name"].startswith("签约看板_") and given["file_name"].endswith(f".{form}")
        assert produced(given["data"](), form, name, heads_of(name, "zh")) == told(tables, name)


def test_the_choices_stand_in_the_address_and_are_three_at_most(open_page: Open) -> None:
    page = open_page(DOWNLOADS)
    assert page.query_params.get("form") is None
    page.segmented_control(key="choice_form").select("xlsx").run()
    assert page.query_params["form"] in ("xlsx", ["xlsx"])
    assert "choice_encoding" not in {each.key for each in page.segmented_control}
    page.segmented_control(key="choice_form").select("csv").run()
    own = [each.key for each in page.segmented_control if each.key != "choice_lang"]
    assert len(own) + len(page.selectbox) == 3


def test_plain_csv_is_to_be_had(open_page: Open, buttons) -> None:
    open_page(DOWNLOADS)
    marked = buttons["download_events"]["data"]()
    open_page(DOWNLOADS, encoding="plain")
    assert marked == b"\xef\xbb\xbf" + buttons["download_events"]["data"]()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_event_narrows_rows_files_and_names(open_page: Open, data, buttons, lang: Lang) -> None:
    said = words(open_page(DOWNLOADS, event=WEST, form="xlsx", lang=lang))
    tables = (data / "tables").resolve()
    rows = [row for row in told(tables, "signings") if row["event_id"] == WEST]
    assert t("download.n_rows", lang, n=len(rows)) in said
    assert t("download.whole", lang) in said
    given = buttons["download_signings"]
    assert produced(given["data"](), "xlsx", "signings", heads_of("signings", lang)) == rows
    (event,) = (row for row in told(tables, "events") if row["event_id"] == WEST)
    name = event["short_zh"] if lang == "zh" else event["name_en"].split(" ")[0]
    assert name in given["file_name"] and len(given["file_name"].encode()) <= 120
    whole = openpyxl.load_workbook(io.BytesIO(buttons["download_all_xlsx"]["data"]()))
    assert len(whole.sheetnames) == len(ALL) + 2
    assert WEST in str(whole.worksheets[0]["B5"].value)


def test_two_downloads_of_one_build_are_alike(open_page: Open, buttons) -> None:
    open_page(SECTORS, event=WEST)
    for key in ("download_sectors", "download_sectors_xlsx"):
        assert buttons[key]["data"]() == buttons[key]["data"]()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_is_taken_away_with_its_title_its_sentences_and_its_sources(
    open_page: Open, data, buttons, lang: Lang
) -> None:
    page = open_page(SECTORS, event=WEST, lang=lang)
    given = buttons["download_sectors_xlsx"]
    assert given["label"] == t("download.as", lang, form="Excel") and given["file_name"].endswith(".xlsx")
    raw = given["data"]()
    cover = openpyxl.load_workbook(io.BytesIO(raw)).worksheets[0]
    lines = [[cell for cell in row if cell is not None] for row in cover.iter_rows(values_only=True)]
    assert lines[0] == [heads(page)[0]] and lines[1] == [captions(page)[1]]
    facts = {line[0]: line[1] for line in lines if len(line) == 2}
    build = queries.build_info((data / "tables").resolve())["build"]
    assert facts[word("about.build", lang)] == build and word("about.measure", lang) in facts
    assert any("2025-05-26" in line for line in lines)
    rows = sheet_rows(raw)
    known = {row["observation_id"]: row for row in told((data / "tables").resolve(), "observations")}
    named = {name: t(f"column.{name}", lang) for name in ("observation_id", "value", "low", "high", "sentence", "url")}
    for row in rows:
        observation = known[row[named["observation_id"]]]
        assert [row[named[name]] for name in ("value", "low", "high")] == [
            observation[name] for name in ("value", "low", "high")
        ]
        assert row[named["sentence"]]
    (made,) = (row for row in rows if row[named["value"]] == 1572.8e8)
    scaled = word("scaled", lang, head=named["value"])
    assert made[scaled] == 1572.8e8 / (1e8 if lang == "zh" else 1e9)


def test_csv_and_workbook_of_a_chart_say_the_same(open_page: Open, buttons) -> None:
    open_page(SECTORS, event=WEST)
    frame = pd.read_csv(io.BytesIO(buttons["download_sectors"]["data"]()), encoding="utf-8-sig")
    sheet = pd.DataFrame(sheet_rows(buttons["download_sectors_xlsx"]["data"]()))
    for column in ("数值", "下限", "上限", "观测值代码", "发布方", "不含下限"):
        assert frame[column].dropna().tolist() == sheet[column].dropna().tolist() != []


@pytest.mark.parametrize(
    ("script", "key"),
    [
        ("pages/analysis/provinces.py", "provinces"), ("pages/analysis/projects.py", "named"),
        ("pages/analysis/context.py", "size"), ("pages/evidence/sources.py", "terms"),
    ],
)  # fmt: skip
def test_menus_of_other_cards_give_both_files(open_history: Open, buttons, script: str, key: str) -> None:
    open_history(script, event=WEST, section="terms")
    frame = pd.read_csv(io.BytesIO(buttons[f"download_{key}"]["data"]()), encoding="utf-8-sig")
    rows = sheet_rows(buttons[f"download_{key}_xlsx"]["data"]())
    assert len(frame) == len(rows) > 0
    assert set(frame.columns) <= set(rows[0])
