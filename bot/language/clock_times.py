"""Hours of the day in a text: 上午9点半, 14:30, 8 p.m."""

import re

from bot.language.script import fold
from bot.language.spans import spans_matching
from bot.model import Span

_TIME = re.compile(
    r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜)?(?:\d{1,2}|[零一二三四五六七八九十]{1,3})(?:[时点](?!以(?![前后])|多|来)(?:(?:\d{1,2}|[零一二三四五六七八九十]{1,3})分|半|许|整|左右)?|:\d\d)"
    r"|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
)


def clock_times(text: str) -> list[Span]:
    """Where a text tells the time of day."""
    return spans_matching(_TIME, fold(text))
