"""The project's own annotated articles: what the reader reaches on them must not fall."""

import pytest

from tests.etl.scoring import FOLDER, score

PATHS = sorted(FOLDER.glob("*.json"))


@pytest.fixture(scope="module")
def reached(reading):
    return score(PATHS, reading)


def test_every_figure_is_found_and_none_is_made_up(reached):
    assert len(PATHS) >= 190 and reached["gold"] > 6000
    precision = reached["found"] / (reached["found"] + reached["made_up"])
    recall = reached["found"] / reached["gold"]
    assert 2 * precision * recall / (precision + recall) >= 0.99


@pytest.mark.parametrize(
    ("what", "of", "floor"),
    [("band", "found", 0.99), ("measure", "found", 0.98), ("event", "statistics", 0.96), ("whole", "statistics", 0.92)],
)
def test_what_is_found_is_read_right(reached, what, of, floor):
    assert reached[what] / reached[of] >= floor
