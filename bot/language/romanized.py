"""People in English, such as machine-translated news: County Leader Lei Anshu 、 Liao Weiping attended."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from bot.language.lexicons import read_lexicon
from bot.model import Span

Role = Literal["official", "byline", "credit", "mentioned"]


class RomanizedName(NamedTuple):
    """A name in Latin letters with its posts."""

    name: Span
    posts: tuple[Span, ...]
    role: Role


_SHORT = 80
_INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL = (
    "(?:iang|iong|uang|uai|uan|[iu]?ang|eng|i?ong|ian|iao|ing|ai|an|ao|ei|en|er|i[aenu]|ou|u[aeino]|[aeiouv])"
)
_SYLLABLE = rf"(?:{_INITIAL}{_FINAL}|ang|an|ao|ai|er|en|e|ou)"
_HEAD = (
    "(?:Secretary|Leader|Mayor|Director|Governor|Magistrate|Chairman|Chairwoman|Chairperson|Chair|Minister|President|Premier|Chancellor"
    "|King|Queen|Prince|Head|Chief|Commissioner|Member|Spokesman|Spokeswoman|Spokesperson|Ambassador|Principal|Dean|Captain|Inspector"
    "|General|Manager|Engineer|Representative|Commander|Professor|Academician|Inspector|Commissar|Senator)"
)
_WORD = r"[A-Z][A-Za-z'’-]*"
_OFFICE = rf"(?:\s+of(?:\s+(?:{_WORD}|the|of|and)){{1,8}}?)?"
_POST = rf"(?:(?:{_WORD}|of|for|and|the)\s+){{0,8}}?(?:{_HEAD})(?:\s+(?:{_HEAD}))*{_OFFICE}"
_LEVEL = "(?i:deputy|vice|executive|standing|acting|former|party|county|city|district|municipal|provincial|town|township|village|committee)"
_OF_A_PLACE = rf"(?:\s+of\s+{_WORD}(?:\s+{_WORD})?(?:\s+(?i:city|county|district|town|township|province))?)?"
_PLAIN_POST = rf"(?:{_LEVEL}\s+){{0,4}}(?i:{_HEAD})s?{_OF_A_PLACE}"  # deputy mayor, county leaders, mayor of Linhai city
_POST_BEHIND = rf"(?:(?:{_WORD}|{_LEVEL})\s+){{0,4}}?(?i:{_HEAD})(?:\s+of(?:\s+(?:the|and|of|{_WORD}|{_LEVEL})){{1,8}}?)?"
_NOT_A_NAME = (
    "(?:Office|Committee|Meeting|Department|Bureau|Conference|Work|County|City|Town|District|Village|Province"
    "|Party|Held|Visit|Said|The|Of|And|In|On|At|To|For|From|Municipal|Provincial|National|State|Central|People"
    "|Standing|Political|Public|Health|Education|Security|Finance|Commission|Congress|Association|Group"
    "|Propaganda|Organization|United|Government|Ministry|School|University|Hospital|Company|Center|Centre|Foreign"
    "|Agriculture|Transportation|Development|Reform|Discipline|Inspection|Construction|Management|Deputy|Vice"
    "|Hong Kong|He Nan|Shan Xi|Shan Dong|An Hui|Hu Bei|Hu Nan|Jiang Su|Jiang Xi|Ning Xia)"
)
_ACTS = (
    "(?:said|asked|stressed|emphasi[sz]ed|pointed|attended|presided|went|led|visited|inspected|required|demanded"
    "|requested|listened|chaired|hosted|spoke|met|urged|called|noted|and his party)"
)
_JOIN = r"\s*(?:、|,|，|\band\b)\s*"
_BYLINE = "(?i:correspondent|reporter|journalist|author)"
_MAKER = "(?i:editor|photographer|photo|proofreader)"
# What the patterns below cannot do without: most texts have none of it, and need not wait for them to be made.
_HEADS = re.compile(_HEAD, re.IGNORECASE)
_LATIN_WORDS = re.compile(r"[A-Za-z]\s[A-Za-z]")
_CAPITALS = re.compile(r"[A-Z][a-z]*\s[A-Z]")
_LOWER_CASE = re.compile(r"[a-z]\s[a-z]")


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    """All surnames in pinyin, and those among them that are English words too."""
    every, ambiguous = "\n".join(read_lexicon("pinyin_surnames.txt")).split("\n-\n")
    return frozenset(every.split()) | frozenset(ambiguous.split()), frozenset(ambiguous.split())


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _chinese_name() -> str:
    surname = _one_of(word.capitalize() for word in _surnames()[0])
    given = rf"(?=[A-Z])(?i:{_SYLLABLE}(?:['’-]?{_SYLLABLE}){{0,2}})(?![A-Za-z'’-])"
    return rf"(?!{_NOT_A_NAME}\b)\b(?:{surname})\s{given}"


@cache
def _with_post() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A post with Chinese names, and one with a foreign name."""
    names = rf"{_chinese_name()}(?:{_JOIN}{_chinese_name()})*"
    foreign = rf"(?!{_NOT_A_NAME}\b|{_HEAD}\b){_WORD}(?:\s(?!{_NOT_A_NAME}\b){_WORD}){{0,2}}"
    chinese = rf"\b(?P<post>{_POST})\s*,?\s+(?P<names>{names})"
    return re.compile(chinese), re.compile(rf"\b(?P<post>{_POST})\s*,?\s+(?P<foreign>{foreign})")


