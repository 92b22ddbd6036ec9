"""Corrections by hand: what a line may say, what goes with it, and what is said of a line that cannot be applied."""

import os
import random
from dataclasses import replace

import pandas as pd
import pytest

from etl import queries
from etl.corrections import Corrections
from etl.pipeline import build
from etl.records import Report
from etl.stages import corrections

YI = 1e8
HEADS = "source_id,quote,occurrence,column,value,reason,by\n"
TEXT = (
    "第七届西洽会5月25日在重庆闭幕，共签约项目247个，总金额2500亿元。"
    "其中，制造业项目167个，金额近1500亿元，占全部签约项目总额的63%。全市常住人口3000万人。"
    "浙江青禾公司投资12亿元建设青禾基地项目。第六届西洽会签约项目200个，同比增长5%。过半项目来自东部。"
)
TABLE = "项目名称,投资额（亿元）,注册资本（亿元）\n青禾基地,12.5,2\n云帆总部,3,\n"
HEADER = 'title = "项目表"\npublisher = "招商局"\npublished = 2024-06-01\nevent = "第七届西洽会"\n'


def written(folder, content) -> Corrections:
    path = folder / "corrections.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Corrections(path)


@pytest.fixture
def correct(intake, tmp_path):
    """Lines without source, each (quote, column, value), to the mentions by their text, and the lines refused."""

    def corrected(*lines):
        rows = "".join(f"a,{quote},,{column},{value},因为,某\n" for quote, column, value in lines)
        of_source = written(tmp_path, HEADS + rows).by_source["a"]
        assert len(of_source) == len(lines)
        read = intake.read(Report("a", TEXT, "00", published="2025-05-26"), of_source)
        return {mention.text: mention for mention in read.mentions}, dict(read.correction_faults)

    return corrected


@pytest.fixture
def one(correct):
    """The one mention that is corrected; nothing may be refused."""

    def corrected(quote, **columns):
        mentions, faults = correct(*((quote, column, value) for column, value in columns.items()))
        assert not faults
        return mentions[quote]

    return corrected


@pytest.fixture
def refused(correct):
    """The reason why each line of one mention is refused; it must stay as it was read."""

    def corrected(quote, **columns):
        mentions, faults = correct(*((quote, column, value) for column, value in columns.items()))
        assert list(faults) == list(range(2, 2 + len(columns)))
        assert mentions == correct()[0]
        (reason,) = set(faults.values())
        return reason

    return corrected


def rejects(folder) -> dict[str, str]:
    return dict(queries.table(folder, "rejects").itertuples(index=False))


def built(data, content):
    """The build of a small report and a table of projects, with a file of corrections."""
    for path in (data / "sources").iterdir():
        path.unlink()
    (data / "sources" / "报道.md").write_text(TEXT, encoding="utf-8")
    (data / "sources" / "项目.csv").write_text(TABLE, encoding="utf-8")
    (data / "sources" / "项目.toml").write_text(HEADER, encoding="utf-8")
    if content is not None:
        (data / "corrections.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    return build(data, workers=1)


# The file.


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_the_file_may_be_in_any_encoding_that_a_report_may_be_in(tmp_path, encoding):
    line = "报道,247个,1,member,制造业与服务业,原文如此，转述有误,某人\n".replace("，", "、")
    found = written(tmp_path, (HEADS + line).encode(encoding))
    assert not found.faults
    assert [(c.line, c.quote, c.value) for c in found.by_source["报道"]] == [(2, "247个", "制造业与服务业")]


def test_tabs_divide_what_excel_saves_as_unicode_text(tmp_path):
    found = written(tmp_path, (HEADS + "a,247个,,value,248,因为,\n").replace(",", "\t").encode("utf-16"))
    assert not found.faults and found.by_source["a"][0].value == "248"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, b"PK\x03\x04\x14\0\x06\0", b"%PDF-1.4\n"])
def test_a_binary_file_is_one_row_of_rejects_and_the_rest_is_built(data, content):
    done = built(data, content)
    found = rejects(done.folder)
    assert list(found) == ["corrections.csv"] and "文本" in found["corrections.csv"]
    assert done.sources == 2 and done.corrected == 0


