"""Rows made ready: what lies inside another stands below it, and unlike amounts do not share an axis."""

from pages.charts.cut_rows import named, nested, one_kind, table_rows, with_total
from tests.pages.frames import frame, mark, yi

INSIDE = {"parent_id": "sector:东部及中部", "member_relation": "inside"}
REGIONS = frame(
    mark("外", "projects", 5, step=1),
    mark("东部", "projects", 110, step=1, **INSIDE),
    mark("东部及中部", "projects", 122, step=1),
)


def test_inner_part_stands_below_its_outer_one() -> None:
    rows = nested(REGIONS)
    assert list(rows["member_zh"]) == ["外", "东部及中部", "东部"]
    assert list(rows["inside"]) == [False, False, True]


def test_inner_part_without_its_outer_one_stands_alone() -> None:
    assert list(nested(REGIONS[REGIONS["member_zh"] == "东部"])["inside"]) == [False]


def test_names_carry_counts_and_say_what_is_inside() -> None:
    names = named(nested(REGIONS), REGIONS, "zh")["name"]
    assert list(names) == ["外  5 个", "东部及中部  122 个", "其中：东部  110 个"]


def test_one_kind_of_amount_on_an_axis() -> None:
    rows = frame(yi("甲", 1), yi("乙", 2, amount_kind="credit"), yi("丙", 3), mark("丁", "amount", None))
    shown, left_out = one_kind(rows)
    assert list(shown["member_zh"]) == ["甲", "丙", "丁"]
    assert list(left_out["member_zh"]) == ["乙"]


def test_what_bounds_an_undisclosed_amount_in_another_unit_is_no_length_on_the_axis() -> None:
    bounded = {"high": 716.8e8, "amount_kind": "investment"}
    rows = frame(yi("东盟", 2.6, unit="USD"), *(mark(name, "amount", None, **bounded) for name in ("湾区", "长三角")))
    shown, left_out = one_kind(rows)
    assert list(shown["unit"]) == ["USD"] * 3 and shown["amount_kind"].nunique() == 1 and left_out.empty
    assert shown[["low", "high"]].iloc[1:].isna().all(axis=None) and rows["high"].iloc[1] == 716.8e8
    assert (
        list(with_total(nested(shown), frame(yi(None, 716.8, amount_kind="investment")))["dimension"]) == ["sector"] * 3
    )


def test_total_of_the_same_kind_only() -> None:
    parts = nested(frame(yi("甲", 1)))
    assert list(with_total(parts, frame(yi(None, 9)))["dimension"]) == ["total", "sector"]
    assert len(with_total(parts, frame(yi(None, 9, amount_kind="credit")))) == 1
    assert len(with_total(parts, frame(mark(None, "amount", None)))) == 1


def test_table_has_one_line_a_part_with_both_figures() -> None:
    counts = frame(mark("甲", "projects", 3, step=1), mark("乙", "projects", 4, step=1))
    amounts = frame(yi("甲", 852.41, 0.01, flags="W"), yi("甲", 10, amount_kind="credit"), mark("乙", "amount", None))
    first, second = table_rows(counts, amounts, "contract", "zh")
    assert (first.projects, first.amount) == ("3 个", "852.41 亿元；10 亿元（授信）")
    assert first.note == "可能含他类"
    assert len(first.observation_ids) == 3
    assert (second.projects, second.amount) == ("4 个", "未披露")


def test_contested_amounts_stand_without_a_count_and_beside_each_other() -> None:
    rows = nested(frame(yi("甲", 1, standing="contested")))
    assert list(named(rows, frame(mark("甲", "projects", 3, step=1)), "zh")["name"]) == ["甲"]
    totals = frame(yi(None, 9, standing="contested"), yi(None, 8, standing="contested"))
    assert len(with_total(nested(frame(yi("甲", 1))), totals)) == 3
