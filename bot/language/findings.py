"""What is found in an article once, when it is read: its people, the days it names, when it happened."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, chain

from bot.language.changes_of_office import changes_of_office
from bot.language.dates import find_dates_in
from bot.language.day_spans import named_days, write_days
from bot.language.dictionary import dictionary
from bot.language.dotted_names import MIDDLE_DOTS
from bot.language.events import event_date_of, without_datelines
from bot.language.latin_names import place_keys
from bot.language.lists import is_of_what_is_taken
from bot.language.names import spellings_of_name, spellings_of_place
from bot.language.names_of_things import places
from bot.language.offices import offices
from bot.language.people import PersonMention, find_people_in
from bot.language.people_spans import write_people
from bot.language.script import fold, fold_all
from bot.language.stopwords import MEASURES
from bot.language.transcriptions import foreign_words, key_of_transcription
from bot.language.words import is_han, vocabulary
from bot.model import Article, Office, Person, Span

VERSION = 52
"""To be raised when something else is found in the same article, so that all articles are looked at anew."""

_YEAR = re.compile(
    rf"(?<!\d)((?:19|20)\d\d)(?:\s?年(?![级代])|(?=[\u4e00-\u9fff]{{3}})(?!年|[多余万亿家架株斤所只头匹人]|{MEASURES}))"
)
_SCHEDULE = re.compile("(?:安排|日程|议程|值班|计划|排班)表?(?:[(].*[)])?$|预告")
_AHEAD = timedelta(days=45)
_SIZES = range(2, 4)
_MOST_NO_NAMES = 100_000
_BETWEEN_NAMES = re.compile(f"[{MIDDLE_DOTS}]")


@dataclass(frozen=True, slots=True)
class Findings:
    """For each paragraph of an article who and what days it names, and of the whole who they are and when it happened.

    `people` are as `bot.language.people_spans` writes them down; `days` as `bot.language.day_spans` does.
    """

    people: tuple[str, ...]
    days: tuple[str, ...]
    event_date: date | None
    persons: tuple[Person, ...]
    spellings: tuple[tuple[str, str], ...]


def find(article: Article) -> Findings:
    """Look through an article; yearless days count from its publication day, else from the end of the year in its title.

    Those of a schedule that is published before count from some weeks later.
    """
    article = replace(article, published=_reference(article.published, fold(article.title or "")))
    folded_paragraphs = fold_all(article.paragraphs)
    mentions = [
        find_dates_in(text, folded, article.published)
        for text, folded in zip(article.paragraphs, folded_paragraphs, strict=True)
    ]
    folded = "\n".join(folded_paragraphs)
    people = _people(article.paragraphs, folded)
    held = offices(f"{article.title or ''}\n{article.source or ''}", article.paragraphs, people)
    persons = tuple(_persons(chain.from_iterable(people), held))
    return Findings(
        people=tuple(map(write_people, article.paragraphs, people)),
        days=tuple(
            write_days(named_days(text, without_datelines(text, found, article.published), article.published))
            for text, found in zip(article.paragraphs, mentions, strict=True)
        ),
        event_date=event_date_of(article.paragraphs, mentions, article.published),
        persons=persons,
        spellings=tuple(_spellings(article, folded, persons)),
    )


def _reference(published: date | None, title: str) -> date | None:
    """The day from which the days of an article count that have no year; a schedule's lie ahead of its printing."""
    if published is None:
        return _year_of(title)
    return published + _AHEAD if _SCHEDULE.search(title) else published


def _year_of(title: str) -> date | None:
    """The last day of the one year that a title names."""
    years = {*_YEAR.findall(title)}
    return date(int(years.pop()), 12, 31) if len(years) == 1 else None


def _persons(mentions: Iterable[PersonMention], held: Mapping[str, tuple[Office, ...]]) -> Iterator[Person]:
    by_name: defaultdict[str, list[PersonMention]] = defaultdict(list)
    for mention in mentions:
        by_name[fold(mention.name)].append(mention)
    for name, same in by_name.items():
        official = any(one.role == "official" for one in same)
        yield Person(name, same[0].name, is_official=official, offices=held.get(name, ()))


def _spellings(article: Article, folded: str, persons: Iterable[Person]) -> Iterator[tuple[str, str]]:
    """How people, and places of their posts, the title, the source and the `folded` text, are spelled in Latin letters.

    What is a word of two or three characters but in no dictionary (辛关) may be a place, too. Foreign names, a dotted
    one in its parts, also have the key of their sound.
    """
    for person in persons:
        yield from ((spelling, person.name) for spelling in spellings_of_name(person.name))
    text = "\n".join([fold(article.title or ""), fold(article.source or ""), folded])
    words = vocabulary(text)
    likely_places, likely_foreign = _likely_names(words)
    of_posts = {fold(office.place) for person in persons for office in person.offices if office.place}
    for place in sorted(likely_places | of_posts):
        yield from ((spelling, place) for spelling in spellings_of_place(place))
    yield from ((key, key) for key in sorted(place_keys(text)))
    parts = {part for person in persons for part in _BETWEEN_NAMES.split(person.name)}
    for name in sorted(parts | likely_foreign):
        if key := key_of_transcription(name):
            yield key, name


_no_names: set[str] = set()
"""Words that were looked at and are no names: nearly all of a text, and looked up faster in a set than in a cache."""


def _likely_names(words: set[str]) -> tuple[set[str], set[str]]:
    """Which of some words may be places, and which foreign names."""
    new = words - _no_names
    likely_places, likely_foreign = set(filter(_may_be_a_place, new)), foreign_words(new)
    if len(_no_names) > _MOST_NO_NAMES:
        _no_names.clear()
    _no_names.update(new - likely_places - likely_foreign)
    return likely_places, likely_foreign


@lru_cache(maxsize=50_000)
def _may_be_a_place(word: str) -> bool:
    if not is_han(word) or not word[0].isalnum():
        return False
    return bool(places([word])) or (len(word) in _SIZES and not dictionary().frequency(word))


def _people(paragraphs: Sequence[str], folded: str) -> list[list[PersonMention]]:
    """The people in each paragraph; they are looked for in all paragraphs together, as one tells of the other.

    Who stands in a list of those who are removed has the post no more that stands there, if not appointed to it.
    """
    people: list[list[PersonMention]] = [[] for _ in paragraphs]
    ends = list(accumulate((len(text) + 1 for text in paragraphs), initial=0))
    taken = [is_of_what_is_taken(text) for text in paragraphs]
    for mention in find_people_in("\n".join(paragraphs), folded):
        number = bisect_right(ends, mention.start) - 1
        start = ends[number]
        moved = replace(mention, start=mention.start - start, end=mention.end - start)
        is_removed = taken[number] and not _is_appointed(paragraphs[number], moved)
        people[number].append(replace(moved, posts=()) if is_removed else moved)
    return people


def _is_appointed(paragraph: str, mention: PersonMention) -> bool:
    name = Span(mention.start, mention.end)
    return any(change.name == name and change.posts_taken for change in changes_of_office(fold(paragraph)))
