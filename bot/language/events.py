"""When the thing an article tells of happened."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from bot.language.dates import DateMention

# 新华社北京9月9日电（…, 8 month 12 - ( correspondent …: when the report was sent, not when it happened.
_AFTER_DATELINE = re.compile(
    r"\s*(?:[电電讯訊](?=\W|记者|記者|通讯员|通訊員|题|題|$)|消息\s*[（(]|[-—–－]+\s*[（(])"
)
# 时间 alone, 发布时间, 成文日期 and the like, but not 当地时间24日, nor 停电时间.
_BEFORE_DATELINE = re.compile(
    r"(?:(?:(?<![\u4e00-\u9fff])|(?<=发布|發布|發佈|发表|發表|更新|上传|上傳|刊登|刊发|成文|发文|印发|公开|发稿|编辑|录入|发帖))"
    r"(?:日期|时间|時間)|[发發](?:布|佈|表)[于於]?|更新[于於]?)\s*[:：]?\s*\Z"
)
# 截至8月11日, 自8月1日起施行: until when figures were counted, since when something holds.
_BEFORE_BOUND = re.compile("(?:截[至止][^，。；,.;]{0,4}|[自至])$")
_AFTER_BOUND = re.compile("[)）]?[0-9时時零]{0,3}起")
_DEADLINE = re.compile("(?:[之以])?前(?!往|来|來|夕)")
_REACH = 8
_BACKGROUND = timedelta(days=92)
"""Reports that look back farther, to the founding of a party or the year before, are not of that day."""
_ON_A_DAY = re.compile(r"[日号號天]|\d(?![\d年])|tomorrow", re.IGNORECASE)


def event_date_of(
    paragraphs: Sequence[str],
    mentions_of_each: Iterable[Sequence[DateMention]],
    published: date | None = None,
) -> date | None:
    """The first single day that a body names; one that stands for something else only if its paragraph names no other.

    `mentions_of_each` are the dates found in each paragraph, in the same order. None if no day is named or none
    can be resolved, and if all are a quarter of a year older than the article or festivals to come.
    """
    for text, mentions in zip(paragraphs, mentions_of_each, strict=True):
        days = [
            (_doubt(text, mention, published), mention.first)
            for mention in mentions
            if _may_be(text, mention, published)
        ]
        if days:
            return min(days, key=lambda day: day[0])[1]
    return None


def without_datelines(
    text: str, mentions: Sequence[DateMention], published: date | None = None
) -> list[DateMention]:
    """The dates of a text but for those that only say when the report was sent, unless it names no other day.

    Long before an article was printed another was sent, that it tells of.
    """
    told = [
        mention
        for mention in mentions
        if not _is_dateline(text, mention)
        or (published and mention.first and published - mention.first > _BACKGROUND / 4)
    ]
    return told if any(mention.first for mention in told) else list(mentions)


def _is_dateline(text: str, mention: DateMention) -> bool:
    first = max(0, mention.start - _REACH)
    is_before = _BEFORE_DATELINE.search(text, first, mention.start)
    return bool(_AFTER_DATELINE.match(text, mention.end) or is_before)


def _may_be(text: str, mention: DateMention, published: date | None) -> bool:
    if mention.first is None or mention.first != mention.last:
        return False
    if published is None or published - _BACKGROUND <= mention.first <= published:
        return True
    is_deadline = _DEADLINE.match(text, mention.end) is not None
    is_ahead = mention.first > published and not is_deadline
    return is_ahead and _ON_A_DAY.search(text, mention.start, mention.end) is not None


def _doubt(text: str, mention: DateMention, published: date | None) -> int:
    """Rank a day that is reported of before one that is announced or a bound, and these before a dateline's."""
    if _is_dateline(text, mention):
        return 2
    announced = published is not None and mention.first is not None and mention.first > published
    return 1 if announced or is_bound(text, mention) else 0


def is_bound(text: str, mention: DateMention) -> bool:
    """Whether a day of a text is only until when figures were counted, or since when something holds."""
    words_before = text[max(0, mention.start - _REACH) : mention.start]
    return bool(_BEFORE_BOUND.search(words_before) or _AFTER_BOUND.match(text, mention.end))
