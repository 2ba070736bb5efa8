"""Whether the words beside a date announce it: 「将于4月20日」 lies ahead, 「自4月20日起」 may."""

import re
from datetime import date

HALF_A_YEAR = 183
TIME_OF_DAY = (
    "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|晚|夜)?(?:[0-9]{1,2}[时点:][0-9]{0,2}分?)?"
)
SINCE = re.compile("以来|[至迄]今(?![天日年晚早晨夜后])")

_BEFORE = re.compile(
    "(?:将|要|拟|原定|暂定|定于|计划|预[计定期]|即将|有望|力争|延[长期续至]|顺延|推迟)(?:持续)?[于在从自到至]?$"
)
_AFTER = re.compile(
    "(?:起|节|假期)?(?:临近|将至|即将|来临|在即|将近|快到|[,，]?[还也又]?将(?![军领士帅])|起(?:施行|实施|执行))"
)
_REACH = 7

# These stand beside past dates, too.
_MAYBE_BEFORE = re.compile(
    r"(?:[自从至]|(?<![达看收接遇得提听见直])到|(?:时限|期限|截止(?:日期|时间)?|停水|停电|通知):|\b(?:before|by|until) )$"
)
_MAYBE_AFTER = re.compile(
    rf"{TIME_OF_DAY}(?:起|零时|为?止|[之以]?前(?![往来后夕])|到期|截止|是第"
    "|(?:在[^,。;]{1,6})?(?:开始|结束|举[行办]|召开|开幕|闭幕|出版|播出|上映|施行|实施))"
)

_AT_A_TIME = re.compile(
    "[ ]?(?:[上下]午|晚上?)?(?:[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}[时点](?:[0-9]{1,2}分)?(?:至|到|-|—|~))"
)
_A_PROGRAMME = 31
"""So many days ahead, at most, lies what has a time by the clock, as programmes do."""


def announced(
    folded: str, start: int, end: int, reference: date | None, before: date | None
) -> tuple[int, bool]:
    """Return how many days the date at `folded[start:end]` may lie ahead, and whether only if the past is farther.

    `before` is the day mentioned before it: of 明天（4月20日） both are the same.
    """
    words_before = folded[max(0, start - _REACH) : start]
    if _BEFORE.search(words_before) or _AFTER.match(folded, end):
        return HALF_A_YEAR, False
    if words_before.endswith("(") and reference and before and before > reference:
        return HALF_A_YEAR, False
    if SINCE.match(folded, end):
        return 0, False
    if _MAYBE_BEFORE.search(words_before) or _MAYBE_AFTER.match(folded, end):
        return HALF_A_YEAR, True
    if _AT_A_TIME.match(folded, end):
        return _A_PROGRAMME, True
    return 0, False
