"""Which schools, bridges, harbours, companies … a text names, and of which of them it tells a number."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from bot.language.dictionary import dictionary
from bot.language.lexicons import read_lexicon, read_words
from bot.language.matching import pairs_of
from bot.language.name_model import name_model
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.words import is_han, tokenize
from bot.model import Span

_MOST_WORDS = 4
_SHORTEST = 2
_COUNT = re.compile("[0-9一二两三四五六七八九十几多]+[个座所家条处]?")
_PLACES = tuple("省市县区镇乡")
_VERBAL = ("v", "d", "p", "c", "u", "r", "f")
_COMMON_VERB = 20_000
_NEVER_IN_A_NAME = frozenset(
    "在 到 去 是 有 了 的 和 与 及 对 从 由 为 来 把 被 让 给 看 等 按 于 至 以 并 其 该 这 那 此 每 各 本 全 将".split()
)
_DESCRIBES = frozenset(
    "有限 股份 责任 市级 中小 上市 国有 独资 全民 所有制 贫困 行政 自然 中心 人民 重点 示范 农贸 集贸 综合 公共 投资 旗下 核心 企业 初级 高级 实验"
    " 镇 乡 村 县 区 市 省 州 社区 相关 有关 建设 改造 民营 私营 大型 小型 中型 子 新 老 旧 老旧 农业 便民".split()
)
"""What alone tells one site from no other."""

_SENTENCE_END = "。;\n"
_SCENE = re.compile("[^,。;\n]{0,4}(?:在|来到|走进)")
_ACTING = frozenset({"公司", "镇", "村"})
"""Kinds of which one at the beginning of a sentence may do something for another: 县城投公司投资3680万元."""

_DIVISIONS = frozenset({"镇", "村"})


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
    last = Span(0, 0)
    for index, (word, _, end) in enumerate(tokens):
        ending = next((ending for ending in _endings() if word.endswith(ending)), None)
        if ending is None or _is_ordinary(word, ending):
            continue
        first = index
        while first and index - first < _MOST_WORDS and _joins(tokens[first - 1], tokens[first]):
            first -= 1
        words = [word for word, _, _ in tokens[first:index]] + [word.removesuffix(ending)]
        words = _without_its_place([word for word in words if word])
        start = end - len(ending) - len("".join(words))
        if words and start <= last.end:
            start = last.start  # 长江大桥|主桥
        if end - len(ending) - start >= _SHORTEST and not _DESCRIBES.issuperset(words):
            last = Span(start, end)
            yield Site(last, _endings()[ending], folded[start : end - len(ending)])


def _without_its_place(words: list[str]) -> list[str]:
    """The words of a name without the number before it and the place where it lies, if it has a name beside: 云岭|县|城南."""
    for first in range(len(words), 0, -1):
        is_number = first == 1 and _COUNT.fullmatch(words[0])
        is_place = words[first - 1].endswith(_PLACES) and len("".join(words[first:])) >= _SHORTEST
        if is_number or (is_place and not _DESCRIBES.issuperset(words[first:])):
            return words[first:]
    return words


@lru_cache(maxsize=20_000)
def _is_ordinary(word: str, ending: str) -> bool:
    """Whether a word only has the ending of a name: 农村, 公路, 航路."""
    return len(ending) == 1 < len(word) and dictionary().tag(word) == "n"


@cache
def _endings() -> dict[str, str]:
    """What names of sites end in, the longest first, with the last word of each kind for the kind."""
    kinds = [line.split() for line in read_lexicon("sites_by_kind.txt")]
    of_a_kind = {word: kind[0] for kind in kinds for word in kind}
    return {word: of_a_kind[word] for word in sorted(read_words("sites_by_kind.txt"), key=len, reverse=True)}


def _joins(before: tuple[str, int, int], behind: tuple[str, int, int]) -> bool:
    word, _, end = before
    return end == behind[1] and (is_han(word) or word.isdigit()) and _may_be_in_a_name(word)


@lru_cache(maxsize=20_000)
def _may_be_in_a_name(word: str) -> bool:
    if word.startswith("第"):  # 第三|中学
        return True
    if word in _NEVER_IN_A_NAME or word in FUNCTION_WORDS or word in name_model().function_words:
        return False
    is_verbal = dictionary().tag(word) in _VERBAL
    return not is_verbal or (len(word) == 1 and dictionary().frequency(word) <= _COMMON_VERB)


def is_told_of_another_site(folded: str, span: Span, asked: str, article: str) -> bool:
    """Whether what stands at a span of a folded text is told of another site than those that a folded question names.

    So it is where the nearest site before it of the kind of the last one asked about is another, and where its sentence
    begins with another or at another: 在羊场镇,…. The folded `article` must name the one asked about, or it may be called
    otherwise there.
    """
    sites = [(site, name) for site in named_sites(asked) if (name := _called(site, asked, article))]
    if not sites:
        return False
    names = [name for _, name in sites]
    last_asked, _ = sites[-1]
    before = [site for site in named_sites(folded) if site.span.end <= span.start]
    others = [site for site in before if _is_another(site, names)]
    of_kind = [site for site in before if site.kind == last_asked.kind][-1:]
    if of_kind and of_kind[0] in others:
        return not any(name in folded[of_kind[0].span.end : span.start] for name in names)
    start = max(folded.rfind(end, 0, span.start) for end in _SENTENCE_END) + 1
    end = min((at for at in (folded.find(end, span.end) for end in _SENTENCE_END) if at >= 0), default=None)
    if any(name in folded[start:end] for name in names):
        return False
    return any(
        _begins(site, folded[start : site.span.start], last_asked)
        for site in others
        if site.span.start >= start
    )


def _called(site: Site, asked: str, article: str) -> str:
    """The name of a site by which an article speaks of it, be it without the county before it (云岭|县城|南|幼儿园); empty for none."""
    if site.name in article:
        return site.name
    cuts = range(site.span.start + 1, site.span.start + len(site.name) - 1)
    cut = next((cut for cut in cuts if asked[cut : site.span.end] in article), None)
    rest = site.name[cut - site.span.start :] if cut else ""
    return "" if rest in _DESCRIBES else rest


def _begins(site: Site, before: str, asked: Site) -> bool:
    """Whether a sentence is about a site: it begins with it, or the scene does that can hold none like the one asked about."""
    if _SCENE.fullmatch(before):
        return asked.kind not in _DIVISIONS or site.kind in _DIVISIONS
    return not before and site.kind not in _ACTING and asked.kind not in _ACTING


def _is_another(site: Site, names: Sequence[str]) -> bool:
    pairs = set(pairs_of(site.name))
    return all(pairs.isdisjoint(pairs_of(name)) for name in names)
