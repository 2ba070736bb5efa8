"""Administrative divisions: the level of a post (县委书记), and where a text names a place of that level (石楼县).

jieba's dictionary has nearly every county, city and district of China, so it also tells of which level a bare name
may be: 石楼 is a county, 吕梁 a city. Text is folded by `bot.language.script.fold`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from bot.language.dictionary import dictionary
from bot.language.lexicons import read_words
from bot.language.name_model import name_model
from bot.language.words import tokenize
from bot.model import Span

# Each level as posts begin with it, which is also what the names of its places end in.
_LEVELS = ("自治区", "街道", "社区", *"省市州盟县旗区镇乡村")
# The same in English: what a post has of a level, and what the names of its places begin or end in.
_ENGLISH_LEVELS = {
    **{word: word for word in ("province", "prefecture", "city", "county", "district", "town", "township")},
    "village": "village",
    "provincial": "province",
    "municipal": "city",
    "mayor": "city",
    "governor": "province",
}
_LEVEL = re.compile("|".join(_LEVELS))
_NO_LEVEL = re.compile("市场|市民|区域|区块|区间|乡村|乡亲|村民|村医|镇静|县域|州际|街道口")
_BEFORE_LEVEL = re.compile("(?:(?:中共|原|前|现任|时任|代理|代|副|常务|第一)+)")
_HAN_AT_END = re.compile("[\u3400-\u9fff]*$")
_ENGLISH = "|".join(sorted(_ENGLISH_LEVELS, key=len, reverse=True))
_ENGLISH_LEVEL = re.compile(rf"\b(?:{_ENGLISH})\b")
_ENGLISH_PLACE = re.compile(
    r"\b(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?P<level>Province|Prefecture|City|County|District|Township|Town|Village)\b"
)
_NO_ENGLISH_NAME = frozenset("The And Of In At Each This That Our County City Party Deputy".split())
_LONGEST = 12
_CONTEXT = 8
_COMMON = 500
_LONGEST_NEW_NAME = 4
_NAME_TAGS = frozenset({"ns", "nr", "nrt", "nz", ""})
_IN_NO_NAME = frozenset("年月日全我本各该当为任")  # 2022年|全县, 当选为|澜江市市长
_SCHOOLS = ("大学", "学院", "中学", "小学")


def level_of(post: str) -> str | None:
    """The level that a folded post begins with (县 in 原县委副书记), or None; of English ones the English word."""
    if post[:1].isascii():
        found = _ENGLISH_LEVEL.search(post)
        return _ENGLISH_LEVELS[found[0]] if found else None
    modifier = _BEFORE_LEVEL.match(post)
    start = modifier.end() if modifier else 0
    level = _LEVEL.match(post, start)
    return level[0] if level and not _NO_LEVEL.match(post, start) else None


def has_level(name: str, level: str) -> bool:
    """Whether there is a place of this bare name at a level: 石楼 for 县."""
    return dictionary().frequency(name + level) > 0


def levels_in(folded: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int]]:
    """Every word of a level in a part of a text that may end the name of a place, and where it ends."""
    for match in _LEVEL.finditer(folded, start, len(folded) if end is None else end):
        if not _NO_LEVEL.match(folded, match.start()):
            yield match[0], match.end()


_GOVERNMENTS = ("人民政府", "政府")


def place_ending_at(folded: str, end: int, level: str, begin: int = 0) -> Span | None:
    """The place whose name, from `begin` on, ends at `end` with the word of its level, if it is a name at all."""
    name_end = end - len(level)
    if folded.endswith((level, "副"), 0, name_end):  # 石楼县|县, 清河市副|市
        return None
    for body in _GOVERNMENTS:
        if folded.endswith(level + body, 0, name_end):  # 石楼县人民政府|县长
            return place_ending_at(folded, name_end - len(body), level, begin)
    run = _HAN_AT_END.search(folded[max(begin, end - _LONGEST) : end])
    start = end - (len(run[0]) if run else 0)
    for first in range(start, end - len(level)):
        if _is_listed(folded[first:end], level):
            is_cut = (
                first > start
                and name_end - first == 1
                and dictionary().frequency(folded[first - 1 : name_end])
            )
            return Span(first - 1 if is_cut else first, end)  # 白山|县, not 山县
    return _new_place(folded, max(start, end - len(level) - _CONTEXT), end - len(level), level)


@lru_cache(maxsize=20_000)
def _is_listed(word: str, level: str) -> bool:
    if word == f"自治{level}" or (level == "州" and has_level(word, "市")):
        return False
    tag = dictionary().tag(word)
    if tag == "ns":
        return True
    name = word.removesuffix(level)
    return bool(tag) and len(name) > 1 and tag[0] == "n" and dictionary().frequency(name) < _COMMON


def _new_place(folded: str, start: int, end: int, level: str) -> Span | None:
    """A place that the dictionary does not have (云岭|县): the word before its level, or a few lone characters."""
    if end - 2 >= start and dictionary().tag(folded[end - 2 : end]) == "ns":
        return Span(end - 2, end + len(level))  # 古县|村
    begin = end
    for word, first, _ in reversed(tokenize(folded[start:end])):
        if end - begin and len(word) > 1:
            break
        if not _may_name(word) or end - start - first > _LONGEST_NEW_NAME:
            break
        begin = start + first
        if len(word) > 1:
            break
    return Span(begin, end + len(level)) if end - begin > 1 else None


def _may_name(word: str) -> bool:
    tag = dictionary().tag(word)
    if not tag and not _IN_NO_NAME.isdisjoint(word):
        return False
    return (
        tag in _NAME_TAGS
        if len(word) > 1
        else word not in name_model().function_words and word not in _IN_NO_NAME
    )


def region_at(folded: str, start: int, end: int) -> Span | None:
    """The country or province or city without the word of its level that begins a post: 俄罗斯外长, 北京市长."""
    for word in reversed(dictionary().words_at(folded[:end], start)):
        if dictionary().tag(word) == "nt" and word.endswith(_SCHOOLS):
            return None
        if word in countries() or (len(word) > 1 and any(has_level(word, level) for level in "省市")):
            return Span(start, start + len(word))
    return None


@cache
def countries() -> frozenset[str]:
    """The countries and regions of the world, folded."""
    return frozenset(read_words("countries.txt"))


def english_places(text: str, level: str | None = None) -> Iterator[Span]:
    """Where a text (not folded) names places in English such as Shuangpai County, or only those of a level."""
    for match in _ENGLISH_PLACE.finditer(text):
        words = match["name"].split()
        while words and words[0] in _NO_ENGLISH_NAME:
            words.pop(0)
        if words and words[-1] not in _NO_ENGLISH_NAME and level in {None, match["level"].lower()}:
            yield Span(match.start("level") - 1 - len(" ".join(words)), match.end())
