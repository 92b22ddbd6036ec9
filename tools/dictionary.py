"""The data dictionary of every table, from the schema: `python -m tools.dictionary` writes docs/tables.md anew."""

from __future__ import annotations

from pathlib import Path

from etl.columns import Column, schema

FILE = Path(__file__).parents[1] / "docs" / "tables.md"
HEAD = """# Tables

Made from `etl/schema.csv` by `python -m tools.dictionary`; every table is checked against it when it is written.
A column marked * is part of the key. Bands: `low` and `high` are what the wording allows, empty = no bound.
"""


def dictionary() -> str:
    """All tables as Markdown, in the order of the schema."""
    return HEAD + "".join(table(name, columns) for name, columns in schema().items())


def table(name: str, columns: tuple[Column, ...]) -> str:
    head = "| column | type | may be empty | unit | what it is |\n| --- | --- | --- | --- | --- |\n"
    return f"\n## {name}\n\n{head}" + "".join(map(row, columns))


def row(column: Column) -> str:
    values = f" ({', '.join(f'`{value}`' for value in sorted(column.values))})" if column.values else ""
    key, empty = "*" if column.key else "", "yes" if column.nullable else ""
    return f"| `{column.name}`{key} | {column.type} | {empty} | {column.unit} | {column.description}{values} |\n"


if __name__ == "__main__":
    FILE.write_text(dictionary(), encoding="utf-8")
