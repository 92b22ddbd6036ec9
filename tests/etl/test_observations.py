"""What is held of the two shipped reports, by hand: nothing missing, nothing twice, nothing added up wrongly."""

import pandas as pd
import pytest

from etl import queries

YI = 1e8
FAIR, VISIT = "WCIFIT-2025", "EURCQ-2025"
CORRIDOR, OFFER, FINANCE = "西部陆海新通道产业链", "产业高质量发展机遇清单", "金融赋能类"
HELD = [
    # one row a figure: event, scope, dimension, member, measure, kind, status, value, low, high, obs_status
    (FAIR, "whole", "total", None, "projects", None, "signed", 247, 247, 247, "A"),
    (FAIR, "whole", "total", None, "amount", "contract", "signed", None, 2325.6 * YI, 3400 * YI, "O"),
    (FAIR, "whole", "sector", "制造业", "projects", None, "signed", 167, 167, 167, "A"),
    (FAIR, "whole", "sector", "制造业", "amount", "contract", "signed", 1572.8 * YI, 1572.8 * YI, 1572.8 * YI, "A"),
    (FAIR, "whole", "sector", "现代服务业", "projects", None, "signed", 57, 57, 57, "A"),
    (FAIR, "whole", "sector", "现代服务业", "amount", "contract", "signed", 752.8 * YI, 752.8 * YI, 752.8 * YI, "A"),
    (FAIR, "whole", "sector", "未归入行业", "projects", None, "signed", 23, 23, 23, "E"),
    (FAIR, "whole", "sector", "未归入行业", "amount", "contract", "signed", None, 0, 1074.4 * YI, "O"),
    (FAIR, "whole", "region", "东部及中部", "projects", None, "signed", 122, 122, 122, "A"),
    (FAIR, "whole", "region", "东部及中部", "amount", "contract", "signed", 1700 * YI, 1600 * YI, 1700 * YI, "A"),
    (FAIR, "whole", "region", "东部及中部", "share", None, "signed", 50, 50, None, "A"),
    (FAIR, "whole", "region", "东部", "projects", None, "signed", 110, 110, 110, "A"),
    (FAIR, "whole", "region", "东部", "amount", "contract", "signed", None, 0, 1700 * YI, "O"),
    (FAIR, "whole", "region", "中部", "projects", None, "signed", 12, 12, 12, "E"),
    (FAIR, "whole", "region", "中部", "amount", "contract", "signed", None, 0, 1700 * YI, "O"),
    (FAIR, "whole", "category", CORRIDOR, "projects", None, "signed", 46, 46, 46, "A"),
    (FAIR, "whole", "category", CORRIDOR, "amount", "contract", "signed", 400 * YI, 300 * YI, 400 * YI, "A"),
    (VISIT, "whole", "total", None, "projects", None, "signed", 28, 28, 28, "A"),
    (VISIT, "whole", "total", None, "amount", "contract", "signed", 975.5 * YI, 975.5 * YI, 975.5 * YI, "A"),
    (VISIT, "whole", "total", None, "amount", "investment", "signed", 1000 * YI, 0, 1000 * YI, "A"),
    (VISIT, "whole", "category", "金融赋能类", "projects", None, "signed", 3, 3, 3, "A"),
    (VISIT, "whole", "category", FINANCE, "amount", "contract", "signed", 852.41 * YI, 852.41 * YI, 852.41 * YI, "A"),
    (VISIT, "whole", "category", "渝企出海类", "projects", None, "signed", 5, 5, 5, "A"),
    (VISIT, "whole", "category", "渝企出海类", "amount", "contract", "signed", 57 * YI, 57 * YI, 57 * YI, "A"),
    (VISIT, "whole", "category", "产业投资类", "projects", None, "signed", 13, 13, 13, "A"),
    (VISIT, "whole", "category", "产业投资类", "amount", "contract", "signed", 66.09 * YI, 66.09 * YI, 66.09 * YI, "A"),
    (VISIT, "whole", "category", "产业合作类", "projects", None, "signed", 7, 7, 7, "A"),
    (VISIT, "whole", "category", "产业合作类", "amount", "contract", "signed", None, 0, 0, "O"),
    (VISIT, "list", "category", OFFER, "projects", None, "offered", 523, 523, 523, "A"),
    (VISIT, "list", "category", OFFER, "amount", "investment", "offered", 1e12, 0.5e12, 1.5e12, "A"),
    (VISIT, "list", "category", "“四链融合”应用场景清单", "other", None, "offered", 161, 161, 161, "A"),
]  # fmt: skip


