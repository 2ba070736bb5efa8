"""The items of a list that answers a question for several things: 三件事:|菜苗带病|、|冬天雪压棚, 一是|网络卡顿."""

import re
from collections.abc import Iterator

from bot.model import Span

_ASKED = re.compile(
    "哪些|哪[几两二三四五六七八九十]|哪几点|几(?:条|项|点(?=要求|意见|建议))|都有(?:什么|啥)|(?:什么|啥)(?:问题|毛病|不足|短板|要求|意见|建议|措施|难处|困难)"
)
_HEAD = re.compile(
    "[一二两三四五六七八九十几多][大个件项条点种样类](?:方面|突出|重点|主要)?[\u4e00-\u9fff]{0,6}:"
)
_NUMBERED = re.compile(
    "(?:(?<![\u4e00-\u9fff])[一二三四五六七八九]是|(?<![图表第\\d])(?<![图表][(])[(]?[1-9][)、.](?!\\d))(?P<item>[^,。;:\n]{2,})"
)
_SEPARATOR = re.compile("[、;]")
_SENTENCE_END = re.compile("[。\n]")
_SHORTEST = 2


def asks_for_several(folded: str) -> bool:
    """Whether a folded question asks for several things, or for such as are told one by one: problems, demands."""
    return _ASKED.search(folded) is not None


def listed_items(folded: str, shown: Span) -> list[Span]:
    """The items of a list in what is shown of a folded text: those that are numbered, else those behind 三个问题:."""
    numbered = [Span(*found.span("item")) for found in _NUMBERED.finditer(folded, *shown)]
    return numbered or list(_behind_a_head(folded, shown))


def _behind_a_head(folded: str, shown: Span) -> Iterator[Span]:
    head = _HEAD.search(folded, *shown)
    if not head:
        return
    end = _SENTENCE_END.search(folded, head.end(), shown.end)
    start, last = head.end(), end.start() if end else shown.end
    for cut in (*(found.start() for found in _SEPARATOR.finditer(folded, start, last)), last):
        if cut - start >= _SHORTEST:
            yield Span(start, cut)
        start = cut + 1
