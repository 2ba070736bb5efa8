"""When the thing an article tells of happened."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from bot.language.dates import DateMention

# 新华社北京9月9日电（…, 8 month 12 - ( correspondent …: when the report was sent, not when it happened.
_AFTER_DATELINE = re.compile(
    r"\s*(?:[电電讯訊](?=\W|记者|記者|通讯员|通訊員|题|題|$)|消息\s*[（(]|[-—–－]+\s*[（(])"
)


def event_date_of(
    paragraphs: Sequence[str], mentions_of_each: Iterable[Sequence[DateMention]]
) -> date | None:
    """The first single day that a body names; a dateline's only if its paragraph names no other.

    `mentions_of_each` are the dates found in each paragraph, in the same order. None if no day is named or none
    can be resolved.
    """
    for text, mentions in zip(paragraphs, mentions_of_each, strict=True):
        days = [mention for mention in mentions if _single_day(mention)]
        if days:
            reported = [day for day in days if not _AFTER_DATELINE.match(text, day.end)]
            return (reported or days)[0].first
    return None


def _single_day(mention: DateMention) -> bool:
    return mention.first is not None and mention.first == mention.last
