"""Whether what reads as a date is a piece of another word or of a name: 成立|春晚, 圣诞树, 十月稻田, 坐上|周口.

The words around it decide: a date begins and ends where words do.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.language.clauses import around, is_han_at, pieces_of_clause
from bot.language.date_festivals import FESTIVALS
from bot.language.date_names import is_in_a_name_of_a_person, is_in_a_title, is_named, opens_a_name
from bot.language.dictionary import dictionary
from bot.language.gazetteer import is_place
from bot.language.name_characters import is_person

_SEEN = 24
_LONGEST = 4
_NUMBERED = re.compile("[0-9]|[零〇一二三四五六七八九十]{1,3}[日号]")

_NOUNS = frozenset({"n", "nz", "nt", "nrt"})
_LIKE_DATES = frozenset(
    "节气 时节 时分 期间 同期 此时 之夜 之际 快乐 愉快 晚会 起 夜 夜里 上午 下午 中午 早上 晚上 初 中 底 末 份 间 假 当天 从 较 比 于"
    " 到 在 自 至 庆 迎 逢 欢度 庆祝 欣逢".split()
)
_TIMES_OF_DAY = "晚早夜晨凌"
_MONDAYS = ("周一", "期一", "拜一")
_SPANS = ("过去", "最近", "未来")
_NUMERALS = "一二两三四五六七八九十半"
_TODAY_ALREADY = ("如今", "而今", "现今", "当今", "至今")
_AFTER_FESTIVALS = frozenset("夜晚档假前后里内中间初底时我你他人游运")
_THINGS = frozenset({"n", "nz", "ns"})
_SHORT_NOUNS = frozenset({"n", "ng", "zg", "nr"})
_LEFT_OVER = frozenset({"n", "ng", "q", "nr", "zg"})
_NAMED_BY_MONTHS = frozenset("兰菊柿瓜豆山河湖岛")
_ROLE_BEFORE = re.compile("(?:作家|作者|诗人|歌手|画家|演员|导演|乐队|乐团|组合|博主)$")
_MONTH = re.compile("(?:十[一二]?|[一二三四五六七八九正腊冬])月")


def is_piece_of_a_word(folded: str, start: int, end: int) -> bool:
    """Whether `folded[start:end]`, which reads as a date, is no whole word there, or is somebody's or something's name.

    What has digits or is long is left to the rules of the grammar.
    """
    if is_in_a_title(folded, start, end):
        return True
    if end - start > _LONGEST or _NUMBERED.search(folded, start, end):
        return False
    first = max(0, start - _SEEN)
    return _is_piece(folded[first : end + _SEEN], start - first, end - first)


@lru_cache(maxsize=4096)
def _is_piece(folded: str, start: int, end: int) -> bool:
    if is_named(folded, start, end) or opens_a_name(folded, start, end):
        return True
    before, after = is_han_at(folded, start - 1), is_han_at(folded, end)
    return (before or after) and (
        _is_cut_by_words(folded, start, end)
        or is_in_a_name_of_a_person(folded, start, end)
        or _lends_its_end(folded, end)
        or _qualifies_a_noun(folded, start, end)
    )


def _words_at(folded: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The words of the clause that have a part of the expression."""
    clause = around(folded, start, end)
    for first, last, word in pieces_of_clause(folded[slice(*clause)]):
        if first + clause.start < end and last + clause.start > start:
            yield first + clause.start, last + clause.start, word


def _is_cut_by_words(folded: str, start: int, end: int) -> bool:
    expression = folded[start:end]
    if expression.startswith(_SPANS):
        return False
    for first, last, word in _words_at(folded, start, end):
        before, after = folded[first:start], folded[end:last]
        if first <= start and last >= end:
            if (before or after) and _is_another_word(word, before, after):
                return True
        elif (before or after) and _takes_a_piece(word, before, expression):
            return True
    return False


def _takes_a_piece(word: str, before: str, expression: str) -> bool:
    """Whether a word that begins or ends inside of an expression is not just cut otherwise: 于今|晚, 周|一起, 昨|晚八点."""
    if before:
        may_be_cut = expression[0] in _NUMERALS or before in _LIKE_DATES
    else:
        may_be_cut = word[0] in _TIMES_OF_DAY or (word[0] == "一" and expression.endswith(_MONDAYS))
    return not may_be_cut and (dictionary().tag(word) != "t" or word in _TODAY_ALREADY)


def _is_another_word(word: str, before: str, after: str) -> bool:
    """Whether a word that has an expression inside of it is no date: 圣诞树 is none, 春分时节 is one."""
    entry = dictionary().entry(word)
    if before in _LIKE_DATES or after in _LIKE_DATES or word.endswith("节"):
        return False
    if not after:
        return is_person(entry)
    return entry.tag in _NOUNS or is_person(entry) or is_place(word)


def _lends_its_end(folded: str, end: int) -> bool:
    """Whether its last character makes a word with one that would be left over: 坐上|周口, 去|年轮."""
    following, next_one = _following(folded, end)
    if (
        len(following) != 1
        or len(next_one) == 1
        or dictionary().tag(following) not in _LEFT_OVER
        or following in _AFTER_FESTIVALS
    ):
        return False
    return dictionary().tag(folded[end - 1 : end + 1]) in _THINGS


def _qualifies_a_noun(folded: str, start: int, end: int) -> bool:
    """Whether it opens the name of a thing: 六月柿, 腊八蒜; news write of 四月云南, 六月房价 and 四月花开."""
    expression = folded[start:end]
    following, next_one = _following(folded, end)
    tag = dictionary().tag(following)
    is_month = _MONTH.fullmatch(expression) is not None
    if is_month and tag in _THINGS and _ROLE_BEFORE.search(folded, max(0, start - 3), start):
        return True
    if is_month:
        is_compound = len(next_one) == 1 and dictionary().tag(next_one) in _SHORT_NOUNS
        opens = not is_han_at(folded, start - 1)
        return opens and following in _NAMED_BY_MONTHS and not is_compound
    if expression == "圣诞":
        return tag in _SHORT_NOUNS and following not in _AFTER_FESTIVALS | _LIKE_DATES
    is_festival = expression in FESTIVALS and expression[-1] not in "节日夕夜"
    is_short_noun = len(following) == 1 and tag in _SHORT_NOUNS and following not in _AFTER_FESTIVALS
    return is_festival and is_short_noun and len(next_one) != 1


def _following(folded: str, end: int) -> tuple[str, str]:
    """The two words after an expression; empty where there is none."""
    following_words = (word for _, _, word in pieces_of_clause(folded[end : around(folded, end, end).end]))
    following, next_one, *_ = (*following_words, "", "")
    return following, next_one
