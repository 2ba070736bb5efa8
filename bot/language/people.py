"""People in a text: officials with their posts, authors, and the names that a question asks about."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from bot.language.changes_of_office import changes_of_office
from bot.language.credits import find_credits
from bot.language.dotted_names import is_dotted
from bot.language.groups import acts, name_groups, with_names_mended
from bot.language.kinds import Kind
from bot.language.lattice import Token, cut, is_clearly_a_name
from bot.language.minority_names import is_minority_name
from bot.language.name_model import is_foreign_name, is_transcribed
from bot.language.places_like_names import places_like_names
from bot.language.posts import ANYBODY, posts_after, posts_before
from bot.language.romanized import find_romanized
from bot.language.script import fold
from bot.language.windows import sentences, windows
from bot.model import Span

Role = Literal["official", "byline", "credit", "mentioned"]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name in a text, from `start` to `end` (code points), with the posts that stand with it there.

    `name` and `posts` are as in the text. An official has a post or acts as one (出席, 一行) somewhere in
    the text; a byline is an author, a credit an editor or the like, `mentioned` is everybody else.
    """

    start: int
    end: int
    name: str
    posts: tuple[str, ...] = ()
    role: Role = "mentioned"


_SHORT = 50
_SHORTEST_DOTTED = 3
_FEW = 30
_MARGIN = 0.9
_MARGIN_IN_COMPOUND = 4.0
_PLACE_ENDS = frozenset("省市县区镇乡村州路街江河湖山岛桥会")
_PRECEDENCE = ("byline", "credit", "official", "mentioned")
_IMPORTANCE = ("official", "byline", "credit", "mentioned")


def find_people(text: str) -> list[PersonMention]:
    """Find the people of `text`: an article (paragraphs joined by newlines), a paragraph, or a question.

    A name is found where a post, a byline or a verb of reporting stands with it, and then wherever else it
    stands. In a short text, such as a question, a clear name is enough. Sorted by start, never overlapping.
    """
    return find_people_in(text, fold(text))


def find_people_in(text: str, folded: str) -> list[PersonMention]:
    """Find the people of a text that is already folded, too."""
    taken: dict[Span, tuple[Span, ...]] = {}
    for change in changes_of_office(folded):
        taken[change.name] = (*taken.get(change.name, ()), *change.posts_taken)
    found = [
        *(_mention(text, credit.name, (), credit.role) for credit in find_credits(folded)),
        *(
            mention
            for window in (windows if len(folded) > _SHORT else sentences)(folded)
            for mention in _in_window(text, folded, window, taken)
        ),
        *(_mention(text, name, posts, "official") for name, posts in taken.items()),
        *(_mention(text, name.name, name.posts, name.role) for name in find_romanized(text)),
    ]
    if not found:
        return []
    places = places_like_names({fold(mention.name) for mention in found}, folded)
    people = [
        mention
        for mention in found
        if fold(mention.name) not in places or mention.role in ("byline", "credit")
    ]
    return _carried_through(text, folded, _without_overlaps(_without_longer_readings(people)))


def _mention(text: str, name: Span, posts: Sequence[Span], role: Role) -> PersonMention:
    return PersonMention(*name, text[slice(*name)], tuple(text[slice(*post)] for post in posts), role)


def _in_window(
    text: str, folded: str, window: Span, taken: Mapping[Span, Sequence[Span]]
) -> Iterator[PersonMention]:
    """The names in a window; who takes an office or leaves one has the posts before the name, and those that are `taken`."""
    for name, posts, role in _named_in(folded[slice(*window)], is_short=len(folded) <= _SHORT):
        moved, *moved_posts = (_moved(span, window.start) for span in (name, *posts))
        if moved in taken:
            before = [post for post in moved_posts if post.end <= moved.start]
            yield _mention(text, moved, [*before, *taken[moved]], "official")
        elif not moved.overlaps(taken):
            yield _mention(text, moved, moved_posts, role)


@lru_cache(maxsize=10_000)
def _named_in(window: str, *, is_short: bool) -> tuple[tuple[Span, tuple[Span, ...], Role], ...]:
    """The names in a window with their posts and roles; every sixth window (习近平强调,) comes again."""
    found = tuple(_names_in(window, is_short=is_short))
    of_posts = [post for _, posts, _ in found for post in posts]
    return tuple(one for one in found if one[1] or not one[0].overlaps(of_posts))  # 荣昌 of 荣昌县委副书记


