"""Parts as the press tells them: by rank, as the former and the latter, in a row, as a sum of what was told."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第三届星湖洽谈会共签约项目90个、总投资400亿元。"


def told(reading, text: str) -> list[tuple[str, str, str]]:
    return parts(read(reading, FAIR + text))[2:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("德国以9个项目、7.3亿元蝉联项目数第一。",
         [("9个", "source_country", "德国"), ("7.3亿元", "source_country", "德国")]),
        ("餐饮、养老类退到三成，建材滑落到5.2%。", [("三成", "sector", "餐饮、养老"), ("5.2%", "sector", "建材")]),
        ("昔日的“主角”建材，比重跌至9.8%。", [("9.8%", "sector", "建材")]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_rank_is_no_name(reading, text, expected):
    assert told(reading, text) == expected
