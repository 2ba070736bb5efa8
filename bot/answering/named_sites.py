"""Which libraries, reservoirs and other sites an article must name to answer a question."""

from collections.abc import Iterator
from functools import cache

from bot.language.dictionary import dictionary
from bot.language.gazetteer import is_listed
from bot.language.lexicons import read_words
from bot.language.matching import pairs_of
from bot.language.place_spans import place_spans
from bot.language.questions import Question
from bot.language.stopwords import ASKING, FUNCTION_WORDS
from bot.language.words import cut
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_CALLED_OTHERWISE = frozenset(
    "街道 社区 小区 学校 中学 小学 大学 学院 中心 基地 园区 公司 企业 市场 工厂 新区 小镇 海域 景区 大厦"
    " 宾馆 酒店 饭店 剧院 影剧院 大剧院 陵园 遗址".split()
)
_COMMON = 100
_BARE = 2


def names_the_sites(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it has anything of the library, the reservoir … of a name that the question is about, and of the name.

    Of an article in another language that is not told.
    """
    spans = () if question.is_translated else place_spans(question.folded)
    sites = (question.folded[slice(*span)] for span in spans)
    told = (part for site in sites if not is_listed(site) for part in _parts_of_site(site))
    return all(
        any(pair in one.article for pair in pairs_of(part)) or findings.subject.match(part, one.article) > 0
        for part in told
    )


def _parts_of_site(site: str) -> Iterator[str]:
    """银江 and 水电站 of 银江水电站; not what others may be called, for a 公司 may be a 集团, nor common words: 人民医院."""
    kind = max((kind for kind in _sites() if site.endswith(kind) and site != kind), key=len, default=None)
    if kind:
        yield kind
        name = site.removesuffix(kind)
        if ASKING.search(name):
            return
        is_new = len(name) == _BARE and not dictionary().frequency(name) and FUNCTION_WORDS.isdisjoint(name)
        if is_new or any(len(word) >= _BARE and dictionary().frequency(word) < _COMMON for word in cut(name)):
            yield name


@cache
def _sites() -> frozenset[str]:
    return frozenset(site for site in read_words("sites.txt") if len(site) > 1).difference(_CALLED_OTHERWISE)
