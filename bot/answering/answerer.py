"""Answers one text at a time."""

import asyncio
from datetime import date

from bot.answering.answer import SHOWN, answer
from bot.answering.smalltalk import is_small_talk
from bot.language.questions import parse, possible_names
from bot.model import Answer
from bot.search.searcher import Searcher

AT_ONCE = 2
"""So many questions are worked on at the same time: threads that compute take turns with the event loop."""


class Answerer:
    """Answers from what a searcher finds."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def answer(self, text: str, today: date, start: int = 0, limit: int = SHOWN) -> Answer:
        """Answer a text asked on the day `today` with excerpts number `start` (from 0) and on, at most `limit`."""
        if is_small_talk(text):
            return Answer(text, "chat")
        await self._searcher.refresh()
        async with self._turn:
            known = await self._searcher.known(await asyncio.to_thread(possible_names, text))
            question = await asyncio.to_thread(parse, text, today, known)
            findings = await self._searcher.search(question)
            return await asyncio.to_thread(answer, question, findings, start, limit)

    async def settled(self) -> None:
        """Wait until no work goes on behind the answers."""
        await self._searcher.settled()
