"""The arithmetic that figures must satisfy: each rule by hand, right and wrong, in words, and as an exit status."""

import shutil
from pathlib import Path

import pytest

from etl import queries
from etl.bounds.event import bounds_of
from etl.bounds.premises import Figures
from etl.commands import main
from etl.pipeline import build
from etl.printed import anglicised
from etl.said import CONTRADICTION, SEVERAL
from etl.stages.checks import list_checks, worked_out
from etl.stages.closing import close_sums, take_surest
from etl.stages.cumulative import check_running_totals, largest_totals
from etl.stages.ratios import derive_ratios

DATA = Path(__file__).parents[2] / "data"
YI = 1e8
WHOLE = "E/whole"
HEDGES = {"over": "超", "nearly": "近", "at_least": "不少于", "under": "不超过", "about": "约"}
SCOPES = {WHOLE: {"parent_scope_id": None, "relation": None, "code": "whole", "name_zh": "全部签约"}}


def figure(name: str, value: float | None, hedge: str = "exact", step: float = 0.01, **more) -> dict:
    """An observation of the whole; amounts and their last digit are told in 亿."""
    row = {
        "observation_id": name, "event_id": "E", "scope_id": WHOLE, "dimension": "total", "member_id": None,
        "measure": "amount", "amount_kind": "contract", "status": "signed", "unit": "CNY", "base_id": None,
        "base": None, "against": None, "period": None, "qualifier": hedge, "standing": "held", "standing_reason": None,
        "standing_reason_en": None,
        "flags": None, "obs_status": "O" if value is None else "A", "low_open": False, "high_open": False,
        "label": "未披露" if value is None else f"{HEDGES.get(hedge, '')}{value:g}",
    } | more  # fmt: skip
    scale = YI if row["measure"] == "amount" else 1.0
    end = None if value is None else value * scale
    return {"low": end, "high": end} | row | {"value": end, "step": step * scale}


def part(name: str, value: float | None, hedge: str = "exact", dimension: str = "sector", **more) -> dict:
    return figure(name, value, hedge, dimension=dimension, **{"member_id": f"{dimension}:{name}"} | more)


def number(name: str, value: float, hedge: str = "exact", like: dict | None = None, **more) -> dict:
    """A count of projects, of the same part as another figure."""
    same = {key: like[key] for key in ("scope_id", "dimension", "member_id")} if like else {}
    return figure(name, value, hedge, step=1.0, **same | more, measure="projects", amount_kind=None, unit="count")


def share(value: float, of: dict, base: dict, hedge: str = "exact", step: float = 0.1) -> dict:
    same = {key: of[key] for key in ("scope_id", "dimension", "member_id")}
    return figure("share", value, hedge, step, **same, measure="share", amount_kind=None, unit="percent",
                  base_id=base["observation_id"])  # fmt: skip


def lies(whole: dict, part: dict, kind: str = "part") -> dict:
    ids = {"whole_id": whole["observation_id"], "part_id": part["observation_id"]}
    return {**ids, "cut": part["dimension"], "kind": kind, "reason": None}


def named(o: dict) -> tuple[str, str]:
    name = str(o["member_id"] or o["scope_id"]).rpartition(":")[2]
    return f"“{name}”", name


def checked(rows: list[dict], relations: list[dict] = (), clashes: list[tuple[str, ...]] = ()) -> list[dict]:
    """The checks that come of the rows, each with a sentence in both languages."""
    found = list_checks("E", rows, relations, clashes, named)
    assert all(check["explanation"] and check["explanation_en"] for check in found)
    assert len({check["check_id"] for check in found}) == len(found)
    return found


def one(rule: str, *asked, **more) -> dict:
    """The only check of a rule."""
    (check,) = [check for check in checked(*asked, **more) if check["rule"] == rule]
    return check


# --- parts and closure


def of_whole(whole: dict, parts: list[dict]) -> dict:
    return one("parts", [whole, *parts], [lies(whole, o) for o in parts])


def test_parts_that_add_up_hold():
    whole = number("whole", 271)
    parts = [number(n, value, dimension="host", member_id=n) for n, value in (("a", 132), ("b", 89), ("c", 50))]
    check = of_whole(whole, parts)
    assert (check["left"], check["right"], check["gap"], check["verdict"]) == (271, 271, 0, "holds")
    assert check["explanation"] == "132 + 89 + 50 = 271个，等于“E/whole”"
    assert check["operand_ids"] == "whole;a;b;c"


