"""What in a text is of the kind that a question wants: people, posts, days, places, numbers, names of things."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import TypeAlias

from bot.language.answer_kinds import Kind
from bot.language.dates import find_dates
from bot.language.dictionary import dictionary
from bot.language.gazetteer import former_states, is_country, is_listed
from bot.language.lattice import is_clearly_a_name
from bot.language.lexicons import read_words
from bot.language.matching import places_of
from bot.language.name_characters import name_characters
from bot.language.name_model import name_model
from bot.language.number_spans import number_spans
from bot.language.numbers_in_tables import numbers_in_tables
from bot.language.people import PersonMention, find_people_in
from bot.language.place_spans import place_spans
from bot.language.relations import words_of
from bot.language.script import fold
from bot.language.sentences import clauses, quotations
from bot.language.spans import apart_from, merged
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.unit_sets import PEOPLE, WEEKDAY
from bot.language.wanted import Wanted
from bot.language.words import is_han, tokenize, word_edges
from bot.model import Span

_TIME = re.compile(
    r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜)?(?:\d{1,2}|[零一二三四五六七八九十]{1,3})(?:[时点](?!以(?![前后])|多|来)(?:(?:\d{1,2}|[零一二三四五六七八九十]{1,3})分|半|许|整|左右)?|:\d\d)"
    r"|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
)
_CONTACTS = {
    "phone": re.compile(r"(?<!\d)\+?\d[\d -]{3,}\d", re.ASCII),
    "mail": re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+", re.ASCII),
    "web": re.compile(r"https?://[!-~]+|www\.[!-~]+"),
    "other": re.compile(r"[\w-]{5,}", re.ASCII),
}
_ORGANISATIONS = tuple(read_words("organisation_endings.txt"))
_WORDS_OF_A_NAME = 4
_CALLED = re.compile(
    r"(?:名为|名叫|叫做?|称为|命名为|(?<![录争])[取起]名[叫为]?(?![单额次])|代号为?|题为|[主标]题[为是]|口号[为是])(?:[“‘《「]([^”’》」]{2,40})|([\w·•]{2,12}))"
)
_THEME = re.compile("(?<=以)[^，。；、“”]{2,20}(?=为主?[题題])")
_SHORTEST_THING = 2
_ENDS_NAMES = frozenset("礁院店馆厂站场庭社寺团所")
_LISTED = frozenset({*read_words("sites.txt"), *read_words("organisation_endings.txt")})
_SO_MANY = re.compile(r"[\d一二两三四五六七八九十几多各][家座个所]")
SAYING = "指出|强调|要求|表示|说|认为|提出|指示|叮嘱|叮咛|希望"
"""Verbs before what somebody is quoted with, folded; as a part of a regular expression."""

_SAYS = re.compile(
    rf"[^\W\d]{{0,12}}(?:{SAYING})(?=[,:，：“「])"
    r"|\b[a-z]+ (?:said|says|stressed|emphasi[sz]ed|asked|requested|demanded)\b"
)
_REASON = re.compile(
    r"(?:由于|因为|因|鉴于|出于|源于|起因于|归咎于|归因于|得益于"
    r"|(?:原因|缘由|起因|理由|症结)(?:主要|还|竟|就|很?可能|疑似|初步(?:判断|认定))*(?:是|在于|为|[,:]))([^,。;:!?\n]{2,50})"
    r"|(?P<by>[系由]|可能是|疑是)([^,。;:!?\n]{2,40}?)(?<![未没不])(?:引发|引起|所致|导致|造成)"
    r"|以([^,。;:!?\n]{2,30})为(?:由|借口)"
    r"|(?<![享接遭承忍感不未没免])受(?![到了访邀])([^,。;:!?\n]{2,12}?)(?:的?影响|拖累)(?![力着])"
    r"|\b(?:because(?: of)?|due to|owing to|on account of|the reason (?:is|was)(?: that)?|thanks to)"
    r" ([^,;:!?\n]{2,90}?)(?=[,;:!?\n]|\.(?= ?[A-Z]|\s*$)|$)"
)
_STANDS_AT = re.compile(
    r"(?:位于|坐落[于在]|[设建]在|选址(?:在|于)|地[址点]就?(?:是|为|在|选在|设在))(?![去今明昨前]|\d)([^,。;:!?、\n]{2,16})"
)
COUNTRY = "国"
_ANY_PLACE = re.compile(
    "(?:[一两二三四五六七八九十几多数各该本全每这那哪驻进入下到沿近]|行政|自然|贫困|示范|重点|有关|相关)*[个座处条]?[省市县区镇乡村岛河湖山]"
)
"""What only says how many places there are, or of which kind: 2个村, 行政村."""

_VERBS = frozenset({"v", "vn"})
_PERSONS = "人名位"

_Mentions: TypeAlias = Sequence[PersonMention]
_DAY = "日号"
_YEAR_OF_OLD = re.compile(
    "(?<![0-9.第前时达有今承校约近逾过了用])(?:[公西]元前?[1-9][0-9]{0,3}|前?[1-9][0-9]{2})年(?![代级份多来间期的内历])"
)
_RECURRING = re.compile(
    "每(?:个?[月季年]的?第[一二三四五]个?(?:周|星期|礼拜)[一二三四五六日天]|个?月的?(?:[0-9]{1,2}|[一二三十]{1,3})[日号]"
    "|[逢个]?(?:周|星期|礼拜)[一二三四五六日天](?:[、至到和](?:周|星期)?[一二三四五六日天])*)(?:[上下]午)?"
    r"|\b(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b[0-9]{1,2}(?:st|nd|rd|th)?(?: day)? of (?:every|each) month\b"
)
_A_WEEKDAY = re.compile(
    "[每逢]{0,2}(?:周|星期|礼拜)[一二三四五六日天](?:[至到、和](?:周|星期|礼拜)?[一二三四五六日天])*"
)
_BY_A_FESTIVAL = re.compile("(?:春节|清明|端午|中秋|国庆|元旦|五一|七一)节?前(?!夕)|(?:汛期|雨季)前")
_BARE_DAY = re.compile(r"(?<![第\d.])(?:[12]?\d|3[01])[日号](?![楼线院路台车馆机球门桥站店厅库井])")
_LONGEST_CLAUSE = 50
_LONGEST_TITLE = 24
_LONGEST_HAN_NAME = 3


@lru_cache(maxsize=5_000)
def spans_of(wanted: Wanted, text: str, people: tuple[PersonMention, ...] = ()) -> tuple[Span, ...]:
    """The stretches of a text with some people in it that are of the wanted kind, in order.

    None where anything may answer.
    """
    return tuple(_FINDERS[wanted.kind](wanted, text, people))


def is_exact(wanted: Wanted, said: str) -> bool:
    """Whether a folded stretch of the wanted kind is told as exactly as it is asked: 10月6日 for 哪天, 青岭村 for 哪个村."""
    if wanted.kind == "day" and wanted.units:
        return any(character in wanted.units for character in said)
    return wanted.kind != "place" or wanted.units in ("", COUNTRY) or said.endswith(wanted.units)


def _days(wanted: Wanted, text: str, _: _Mentions) -> list[Span]:
    """Those that are told as exactly as it is asked, if there are any; 15号 is a day here, of whatever month, and 316年 a year."""
    folded = fold(text)
    if wanted.units == WEEKDAY:
        return _spans_of(_A_WEEKDAY, folded) or _dates(text, folded)
    found = _dates(text, folded)
    if wanted.units == _DAY:
        found = merged(found, _spans_of(_BARE_DAY, folded))
    often = {*_spans_of(_RECURRING, folded)} if wanted.units == _DAY else set()
    exact = [
        span
        for span in found
        if span in often or any(character in wanted.units for character in text[slice(*span)])
    ]
    return exact or found


def _dates(text: str, folded: str) -> list[Span]:
    dates = (Span(mention.start, mention.end) for mention in find_dates(text, None))
    once = merged(dates, _spans_of(_YEAR_OF_OLD, folded), _spans_of(_BY_A_FESTIVAL, folded))
    return merged(_spans_of(_RECURRING, folded), once)


def _spans_of(pattern: re.Pattern[str], folded: str) -> list[Span]:
    return [Span(*found.span()) for found in pattern.finditer(folded)]


def _times(_: Wanted, text: str, __: _Mentions) -> list[Span]:
    return [Span(*found.span()) for found in _TIME.finditer(fold(text))]


def _reasons(_: Wanted, text: str, __: _Mentions) -> Iterator[Span]:
    """What follows a word for the reason, to the end of the clause: 由于|叛徒告密, 缘由是|拒绝召见, because of|the fog."""
    folded = fold(text)
    found = list(_REASON.finditer(folded))
    edges = word_edges(folded) if found else frozenset()
    return (
        Span(*one.span(one.lastindex or 0))
        for one in found
        if one.start() in edges and (not one["by"] or one.end("by") in edges)
    )  # 爱因斯坦 tells no reason, nor does 系统


def _contacts(wanted: Wanted, text: str, _: _Mentions) -> list[Span]:
    return [Span(*found.span()) for found in _CONTACTS[wanted.units].finditer(text)]


def _numbers(wanted: Wanted, text: str, _: _Mentions) -> list[Span]:
    """Those of what is counted, if any are: 65 of 65个国家, for 多少个国家; by whatever measure, 74个抑尘站 for 多少座抑尘站."""
    found = number_spans(text, wanted.units) or list(numbers_in_tables(fold(text), wanted.units))
    if wanted.units == PEOPLE:  # a household only where nobody is counted
        found = [span for span in found if text[span.end - 1] in _PERSONS] or found
    of_it = _of_what_is_counted(wanted.counted, text, found)
    return of_it or _of_what_is_counted(wanted.counted, text, number_spans(text, "")) or found


def _of_what_is_counted(counted: str, text: str, numbers: Sequence[Span]) -> list[Span]:
    """Those of some numbers that stand directly before what is counted, or, if none does, behind it: 桥梁|74个."""
    folded, reach = fold(text), len(counted)
    if not reach:
        return []
    before = [span for span in numbers if folded.find(counted, span.start, span.end + reach) >= 0]
    return before or [span for span in numbers if folded.endswith(counted, 0, span.start)]


def _organisations(wanted: Wanted, text: str, _: _Mentions) -> list[Span]:
    """Those that end in what they are called in the question, if any do: 法院 for 哪家法院; and the name behind: 团体“和平之声”."""
    folded = fold(text)
    called = _called(wanted.noun, folded) or list(_ending_in(folded, _ORGANISATIONS))
    quoted = [span for span in _inside_quotes(text) if any(span.start - 1 == kind.end for kind in called)]
    return sorted([*called, *quoted])


def _called(noun: str, folded: str) -> list[Span]:
    """The names that end in a noun, or in its last character if that ends names: 新店法庭 for 法庭, 华阳礁 for 岛礁."""
    if not noun:
        return []
    spelled = list(_ending_in(folded, (noun,)))
    if not spelled and noun not in _LISTED and noun[-1] in _ENDS_NAMES:
        spelled = list(_ending_in(folded, (noun[-1],)))
    return [span for span in spelled if not _SO_MANY.search(folded, *span)]


def _makers(wanted: Wanted, text: str, people: _Mentions) -> list[Span]:
    return sorted({*_named(wanted, text, people), *_organisations(wanted, text, people)})


def _any_names(wanted: Wanted, text: str, people: _Mentions) -> list[Span]:
    names = {*_people(wanted, text, people), *_names(text)}
    return merged(names, place_spans(fold(text)))


def _people(wanted: Wanted, text: str, people: _Mentions) -> list[Span]:
    hyphenated = [*_hyphenated(fold(text))]
    named = {*_named(wanted, text, [*people, *_clear_names(text, people)]), *_related(wanted, fold(text))}
    return merged(hyphenated, named)


def _hyphenated(folded: str) -> Iterator[Span]:
    """Foreign names with a hyphen for the dot: 托马斯-柯夫."""
    return (Span(*found.span()) for found in _in_hyphens().finditer(folded))


@cache
def _in_hyphens() -> re.Pattern[str]:
    part = f"[{re.escape(''.join(sorted(name_characters().foreign)))}]{{2,8}}"
    return re.compile(f"{part}(?:-{part})+")


def _named(wanted: Wanted, _: str, people: _Mentions) -> Iterator[Span]:
    for mention in people:
        is_author = mention.role in {"byline", "credit"}
        if is_author == (wanted.kind == "author") and fold(mention.name) not in wanted.about:
            yield Span(mention.start, mention.end)


def _places(wanted: Wanted, text: str, people: _Mentions) -> list[Span]:
    """Those with the ending that is asked for, or else any: a city may be named without it. Countries have none."""
    names = [Span(mention.start, mention.end) for mention in people]
    folded = fold(text)
    found = [
        place for place in apart_from(names, place_spans(folded)) if not _is_any_place(folded[slice(*place)])
    ]
    if wanted.units == COUNTRY:
        countries = {
            *_states_of_old(folded),
            *(place for place in found if is_country(folded[slice(*place)])),
        }
        return sorted(countries)
    exact = [place for place in found if folded[place.end - 1] == wanted.units]
    standing = [Span(*one.span(1)) for one in _STANDS_AT.finditer(folded)] if not wanted.units else []
    return exact or _called(wanted.noun, folded) or merged(found, standing)


def _is_any_place(said: str) -> bool:
    return _ANY_PLACE.fullmatch(said) is not None and not is_listed(said)


def _states_of_old(folded: str) -> Iterator[Span]:
    """Former states as words of their own: no 东德 in 山东德州."""
    found = [Span(*match.span()) for match in _former_states().finditer(folded)]
    edges = word_edges(folded) if found else frozenset()
    return (span for span in found if span.start in edges and span.end in edges)


@cache
def _former_states() -> re.Pattern[str]:
    return re.compile("|".join(sorted(former_states(), key=len, reverse=True)))


def _clear_names(text: str, people: _Mentions) -> Iterator[PersonMention]:
    """Names that have no post beside them, but are clear in their clause: whoever asks for a person expects one."""
    known = (Span(mention.start, mention.end) for mention in people)
    clear = {Span(mention.start, mention.end): mention for mention in _named_in_clauses(text)}
    return (clear[span] for span in apart_from(known, clear))


def _named_in_clauses(text: str) -> Iterator[PersonMention]:
    folded = fold(text)
    for start, end in clauses(text):
        if end - start <= _LONGEST_CLAUSE:
            for mention in find_people_in(text[start:end], folded[start:end]):
                yield replace(mention, start=mention.start + start, end=mention.end + start)


def _related(wanted: Wanted, folded: str) -> Iterator[Span]:
    """The names directly behind a word for the relation or the role that is asked for: 何静 in 妻子何静是教师."""
    relations = words_of(wanted.relation) if wanted.relation else ()
    words = {word for word in (*relations, wanted.counted) if len(word) > 1}
    for place in (place for word in words for place in places_of(word, folded)):
        behind = folded[place.end : place.end + _LONGEST_HAN_NAME]
        names = (behind[:length] for length in range(len(behind), 1, -1))
        name = next((name for name in names if is_han(name) and is_clearly_a_name(name)), "")
        if name and name not in wanted.about:
            yield Span(place.end, place.end + len(name))


def _posts(wanted: Wanted, text: str, people: _Mentions) -> Iterator[Span]:
    for mention in people:
        if not wanted.about or fold(mention.name) in wanted.about:
            for post in mention.posts:
                line = text.rfind("\n", 0, mention.start) + 1
                before = text.rfind(post, line, mention.start)
                start = before if before >= 0 else text.find(post, mention.end)
                if start >= 0:
                    ends = [one.end for one in people if one.end <= start]
                    yield Span(_start_of_title(text, start, max(ends, default=0)), start + len(post))


def _start_of_title(text: str, start: int, earliest: int) -> int:
    """Where what somebody is begins: with the nouns before the post, 农业银行海西|支行行长, if nobody else stands there."""
    first = max(earliest, start - _LONGEST_TITLE)
    for word, begin, _ in reversed(tokenize(fold(text[first:start]))):
        if not (is_han(word) and _may_be_in_a_title(word)):
            break
        start = first + begin
    return start


@lru_cache(maxsize=20_000)
def _may_be_in_a_title(word: str) -> bool:
    is_verb = dictionary().tag(word) == "v"
    return word not in name_model().function_words and not is_verb and word not in FUNCTION_WORDS


def _ending_in(folded: str, endings: tuple[str, ...]) -> Iterator[Span]:
    """Words that end so, with the words before them that may belong to the name."""
    tokens = tokenize(folded)
    for index, (word, _, end) in enumerate(tokens):
        if is_han(word) and word.endswith(endings):
            first = index
            while first and index - first < _WORDS_OF_A_NAME and _may_be_in_a_name(tokens[first - 1][0]):
                first -= 1
            if end - tokens[first][1] > _SHORTEST_THING:
                yield Span(tokens[first][1], end)


def _may_be_in_a_name(word: str) -> bool:
    """No particle, nor a verb of one character; of two it may be part of a name: 印刷有限公司."""
    is_verb = len(word) > 1 and dictionary().tag(word) in _VERBS
    return word[0].isalnum() and (is_verb or word not in name_model().function_words)


def _names(text: str) -> Iterator[Span]:
    """What is quoted, and what something is said to be called."""
    yield from _inside_quotes(text)
    yield from (Span(*match.span(match.lastindex or 0)) for match in _CALLED.finditer(text))
    yield from (Span(*match.span()) for match in _THEME.finditer(text))


def _things(wanted: Wanted, text: str, _: _Mentions) -> list[Span]:
    """What is called after its kind (西班牙语 is a 语言, 教育信息化奖 a 奖), or is quoted beside it."""
    thing = wanted.counted
    endings = (thing, thing[-1], thing[0]) if is_han(thing) else (thing,)
    return sorted({*_ending_in(fold(text), endings), *_names(text)})


def _quoted(_: Wanted, text: str, __: _Mentions) -> Iterator[Span]:
    return _inside_quotes(text)


def _inside_quotes(text: str) -> Iterator[Span]:
    return (Span(start + 1, end - 1) for start, end in quotations(text) if end - start > _SHORTEST_THING)


def _said(wanted: Wanted, text: str, people: _Mentions) -> list[Span]:
    """The verbs of saying with the clause's beginning before them: 罗平指出; of those who are asked about, if they say anything.

    Where only others are named, it is they who speak: 陈志远来到水库。他强调.
    """
    folded = fold(text)
    found = [Span(*match.span()) for match in _SAYS.finditer(folded)]
    own = [span for span in found if any(name in folded[slice(*span)] for name in wanted.about)]
    are_others = bool(wanted.about and people) and not any(name in folded for name in wanted.about)
    return own or ([] if are_others else found)


_FINDERS: dict[Kind, Callable[[Wanted, str, _Mentions], Iterable[Span]]] = {
    "person": _people,
    "author": _named,
    "post": _posts,
    "day": _days,
    "time": _times,
    "place": _places,
    "contact": _contacts,
    "number": _numbers,
    "organisation": _organisations,
    "maker": _makers,
    "name": _any_names,
    "thing": _things,
    "said": _said,
    "quoted": _quoted,
    "reason": _reasons,
    "anything": lambda *_: (),
}
