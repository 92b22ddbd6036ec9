import pytest

from etl.schema import SchemaError, conform, schema

REJECT = {"path": "a.txt", "reason": "empty"}


def test_rows_become_a_table_in_the_order_of_their_key():
    table = conform("rejects", [{"path": "b", "reason": "x"}, {"path": "a", "reason": "y"}])
    assert table.column("path").to_pylist() == ["a", "b"]


@pytest.mark.parametrize(
    ("table", "rows", "words"),
    [
        ("rejects", [REJECT, REJECT], "stands twice"),
        ("rejects", [{"path": "a", "reason": None}], "missing"),
        ("rejects", [{**REJECT, "colour": "red"}], "colour"),
        ("mention_places", [{"mention_id": "m", "place_id": "CN", "role": "friend", "complete": True}], "friend"),
    ],
)
def test_rows_that_break_the_contract_are_refused_by_name(table, rows, words):
    with pytest.raises(SchemaError, match=words):
        conform(table, rows)


def test_every_table_has_a_key_and_every_column_a_description():
    for columns in schema().values():
        assert any(column.key for column in columns)
        assert all(column.description for column in columns)
        assert all(not column.nullable for column in columns if column.key)
