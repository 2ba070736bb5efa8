"""Which parts of a text may name somebody: cutting the rest into words and names would be most of the work.

Whoever is found has a post or a verb of reporting beside the name, or a name with a middle dot; so the clauses
that have none of these, nor such a neighbour, are left out. What is cut ends at punctuation, where
`bot.language.lattice` has no choice: the tokens are the same as if all had been cut.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from bot.language.kinds import Kind, lexicon
from bot.language.name_characters import name_characters, surnames
from bot.language.spelling import MIDDLE_DOTS
from bot.model import Span

_HAN = "[\u3400-\u9fff]"
_SENTENCE = re.compile(r"[^。!?;…\n]+")
_CLAUSE = re.compile(rf"[\w\s、{MIDDLE_DOTS}\u3400-\u9fff]+.?", re.DOTALL)  # with what ends it
_DOTTED = re.compile(rf"[{MIDDLE_DOTS}](?<={_HAN}.){_HAN}")


def windows(folded: str) -> Iterator[Span]:
    """The parts of a folded text that may name somebody, in order; they never overlap."""
    for sentence in sentences(folded):
        if (
            _post().search(folded, *sentence)
            or _DOTTED.search(folded, *sentence)
            or _begins_with_name().search(folded, *sentence)
        ):
            yield from _vouched_for(folded, sentence)


def sentences(folded: str) -> Iterator[Span]:
    """The sentences of a folded text, without the punctuation between them."""
    return (Span(*match.span()) for match in _SENTENCE.finditer(folded))


def _vouched_for(folded: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence where a post or a verb stands, joined to the neighbours that may have the name."""
    clauses = [match.span() for match in _CLAUSE.finditer(folded, *sentence)]
    window = Span(sentence.start, sentence.start)
    for index, (start, end) in enumerate(clauses):
        first, last = start, end
        if _post().search(folded, start, end):
            if index and clauses[index - 1][1] == start and _may_end_in_name(folded, *clauses[index - 1]):
                first = clauses[index - 1][0]
            if folded[end - 1] == ":" and index + 1 < len(clauses) and clauses[index + 1][0] == end:
                last = clauses[index + 1][1]
        elif not (_DOTTED.search(folded, start, end) or _name_acts().search(folded, start, end)):
            continue
        if first < window.end:
            window = Span(window.start, max(window.end, last))
        else:
            yield from _not_empty(window)
            window = Span(first, last)
    yield from _not_empty(window)


def _may_end_in_name(folded: str, start: int, end: int) -> bool:
    """Whether a clause, less the punctuation that ends it, may end in a name."""
    return bool(_name_ends().match(folded, end - 1) or _DOTTED.search(folded, start, end))


def _not_empty(window: Span) -> Iterator[Span]:
    if window.end > window.start:
        yield window


@cache
def _post() -> re.Pattern[str]:
    """The end of a post, looked at from its last character, which is rarer than the first."""
    posts = {word for word, kind in lexicon().items() if kind is Kind.POST}
    ends = defaultdict(list)
    for post in posts:
        if not any(post[start:] in posts for start in range(1, len(post))):
            ends[post[-1]].append(f"(?<={post})")
    return re.compile("|".join(f"{last}(?:{'|'.join(whole)})" for last, whole in ends.items()))


@cache
def _verbs() -> list[str]:
    return [word for word, kind in lexicon().items() if kind is Kind.VERB]


@cache
def _begins_with_name() -> re.Pattern[str]:
    """A name that begins a clause, before a verb of reporting or in a list."""
    single = "".join(surname for surname in surnames() if len(surname) == 1)
    return re.compile(rf"[{single}](?<!{_HAN}.){_HAN}{{1,3}}(?:{'|'.join(_verbs())}|、)")


def _end_of_name(after: str = "") -> str:
    """A pattern for the place behind what may be the last character of a name and behind `after`; no name is missed."""
    last_of_surnames = "".join({surname[-1] for surname in surnames()})
    syllables = "".join(name_characters().foreign)
    return (
        rf"(?:(?<=[{syllables}]{after})|(?<=[{last_of_surnames}].{after})|(?<=[{last_of_surnames}]..{after}))"
    )


@cache
def _name_ends() -> re.Pattern[str]:
    return re.compile(_end_of_name())


@cache
def _name_acts() -> re.Pattern[str]:
    """A verb of reporting behind what may be a name: first its first character, which is rarer than names are."""
    first = "".join({verb[0] for verb in _verbs()})
    verbs = "|".join(f"(?<={verb[0]}){verb[1:]}" for verb in _verbs())
    return re.compile(rf"[{first}]{_end_of_name('.')}(?:{verbs})")
