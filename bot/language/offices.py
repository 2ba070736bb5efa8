"""Which posts the officials of an article hold, and of which place: 县委副书记 of 石楼县."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.language import departments
from bot.language.divisions import level_of, levels_in
from bot.language.home_places import HomePlaces
from bot.language.office_places import own_place
from bot.language.people import PersonMention
from bot.language.script import fold
from bot.model import Office, Span


@dataclass(frozen=True, slots=True)
class _Held:
    """A post of somebody with its own place, or else the level of the place that the article may tell."""

    name: str
    post: str
    place: str | None
    level: str | None


_SENTENCE_END = re.compile("[。!?;\n]")
_FARTHEST = 1_000
_HAS_OFFICES = frozenset("市县区旗")
_LIST_GAP = re.compile("[、,和]")
# Posts of the same committee or government as the post before them: 县委常委、统战部部长.
_OF_THE_SAME = re.compile(
    "(?:常务|第一)?副?(?:书记|常委|秘书长|主任|主席|政委|部长)$"
    "|(?:党[组委]|人大|政协|政府|纪委|监委|政法委|组织|宣传|统战|人武|武装|网信|政研室|办公[室厅]|工会|总工会|国资|应急|公安|卫健)"
)


def offices(
    heading: str, paragraphs: Sequence[str], mentions: Sequence[Sequence[PersonMention]]
) -> dict[str, tuple[Office, ...]]:
    """The offices of each official of an article, by folded name, in order of appearance without repetition.

    `heading` is the article's title and source, each on a line; `mentions` are the people of each paragraph, with
    offsets in it. The place is the one that the post has in it or before it, else the article's own of that level;
    where two compete it is unknown. Officials without a post have no offices.
    """
    held = [post for text, people in zip(paragraphs, mentions, strict=True) for post in _held(text, people)]
    officials = dict.fromkeys(fold(m.name) for people in mentions for m in people if m.role == "official")
    levels = dict.fromkeys(post.level for post in held if post.level and not post.place)
    home = HomePlaces(heading, paragraphs, officials, levels) if levels else None
    found: dict[str, list[Office]] = {name: [] for name in officials}
    for post in held:
        place = post.place or (home.of(post.level) if home and post.level else None)
        found[post.name].append(Office(post.post, place))
    return {name: _without_repetition(every) for name, every in found.items()}


def _held(text: str, people: Sequence[PersonMention]) -> Iterator[_Held]:
    """The posts of a paragraph; of the same level in the same sentence they are of the same place."""
    holders = [mention for mention in people if mention.role == "official" and mention.posts]
    folded = fold(text) if holders else ""
    placed: dict[str, str] = {}
    places: list[str] = []
    read = 0
    for mention in holders:
        if _SENTENCE_END.search(folded, read, mention.start):
            placed.clear()
        is_listed = _LIST_GAP.fullmatch(folded, read, _where(text, mention, mention.posts[0]).start)
        read = mention.end
        last: _Held | None = None
        for post in mention.posts:
            held = _one_held(text, folded, mention, post, last, placed)
            if held.place is None and held.level is None and departments.is_their_head(fold(post)):
                if places and (is_listed or len(set(places)) == 1):
                    held = replace(held, place=places[-1])  # 石楼县县长甲、教育局局长乙
            elif held.place and fold(held.place)[-1] in _HAS_OFFICES:
                places.append(held.place)
            last = held
            yield held


def _one_held(
    text: str, folded: str, mention: PersonMention, post: str, before: _Held | None, placed: dict[str, str]
) -> _Held:
    name, span = fold(mention.name), _where(text, mention, post)
    level = level_of(folded[slice(*span)])
    begin = mention.end if span.start >= mention.end else 0
    own = own_place(text, folded, span, level, begin)
    if own:
        place = text[slice(*own)]
        placed |= {word: place for word, end in levels_in(folded, own.start, own.end) if end == own.end}
        return _Held(name, post, place, level)
    if level:
        return _Held(name, post, placed.get(level), level)
    if before and _OF_THE_SAME.match(folded, *span):
        return _Held(name, post, before.place, before.level)
    return _Held(name, post, None, None)


def _where(text: str, mention: PersonMention, post: str) -> Span:
    """Where a post stands: as near to the name as it can be found; nothing where it goes over from another paragraph."""
    before = text.rfind(post, max(0, mention.start - _FARTHEST), mention.start)
    after = text.find(post, mention.end, mention.end + _FARTHEST)
    is_before = before >= 0 and (after < 0 or mention.start - before - len(post) <= after - mention.end)
    start = before if is_before else after
    return Span(start, start + len(post)) if start >= 0 else Span(mention.start, mention.start)


def _without_repetition(every: list[Office]) -> tuple[Office, ...]:
    """Each office once; one without a place is another's that has the same post."""
    known = {fold(office.post) for office in every if office.place}
    seen: dict[tuple[str, str], Office] = {}
    for office in every:
        if office.place or fold(office.post) not in known:
            seen.setdefault((fold(office.post), fold(office.place or "")), office)
    return tuple(seen.values())
