"""The days that a question names."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from bot.language.date_beginnings import Beginning
from bot.language.date_spots import spots
from bot.language.dates import DateMention, find_dates
from bot.language.script import fold
from bot.language.sentences import quotations
from bot.model import Span

_DURING = ("期间", " holidays")
_EVE = "除夕"
_FESTIVALS = frozenset({Beginning.FESTIVAL, Beginning.ENGLISH_FESTIVAL})
_AFTER = re.compile("[^后]+后")
_RELATIVE = re.compile(
    r"""大?[去前今明后上本次翌同]年 | 第二年 | (?<!清)[昨今明](?:[天日晚早夜晨]|$) | [前后]天 | [前本]日
    | [上下这本当][上下]?一?个?一?[月周星礼] | 近 | 过[去往] | 未来 | 今后 | 接下来 | ^(?:周|星期|礼拜) | [前后]$
    | \b(?:ago|last|this|next|past|coming|today|tonight|yesterday|tomorrow)\b
    | \b(?:mon|tues|wednes|thurs|fri|satur|sun)day$""",
    re.VERBOSE,
)


_YEARS_AFTER = re.compile("年[之以]?后$")
_A_WEEKDAY = re.compile("(?:周|星期|礼拜)[一二三四五六日天末]")
_OPENS = re.compile("(?:[上下]午)?(?:还|也|都)?(?:能不能|可不可以|能|可以|开门|营业|上班|办理?|休息|接待)")
_OF_WHAT_IS_TOLD = re.compile("[本该]年度?$")
_COMPARED = re.compile("(?<![占评对百])[比较]$")
_BY_ITS_SURROUNDINGS = re.compile(rf"{_RELATIVE.pattern} | ^\w{{1,3}}号$", re.VERBOSE)


_ABOUT = re.compile("的?前后|左右(?!两)")
_AT_THAT_TIME = re.compile("[^,，。]{0,6}?那(?:会儿|会(?![议场上期])|阵子?|段时间|时候|时(?!候))(?!起)")
_A_HOLIDAY = timedelta(days=9)
_AROUND_A_HOLIDAY = timedelta(days=15)
_AROUND_MORE = timedelta(days=31)

NEWEST = re.compile(
    r"最新|最近(?:的?一[次回])?(?!的?(?:[\d一两二三四五六七八九十几半]+个?[天日周月年]|距离|地方|地点))"
    r"|最后一[次回]|上一[次回]|\b(?:latest|newest|most recent(?:ly)?)\b"
)
"""What asks for the newest."""


def wants_newest(folded: str) -> bool:
    """Whether a folded question asks for what happened last: 最近一次; but not 最近三天, which is a date."""
    return NEWEST.search(folded) is not None


def is_relative(folded: str) -> bool:
    """Whether an expression such as 昨日 or 上周五 counts from the day it is written on."""
    return _RELATIVE.search(folded) is not None


@dataclass(frozen=True, slots=True)
class AskedDate:
    """A day or a span that a question names; without a year it means that day of any year.

    `text` is folded. `first` and `last` are inclusive, both None for an impossible date such as 2月30日. So many days `around`
    it are meant, too.
    """

    text: str
    first: date | None
    last: date | None
    any_year: bool
    around: timedelta = timedelta()

    def covers(self, day: date) -> bool:
        """Whether a day is meant."""
        if not self.any_year:
            return self._is_within(day, self.first, self.last)
        # From the day itself a festival is near; from the end of its year all of a span is past.
        near = {day, day - self.around, day + self.around, date(day.year, 12, 31)}
        meant = [_resolve(self.text, reference) for reference in near]
        if self.first and not any(meant):  # 4.12, which is a day only in 4.12那天
            return (day.month, day.day) == (self.first.month, self.first.day)
        return any(m and self._is_within(day, m.first, m.last) for m in meant)

    def _is_within(self, day: date, first: date | None, last: date | None) -> bool:
        if first is None or last is None:
            return False
        return first - self.around <= day <= last + self.around

    def is_spelled_in(self, folded: str) -> bool:
        """Whether a folded text has the same words for an unnumbered day, as 月底 or 除夕, that nothing resolves."""
        return self.any_year and not any(map(str.isdigit, self.text)) and self.text in folded


def asked_dates(folded: str, today: date) -> tuple[list[Span], tuple[AskedDate, ...]]:
    """Find the days in a folded question: where they stand, and what they mean when asked on the day `today`.

    What is quoted was said on another day, or is a name: “本月底” is no day that is asked about, “清江7号” a ship. Years
    after are years after something else: 三年后, and so are days behind what is told: 落水两天后; what is compared with
    is not what is asked about: 比去年;
    本年 is the year of what is told; on 周六 somewhere is open every week. Beside a day of some
    year 上个月 counts from that day, which is told by itself.
    """
    quoted = quotations(folded)
    mentions = _without_relative(
        [
            mention
            for mention in find_dates(folded, today, question=True)
            if not _YEARS_AFTER.search(folded[mention.start : mention.end])
            and not (mention.first is None and _AFTER.fullmatch(folded, mention.start, mention.end))
            and not _COMPARED.search(folded, 0, mention.start)
            and not (
                _A_WEEKDAY.fullmatch(folded[mention.start : mention.end])
                and _OPENS.match(folded, mention.end)
            )
            and not _OF_WHAT_IS_TOLD.fullmatch(folded[mention.start : mention.end])
            and not (
                _BY_ITS_SURROUNDINGS.search(folded[mention.start : mention.end])
                and any(start < mention.start and mention.end < end for start, end in quoted)
            )
        ],
        folded,
    )
    return [Span(m.start, _end(folded, m)) for m in mentions], tuple(
        _asked(folded, mention, today) for mention in mentions
    )


def _without_relative(mentions: list[DateMention], folded: str) -> list[DateMention]:
    """The mentions but for those that count from today, if another says of which year it is."""
    relative = [mention for mention in mentions if is_relative(folded[mention.start : mention.end])]
    has_a_year = any(
        (found := _resolve(folded[mention.start : mention.end], None)) and found.first
        for mention in mentions
        if mention not in relative
    )
    return [mention for mention in mentions if mention not in relative] if has_a_year else mentions


def _asked(folded: str, mention: DateMention, today: date) -> AskedDate:
    spelling = folded[mention.start : mention.end]
    resolved = _resolve(spelling, None)
    any_year = (resolved is None or resolved.first is None) and not is_relative(spelling)
    during = _resolve(spelling, today)
    if during and during.first and mention.first and during.first <= mention.first:
        mention = replace(mention, first=during.first, last=during.last)
    first, last = _meant_loosely(spelling, mention.first, mention.last)
    return AskedDate(spelling, first, last, any_year, _around(folded, mention))


def _end(folded: str, mention: DateMention) -> int:
    about = _ABOUT.match(folded, mention.end)
    return about.end() if about else mention.end


def _around(folded: str, mention: DateMention) -> timedelta:
    """How many days around a date are meant, too: 元旦前后, 2020年1月左右, 春节闹疫情那会儿."""
    if not _ABOUT.match(folded, mention.end) and not _AT_THAT_TIME.match(folded, mention.end):
        return timedelta()
    is_long = mention.first and mention.last and mention.last - mention.first > _A_HOLIDAY
    return _AROUND_MORE if is_long else _AROUND_A_HOLIDAY


def _meant_loosely(spelling: str, first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """The beginning of a year for its first quarter, and its end for the last two months: who remembers it is not exact."""
    if first and last and spelling.endswith("年初"):
        return first, max(last, date(last.year, 3, 31))
    if first and last and spelling.endswith(("年底", "年末")):
        return min(first, date(first.year, 11, 1)), last
    return first, last


@lru_cache(maxsize=4096)
def _resolve(text: str, reference: date | None) -> DateMention | None:
    """What a whole text means as a date: who asks about 去年春节 asks about its holidays; 除夕 is one day of them."""
    for suffix in () if text.endswith(_EVE) or not _names_a_festival(text) else _DURING:
        holidays = next(iter(find_dates(f"{text}{suffix}", reference, question=True)), None)
        if holidays and holidays.end == len(text) + len(suffix):
            return holidays
    written = (text, f"in {text}") if text.isascii() else (text,)  # alone, may and august are hardly months
    found = (next(iter(find_dates(one, reference, question=True)), None) for one in written)
    return next(filter(None, found), None)


@lru_cache(maxsize=4096)
def _names_a_festival(text: str) -> bool:
    return not _FESTIVALS.isdisjoint(beginning for _, beginning in spots(fold(text)))
