"""Lines within an article that are headings of what follows, as in a bulletin: they speak for it and say little themselves."""

import re
from collections.abc import Mapping, Sequence

from bot.store.records import StoredParagraph

_LONGEST = 40
_SHORTEST_BODY = 50
_ENDS_OF_SENTENCES = tuple("。！？!?；;…”」』》】）)：:，,、.\"'")
_LABEL = re.compile("[:：]|记者|通讯员|作者|编辑|来源")  # says who wrote it, or tells by itself


def subheadings(members: Sequence[StoredParagraph]) -> Mapping[int, StoredParagraph]:
    """By the number of each paragraph of an article that stands directly under a subheading, that subheading."""
    at = {member.citation.paragraph: member for member in members}
    found = {}
    for member in members:
        before = at.get(member.citation.paragraph - 1)
        if before and _is_line(before.text) and _is_body(member.text):
            found[member.id] = before
    return found


def _is_line(text: str) -> bool:
    return len(text) <= _LONGEST and not _ends_in_a_sentence(text) and not _LABEL.search(text)


def _is_body(text: str) -> bool:
    """Whether it is long, and no row of a table."""
    return len(text) >= _SHORTEST_BODY and _ends_in_a_sentence(text)


def _ends_in_a_sentence(text: str) -> bool:
    return text.rstrip().endswith(_ENDS_OF_SENTENCES)
