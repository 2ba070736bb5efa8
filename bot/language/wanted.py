"""The kind of answer that a question wants, and what in a text is of that kind."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.language.dates import find_dates
from bot.language.name_model import name_model
from bot.language.names_of_things import place_spans
from bot.language.people import PersonMention
from bot.language.script import fold
from bot.language.stopwords import FUNCTION_WORDS, MEASURES, POST_WORDS
from bot.language.words import words
from bot.model import Span

Kind = Literal["person", "author", "post", "day", "place", "number", "contact", "anything"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of answer, to a question about people of certain names (folded).

    `units` are the characters of which a number must be followed by one (none: any number), or the way of
    contact; `counted` is the thing whose number is asked for, as 药品 in 多少吨药品.
    """

    kind: Kind
    about: tuple[str, ...] = ()
    units: str = ""
    counted: str = ""


_WHO_IS = re.compile(r"是谁|谁是|什么人|何许人|\bwho(?: i|')s\b")
_ASKED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("post", POST_WORDS),
    (
        "day",
        re.compile(
            r"什么时[候间]|啥时候?|何时|哪一?[天年月日]|几[月号日点]|哪个(?:月|时候)|\bwhen\b|\bwhat (?:day|date|time)\b"
        ),
    ),
    (
        "contact",
        re.compile(
            r"手机|电话|号码|邮箱|电邮|邮编|微信号|网址|网站|\b(?:phone|telephone|e-?mail|website|url)\b"
        ),
    ),
    (
        "number",
        re.compile(
            r"多少|(?<![哪那这前后近好])第?几(?!乎|何|率|内亚|经|位)|多(?:久(?!.*一[次回趟])|长|大|远|高)|\bhow (?:many|much|long|old)\b"
        ),
    ),
    (
        "author",
        re.compile(r"记者|通讯员|作者|撰稿|编辑|摄影|\b(?:correspondent|reporter|author|editor|wrote)\b"),
    ),
    (
        "person",
        re.compile(
            r"谁|何人|哪[几一]?位|哪[几一]?个人|哪[几一]?[位个名]?(?:领导|官员|记者|干部|书记|市长|县长|区长|部长|主任)"
            r"|\bwho(?:m|se)?\b|\bwhich (?:\w+ )?(?:leader|official|secretar|mayor|person|people)"
        ),
    ),
    (
        "place",
        re.compile(
            r"哪里|哪儿|哪边|何[处地]|什么地方|啥地方|[在去到][了过]?哪|哪[个家座所]|\bwhere\b|\bwhich (?:town|county|city|village|place)\b"
        ),
    ),
)