@pytest.mark.parametrize("made", ["pipe", "folder", "loop", "endless", "dangling"])
def test_what_is_no_plain_file_is_refused_and_never_waited_for(tmp_path, made):
    path = tmp_path / "corrections.csv"
    match made:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "loop":
            path.symlink_to(path)
        case "endless":
            path.symlink_to("/dev/zero")
        case "dangling":
            path.symlink_to(tmp_path / "nowhere")
    found = Corrections(path)
    assert [line for line, _ in found.faults] == [0] and not found.by_source


def test_too_large_a_file_is_refused(tmp_path):
    found = written(tmp_path, HEADS.encode() + b"\n" * 20_000_001)
    assert [line for line, _ in found.faults] == [0] and "MB" in found.faults[0][1]


@pytest.mark.parametrize("content", [b"", b"\n\n", HEADS.encode()])
def test_no_lines_are_no_fault(tmp_path, content):
    found = written(tmp_path, content)
    assert not found.faults and not found.by_source
    assert not Corrections(tmp_path / "none.csv").faults


def test_lines_that_hold_nothing_are_passed_over_and_counted(tmp_path):
    found = written(tmp_path, "\n" + HEADS + "\n,,,,,,\na,247个,,value,248,因为,某\n")
    assert not found.faults and found.by_source["a"][0].line == 5


def test_missing_heads_are_said_once(tmp_path):
    found = written(tmp_path, "source,quote,column,value\na,247个,value,248\nb,1个,value,2\n")
    assert [line for line, _ in found.faults] == [1] and not found.by_source
    assert "source_id、reason" in found.faults[0][1]


def test_a_comma_too_many_does_not_shift_the_reason(tmp_path):
    found = written(tmp_path, HEADS + "a,247个,,value,2,480,因为,某\n")
    assert [line for line, _ in found.faults] == [2] and "多出" in found.faults[0][1] and not found.by_source


# Its lines.


@pytest.mark.parametrize("occurrence", ["9" * 5000, "0", "-1", "1.0", "²", "一", "0" * 9 + "1"])
def test_an_occurrence_that_cannot_be_counted_to_is_a_fault_of_its_line(tmp_path, occurrence):
    found = written(tmp_path, HEADS + f"a,247个,{occurrence},value,248,因为,某\na,167个,1,value,168,因为,某\n")
    assert [line for line, _ in found.faults] == [2] and "occurrence" in found.faults[0][1]
    assert [c.line for c in found.by_source["a"]] == [3]


@pytest.mark.parametrize(
    "broken",
    ['a,247个,,value,248,"因为,某', 'a,"247个"x,,value,248,因为,某', "a,247个,,value,248," + "长" * 140_000 + ",某"],
    ids=["unpaired", "behind", "long"],
)
def test_reading_stops_at_a_line_whose_end_cannot_be_told_and_says_so(tmp_path, broken):
    found = written(tmp_path, HEADS + 'a,1个,,value,2,"因\n为",某\n' + broken + "\na,167个,1,value,168,因为,某\n")
    assert [c.line for c in found.by_source["a"]] == [2]
    assert [line for line, _ in found.faults] == [4]
    assert "以下各行都没有用上" in found.faults[0][1]


def test_an_unknown_column_or_a_missing_reason_is_a_fault_of_its_line(tmp_path):
    lines = "a,1个,,colour,2,因为,\na,1个,,value,2,,\na,,,value,2,因为,\na,1个,,review,accepted,因为,\n"
    found = written(tmp_path, HEADS + lines)
    assert [line for line, _ in found.faults] == [2, 3, 4, 5] and not found.by_source


def test_line_breaks_stay_out_of_reasons_and_of_what_is_told(data):
    lines = (
        '报道,247个,,"col\numn",2,因为,\n报道,"无\n此",,value,2,因为,\n报道,247个,,measure,"pro\njects",因为,\n'
        '"没\n有",247个,,value,2,因为,\n报道,167个,,member,"制造\n业","因\n为",\n'
    )
    done = built(data, HEADS + lines)
    found = rejects(done.folder)
    # A line is that in which its row begins.
    assert sorted(found) == [f"corrections.csv:{line}" for line in (2, 4, 6, 8)]
    assert not any("\n" in reason for reason in found.values())
    assert "无 此" in found["corrections.csv:4"] and "pro jects" in found["corrections.csv:6"]
    assert "col umn" in found["corrections.csv:2"] and "没 有" in found["corrections.csv:8"]
    mention = queries.table(done.folder, "mentions").set_index("text").loc["167个"]
    assert (mention.member, mention.correction) == ("制造 业", "member：制造业 → 制造 业（因 为）")


