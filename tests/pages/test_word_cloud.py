"""Words of a cloud: all there, none on another, the weightier the larger, and always in the same places."""

import itertools

import pytest

from pages.charts.word_cloud import SMALLEST, placed, word_cloud

WORDS = [(f"词{'语' * (place % 5)}{place}", 1 / (place + 1)) for place in range(40)]


@pytest.mark.parametrize(("width", "flat"), [(480, 0.8), (300, 1.1)])
@pytest.mark.parametrize("words", [WORDS, WORDS[:1], [("极" * 20, 1.0)] * 10, [("same", 1.0), ("equal", 1.0)]])
def test_every_word_has_a_place_of_its_own_inside(words, width, flat) -> None:
    found = placed(words, width=width, flat=flat)
    assert [each.word for each in found] == [word for word, _ in words]
    assert all(abs(each.x) * 2 + each.width <= width for each in found)
    for one, other in itertools.combinations(found, 2):
        apart = abs(one.x - other.x) * 2 >= one.width + other.width, abs(one.y - other.y) * 2 >= one.size + other.size
        assert any(apart), (one, other)


def test_the_weightier_is_the_larger_and_none_is_too_small_to_read() -> None:
    found = placed(WORDS, width=480)
    sizes = [each.size for each in found]
    assert sizes == sorted(sizes, reverse=True) and sizes[0] > 2 * sizes[-1] and sizes[-1] == SMALLEST
    assert found == placed(WORDS, width=480)


def test_words_are_links_and_cannot_write_html() -> None:
    html = word_cloud(placed([("<b>", 1.0)], width=300), width=300, href=lambda word: f'?q="{word}"', label="云")
    assert "<b>" not in html and 'href="?q=&quot;&lt;b&gt;&quot;"' in html