def test_parts_that_are_more_than_the_whole_are_violated():
    whole = number("whole", 271)
    parts = [number(name, value, dimension="host", member_id=name) for name, value in (("a", 132), ("b", 189))]
    check = of_whole(whole, parts)
    assert (check["gap"], check["verdict"]) == (50, "violated")
    assert check["explanation"].endswith("多 50个") and "50 more than" in anglicised(check["explanation_en"])


@pytest.mark.parametrize(
    ("unit", "values", "said", "told"),
    [
        ("CNY", (600, 518, 203), "= 721亿元，比“E/whole” 600亿元 多 121亿元", "12.1 bn yuan more"),
        ("USD", (600, 518, 203), "= 721亿美元，比“E/whole” 600亿美元 多 121亿美元", "12.1 bn USD more"),
        ("CNY", (0.06, 0.05, 0.03), "= 800万元，比“E/whole” 600万元 多 200万元", "2 m yuan more"),
        ("CNY", (15000, 8000, 8000), "= 1.6万亿元，比“E/whole” 1.5万亿元 多 1000亿元", "100 bn yuan more"),
    ],
)
def test_what_was_worked_out_has_the_unit_of_what_it_is_held_against(unit, values, said, told):
    def labelled(o: dict) -> dict:
        return o | {"unit": unit, "label": worked_out(o["value"], o | {"unit": unit})}

    whole, a, b = map(labelled, (figure("whole", values[0]), part("a", values[1]), part("b", values[2])))
    check = one("parts", [whole, a, b], [lies(whole, a), lies(whole, b)])
    assert check["explanation"].endswith(said)
    assert told in anglicised(check["explanation_en"])


def test_parts_that_are_less_than_the_whole_hold_unless_they_are_all_there_is():
    whole, a, b = figure("whole", 1000), part("a", 500), part("b", 300)
    amounts, related = [whole, a, b], [lies(whole, a), lies(whole, b)]
    check = one("parts", amounts, related)
    assert (check["verdict"], check["gap"]) == ("holds", pytest.approx(-200 * YI))
    assert "其余 200亿元 没有分开说明" in check["explanation"]
    counts = [number("n", 10), number("na", 6, like=a), number("nb", 4, like=b)]
    related += [lies(counts[0], o) for o in counts[1:]]
    (check,) = [c for c in checked(amounts + counts, related) if c["right"] == 1000 * YI]
    assert check["verdict"] == "violated" and "少 200亿" in check["explanation"]


@pytest.mark.parametrize(
    ("total", "verdict"),
    [(100.0, "holds"), (99.9, "holds"), (99.8, "rounding"), (99.7, "rounding"), (99.6, "violated")],
)
def test_amounts_are_added_up_to_their_last_digits(total, verdict):
    """Half a unit of the last digit of each of the three may be missing, or at most a whole one."""
    whole = figure("whole", total, step=0.1)
    parts = [part(name, 50.0, step=0.1) for name in "ab"]
    assert of_whole(whole, parts)["verdict"] == verdict


def test_counts_are_not_rounded():
    whole = number("whole", 100)
    parts = [number(name, value, dimension="sector", member_id=name) for name, value in (("a", 60), ("b", 41))]
    assert of_whole(whole, parts)["verdict"] == "violated"


@pytest.mark.parametrize(
    ("total", "hedge", "verdict"),
    [(90, "over", "holds"), (120, "over", "holds"), (99, "nearly", "violated"), (101, "nearly", "holds")],
)
def test_exact_parts_against_a_whole_with_a_hedge(total, hedge, verdict):
    """Parts of which others may be missing can be less than the whole, never more."""
    whole = figure("whole", total, hedge)
    assert of_whole(whole, [part("a", 60), part("b", 40)])["verdict"] == verdict


def test_parts_with_a_hedge_that_cannot_meet_the_whole_are_violated():
    whole = figure("whole", 4495)
    assert of_whole(whole, [part("a", 1657), part("b", 478, "over"), part("c", 2360)])["verdict"] == "holds"
    check = of_whole(whole, [part("a", 1657), part("b", 500, "over"), part("c", 2360)])
    assert check["verdict"] == "violated" and "不能同时成立" in check["explanation"]