def test_every_line_of_an_absent_source_is_listed(data):
    lines = "gone,1个,,value,2,因为,\n报道,247个,,value,248,因为,\ngone,2个,,value,3,因为,\nlost,2个,,value,3,因为,\n"
    done = built(data, HEADS + lines)
    found = rejects(done.folder)
    assert sorted(found) == ["corrections.csv:2", "corrections.csv:4", "corrections.csv:5"]
    assert "gone" in found["corrections.csv:4"] and done.corrected == 1


def test_a_quote_that_does_not_stand_so_often_is_listed(intake, tmp_path):
    found = written(tmp_path, HEADS + "a,247个,2,value,248,因为,\na,247个,1,value,249,因为,\n").by_source["a"]
    read = intake.read(Report("a", TEXT, "00", published="2025-05-26"), found)
    assert [line for line, _ in read.correction_faults] == [2] and "第 2 处" in read.correction_faults[0][1]
    assert [m.value for m in read.mentions if m.text == "247个"] == [249]


# Values and bands.


@pytest.mark.parametrize("column", ["value", "low", "high"])
@pytest.mark.parametrize(
    "number", ["nan", "inf", "-inf", "1e400", "1_0", "-5", "1e18", "-1e18", "0x10", "12个", "9" * 40]
)
def test_what_is_no_number_of_a_figure_is_refused(refused, column, number):
    assert column in refused("247个", **{column: number})


@pytest.mark.timeout(10)
def test_a_long_run_of_digits_is_refused_at_once(refused):
    assert "value" in refused("247个", value="1" * 120_000 + "x")


def test_an_empty_value_is_refused_and_an_empty_end_is_open(refused, one):
    assert "现为空" in refused("247个", value="")
    mention = one("247个", low="")
    assert (mention.low, mention.high) == (None, 247)


def test_plain_and_scientific_numbers_are_taken(one):
    assert one("2500亿元", value="2.6e11").value == 2600 * YI
    assert one("247个", value="248.").value == 248


def test_a_new_value_takes_its_band_with_it(one):
    mention = one("247个", value="248")
    assert (mention.value, mention.low, mention.high, mention.review) == (248, 248, 248, "corrected")
    assert (mention.confidence, mention.reason, mention.correction) == (1.0, None, "value：247 → 248（因为）")


@pytest.mark.parametrize("columns", [["value", "low", "high"], ["high", "low", "value"], ["low", "value", "high"]])
def test_an_end_that_is_corrected_stays_whatever_the_order_of_the_lines(one, columns):
    new = {"value": "250", "low": "240", "high": "260"}
    mention = one("247个", **{column: new[column] for column in columns})
    assert (mention.value, mention.low, mention.high) == (250, 240, 260)


def test_low_above_high_is_refused_with_all_that_made_it(refused):
    assert "大于" in refused("247个", low="248")
    assert "大于" in refused("247个", low="300", high="200")
    assert "大于" in refused("247个", value="300", high="299")


def test_a_range_needs_both_ends(refused, one):
    assert "low 与 high" in refused("247个", qualifier="range")
    assert "low 与 high" in refused("247个", qualifier="range", low="200")
    assert "low 与 high" in refused("247个", qualifier="range", high="300", value="250")
    assert "不能为空" in refused("247个", qualifier="range", low="200", high="")
    mention = one("247个", high="300", qualifier="range", low="200")
    assert (mention.qualifier, mention.low, mention.high) == ("range", 200, 300)


@pytest.mark.parametrize(
    ("value", "qualifier", "low", "high", "is_open"),
    [
        ("6300", "nearly", 6200, 6300, True),
        ("6300", "over", 6300, 6400, True),
        ("6000", "over", 6000, 7000, True),
        ("2501", "nearly", 2500, 2501, True),
        ("2500", "about", 2450, 2550, False),
        ("2500.5", "over", 2500.5, 2500.6, True),
        ("2500", "at_least", 2500, None, False),
    ],
)
def test_a_hedge_moves_by_the_last_digit_that_is_not_zero(one, value, qualifier, low, high, is_open):
    mention = one("2500亿元", value=f"{value}e8", qualifier=qualifier)
    assert (mention.low, mention.high) == (low * YI, high and high * YI)
    assert (mention.low_open, mention.high_open) == (is_open, is_open)


