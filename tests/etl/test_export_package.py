"""Data packages: what Frictionless makes of them, and what they say of themselves."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from etl import queries
from etl.columns import schema
from etl.exports.files import export, export_bytes
from etl.exports.order import ALL, Order
from etl.exports.words import LANGUAGES, Lang
from tests.etl.produced import told


def described(raw: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return json.loads(package.read("datapackage.json"))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_frictionless_finds_every_table_valid(history: Path, tmp_path: Path) -> None:
    from frictionless import Package

    path = tmp_path / "all.zip"
    export(Order(history, ALL), "zip", path)
    package = Package(str(path))
    report = package.validate()
    assert report.flatten(["title", "message"]) == []
    rows = {resource.path: len(resource.read_rows()) for resource in package.resources}
    assert rows == {f"{name}.csv": len(told(history, name)) for name in ALL}


def test_a_package_holds_the_tables_with_their_schema_and_keys(history: Path) -> None:
    (resource,) = described(export_bytes(Order(history, ("observations",)), "zip"))["resources"]
    assert [field["name"] for field in resource["schema"]["fields"]] == [c.name for c in schema()["observations"]]
    assert resource["schema"]["primaryKey"] == ["observation_id"]
    assert (
        "A"
        in next(field for field in resource["schema"]["fields"] if field["name"] == "obs_status")["constraints"]["enum"]
    )


def test_a_package_says_its_build_its_licence_and_its_sources(history: Path) -> None:
    found = described(export_bytes(Order(history, ("signings",), event_id="WCIFIT-2025"), "zip"))
    assert found["version"] == queries.build_info(history)["build"]
    assert [licence["name"] for licence in found["licenses"]] == ["MIT"]
    sources = [row for batch in queries.batches(history, "sources", "WCIFIT-2025") for row in batch.to_pylist()]
    assert len(found["sources"]) == len(sources) > 5
    for row, source in zip(sources, found["sources"], strict=True):
        assert row["publisher"] in source["title"] and source.get("path") == (row["url"] or None)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_readme_lists_the_files_with_their_rows_and_the_marks(tables: Path, lang: Lang) -> None:
    raw = export_bytes(Order(tables, ALL, lang), "zip")
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        readme = package.read("README.md").decode()
        assert set(package.namelist()) == {"datapackage.json", "README.md", *(f"{name}.csv" for name in ALL)}
    for name in ALL:
        assert f"| `{name}.csv` |" in readme and f"| {len(told(tables, name))} |" in readme
    assert "`set_aside`" in readme and queries.build_info(tables)["build"] in readme


def test_text_in_a_package_is_not_guarded(history: Path) -> None:
    raw = export_bytes(Order(history, ("mentions",)), "zip")
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        assert b",'" not in package.read("mentions.csv")