def _names_in(window: str, *, is_short: bool) -> Iterator[tuple[Span, tuple[Span, ...], Role]]:
    tokens = with_names_mended(cut(window))
    for group in name_groups(tokens):
        shared = posts_before(tokens, group[0])
        acting = acts(tokens, group)
        for index in group:
            token = tokens[index]
            posts = _vouching(shared, token, window) or _vouching(posts_after(tokens, index), token, window)
            role: Role = "official" if posts or acting else "mentioned"
            if role == "official" or _stands_alone(tokens, index, is_short=is_short):
                yield Span(token.start, token.end), tuple(posts), role


def _vouching(posts: list[Span], name: Token, window: str) -> list[Span]:
    """The posts, unless they are what anybody may be called and what stands beside them need not be a name."""
    is_somebody = any(
        is_name(name.word) for is_name in (is_clearly_a_name, is_foreign_name, is_minority_name)
    )
    of_anybody = bool(posts) and all(window[slice(*post)].endswith(ANYBODY) for post in posts)
    return [] if of_anybody and not is_somebody else posts


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _stands_alone(tokens: Sequence[Token], index: int, *, is_short: bool) -> bool:
    """Whether a name is clear by itself: it has a middle dot, or in a short text it opens no place (兰海|高速)."""
    name = tokens[index].word
    if is_dotted(name):
        return len(name) > _SHORTEST_DOTTED and is_transcribed(name)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    compounded = following is not None and (following.kind is Kind.OTHER or following.word in _PLACE_ENDS)
    if is_short and not compounded and is_foreign_name(name):
        return True
    return is_short and is_clearly_a_name(name, _MARGIN_IN_COMPOUND if compounded else _MARGIN)


def _without_longer_readings(found: list[PersonMention]) -> list[PersonMention]:
    """Drop 楼王芳 (石楼王芳) where the text has 王芳 with a post."""
    titled = {mention.name for mention in found if mention.posts}
    return [m for m in found if m.posts or not titled.intersection(_endings(m.name)) or m.name in titled]


def _endings(name: str) -> Iterator[str]:
    return (name[start:] for start in range(1, len(name)))


def _without_overlaps(found: Iterable[PersonMention]) -> list[PersonMention]:
    kept: list[PersonMention] = []
    taken: set[int] = set()
    for mention in sorted(found, key=lambda m: (not m.posts, _PRECEDENCE.index(m.role), m.start, -m.end)):
        span = range(mention.start, mention.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _carried_through(text: str, folded: str, found: list[PersonMention]) -> list[PersonMention]:
    """Add every other place where a found name stands, and make an official one throughout."""
    roles: dict[str, Role] = {}
    for mention in sorted(found, key=lambda m: _IMPORTANCE.index(m.role), reverse=True):
        roles[fold(mention.name)] = mention.role
    carried = [_mention(text, span, (), roles[folded[slice(*span)]]) for span in _occurrences(folded, roles)]
    return _without_overlaps([*(_raised(mention, roles[fold(mention.name)]) for mention in found), *carried])


def _occurrences(folded: str, names: Collection[str]) -> Iterator[Span]:
    """Where names stand that are not part of an English word; of those that overlap the first, then the longest."""
    places_of = _places_of_few if len(names) <= _FEW else _places_of_many
    free = 0
    for start, end in sorted(places_of(names, folded), key=lambda span: (span.start, -span.end)):
        is_part = _is_latin(folded[start - 1 : start]) or _is_latin(folded[end : end + 1])
        if start >= free and not is_part:
            yield Span(start, end)
            free = end


def _places_of_few(names: Iterable[str], folded: str) -> Iterator[Span]:
    for name in names:
        start = folded.find(name)
        while start >= 0:
            yield Span(start, start + len(name))
            start = folded.find(name, start + 1)


def _places_of_many(names: Iterable[str], folded: str) -> Iterator[Span]:
    """The same in one go through the text."""
    by_beginning = defaultdict(list)
    for name in names:
        by_beginning[name[:2]].append(name)
    beginnings = re.compile(f"[{re.escape(''.join({name[0] for name in by_beginning}))}]")
    for match in beginnings.finditer(folded):
        start = match.start()
        for name in by_beginning.get(folded[start : start + 2], ()):
            if folded.startswith(name, start):
                yield Span(start, start + len(name))


def _is_latin(character: str) -> bool:
    return "a" <= character <= "z"


def _raised(mention: PersonMention, role: Role) -> PersonMention:
    return replace(mention, role=role) if mention.role == "mentioned" else mention
