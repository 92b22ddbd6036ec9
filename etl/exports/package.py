"""Tables as a data package (Frictionless) in one zip that is the same to the byte: CSV, datapackage.json, README.md."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from etl.columns import Column, schema
from etl.exports.flat import write_csv
from etl.exports.order import Order
from etl.exports.readme import readme

FIXED = (1980, 1, 1, 0, 0, 0)  # no day of packing: two packages of one build are alike
TYPES = {"string": "string", "int": "integer", "float": "number", "bool": "boolean", "date": "date"}
LICENCE = {"name": "MIT", "title": "MIT License", "path": "https://opensource.org/license/mit"}
LARGE = 1_000_000  # rows from which on a file in the zip may grow beyond 2 GB


def write_package(order: Order, out: BinaryIO) -> None:
    """The zip of the ordered tables; text is not guarded, since the package is for programs."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        with entry(package, "datapackage.json") as file:
            file.write((json.dumps(descriptor(order), ensure_ascii=False, indent=1) + "\n").encode())
        with entry(package, "README.md") as file:
            file.write(readme(order).encode())
        for name in order.names:
            with entry(package, f"{name}.csv", large=order.rows[name] > LARGE) as file:
                write_csv(order.batches(name), order.columns(name), file, guard=False, bom=False)


@contextmanager
def entry(package: zipfile.ZipFile, path: str, large: bool = False) -> Iterator[BinaryIO]:
    """A file in the zip, open for writing."""
    info = zipfile.ZipInfo(path, FIXED)
    info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
    with package.open(info, "w", force_zip64=large) as file:
        yield cast(BinaryIO, file)


def descriptor(order: Order) -> dict[str, Any]:
    """What datapackage.json says: which build, on whose reports it rests, and the schema of each table."""
    alone = order.names[0].replace("_", "-") if len(order.names) == 1 else "tables"
    found = {
        "name": f"qianyue-{alone}",
        "title": order.title,
        "profile": "tabular-data-package",
        "version": order.info["build"],
        "licenses": [LICENCE],
        "sources": [source(*cells) for cells in order.sources()],
        "resources": [resource(name, order) for name in order.names],
    }
    return {key: value for key, value in found.items() if value != []}


def source(title: str | None, publisher: str | None, day: str | None, kind: str, url: str | None) -> dict[str, str]:
    """A report as the package cites it."""
    said = " · ".join(part for part in (publisher, title, day, kind) if part)
    return {"title": said} | ({"path": url} if url and url.startswith(("http://", "https://")) else {})


def resource(name: str, order: Order) -> dict[str, Any]:
    columns = schema()[name]
    return {
        "name": name.replace("_", "-"),
        "title": order.name(name),
        "description": order.holds(name),
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {"fields": list(map(field, columns)), "primaryKey": [c.name for c in columns if c.key]},
    }


def field(column: Column) -> dict[str, Any]:
    """A column as the package describes it; a CSV does not tell text that is empty from text that is missing."""
    empties = column.type == "string" and not (column.values or column.key)
    constraints: dict[str, Any] = {} if column.nullable or empties else {"required": True}
    if column.values:
        constraints["enum"] = sorted(column.values)
    described = column.description + (f" ({column.unit})" if column.unit else "")
    found: dict[str, Any] = {"name": column.name, "type": TYPES[column.type], "description": described}
    return found | ({"constraints": constraints} if constraints else {})
