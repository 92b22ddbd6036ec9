"""Every table in every format, read back by readers that are not ours: the same numbers, sources and flags."""

import io
import time
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from etl import queries
from etl.columns import schema
from etl.exports.fields import fields_of
from etl.exports.files import export, export_bytes
from etl.exports.forms import FORMATS, WHOLE
from etl.exports.order import ALL, Order
from etl.exports.words import LANGUAGES, Lang, word
from tests.etl.produced import produced, sheet_rows, told


def heads_of(name: str, lang: Lang) -> dict[str, str]:
    """Column of the schema → its head in a workbook."""
    return {field.source: field.head for field in fields_of(name, lang) if not field.scale}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ALL)
def test_every_table_says_the_same_in_every_format(history: Path, name: str, form: str) -> None:
    raw = export_bytes(Order(history, (name,)), form)
    assert produced(raw, form, name, heads_of(name, "zh")) == told(history, name)


@pytest.mark.parametrize("form", FORMATS)
def test_every_number_leads_to_an_observation_with_its_band_its_flags_and_its_sources(history: Path, form: str) -> None:
    known = {row["observation_id"]: row for row in told(history, "observations")}
    rows = produced(export_bytes(Order(history, ("signings",)), form), form, "signings", heads_of("signings", "zh"))
    assert sum(row["amount"] is not None for row in rows) > 100
    for row in rows:
        for measure, parts in (("projects", ("", "_low", "_high")), ("amount", ("", "_low", "_high"))):
            if (observation := known.get(row[f"{measure}_observation_id"])) is None:
                assert row[measure] is None
                continue
            found = [row[f"{measure}{part}"] for part in parts]
            assert found == [observation[part] for part in ("value", "low", "high")]
        assert row["sources"]
    flags = {row["signing_id"]: row["flags"] for row in told(history, "signings")}
    assert {row["signing_id"]: row["flags"] for row in rows} == flags and any(flags.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_tables_in_one_workbook_have_a_sheet_each_and_are_listed_on_the_cover(tables: Path, lang: Lang) -> None:
    raw = export_bytes(Order(tables, ALL, lang), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(raw))
    names = [word(f"table.{name}", lang) for name in ALL]
    assert book.sheetnames == [word("sheet.contents", lang), *names, word("sheet.fields", lang)]
    cover = book.worksheets[0]
    links = {cell.value: cell.hyperlink.location for (cell,) in cover.iter_rows(max_col=1) if cell.hyperlink}
    assert links == {name: f"'{name}'!A1" for name in book.sheetnames[1:]}
    listed = {row[0].value: row[2].value for row in cover.iter_rows() if row[0].hyperlink}
    assert [listed[name] for name in names] == [len(told(tables, name)) for name in ALL]


def test_the_cover_says_what_was_filtered_which_build_it_is_what_marks_mean_and_whose_words_they_are(
    tables: Path,
) -> None:
    order = Order(tables, ("signings",), "zh", "WCIFIT-2025")
    cover = openpyxl.load_workbook(io.BytesIO(export_bytes(order, "xlsx"))).worksheets[0]
    rows = list(cover.iter_rows(values_only=True))
    facts = {row[0]: row[1] for row in rows}
    assert facts["活动"] == "第七届西洽会 (WCIFIT-2025)"
    assert (facts["构建编号"], facts["语言"]) == (queries.build_info(tables)["build"], "中文")
    assert {row[2] for row in rows} >= {*"AEOPBDWUVR", "held", "contested", "set_aside", "low / high"}
    (source,) = told(tables, "sources")[:1]
    cited = (source["title"], source["publisher"], source["published"].isoformat(), "转述", source["url"])
    assert cited in [row[:5] for row in rows]
    assert all(cell.hyperlink is None for row in cover.iter_rows(min_col=2) for cell in row)


def test_money_stands_beside_itself_in_yi_as_a_value(history: Path) -> None:
    raw = export_bytes(Order(history, ("signings",)), "xlsx")
    frame = pd.read_excel(io.BytesIO(raw), sheet_name="签约统计")
    assert list(frame.columns).index("金额（亿元）") == list(frame.columns).index("金额") + 1
    yuan = frame[(frame["单位"] == "CNY") & frame["金额"].notna()]
    assert len(yuan) > 50 and (yuan["金额（亿元）"] == yuan["金额"] / 1e8).all()
    assert frame[frame["单位"] != "CNY"]["金额（亿元）"].isna().all()
    english = sheet_rows(export_bytes(Order(history, ("signings",), "en"), "xlsx"))
    assert any(row["amount (CNY bn)"] == 1572.8e8 / 1e9 for row in english)


def test_heads_are_frozen_and_filter_and_columns_are_as_wide_as_their_words(tables: Path) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(export_bytes(Order(tables, ("signings",)), "xlsx"))).worksheets[1]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", sheet.dimensions)
    assert sheet.column_dimensions["A"].width > len(str(sheet["A2"].value))
    days = next(column for column in sheet.iter_cols() if column[0].value == "发布日期")
    assert days[1].number_format == "yyyy-mm-dd" and days[1].is_date


