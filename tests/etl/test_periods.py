"""The time of a figure, as exact as it is printed, in ISO 8601."""

import pytest

from etl.grammar.periods import period_before


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("今年1至8月，全市新签约项目", "2025-01/2025-08"),
        ("1—6月，全市新引进项目", "2025-01/2025-06"),
        ("去年1月到11月，", "2024-01/2024-11"),
        ("2023年前三季度，", "2023-01/2023-09"),
        ("今年前5个月，", "2025-01/2025-05"),
        ("前十个月，", "2025-01/2025-10"),
        ("上半年，全省", "2025-01/2025-06"),
        ("2024年下半年，", "2024-07/2024-12"),
        ("三季度全市", "2025-07/2025-09"),
        ("2023年一季度30个，二季度", "2023-04/2023-06"),
        ("2024年，全市", "2024"),
        ("2024年7月31日，", "2024-07-31"),
        ("2024年7月1日至9月3日，", "2024-09-03"),
        ("上半年，全市新签约86个；2024年，全市", "2024"),
        ("近三年，全市", None),
        ("13至2月，", None),
        ("会议用了3—5个月", None),
    ],
)
def test_the_last_time_before_a_figure_is_its_time(words, period):
    assert period_before(words, "2025-09-10") == period


def test_a_time_whose_year_nobody_tells_is_none():
    assert period_before("1至8月，全市新签约", None) is None
    assert period_before("2024年1至8月，全市新签约", None) == "2024-01/2024-08"
