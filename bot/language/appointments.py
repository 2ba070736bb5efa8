"""Who is appointed to a post or removed from it, in English: Wei Lai was elected deputy mayor, Li Na as county head."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bot.language.appointed_posts import OPENING, posts_at
from bot.language.romanized_patterns import JOIN, chinese_name, names_in
from bot.model import Span


class Appointment(NamedTuple):
    """People with the posts that they are appointed to or hold, or else are removed from."""

    names: tuple[Span, ...]
    posts: tuple[Span, ...]
    is_removal: bool


class _Cue(NamedTuple):
    """Where a text begins to appoint people or to remove them; who follows it may have no verb."""

    end: int
    is_removal: bool


_APPOINTS = r"(?:re-?)?appoint(?:s|ed|ing|ments?)?|(?:re-?)?elect(?:s|ed|ing|ion)?|nam(?:es|ed|ing)|nominat\w+|promot\w+"
_REMOVES = (
    r"remov(?:es?|ed|ing|als?)|reliev(?:es?|ed|ing)|dismiss(?:es|ed|ing|als?)?|resign(?:s|ed|ing|ations?)?"
)
_CUE = re.compile(rf"\b(?:(?P<appoints>{_APPOINTS})|(?P<removes>{_REMOVES}))\b", re.IGNORECASE)
_HOLDS = (
    r"serv(?:es?|ed|ing)\s+as|act(?:s|ed|ing)?\s+as|work(?:s|ed|ing)?\s+as|bec(?:omes?|ame|oming)"
    r"|t(?:akes?|ook|aking)\s+(?:office|over|up)\s+as|sworn\s+in\s+as"
    r"|(?:holds?|held|assum(?:es?|ed|ing)|t(?:akes?|ook|aking)\s+(?:up|over))\s+(?:the\s+)?(?:posts?|positions?|office|duties)\s+(?:of|as)"
)
_NO_LONGER = r"no\s+longer|ceases?\s+to|ceased\s+to|step(?:s|ped|ping)\s+down"
# What the patterns below cannot do without: most texts have none of it, and need not wait for them to be made.
_STEMS = tuple(
    "appoint elect nam nominat promot remov reliev dismiss resign serv act work becom becam took tak sworn held hold assum longer cease step".split()
)
_ANY_CUE = re.compile(rf"\b(?:{_APPOINTS}|{_REMOVES}|{_HOLDS}|{_NO_LONGER})\b", re.IGNORECASE)
_FARTHEST = 1_000
_SENTENCE_END = re.compile(r"[.!?;。；\n]")
_SINGULAR = re.compile(r"\b(?:was|is|has)\b")

_ASIDE = r"(?:\s*\([^()\n]{0,40}\))?"
_APPOSITION = r"(?:\s*,[^,.;\n]{1,80},)?"
_ADVERBS = (
    r"(?:(?:who|has|had|have|was|were|is|are|be|been|being|will|would|to|also|now|currently|concurrently|once|previously"
    r"|formerly|then|unanimously|officially|formally|newly|recently|again|continues?|continued)\s+){0,5}"
)
_BY_WHOM = r"(?:\s+(?:by|at|in|on)\s[^,.;\n]{1,60}?(?=\s(?:as|to\s+be)\s))?"
_AS = r"(?:as|to\s+be|to\s+serve\s+as|to\s+the\s+(?:post|position|office)s?\s+of)"
_ARTICLE = r"(?:(?:(?:the|an?|new|his|her|their|all|current)\s+){0,3})"
_OFFICE_OF = rf"(?:{_ARTICLE}(?:posts?|positions?|offices?|duties|roles?)\s+(?:of|as)\s+)?"


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"{chinese_name()}(?:{JOIN}{chinese_name()})*")


@cache
def _appointed() -> re.Pattern[str]:
    """What stands between a name and the post that it is said to be appointed to."""
    is_appointed = rf"(?:{_APPOINTS}){_BY_WHOM}(?:\s+{_AS})?"
    of_whom = r"\s?['’]s?\s+(?:appointment|election|nomination|promotion)\s+(?:as|to\s+the\s+post\s+of)"
    verb = rf"{_APPOSITION}\s*,?\s+{_ADVERBS}(?:{is_appointed}|{_HOLDS})"
    return re.compile(rf"{_ASIDE}(?:{verb}|{of_whom})\s+{_ARTICLE}")


@cache
def _continued() -> re.Pattern[str]:
    """What stands between a name and its post where the verb is before them: appoint Sun Li as."""
    return re.compile(rf"{_ASIDE}\s*,?\s*(?:(?P<as>{_AS})\s+{_ARTICLE}|\s(?:the\s+)?(?={OPENING}))")


@cache
def _removed() -> re.Pattern[str]:
    """What stands between a name and the post that is given up."""
    is_removed = (
        rf"\s*,?\s+{_ADVERBS}(?:(?:{_REMOVES})(?:\s+(?:from|of|as))?|step(?:s|ped)?\s+down\s+(?:from|as)"
        r"|(?:no\s+longer|ceases?\s+to|ceased\s+to)\s+(?:serves?|holds?|acts?|be|is)(?:\s+as)?)"
    )
    of_whom = r"\s?['’]s?\s+(?:(?:request|application)\s+(?:to\s+resign|for\s+resignation)|resignation)\s+(?:from|as|of)"
    own = rf"\s?['’]s?(?=\s+{_ARTICLE}(?:posts?|positions?|duties)\s)"
    away = rf"\s+(?:from|of)(?=\s+{_ARTICLE}(?:posts?|positions?|offices?|duties)\s)"
    return re.compile(
        rf"{_ASIDE}{_APPOSITION}(?:{is_removed}|{of_whom}|{own}|{away})\s+{_OFFICE_OF}{_ARTICLE}"
    )


def find_appointments(text: str) -> Iterator[Appointment]:
    """Yield who is appointed to which posts, or removed from them, by a text (not folded), in order."""
    if not (_has_stem(text.lower()) and _ANY_CUE.search(text)):
        return
    cues = [_Cue(match.end(), match["removes"] is not None) for match in _CUE.finditer(text)]
    for match in _names().finditer(text):
        before = bisect_right(cues, match.start(), key=lambda cue: cue.end)
        yield from _of_names(text, names_in(text, *match.span()), cues[before - 1] if before else None)


def _has_stem(lowered: str) -> bool:
    return any(stem in lowered for stem in _STEMS)


def _of_names(text: str, names: Sequence[Span], last: _Cue | None) -> Iterator[Appointment]:
    """The posts behind some names, which the `last` verb before them may be about, too."""
    end = names[-1].end
    if removed := _removed().match(text, end):
        yield from _with_posts(text, _subjects(names, removed), removed.end(), is_removal=True)
    elif appointed := _appointed().match(text, end):
        yield from _with_posts(text, _subjects(names, appointed), appointed.end(), is_removal=False)
    elif last and (continued := _continued().match(text, end)) and _goes_on(text, last, names[0], continued):
        yield from _with_posts(text, names, continued.end(), is_removal=last.is_removal)


def _with_posts(text: str, names: Sequence[Span], start: int, *, is_removal: bool) -> Iterator[Appointment]:
    if posts := posts_at(text, start):
        yield Appointment(tuple(names), posts, is_removal)


def _subjects(names: Sequence[Span], verb: re.Match[str]) -> Sequence[Span]:
    """Those of some names that a verb is said of: in the singular the last."""
    return names[-1:] if _SINGULAR.search(verb[0]) else names


def _goes_on(text: str, cue: _Cue, name: Span, continued: re.Match[str]) -> bool:
    """Whether a verb reaches as far as a name: over the items of a list, where these have as in them."""
    if continued["as"]:
        return name.start - cue.end <= _FARTHEST
    return not _SENTENCE_END.search(text, cue.end, name.start)