def test_bands_on_both_sides_are_open():
    whole = figure("whole", 414.8, "about")
    assert of_whole(whole, [part("a", 406.9, "about")])["verdict"] == "open"


def visit(total: float) -> list[dict]:
    """The four classes of the visit: of the last no amount is told."""
    told = [("finance", 852.41, 3), ("abroad", 57, 5), ("industry", 66.09, 13), ("cooperation", None, 7)]
    whole, count = figure("whole", total), number("n", 28)
    parts = [part(name, value, dimension="category") for name, value, _ in told]
    counts = [number(f"n{name}", value, like=o) for (name, _, value), o in zip(told, parts, strict=True)]
    return [whole, count, *parts, *counts]


def visited(total: float) -> list[dict]:
    whole, count, *others = rows = visit(total)
    related = [lies(count if o["measure"] == "projects" else whole, o) for o in others if o["value"]]
    return [check for check in checked(rows, related) if check["rule"] in ("parts", "closure")]


def test_parts_that_reach_the_whole_leave_nothing_for_those_without_an_amount():
    assert sorted(check["rule"] for check in visited(975.5)) == ["closure", "parts"]
    (check,) = [check for check in visited(975.5) if check["rule"] == "closure"]
    assert (check["verdict"], check["right"]) == ("holds", 975.5 * YI)
    assert check["explanation"] == (
        "852.41 + 57 + 66.09 = 975.5，已等于“E/whole”；“cooperation”未披露金额，推算不增加总额"
    )
    assert "cooperation state no amount and add nothing" in check["explanation_en"]
    assert "cooperation" in check["operand_ids"].split(";")


def test_parts_that_do_not_reach_the_whole_leave_the_rest_to_those_without_an_amount():
    (check,) = [check for check in visited(1000) if check["right"] == 1000 * YI]
    assert (check["rule"], check["verdict"]) == ("parts", "holds")
    assert "其余 24.5亿元 没有分开说明" in check["explanation"]


def test_parts_that_are_more_than_the_whole_close_nothing():
    (check,) = [check for check in visited(900) if check["right"] == 900 * YI]
    assert (check["rule"], check["verdict"]) == ("parts", "violated")


# --- nesting


