"""The data dictionary says what the schema says."""

from tools.dictionary import FILE, dictionary


def test_the_data_dictionary_is_that_of_the_schema() -> None:
    assert FILE.read_text(encoding="utf-8") == dictionary(), "run python -m tools.dictionary"
