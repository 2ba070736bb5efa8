"""Words that are places, and posts that a text names."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from bot.language.dictionary import dictionary
from bot.language.kinds import LONG, Kind, lexicon
from bot.language.name_model import name_model
from bot.model import Span

PLACE_SUFFIXES = tuple("省市县区镇乡村州")
"""What the names of places of the common levels end in."""

_OWN_COUNTRY = frozenset({"中国", "我国", "全国"})
_IN_SHORT = {
    "人大常委会": "人大",
    "监察委员会": "监委",
    "人民法院": "法院",
    "人民检察院": "检察院",
    "第一任": "首任",
    "第一位": "首任",
    "第一个": "首任",
}
_HEADS = (
    "长",
    "书记",
    "主任",
    "主席",
    "总理",
    "总统",
    "首相",
    "外相",
    "防相",
    "财相",
    "大臣",
    "总指挥",
    "大使",
)


def places(words: Iterable[str]) -> list[str]:
    """Which of some folded words are places: those of jieba's dictionary, and 柳林县 that is not in it."""
    return [word for word in words if word not in _OWN_COUNTRY and _is_place(word)]


@lru_cache(maxsize=50_000)
def _is_place(word: str) -> bool:
    if word in name_model().places:
        return True
    return len(word) > 2 and word.endswith(PLACE_SUFFIXES) and not dictionary().frequency(word)


@cache
def _post() -> re.Pattern[str]:
    found = [word for word, kind in lexicon().items() if kind is Kind.POST and word.endswith(_HEADS)]
    longest_first = "|".join(sorted(found, key=len, reverse=True))
    return re.compile(
        rf"(?:[{''.join(PLACE_SUFFIXES)}]委(?=书记|副书记|常委))?(?:常务(?=副)|代(?=[省市县区镇乡]长))?(?:{longest_first})(?<!(?={LONG}).)"
    )


@lru_cache(maxsize=5_000)
def posts(folded: str) -> tuple[str, ...]:
    """The posts named in a folded text, with the committee that they belong to. 宣传部部长 is spelled 宣传部长."""
    return tuple(_post().findall(shortened(folded)))


def post_spans(folded: str) -> list[Span]:
    """Where a folded text names them, if it is `shortened`."""
    return [Span(*match.span()) for match in _post().finditer(folded)]


def shortened(folded: str) -> str:
    """A folded text in which 宣传部部长 is spelled 宣传部长, 人大常委会主任 人大主任, 监察委员会 监委, 人民法院 法院, 第一任 首任, as people say."""
    spelled = re.sub(r"([部局厅处科院所])\1长", r"\1长", folded)
    spelled = re.sub("代理(?=[省市县区镇乡]长)", "代", spelled)
    for in_full, in_short in _IN_SHORT.items():
        spelled = spelled.replace(in_full, in_short)
    return spelled


def is_post(asked: str, post: str) -> bool:
    """Whether a post is the one asked for: 省委书记 is a 书记, but a 副书记 is not, nor a 县委书记 a 省委书记."""
    return post.endswith(asked) and not post.removesuffix(asked).endswith("副")
