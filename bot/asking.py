"""One message of a chat and its reply, with what was talked about before."""

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot import compose
from bot.actions import ShowPerson
from bot.answering.answer import MOST
from bot.answering.answerer import Answerer
from bot.answering.smalltalk import is_small_talk
from bot.answering.suggestions import told_of
from bot.directory import Directory
from bot.language.asked_span import asked_span
from bot.language.contrasts import bare
from bot.language.follow_ups import FollowUp, Lacking, Topic, lacking, resolve
from bot.language.questions import LONGEST
from bot.language.script import fold
from bot.memory import Memory, Remembered, looked_up, remembered
from bot.model import About, Answer, Choice
from bot.people_directory import Names
from bot.phrases import Language, language_of
from bot.reply import Reply
from bot.store import Store

_AROUND = re.compile(r"^\W+|[\W呢啊吗呀]+$")

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class _Understood:
    """A text, what it means if it follows the last `topic`, and what it lacks to be understood."""

    text: str
    meant: FollowUp | None
    topic: Topic | None
    lacks: Lacking | None

    @property
    def question(self) -> str:
        return self.meant.question if self.meant else self.text


class Asking:
    """Replies to questions; `clock` tells the moment, with its time zone."""

    def __init__(
        self, answerer: Answerer, directory: Directory, names: Names, store: Store, clock: Clock
    ) -> None:
        self._answerer = answerer
        self._names = names
        self._directory = directory
        self._store = store
        self._memory = Memory(store.chats)
        self._clock = clock

    async def ask(self, chat: str, message: int, text: str) -> Reply | None:
        """Reply to message number `message` of a chat, and remember it; None for small talk."""
        now = self._clock()
        if is_small_talk(text):
            await self._store.chats.remember_question(chat, message, text, now)
            return None
        last = await self._memory.last(chat, message, now)
        meant = await self._follow_up(text, last, now.date()) if last else None
        await self._store.chats.remember_question(chat, message, meant.question if meant else text, now)
        if last and meant and meant.more:
            return await self._more(chat, message, last, language_of(text))
        topic = last.topic if last else None
        lacks = None if meant else await asyncio.to_thread(lacking, text, topic, now.date())
        if lacks == "question":
            return compose.lacking(lacks, language_of(text))
        return await self._reply(chat, message, _Understood(text, meant, topic, lacks), now.date())

    async def _follow_up(self, text: str, last: Remembered, today: date) -> FollowUp | None:
        names = await self._answerer.names(text, today)
        if not all(name in fold(text) for name in names) and bare(text) is None:
            return None  # it has a subject of its own, spelled in pinyin
        return await asyncio.to_thread(resolve, text, last.topic, today, names)

    async def remember_name(self, chat: str, message: int, name: str) -> None:
        """Remember that a message looks up a name."""
        if name and (people := await self._names.meant(name[:LONGEST])):
            await self._remember(chat, message, name, people, None)

    async def remember_days(self, chat: str, message: int, text: str) -> None:
        """Remember that a message looks up days: the one that it means, of those without a year the last."""
        text = text[:LONGEST]
        if asked := asked_span(text, self._clock().date()):
            told = await told_of(text, asked.days, self._store, any_year=asked.any_year)
            days = [first for first, last in told if first == last]
            await self._remember(chat, message, text, (), next(iter(days), None))

    async def turn_to(self, chat: str, person: ShowPerson) -> None:
        """Remember that somebody was chosen whom the chat is now about."""
        if called := await self._directory.called(person):
            question = f"{called.place or ''}{called.name}"
            today = self._clock().date()
            await self._memory.turn_to(
                chat, looked_up(question, (fold(called.name),), None, today, called.place)
            )

    async def _remember(
        self, chat: str, message: int, text: str, people: tuple[str, ...], day: date | None
    ) -> None:
        now = self._clock()
        await self._store.chats.remember_question(chat, message, text, now)
        await self._memory.keep(chat, message, looked_up(text, people, day, now.date()))

    async def choose(self, chat: str, message: int, number: int) -> Reply | None:
        """Reply to one of the questions that an earlier message may mean; None if it is not remembered."""
        question = await self._store.chats.question(chat, message)
        if question is None:
            return None
        today, language = self._clock().date(), language_of(question)
        choices = await self._answerer.choices(question, today)
        if number >= len(choices):
            return compose.gone(language)
        found = await self._answerer.answer(choices[number].question, today, limit=MOST)
        await self._memory.keep(chat, message, remembered(found, today))
        reply = compose.answer(replace(found, more=False), 0, language)
        return compose.understood(reply, choices[number].question, language)

    async def _reply(self, chat: str, message: int, asked: _Understood, today: date) -> Reply:
        language = language_of(asked.text)
        found, choices = await self._answerer.answer_or_choose(asked.question, today)
        if asked.lacks and found.status == "not_found":
            return compose.lacking(asked.lacks, language)
        if found.excerpts or found.about != About():
            await self._memory.keep(
                chat, message, remembered(found, today, asked.topic if asked.meant else None)
            )
        reply = await self._laid_out(found, choices, message, language, today)
        return compose.understood(reply, asked.question, language) if asked.meant else reply

    async def _laid_out(
        self, found: Answer, choices: Sequence[Choice], message: int, language: Language, today: date
    ) -> Reply:
        if found.about.only == "person":
            return await self._directory.who(_AROUND.sub("", found.question), language)
        if found.about.only == "days":
            return await self._directory.date(found.question, today, language)
        if found.status == "not_found" and await self._store.articles.counts() == (0, 0):
            return compose.empty(language)
        return compose.choosing(compose.answer(found, message, language), choices, message, language)

    async def _more(self, chat: str, message: int, last: Remembered, language: Language) -> Reply:
        """The next excerpts of the last answer; when there are none left, the article that the first one is of."""
        found = await self._answerer.answer(last.topic.question, last.topic.asked, last.shown)
        shown = last.shown + len(found.excerpts)
        await self._memory.keep(chat, message, replace(last, shown=shown))
        article = await self._store.articles.article(last.article) if last.article else None
        if found.excerpts or article is None:
            return compose.answer(found, message, language, last.shown)
        return compose.article(article, last.paragraph, None, language)
