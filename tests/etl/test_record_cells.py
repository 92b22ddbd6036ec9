"""Cells of a bureau's own table: what each is read as, and what is refused with a sentence instead of a guess."""

import time

import pytest
from openpyxl import Workbook

from etl import queries
from etl.excerpts.cells import LineFault, phrase_of
from etl.excerpts.figures import Figures
from etl.pipeline import build
from etl.places import Gazetteer
from etl.vocabulary import Vocabulary

YI = 1e8
HEADER = 'event = "第三届星湖合作大会"\npublished = 2024-06-01\n'


@pytest.fixture(scope="module")
def figures(reading) -> Figures:
    return Figures(reading.quantities)


@pytest.mark.parametrize(
    ("cell", "value", "qualifier"),
    [
        ("400", 400 * YI, "exact"), ("1,126.4", 1126.4 * YI, "exact"), ("近400", 400 * YI, "nearly"),
        ("100左右", 100 * YI, "about"), ("100以上", 100 * YI, "at_least"), ("100+", 100 * YI, "at_least"),
        ("100多", 100 * YI, "over"), (">100", 100 * YI, "over"), ("≥100", 100 * YI, "at_least"),
        ("<50", 50 * YI, "under"), ("3.2亿", 3.2 * YI, "exact"), ("5000万", 0.5 * YI, "exact"),
        ("+5", 5 * YI, "exact"), ("10-20", 10 * YI, "range"), ("400亿元", 400 * YI, "exact"),
    ],
)  # fmt: skip
def test_a_cell_is_read_with_the_unit_of_its_head(figures, cell, value, qualifier):
    found = figures.quantity({"as_written": phrase_of(cell, "亿元"), "measure": "amount"})
    accepted = {qualifier, "over"} if qualifier == "at_least" else {qualifier}
    assert (found.value, found.unit) == (pytest.approx(value), "CNY")
    assert found.qualifier in accepted


@pytest.mark.parametrize(
    "cell",
    ["（5）", "1、2", "12,34", "原计划100，实际200", "2025年100", "-5", "好几", "9" * 30, "#未保存的公式", "100 个"],
)
def test_a_cell_that_is_no_figure_is_refused(figures, cell):
    with pytest.raises(LineFault):
        figures.quantity({"as_written": phrase_of(cell, "亿元"), "measure": "amount"})


@pytest.mark.parametrize(
    "said",
    [
        {"as_written": "5亿元", "value": "5", "unit": "亿元", "measure": "amount"},
        {"as_written": "5亿元", "value": "5", "unit": "USD", "measure": "amount"},
        {"as_written": "five", "value": "5", "unit": "banana", "measure": "amount"},
        {"as_written": "five", "value": "1_000", "unit": "CNY", "measure": "amount"},
        {"as_written": "five", "value": "sNaN", "unit": "CNY", "measure": "amount"},
        {"as_written": "five", "value": "1e400", "unit": "CNY", "measure": "amount"},
        {"as_written": "five", "value": "5", "unit": "CNY", "measure": "projects"},
        {"as_written": "five", "value": "5", "unit": "count", "measure": "amount"},
        {"as_written": "five", "value": "5", "unit": "CNY", "measure": "amount", "qualifier": "range"},
        {"as_written": "5个", "measure": "amount"},
    ],
    ids=lambda said: " ".join(said.values()),
)
def test_a_record_whose_columns_do_not_agree_is_refused(figures, said):
    with pytest.raises(LineFault):
        figures.quantity(said)


def read(data, table: str, header: str = HEADER) -> tuple[list[tuple], dict[str, str]]:
    """The mentions (text, measure, dimension, member) of a table alone, and what was rejected of it."""
    for path in (data / "sources").iterdir():
        path.unlink()
    (data / "sources" / "good.txt").write_text("第三届星湖合作大会闭幕，共签约项目12个。", encoding="utf-8")
    (data / "sources" / "表.csv").write_text(table, encoding="utf-8")
    (data / "sources" / "表.toml").write_text(header, encoding="utf-8")
    tables = build(data).folder
    m = queries.table(tables, "mentions")
    mine = m[m.source_id != "good"][["text", "measure", "dimension", "member"]]
    return list(mine.itertuples(index=False, name=None)), dict(queries.table(tables, "rejects").itertuples(index=False))


