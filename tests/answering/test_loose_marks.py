"""Marks at the ends of what is in bold."""

import pytest

from bot.answering.loose_marks import without_loose_marks
from bot.model import Span


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("(8月24日", "8月24日"),
        ("冯某(女)", "冯某(女)"),
        ("”家住桥头的村民”", "家住桥头的村民"),
        ("“最美教师”,", "“最美教师”"),
        ("升高3℃。", "升高3℃"),
        ("18.5%", "18.5%"),
        (":,", ""),
    ],
)
def test_marks_of_others_go(text: str, left: str) -> None:
    assert text[slice(*without_loose_marks(Span(0, len(text)), text))] == left
