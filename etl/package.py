"""A table as a data package: CSV and datapackage.json (Frictionless) in one zip that is the same to the byte."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from etl.columns import Column, schema
from etl.files import csv_bytes

if TYPE_CHECKING:
    import pandas as pd

FIXED = (1980, 1, 1, 0, 0, 0)  # no day of packing: two packages of one build are alike
TYPES = {"string": "string", "int": "integer", "float": "number", "bool": "boolean", "date": "date"}


def package_bytes(name: str, frame: pd.DataFrame, build: str) -> bytes:
    """The zip of a table; `build` is the digest of the build that it is from."""
    described = json.dumps(descriptor(name, build), ensure_ascii=False, indent=1) + "\n"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for path, content in (
            (f"{name}.csv", csv_bytes(frame, guard=False, bom=False)), ("datapackage.json", described.encode()),
        ):  # fmt: skip
            entry = zipfile.ZipInfo(path, FIXED)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            package.writestr(entry, content)
    return out.getvalue()


def descriptor(name: str, build: str) -> dict[str, Any]:
    columns = schema()[name]
    return {
        "name": f"qianyue-{name.replace('_', '-')}",
        "profile": "tabular-data-package",
        "version": build,
        "resources": [
            {
                "name": name.replace("_", "-"),
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "dialect": {"lineTerminator": "\r\n"},
                "schema": {"fields": list(map(field, columns)), "primaryKey": [c.name for c in columns if c.key]},
            }
        ],
    }


def field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    if column.values:
        constraints["enum"] = sorted(column.values)
    described = column.description + (f" ({column.unit})" if column.unit else "")
    found: dict[str, Any] = {"name": column.name, "type": TYPES[column.type], "description": described}
    return found | ({"constraints": constraints} if constraints else {})
