"""Where in a folded text a date may begin, and with what: a quick look that spares the rules most of the text."""

import re
from collections.abc import Mapping
from functools import cache

from bot.language.date_beginnings import Beginning
from bot.language.date_english_relative import ENGLISH_FESTIVAL_NAMES
from bot.language.date_festivals import FESTIVAL_NAMES
from bot.language.date_lunar import ANIMALS, BRANCHES, STEMS
from bot.language.numerals import DIGITS

Spot = tuple[int, str]
"""An offset, and the name of the `Beginning` that is there."""

_HAN_NUMERALS = DIGITS.removeprefix("0-9") + "十廿卅"
_AFTER_A_NUMBER = {
    Beginning.YEAR: "(?<=[0-9]{4})年",
    Beginning.SHORT_YEAR: "年|nian",
    Beginning.LUNAR_MONTH: "月(?=[初廿]|十五)",
    Beginning.MONTH: "月|yue",
    Beginning.HAN_DAY: "(?<![0-9 ])[日号]",
    Beginning.DAY: "[日号]",
    Beginning.COUNT: "[天周星礼]|个[月星礼]",
    Beginning.QUARTER: "季",
    Beginning.RANGE: "[–—~至到、-]",
}
_DIGITS = {
    Beginning.SEPARATED: "[0-9]{4}[-/.]|1[0-4][0-9][/.-][01][0-9]|[0-9]{1,2}[/.][0-9]",
    Beginning.EIGHT_DIGITS: "[0-9]{8}(?![0-9])",
}
_WORDS = {
    Beginning.NAMED_YEAR: "[去上今本明后同次翌前]年|[今去][春夏秋冬]|大前年|第二年|公元|民国|中华民国",
    Beginning.NEAR_DAY: "今[天晚早晨夜日(]|昨|明[天晚早晨日]|前[天日晚]|即日|后天|本日|大[前后]天|[次翌]日",
    Beginning.PART_OF_YEAR: f"第[一二三四1-4]季|首季|前[0-9{_HAN_NUMERALS}两]{{1,2}}个?[季月]|[上下]半年",
    Beginning.EDGE: "[年月][底末初尾]",
    Beginning.STEP: "(?:[上下]{1,2}|[本这当])一?个?一?[月周星礼季]",
    Beginning.WEEKDAY: "(?:周|星期|礼拜)[一二三四五六日天末]",
    Beginning.SPAN: "(?:最?近|过去|过往|未来|今后|接下来)的?[ ]{0,2}[0-9一二两三四五六七八九十半]",
    Beginning.LUNAR: "[农阴旧夏]历|闰|[正腊冬]月|大年初|大?年(?:廿|卅)|年三十",
    Beginning.YEAR_OF_CYCLE: f"[{STEMS}][{BRANCHES}][{ANIMALS}]?年|[{ANIMALS}]年",
    Beginning.BARE_DAY: "廿[一二三四五六七八九]",
    Beginning.FESTIVAL: "|".join(FESTIVAL_NAMES),
}
_ENGLISH = {
    Beginning.ENGLISH_NUMBER: "[0-9]",
    Beginning.ENGLISH_MONTH: "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    Beginning.ENGLISH_WEEKDAY: "mon|tue|wed|thu|fri|sat|sun",
    Beginning.ENGLISH_THE: "the[ ]",
    Beginning.ENGLISH_FESTIVAL: ENGLISH_FESTIVAL_NAMES,
    Beginning.ENGLISH_PART: "(?:early|mid|late|beginning|start|end)[ -]",
    Beginning.ENGLISH_STEP: "(?:on|since|by|last|past|this|next|coming)[ ]",
    Beginning.ENGLISH_DAY: "day[ ](?:before|after)|yesterday|today|tonight|tomorrow",
    Beginning.ENGLISH_COUNT: "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ ](?:day|week|month|year)",
    Beginning.ENGLISH_QUARTER: r"q[1-4]|(?:first|second|third|fourth)[ ](?:quarter|half)|first[ ]\w+[ ]months|spring|summer|autumn|fall|winter",
}

_FIRST_OF_WORDS = (
    f"去上下今本即首明后同次翌前大第公民中昨年月这当周星礼最近过未接农阴旧夏闰正腊冬廿{STEMS}{ANIMALS}"
)
_SECOND_OF_WORDS = f"(0-9{_HAN_NUMERALS}{BRANCHES}两半个的年月日天周星期礼拜历前后上下去来往近底末初尾季春夏秋冬元正腊冬国华早晚晨夜午 "


@cache
def _numbers() -> re.Pattern[str]:
    after = f"[ ]{{0,2}}(?:{_any(_AFTER_A_NUMBER)})"
    return _pattern(
        f"[0-9{_HAN_NUMERALS}元两半](?<![0-9][0-9])",
        f"{_any(_DIGITS)}|(?:[0-9]{{1,4}}|[{_HAN_NUMERALS}元两半][0-9{_HAN_NUMERALS}]{{0,3}}){after}"
        f"|(?P<{Beginning.BARE_YEAR}>20[0-9]{{2}})",
    )


@cache
def _words() -> re.Pattern[str]:
    first, second = ("".join({name[at] for name in FESTIVAL_NAMES}) for at in (0, 1))
    begins = f"[{_FIRST_OF_WORDS}{first}](?=[{_SECOND_OF_WORDS}{second}])"
    return _pattern(begins, _any(_WORDS))


@cache
def _english() -> re.Pattern[str]:
    return _pattern(r"\b[a-z0-9]", _any(_ENGLISH))


@cache
def _latin_letter() -> re.Pattern[str]:
    return re.compile("[a-z]")


def _any(spellings: Mapping[Beginning, str]) -> str:
    return "|".join(f"(?P<{beginning}>{spelling})" for beginning, spelling in spellings.items())


def _pattern(begins: str, spelling: str) -> re.Pattern[str]:
    """Match one character, so that nothing is missed that begins inside of something else.

    What follows is looked at last: a pattern that begins with a set of characters is searched for fast.
    """
    return re.compile(f"{begins}(?<=(?={spelling}).)", re.DOTALL)


def spots(folded: str) -> list[Spot]:
    """Return the places in a folded text where a date may begin, numbers first, then words, then English."""
    scans = [_numbers(), _words()]
    if _latin_letter().search(folded):
        scans.append(_english())
    return [(spot.start(), spot.lastgroup or "") for scan in scans for spot in scan.finditer(folded)]
