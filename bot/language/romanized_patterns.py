"""Chinese names in Latin letters, as patterns to build on."""

import re
from collections.abc import Iterable
from functools import cache

from bot.language.lexicons import read_lexicon
from bot.model import Span

_INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL = (
    "(?:iang|iong|uang|uai|uan|[iu]?ang|eng|i?ong|ian|iao|ing|ai|an|ao|ei|en|er|i[aenu]|ou|u[aeino]|[aeiouv])"
)
SYLLABLE = rf"(?:{_INITIAL}{_FINAL}|ang|an|ao|ai|er|en|e|ou)"
NOT_A_NAME = (
    "(?:Office|Committee|Meeting|Department|Bureau|Conference|Work|County|City|Town|District|Village|Province"
    "|Party|Held|Visit|Said|The|Of|And|In|On|At|To|For|From|Municipal|Provincial|National|State|Central|People"
    "|Standing|Political|Public|Health|Education|Security|Finance|Commission|Congress|Association|Group"
    "|Propaganda|Organization|United|Government|Ministry|School|University|Hospital|Company|Center|Centre|Foreign"
    "|Agriculture|Transportation|Development|Reform|Discipline|Inspection|Construction|Management|Deputy|Vice"
    "|Hong Kong|He Nan|Shan Xi|Shan Dong|An Hui|Hu Bei|Hu Nan|Jiang Su|Jiang Xi|Ning Xia)"
)
JOIN = r"\s*(?:、|,|，|\band\b)\s*"


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """All surnames in pinyin, and those among them that are English words too."""
    every, ambiguous = "\n".join(read_lexicon("pinyin_surnames.txt")).split("\n-\n")
    return frozenset(every.split()) | frozenset(ambiguous.split()), frozenset(ambiguous.split())


def one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def chinese_name() -> str:
    surname = one_of(word.capitalize() for word in surnames()[0])
    given = rf"(?=[A-Z])(?i:{SYLLABLE}(?:['’-]?{SYLLABLE}){{0,2}})(?!['’](?!s\b)|[A-Za-z-])"
    return rf"(?!{NOT_A_NAME}\b)\b(?:{surname})\s{given}"


def names_in(text: str, start: int, end: int) -> list[Span]:
    return [Span(*match.span()) for match in re.compile(chinese_name()).finditer(text, start, end)]