def plain(value):
    return None if pd.isna(value) else value


def found(tables, event_id: str) -> list[tuple]:
    parts, projects = (queries.marks(tables, event_id, dimension, status=None) for dimension in (None, "project"))
    marks = pd.concat([parts, projects], ignore_index=True)
    ratios = (marks.obs_status == "E") & ((marks.measure == "share") | (marks.dimension == "average"))
    marks = marks[~ratios]
    scopes = queries.table(tables, "scopes").set_index("scope_id")["code"]
    columns = ["dimension", "member_zh", "measure", "amount_kind", "status", "value", "low", "high", "obs_status"]
    return [
        (event_id, scopes[scope], *(plain(v) for v in values))
        for scope, *values in marks[["scope_id", *columns]].itertuples(index=False, name=None)
    ]


@pytest.mark.parametrize("row", HELD, ids=lambda row: f"{row[0]} {row[3] or 'total'} {row[4]} {row[5] or ''}")
def test_each_figure_is_held_exactly_once(tables, row):
    assert found(tables, row[0]).count(row) == 1


def test_nothing_but_the_listed_figures_and_the_named_projects_is_held(tables):
    others = [row for event in (FAIR, VISIT) for row in found(tables, event) if row not in HELD]
    assert {row[2] for row in others} == {"project"}
    assert sorted((row[5], row[6 + 1]) for row in others) == [
        ("credit", 750 * YI),
        ("investment", 2 * YI),
        ("investment", 20 * YI),
        ("order", 20 * YI),
        ("registered_capital", 60 * YI),
    ]


def relation(tables, whole: tuple, part: tuple) -> str:
    marks = pd.concat([queries.marks(tables, event, status=None) for event in (FAIR, VISIT)])
    ids = {}
    for name, (event, member, measure) in (("whole", whole), ("part", part)):
        rows = marks[
            (marks.event_id == event)
            & (marks.measure == measure)
            & (marks.amount_kind.fillna("contract") != "investment")
            & (marks.dimension != "average")
        ]
        rows = rows[rows.member_zh.isna()] if member is None else rows[rows.member_zh == member]
        (ids[name],) = rows.observation_id
    relations = queries.table(tables, "relations")
    (kind,) = relations[(relations.whole_id == ids["whole"]) & (relations.part_id == ids["part"])].kind
    return kind


@pytest.mark.parametrize(
    ("whole", "part", "kind"),
    [
        ((FAIR, None, "projects"), (FAIR, "制造业", "projects"), "part"),
        ((FAIR, None, "projects"), (FAIR, "未归入行业", "projects"), "part"),
        ((FAIR, None, "projects"), (FAIR, "东部及中部", "projects"), "overlay"),
        ((FAIR, "东部及中部", "projects"), (FAIR, "东部", "projects"), "inside"),
        ((FAIR, None, "projects"), (FAIR, "西部陆海新通道产业链", "projects"), "unknown"),
        ((VISIT, None, "projects"), (VISIT, "产业合作类", "projects"), "part"),
        ((VISIT, None, "amount"), (VISIT, "金融赋能类", "amount"), "part"),
    ],
)
def test_only_what_adds_up_is_a_part(tables, whole, part, kind):
    assert relation(tables, whole, part) == kind


def test_a_sum_that_may_hold_a_credit_line_is_flagged(tables):
    marks = queries.marks(tables, VISIT, measure="amount")
    flagged = marks[marks["flags"] == "W"]
    assert sorted(flagged.value) == [852.41 * YI, 975.5 * YI]


def test_a_share_knows_the_whole_that_it_is_a_share_of(tables):
    shares = queries.marks(tables, FAIR, measure="share")
    share = shares[shares.obs_status == "A"].iloc[0]
    whole = queries.marks(tables, FAIR, "total", "amount").iloc[0]
    assert share.base_id == whole.observation_id
    assert share.label == "超一半"


def test_no_share_is_made_where_the_relation_to_the_whole_is_not_said(tables):
    flat = queries.signings(tables, FAIR).set_index("member_zh")
    assert flat.loc["制造业", "share_of_projects"] == pytest.approx(100 * 167 / 247)
    assert flat.loc["制造业", "share_base"] == "全部签约 247个"
    assert pd.isna(flat.loc["制造业", "share_of_amount"])
    assert pd.isna(flat.loc["西部陆海新通道产业链", "share_of_projects"])


