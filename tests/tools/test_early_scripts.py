"""The scripts that draw every page are found with all that they import, and those of Streamlit's frame are left out."""

from pathlib import Path

import streamlit

from tools.early_scripts import DRAWN, early_scripts, scripts

STATIC = Path(streamlit.__file__).parent / "static"


def test_what_is_fetched_early_is_there_and_the_page_does_not_name_it() -> None:
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    names = early_scripts()
    assert names[0].startswith("EChartsChart.") and len(names) == len(set(names))
    for name in names:
        assert (STATIC / "static" / "js" / name).is_file() and name not in page


def test_what_is_imported_is_found_however_far_away(tmp_path: Path) -> None:
    (tmp_path / "EChartsChart.a.js").write_text('import{o as e}from"./far.b.js";import"./small.c.js";')
    (tmp_path / "far.b.js").write_text('import{x}from"./farther.d.js";import("./later.e.js");' + "/" * 90)
    (tmp_path / "farther.d.js").write_text('import"./EChartsChart.a.js";import"./gone.f.js";' + "/" * 120)
    (tmp_path / "small.c.js").write_text("")
    (tmp_path / "later.e.js").write_text("//")
    found = ["farther.d.js", "far.b.js", "EChartsChart.a.js", "small.c.js"]
    assert [path.name for path in scripts(tmp_path)] == found


def test_streamlit_still_calls_its_scripts_so() -> None:
    for name in DRAWN:
        assert len(list((STATIC / "static" / "js").glob(f"{name}.*.js"))) == 1
