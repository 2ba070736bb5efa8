"""The people that a text names, as they are kept beside it.

`12+2o4+4,9+2` is a name of two characters at offset 12, an official's (`o`), whose posts stand at 4 and 9.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.language.people import PersonMention, Role

_LETTERS: dict[Role, str] = {"official": "o", "byline": "b", "credit": "c", "mentioned": "m"}
_ROLES = {letter: role for role, letter in _LETTERS.items()}
_MENTION = re.compile(r"(?P<start>\d+)\+(?P<length>\d+)(?P<role>[obcm])(?P<posts>\S*)")


def write_people(text: str, mentions: Iterable[PersonMention]) -> str:
    """Write the mentions of a text down, with spaces between them; posts that do not stand in it are left out."""
    return " ".join(_written(text, mention) for mention in mentions)


@lru_cache(maxsize=5_000)
def read_people(text: str, written: str) -> tuple[PersonMention, ...]:
    """What `write_people` wrote of a text."""
    return tuple(_read(text, match) for match in _MENTION.finditer(written))


def _written(text: str, mention: PersonMention) -> str:
    starts = ((_place_of(post, mention, text), len(post)) for post in mention.posts)
    posts = ",".join(f"{start}+{length}" for start, length in starts if start >= 0)
    return f"{mention.start}+{mention.end - mention.start}{_LETTERS[mention.role]}{posts}"


def _place_of(post: str, mention: PersonMention, text: str) -> int:
    """Where a post stands: before the name if it is there, else behind it; -1 for nowhere."""
    before = text.rfind(post, 0, mention.start)
    return before if before >= 0 else text.find(post, mention.end)


def _read(text: str, match: re.Match[str]) -> PersonMention:
    start = int(match["start"])
    end = start + int(match["length"])
    posts = (map(int, post.split("+")) for post in match["posts"].split(",") if post)
    return PersonMention(
        start,
        end,
        text[start:end],
        tuple(text[post : post + length] for post, length in posts),
        _ROLES[match["role"]],
    )
