"""What a message asks: its subject words, its days, its people and posts, and the kind of answer that it wants."""

import re
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType

from bot.language.alternatives import TRANSLATED, Alternatives, glossed, translations
from bot.language.asked_dates import NEWEST, AskedDate, asked_dates
from bot.language.asked_names import AskedPerson, asked_names, asked_people
from bot.language.asked_offices import asked_offices, holder_asked
from bot.language.asked_terms import bigrams, characters, terms_of_dates
from bot.language.cantonese import in_mandarin
from bot.language.content_words import content_words
from bot.language.dotted_names import parts_of_name
from bot.language.english_offices import HEADS_OF_BODIES, is_of_a_body
from bot.language.focus import focus
from bot.language.former_offices import FORMER
from bot.language.languages import WrittenIn, is_mostly_latin, written_in
from bot.language.script import fold
from bot.language.stopwords import ASKING, FUNCTION_WORDS
from bot.language.synonyms import synonyms
from bot.language.wanted import Wanted, asked_at, wanted
from bot.language.words import is_han, stem, words
from bot.model import Office, Span

LONGEST = 500
"""Characters of a message that are understood; what follows is no longer a question."""

_NOTHING = re.compile(r"[\W_呢啊吗呀]+")
_CODE = re.compile(
    r"(?<![a-z\d])(?=\d*[a-z])(?!\d+(?:st|nd|rd|th)\b)[a-z\d]{2,}|(?<![a-z\d])[a-z](?=[轮级股区座栋])"
)
_CAPITALISED = re.compile(r"(?<=[\w,;] )[A-Z][a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Question:
    """A message understood. Everything but `text` is folded (one script, lower case).

    `words` are its subject words, names whole; `bigrams` and `characters` the pairs and single ones of their Han
    characters; `day_terms` the spellings of its days in search indexes; `proper_names` those of its English words
    that are capitalised as names are; `alternatives` what may stand in the articles for a word; `translations` what may in
    articles of another language. It is to be answered from articles in its `languages`. `names` says where in the
    stripped text which people stand, `today` on which day it is asked; `offices` are the posts that it names, `holder` the
    one whose holder it asks for; `focus` is how near each word stands to where it asks; `codes` are the Latin letters, with
    digits, in a Chinese question; `is_translated` whether its alternatives are translations too.
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
    alternatives: Alternatives
    translations: Alternatives
    languages: frozenset[WrittenIn]
    names: Mapping[Span, tuple[str, ...]]
    today: date
    offices: tuple[Office, ...]
    holder: Office | None
    focus: Mapping[str, float]
    codes: tuple[str, ...]
    is_translated: bool = False

    @property
    def words_of_names(self) -> frozenset[str]:
        """Those of its words that names are made of: who is asked about does not say what is asked."""
        return frozenset(word for person in self.people for word in _words_of_name(person.name))


def parse(
    text: str,
    today: date,
    known_people: Container[str],
    spelled: Mapping[str, Sequence[str]] = MappingProxyType({}),
    known_words: Collection[str] = (),
) -> Question:
    """Understand a question asked on the day `today`.

    `known_people` are the names in the corpus, folded; `spelled` those of people and places by their letters in pinyin;
    `known_words` its words that the dictionary does not have.
    """
    stripped = text.strip()[:LONGEST]
    folded = in_mandarin(fold(stripped))
    days, dates = asked_dates(folded, today)
    names = asked_names(stripped, folded, known_people, spelled)
    message = _Message(stripped, folded, days, dates, names, asked_people(folded, names, known_people))
    return _understood(message, text, today, known_words)


@dataclass(frozen=True)
class _Message:
    """A message, stripped and folded, where it names `days` and which `dates` they are, and the same of `names` and `people`."""

    stripped: str
    folded: str
    days: Sequence[Span]
    dates: tuple[AskedDate, ...]
    names: Mapping[Span, tuple[str, ...]]
    people: tuple[AskedPerson, ...]

    @cached_property
    def unnamed(self) -> str:
        """The folded text with blanks for the days and names."""
        return blanked(self.folded, [*self.days, *self.names])

    @cached_property
    def subject(self) -> str:
        """The same without its words of asking, and those for the newest and the former, which are no subject."""
        return FORMER.sub(" ", NEWEST.sub(" ", ASKING.sub(" ", self.unnamed)))


def _understood(message: _Message, text: str, today: date, known_words: Collection[str]) -> Question:
    rest = [word for part in message.subject.split() for word in content_words(part, known_words)]
    of_names = [word for person in message.people for word in _words_of_name(person.name)]
    content = tuple(dict.fromkeys([*of_names, *rest]))
    offices = _offices(message)
    holder = holder_asked(message.folded, offices)
    return Question(
        text=text,
        folded=message.folded,
        words=content,
        bigrams=bigrams(content, message.subject),
        characters=characters(content),
        day_terms=terms_of_dates(message.dates),
        dates=message.dates,
        people=message.people,
        proper_names=_proper_names(blanked(message.stripped, [*message.days, *message.names])),
        wanted=_wanted(message, holder, nothing_else=not rest),
        alternatives={**synonyms(rest), **_heads_of_bodies(content, offices)},
        translations=translations(message.subject, content, glossed(message.stripped)),
        languages=written_in(message.unnamed),
        names=message.names,
        today=today,
        offices=offices,
        holder=holder,
        focus=focus(message.folded, content, of_names, asked_at(message.folded)),
        codes=_codes(message),
    )


def _wanted(message: _Message, holder: Office | None, *, nothing_else: bool) -> Wanted:
    """The kind of answer wanted; where only a post is named, who holds it."""
    about = tuple(person.name for person in message.people)
    asked = wanted(message.folded, about, nothing_else=nothing_else)
    return replace(asked, kind="person") if holder and asked.kind == "anything" else asked


def _offices(message: _Message) -> tuple[Office, ...]:
    called = [name for meant in message.names.values() for name in meant]
    return tuple(_of_no_person(office, called) for office in asked_offices(message.folded))


def _of_no_person(office: Office, names: Collection[str]) -> Office:
    """An office without a place that is somebody's name or address: 县长 of 邢志刚县长, and of 林|县长."""
    name = (office.place or "")[:-1]
    return replace(office, place=None) if {name, f"{name}{office.post}"}.intersection(names) else office


def _heads_of_bodies(content: Collection[str], offices: Iterable[Office]) -> Alternatives:
    """What articles call the head of a bureau of whom a question in English asks: most often its director."""
    if not any(is_of_a_body(office.post) for office in offices):
        return {}
    director, *others = map(stem, HEADS_OF_BODIES)
    return {word: ((director, TRANSLATED),) for word in others if word in content}


def is_all(folded: str, spans: Collection[Span]) -> bool:
    """Whether one stretch is all that a question says, but for punctuation and an asking particle."""
    return len(spans) == 1 and not _NOTHING.sub("", blanked(folded, spans))


def broadened(question: Question, by_sound: Alternatives) -> Question:
    """A question that also means what its names are spelled like in the articles, which then are known."""
    people = tuple(
        replace(
            person,
            known=person.known or person.name in by_sound,
            others=(*person.others, *(name for name, _ in by_sound.get(person.name, ()))),
        )
        for person in question.people
    )
    about = tuple(name for person in people for name in (person.name, *person.others))
    return replace(
        question,
        people=people,
        alternatives={**question.alternatives, **by_sound},
        wanted=replace(question.wanted, about=about),
    )


def with_transcriptions(question: Question, transcribed: Alternatives) -> Question:
    """A question that also means what some foreign names in it are transcribed by, wherever its articles are Chinese."""
    if question.languages == {"zh"}:
        return replace(question, alternatives={**question.alternatives, **transcribed})
    return replace(question, translations={**question.translations, **transcribed})


def _words_of_name(name: str) -> list[str]:
    parts = parts_of_name(name)
    return parts if all(map(is_han, parts)) else words(name)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """A text with spaces in the place of some spans."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _proper_names(text: str) -> tuple[str, ...]:
    """The stems of words that are capitalised in mid-sentence, as names are in English."""
    found = (fold(word) for word in _CAPITALISED.findall(text))
    return tuple(stem(word) for word in found if word not in FUNCTION_WORDS)


def _codes(message: _Message) -> tuple[str, ...]:
    return () if is_mostly_latin(message.folded) else tuple(_CODE.findall(message.unnamed))