@cache
def _with_plain_post() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A post that is not capitalised with Chinese names behind it, and a Chinese name with its post behind."""
    names = rf"{_chinese_name()}(?:{_JOIN}{_chinese_name()})*"
    before = rf"\b(?P<post>{_PLAIN_POST})\s+(?P<names>{names})"
    behind = rf"(?P<names>{_chinese_name()})\s*,\s*(?:the\s+)?(?P<post>{_POST_BEHIND})(?=\s*(?:[,.;]|$|\band\b|\bwho\b))"
    return re.compile(before), re.compile(behind)


@cache
def _credited() -> re.Pattern[str]:
    names = rf"(?P<names>{_chinese_name()}(?:{_JOIN}{_chinese_name()})*)"
    return re.compile(rf"\b(?:(?P<byline>{_BYLINE})|(?P<credit>{_MAKER}))s?\s*[:|/]?\s+{names}")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(rf"{_chinese_name()}(?P<acts>\s+{_ACTS}\b)?")


@cache
def _asked() -> re.Pattern[str]:
    """A name in lower case, as people type it: two syllables after a surname that is no English word."""
    surnames, ambiguous = _surnames()
    given = rf"{_SYLLABLE}(?:['’-]?{_SYLLABLE}){{1,2}}(?![A-Za-z'’-])"
    return re.compile(rf"\b(?:{_one_of(surnames - ambiguous)})\s{given}")


def find_romanized(text: str) -> Iterator[RomanizedName]:
    """Yield the names in Latin letters of a text (not folded), in no particular order; they may repeat."""
    if _CAPITALS.search(text):
        yield from _makers(text)
        yield from _others(text)
    if _LATIN_WORDS.search(text) and _HEADS.search(text):
        yield from _officials(text)
    if len(text) <= _SHORT and _LOWER_CASE.search(text):
        yield from (RomanizedName(Span(*match.span()), (), "mentioned") for match in _asked().finditer(text))


def _makers(text: str) -> Iterator[RomanizedName]:
    for match in _credited().finditer(text):
        role: Role = "byline" if match["byline"] else "credit"
        yield from (RomanizedName(name, (), role) for name in _names_in(text, *match.span("names")))


def _officials(text: str) -> Iterator[RomanizedName]:
    chinese, foreign = _with_post()
    taken: set[int] = set()
    for match in chinese.finditer(text):
        taken.update(range(*match.span()))
        post = _post(match)
        yield from (
            RomanizedName(name, (post,), "official") for name in _names_in(text, *match.span("names"))
        )
    for match in (found for pattern in _with_plain_post() for found in pattern.finditer(text)):
        if taken.isdisjoint(range(*match.span())):
            taken.update(range(*match.span("names")))
            yield from (
                RomanizedName(name, (_post(match),), "official")
                for name in _names_in(text, *match.span("names"))
            )
    for match in foreign.finditer(text):
        if taken.isdisjoint(range(*match.span("foreign"))):
            yield RomanizedName(Span(*match.span("foreign")), (_post(match),), "official")


def _post(match: re.Match[str]) -> Span:
    return Span(match.start("post") + _article(match["post"]), match.end("post"))


def _others(text: str) -> Iterator[RomanizedName]:
    for match in _acting().finditer(text):
        end = match.start("acts") if match["acts"] else match.end()
        role: Role = "official" if match["acts"] else "mentioned"
        if role == "official" or len(text) <= _SHORT:
            yield RomanizedName(Span(match.start(), end), (), role)


def _names_in(text: str, start: int, end: int) -> list[Span]:
    return [Span(*match.span()) for match in re.compile(_chinese_name()).finditer(text, start, end)]


def _article(post: str) -> int:
    """How long the words are that begin a run of words but no post."""
    leading = re.match(r"(?:(?:the|of|for|and|The|And)\s+)*", post)
    return leading.end() if leading else 0
