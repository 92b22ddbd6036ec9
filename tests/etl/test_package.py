"""A table as a data package: its CSV says what the table says, its descriptor what the schema says."""

import io
import json
import zipfile

import pandas as pd

from etl import queries
from etl.columns import schema
from etl.package import package_bytes


def test_a_package_holds_the_table_and_its_schema(history):
    frame = queries.table(history, "observations")
    packed = package_bytes("observations", frame, "abc")
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        described = json.loads(package.read("datapackage.json"))
        read = pd.read_csv(package.open("observations.csv"))
    (resource,) = described["resources"]
    assert [field["name"] for field in resource["schema"]["fields"]] == [c.name for c in schema()["observations"]]
    assert resource["schema"]["primaryKey"] == ["observation_id"]
    assert list(read.columns) == list(frame.columns)
    assert read["value"].tolist() == frame["value"].tolist() or read["value"].equals(frame["value"])
    assert read["label"].tolist() == frame["label"].tolist()


def test_two_packages_of_one_build_are_alike(history):
    for name in ("checks", "bounds"):
        frame = queries.table(history, name)
        assert package_bytes(name, frame, "abc") == package_bytes(name, frame, "abc")
