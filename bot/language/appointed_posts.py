"""The posts that stand where English says to what somebody is appointed: director of the county Health Commission."""

import re
from functools import cache

from bot.language.english_post_words import BODY, HEAD, LEVELS, RANKS
from bot.language.romanized_patterns import chinese_name
from bot.model import Span

_HEADS = (
    rf"(?:{HEAD}s?|Secretaries|(?:Chair|Spokes)(?:men|women)|(?:Procurator|Prosecutor|Judge|Juror|Assessor|Auditor|Researcher"
    "|Supervisor|Coach|Commissary|Accountant|Consultant|Adviser|Advisor|Counsellor|Envoy|Consul|Coordinator)s?)"
)
_WORD = r"[A-Za-z][A-Za-z'’-]*"
_STOP = (
    "(?:an?|was|were|is|are|has|have|had|will|would|who|whom|whose|which|that|in|on|at|to|as|from|by|with|for|until|since"
    "|after|before|when|while|during|his|her|their|this|these|those|he|she|it|they|we|be|been|being|not|no|but|or"
    "|between|among|through|under|yesterday|today|tomorrow|respectively|concurrently|instead|also|again|last|next|effective"
    "|said|says|asked|stressed|attended|presided|spoke|led|visited|went|appoint(?:s|ed)?|elect(?:s|ed)?|remov(?:e|ed)|named|promoted|nominated|became)"
)
_HONOURED = "(?:outstanding|excellent|advanced|model|best|good|role|one|top|exemplary|pioneers?)"
"""What makes of somebody no official but a good one of many."""

_LEVEL = rf"(?:{'|'.join((*RANKS, *LEVELS))}|full-time|chief)"


OPENING = rf"(?i:{_LEVEL}|{_HEADS})\b"
"""The words that a post in lower case begins with, as a pattern."""


@cache
def _post() -> re.Pattern[str]:
    name = chinese_name()
    and_other = rf"(?:(?!and\b){_WORD}\s+){{0,3}}?{_HEADS}\b"
    word = (
        rf"(?:(?!(?i:{_STOP}|and)\b|{name}){_WORD}"
        rf"|(?i:and)\s+(?!(?i:{_STOP})\b|{name}|(?i:{and_other})){_WORD}"
        rf"|for\s+(?=[A-Z]){_WORD})"
    )
    listed = rf"(?:,(?=(?:\s+[A-Z]\w+){{1,2}}(?:,(?:\s+[A-Z]\w+){{1,2}}){{0,4}},?\s+and(?:\s+[A-Z]\w+){{1,3}}\s+(?i:{BODY})\b))?"
    modifier = rf"(?:(?!(?i:{_STOP}|{_HONOURED}|and|of|the)\b){_WORD}\s+|and\s+(?=(?:{_WORD}\s+){{1,3}}?(?i:{BODY})\b))"
    head = rf"(?i:{_HEADS})(?:\s+(?i:{_HEADS}))*(?![\w'’-])"
    ahead = rf"(?=\s*(?:\Z|[^\w\s]|\n)|\s+(?:(?i:{_STOP}|and)\b|\d|(?P<somebody>{name})))"
    return re.compile(
        rf"(?!{name})(?:{modifier}){{0,7}}?{head}(?:\s+of(?:\s+{word}{listed}){{1,14}})?{ahead}"
    )


_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|、|and\s+|as\s+well\s+as\s+)(?:concurrently\s+)?(?:the\s+)?")


def posts_at(text: str, start: int) -> tuple[Span, ...]:
    """The posts of somebody that begin at `start`, one after the other; who follows directly has the last of several."""
    found: list[Span] = []
    while post := _post().match(text, start):
        if found and post["somebody"]:
            break
        found.append(Span(*post.span()))
        if not (joined := _AND.match(text, post.end())):
            break
        start = joined.end()
    return tuple(found)
