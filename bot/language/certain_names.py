"""Names in a question that what somebody does or is leaves nothing else to be: 孙国庆去了哪里, though 国庆 is a word."""

import re
from collections.abc import Iterator

from bot.language.dictionary import dictionary
from bot.language.gazetteer import is_listed, is_place
from bot.language.kinds import lexicon
from bot.language.likely_names import NO_LAST_CHARACTERS, of_people
from bot.language.name_characters import (
    NO_GIVEN_NAME_ENDS_IN,
    TRANSCRIBING,
    UNSEEN,
    common_surnames,
    is_person,
    surnames,
)
from bot.model import Span

_BEFORE = r"(?:^|(?<=[^\u3400-\u9fff])|(?<=[日号])|(?<=请问))"
# What only people are and do, or are asked about.
_AFTER = (
    r"当(?:了|过|上|什么|啥)|是(?:谁|什么人|何许人|干什么|做什么)|去(?:了|过|哪)|到(?:了|过|哪)|[说讲谈做干](?:了|过|什么|啥)"
    r"|[和跟同]谁|主持|出席|参加|会见|会谈|看望|慰问|调研|考察|视察|检查|督导|陪同|强调|要求|指出|表示|担任|任[什何]|当选|访问|负责"
)
_OF_ANYTHING = "在哪|何时|什么时候|哪天"  # 黄河在哪里决口
_ADVERB = "(?:[还又也都就再曾现原]|曾经|已经|后来|当时|究竟|到底)?"
_WHEN = r"(?:(?:[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|\d{1,2}月\d{1,2}[日号]|[去今前]年))?"
_NAME = r"(?P<name>(?![年月日号])[\u3400-\u9fff]{2,4}?)"
_SOMEBODY = re.compile(rf"{_BEFORE}{_NAME}(?={_WHEN}{_ADVERB}是?(?:{_AFTER}|{_OF_ANYTHING}))")
_SURELY_SOMEBODY = re.compile(rf"{_BEFORE}{_NAME}(?={_WHEN}{_ADVERB}是?(?:{_AFTER}))")
_ALONE = re.compile(r"^\W*(?P<name>[\u3400-\u9fff]{3,4})\W*$")
_SHORTEST, _FULL_NAME = 2, 3
_COMMON = 1_000
_RARE_SURNAME = -8.6  # in log probability: surnames of the rarest tier are mostly other words
_CALLED_OTHERWISE = (
    "女士",
    "先生",
    "小姐",
    "同志",
    "某某",
    "们",
    *NO_GIVEN_NAME_ENDS_IN,
    *"房节办馆桥费价城出",
)


def certain_names(folded: str) -> Iterator[Span]:
    """Find them in a folded question, or as all that it says."""
    surely = {found.span("name") for found in _SURELY_SOMEBODY.finditer(folded)}
    for found in (*_SOMEBODY.finditer(folded), *_ALONE.finditer(folded)):
        span = found.span("name")
        if _may_be_called(found["name"]) or (span in surely and _is_well_known(found["name"])):
            yield Span(*span)


def where_somebody_stands(folded: str) -> Iterator[Span]:
    """What in a folded question does or is what only people do and are, or is all that it says."""
    for found in (*_SURELY_SOMEBODY.finditer(folded), *_ALONE.finditer(folded)):
        yield Span(*found.span("name"))


def _is_well_known(name: str) -> bool:
    """Whether the dictionary has a name as somebody's: 姚明, 李强; not 高峰, which is rather a peak."""
    entry = dictionary().entry(name)
    is_name = entry.tag[:2] == "nr" and 0 < entry.frequency < _COMMON
    return is_name and len(name) == _SHORTEST and name[0] in common_surnames()


def _may_be_called(name: str) -> bool:
    """Whether people may be called so, going by a surname or by the dictionary, and nothing else is."""
    if name in lexicon() or is_listed(name) or is_place(name):
        return False
    entry = dictionary().entry(name)
    if entry.frequency:  # 普京 is said to be a place
        return (
            is_person(entry) or entry.tag == "ns" or (entry.tag[:2] == "nr" and TRANSCRIBING.issuperset(name))
        )
    surname = name[:2] if name[:2] in surnames() and len(name) > _SHORTEST else name[:1]
    given = name[len(surname) :]
    is_whole = len(name) >= _FULL_NAME and len(given) <= _SHORTEST
    is_ended = name.endswith((*_CALLED_OTHERWISE, *NO_LAST_CHARACTERS)) or given in of_people()
    return is_whole and surnames().get(surname, UNSEEN) > _RARE_SURNAME and not is_ended