def test_the_grain_is_in_steps_of_what_is_printed():
    assert corrections.grain_of(2000.0, 2000 / 3) == 2000 / 3  # 3亩
    assert corrections.grain_of(30 * 2000 / 3, 2000 / 3) == pytest.approx(10 * 2000 / 3)  # 30亩
    assert corrections.grain_of(64.0, 0.1) == 1
    assert corrections.grain_of(0.3, 0.1) == 0.1
    assert corrections.grain_of(0.0, 1.0) == 1.0
    assert corrections.grain_of(50.0, None) is None


def test_a_word_without_a_digit_keeps_its_far_end_open(one):
    mention = one("过半", value="60")
    assert (mention.low, mention.high) == (60, None)


# What belongs together.


def test_a_known_scope_is_taken(one):
    for scope in ("opening", "list:机会清单", "list", "project", "context"):
        assert one("247个", scope=scope).scope == scope


@pytest.mark.parametrize("scope", ["", "everything", "list:", "list: ", "opening:机会清单", "集中签约"])
def test_an_empty_or_unknown_scope_is_refused(refused, scope):
    assert "scopes.csv" in refused("247个", scope=scope)


def test_a_new_measure_takes_its_kind_of_money_with_it(one):
    mention = one("12亿元", measure="change")
    assert (mention.measure, mention.amount_kind) == ("change", None)
    assert one("247个", measure="amount", unit="CNY").amount_kind == "contract"
    assert one("247个", amount_kind="order", unit="CNY", measure="amount").amount_kind == "order"
    assert one("12亿元", measure="amount").amount_kind == "investment"


def test_a_share_and_a_change_have_a_base_and_only_a_change_is_against_something(one):
    mention = one("63%", measure="change", against="上届")
    assert (mention.base, mention.against) == (None, "上届")
    mention = one("63%", base="projects")
    assert (mention.base, mention.against) == ("projects", None)
    assert one("63%", base="").base is None
    assert one("63%", measure="change", base="amount").base == "amount"


def test_against_goes_when_the_figure_is_no_change(intake, tmp_path):
    text = "第七届西洽会闭幕，共签约项目247个，比上届增长5%。"
    found = written(tmp_path, HEADS + "a,5%,,measure,share,因为,\na,5%,,base,projects,因为,\n").by_source["a"]
    report = Report("a", text, "00", published="2025-05-26")
    assert {m.text: m.against for m in intake.read(report).mentions}["5%"]
    mention = {m.text: m for m in intake.read(report, found).mentions}["5%"]
    assert (mention.measure, mention.base, mention.against) == ("share", "projects", None)


@pytest.mark.parametrize(
    ("quote", "columns", "words"),
    [
        ("247个", {"measure": "amount"}, "一起改正"),
        ("12亿元", {"measure": "projects"}, "一起改正"),
        ("12亿元", {"unit": "percent"}, "一起改正"),
        ("247个", {"amount_kind": "order"}, "只用于"),
        ("247个", {"base": "projects"}, "只用于"),
        ("63%", {"against": "上届"}, "只用于"),
        ("12亿元", {"amount_kind": ""}, "现为空"),
        ("12亿元", {"measure": "change", "amount_kind": "order"}, "只用于"),
        ("12亿元", {"measure": ""}, "现为空"),
    ],
)
def test_a_measure_that_does_not_fit_is_refused(refused, quote, columns, words):
    assert words in refused(quote, **columns)


def test_a_new_unit_leaves_the_measure_alone(one):
    mention = one("12亿元", unit="USD")
    assert (mention.unit, mention.measure, mention.amount_kind) == ("USD", "amount", "investment")


@pytest.mark.parametrize("unit", ["", "亿元", "个", "usd", "YUAN"])
def test_an_empty_or_unknown_unit_is_refused(refused, unit):
    assert "units.csv" in refused("12亿元", unit=unit)


def test_a_unit_that_the_figure_has_already_is_taken(intake, tmp_path):
    """A record may have a unit that the vocabulary does not know."""
    found = written(tmp_path, HEADS + "a,247个,,unit,pound,因为,\na,167个,,unit,pound,因为,\n").by_source["a"]
    mentions = intake.read(Report("a", TEXT, "00", published="2025-05-26")).mentions
    mentions[0] = replace(mentions[0], unit="pound")
    _, faults = corrections.correct(mentions, found, intake.allowed)
    assert [line for line, _ in faults] == [3]