# A question's measure word, and the units that a number may have to answer it.
_UNITS = (
    (
        re.compile(
            r"(?:多少?|几)[个名位]?(?:人|病例|确诊|群众|居民|村民|学生)|\bhow many (?:people|residents|persons|cases)"
        ),
        "人名位例户",
    ),
    (re.compile(r"多大年[纪龄]|几岁|多少岁|年[纪龄]|\bhow old"), "岁"),
    (re.compile(r"多少钱|多少元|几块钱|\bhow much money"), "元块"),
    (
        re.compile(r"多长时间|多久|多少(?:时间|[天日])|几[天日个]?(?:月|年|天)|\bhow long"),
        "年月周天日时分小星季秒",
    ),
    (re.compile(rf"(?:多少|几)(?P<unit>{MEASURES})"), ""),
)
_DIGITS = r"(?:\d[\d,.]*|[零〇一二三四五六七八九十百千万亿两半几]+)"
_COUNTED = re.compile(rf"(?:多少|(?<![哪那这])几)(?:{MEASURES})?([\u4e00-\u9fff]{{1,6}})")
_LONG_UNITS = "平方公里|平方米|立方米|公里|公斤|公顷|小时|分钟|秒钟|星期|季度|周年|周岁"
_NUMBER = re.compile(
    rf"百分之[零一二三四五六七八九十百点]+|(?!一[行线步般定些样起直旦律面边体带路流把手时道证])(?<!进)(?<!统){_DIGITS}(?:多|余)?[万亿千百]*个?(?P<unit>{_LONG_UNITS}|[%\u4e00-\u9fff]?)"
)
# What asks for each way to reach somebody, and what it looks like.
_CONTACTS = {
    "phone": (
        re.compile(r"手机|电话|号码|\b(?:phone|telephone)\b"),
        re.compile(r"(?<!\d)\+?\d[\d -]{3,}\d", re.ASCII),
    ),
    "mail": (re.compile(r"邮箱|电邮|\be-?mail\b"), re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+", re.ASCII)),
    "web": (re.compile(r"网址|网站|\b(?:website|url)\b"), re.compile(r"https?://[!-~]+|www\.[!-~]+")),
    "other": (re.compile(r"邮编|微信号"), re.compile(r"[\w-]{5,}", re.ASCII)),
}


def wanted(folded: str, about: tuple[str, ...], *, nothing_else: bool) -> Wanted:
    """Tell what kind of answer a folded question about some people wants; who they are, if it is about `nothing_else`."""
    kind: Kind = next((kind for kind, pattern in _ASKED if pattern.search(folded)), "anything")
    if about and nothing_else and (kind == "anything" or _WHO_IS.search(folded)):
        kind = "post"
    units = "岁" if about and kind == "number" and "多大" in folded else _units(folded, kind)
    return Wanted(kind, about, units, _counted(folded) if kind == "number" else "")


def _units(folded: str, kind: Kind) -> str:
    if kind == "contact":
        return next(way for way, (asked, _) in _CONTACTS.items() if asked.search(folded))
    if kind != "number":
        return ""
    for pattern, units in _UNITS:
        if found := pattern.search(folded):
            return units or found["unit"]
    return ""


def _counted(folded: str) -> str:
    found = _COUNTED.search(folded)
    following = words(found[1], new_words=False) if found else []
    thing = following[0] if following else ""
    is_thing = len(thing) > 1 and thing not in FUNCTION_WORDS and thing not in name_model().function_words
    return thing if is_thing else ""


@lru_cache(maxsize=5_000)
def spans_of(wanted: Wanted, text: str, people: tuple[PersonMention, ...] = ()) -> tuple[Span, ...]:
    """The stretches of a text with some people in it that are of the wanted kind, in order.

    None where anything may answer.
    """
    match wanted.kind:
        case "person" | "author":
            return tuple(_people(wanted, people))
        case "post":
            return tuple(_posts(text, wanted.about, people))
        case "day":
            return tuple(Span(mention.start, mention.end) for mention in find_dates(text, None))
        case "place":
            names = [Span(mention.start, mention.end) for mention in people]
            return tuple(place for place in place_spans(fold(text)) if not _overlaps(place, names))
        case "contact":
            return tuple(Span(*found.span()) for found in _CONTACTS[wanted.units][1].finditer(text))
        case "number":
            return tuple(_numbers(text, wanted.units))
        case "anything":
            return ()


def _people(wanted: Wanted, people: Iterable[PersonMention]) -> Iterator[Span]:
    for mention in people:
        is_author = mention.role in {"byline", "credit"}
        if is_author == (wanted.kind == "author") and fold(mention.name) not in wanted.about:
            yield Span(mention.start, mention.end)


def _posts(text: str, about: tuple[str, ...], people: Iterable[PersonMention]) -> Iterator[Span]:
    for mention in people:
        if not about or fold(mention.name) in about:
            for post in mention.posts:
                before = text.rfind(post, 0, mention.start)
                start = before if before >= 0 else text.find(post, mention.end)
                yield Span(start, start + len(post))


def _numbers(text: str, units: str) -> Iterator[Span]:
    days = find_dates(text, None)
    for found in _NUMBER.finditer(fold(text)):
        fits = not units or any(character in units for character in found["unit"] or "")
        if fits and not _overlaps(Span(*found.span()), [Span(day.start, day.end) for day in days]):
            yield Span(*found.span())


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)
