"""What a page that AppTest ran has on the screen, in words."""

import json
from collections.abc import Iterator
from typing import Any

from google.protobuf.text_format import MessageToString
from streamlit.testing.v1 import AppTest


def words(page: AppTest) -> str:
    """All words of the page: texts, labels, and what the charts are made of."""
    return "\n".join([*_texts(page.main), *_texts(page.sidebar)])


def bars(page: AppTest, segment: str, chart: int = 0) -> dict[str, float]:
    """The lengths of one kind of segment in a chart of bars, by the name of the bar."""
    option = charts(page)[chart]
    (data,) = [series["data"] for series in option["series"] if series["name"] == segment]
    names = option["yAxis"][0]["data"]
    return {name: item["value"] for name, item in zip(names, data, strict=True) if item["value"] != "-"}


def charts(page: AppTest) -> list[dict[str, Any]]:
    """The options of the ECharts charts."""
    return [json.loads(each.proto.spec) for each in page.get("echarts_chart")]


def _texts(block: Any) -> Iterator[str]:
    for child in block.children.values():
        if hasattr(child, "children"):
            yield from _texts(child)
        if getattr(child, "proto", None) is not None:
            yield MessageToString(child.proto, as_utf8=True)
