"""When the thing an article tells of happened."""

import re
from collections.abc import Sequence
from datetime import date

from bot.language.dates import DateMention, find_dates

VERSION = 1
"""To be raised when the event date of an article changes, so that stored ones are made anew."""

# 新华社北京9月9日电（…, 8 month 12 - ( correspondent …: when the report was sent, not when it happened.
_AFTER_DATELINE = re.compile(
    r"\s*(?:[电電讯訊](?=\W|记者|記者|通讯员|通訊員|题|題|$)|消息\s*[（(]|[-—–－]+\s*[（(])"
)


def event_date(paragraphs: Sequence[str], published: date | None) -> date | None:
    """The first single day that a body names; a dateline's only if its paragraph names no other.

    Yearless days count from the publication day. None if no day is named or none can be resolved.
    """
    for text in paragraphs:
        mentions = [mention for mention in find_dates(text, published) if _single_day(mention)]
        if mentions:
            reported = [mention for mention in mentions if not _AFTER_DATELINE.match(text, mention.end)]
            return (reported or mentions)[0].first
    return None


def _single_day(mention: DateMention) -> bool:
    return mention.first is not None and mention.first == mention.last
