"""What is remembered of a chat for what is asked next: the topic of its last exchange, for half an hour."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.language.asked_dates import asked_dates
from bot.language.date_intervals import shifted
from bot.language.follow_ups import Topic
from bot.language.questions import LONGEST
from bot.language.script import fold
from bot.model import Answer
from bot.store.chats import Chats

KEPT = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Remembered:
    """A topic, how many excerpts of its answer were shown, and where the first of them stands (None: there was none)."""

    topic: Topic
    shown: int
    article: int | None
    paragraph: int


def remembered(found: Answer, asked: date, before: Topic | None = None) -> Remembered:
    """What there is to remember of an answer to a question that was asked on a day, after another topic if it follows that.

    Where nothing was found on a day without a year, it is of the year that was spoken of before.
    """
    about = found.about
    day = about.day
    if day and before and before.day and not found.excerpts and _has_no_year(found.question, day, asked):
        day = shifted(day, by_months=12 * (before.day.year - day.year))
    understood = found.question.strip()[:LONGEST]
    topic = Topic(understood, about.people, day, about.place, asked)
    first = found.excerpts[0].citation if found.excerpts else None
    shown = 0 if about.only else len(found.excerpts)  # else something was shown in their stead
    return Remembered(topic, shown, first.article if first else None, first.paragraph if first else 0)


def _has_no_year(question: str, day: date, today: date) -> bool:
    _, dates = asked_dates(fold(question), today)
    return any(asked.any_year and asked.first == day for asked in dates)


def looked_up(
    question: str, people: tuple[str, ...], day: date | None, asked: date, place: str | None = None
) -> Remembered:
    """What there is to remember of a person, of a place if there are namesakes, or of a day that was looked up."""
    return Remembered(Topic(question, people, day, place, asked), 0, None, 0)


class Memory:
    """Remembers topics in a store."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats

    async def last(self, chat: str, message: int, now: datetime) -> Remembered | None:
        """What a chat was about before a message, if that is not too long ago."""
        kept = await self._chats.last_topic(chat, message, now - KEPT)
        return _read(json.loads(kept)) if kept else None

    async def turn_to(self, chat: str, what: Remembered) -> None:
        """Remember what the last message of a chat has come to be about."""
        last = await self._chats.last_message(chat)
        if last is not None:
            await self.keep(chat, last, what)

    async def keep(self, chat: str, message: int, what: Remembered) -> None:
        """Remember what a message was about."""
        await self._chats.remember_topic(
            chat, message, json.dumps(asdict(what), default=str, ensure_ascii=False)
        )


def _read(fields: dict[str, Any]) -> Remembered:
    topic = fields.pop("topic")
    day = date.fromisoformat(topic["day"]) if topic["day"] else None
    asked = date.fromisoformat(topic["asked"])
    people = tuple(topic["people"])
    return Remembered(Topic(topic["question"], people, day, topic["place"], asked), **fields)
