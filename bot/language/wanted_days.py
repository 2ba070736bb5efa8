"""Days in a text that a question wants: dates, and what is none by itself: every Monday, before a festival, 316年."""

import re

from bot.language.dates import find_dates
from bot.language.exactness import is_exact
from bot.language.script import fold
from bot.language.spans import merged, spans_matching
from bot.language.unit_sets import DAY, WEEKDAY
from bot.language.wanted import Wanted
from bot.model import Span

_YEAR_OF_OLD = re.compile(
    "(?<![0-9.第前时达有今承校约近逾过了用])(?:[公西]元前?[1-9][0-9]{0,3}|前?[1-9][0-9]{2})年(?![代级份多来间期的内历])"
)
_RECURRING = re.compile(
    "每(?:个?[月季年]的?第[一二三四五]个?(?:周|星期|礼拜)[一二三四五六日天]|个?月的?(?:[0-9]{1,2}|[一二三十]{1,3})[日号]|年的?[0-9]{1,2}月(?:[0-9]{1,2}[日号])?"
    "|[逢个]?(?:周|星期|礼拜)[一二三四五六日天](?:[、至到和](?:周|星期)?[一二三四五六日天])*)(?:[上下]午)?"
    r"|\b(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b[0-9]{1,2}(?:st|nd|rd|th)?(?: day)? of (?:every|each) month\b"
)
_A_WEEKDAY = re.compile(
    "[每逢]{0,2}(?:周|星期|礼拜)[一二三四五六日天](?:[至到、和](?:周|星期|礼拜)?[一二三四五六日天])*"
)
_BY_A_FESTIVAL = re.compile("(?:春节|清明|端午|中秋|国庆|元旦|五一|七一)节?前(?!夕)|(?:汛期|雨季)前")
_BARE_DAY = re.compile(r"(?<![第\d.])(?:[12]?\d|3[01])[日号](?![楼线院路台车馆机球门桥站店厅库井])")


def wanted_days(wanted: Wanted, text: str) -> list[Span]:
    """Those that are told as exactly as it is asked, if there are any; 15号 is a day here, of whatever month, and 316年 a year."""
    folded = fold(text)
    if wanted.units == WEEKDAY:
        return spans_matching(_A_WEEKDAY, folded) or _days(text, folded)
    if wanted.units != DAY:
        days = _days(text, folded)
        return [span for span in days if is_exact(wanted, text[slice(*span)])] or days
    days = merged(_days(text, folded), spans_matching(_BARE_DAY, folded))
    recurring = {*spans_matching(_RECURRING, folded)}
    return [span for span in days if span in recurring or is_exact(wanted, text[slice(*span)])] or days


def _days(text: str, folded: str) -> list[Span]:
    dates = (Span(mention.start, mention.end) for mention in find_dates(text, None))
    once = merged(dates, spans_matching(_YEAR_OF_OLD, folded), spans_matching(_BY_A_FESTIVAL, folded))
    return merged(spans_matching(_RECURRING, folded), once)
