"""What is found in an article once, when it is read: its people, the days it names, when it happened."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, chain

from bot.language.dates import find_dates
from bot.language.day_spans import named_days, write_days
from bot.language.events import event_date_of
from bot.language.people import PersonMention, find_people
from bot.language.people_spans import write_people
from bot.language.script import fold
from bot.model import Article, Person

VERSION = 2
"""To be raised when something else is found in the same article, so that all articles are looked at anew."""


@dataclass(frozen=True, slots=True)
class Findings:
    """For each paragraph of an article who and what days it names, and of the whole who they are and when it happened.

    `people` are as `bot.language.people_spans` writes them down; `days` as `bot.language.day_spans` does.
    """

    people: tuple[str, ...]
    days: tuple[str, ...]
    event_date: date | None
    persons: tuple[Person, ...]


def find(article: Article) -> Findings:
    """Look through an article; yearless days count from its publication day."""
    mentions = [find_dates(text, article.published) for text in article.paragraphs]
    people = _people(article.paragraphs)
    return Findings(
        people=tuple(map(write_people, article.paragraphs, people)),
        days=tuple(
            write_days(named_days(text, found, article.published))
            for text, found in zip(article.paragraphs, mentions, strict=True)
        ),
        event_date=event_date_of(article.paragraphs, mentions),
        persons=tuple(_persons(chain.from_iterable(people))),
    )


def _persons(mentions: Iterable[PersonMention]) -> Iterator[Person]:
    by_name: defaultdict[str, list[PersonMention]] = defaultdict(list)
    for mention in mentions:
        by_name[fold(mention.name)].append(mention)
    for name, same in by_name.items():
        yield Person(name, same[0].name, is_official=any(one.role == "official" for one in same))


def _people(paragraphs: Sequence[str]) -> list[list[PersonMention]]:
    """The people in each paragraph; they are looked for in all paragraphs together, as one tells of the other."""
    people: list[list[PersonMention]] = [[] for _ in paragraphs]
    ends = list(accumulate((len(text) + 1 for text in paragraphs), initial=0))
    for mention in find_people("\n".join(paragraphs)):
        number = bisect_right(ends, mention.start) - 1
        start = ends[number]
        people[number].append(replace(mention, start=mention.start - start, end=mention.end - start))
    return people