def test_a_derived_figure_shows_its_arithmetic_and_its_operands(tables):
    (left,) = [row for _, row in queries.marks(tables, FAIR, "sector", "projects").iterrows() if row.obs_status == "E"]
    assert left.formula == "247 − 167 − 57 = 23"
    evidence = queries.evidence_for(tables, [left.observation_id])
    assert set(evidence.role) == {"operand"}
    assert {"247个", "167个", "57个"} == set(evidence.quote)


def test_every_observation_leads_to_a_sentence_that_holds_its_quote(tables):
    ids = list(queries.table(tables, "observations").observation_id)
    evidence = queries.evidence_for(tables, ids)
    assert set(evidence.observation_id) == set(ids)
    assert all(row.sentence[row.quote_start : row.quote_end] == row.quote for row in evidence.itertuples())
    assert set(evidence.kind) == {"restated"}


def test_contradicting_reports_are_both_kept_and_neither_is_held(data):
    from etl.pipeline import build

    for name, count in (("a", 12), ("b", 15)):
        text = f"第三届星湖合作大会闭幕，共签约项目{count}个。"
        (data / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    observations = queries.table(build(data).folder, "observations")
    mine = observations[observations.event_id == "星湖合作大会-3"]
    assert sorted(mine.value) == [12, 15]
    assert set(mine.standing) == {"contested"}


def test_a_hedged_and_an_exact_report_agree_in_one_observation(data):
    from etl.pipeline import build

    for name, amount in (("a", "逾87亿元"), ("b", "87.65亿元")):
        text = f"第三届星湖合作大会闭幕，签约项目金额共{amount}。"
        (data / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    tables = build(data).folder
    observations = queries.table(tables, "observations")
    (mine,) = observations[observations.event_id == "星湖合作大会-3"].to_dict("records")
    assert (mine["value"], mine["n_sources"], mine["standing"]) == (87.65 * YI, 2, "held")
    assert set(queries.evidence_for(tables, [mine["observation_id"]]).role) == {"says", "confirms"}


def added(data, *texts: str) -> pd.DataFrame:
    """What is held of an event that reports of one sentence each speak of."""
    from etl.pipeline import build

    for number, text in enumerate(texts):
        (data / "sources" / f"added{number}.txt").write_text(f"第三届星湖合作大会闭幕，{text}", encoding="utf-8")
    tables = build(data).folder
    return queries.marks(tables, "星湖合作大会-3", status=None)


def test_nearly_a_number_contradicts_the_number_itself(data):
    marks = added(data, "签约金额近300亿元。", "签约金额300亿元。")
    assert set(marks.standing) == {"contested"}


def test_a_contested_amount_is_not_called_undisclosed(data):
    marks = added(data, "现代服务业签约项目9个、200亿元。", "现代服务业签约项目9个、220亿元。")
    amounts = marks[marks.measure == "amount"]
    assert sorted(amounts.value) == [200 * YI, 220 * YI]


def test_an_event_that_only_counts_has_undisclosed_amounts(data):
    marks = added(data, "共签约项目12个，金额未披露。")
    assert list(marks[marks.measure == "amount"].obs_status) == ["O"]


def test_the_limit_of_a_size_band_is_no_amount_of_its_projects(data):
    marks = added(data, "共签约项目86个、总投资600亿元，10亿元以上项目15个，总投资近320亿元，50亿元以上项目2个。")
    bands = marks[(marks.dimension == "size_band") & (marks.measure == "amount")]
    assert sorted(zip(bands.member_zh, bands.label, bands.obs_status, strict=True)) == [
        ("10亿元以上", "近320亿元", "A"),
        ("50亿元以上", "未披露", "O"),
    ]


def test_a_report_that_contradicts_itself_keeps_what_closes_the_sum(data):
    """What the same report says of the same set is not thrown out with the figure that is set aside."""
    parts = "其中制造业项目51个，现代服务业项目24个，现代农业项目11个"
    marks = added(data, f"共签约项目86个、总投资400亿元，{parts}。大会共签约项目22个。")
    totals = marks[(marks.dimension == "total") & (marks.obs_status == "A")]
    assert sorted(zip(totals.label, totals.standing, strict=True)) == [("400亿元", "held"), ("86个", "held")]


def test_signings_off_site_are_a_set_beside_the_ceremony(data):
    marks = added(data, "共签约项目86个，其中现场集中签约38个，场外签约48个。")
    counts = marks[(marks.dimension == "total") & (marks.measure == "projects")]
    scopes = sorted(zip(counts.scope_id.str.partition("/")[2], counts.value, strict=True))
    assert scopes == [("off_site", 48), ("opening", 38), ("whole", 86)]
