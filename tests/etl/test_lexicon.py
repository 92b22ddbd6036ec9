"""Names in a text: the longest at each place, none beyond the end of the text."""

import pytest

from etl.grammar.lexicon import Entry, Lexicon

NAMES = Lexicon(Entry(name, "sector", name) for name in ("康养", "康养旅游", "旅游", "旅游装备制造"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("康养旅游", [("康养旅游", 0, 4)]),
        ("文体康养", [("康养", 2, 4)]),
        ("康养和旅游", [("康养", 0, 2), ("旅游", 3, 5)]),
        ("康养旅", [("康养", 0, 2)]),
        ("旅游装备", [("旅游", 0, 2)]),
        ("旅", []),
        ("", []),
    ],
)
def test_the_longest_name_is_found_and_ends_where_it_does(text, expected):
    assert [(hit.entry.surface, hit.start, hit.end) for hit in NAMES.find(text)] == expected
