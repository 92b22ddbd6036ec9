"""The command `export`: every format and option, files opened by readers that are not ours."""

import io
import sys
from codecs import BOM_UTF8
from pathlib import Path

import pytest

from etl.commands import Bar, main
from etl.exports.forms import FORMATS, WHOLE
from etl.queries import TABLES
from tests.etl.produced import from_zip, produced, sheet_rows, told
from tests.etl.test_export_files import heads_of


@pytest.fixture(autouse=True)
def here(tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to write into, beside data that are built."""
    monkeypatch.setenv("QIANYUE_DATA", str(tables.parent.parent))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", FORMATS)
def test_a_table_says_what_the_build_says(here, tables, form, capsys):
    assert main(["export", "signings", "--format", form]) == 0
    assert f"signings.{form}（20 行）" in capsys.readouterr().out
    raw = (here / f"signings.{form}").read_bytes()
    assert produced(raw, form, "signings", heads_of("signings", "zh")) == told(tables, "signings")
    assert [path.name for path in here.iterdir()] == [f"signings.{form}"]


@pytest.mark.parametrize("form", WHOLE)
def test_all_tables_go_into_one_file(here, tables, form):
    assert main(["export", "all", "--format", form, "--lang", "en", "--out", f"whole.{form}"]) == 0
    raw = (here / f"whole.{form}").read_bytes()
    if form == "zip":
        assert all(from_zip(raw, name) == told(tables, name) for name in TABLES)
    else:
        assert len(sheet_rows(raw, "Signings")) == 20 and len(sheet_rows(raw, "Fields")) > 200


@pytest.mark.parametrize("form", sorted(set(FORMATS) - set(WHOLE)))
def test_a_format_for_one_table_says_which_hold_all(here, form, capsys):
    assert main(["export", "all", "--format", form]) == 2
    error = capsys.readouterr().err
    assert "xlsx" in error and "zip" in error and error.count("\n") == 1
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("form", FORMATS)
def test_an_event_has_its_rows_alone_and_its_name_in_that_of_the_file(here, tables, form):
    assert main(["export", "signings", "--format", form, "--event", "EURCQ-2025"]) == 0
    raw = (here / f"signings_EURCQ-2025.{form}").read_bytes()
    rows = produced(raw, form, "signings", heads_of("signings", "zh"))
    assert rows == [row for row in told(tables, "signings") if row["event_id"] == "EURCQ-2025"] != []


def test_csv_is_for_excel_or_plain(here):
    main(["export", "events", "--out", "marked.csv"])
    main(["export", "events", "--out", "plain.csv", "--plain"])
    assert (here / "marked.csv").read_bytes() == BOM_UTF8 + (here / "plain.csv").read_bytes()


def test_heads_of_a_workbook_are_in_the_language_asked_for(here):
    main(["export", "events", "--format", "xlsx", "--lang", "en"])
    main(["export", "events", "--format", "xlsx", "--out", "zh.xlsx"])
    assert "first day" in sheet_rows((here / "events.xlsx").read_bytes(), "Events")[0]
    assert "开始日期" in sheet_rows((here / "zh.xlsx").read_bytes(), "活动")[0]


def test_progress_is_told_to_the_end(monkeypatch):
    shares: list[float] = []
    monkeypatch.setattr(Bar, "tell", lambda bar, share, words: shares.append(share))
    assert main(["export", "places", "--format", "json"]) == 0
    assert shares[-1] == 1.0 and shares == sorted(shares)


def test_a_bar_that_waits_shows_nothing_at_first(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = {}
    for delay in (0, 60):
        monkeypatch.setattr("sys.stderr", Terminal())
        with Bar(delay) as bar:
            bar.tell(0.5, "places")
            shown[delay] = sys.stderr.getvalue()
    assert "%" in shown[0] and shown[60] == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing"], "没有名为 nothing 的表"),
        (["signings", "--event", "NO-FAIR"], "没有代码为 NO-FAIR 的活动"),
        (["signings", "--out", "no/such/folder.csv"], "请检查路径"),
    ],
)
def test_a_wrong_call_is_answered_in_one_line_and_writes_nothing(here, arguments, words, capsys):
    assert main(["export", *arguments]) == 2
    error = capsys.readouterr().err
    assert words in error and error.count("\n") == 1
    assert list(here.iterdir()) == []


def test_help_names_every_format_and_option(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "300")
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    said = capsys.readouterr().out
    assert all(option in said for option in ("--format", "--out", "--event", "--lang", "--plain", "all for every"))
    assert all(form in said for form in FORMATS)
