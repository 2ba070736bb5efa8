"""Who is appointed to a post or removed from it, in English: Wei Lai was elected deputy mayor, Li Na as county head."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.language import appointment_patterns as patterns
from bot.language.appointed_posts import posts_at
from bot.language.office_frames import Kinds
from bot.language.romanized_patterns import names_in
from bot.model import Span


class Appointment(NamedTuple):
    """People with posts that they are appointed to or hold, leave, held before, or are nominated for."""

    names: tuple[Span, ...]
    posts: tuple[Span, ...]
    kind: Kinds


class _Cue(NamedTuple):
    """Where a text begins to appoint people or to remove them; who follows it may have no verb."""

    end: int
    kind: Kinds


_FARTHEST = 1_000
_SENTENCE_END = re.compile(r"[.!?;。；\n]")
_SINGULAR = re.compile(r"\b(?:was|is|has)\b")


def find_appointments(text: str) -> Iterator[Appointment]:
    """Yield who is appointed to which posts, or removed from them, by a text (not folded), in order."""
    if not (_has_stem(text.lower()) and patterns.ANY_CUE.search(text)):
        return
    cues = [_Cue(match.end(), _kind(match)) for match in patterns.CUE.finditer(text)]
    for match in patterns.names().finditer(text):
        before = bisect_right(cues, match.start(), key=lambda cue: cue.end)
        yield from _of_names(text, names_in(text, *match.span()), cues[before - 1] if before else None)


def _kind(cue: re.Match[str]) -> Kinds:
    if cue["removes"]:
        return "leaving"
    return "taking" if cue["appoints"] else "proposed"


def _has_stem(lowered: str) -> bool:
    return any(stem in lowered for stem in patterns.STEMS)


def _of_names(text: str, names: Sequence[Span], last: _Cue | None) -> Iterator[Appointment]:
    """The posts behind some names, which the `last` verb before them may be about, too."""
    end = names[-1].end
    if removed := patterns.removed().match(text, end):
        yield from _removed_from(text, _subjects(names, removed), removed.end())
    elif appointed := patterns.appointed().match(text, end):
        yield from _with_posts(text, _subjects(names, appointed), appointed.end(), "taking")
    elif not_held := patterns.not_held().match(text, end):
        kind: Kinds = "before" if not_held["once"] else "proposed"
        yield from _with_posts(text, _subjects(names, not_held), not_held.end(), kind)
    elif (
        last
        and (continued := patterns.continued().match(text, end))
        and _goes_on(text, last, names[0], continued)
    ):
        yield from _with_posts(text, names, continued.end(), last.kind)


def _removed_from(text: str, names: Sequence[Span], start: int) -> Iterator[Appointment]:
    """The posts that somebody loses, and those that they are appointed to then."""
    for left in _with_posts(text, names, start, "leaving"):
        yield left
        if then := patterns.then_appointed().match(text, left.posts[-1].end):
            yield from _with_posts(text, names, then.end(), "taking")


def _with_posts(text: str, names: Sequence[Span], start: int, kind: Kinds) -> Iterator[Appointment]:
    if posts := posts_at(text, start):
        yield Appointment(tuple(names), posts, kind)


def _subjects(names: Sequence[Span], verb: re.Match[str]) -> Sequence[Span]:
    """Those of some names that a verb is said of: in the singular the last."""
    return names[-1:] if _SINGULAR.search(verb[0]) else names


def _goes_on(text: str, cue: _Cue, name: Span, continued: re.Match[str]) -> bool:
    """Whether a verb reaches as far as a name: over the items of a list, where these have as in them."""
    if continued["as"]:
        return name.start - cue.end <= _FARTHEST
    return not _SENTENCE_END.search(text, cue.end, name.start)