def test_the_sheet_of_fields_names_every_column_of_the_schema(tables: Path) -> None:
    rows = sheet_rows(export_bytes(Order(tables, ("signings",)), "xlsx"), "字段说明")
    named = {row["字段"] for row in rows}
    assert named == {column.name for column in schema()["signings"]}
    (status,) = (row for row in rows if row["字段"] == "status")
    assert "signed = 已签约" in status["取值"]


def test_the_same_build_gives_the_same_bytes_seconds_later(tables: Path) -> None:
    def made() -> dict[str, bytes]:
        each = {form: export_bytes(Order(tables, ("signings",)), form) for form in FORMATS}
        return each | {f"all.{form}": export_bytes(Order(tables, ALL), form) for form in WHOLE}

    first = made()
    time.sleep(2.1)  # the clock of a zip ticks every two seconds
    assert made() == first


def test_a_full_sheet_goes_on_in_the_next_one(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from etl.exports import book

    whole = told(tables, "sentences")
    monkeypatch.setattr(book, "MOST", 10)
    raw = export_bytes(Order(tables, ("sentences",)), "xlsx")
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        assert package.testzip() is None
    names = [name for name in openpyxl.load_workbook(io.BytesIO(raw)).sheetnames if name.startswith("句子")]
    assert names[:2] == ["句子", "句子 (2)"] and len(names) == -(-len(whole) // 10)
    rows = [row["句子代码"] for name in names for row in sheet_rows(raw, name)]
    assert rows == [row["sentence_id"] for row in whole]
    monkeypatch.setattr(book, "MOST", len(whole))
    just_full = openpyxl.load_workbook(io.BytesIO(export_bytes(Order(tables, ("sentences",)), "xlsx")))
    assert just_full.sheetnames == ["目录", "句子", "字段说明"]


def test_a_table_of_many_batches_loses_no_row_between_them(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from etl.queries import selecting

    monkeypatch.setattr(selecting, "ROWS", 3)
    for form in FORMATS:
        raw = export_bytes(Order(tables, ("mentions",)), form)
        assert produced(raw, form, "mentions", heads_of("mentions", "zh")) == told(tables, "mentions")


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_that_fails_leaves_what_stood_there_and_nothing_else(
    tables: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / f"x.{form}").write_text("before", encoding="utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def fail(share: float, words: str) -> None:
        raise OSError(28, "disk full")

    with pytest.raises(OSError, match="disk full"):
        export(Order(tables, ("signings",), progress=fail), form, tmp_path / f"x.{form}")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(f"x.{form}", "before")]


def test_progress_grows_to_the_end(tables: Path, tmp_path: Path) -> None:
    shares: list[float] = []
    export(Order(tables, ALL, progress=lambda share, words: shares.append(share)), "zip", tmp_path / "x.zip")
    assert shares == sorted(shares) and shares[-1] == 1.0 and len(shares) > 15


def test_plain_csv_has_no_mark_in_front(tables: Path) -> None:
    with_mark = export_bytes(Order(tables, ("events",)), "csv")
    assert with_mark == b"\xef\xbb\xbf" + export_bytes(Order(tables, ("events",), bom=False), "csv")


def test_several_tables_do_not_go_into_a_format_for_one(tables: Path) -> None:
    for form in set(FORMATS) - set(WHOLE):
        with pytest.raises(ValueError, match="xlsx"):
            export_bytes(Order(tables, ALL), form)


def test_parquet_says_what_its_columns_are_and_of_which_build_it_is(tables: Path) -> None:
    import pyarrow.parquet as pq

    read = pq.read_schema(io.BytesIO(export_bytes(Order(tables, ("observations",)), "parquet")))
    assert read.metadata[b"build"].decode() == queries.build_info(tables)["build"]
    assert read.field("value").metadata[b"description"] == b"Null where nobody states it"
