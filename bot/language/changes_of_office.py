"""Who takes an office and who leaves one, in Chinese: 任命王芳为副市长, 李明当选县长, 免去赵强的财政局局长职务.

The frames are those in which people's congresses, Party committees and governments announce it. A name in them needs
no post beside it to be one, nor a post a name: the verb between them tells both.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.language.dictionary import dictionary
from bot.language.kinds import Kind, lexicon
from bot.language.lists import takes_away
from bot.language.name_characters import is_person, surnames
from bot.language.office_frames import Change, frames, joined_post, one_name
from bot.language.offices_in_tables import changes_in_tables
from bot.model import Span

_SENTENCE = re.compile("[^。\n]+")
# What no announcement can do without: most sentences have none of it.
_CUE = re.compile(
    r"[成作]为|为[^,;:。!?()、\s为]{1,30}?[长记席任员官]|(?<![主责信胜])任(?![务何性意])|[选推]举|[补增推当]选|提[拔名]|不再|辞去|免去|撤销|罢免|解聘|卸|职务"
)
_SHORTEST = 2
_COMMON = 1_000
_BEFORE_NAMES = frozenset("后但那于和与及从对")
_TAGS_OF_NO_NAME = frozenset("tdprc")
_IN_NO_NAME = frozenset("谁哪几啥他她其的了在是有不与及将")


def is_misread_alone(folded: str) -> bool:
    """Whether a folded text is an item of a list of those who leave, which alone reads as if they held the post: 赵强的财政局局长职务."""
    changes = changes_of_office(folded) if folded.rstrip(";。,").endswith("职务") else ()
    return bool(changes) and all(change.kind == "leaving" for change in changes) and not takes_away(folded)


@lru_cache(maxsize=2_000)
def changes_of_office(folded: str) -> tuple[Change, ...]:
    """The changes that a folded text tells of, with offsets in it, of each kind one for each place where somebody is named."""
    telling = [match.span() for match in _SENTENCE.finditer(folded) if _CUE.search(folded, *match.span())]
    found = {
        (name.start, kind): Change(name, tuple(_each(folded, *match.span("posts"))), kind)
        for kind, patterns in frames().items()
        for pattern in patterns
        for start, end in telling
        for match in pattern.finditer(folded, start, end)
        for name in _names(match)
    }
    found |= {(change.name.start, change.kind): change for change in changes_in_tables(folded)}
    return tuple(found.values())


def _each(folded: str, start: int, end: int) -> Iterator[Span]:
    """The posts of several that are joined: 县委副书记 and 县长 in 县委副书记、县长."""
    for match in joined_post().finditer(folded, start, end):
        yield Span(*match.span(1))


def _names(match: re.Match[str]) -> Iterator[Span]:
    """Who stands in a frame: several, joined by 、, may change together.

    Behind 任命 and the like, or before 同志, stands a name even if it is a word.
    """
    first, last = match.start("others"), match.end("name")
    is_certain = match.start() < first or match.string.startswith("同志", last)
    for found in re.compile(one_name()).finditer(match.string, first, last):
        if _may_be_called(found[0], is_certain=is_certain):
            yield Span(*found.span())


def _may_be_called(name: str, *, is_certain: bool) -> bool:
    """Whether somebody may have a name that a frame shows: it is no post and no word, or one that people are called by."""
    if "·" in name:
        return True
    own = name[1:]
    is_post = name in lexicon() or lexicon().get(own) is Kind.POST  # 张|局长
    begins_as_word = name[0] in _BEFORE_NAMES and (len(name) == _SHORTEST or own[0] in surnames())
    rest = dictionary().entry(own)
    is_of_when = rest.tag[:1] in _TAGS_OF_NO_NAME and rest.frequency > _COMMON and len(own) > 1  # 于|去年
    if is_post or begins_as_word or is_of_when or not _IN_NO_NAME.isdisjoint(name):
        return False
    entry = dictionary().entry(name)
    is_name = entry.tag.startswith("nr") and entry.frequency < _COMMON  # 杜鹃, but not 高峰
    return is_certain or not entry.frequency or is_name or is_person(entry)
