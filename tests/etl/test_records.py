"""Tables of records: a bureau's own table, a list of projects, figures one by one; and what can be wrong in them."""

import pandas as pd
import pytest
from openpyxl import Workbook

from etl import queries
from etl.pipeline import build

YI = 1e8
WIDE = "行业,项目数（个）,合同金额（亿元）\n制造业,60,近400\n现代服务业,30,150.5\n小计,90,\n合计,100,700\n"
HEADER = 'title = "统计表"\npublisher = "招商局"\npublished = 2024-06-01\nevent = "第三届星湖合作大会"\n'


def tables_of(data, **files) -> object:
    """The build of a folder with these files alone, names with __ for a point."""
    for path in (data / "sources").iterdir():
        path.unlink()
    for name, content in files.items():
        target = data / "sources" / name.replace("__", ".")
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return build(data).folder


def mentions(tables) -> list[tuple]:
    rows = queries.table(tables, "mentions")
    columns = ["text", "value", "unit", "measure", "amount_kind", "dimension", "member"]
    return [tuple(None if pd.isna(v) else v for v in row) for row in rows[columns].itertuples(index=False)]


def rejects(tables) -> dict[str, str]:
    return dict(queries.table(tables, "rejects").itertuples(index=False))


def test_a_bureaus_own_table_is_read_by_its_heads(data):
    tables = tables_of(data, 表__csv=WIDE, 表__toml=HEADER)
    assert mentions(tables) == [
        ("60个", 60, "count", "projects", None, "sector", "制造业"),
        ("近400亿元", 400 * YI, "CNY", "amount", "contract", "sector", "制造业"),
        ("30个", 30, "count", "projects", None, "sector", "现代服务业"),
        ("150.5亿元", 150.5 * YI, "CNY", "amount", "contract", "sector", "现代服务业"),
        ("100个", 100, "count", "projects", None, "total", ""),
        ("700亿元", 700 * YI, "CNY", "amount", "contract", "total", ""),
    ]
    assert list(rejects(tables)) == ["表.csv:4"]
    source = queries.table(tables, "sources").iloc[0]
    assert (source.kind, source.publisher, str(source.published)[:10]) == ("record", "招商局", "2024-06-01")


def test_every_figure_slices_back_to_its_line(history):
    lines = queries.table(history, "sentences").set_index("sentence_id")
    for m in queries.table(history, "mentions").itertuples():
        line = lines.loc[m.sentence_id]
        assert line.text[m.start - line.start : m.end - line.start] == m.text


def test_a_workbook_with_a_title_line_and_a_second_sheet(data):
    book = Workbook()
    book.active.append(["不相干"])
    sheet = book.create_sheet("汇总")
    for row in (
        ["2024年统计表"],
        ["区县", "签约数", "投资额（万元）", "联系人"],
        ["渝北区", 3, 125000.5, "某"],
        [None, None, None, None],
    ):
        sheet.append(row)
    book.save(data / "sources" / "表.xlsx")
    header = HEADER + 'sheet = "汇总"\nheader_row = 2\n[columns]\n"签约数" = "projects"\n"联系人" = "skip"\n'
    (data / "sources" / "表.toml").write_text(header, encoding="utf-8")
    rows = queries.table(build(data).folder, "mentions")
    mine = rows[rows.source_id == "表"]
    assert list(zip(mine.text, mine.value, mine.member, mine.amount_kind.fillna(""), strict=True)) == [
        ("3个", 3, "渝北区", ""), ("125000.5万元", 1_250_005_000, "渝北区", "investment"),
    ]  # fmt: skip


def test_a_list_of_projects_with_and_without_amounts(data):
    text = (
        "项目名称,投资方,投资方所在地,投资额（亿元）,落户地,所属行业\n"
        "青禾基地,青禾公司,浙江杭州,12.5,重庆市渝北区,先进材料\n"
        "云帆总部,云帆集团,,未披露,永川区,\n"
    )
    tables = tables_of(data, 项目__csv=text, 项目__toml=HEADER)
    projects = queries.table(tables, "projects").set_index("name")
    assert projects.loc["青禾基地", ["investor", "investor_place_id", "host_place_id"]].tolist() == [
        "青禾公司",
        "330100",
        "500112",
    ]
    amounts = queries.table(tables, "project_amounts")
    assert list(zip(amounts.project_id, amounts.kind, amounts.value, strict=True)) == [
        (projects.loc["青禾基地", "project_id"], "investment", 12.5 * YI)
    ]
    assert projects.loc["云帆总部", "host_place_id"] == "500118"


