from decimal import Decimal

import pytest

from etl.grammar.numerals import parse


@pytest.mark.parametrize(
    ("text", "value", "step", "grain"),
    [
        ("167", 167, 1, 1),
        ("1700", 1700, 1, 100),
        ("1572.8", "1572.8", "0.1", "0.1"),
        ("849.50", "849.50", "0.01", "0.01"),
        ("1,126.4", "1126.4", "0.1", "0.1"),
        ("1，265", 1265, 1, 1),
        ("612. 3", "612.3", "0.1", "0.1"),
        ("一百二十", 120, 1, 10),
        ("一百零八", 108, 1, 1),
        ("一百五", 150, 1, 10),
        ("九百七十", 970, 1, 10),
        ("两千三百", 2300, 1, 100),
        ("十二", 12, 1, 1),
        ("二〇二七", 2027, 1, 1),
        ("三点五", "3.5", "0.1", "0.1"),
        ("八十七点零五", "87.05", "0.01", "0.01"),
        ("零点七", "0.7", "0.1", "0.1"),
    ],
)
def test_a_number_keeps_its_value_its_last_digit_and_its_last_significant_digit(text, value, step, grain):
    number = parse(text)
    assert (number.value, number.step, number.grain) == (Decimal(value), Decimal(step), Decimal(grain))
