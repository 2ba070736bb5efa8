"""What somebody says, by the verb that it stands behind."""

import re
from collections.abc import Sequence

from bot.language.people import PersonMention
from bot.language.script import fold
from bot.language.spans import spans_matching
from bot.language.wanted import Wanted
from bot.model import Span

SAYING = "指出|强调|要求|表示|说|认为|提出|指示|叮嘱|叮咛|希望"
"""Verbs before what somebody is quoted with, folded; as a part of a regular expression."""

_TELLING = re.compile(
    f"(?:{SAYING}|介绍|反映|汇报|坦言|解释|回答|建议|透露|询问|看到|发现|了解到|获悉)[了道]?"
)
_SAYS = re.compile(
    rf"[^\W\d]{{0,12}}(?:{SAYING})(?=[,:，：“「])"
    r"|\b[a-z]+ (?:said|says|stressed|emphasi[sz]ed|asked|requested|demanded)\b"
)


def only_says_who_tells(folded: str) -> bool:
    """Whether a stretch of a folded text ends in such a verb, and so tells nothing itself: 镇长石磊说."""
    return any(found.end() == len(folded) for found in _TELLING.finditer(folded))


def sayings(wanted: Wanted, text: str, people: Sequence[PersonMention]) -> list[Span]:
    """The verbs of saying with the clause's beginning before them: 罗平指出; of those who are asked about, if they say anything.

    Where only others are named, it is they who speak: 陈志远来到水库。他强调.
    """
    folded = fold(text)
    found = spans_matching(_SAYS, folded)
    own = [span for span in found if any(name in folded[slice(*span)] for name in wanted.about)]
    are_others = bool(wanted.about and people) and not any(name in folded for name in wanted.about)
    return own or ([] if are_others else found)
