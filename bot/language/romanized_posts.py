"""English posts beside names, as patterns: Deputy Mayor Li Na, county education bureau chief Hu Huawei."""

import re
from functools import cache

from bot.language.english_post_words import BODY, HEAD, LEVELS, RANKS
from bot.language.romanized_patterns import JOIN, NOT_A_NAME, chinese_name

_WORD = r"[A-Z][A-Za-z'’-]*"
_OFFICE = rf"(?:\s+of(?:\s+(?:{_WORD}|the|of|and)){{1,8}}?)?"
_POST = rf"(?:(?:{_WORD}|of|for|and|the)\s+){{0,8}}?{HEAD}(?:\s+{HEAD}){{0,2}}{_OFFICE}"
_LEVEL = rf"(?i:{'|'.join((*RANKS, *LEVELS))}|former)"
_OF_A_PLACE = rf"(?:\s+of\s+{_WORD}(?:\s+{_WORD})?(?:\s+(?i:city|county|district|town|township|province))?)?"
_FIELD = rf"(?:(?:{_WORD}\s+){{0,4}}?{_LEVEL}\s+(?:[a-z]+\s+){{0,3}}?|(?:{_WORD}\s+){{1,5}}?|[a-z]+\s+)"
_PLAIN_POST = (  # deputy mayor, county leaders, mayor of Linhai city, county education bureau chief
    rf"(?:{_FIELD}(?i:{BODY})\s+)?(?:{_LEVEL}\s+){{0,4}}(?i:{HEAD})s?{_OF_A_PLACE}"
)
_POST_BEHIND = (
    rf"(?:(?:{_WORD}|{_LEVEL})\s+){{0,4}}?(?i:{HEAD})(?:\s+of(?:\s+(?:the|and|of|{_WORD}|{_LEVEL})){{1,8}}?)?"
)


@cache
def capitalised_posts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A post with Chinese names, and one with a foreign name."""
    names = rf"{chinese_name()}(?:{JOIN}{chinese_name()})*"
    foreign = rf"(?!{NOT_A_NAME}\b|{HEAD}\b){_WORD}(?:\s(?!{NOT_A_NAME}\b){_WORD}){{0,2}}"
    chinese = rf"\b(?P<post>{_POST})\s*,?\s+(?P<names>{names})"
    return re.compile(chinese), re.compile(rf"\b(?P<post>{_POST})\s*,?\s+(?P<foreign>{foreign})")


@cache
def plain_posts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A post that is not capitalised with Chinese names behind it, and a Chinese name with its post behind."""
    names = rf"{chinese_name()}(?:{JOIN}{chinese_name()})*"
    before = rf"\b(?P<post>{_PLAIN_POST})\s+(?P<names>{names})"
    behind = rf"(?P<names>{chinese_name()})\s*,\s*(?:the\s+)?(?P<post>{_POST_BEHIND})(?=\s*(?:[,.;]|$|\band\b|\bwho\b))"
    return re.compile(before), re.compile(behind)
