"""What a message asks: its subject words, its days, its people and posts, and the kind of answer that it wants."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.language.asked_dates import AskedDate, asked_dates
from bot.language.people import find_people
from bot.language.script import fold
from bot.language.stopwords import ASKING, FUNCTION_WORDS
from bot.language.terms import day_terms
from bot.language.wanted import Wanted, wanted
from bot.language.words import han_runs, is_han, stem, words
from bot.model import Span

LONGEST = 500
"""Characters of a message that are understood; what follows is no longer a question."""

_LONGEST_NAME = 4
_A_MONTH = 28
_LONGEST_SPAN = 366
_CAPITALISED = re.compile(r"(?<=[\w,;] )[A-Z][a-z]{2,}")


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """A name in a question, folded, and whether the corpus knows a person of that name."""

    name: str
    known: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A message understood. Everything but `text` is folded (one script, lower case).

    `words` are its subject words, names whole; `bigrams` and `characters` the pairs and single ones of their Han
    characters; `day_terms` the spellings of its days in search indexes; `proper_names` those of its English words
    that are capitalised as names are.
    """

    text: str
    folded: str
    words: tuple[str, ...]
    bigrams: tuple[str, ...]
    characters: tuple[str, ...]
    day_terms: tuple[str, ...]
    dates: tuple[AskedDate, ...]
    people: tuple[AskedPerson, ...]
    proper_names: tuple[str, ...]
    wanted: Wanted

    @property
    def words_of_names(self) -> frozenset[str]:
        """Those of its words that names are made of: who is asked about does not say what is asked."""
        return frozenset(word for person in self.people for word in _words_of_name(person.name))


def possible_names(text: str) -> frozenset[str]:
    """What in a message may be a name, folded: to be looked up in the corpus before it is parsed."""
    folded = fold(text.strip()[:LONGEST])
    shortest, longest = 2, _LONGEST_NAME
    pieces = (
        run[start : start + n]
        for run in han_runs(folded)
        for start in range(len(run))
        for n in range(shortest, longest + 1)
    )
    return frozenset([*pieces, *(mention.name for mention in find_people(folded))])


def parse(text: str, today: date, known_people: Container[str]) -> Question:
    """Understand a question asked on the day `today`; `known_people` are the names in the corpus, folded."""
    stripped = text.strip()[:LONGEST]
    folded = fold(stripped)
    spans, dates = asked_dates(folded, today)
    names = _names(folded, known_people)
    subject = ASKING.sub(" ", _blank(folded, [*spans, *names]))
    rest = [word for part in subject.split() for word in _content_words(part)]
    people = [folded[start:end] for start, end in names]
    content = tuple(dict.fromkeys([*(word for name in people for word in _words_of_name(name)), *rest]))
    return Question(
        text,
        folded,
        content,
        _bigrams(content, subject),
        tuple(dict.fromkeys(character for word in content if is_han(word) for character in word)),
        tuple(dict.fromkeys(term for asked in dates for term in _date_terms(asked))),
        dates,
        tuple(AskedPerson(name, name in known_people) for name in people),
        _proper_names(_blank(stripped, spans)),
        wanted(folded, tuple(people), nothing_else=not rest),
    )


def _content_words(text: str) -> list[str]:
    """The words of a stretch that are about something; what the dictionary cuts to single characters stays whole."""
    content: list[str] = []
    singles: list[str] = []
    for word in (*words(text, new_words=False), ""):
        if len(word) == 1 and is_han(word):
            singles.append(word)
            continue
        content += _new_word(singles)
        singles.clear()
        if word and word not in FUNCTION_WORDS:
            content.append(word)
    return content


def _new_word(characters: Sequence[str]) -> list[str]:
    """辛 关 is 辛关, a place that no dictionary has; function words at its ends are none of its own."""
    about = [number for number, character in enumerate(characters) if character not in FUNCTION_WORDS]
    return ["".join(characters[about[0] : about[-1] + 1])] if about else []


def _words_of_name(name: str) -> list[str]:
    return [name] if is_han(name) else words(name)


def _names(folded: str, known_people: Container[str]) -> list[Span]:
    """The names that the corpus knows, the longest first, then what else looks like a Chinese name."""
    names = list(_known_names(folded, known_people))
    for mention in find_people(folded):
        span = Span(mention.start, mention.end)
        trusted = is_han(mention.name) or mention.name in known_people
        if trusted and not any(span.start < end and start < span.end for start, end in names):
            names.append(span)
    return sorted(names)


def _known_names(folded: str, known_people: Container[str]) -> Iterator[Span]:
    taken = 0
    for start in range(len(folded)):
        ends = range(min(start + _LONGEST_NAME, len(folded)), start + 1, -1)
        end = next((end for end in ends if start >= taken and folded[start:end] in known_people), None)
        if end:
            yield Span(start, end)
            taken = end


def _blank(text: str, spans: Sequence[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _bigrams(content: Sequence[str], subject: str) -> tuple[str, ...]:
    runs = (*han_runs(subject), *filter(is_han, content))
    pairs = (f"{first}{second}" for run in runs for first, second in pairwise(run))
    return tuple(dict.fromkeys(pair for pair in pairs if pair not in FUNCTION_WORDS))


def _date_terms(asked: AskedDate) -> list[str]:
    """The spellings of the days asked for, or of the months where there are many days."""
    if asked.first is None or asked.last is None:
        return []
    length = min((asked.last - asked.first).days, _LONGEST_SPAN)
    if length + 1 < _A_MONTH:
        spelled = [day_terms(asked.first + timedelta(n)) for n in range(length + 1)]
        years = [] if asked.any_year else [term.day for term in spelled]
        return [*years, *(term.day_of_any_year for term in spelled)]
    firsts = [
        asked.first,
        *(asked.first + timedelta(n) for n in range(_A_MONTH, length, _A_MONTH)),
        asked.first + timedelta(length),
    ]
    spelled = [day_terms(day) for day in firsts]
    return list(dict.fromkeys(term.month_of_any_year if asked.any_year else term.month for term in spelled))


def _proper_names(text: str) -> tuple[str, ...]:
    """The stems of words that are capitalised in mid-sentence, as names are in English."""
    found = (fold(word) for word in _CAPITALISED.findall(text))
    return tuple(stem(word) for word in found if word not in FUNCTION_WORDS)
