import duckdb
import pytest

from etl import queries
from etl.queries import engine
from etl.queries.trends import breaks_of, told


def test_every_table_of_the_contract_can_be_asked_for(tables):
    assert all(queries.table(tables, name) is not None for name in queries.TABLES)


def test_a_folder_without_tables_says_what_to_do(tmp_path):
    with pytest.raises(queries.MissingTables, match="etl build"):
        queries.build_info(tmp_path)
    with pytest.raises(queries.MissingTables, match="etl build"):
        queries.marks(tmp_path, "x")


def test_a_question_that_needs_too_much_memory_says_so(tables, monkeypatch):
    small = duckdb.connect(":memory:", config={"memory_limit": "16MB", "temp_directory": ""})
    monkeypatch.setattr(engine, "connection", lambda: small)
    with pytest.raises(engine.TooLarge, match="请缩小范围"):
        engine.ask(tables, "SELECT list(range) FROM range(20_000_000)")


def test_a_damaged_table_says_what_to_do(tmp_path, tables):
    for path in tables.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "observations.parquet").write_bytes(b"PAR1 and then nothing")
    with pytest.raises(queries.MissingTables, match="重建"):
        queries.table(tmp_path, "observations")


def test_signed_figures_stand_apart_from_what_is_on_offer(tables):
    assert set(queries.marks(tables, "EURCQ-2025").status) == {"signed"}
    assert set(queries.marks(tables, "EURCQ-2025", status="offered").status) == {"offered"}


def test_the_largest_comes_first_and_what_is_left_or_undisclosed_last(tables):
    counts = queries.marks(tables, "WCIFIT-2025", "sector", "projects")
    amounts = queries.marks(tables, "WCIFIT-2025", "sector", "amount")
    assert list(counts.member_zh) == ["制造业", "现代服务业", "未归入行业"] == list(amounts.member_zh)


def test_places_are_named_with_the_figures_of_their_group_and_none_of_their_own(tables):
    places = queries.named_places(tables, "WCIFIT-2025")
    group = places[places.member_zh == "东部及中部"]
    assert set(group.short_zh) == {"广东", "浙江", "湖北"}
    assert set(group.role) == {"source"} and not group.complete.any()
    assert group.labels.unique().tolist() == ["122个;超一半;近1700亿元"]
    assert "source_province" not in set(queries.marks(tables, "WCIFIT-2025").dimension)


def test_the_text_of_a_report_holds_every_mention_at_its_offset(tables):
    for source_id in queries.sources(tables).source_id:
        text = queries.text_of(tables, source_id)
        mentions = queries.mentions_in(tables, source_id)
        assert len(mentions) > 20
        assert all(text[m.start : m.end] == m.text for m in mentions.itertuples())


def test_evidence_comes_in_the_order_asked_for_and_an_empty_question_has_an_empty_answer(tables):
    ids = list(queries.marks(tables, "WCIFIT-2025", "sector", "projects").observation_id)[::-1]
    assert list(dict.fromkeys(queries.evidence_for(tables, ids).observation_id)) == ids
    assert queries.evidence_for(tables, []).empty


def test_background_of_an_event_includes_what_its_report_says_beside_it(tables):
    background = queries.background(tables, "EURCQ-2025").set_index("label")
    assert background.loc["4万亿元", "status"] == "target"
    assert background.loc["4万亿元", "period"] == "2027"
    assert background.loc["超过125万辆", "status"] == "forecast"


def test_a_mention_of_a_contested_figure_is_listed_once(history):
    for source_id in ("cns_20190519", "xinhua_en_20250522"):
        mentions = queries.mentions_in(history, source_id)
        assert mentions.mention_id.is_unique and mentions.observation_id.notna().all()
    (other,) = mentions[mentions.text == "$27.8 billion"].observation_id
    evidence = queries.evidence_for(history, [other]).set_index("quote")
    assert evidence.loc["about 27.6 billion USD", "role"] == "contradicts"


def test_a_series_without_numbered_editions_can_be_compared(history):
    editions = queries.trend(history, "智博会")
    assert len(editions) > 2 and set(editions.projects_break_zh) == {""}
    numbered = editions.assign(edition=range(1, 2 * len(editions), 2))
    counts = told(history, "智博会").query("measure == 'projects' and scope_id in @editions.scope_id")
    breaks = breaks_of(history, counts, numbered, "projects")
    assert [zh for zh, _ in breaks] == ["", *["中间有缺"] * (len(editions) - 1)]


def test_reports_to_choose_from_are_those_of_the_event_and_the_one_that_is_named(history):
    own = queries.reports(history, "EURCQ-2025")
    assert list(own.published.dropna()) == sorted(own.published.dropna(), reverse=True)
    assert "ifeng_20251119_projects" in set(own.source_id), "a report that only names projects is of the event, too"
    assert "cqcb_20250526" not in set(own.source_id)
    assert set(queries.reports(history, "EURCQ-2025", "cqcb_20250526").source_id) == {*own.source_id, "cqcb_20250526"}
    newest = queries.reports(history, named="hualong_20250525", most=3)
    assert len(newest) == 4 and newest.source_id.iloc[-1] == "hualong_20250525"


def test_keywords_of_an_event_are_those_of_its_reports(tables):
    event, report = queries.terms(tables, event_id="WCIFIT-2025"), queries.terms(tables, "cqcb_20250526")
    assert list(event.term) == list(report.term) and set(event.of_sources) == {1}
    assert list(report.weight) == sorted(report.weight, reverse=True)


