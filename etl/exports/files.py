"""An order written as a file: whole or not at all, the same to the byte for the same build."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

from etl.exports.book import Book
from etl.exports.cover import Cover, write_cover
from etl.exports.fields import Field, fields_of
from etl.exports.flat import write_csv, write_json, write_parquet
from etl.exports.forms import WHOLE
from etl.exports.order import Order
from etl.exports.package import write_package
from etl.exports.words import word
from etl.schema import arrow_schema

DICTIONARY = ("sheet", "column", "field", "type", "unit", "codes")


def export(order: Order, form: str, path: Path) -> None:
    """Writes an order to a path. Raises ValueError for several tables in a format that holds one."""
    if len(order.names) != 1 and form not in WHOLE:
        raise ValueError("全部表格只能写成 xlsx（一个工作簿）或 zip（一个数据包），请用 --format 选其一。")
    made = Path(tempfile.mkdtemp(prefix=".export.", dir=path.parent)) / path.name
    try:
        WRITERS[form](order, made)
        os.replace(made, path)
    finally:
        made.unlink(missing_ok=True)
        made.parent.rmdir()
    if order.progress:
        order.progress(1.0, path.name)


def export_bytes(order: Order, form: str) -> bytes:
    """The same file as bytes, by way of the disk."""
    with tempfile.TemporaryDirectory(prefix="qianyue.") as folder:
        path = Path(folder) / f"export.{form}"
        export(order, form, path)
        return path.read_bytes()


def csv_file(order: Order, path: Path) -> None:
    (name,) = order.names
    with path.open("wb") as out:
        write_csv(order.batches(name), order.columns(name), out, bom=order.bom)


def json_file(order: Order, path: Path) -> None:
    with path.open("wb") as out:
        write_json(order.batches(order.names[0]), out)


def parquet_file(order: Order, path: Path) -> None:
    """The types of the schema, its descriptions with each column, and the build in the metadata."""
    (name,) = order.names
    about = {"title": order.title, "build": order.info["build"], "event_id": order.event_id or ""}
    with path.open("wb") as out:
        write_parquet(order.batches(name), arrow_schema(name).with_metadata(about), out)


def package_file(order: Order, path: Path) -> None:
    with path.open("wb") as out:
        write_package(order, out)


def workbook_file(order: Order, path: Path) -> None:
    """Cover, a sheet for each table, and the dictionary of their columns."""
    with Book(path, order.lang, order.made) as book:
        for name in order.names:
            book.add_table(order.name(name), order.holds(name), fields_of(name, order.lang), order.batches(name))
        add_dictionary(book, order)
        subtitle = order.holds(order.names[0]) if len(order.names) == 1 else word("book.holds", order.lang)
        write_cover(book, Cover(order.title, subtitle, order.facts(), order.sources(), order.rows["sources"]))


def add_dictionary(book: Book, order: Order) -> None:
    """A sheet that says of every column its name in the tables, its type, its unit and what its codes mean."""
    fields = [Field(word(f"head.{name}", order.lang), name, "string") for name in DICTIONARY]
    lines = [
        (order.name(name), each.head, each.source, word(f"type.{each.type}", order.lang), each.unit, each.codes)
        for name in order.names for each in fields_of(name, order.lang)
    ]  # fmt: skip
    columns = [pa.array(cells, pa.string()) for cells in zip(*lines, strict=True)]
    batch = pa.RecordBatch.from_arrays(columns, list(DICTIONARY))
    book.add_table(word("sheet.fields", order.lang), word("holds_fields", order.lang), fields, [batch])


WRITERS: dict[str, Callable[[Order, Path], None]] = {
    "csv": csv_file, "json": json_file, "parquet": parquet_file, "xlsx": workbook_file, "zip": package_file,
}  # fmt: skip
