"""The whole of an answer, of which a finder of names, days and numbers gives the core: 5月底|前, 每斤|22元, 建设路|117号."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.language.answer_kinds import Kind
from bot.language.divisions import place_ending_at
from bot.language.matching import stems
from bot.language.wanted import Wanted
from bot.language.words import is_han, word_edges
from bot.model import Span

_PART_OF_A_DAY = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|夜间|深夜|晚"
_HOUR = rf"(?:{_PART_OF_A_DAY})?\d{{1,2}}(?:[时点](?:\d{{1,2}}分|半|许|整)?|:\d\d)"
_TO = "[~至到—–-]{1,2}(?:[次翌当]日)?"
_LARGER = (
    r"(?:\d[\d.]*|[一二两三四五六七八九十百]+)(?:年|个月|个[班组村]|周|天|小时|分钟?|[万元]|米|户|家|场)零?"
)
_SMALLER = r"零?(?:\d[\d.]*|[一二两三四五六七八九十百]+)(?:个月|天|小时|分钟?|秒|角|厘米|人|名|间|套|次)"
"""The parts of one number before and behind: 2小时41分钟, 两年零四个月, 38户89间."""

_REST_OF_A_WORD = 2
_AROUND_IT = 20
"""Characters on either side in which what belongs to an answer stands."""


class _Around(NamedTuple):
    """What belongs to an answer, directly `before` it (a pattern that ends there) and `behind` it."""

    before: re.Pattern[str]
    behind: re.Pattern[str]


_AROUND: Mapping[Kind, _Around] = {
    "day": _Around(
        re.compile(
            r"(?:截至|截止到|不迟于|\b(?:by|before|after|from|until|since)(?: the (?:end|beginning|middle) of)? )?\Z"
        ),
        re.compile(
            rf"[底初末]?(?:{_HOUR}|{_PART_OF_A_DAY})?(?:[之以]?前(?![来往进景列面后])|[之以]?后(?![方续面勤]))?"
        ),
    ),
    "time": _Around(
        re.compile(rf"(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:{_HOUR}{_TO})?\Z"),
        re.compile(rf"(?:{_TO}{_HOUR})?(?:[之以]?[前后](?![来往进景列面方续勤]))?"),
    ),
    "number": _Around(
        re.compile(
            "(?:每[一-鿿]{1,2}?(?:每[月年天日周次])?|[日月年]均|人均|户均|亩均)?(?:给|奖励|补助|补贴|发放|发|付|收)?"
            rf"(?:不低于|不少于|不超过|不高于|至少|最[高多低少]|超过|约|近|负|零下)?(?:{_LARGER})?\Z"
        ),
        re.compile(
            rf"(?:{_SMALLER}|半|[一二三四五六七八九十]+夜)?(?:以[上下内外]|之内|左右|[多余](?=[人户名个,。;、]))?"
        ),
    ),
    "post": _Around(re.compile(r"(?:拟任|拟提名为?)?\Z"), re.compile("")),
    "reason": _Around(re.compile(r"(?:因为|由于|因)?\Z"), re.compile("")),
    "place": _Around(
        re.compile(r"(?:县城|市区|城区)?\Z"),
        re.compile(
            r"(?:\d{1,4}号(?!线)(?:[一-鿿]{0,5}[一-鿿\d][楼室层厅])?)?"
            r"(?:[一-鿿]{0,3}(?:[中小]学|大桥|水库|隧道|医院|园区|社区|小区|广场|公园))?(?:[东南西北正][大侧]?门)?(?:人(?=\W|$))?"
        ),
    ),
}
_NOUN_BEHIND = re.compile(r" (?P<noun>[a-z][a-z-]+)")
_LEVELS = frozenset("省市县区镇乡村")
_BEFORE_A_PLACE = frozenset("到在去赴往于至由从、,的")


def whole_answer(span: Span, folded: str, wanted: Wanted, asked: str) -> Span:
    """An answer of the kind wanted in a folded text, with what belongs to it on either side, and the thing that is counted.

    No word is cut for it: 签约|30亿元, 6月1日|后天. In English what is counted has words of the folded question: 34| frost fans.
    """
    around = _AROUND.get(wanted.kind)
    if around is None:
        return span
    begin = max(0, span.start - _AROUND_IT)
    before = around.before.search(folded[begin : span.start])
    behind = around.behind.match(folded, span.end, span.end + _AROUND_IT)
    first = begin + before.start() if before else span.start
    last = behind.end() if behind else span.end
    edges = {begin + edge for edge in word_edges(folded[begin : span.end + _AROUND_IT])}
    first, last = first if first in edges else span.start, last if last in edges else span.end
    last = next((edge for edge in sorted(edges) if last <= edge <= last + _REST_OF_A_WORD), last)
    if wanted.kind == "number" and wanted.counted:
        begins = (start for start in (last - 1, last) if folded.startswith(wanted.counted, start))
        last = next((start + len(wanted.counted) for start in begins), last)
    if wanted.kind == "number":
        last = _end_of_noun(last, folded, asked)
    return Span(_start_of_place(first, folded) if wanted.kind == "place" else first, last)


def _end_of_noun(end: int, folded: str, asked: str) -> int:
    present = stems(asked)
    while (found := _NOUN_BEHIND.match(folded, end)) and not present.keys().isdisjoint(stems(found["noun"])):
        end = found.end()
    return end


def _start_of_place(start: int, folded: str) -> int:
    """Where a place begins with the larger one that it lies in: 清溪|镇|石门村, 县|中医院."""
    level = folded[start - 1 : start]
    if level not in _LEVELS:
        return start
    if larger := place_ending_at(folded, start, level):
        return larger.start
    before = folded[start - 2 : start - 1] if start > 1 else ""
    return start - 1 if not is_han(before) or before in _BEFORE_A_PLACE else start