@pytest.mark.parametrize("word", ["合计", "合 计", "合　计", "总计：", "全市合计"])
def test_a_row_of_the_whole_is_known_however_it_is_written(data, word):
    found, rejected = read(data, f"序号,行业,项目数（个）\n1,制造业,5\n,{word},9\n")
    assert found == [("5个", "projects", "sector", "制造业"), ("9个", "projects", "total", "")] and not rejected


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("2,,7", "行业"), ("小计,,5", "小计"), ("2,小 计,5", "小计"), ("2,农业,6,7", "多出"),
        ("2,农业,6个项目", "读不出"),
    ],
)  # fmt: skip
def test_a_row_that_does_not_say_what_it_is_of_is_refused_alone(data, row, words):
    found, rejected = read(data, f"序号,行业,项目数（个）\n1,制造业,5\n{row}\n")
    assert [each[0] for each in found] == ["5个"]
    assert list(rejected) == ["表.csv:3"] and words in rejected["表.csv:3"]


@pytest.mark.parametrize(
    "heads",
    [
        "行业,区县,项目数（个）", "行业,2024年合同金额（亿元）,2025年合同金额（亿元）",
        "行业,内资项目数（个）,外资项目数（个）",
        "行业,备注,说明,项目数（个）",
    ],
)  # fmt: skip
def test_two_columns_that_would_say_the_same_are_refused(data, heads):
    _, rejected = read(data, f"{heads}\n{','.join('5' for _ in heads.split(','))}\n")
    assert "两栏" in rejected["表.csv"]


def test_growth_is_a_change_with_its_sign_and_no_share(data):
    found, rejected = read(data, "行业,合同数额占比（%）,同比增长（%）\n制造业,30,-3\n")
    assert [row[:2] for row in found] == [("30%", "share"), ("-3%", "change")] and not rejected


def test_a_project_told_twice_is_one_with_both_amounts(data):
    read(
        data,
        "项目名称,投资方,投资额（亿元）,区县,行业\n甲项目,甲公司,5,万州区,先进材料\n甲项目,,6,,\n注：数据截至5月,,,,\n",
    )
    tables = build(data).folder
    (project,) = queries.table(tables, "projects").to_dict("records")
    assert (project["name"], project["host_place_id"], project["member_id"]) == ("甲项目", "500101", "sector:先进材料")
    assert sorted(queries.table(tables, "project_amounts").value) == [5 * YI, 6 * YI]
    m = queries.table(tables, "mentions")
    assert set(m[m.source_id != "good"].dimension) == {"project"}


@pytest.mark.parametrize(
    "header",
    [
        HEADER + 'citations = "a\\u0000.csv"\n', HEADER + "header_row = " + "9" * 5000 + "\n",
        "a." * 200_000 + "a = 1\n",
        HEADER + 'citations = "表.csv"\n', HEADER + 'citations = "good.txt"\n',
    ],
    ids=["nul", "digits", "dots", "itself", "report"],
)  # fmt: skip
def test_a_hostile_header_file_costs_its_table_alone(data, header):
    found, rejected = read(data, "行业,项目数（个）\n制造业,5\n", header)
    assert not found and len(rejected) == 1


def workbook(data, *rows: list[object], formats: dict[str, str] | None = None) -> dict[str, str]:
    """Builds a workbook of these rows alone; what was rejected."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cell, form in (formats or {}).items():
        book.active[cell].number_format = form
    book.save(data / "sources" / "表.xlsx")
    (data / "sources" / "表.toml").write_text(HEADER, encoding="utf-8")
    return dict(queries.table(build(data).folder, "rejects").itertuples(index=False))


def test_a_percentage_is_read_as_it_is_shown(data):
    assert not workbook(data, ["行业", "占比（%）"], ["制造业", 0.352], formats={"B2": "0.0%"})
    m = queries.table(data / "tables", "mentions")
    assert m[m.source_id == "表"].value.tolist() == [35.2]


def test_a_formula_that_was_saved_without_its_value_is_named(data):
    rejected = workbook(data, ["行业", "项目数（个）"], ["制造业", 5], ["合计", "=SUM(B2:B2)"])
    assert "公式" in rejected["表.xlsx:3"]


def test_a_cell_far_away_is_refused_quickly(data):
    book = Workbook()
    book.active["XFD30000"] = "x"
    book.save(data / "sources" / "表.xlsx")
    begun = time.process_time()
    done = build(data)
    assert done.rejects == 1 and time.process_time() - begun < 30


def test_a_name_of_places_in_places_is_read_in_no_time():
    gazetteer = Gazetteer(Vocabulary())
    assert gazetteer.place("重庆两江新区" * 18, "2024-01-01") is None
    assert gazetteer.place("重庆" * 400, None) is None
    assert gazetteer.place("四川省广安市邻水县", None) == "511623"
    assert gazetteer.place("重庆市江北区", "2024-01-01") == "500105"