@pytest.mark.parametrize(
    ("wide", "hedge", "narrow", "verdict"),
    [
        (122, "exact", 110, "holds"), (122, "exact", 122, "holds"), (122, "exact", 123, "violated"),
        (100, "nearly", 17, "holds"), (100, "nearly", 100, "violated"),
        (100, "under", 100, "holds"), (100, "under", 101, "violated"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["inside", "overlay"])
def test_what_lies_in_another_is_no_more_than_it(wide, hedge, narrow, verdict, kind):
    """Nearly a hundred are fewer than a hundred."""
    a = number("wide", wide, hedge, dimension="region", member_id="region:东部及中部")
    b = number("narrow", narrow, dimension="region", member_id="region:东部")
    check = one("nesting", [a, b], [lies(a, b, kind)])
    assert (check["left"], check["right"], check["verdict"]) == (narrow, wide, verdict)
    assert check["explanation"].startswith("“东部”") and check["explanation_en"].startswith("东部")


@pytest.mark.parametrize(("hedge", "kind"), [("over", "inside"), ("about", "inside"), ("exact", "unknown")])
def test_nothing_is_nested_where_the_words_set_no_limit(hedge, kind):
    a, b = number("wide", 100, hedge), number("narrow", 120, dimension="region", member_id="b")
    assert checked([a, b], [lies(a, b, kind)]) == []


# --- shares and averages


@pytest.mark.parametrize(
    ("amount", "printed", "step", "verdict"),
    [
        (1626.35, 56.9, 0.1, "rounding"), (1626.35, 57.0, 0.1, "holds"), (21, 0.7, 0.1, "holds"),
        (21, 1.0, 0.1, "violated"), (21, 1, 1, "holds"), (633.4, 22.1, 0.1, "rounding"), (633.4, 22.2, 0.1, "holds"),
        (573.4, 20.0, 0.1, "rounding"), (573.4, 19.9, 0.1, "violated"),
    ],
)  # fmt: skip
def test_a_printed_share_is_recomputed(amount, printed, step, verdict):
    whole, owned = figure("whole", 2854.15), part("owned", amount, dimension="ownership")
    check = one("share", [whole, owned, share(printed, owned, whole, step=step)])
    assert (check["left"], check["right"]) == (printed, pytest.approx(100 * amount / 2854.15))
    assert check["verdict"] == verdict
    assert check["operand_ids"] == "share;owned;whole"


def test_a_share_of_projects_is_recomputed_with_counts():
    whole, large = number("whole", 84), number("large", 56, dimension="size_band", member_id="size_band:large")
    check = one("share", [whole, large, share(66.7, large, whole)])
    assert check["verdict"] == "holds"
    assert check["explanation"] == "“large”：56 ÷ 84 = 66.67%，报道写 66.7，相符"
    assert "which agrees" in check["explanation_en"]
    assert one("share", [whole, large, share(66.5, large, whole)])["verdict"] == "violated"


@pytest.mark.parametrize(
    ("amount", "hedge", "verdict"),
    [
        (501, "over", "holds"), (500, "over", "violated"), (499, "over", "violated"), (500, "at_least", "holds"),
        (499, "nearly", "holds"), (500, "nearly", "violated"), (500, "under", "holds"), (501, "under", "violated"),
        (450, "about", "holds"),
    ],
)  # fmt: skip
def test_a_share_with_a_hedge_is_recomputed_by_its_word(amount, hedge, verdict):
    """The counts are exact, so that the limit itself is met or not."""
    whole, some = number("whole", 1000), number("some", amount, dimension="sector", member_id="sector:some")
    assert one("share", [whole, some, share(50, some, whole, hedge)])["verdict"] == verdict


def test_a_share_is_not_recomputed_without_both_of_its_sides():
    whole, some = figure("whole", 3000, "over"), part("some", 1572.8)
    assert checked([whole, some, share(50, some, whole)]) == []
    whole = figure("whole", 3000)
    assert checked([whole, share(50, some, whole)]) == []


def mean(value: float, step: float, **more) -> dict:
    return figure("mean", value, dimension="average", step=step, **more)


@pytest.mark.parametrize(
    ("amount", "projects", "printed", "step", "verdict"),
    [
        (2285, 102, 22.4, 0.1, "holds"), (2712, 71, 38, 1, "holds"), (2854.15, 84, 34.0, 0.1, "holds"),
        (2285, 102, 22.3, 0.1, "violated"), (2285, 101, 22.7, 0.1, "rounding"), (2285, 102, 25, 1, "violated"),
    ],
)  # fmt: skip
def test_a_printed_average_is_recomputed(amount, projects, printed, step, verdict):
    """2285 ÷ 102 = 22.402, 2285 ÷ 101 = 22.624; half a hundredth of 2285 more or less moves neither."""
    whole, count = figure("whole", amount), number("n", projects)
    check = one("average", [whole, count, mean(printed, step)])
    assert (check["left"], check["right"]) == (printed * YI, pytest.approx(amount / projects * YI))
    assert check["verdict"] == verdict


@pytest.mark.parametrize("turned", [False, True])
def test_an_average_is_recomputed_with_the_money_that_it_is_an_average_of(turned):
    contracts, investment = figure("contracts", 1000), figure("investment", 3000, amount_kind="investment")
    rows = [contracts, investment, number("n", 100), mean(10, 0.1)]
    check = one("average", rows[::-1] if turned else rows)
    assert (check["verdict"], check["operand_ids"]) == ("holds", "mean;contracts;n")


def test_an_average_of_a_part_is_not_compared_with_the_whole():
    rows = [figure("whole", 2285), number("n", 102), mean(5, 0.1, member_id="sector:制造业")]
    assert checked(rows) == []


# --- conflicts and contradictions


def others(name: str, value: float, standing: str, reason: str | None = None) -> dict:
    return number(name, value, scope_id="E/other_provinces", standing=standing, standing_reason=reason)


def test_reports_that_differ_are_in_conflict_and_the_side_that_closes_a_sum_is_held():
    scopes = SCOPES | {
        f"E/{code}": {"parent_scope_id": WHOLE, "relation": "part", "code": code, "name_zh": code}
        for code in ("chongqing", "other_provinces", "soe_day")
    }
    sides = [others("few", 89, "contested"), others("many", 115, "contested")]
    sums = [number("whole", 271), number("a", 132, scope_id="E/chongqing"), number("b", 50, scope_id="E/soe_day")]
    close_sums([*sums, *sides], scopes, {})
    assert [side["standing"] for side in sides] == ["held", "set_aside"]
    check = one("conflict", [*sums, *sides])
    assert (check["left"], check["right"], check["verdict"]) == (89, 115, "violated")
    assert check["explanation"] == (
        "“E/other_provinces”：各报道分别写作 89 / 115，采用 89（与其他数字相符：132 + 50 + 89 = 271）"
    )
    assert check["explanation_en"].endswith(
        "reports print 89 / 115; 89 is held (it agrees with the other figures: 132 + 50 + 89 = 271)"
    )
    assert sides[1]["standing_reason_en"] == "it does not make up the sum: 132 + 50 + 89 = 271"


def test_a_conflict_that_nothing_decides_says_so():
    check = one("conflict", [others("few", 89, "contested"), others("many", 115, "contested")])
    assert check["explanation"].endswith("未能判定，均列为存疑") and check["explanation_en"].endswith("neither is held")


def test_of_figures_in_one_report_the_one_that_is_read_surest_is_held_and_nothing_is_called_wrong():
    sides = [others("few", 89, "contested", SEVERAL), others("many", 115, "contested", SEVERAL)]
    take_surest(sides, {"few": 0.6, "many": 0.9})
    assert [side["standing"] for side in sides] == ["set_aside", "held"]
    check = one("ambiguous", sides)
    assert check["verdict"] == "open"
    assert check["explanation"] == (
        "“E/other_provinces”：同一报道给出 115 / 89，采用 115（同一报道的几个数里，这一个读得最有把握）"
    )


def test_none_is_held_of_figures_in_one_report_that_are_read_alike_nor_of_several_reports():
    alike = [others("few", 89, "contested", SEVERAL), others("many", 115, "contested", SEVERAL)]
    take_surest(alike, {"few": 0.9, "many": 0.9})
    several = [others("few", 89, "contested", CONTRADICTION), others("many", 115, "contested", CONTRADICTION)]
    take_surest(several, {"few": 0.6, "many": 0.9})
    assert {side["standing"] for side in alike + several} == {"contested"}


def test_a_whole_that_is_smaller_than_its_part_is_none():
    few, many = others("few", 12, "contested", SEVERAL), others("many", 58, "contested", SEVERAL)
    inside = number("part", 31, scope_id="E/other_provinces", dimension="sector", member_id="sector:制造业")
    take_surest([few, many, inside], {"few": 0.9, "many": 0.6})
    assert (few["standing"], many["standing"]) == ("set_aside", "held")


def left_alone(rows: list[dict], relations: list[dict]) -> list[dict]:
    found = bounds_of(Figures(rows, relations, str, SCOPES))
    checks = list_checks("E", rows, relations, found.clashes, named, found.unsolved)
    return [check for check in checks if check["rule"] == "unbounded"]


def test_figures_too_many_to_be_bounded_are_said_to_be_so(monkeypatch):
    rows = [figure("whole", 100), part("a", 60, "over"), part("b", None), number("n", 10)]
    related = [lies(rows[0], rows[1]), lies(rows[0], rows[2])]
    assert left_alone(rows, related) == []
    monkeypatch.setattr("etl.bounds.event.ASKED", 1)
    (check,) = left_alone(rows, related)
    assert (check["verdict"], check["operand_ids"], check["gap"]) == ("open", "whole", None)
    assert check["explanation"] == "合同金额：3 个数字，其中 2 个没有确数，数量太多，没有推算区间，也没有查完矛盾"
    assert check["explanation_en"] == (
        "contract amount: 3 figures, 2 of them not stated exactly; too many, so that no bounds were worked out,"
        " nor all contradictions found"
    )
    monkeypatch.setattr("etl.bounds.event.VARIABLES", 0)
    assert [check["operand_ids"] for check in left_alone(rows, related)] == ["whole", "n"]


def test_figures_that_contradict_each_other_too_often_to_be_bounded_are_said_to_be_so(monkeypatch):
    rows = [figure("whole", 100), part("a", 120, "over"), part("b", 130, "over", dimension="region")]
    related = [lies(rows[0], rows[1]), lies(rows[0], rows[2])]
    assert left_alone(rows, related) == []
    monkeypatch.setattr("etl.bounds.event.CLASHES", 1)
    (check,) = left_alone(rows, related)
    assert "互相矛盾太多" in check["explanation"] and "contradict each other too often" in check["explanation_en"]


def test_figures_of_different_things_are_in_no_conflict():
    rows = [number("a", 89), number("b", 115, scope_id="E/other_provinces"), figure("c", 89)]
    assert checked(rows) == []


def owned() -> tuple[list[dict], list[dict]]:
    whole = figure("whole", 2854.15)
    told = (("soe", 1626.35), ("private", 633.4), ("others", 573.4), ("foreign", 21))
    parts = [part(name, value, dimension="ownership") for name, value in told]
    hidden = part("hidden", None, dimension="region")
    return [whole, *parts, hidden], [lies(whole, o) for o in parts]


def clashes(rows: list[dict], relations: list[dict]) -> list[tuple[str, ...]]:
    return bounds_of(Figures(rows, relations, lambda member: member.partition(":")[2], SCOPES)).clashes


def test_figures_that_cannot_all_be_true_are_named_together():
    rows, related = owned()
    rows.append(share(1.0, rows[4], rows[0]))
    found = clashes(rows, related)
    check = one("contradiction", rows, related, found)
    assert check["verdict"] == "violated" and check["left"] is None and check["gap"] is None
    assert check["explanation"].startswith("这些数字不能同时成立：") and "“foreign” 1" in check["explanation"]
    assert check["explanation_en"].startswith("These cannot all be true: ")
    assert "share" in check["operand_ids"].split(";")


def test_figures_that_can_all_be_true_are_no_contradiction():
    rows, related = owned()
    rows.append(share(0.7, rows[4], rows[0]))
    assert clashes(rows, related) == []
    assert not [check for check in checked(rows, related, []) if check["rule"] == "contradiction"]


def test_what_differs_by_rounding_alone_is_no_contradiction():
    """33.4 + 33.3 + 33.4 = 100.1, where 100 is printed without decimals."""
    whole, hidden = figure("whole", 100, step=1), part("hidden", None, dimension="region")
    parts = [part(name, value, step=0.1) for name, value in (("a", 33.4), ("b", 33.3), ("c", 33.4))]
    rows, related = [whole, hidden, *parts], [lies(whole, o) for o in parts]
    assert one("parts", rows, related)["verdict"] == "holds"
    assert clashes(rows, related) == []


@pytest.mark.parametrize("more", [[], [part("hidden", None, dimension="region")]], ids=["all stated", "one unknown"])
def test_what_cannot_be_true_is_named_whether_or_not_anything_is_unknown(more):
    """Eleven projects of 50 to 100亿 each are no 300亿; no other rule asks that."""
    band = part("band", 300, dimension="size_band", member_id="size_band:50亿元到100亿元")
    found = clashes([figure("whole", 3000), band, number("n", 11, like=band), *more], [])
    assert [set(clash) for clash in found] == [{"band", "n"}]


# --- running totals


def edition(name: str, value: float | None, hedge: str = "exact", **more) -> tuple[str, list[dict]]:
    rows = [] if value is None else [number(f"o{name}", value, hedge, scope_id=f"{name}/whole", **more)]
    return name, largest_totals(rows, {f"{name}/whole": SCOPES[WHOLE]})


def running(value: float, hedge: str, *editions: tuple[str, list[dict]]) -> list[dict]:
    names = ";".join(name for name, _ in editions)
    event = {"event_id": "SUM", "kind": "cumulative", "covers": names}
    return list(check_running_totals([event], dict([*editions, edition("SUM", value, hedge)])))


FIRST = (edition("A", 211), edition("B", 271), edition("C", 359))


def test_a_running_total_is_the_sum_of_its_editions():
    (check,) = running(841, "exact", *FIRST)
    assert (check["rule"], check["left"], check["right"], check["verdict"]) == ("cumulative", 841, 841, "holds")
    assert check["explanation"] == "211 + 271 + 359 = 841，与累计 841 相符（各届口径不尽相同）"
    assert "agrees" in check["explanation_en"]
    (check,) = running(842, "exact", *FIRST)
    assert (check["gap"], check["verdict"]) == (-1, "violated")
    assert "不符" in check["explanation"] and "does not agree" in check["explanation_en"]


@pytest.mark.parametrize(
    ("value", "hedge", "verdict"),
    [
        (1200, "over", "holds"), (1229, "over", "violated"), (1230, "over", "violated"), (1229, "at_least", "holds"),
        (1230, "nearly", "holds"), (1229, "nearly", "violated"), (1229, "under", "holds"), (1228, "under", "violated"),
        (1500, "about", "holds"),
    ],
)  # fmt: skip
def test_a_running_total_with_a_hedge(value, hedge, verdict):
    """The six editions are 1229 in all."""
    rest = edition("D", 104), edition("E", 88), edition("F", 196)
    (check,) = running(value, hedge, *FIRST, *rest)
    assert (check["left"], check["verdict"]) == (1229, verdict)


def test_a_running_total_that_is_a_range_has_both_its_ends():
    names = ";".join(name for name, _ in FIRST)
    event = {"event_id": "SUM", "kind": "cumulative", "covers": names}
    for low, high, verdict in ((800, 900, "holds"), (1000, 1100, "violated")):
        (check,) = check_running_totals([event], dict([*FIRST, edition("SUM", low, "range", high=high)]))
        assert check["verdict"] == verdict


def test_a_running_total_is_open_where_an_edition_states_none():
    (check,) = running(841, "exact", *FIRST[:2], edition("C", None))
    assert (check["verdict"], check["left"], check["gap"]) == ("open", None, None)
    assert "有 1 届没有同一口径的总数" in check["explanation"]


def test_a_running_total_is_open_where_an_edition_is_hedged_and_does_not_say_that_none_is_missing():
    (check,) = running(841, "exact", *FIRST[:2], edition("C", 350, "over"))
    assert check["verdict"] == "open"
    assert "有 0 届" not in check["explanation"] and "0 editions" not in check["explanation_en"]


def test_only_running_totals_whose_editions_are_known_are_checked():
    events = [{"event_id": "SUM", "kind": "cumulative", "covers": covers} for covers in (None, "", "A")]
    events.append({"event_id": "SUM", "kind": "event", "covers": "A;B;C"})
    totals = dict([*FIRST, edition("SUM", 841)])
    assert list(check_running_totals(events, totals)) == []


# --- shares and averages that no report prints


def test_shares_and_averages_are_worked_out_where_both_sides_are_known():
    whole, made = figure("whole", 2000), part("made", 500)
    counts = [number("n", 247), number("nmade", 167, like=made)]
    related = [lies(whole, made), lies(counts[0], counts[1])]
    rows = [row for row, _ in derive_ratios([whole, made, *counts], related, SCOPES)]
    shares = {row["base_id"]: row["label"] for row in rows if row["measure"] == "share"}
    assert shares == {"whole": "25.0%", "n": "67.6%"}
    means = [row["formula"] for row in rows if row["dimension"] == "average"]
    assert sorted(means) == ["2000 ÷ 247 = 8.10", "500 ÷ 167 = 2.99"]


def test_no_share_is_worked_out_of_nothing(data):
    """A whole of which a report says that it is nought ends no build."""
    text = "第三届星湖合作大会闭幕，共签约项目0个，制造业项目3个。"
    (data / "sources" / "x.txt").write_text(text, encoding="utf-8")
    observations = queries.table(build(data).folder, "observations")
    mine = observations[(observations.event_id == "星湖合作大会-3") & (observations.measure == "projects")]
    assert {0, 3} <= set(mine.value)


# --- what is shipped, and the command


@pytest.mark.parametrize(
    ("event", "rule", "verdict", "words"),
    [
        ("EURCQ-2025", "closure", "holds", "= 975.5亿元，已等于全部签约；产业合作类未披露金额，推算不增加总额"),
        ("WCIFIT-CUM3", "cumulative", "holds", "211个 + 271个 + 359个 = 841，与累计 841个 相符"),
        ("WCIFIT-CUM6", "cumulative", "holds", "= 1229，与累计 超过1200个 相符"),
        ("WCIFIT-2019", "conflict", "violated", "89个 / 115个，采用 89个（与其他数字相符：132 + 50 + 89 = 271）"),
        ("WCIFIT-2023", "share", "rounding", "1626.35亿元 ÷ 2854.15亿元 = 56.98%，报道写 56.9%"),
        ("WCIFIT-2023", "share", "violated", "21亿元 ÷ 2854.15亿元 = 0.74%，报道写 1.0%"),
        ("WCIFIT-2023", "share", "holds", "56个 ÷ 84个 = 66.67%，报道写 66.7%"),
        ("WCIFIT-2023", "contradiction", "violated", "集中签约·重庆·外企 1.0%"),
        ("WCIFIT-2025", "nesting", "holds", "东部 110个 ≤ 东部及中部 122个"),
    ],
)
def test_the_checks_of_the_shipped_figures(history, event, rule, verdict, words):
    checks = queries.checks(history, event)
    checks = checks[(checks.rule == rule) & (checks.verdict == verdict)]
    assert sum(words in said for said in checks.explanation) == 1


def test_no_shipped_check_fails_that_is_not_known(history):
    failed = queries.checks(history).query("verdict == 'violated'")
    listed = (DATA / "known_violations.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert sorted(failed.check_id) == sorted(line.partition(",")[0] for line in listed)


def test_every_check_rests_on_figures_that_are_there(history):
    known = set(queries.table(history, "observations").observation_id)
    checks = queries.checks(history)
    assert all(set(ids.split(";")) <= known for ids in checks.operand_ids)
    assert checks.explanation.str.len().min() > 5 and checks.explanation_en.str.len().min() > 5


@pytest.fixture(scope="module")
def copied(tmp_path_factory) -> Path:
    """A data folder of its own with all that is shipped."""
    folder = tmp_path_factory.mktemp("checked") / "data"
    shutil.copytree(DATA / "sources", folder / "sources")
    for name in ("known_violations.csv", "corrections.csv"):
        shutil.copy(DATA / name, folder)
    return folder


@pytest.fixture
def shipped(copied, monkeypatch) -> Path:
    """The same as the command's."""
    monkeypatch.setenv("QIANYUE_DATA", str(copied))
    monkeypatch.chdir(copied)
    return copied


def test_check_passes_what_is_known(shipped, capsys):
    assert main(["check"]) == 0
    *rows, summary = capsys.readouterr().out.splitlines()
    assert rows[0].startswith("不符") and "（已知：" in rows[0] and rows[-1].startswith("成立")
    assert summary.startswith(f"{len(rows)} 项核对：") and summary.endswith("没有新的不符。")


def test_check_of_one_event_tells_of_that_alone(shipped, capsys):
    assert main(["check", "--event", "WCIFIT-2025"]) == 0
    *rows, _ = capsys.readouterr().out.splitlines()
    assert rows and all("  WCIFIT-2025  " in row for row in rows)


def test_check_of_an_unknown_event_has_status_2_and_one_line(shipped, capsys):
    assert main(["check", "--event", "NOWHERE-1"]) == 2
    told = capsys.readouterr()
    assert told.out == "" and "NOWHERE-1" in told.err and told.err.count("\n") == 1


def test_check_fails_as_soon_as_nothing_is_known(shipped, tmp_path, monkeypatch, capsys):
    folder = tmp_path / "data"
    shutil.copytree(shipped / "sources", folder / "sources")
    (folder / "known_violations.csv").write_text("check_id,rule,event_id,reason\n", encoding="utf-8")
    monkeypatch.setenv("QIANYUE_DATA", str(folder))
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    assert "其中 4 项不符未列入 known_violations.csv" in told and "（已知：" not in told
    assert main(["check", "--event", "EURCQ-2025"]) == 0
    assert main(["check", "--event", "WCIFIT-2025"]) == 1


def test_the_sides_of_a_check_and_the_ends_of_a_bound_have_their_unit(history):
    checks, bounds = queries.checks(history), queries.table(history, "bounds")
    reckoned = checks[checks["left"].notna() | checks["right"].notna()]
    assert reckoned["unit"].notna().all()
    units = checks.groupby("rule")["unit"].unique()
    assert set(units["share"]) == {"percent"} and set(units["average"]) == {"CNY"}
    assert {"CNY", "count"} <= set(units["parts"])
    held = queries.table(history, "observations").set_index("observation_id")["unit"]
    assert list(bounds["unit"]) == list(held.loc[bounds["observation_id"]])