def test_an_event_of_the_vocabulary_or_of_the_source_is_taken_with_its_name(one):
    mention = one("247个", event_id="WCIFIT-2023")
    assert (mention.event_id, mention.event) == ("WCIFIT-2023", "第五届西洽会")
    assert one("247个", event_id="WCIFIT-2024").event == "第六届西洽会"


def test_an_event_that_only_the_source_names_is_taken(intake, tmp_path):
    text = "第三届星湖合作大会闭幕，共签约项目12个。第二届星湖合作大会签约项目10个。"
    report = Report("a", text, "00", published="2025-05-26")
    events = {m.text: m.event_id for m in intake.read(report).mentions}
    assert events == {"12个": "星湖合作大会-3", "10个": "星湖合作大会-2"}
    found = written(tmp_path, HEADS + "a,10个,,event_id,星湖合作大会-3,因为,\n").by_source["a"]
    mention = intake.read(report, found).mentions[1]
    assert (mention.event_id, mention.event, mention.review) == ("星湖合作大会-3", "第三届星湖合作大会", "corrected")


@pytest.mark.parametrize("event_id", ["WCIFIT-1999", "第七届西洽会", "星湖合作大会-3", ""])
def test_an_unknown_event_is_refused(refused, event_id):
    assert "event_id" in refused("247个", event_id=event_id)


def test_a_background_figure_needs_no_event(one):
    mention = one("247个", event_id="", dimension="context")
    assert (mention.event_id, mention.event, mention.dimension) == (None, None, "context")


def test_a_cut_needs_a_member(refused, one):
    assert "member" in refused("247个", dimension="sector")
    assert "member" in refused("167个", member="")
    assert "member" in refused("167个", member="", dimension="host")
    for dimension in ("total", "average", "context"):
        assert one("167个", dimension=dimension, member="").dimension == dimension
    for columns in ({"member": "重庆", "dimension": "host"}, {"dimension": "host", "member": "重庆"}):
        mention = one("247个", **columns)
        assert (mention.dimension, mention.member) == ("host", "重庆")


def test_the_whole_loses_the_member_of_the_part_that_it_was_read_as(one):
    assert one("167个", dimension="total").member == ""


def test_a_line_that_is_refused_takes_only_those_with_it_that_belong_together(correct):
    mentions, faults = correct(
        ("247个", "value", "300"), ("247个", "low", "301"), ("247个", "scope", "opening"), ("247个", "unit", "")
    )
    assert list(faults) == [2, 3, 5]
    mention = mentions["247个"]
    assert (mention.value, mention.low, mention.scope, mention.unit) == (247, 247, "opening", "count")
    assert mention.correction == "scope：whole → opening（因为）"


@pytest.mark.parametrize("order", [["review", "value"], ["value", "review"], ["value", "review", "member", "scope"]])
def test_what_is_rejected_stays_rejected_whatever_is_corrected_beside_it(one, order):
    new = {"review": "rejected", "value": "168", "member": "汽车", "scope": "opening"}
    mention = one("167个", **{column: new[column] for column in order})
    assert (mention.review, mention.value) == ("rejected", 168)
    assert "review：unreviewed → rejected" in mention.correction


def test_of_two_lines_for_one_column_the_later_counts_and_both_are_told(correct):
    mention = correct(("247个", "value", "248"), ("247个", "value", "249"))[0]["247个"]
    assert (mention.value, mention.correction) == (249, "value：247 → 248（因为）；value：248 → 249（因为）")


def test_the_order_of_the_lines_does_not_matter(correct):
    lines = [
        ("近1500亿元", "value", "1.6e11"), ("近1500亿元", "qualifier", "range"), ("近1500亿元", "low", "1.5e11"),
        ("近1500亿元", "high", "1.7e11"), ("近1500亿元", "amount_kind", "order"), ("近1500亿元", "scope", "opening"),
        ("63%", "measure", "change"), ("63%", "against", "上届"), ("167个", "dimension", "host"),
        ("167个", "member", "重庆"), ("167个", "review", "rejected"), ("12亿元", "high", "1"),
    ]  # fmt: skip
    wanted = None
    for seed in range(6):
        random.Random(seed).shuffle(lines)
        mentions, faults = correct(*lines)
        assert len(faults) == 1
        told = {m.text: (m.value, m.low, m.high, m.low_open, m.qualifier, m.amount_kind, m.scope, m.measure, m.base,
                         m.against, m.dimension, m.member, m.review) for m in mentions.values()}  # fmt: skip
        wanted = wanted or told
        assert told == wanted
    assert wanted["近1500亿元"][:5] == (1600 * YI, 1500 * YI, 1700 * YI, False, "range")