def test_a_district_that_was_gone_is_still_the_one_that_a_list_names(data):
    text = "项目名称,投资方,落户地\n青禾基地,青禾公司,渝北区\n云帆总部,云帆集团,没有的区\n"
    tables = tables_of(data, 项目__csv=text, 项目__toml=HEADER.replace("2024-06-01", "2026-03-01"))
    hosts = queries.host_projects(tables).set_index("name").place_id
    assert dict(hosts) == {"青禾基地": "500112"}
    assert queries.named_count(tables, queries.Choice(host=queries.NONE))["projects"] == 1
    place = queries.host_places(tables, ["500112"]).iloc[0]
    assert str(place.valid_to)[:10] == "2025-11-05" and place.successor_en == "Liangjiang New Area (district)"


@pytest.mark.parametrize(
    ("table", "header", "words"),
    [
        ("", HEADER, "空"),
        ("行业,项目数（个）\n", HEADER, "没有数据"),
        ("行业,备忘甲\n制造业,3\n", HEADER, "备忘甲"),
        ("行业,项目数（个）,项目数（个）\n制造业,3,4\n", HEADER, "两次"),
        ("行业,项目数（个）\n制造业,3\n", "title = [", "TOML"),
        ("行业,项目数（个）\n制造业,3\n", HEADER + "colour = 1\n", "colour"),
        ("行业,项目数（个）\n制造业,3\n", HEADER + '[columns]\n"没有" = "projects"\n', "没有"),
        ("行业,项目数（个）\n制造业,3\n", 'title = "x"\n', "event"),
        ("行业,项目数（个）\n制造业,3\n", HEADER + 'scope = "everything"\n', "scope"),
        ("行业,项目数（个）\n制造业,好几\n", HEADER, "读不出"),
        ('行业,项目数（个）\n"制造业,3\n', HEADER, "引号"),
        ("行业,项目数（个）\n制造业,3,4\n", HEADER, "多出"),
        ("measure,as_written,value,unit\nprojects,3个,4,count\n", HEADER, "改正其一"),
        ("measure,as_written,value,unit\nprojects,three,nan,count\n", HEADER, "value"),
        ("measure,as_written\nweight,3个\n", HEADER, "measure"),
        ("source_id,measure,as_written\nx,projects,3个\n", HEADER + 'citations = "../other.csv"\n', "citations"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_one_line_and_the_rest_is_built(data, table, header, words):
    good = "第三届星湖合作大会闭幕，共签约项目12个。"
    tables = tables_of(data, 表__csv=table, 表__toml=header, good__txt=good)
    (reason,) = rejects(tables).values()
    assert words in reason and len(reason.splitlines()) == 1
    assert [row[0] for row in mentions(tables)] == ["12个"]


def test_a_bad_line_is_listed_and_the_others_are_taken(data):
    rows = ("projects,3个,sector,制造业", "projects,,sector,农业", "projects,5个,sector,农业")
    text = "\n".join(("measure,as_written,dimension,member", *rows))
    tables = tables_of(data, 表__csv=text, 表__toml=HEADER)
    assert [row[0] for row in mentions(tables)] == ["3个", "5个"]
    assert list(rejects(tables)) == ["表.csv:3"]


def test_a_change_of_the_header_file_makes_the_build_stale(data):
    from etl.pipeline import is_fresh

    tables_of(data, 表__csv=WIDE, 表__toml=HEADER)
    assert is_fresh(data)
    (data / "sources" / "表.toml").write_text(HEADER + 'scope = "opening"\n', encoding="utf-8")
    assert is_fresh(data) is None


def test_the_same_figure_in_a_report_and_in_a_table_is_one_observation(data):
    tables = tables_of(
        data,
        表__csv="行业,项目数（个）\n合计,12\n",
        表__toml=HEADER,
        good__txt="第三届星湖合作大会闭幕，共签约项目12个。",
    )
    observations = queries.table(tables, "observations")
    (row,) = observations[observations.measure == "projects"].to_dict("records")
    assert (row["value"], row["n_sources"], row["standing"]) == (12, 2, "held")
