"""Answers one text at a time."""

import asyncio
from datetime import date

from bot.answering.answer import SHOWN, answer
from bot.answering.smalltalk import is_small_talk
from bot.beside import Beside
from bot.language.questions import parse, possible_names
from bot.model import Answer
from bot.search.searcher import Searcher

AT_ONCE = 2
"""So many questions are worked on at the same time: one computes while another waits for the store."""


class Answerer:
    """Answers from what a searcher finds. It computes beside the event loop that asks."""

    def __init__(self, searcher: Searcher, beside: Beside) -> None:
        self._searcher = searcher
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

    async def _answer(self, text: str, today: date, start: int, limit: int) -> Answer:
        async with self._turn:
            known = await self._searcher.known(possible_names(text))
            question = parse(text, today, known)
            return answer(question, await self._searcher.search(question), start, limit)