# Tables of records.


def test_a_figure_of_a_table_is_corrected_with_the_amounts_of_its_project(data):
    lines = (
        "项目,12.5亿元,1,value,1350000000,因为,某\n项目,2亿元,1,amount_kind,investment,因为,某\n"
        "项目,3亿元,1,measure,change,因为,某\n"
    )
    done = built(data, HEADS + lines)
    assert not rejects(done.folder) and done.corrected == 3
    mentions = queries.table(done.folder, "mentions").set_index("text")
    assert mentions.loc["12.5亿元", ["value", "high", "review"]].tolist() == [13.5 * YI, 13.5 * YI, "corrected"]
    amounts = queries.table(done.folder, "project_amounts")
    amounts = amounts[amounts.mention_id.str.startswith("项目@")]
    assert list(zip(amounts.mention_id, amounts.kind, amounts.value, amounts.high, strict=True)) == [
        (mentions.loc["12.5亿元", "mention_id"], "investment", 13.5 * YI, 13.5 * YI),
        (mentions.loc["2亿元", "mention_id"], "investment", 2 * YI, 2 * YI),
    ]
    observations = queries.table(done.folder, "observations")
    assert observations[observations["flags"].fillna("").str.contains("R")].value.max() == 13.5 * YI
    projects = queries.table(done.folder, "projects")
    assert set(projects[projects.source_id == "项目"].name) == {"青禾基地", "云帆总部"}


def test_a_project_of_a_table_goes_with_the_name_and_event_of_its_figure(data):
    lines = "项目,3亿元,1,member,云帆基地,因为,\n项目,3亿元,1,event_id,WCIFIT-2024,因为,\n"
    done = built(data, HEADS + lines)
    projects = queries.table(done.folder, "projects").set_index("name")
    assert projects.loc["云帆基地", ["event_id", "source_id"]].tolist() == ["WCIFIT-2024", "项目"]
    assert "云帆总部" not in projects.index
    amounts = queries.table(done.folder, "project_amounts").set_index("project_id")
    assert amounts.loc[projects.loc["云帆基地", "project_id"], "value"] == 3 * YI


def test_a_project_without_an_amount_or_without_a_correction_stays(data):
    plain = built(data, None)
    table = queries.table(plain.folder, "project_amounts")
    done = built(data, HEADS + "项目,2亿元,1,period,2024,因为,\n")
    pd.testing.assert_frame_equal(table, queries.table(done.folder, "project_amounts"))


def test_faults_of_a_table_and_of_corrections_are_listed_under_their_own_file(data, monkeypatch):
    monkeypatch.setattr(f"{__name__}.TABLE", TABLE + "星河,好几,\n")
    done = built(data, HEADS + "项目,12.5亿元,1,scope,,因为,\n项目,99亿元,1,value,1,因为,\n报道,1个,,value,2,因为,\n")
    found = rejects(done.folder)
    assert set(found) == {"项目.csv:4", "corrections.csv:2", "corrections.csv:3", "corrections.csv:4"}
    assert "scope" in found["corrections.csv:2"] and "99亿元" in found["corrections.csv:3"]
    assert "好几" in found["项目.csv:4"]


def test_named_projects_of_a_report_hold_the_corrected_amount(correct, intake, tmp_path):
    found = written(tmp_path, HEADS + "a,12亿元,,value,1300000000,因为,\n").by_source["a"]
    read = intake.read(Report("a", TEXT, "00", published="2025-05-26"), found)
    assert [m.value for project in read.projects for m in project.amounts] == [13 * YI]


def test_workers_apply_the_same_corrections(data):
    """More sources than one process takes by itself."""
    for number in range(50):
        (data / "sources" / f"r{number:02}.md").write_text(f"第七届西洽会共签约项目{number + 1}个。", encoding="utf-8")
    lines = HEADS + "r07,8个,,value,80,因为,\nr08,9个,,scope,,因为,\n"
    (data / "corrections.csv").write_text(lines, encoding="gb18030")
    done = build(data, workers=2)
    mentions = queries.table(done.folder, "mentions").set_index(["source_id", "text"])
    assert mentions.loc[("r07", "8个"), "value"] == 80 and done.corrected == 1
    assert list(rejects(done.folder)) == ["corrections.csv:3"]
