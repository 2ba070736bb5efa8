"""Numerals as dates write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.numerals import number


@pytest.mark.parametrize(
    ("text", "value"),
    {
        "7": 7,
        "07": 7,
        "十": 10,
        "十二": 12,
        "二十": 20,
        "廿三": 23,
        "卅一": 31,
        "九十八": 98,
        "一百一十一": 111,
        "一百零五": 105,
        "二〇二二": 2022,
        "二零○0": 2000,
        "元": 1,
        "腊": 12,
        "两": 2,
    }.items(),
)
def test_number(text: str, value: int) -> None:
    assert number(text) == value


@given(st.integers(0, 9999))
def test_digits_of_either_kind(value: int) -> None:
    arabic = str(value)
    assert (
        number(arabic)
        == number(arabic.translate(str.maketrans("0123456789", "〇一二三四五六七八九")))
        == value
    )


@pytest.mark.parametrize("text", ["", "几", "12人", "x"])
def test_anything_else_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="numeral"):
        number(text)
