"""What the words entail: bounds of the shipped figures, of random true ones, and what is said where premises clash."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import queries
from etl.bounds.event import bound_rows, bounds_of, is_empty, put
from etl.bounds.premises import Edge, Figures, limits_of
from etl.bounds.solver import Clash, interval
from etl.bounds.system import Constraint, Interval, System

YI = 1e8
WHOLE = "E/whole"
SCOPES = {WHOLE: {"parent_scope_id": None, "relation": None, "code": "whole", "name_zh": "全部签约"}}


def figure(name: str, value: float | None, hedge: str = "exact", **more) -> dict:
    """An observation of the whole; amounts are told in 亿, and without a value they are undisclosed."""
    row = {
        "observation_id": name, "event_id": "E", "scope_id": WHOLE, "dimension": "total", "member_id": None,
        "measure": "amount", "amount_kind": "contract", "status": "signed", "unit": "CNY", "base_id": None,
        "qualifier": hedge, "step": 0.01, "obs_status": "O" if value is None else "A", "standing": "held", "high": None,
    } | more  # fmt: skip
    scale = YI if row["measure"] == "amount" else 1.0
    scaled = {key: None if end is None else end * scale for key, end in (("value", value), ("high", row["high"]))}
    end = scaled["value"]
    return row | {"low": end, "high": end, "low_open": False, "high_open": False} | scaled


def part(name: str, value: float | None, hedge: str = "exact", dimension: str = "sector", **more) -> dict:
    return figure(name, value, hedge, dimension=dimension, **{"member_id": f"{dimension}:{name}"} | more)


def counted(o: dict, value: float, hedge: str = "exact") -> dict:
    """How many projects make up an amount."""
    same = {name: o[name] for name in ("scope_id", "dimension", "member_id")}
    return figure(f"n{o['observation_id']}", value, hedge, measure="projects", amount_kind=None, unit="count", **same)


def share(name: str, of: dict, base: dict, value: float, hedge: str = "exact", step: float = 0.1) -> dict:
    same = {name: of[name] for name in ("scope_id", "dimension", "member_id")}
    like = {"measure": "share", "amount_kind": None, "unit": "percent", "base_id": base["observation_id"]}
    return figure(name, value, hedge, step=step, **same, **like)


def average(name: str, value: float, step: float, **more) -> dict:
    return figure(name, value, dimension="average", **more) | {"step": step * YI}


def lies(whole: dict, part: dict, kind: str = "part", cut: str | None = None) -> dict:
    ids = {"whole_id": whole["observation_id"], "part_id": part["observation_id"]}
    return {**ids, "cut": cut or part["dimension"], "kind": kind, "reason": None}


def solved(rows: list[dict], relations: list[dict], scopes: dict = SCOPES):
    return bounds_of(Figures(rows, relations, lambda member: member.partition(":")[2], scopes))


def ends(found: Interval | None) -> tuple | None:
    """The interval in 亿."""
    if found is None:
        return None
    return (*(None if end is None else round(end / YI, 6) for end in found[:2]), found.low_open, found.high_open)


# --- what is shipped


def asked(tables, event: str, member: str | None, measure: str, dimension: str, scope: str = "whole", kind: str = "O"):
    """The one row of `observations` of a figure that nobody states (O) or that is worked out (E)."""
    o = queries.table(tables, "observations")
    names = queries.table(tables, "members").set_index("member_id")["name_zh"]
    o = o[(o.scope_id == f"{event}/{scope}") & (o.measure == measure) & (o.dimension == dimension)]
    o = o[(o.obs_status == kind) & (o.member_id.isna() if member is None else o.member_id.map(names) == member)]
    return o


def only(tables, *what, **more):
    (row,) = asked(tables, *what, **more).to_dict("records")
    return row


def entailed(tables, observation_id: str) -> tuple:
    b = queries.table(tables, "bounds")
    (row,) = b[b.observation_id == observation_id].to_dict("records")
    return ends(Interval(*(row[name] for name in ("low", "high", "low_open", "high_open"))))


def test_the_total_that_nobody_states_lies_between_what_is_said_of_its_sets(history):
    total = only(history, "WCIFIT-2025", None, "amount", "total")
    assert entailed(history, total["observation_id"]) == (3000, 3400, True, True)
    assert (total["low"], total["high"], total["low_open"], total["high_open"]) == (3000 * YI, 3400 * YI, True, True)


def test_the_total_of_the_two_restated_reports_alone_starts_with_its_parts(tables):
    total = only(tables, "WCIFIT-2025", None, "amount", "total")
    assert entailed(tables, total["observation_id"]) == (2325.6, 3400, False, True)


def test_what_is_left_for_the_projects_without_a_sector(history):
    left = only(history, "WCIFIT-2025", "未归入行业", "amount", "sector")
    assert entailed(history, left["observation_id"]) == (674.4, 1074.4, True, True)
    assert only(history, "WCIFIT-2025", "未归入行业", "projects", "sector", kind="E")["value"] == 23


def test_the_share_of_a_bounded_total_is_a_band_and_that_of_a_count_a_number(history):
    shares = asked(history, "WCIFIT-2025", "制造业", "share", "sector", kind="E")
    assert sorted(shares.label) == ["46.3%–52.4%", "67.6%"]
    band = shares[shares.qualifier == "range"].iloc[0]
    assert math.isnan(band.value) and band.low_open and band.high_open


def test_what_is_left_of_a_union_of_regions(history):
    left = only(history, "WCIFIT-2025", "中部", "projects", "region", kind="E")
    assert (left["value"], left["formula"]) == (12, "122 − 110 = 12")


def test_the_rest_of_an_exact_amount_is_worked_out(history):
    o = queries.table(history, "observations")
    rest = o[(o.event_id == "CQQ1-2023") & (o.measure == "amount") & (o.obs_status == "E") & (o.dimension != "average")]
    assert 318.2 in [round(value / YI, 6) for value in rest.value]
    assert "2086.7 − 1768.5 = 318.2" in set(rest.formula)


@pytest.mark.parametrize("built", ["history", "tables"])
def test_parts_that_reach_the_total_leave_nothing_for_the_one_without_an_amount(request, built):
    folder = request.getfixturevalue(built)
    silent = only(folder, "EURCQ-2025", "产业合作类", "amount", "category")
    assert entailed(folder, silent["observation_id"]) == (0, 0, False, False)


def test_bounds_of_counts_are_whole_numbers_and_every_end_rests_on_figures_that_are_held(history):
    o = queries.table(history, "observations").set_index("observation_id")
    for row in queries.table(history, "bounds").itertuples():
        assert math.isnan(row.high) or row.low <= row.high
        if o.loc[row.observation_id, "measure"] == "projects":
            assert not row.low_open and not row.high_open
            assert row.low == round(row.low) and (math.isnan(row.high) or row.high == round(row.high))
        for name in row.because.split(";") if isinstance(row.because, str) else ():
            assert o.loc[name, "standing"] == "held"


# --- what each word entails


@pytest.mark.parametrize(
    ("hedge", "expected"),
    [
        ("exact", (60, 60, False, False)),
        ("over", (60, 100, True, False)),
        ("at_least", (60, 100, False, False)),
        ("nearly", (0, 60, False, True)),
        ("under", (0, 60, False, False)),
        ("about", (0, 100, False, False)),
    ],
)
def test_only_what_the_word_says_is_a_premise(hedge, expected):
    whole, some = figure("whole", 100), part("a", 60, hedge)
    within = part("b", None)
    rows = [whole, some, within]
    found = solved(rows, [lies(whole, some), lies(some, within, "inside")]).intervals
    if hedge == "exact":
        assert "a" not in found  # what is stated exactly is not asked
    else:
        assert ends(found["a"]) == expected
    assert ends(found["b"]) == (0, expected[1], False, expected[3])


@pytest.mark.parametrize(
    ("hedge", "drawn", "said", "expected"),
    [
        ("over", (60, 70), 95, (60, 95, True, False)),  # beyond what is drawn, but words say nothing of it
        ("over", (60, 70), None, None),
        ("nearly", (50, 60), 95, None),  # its own words say less
        ("nearly", (50, 60), 55, (0, 55, False, False)),
        ("about", (55, 65), 95, (0, 95, False, False)),
        ("range", (60, 70), 95, None),
        ("range", (60, 70), 65, (60, 65, False, False)),
    ],
)
def test_a_bound_is_told_that_goes_beyond_the_words_wherever_the_band_is_drawn_to(hedge, drawn, said, expected):
    a = part("a", 60, hedge) | {"low": drawn[0] * YI, "high": drawn[1] * YI}
    rows = [a] if said is None else [figure("whole", said), a]
    (bound, *_) = bound_rows(rows, solved(rows, [lies(rows[0], a)] if said else [])) or [None]
    assert (bound and ends(Interval(*(bound[end] for end in ("low", "high", "low_open", "high_open"))))) == expected


def test_a_range_gives_both_ends():
    assert ends(solved([figure("a", 60, "range", high=80)], []).intervals["a"]) == (60, 80, False, False)


def test_parts_are_all_there_is_only_if_their_counts_make_up_the_whole():
    whole, a, b = figure("whole", 100), part("a", 60), part("b", None)
    related = [lies(whole, a), lies(whole, b)]
    rows = [whole, a, b, counted(whole, 10), counted(a, 6)]
    assert ends(solved([*rows, counted(b, 4)], related).intervals["b"]) == (40, 40, False, False)
    assert ends(solved([*rows, counted(b, 3)], related).intervals["b"]) == (0, 40, False, False)
    assert ends(solved([*rows, counted(b, 4, "about")], related).intervals["b"]) == (0, 40, False, False)


@pytest.mark.parametrize(("kind", "most"), [("part", 40), ("inside", 100), ("overlay", 100), ("unknown", None)])
def test_how_a_set_lies_in_the_whole_decides_what_is_entailed(kind, most):
    whole, a, b = figure("whole", 100), part("a", 60), part("b", None)
    found = solved([whole, a, b], [lies(whole, a, kind), lies(whole, b, kind)]).intervals["b"]
    assert ends(found) == (0, most, False, False)


def test_a_printed_share_stands_for_all_that_it_may_be_rounded_from():
    whole, a = figure("whole", 1000), part("a", None)
    rows = [whole, a, share("s", a, whole, 25.0)]
    assert ends(solved(rows, []).intervals["a"]) == (249, 251, False, False)
    rows = [whole, a, share("s", a, whole, 50.0, "over")]
    assert ends(solved(rows, [lies(whole, a)]).intervals["a"]) == (500, 1000, True, False)


def test_an_average_times_the_projects_bounds_the_total():
    whole = figure("whole", 2000, "over")
    rows = [whole, counted(whole, 102), average("mean", 22.4, 0.1)]
    low, high, *opened = ends(solved(rows, []).intervals["whole"])
    assert (low, high, opened) == (pytest.approx(22.3 * 102), pytest.approx(22.5 * 102), [False, False])


def test_an_average_of_one_part_says_nothing_of_the_total():
    whole = figure("whole", 2000, "over")
    rows = [whole, counted(whole, 102), average("mean", 5.0, 0.1, member_id="sector:制造业")]
    found = solved(rows, [])
    assert found.clashes == []
    assert ends(found.intervals["whole"]) == (2000, None, True, False)


@pytest.mark.parametrize(
    ("band", "expected"),
    [
        ("10亿元以上", (10, None)), ("100亿级", (100, None)), ("50亿元到100亿元", (50, 100)), ("10-50亿元", (10, 50)),
        ("5000万元至1亿元", (0.5, 1)), ("1万亿元以上", (10000, None)), ("其他", (None, None)),
    ],
)  # fmt: skip
def test_the_limits_of_a_size_band(band, expected):
    assert limits_of(band) == pytest.approx(expected)


def test_projects_of_a_size_band_have_its_limits_each():
    whole = figure("whole", 3000)
    band = part("band", None, dimension="size_band", member_id="size_band:50亿元到100亿元")
    rows, related = [whole, band, counted(band, 11)], [lies(whole, band, "overlay")]
    assert ends(solved(rows, related).intervals["band"]) == (550, 1100, False, False)
    over = [whole, band, counted(band, 11, "over")]
    assert ends(solved(over, related).intervals["band"]) == (550, 3000, True, False)


def beside(whole: str, part: str) -> dict:
    return {part: {"parent_scope_id": whole, "relation": "part", "code": "opening", "name_zh": "集中签约"}}


def test_a_set_is_part_of_another_by_its_definition_where_no_figure_says_how_it_lies():
    scopes = SCOPES | beside(WHOLE, "E/opening")
    whole, opening = figure("whole", None), figure("opening", 2000, "over", scope_id="E/opening")
    assert ends(solved([whole, opening], [], scopes).intervals["whole"]) == (2000, None, True, False)


def test_a_set_beside_those_that_add_up_to_the_whole_is_not_said_to_have_nothing():
    """The two add up to the whole, so of the third it is not known how it lies: the relation says so."""
    scopes = SCOPES | beside(WHOLE, "E/opening") | beside(WHOLE, "E/off_site") | beside(WHOLE, "E/soe_day")
    whole, third = figure("whole", 3578.2), figure("soe_day", None, scope_id="E/soe_day")
    sets = [figure("opening", 2285, scope_id="E/opening"), figure("off_site", 1293.2, scope_id="E/off_site")]
    related = [lies(whole, o, "part", "scope") for o in sets] + [lies(whole, third, "unknown", "scope")]
    found = solved([whole, *sets, third], related, scopes).intervals["soe_day"]
    assert found.high is None or found.high > 0


def test_an_undisclosed_figure_gets_the_band_that_is_entailed_and_others_keep_theirs():
    whole, a, b = figure("whole", 100), part("a", 60, "over"), part("b", None)
    rows = [whole, a, b]
    put(rows, solved(rows, [lies(whole, a), lies(whole, b)]))
    assert (b["low"], b["high"], b["low_open"], b["high_open"]) == (0, 40 * YI, False, True)
    assert (a["low"], a["high"]) == (60 * YI, None)


# --- random fairs told truly


def cut_up(draw, total: int, pieces: int, least: int) -> list[int]:
    """Whole numbers, none below the least, that add up to the total."""
    free = total - least * pieces
    places = sorted(draw(st.lists(st.integers(0, free), min_size=pieces - 1, max_size=pieces - 1)))
    return [b - a + least for a, b in zip([0, *places], [*places, free], strict=True)]


def rounded(value: int, digits: int, up: bool) -> int:
    """To one or two significant digits, strictly above or below."""
    unit = 10 ** max(len(str(value)) - digits, 0)
    return (value // unit + 1) * unit if up else (max(value - 1, 0) // unit) * unit


def hedged(draw, truth: int) -> tuple[str, int | None, int | None]:
    """A hedge that is true of the number, what is printed with it, and the upper end of a range."""
    hedge = draw(st.sampled_from(["exact", "exact", "nearly", "over", "at_least", "under", "about", "range", "none"]))
    digits = draw(st.integers(1, 2))
    if hedge == "none" or (hedge == "over" and not truth):
        return "none", None, None
    above, below = rounded(truth, digits, up=True), rounded(truth, digits, up=False)
    printed = {"nearly": above, "over": below, "at_least": draw(st.sampled_from([below, truth])), "range": below}
    printed |= {"under": draw(st.sampled_from([above, truth])), "about": draw(st.sampled_from([above, below]))}
    return hedge, printed.get(hedge, truth), above if hedge == "range" else None


class Fair:
    """A fair of random true figures, and what is printed of it."""

    def __init__(self, draw) -> None:
        self.draw, self.rows, self.relations, self.scopes = draw, [], [], dict(SCOPES)
        self.truth: dict[str, float] = {}
        self.amounts: dict[str, int] = {}
        money, projects = draw(st.integers(100, 500_000)), draw(st.integers(16, 400))
        whole = self.tell("whole", money, projects, {})
        for number in range(draw(st.integers(1, 3))):
            self.cut(whole, number, money, projects)
        for number in range(draw(st.integers(0, 2))):
            about = {"dimension": "ownership", "member_id": f"ownership:{number}"}
            piece = self.tell(f"over{number}", draw(st.integers(0, money)), draw(st.integers(1, projects)), about)
            self.lie(whole, piece, "overlay", "ownership")
        self.mean(projects, money)

    def tell(self, name: str, money: int, projects: int, about: dict) -> dict[str, dict]:
        """Prints an amount (in hundredths of 亿) and the number of projects, each with a hedge of its own."""
        hedge, value, high = hedged(self.draw, money)
        high = None if high is None else high / 100
        amount = figure(name, None if value is None else value / 100, "exact" if value is None else hedge,
                        **about, high=high)  # fmt: skip
        told = {"amount": amount}
        self.truth[name], self.amounts[name] = money / 100 * YI, money
        hedge, value, high = hedged(self.draw, projects)
        if value is not None:
            told["projects"] = counted(amount, value, hedge) | ({"high": high} if high else {})
            self.truth[f"n{name}"] = projects
        self.rows += told.values()
        return told

    def lie(self, whole: dict, part: dict, kind: str, cut: str) -> None:
        self.relations += [lies(whole[m], part[m], kind, cut) for m in whole if m in part]

    def cut(self, whole: dict, number: int, money: int, projects: int) -> None:
        """One way of dividing the whole; a part may not be told of, and others are told of in more detail."""
        pieces = self.draw(st.integers(2, 4))
        dimension = self.draw(st.sampled_from(["sector", "scope"])) if number == 0 else f"cut{number}"
        sums = zip(cut_up(self.draw, money, pieces, 0), cut_up(self.draw, projects, pieces, 1), strict=True)
        for place, (amount, count) in enumerate(sums):
            if self.draw(st.integers(0, 5)) == 0:
                continue
            about = {"dimension": dimension, "member_id": f"{dimension}:{place}"}
            if dimension == "scope":
                about = {"scope_id": f"E/set{place}"}
                self.scopes |= beside(WHOLE, f"E/set{place}")
            piece = self.tell(f"{number}.{place}", amount, count, about)
            self.lie(whole, piece, "part", dimension)
            if dimension != "scope":
                self.detail(whole, piece, f"{number}.{place}", amount, count)

    def detail(self, whole: dict, piece: dict, name: str, money: int, projects: int) -> None:
        dimension = piece["amount"]["dimension"]
        for inner in range(self.draw(st.integers(0, 2))):
            about = {"dimension": dimension, "member_id": f"{dimension}:{name}.{inner}"}
            amount, count = self.draw(st.integers(0, money)), self.draw(st.integers(1, projects))
            self.lie(piece, self.tell(f"{name}.{inner}", amount, count, about), "inside", dimension)
        if self.draw(st.booleans()):
            self.share(f"s{name}", piece["amount"], whole["amount"], money)

    def share(self, name: str, of: dict, base: dict, money: int) -> None:
        """A share of the whole amount, rounded or cut off after one digit, or with a hedge that is true of it."""
        thousandths, rest = divmod(1000 * money, self.amounts["whole"])
        told = [("exact", thousandths), ("at_least", thousandths), ("nearly", thousandths + 1)]
        told += [("over", thousandths)] if rest else [("under", thousandths)]
        told += [("exact", thousandths + 1)] if 2 * rest >= self.amounts["whole"] else []
        hedge, value = self.draw(st.sampled_from(told))
        self.rows.append(share(name, of, base, value / 10, hedge))

    def mean(self, projects: int, money: int) -> None:
        if self.draw(st.booleans()):
            self.rows.append(average("mean", round(money / projects / 100, 1), 0.1))


@st.composite
def fairs(draw) -> Fair:
    return Fair(draw)


def contains(found: Interval, truth: float) -> bool:
    """An open end is no possible value; else within the precision of a solver."""
    slack = 1e-9 * max(1.0, abs(truth))
    above = found.low is None or (truth > found.low + slack if found.low_open else truth >= found.low - slack)
    below = found.high is None or (truth < found.high - slack if found.high_open else truth <= found.high + slack)
    return above and below


@settings(max_examples=60, deadline=None)
@given(fairs())
def test_figures_that_are_told_truly_are_bounded_truly(fair):
    figures = Figures(fair.rows, fair.relations, str, fair.scopes)
    found = bounds_of(figures)
    assert found.clashes == []
    asked = {o["observation_id"] for kind in figures.stated for o in figures.unknown(kind)}
    assert set(found.intervals) == asked
    for name, bound in found.intervals.items():
        assert contains(bound, fair.truth[name]), (name, bound, fair.truth[name])


@settings(max_examples=10, deadline=None)
@given(fairs(), st.randoms(use_true_random=False))
def test_the_order_of_the_figures_changes_no_bound(fair, chance):
    before = bounds_of(Figures(fair.rows, fair.relations, str, fair.scopes)).intervals
    chance.shuffle(fair.rows)
    chance.shuffle(fair.relations)
    after = bounds_of(Figures(fair.rows, fair.relations, str, fair.scopes)).intervals
    assert before.keys() == after.keys()
    for name, found in before.items():
        assert found[2:4] == after[name][2:4]
        for one, other in zip(found[:2], after[name][:2], strict=True):
            assert (one is None and other is None) or one == pytest.approx(other, rel=1e-9, abs=1)


@pytest.mark.parametrize("limit", [0.01, 1.0, 478.0])
@pytest.mark.parametrize("turned", [False, True])
def test_an_end_that_one_premise_excludes_is_excluded_beside_another_that_allows_it(limit, turned):
    system = System()
    premises = [({"x": 1.0}, said("own", None, limit)), ({"w": 1.0}, said("whole", None, limit, high_open=True))]
    for terms, premise in premises[::-1] if turned else premises:
        system.add(terms, premise)
    system.add({"w": 1.0, "x": -1.0}, Constraint((), low=0.0))
    found = interval(system, {"x": 1.0})
    assert (found.high, found.high_open) == (limit, True)


# --- what clashes


def said(name: str, low: float | None, high: float | None, derived: bool = False, **opened) -> Constraint:
    return Constraint((), low, high, ids=(name,), derived=derived, **opened)


def tree(chance: random.Random) -> tuple[System, dict[str, int]]:
    """A whole in several cuts whose parts are all stated, and parts in turn in parts: consistent, and true of it."""
    system, truth = System(), {"whole": chance.randint(500, 9000)}
    for number in range(chance.randint(1, 3)):
        around = ["whole", *(f"{number}.{place}" for place in range(chance.randint(1, 4)))]
        places = sorted(chance.randint(0, truth["whole"]) for _ in around[2:])
        pieces = zip([0, *places], [*places, truth["whole"]], strict=True)
        truth |= {name: b - a for name, (a, b) in zip(around[1:], pieces, strict=True)}
        system.add({"whole": 1.0} | dict.fromkeys(around[1:], -1.0), Constraint((), 0.0, 0.0))
        inner = f"{around[1]}.in"
        truth[inner] = chance.randint(0, truth[around[1]])
        system.add({around[1]: 1.0, inner: -1.0}, Constraint((), low=0.0))
    for name, value in truth.items():
        system.add({name: 1.0}, said(name, float(value), float(value)))
    return system, truth


def feasible(system: System, constraints: list[Constraint]) -> bool:
    try:
        interval(System(list(system.names), constraints, dict(system.places)), {})
    except Clash:
        return False
    return True


def clash_in(system: System) -> list[Constraint]:
    with pytest.raises(Clash) as raised:
        interval(system, {})
    return raised.value.between


def assert_irreducible(system: System, between: list[Constraint]) -> None:
    assert not feasible(system, between)
    for one in between:
        assert feasible(system, [other for other in between if other is not one])


@pytest.mark.parametrize("seed", range(40))
def test_a_planted_clash_is_found_and_nothing_is_named_beside_it(seed):
    chance = random.Random(seed)
    system, truth = tree(chance)
    assert feasible(system, system.constraints)
    name = chance.choice([name for name in truth if not name.endswith(".in")])
    wrong = truth[name] + chance.choice([-1, 1]) * chance.randint(1, 40)
    planted = said("planted", float(wrong), float(wrong))
    (place,) = [n for n, c in enumerate(system.constraints) if c.ids == (name,)]
    system.constraints[place] = planted._replace(terms=system.constraints[place].terms)
    between = clash_in(system)
    assert ("planted",) in [c.ids for c in between]
    assert_irreducible(system, between)
    assert feasible(system, [c for c in system.constraints if c.ids != ("planted",)])


@pytest.mark.parametrize("seed", range(20))
def test_a_figure_beside_its_true_value_clashes_with_just_that(seed):
    chance = random.Random(seed)
    system, truth = tree(chance)
    name = chance.choice(list(truth))
    system.add({name: 1.0}, said("planted", truth[name] + 1.0, None))
    between = clash_in(system)
    assert ("planted",) in [c.ids for c in between]
    assert_irreducible(system, between)


@pytest.mark.parametrize("seed", range(10))
def test_several_clashes_in_one_system_are_each_found(seed):
    chance = random.Random(seed)
    system, truth = tree(chance)
    for name in chance.sample([name for name in truth if name != "whole"], 2):
        system.add({name: 1.0}, said(f"planted {name}", truth[name] + 5.0, None, derived=True))
    named = set()
    while not feasible(system, system.constraints):
        between = clash_in(system)
        assert_irreducible(system, between)
        planted = [c for c in between if c.derived]
        assert planted
        named |= {c.ids for c in planted}
        system = system.without(planted)
    assert len(named) == 2


def test_limits_that_touch_and_are_open_do_not_clash_but_leave_nothing():
    system = System()
    system.add({"x": 1.0}, said("over", 478.0, None, low_open=True))
    system.add({"x": 1.0}, said("rest", 478.0, 478.0))
    assert is_empty(interval(system, {"x": 1.0}))


def test_what_a_report_worked_out_itself_yields_to_what_it_counted():
    """21亿 of 2854.15亿 are no 1.0%: the share is left out, and the others are solved as if it were not there."""
    whole, parts = figure("whole", 2854.15), [part("soe", 1626.35), part("private", 633.4), part("others", 573.4)]
    foreign, inner = part("foreign", 21), part("inner", None)
    rows = [whole, *parts, foreign, inner, share("printed", foreign, whole, 1.0)]
    related = [lies(whole, o) for o in (*parts, foreign)] + [lies(foreign, inner, "inside")]
    found = solved(rows, related)
    (clash,) = found.clashes
    assert "printed" in clash and "inner" not in clash
    assert ends(found.intervals["inner"]) == (0, 21, False, False)


def test_where_nothing_was_worked_out_all_that_clashes_is_left_out_and_the_rest_is_solved():
    whole, a, b = figure("whole", 100), part("a", 60), part("b", 70)
    free = part("free", None, dimension="region")
    bound = part("bound", 30, "nearly", dimension="region")
    rows, related = [whole, a, b, free, bound], [lies(whole, a), lies(whole, b), lies(bound, free, "inside")]
    found = solved(rows, related)
    assert [set(clash) for clash in found.clashes] == [{"whole", "a", "b"}]
    assert ends(found.intervals["free"]) == (0, 30, False, True)


def test_a_clash_of_amounts_leaves_the_counts_alone():
    whole, a, b = figure("whole", 100), part("a", 60), part("b", 70)
    rows = [whole, a, b, counted(whole, 10), counted(a, 5, "nearly")]
    found = solved(rows, [lies(whole, o) for o in (a, b)] + [lies(rows[3], rows[4])])
    assert found.intervals["na"][:4] == (0, 4, False, False)


# --- the solver by itself


def test_nothing_known_is_anything_from_nought():
    system = System()
    assert interval(system, {"x": 1.0}) == Interval(0.0, None)


def test_an_end_is_open_if_it_can_only_be_reached_through_an_open_limit():
    system = System()
    system.add({"whole": 1.0}, said("whole", None, 100.0, high_open=True))
    system.add({"whole": 1.0, "a": -1.0, "b": -1.0}, Constraint((), low=0.0))
    system.add({"b": 1.0}, said("b", 30.0, None))
    assert interval(system, {"a": 1.0}) == Interval(0.0, 70.0, False, True, ("b", "whole"))


def test_an_end_that_another_limit_reaches_as_well_stays_closed_only_if_it_is_not_excluded():
    system = System()
    system.add({"x": 1.0}, said("over", 50.0, None, low_open=True))
    system.add({"x": 1.0}, said("least", 50.0, None))
    assert interval(system, {"x": 1.0})[:4] == (50.0, None, True, False)


def test_an_open_limit_that_does_not_bear_on_an_end_leaves_it_closed():
    system = System()
    system.add({"x": 1.0}, said("x", 50.0, 60.0))
    system.add({"x": 1.0}, said("over", 10.0, None, low_open=True))
    system.add({"y": 1.0}, said("y", 5.0, None, low_open=True))
    assert interval(system, {"x": 1.0})[:4] == (50.0, 60.0, False, False)


def test_an_open_end_is_seen_where_many_corners_meet():
    """A degenerate corner: the least of x + y is reached along a whole edge, of which one end alone is excluded."""
    system = System()
    system.add({"x": 1.0, "y": 1.0}, said("sum", 10.0, None))
    system.add({"x": 1.0}, said("x", 4.0, None, low_open=True))
    system.add({"y": 1.0}, said("y", 6.0, None))
    assert interval(system, {"x": 1.0, "y": 1.0})[:4] == (10.0, None, True, False)
    system = System()
    system.add({"x": 1.0, "y": 1.0}, said("sum", 10.0, None))
    system.add({"x": 1.0}, said("x", 4.0, None, low_open=True))
    assert interval(system, {"x": 1.0, "y": 1.0})[:4] == (10.0, None, False, False)


def test_a_strict_ratio_is_open_unless_both_can_be_nought():
    system = System()
    system.add({"a": 1.0, "whole": -0.5}, said("half", 0.0, None, low_open=True))
    system.add({"a": 1.0}, said("a", None, 1700.0))
    assert interval(system, {"whole": 1.0})[:4] == (0.0, 3400.0, False, True)


@pytest.mark.parametrize("seed", range(20))
def test_noise_in_sums_opens_no_end(seed):
    """Sums of decimals differ in the last bits; that is no reason to call an end excluded."""
    chance = random.Random(seed)
    system = System()
    parts = {f"p{n}": chance.randint(1, 99999) / 100 for n in range(12)}
    system.add({"whole": 1.0} | dict.fromkeys(parts, -1.0) | {"rest": -1.0}, Constraint((), 0.0, 0.0))
    for name, value in parts.items():
        system.add({name: 1.0}, said(name, value, value))
    whole = round(sum(parts.values()) + 12.34, 2)
    system.add({"whole": 1.0}, said("whole", whole, whole))
    system.add({"whole": 1.0}, said("over", float(int(whole / 1000) * 1000 - 1), None, low_open=True))
    found = interval(system, {"rest": 1.0})
    assert found[:2] == (pytest.approx(12.34, rel=1e-9), pytest.approx(12.34, rel=1e-9))
    assert found[2:4] == (False, False)


@pytest.mark.parametrize("told", [(758.6, 611.7), (38.99, 97.1, 89.17), (852.41, 57, 66.09)], ids=str)
def test_noise_in_sums_takes_no_bound_away(told):
    """The parts reach the whole, so that the one without an amount has nothing, whatever the last bits say."""
    whole, silent = figure("whole", round(sum(told), 2)), part("silent", None)
    parts = [part(f"p{value}", value) for value in told]
    rows = [whole, silent, *parts, counted(whole, len(told) + 1), *(counted(o, 1) for o in (silent, *parts))]
    found = solved(rows, [lies(whole, o) for o in (silent, *parts)])
    assert found.clashes == []
    assert ends(found.intervals.get("silent")) == (0, 0, False, False)


def test_counts_are_whole_numbers():
    whole = counted(figure("whole", None), 100, "nearly")
    a, b = (counted(part(name, None), value, hedge) for name, value, hedge in (("a", 30, "over"), ("b", 40, "under")))
    found = solved([whole, a, b], [lies(whole, a), lies(whole, b)]).intervals
    assert found["nwhole"][:4] == (31, 99, False, False)
    assert found["na"][:4] == (31, 99, False, False)
    assert found["nb"][:4] == (0, 40, False, False)


def test_a_share_of_a_count_is_rounded_inwards():
    whole = counted(figure("whole", None), 247)
    a = counted(part("a", None), 200, "under")
    rows = [whole, a, share("s", a, whole, 50.0, "over")]
    assert solved(rows, []).intervals["na"][:4] == (124, 200, False, False)


def test_what_is_not_held_is_no_premise():
    whole = figure("whole", 100) | {"standing": "contested"}
    a = part("a", 60, "over")
    assert ends(solved([whole, a], [lies(whole, a)]).intervals["a"]) == (60, None, True, False)


def test_other_money_is_bounded_by_itself():
    whole, dollars = figure("whole", 100), figure("dollars", 15, "about", unit="USD")
    a = part("a", None, unit="USD")
    found = solved([whole, dollars, a], [lies(dollars, a)]).intervals
    assert ends(found["a"]) == (0, None, False, False)


def test_relations_of_figures_that_are_not_there_bear_on_nothing():
    whole, a = figure("whole", 100), part("a", 60)
    edges = Figures([whole], [lies(whole, a)], str, SCOPES).edges
    assert edges == [] and Edge._fields == ("whole", "part", "cut", "kind")


def test_what_has_no_end_is_no_clash():
    """Presolve takes this for infeasible."""
    system = System()
    system.add({"a": 1.0, "b": -1.0, "c": 1.0}, Constraint((), low=-350.73, high=-256.88))
    found = interval(system, {"b": 1.0})
    assert found.high is None and found.low == pytest.approx(256.88)