def test_keywords_of_all_are_the_mean_over_the_reports_that_have_any(tables):
    one, other = (queries.terms(tables, source_id).set_index("term") for source_id in queries.sources(tables).source_id)
    both = queries.terms(tables, least=2, most=5)
    assert len(both) == 5 and (both["count"] >= 2).all() and set(both.of_sources) == {2}
    (first,) = both[both.term == "重庆"].to_dict("records")
    assert first["count"] == one.loc["重庆", "count"] + other.loc["重庆", "count"] and first["n_sources"] == 2
    assert first["weight"] == pytest.approx((one.loc["重庆", "weight"] + other.loc["重庆", "weight"]) / 2, abs=1e-6)


def test_an_event_known_by_records_only_has_no_keywords(history):
    assert queries.terms(history, event_id="HK-2018").empty
    assert not queries.terms(history, event_id="WCIFIT-2025").empty


def test_keywords_have_no_numbers(tables):
    terms = queries.terms(tables, "cqcb_20250526")
    assert "现代服务业" in set(terms.term)
    assert not terms.term.str.contains(r"\d").any()


def test_a_place_that_receives_has_its_figures_day_and_holders(history):
    rows = queries.hosts(history, ["WCIFIT-2018"])
    guangan = rows[(rows.place_id == "511600") & (rows.scope_id == "WCIFIT-2018/other_provinces")]
    assert set(guangan.label) == {"49个", "190.1亿元", "190.13亿元", "11个", "68.03亿元"}
    assert guangan[guangan.label == "49个"].day.dt.strftime("%Y-%m-%d").tolist() == ["2018-05-26"]
    places = queries.host_places(history, ["511623", "CQ-GXQ", "500112"]).set_index("place_id")
    assert places.loc["511623", ["holder_ids", "path_zh", "path_en"]].tolist() == [
        "511600;510000", "四川省广安市", "Guang'an, Sichuan",
    ]  # fmt: skip
    assert places.loc["CQ-GXQ", ["holder_ids", "path_zh"]].tolist() == ["500000", "重庆市沙坪坝区、九龙坡区"]
    assert places.loc["500112", "successor_zh"] == "两江新区（行政区）"
    assert str(places.loc["500112", "valid_to"])[:10] == "2025-11-05"


def test_the_total_of_a_districts_own_event_is_that_district(history):
    rows = queries.hosts(history, ["ZHONG-2023"])
    assert list(zip(rows.dimension, rows.place_id, rows.label, strict=True)) == [
        ("total", "500233", "102亿元"), ("total", "500233", "29个"),
    ]  # fmt: skip


def test_a_figure_of_several_places_is_of_none_of_them(history):
    rows = queries.hosts(history)
    group = rows[rows.member_zh == "10个环渝城市"]
    assert len(group) == 2 and group.place_id.isna().all()
    assert rows[(rows.dimension == "total") & (rows.scope_id == "WCIFIT-2018/other_provinces")].empty
    assert set(rows.status) == {"signed", "forecast"} and not set(rows.dimension) & {"project", "average"}
    assert queries.hosts(history, ["NO-SUCH-FAIR"]).empty and queries.hosts(history, []).empty


def test_places_are_asked_of_the_newest_events_and_of_one_however_old(history):
    every = queries.host_events(history)
    assert len(every) > 5 and every.of_events.eq(len(every)).all()
    some, oldest = queries.host_events(history, 3), every.event_id.iloc[-1]
    assert list(some.event_id) == list(every.event_id[:3]) and some.of_events.eq(len(every)).all()
    assert list(queries.host_events(history, 3, oldest).event_id) == [*some.event_id, oldest]
    rows, of_some = queries.hosts(history), queries.hosts(history, list(some.event_id))
    assert list(of_some.observation_id) == list(rows[rows.event_id.isin(some.event_id)].observation_id)
    placed = {*rows.event_id, *queries.host_projects(history).event_id}
    assert set(every.event_id) == placed


def test_named_projects_come_with_the_place_the_sentence_and_the_day(history):
    every, fair = queries.host_projects(history), queries.host_projects(history, ["WCIFIT-2023"])
    assert every[every.event_id == "WCIFIT-2023"].project_id.tolist() == fair.project_id.tolist()
    circuit = fair.set_index("name").loc["集成电路项目"]
    assert (circuit.place_id, circuit.amounts, str(circuit.day)[:10]) == ("CQ-GXQ", "investment 145亿元", "2023-05-21")
    assert "集成电路项目" in circuit.sentence and circuit.mention_id.startswith(circuit.source_id)
    assert every.project_id.is_unique and every.place_id.notna().all()
    named = queries.table(history, "projects")
    assert len(fair) == named[named.event_id == "WCIFIT-2023"].host_place_id.notna().sum() > 0


def test_how_a_part_lies_in_its_whole_does_not_hang_on_what_else_is_asked_for(history):
    together = queries.marks(history, "WCIFIT-2025").set_index("observation_id")["lies"].dropna()
    assert len(together) > 5
    for observation_id, lies in together.items():
        assert queries.observations_of(history, [observation_id])["lies"].iloc[0] == lies


def test_places_of_all_reports_are_named_whatever_the_reports_are_called(data):
    from etl.pipeline import build

    told = "第三届星湖合作大会闭幕，共签约项目50个。{}签约项目{}个。"
    for name, district, number in (("rep", "渝北区", 8), ("rep-2", "巴南区", 9), ("rep.3", "江北区", 7)):
        (data / "sources" / f"{name}.md").write_text(told.format(district, number), encoding="utf-8")
    named = queries.named_places(build(data).folder, "星湖合作大会-3")
    assert {"渝北", "巴南", "江北"} <= set(named.short_zh)
