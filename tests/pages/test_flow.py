"""Flows of named projects: what is drawn, what is gathered, what is not said; every project is counted once a side."""

from typing import Any

import pandas as pd

from pages.charts.flow_chart import flow_chart, height, ordered
from pages.charts.flow_rows import OTHERS, SIDES, UNSAID, Node, gathered, leading, links_of, nodes_of, placed
from pages.words.theme import LIGHT


def flow(origin: str, sector: str, host: str, projects: int, wide: bool = False) -> dict[str, Any]:
    named = {"origin": origin, "sector": sector, "host": host}
    words = {
        f"{side}_{lang}": None if code == UNSAID else code for side, code in named.items() for lang in ("zh", "en")
    }
    return {**named, **words, "host_wide": wide, "projects": projects}


FEW = pd.DataFrame(
    [
        flow("德国", "机器人", "渝北", 3),
        flow("德国", "航空", UNSAID, 1),
        flow(UNSAID, "机器人", "重庆", 5, wide=True),
        flow("山东", UNSAID, "巴南", 2),
    ]
)
MANY = pd.DataFrame([flow(f"来源{n}", "机器人", f"区{n % 20}", 41 - n) for n in range(40)])


def drawn(flows: pd.DataFrame) -> dict[str, list[Node]]:
    return {side: gathered(nodes_of(flows, side, "zh"), "zh") for side in SIDES}


def test_the_largest_node_comes_first_and_what_is_not_said_last() -> None:
    origins = nodes_of(FEW, "origin", "zh")
    assert [(node.name, node.projects) for node in origins] == [("德国", 4), ("山东", 2), ("未说明", 5)]
    assert [node.beside for node in origins] == ["机器人 3、航空 1", "未说明 2", "机器人 5"]


def test_a_whole_province_is_not_ranked_among_its_districts() -> None:
    hosts = nodes_of(FEW, "host", "zh")
    assert [node.name for node in hosts] == ["重庆（未说区县）", "渝北", "巴南", "未说明"]
    first = leading(placed(hosts))
    assert first is not None
    assert first.name == "渝北"


def test_nothing_leads_where_two_are_level_or_one_is_alone() -> None:
    level = [Node("host", "a", "a", 2), Node("host", "b", "b", 2)]
    assert leading(level) is None
    assert leading(level[:1]) is None


def test_of_forty_nodes_the_smaller_ones_are_gathered_and_none_is_lost() -> None:
    origins = drawn(MANY)["origin"]
    assert len(origins) == 11
    assert origins[-1].code == OTHERS
    assert origins[-1].name == "其余 30 个合计"
    assert sum(node.projects for node in origins) == MANY["projects"].sum()


def test_links_on_both_sides_add_up_to_all_projects() -> None:
    for flows in (FEW, MANY):
        links = links_of(flows, drawn(flows))
        for side in ("origin", "sector"):
            assert sum(link.projects for link in links if link.source.side == side) == flows["projects"].sum()


def test_chart_numbers_nodes_and_links_in_the_order_that_a_click_reads() -> None:
    shown = drawn(FEW)
    links = links_of(FEW, shown)
    (series,) = flow_chart(shown, links, palette=LIGHT, lang="zh", summary="")["series"]
    assert [node["name"] for node in series["data"]] == [node.key for node in ordered(shown)]
    assert [(each["source"], each["value"]) for each in series["links"]] == [
        (link.source.key, link.projects) for link in links
    ]
    assert height(drawn(MANY)) > height(shown)


def test_what_is_not_said_is_an_empty_dashed_frame() -> None:
    shown = drawn(FEW)
    (series,) = flow_chart(shown, links_of(FEW, shown), palette=LIGHT, lang="zh", summary="")["series"]
    unsaid = [node["itemStyle"] for node in series["data"] if node["name"].endswith(f"/{UNSAID}")]
    assert len(unsaid) == 3
    assert all(style["color"] == "transparent" and style["borderType"] == "dashed" for style in unsaid)


def test_hostile_and_long_names_are_shown_as_they_are_and_keep_their_count() -> None:
    flows = pd.DataFrame([flow("<b>{b}|$x", "很长很长的产业名称" * 4, "渝北", 2)])
    shown = drawn(flows)
    (series,) = flow_chart(shown, links_of(flows, shown), palette=LIGHT, lang="zh", summary="")["series"]
    first, second = series["data"][:2]
    assert first["label"]["formatter"] == "<b>｛b｝｜$x  2"
    assert first["tooltip"]["formatter"].startswith("&lt;b&gt;｛b｝｜$x<br>")
    assert second["label"]["formatter"].endswith("…  2")
    assert len(second["label"]["formatter"]) < 20
