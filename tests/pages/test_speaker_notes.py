"""The notes end with how fresh the figures are; where no report has a date they say so."""

import pytest

from pages.exports.slides.speaker_notes import lines_of
from tests.pages.decks import bars, deck


@pytest.mark.parametrize(
    ("published", "lang", "said"),
    [
        ("2026-03-05", "zh", "数据截至 2026-03-05 · 构建 0123abcd"),
        (None, "zh", "报道都没有日期 · 构建 0123abcd"),
        ("", "en", "No report has a date · build 0123abcd"),
    ],
)
def test_the_last_line_tells_how_fresh_the_figures_are(published, lang, said):
    made = deck(bars(), lang=lang, published=published)
    (*_, (line, is_head)) = lines_of(made.slides[0], made)
    assert (line, is_head) == (said, False)
