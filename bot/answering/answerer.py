"""Answers one text at a time."""

import asyncio
from dataclasses import replace
from datetime import date

from bot.answering.answer import SHOWN, answer
from bot.answering.choices import choices
from bot.answering.smalltalk import is_small_talk
from bot.answering.suggestions import Suggestions, nearest_meant
from bot.answering.understanding import Understanding
from bot.beside import Beside
from bot.language.languages import EVERY_LANGUAGE
from bot.language.questions import Question
from bot.language.translated_questions import translated
from bot.model import Answer, Choice
from bot.search.searcher import Searcher
from bot.store import Store

AT_ONCE = 2
"""So many questions are worked on at the same time: one computes while another waits for the store."""


class Answerer:
    """Answers from what a searcher finds, with `suggestions` where it finds nothing.

    It computes beside the event loop that asks.
    """

    def __init__(self, searcher: Searcher, store: Store, beside: Beside) -> None:
        self._searcher = searcher
        self._store = store
        self._understanding = Understanding(searcher, store.people)
        self.suggestions = Suggestions(store)
        self._beside = beside
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def answer(self, text: str, today: date, start: int = 0, limit: int = SHOWN) -> Answer:
        """Answer a text asked on the day `today` with excerpts number `start` (from 0) and on, at most `limit`."""
        if is_small_talk(text):
            return Answer(text, "chat")
        await self._searcher.refresh()
        return await self._beside.run(self._answer(text, today, start, limit))

    async def settled(self) -> None:
        """Wait until no work goes on behind the answers."""
        await self._searcher.settled()

    async def answer_or_choose(self, text: str, today: date) -> tuple[Answer, tuple[Choice, ...]]:
        """Answer a text, and give the questions that it may mean, two or more, if it is not clear."""
        await self._searcher.refresh()
        return await self._beside.run(self._answer_or_choose(text, today))

    async def choices(self, text: str, today: date) -> tuple[Choice, ...]:
        """The questions that a text may mean, two or more; none where it is clear."""
        return await self._beside.run(self._choices(text, today))

    async def names(self, text: str, today: date) -> frozenset[str]:
        """The folded names in a text that people in the articles have."""
        question = await self._beside.run(self._understanding.question(text, today))
        return frozenset(person.name for person in question.people if person.known)

    async def _choices(self, text: str, today: date) -> tuple[Choice, ...]:
        async with self._turn:
            return await choices(await self._understanding.question(text, today), self._store)

    async def _answer(self, text: str, today: date, start: int, limit: int) -> Answer:
        async with self._turn:
            return await self._answered(await self._understanding.question(text, today), start, limit)

    async def _answer_or_choose(self, text: str, today: date) -> tuple[Answer, tuple[Choice, ...]]:
        async with self._turn:
            question = await self._understanding.question(text, today)
            return await self._answered(question, 0, SHOWN), await choices(question, self._store)

    async def _answered(self, question: Question, start: int, limit: int) -> Answer:
        found = await self._found(question, start, limit)
        if found.status == "not_found" and await self._is_worth_translating(question):
            other = await self._found(translated(question), start, limit)
            found = replace(other, confidence=max(found.confidence, other.confidence))
        if found.status != "not_found":
            return found
        people, days = await self.suggestions.people(question), await self.suggestions.days(question)
        about = replace(found.about, day=nearest_meant(question, days) or found.about.day)
        return replace(found, people=people, days=days, about=about)

    async def _is_worth_translating(self, question: Question) -> bool:
        """Whether articles in the other language may answer: they have names of the question, or translations."""
        if question.languages == EVERY_LANGUAGE:
            return False
        in_english = "en" in question.languages
        names = [person.name for person in question.people if in_english or person.name.isascii()]
        has_names = bool(question.alternatives or names)
        return has_names or not question.translations or await self._searcher.has_translations(question)

    async def _found(self, question: Question, start: int, limit: int) -> Answer:
        asked = translated(question) if question.languages == EVERY_LANGUAGE else question
        found = await self._searcher.search(asked)
        if asked.offices:
            articles = {one.paragraph.citation.article for one in found.ranked}
            found = replace(found, offices=await self._store.people.offices_in(articles))
        return answer(asked, found, start, limit)
