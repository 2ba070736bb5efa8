"""Answers one text at a time."""

import asyncio
from collections.abc import Container
from datetime import date

from bot.answering.answer import SHOWN, answer
from bot.answering.smalltalk import is_small_talk
from bot.language.questions import parse
from bot.model import Answer
from bot.search.searcher import Searcher


class Answerer:
    """Answers from what a searcher finds; `known_people` are the names in the corpus, folded."""

    def __init__(self, searcher: Searcher, known_people: Container[str]) -> None:
        self._searcher = searcher
        self._known_people = known_people

    async def answer(self, text: str, today: date, start: int = 0, limit: int = SHOWN) -> Answer:
        """Answer a text asked on the day `today` with excerpts number `start` (from 0) and on, at most `limit`."""
        if is_small_talk(text):
            return Answer(text, "chat")
        question = await asyncio.to_thread(parse, text, today, self._known_people)
        findings = await self._searcher.search(question)
        return await asyncio.to_thread(answer, question, findings, start, limit)
