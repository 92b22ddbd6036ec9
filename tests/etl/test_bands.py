import pytest

from etl.grammar.bands import Band, band


@pytest.mark.parametrize(
    ("qualifier", "value", "grain", "upper", "expected"),
    [
        ("exact", 975.5, 0.1, None, Band(975.5, 975.5)),
        ("nearly", 1700.0, 100.0, None, Band(1600, 1700, True, True)),
        ("over", 700.0, 100.0, None, Band(700, 800, True, True)),
        ("over", 50.0, None, None, Band(50, None, True, True)),
        ("nearly", 50.0, None, None, Band(None, 50, True, True)),
        ("about", 1.0, 1.0, None, Band(0.5, 1.5)),
        ("at_least", 10.0, 10.0, None, Band(10, None)),
        ("under", 5.0, 1.0, None, Band(None, 5)),
        ("range", 10.0, 10.0, 50.0, Band(10, 50)),
        ("nearly", 0.8, 0.1, None, Band(0.7, 0.8, True, True)),
    ],
)
def test_a_hedge_is_an_interval(qualifier, value, grain, upper, expected):
    assert band(qualifier, value, grain, upper) == expected
