"""Which schools, bridges, harbours, companies … a text names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from bot.language.dictionary import dictionary
from bot.language.lexicons import read_lexicon, read_words
from bot.language.name_model import name_model
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.words import is_han, tokenize
from bot.model import Span

_MOST_WORDS = 4
_NUMBERED_SCHOOLS = tuple(f"{number}中" for number in "一二三四五六七八九")
_NAMES_THOUGH_VERBS = frozenset("希望 团结 胜利 建设 前进 和平 解放 复兴 振兴 奋斗 发展 育才 光明".split())
SHORTEST = 2
"""Characters of a name at least."""

_LONGEST = 24
_COUNT = re.compile("[0-9一二两三四五六七八九十几多]+[个座所家条处]?")
_PLACES = tuple("省市县区镇乡")
_WHICH = re.compile("第[0-9一二三四五六七八九十]+[座条所]")
_VERBAL = ("v", "d", "p", "c", "u", "r", "f")
_COMMON_VERB = 20_000
_NEVER_IN_A_NAME = frozenset(
    "在 到 去 是 有 了 的 和 与 及 对 从 由 为 来 把 被 让 给 看 等 按 于 至 以 并 其 该 这 那 此 每 各 本 全 将".split()
)
DESCRIBES = frozenset(
    "有限 股份 责任 市级 中小 上市 国有 独资 全民 所有制 贫困 行政 自然 中心 人民 重点 示范 农贸 集贸 综合 公共 投资 旗下 核心 企业 初级 高级 实验"
    " 镇 乡 村 县 区 市 省 州 社区 相关 有关 建设 改造 民营 私营 大型 小型 中型 子 新 老 旧 老旧 农业 便民".split()
)
"""What alone tells one site from no other."""


class Site(NamedTuple):
    """A site that a text names, by what its `kind` is called: 沙埔三级 of 沙埔三级渔港."""

    span: Span
    kind: str
    name: str


@lru_cache(maxsize=5_000)
def named_sites(folded: str) -> tuple[Site, ...]:
    """The sites that a folded text names, in order; none that is only counted or described: 两家超市, 农贸市场."""
    return tuple(_named_sites(folded))


def _named_sites(folded: str) -> Iterator[Site]:
    tokens = tokenize(folded)
    last, last_kind = Span(0, 0), ""
    for index, (word, _, end) in enumerate(tokens):
        ending = _ending_of(word)
        if not ending:
            continue
        first = index
        while first and index - first < _MOST_WORDS and _joins(tokens[first - 1], tokens[first]):
            first -= 1
        common = "" if ending in _NUMBERED_SCHOOLS else ending  # 二中 is a name
        own = word.removesuffix(common)
        words = _without_its_place([word for word, _, _ in tokens[first:index]] + [own] * bool(own))
        start = end - len("".join(words)) - len(common)
        kind = _endings()[ending]
        if words and kind == last_kind and start <= last.end and end - last.start <= _LONGEST:
            start = last.start  # 长江大桥|主桥
        name = folded[start : end - len(common)]
        is_described = DESCRIBES.issuperset(words or [""]) or _WHICH.search(name)
        if len(name) >= SHORTEST and not is_described:
            last, last_kind = Span(start, end), kind
            yield Site(last, kind, name)


def _without_its_place(words: list[str]) -> list[str]:
    """The words of a name without the number before it and the place where it lies, if it has a name beside: 云岭|县|城南."""
    for first in range(len(words), 0, -1):
        is_number = first == 1 and _COUNT.fullmatch(words[0])
        is_place = words[first - 1].endswith(_PLACES) and len("".join(words[first:])) >= SHORTEST
        if is_number or (is_place and not DESCRIBES.issuperset(words[first:])):
            return words[first:]
    return words


@lru_cache(maxsize=20_000)
def _ending_of(word: str) -> str:
    """What a word ends in as names of sites do; empty for none, and for a word that only has the ending: 农村, 公路, 航路."""
    ending = next((ending for ending in _endings() if word.endswith(ending)), "")
    is_ordinary = len(ending) == 1 < len(word) and dictionary().tag(word) == "n"
    return "" if is_ordinary else ending


@cache
def _endings() -> dict[str, str]:
    """What names of sites end in, the longest first, with the first word of each kind's line for the kind."""
    kinds = [line.split() for line in read_lexicon("sites_by_kind.txt")]
    of_a_kind = {word: kind[0] for kind in kinds for word in kind}
    return {word: of_a_kind[word] for word in sorted(read_words("sites_by_kind.txt"), key=len, reverse=True)}


def _joins(before: tuple[str, int, int], behind: tuple[str, int, int]) -> bool:
    word, _, end = before
    return end == behind[1] and (is_han(word) or word.isdigit()) and _may_be_in_a_name(word)


@lru_cache(maxsize=20_000)
def _may_be_in_a_name(word: str) -> bool:
    if word.startswith("第") or word in _NAMES_THOUGH_VERBS:  # 第三|中学
        return True
    if word in _NEVER_IN_A_NAME or word in FUNCTION_WORDS or word in name_model().function_words:
        return False
    is_verbal = dictionary().tag(word) in _VERBAL
    return not is_verbal or (len(word) == 1 and dictionary().frequency(word) <= _COMMON_VERB)
