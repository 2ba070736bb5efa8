"""People in a text whom a question wants."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from bot.language.lattice import is_clearly_a_name
from bot.language.matching import places_of
from bot.language.name_characters import name_characters
from bot.language.people import PersonMention, find_people_in
from bot.language.relations import words_of
from bot.language.script import fold
from bot.language.sentences import clauses
from bot.language.spans import apart_from, merged, spans_matching
from bot.language.wanted import Wanted
from bot.language.words import is_han
from bot.model import Span

_LONGEST_CLAUSE = 50
_LONGEST_HAN_NAME = 3
_ROLES_OF_AUTHORS = frozenset({"byline", "credit"})


def wanted_people(wanted: Wanted, text: str, people: Sequence[PersonMention]) -> list[Span]:
    """Whom a text mentions, with whoever is named in it only clearly enough for one who asks for a person."""
    folded = fold(text)
    named = mentioned(wanted, [*people, *_clear_names(text, people)])
    return merged(spans_matching(_in_hyphens(), folded), {*named, *_related(wanted, folded)})


def mentioned(wanted: Wanted, people: Iterable[PersonMention]) -> Iterator[Span]:
    return _others(wanted.about, (one for one in people if one.role not in _ROLES_OF_AUTHORS))


def authors(wanted: Wanted, people: Iterable[PersonMention]) -> Iterator[Span]:
    return _others(wanted.about, (one for one in people if one.role in _ROLES_OF_AUTHORS))


def _others(about: Collection[str], people: Iterable[PersonMention]) -> Iterator[Span]:
    """Those but whom the question is about: it does not ask for them."""
    return (Span(one.start, one.end) for one in people if fold(one.name) not in about)


@cache
def _in_hyphens() -> re.Pattern[str]:
    """Foreign names with a hyphen for the dot: 托马斯-柯夫."""
    part = f"[{re.escape(''.join(sorted(name_characters().foreign)))}]{{2,8}}"
    return re.compile(f"{part}(?:-{part})+")


def _clear_names(text: str, people: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """Names that have no post beside them, but are clear in their clause: whoever asks for a person expects one."""
    known = (Span(mention.start, mention.end) for mention in people)
    clear = {Span(mention.start, mention.end): mention for mention in _named_in_clauses(text)}
    return (clear[span] for span in apart_from(known, clear))


def _named_in_clauses(text: str) -> Iterator[PersonMention]:
    folded = fold(text)
    for start, end in clauses(text):
        if end - start <= _LONGEST_CLAUSE:
            for mention in find_people_in(text[start:end], folded[start:end]):
                yield replace(mention, start=mention.start + start, end=mention.end + start)


def _related(wanted: Wanted, folded: str) -> Iterator[Span]:
    """The names directly behind a word for the relation or the role that is asked for: 何静 in 妻子何静是教师."""
    relations = words_of(wanted.relation) if wanted.relation else ()
    words = {word for word in (*relations, wanted.counted) if len(word) > 1}
    for place in (place for word in words for place in places_of(word, folded)):
        behind = folded[place.end : place.end + _LONGEST_HAN_NAME]
        names = (behind[:length] for length in range(len(behind), 1, -1))
        name = next((name for name in names if is_han(name) and is_clearly_a_name(name)), "")
        if name and name not in wanted.about:
            yield Span(place.end, place.end + len(name))
