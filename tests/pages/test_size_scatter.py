"""Points for the parts that have both figures, bands as error bars, and the others in words."""

from pages.charts.size_scatter import not_drawn, paired, size_scatter
from pages.words.theme import LIGHT
from tests.pages.frames import frame, mark, nearly, yi

COUNTS = frame(*(mark(name, "projects", n, step=1) for name, n in (("甲", 3), ("乙", 122), ("丙", 7))))
AMOUNTS = frame(yi("甲", 852.41, 0.01), nearly("乙", 1700, 1600), mark("丙", "amount", None))


def test_points_stand_at_projects_and_amount() -> None:
    points = size_scatter(paired(COUNTS, AMOUNTS), palette=LIGHT, lang="zh").data[0]
    assert list(points.x) == [3, 122]
    assert list(points.y) == [852.41, 1700]
    assert list(points.text) == ["甲", "乙"]


def test_band_is_an_error_bar() -> None:
    errors = size_scatter(paired(COUNTS, AMOUNTS), palette=LIGHT, lang="zh").data[0].error_y
    assert list(errors.array) == [0, 0]
    assert list(errors.arrayminus) == [0, 100]


def test_undisclosed_is_listed_instead_of_drawn() -> None:
    assert not_drawn(COUNTS, AMOUNTS, lang="zh") == ["丙（7 个）"]
    assert "sector:丙" not in set(paired(COUNTS, AMOUNTS)["member_id"])


def test_dragging_zooms_or_circles() -> None:
    pairs = paired(COUNTS, AMOUNTS)
    assert size_scatter(pairs, palette=LIGHT, lang="zh").layout.dragmode == "zoom"
    assert size_scatter(pairs, palette=LIGHT, lang="zh", drag="lasso").layout.dragmode == "lasso"
