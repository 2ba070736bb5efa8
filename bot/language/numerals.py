"""Small Chinese and Arabic numerals, as dates write them."""

from functools import lru_cache

DIGITS = "0-9零〇○一二三四五六七八九"
"""The body of a regular expression's class: every digit that a year may be spelt with."""

_VALUES = {digit: value for value, digit in enumerate("0123456789")} | {
    digit: value for value, digit in enumerate("〇一二三四五六七八九")
}
_VALUES |= {"零": 0, "○": 0, "元": 1, "正": 1, "两": 2, "冬": 11, "腊": 12}
_TENS = {"廿": 20, "卅": 30}
_UNITS = {"十": 10, "百": 100}


@lru_cache(maxsize=1024)
def number(text: str) -> int:
    """Return the value of a folded numeral: 12, 十二, 廿三, 一百一十一, 二〇二二; also 元, 正, 冬, 腊 of months.

    Raises ValueError for anything else.
    """
    if not text:
        raise ValueError("an empty numeral")
    if all(character in _VALUES for character in text):
        return int("".join(str(_VALUES[character]) for character in text))
    total = pending = 0
    for character in text:
        if character in _VALUES:
            pending = _VALUES[character]
        elif character in _TENS:
            total += _TENS[character]
        elif character in _UNITS:
            total += (pending or 1) * _UNITS[character]
            pending = 0
        else:
            raise ValueError(f"not a numeral: {text}")
    return total + pending
