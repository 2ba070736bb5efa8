"""A conversation small enough to foresee its every reply, and a process that runs the bot with it."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

from bot.actions import (
    Action,
    Choose,
    ListOfficials,
    ListSources,
    MoreExcerpts,
    OpenArticle,
    ShowDays,
    ShowPerson,
)
from bot.phrases import Language
from bot.redaction import configure_logging
from bot.reply import ArticleLink, Block, Button, Reply, Text
from bot.settings import load
from bot.telegram import run

PARAGRAPH = "字" * 2000


def said(text: str, *buttons: Button) -> Reply:
    """A reply of one plain block."""
    return Reply((Block((Text(text),)),), (buttons,) if buttons else ())


class StandIn:
    """Repeats each question in bold, with a citation and two buttons.

    `slow N` takes N seconds, `long N` gives N parts, `fail` fails. `asked` and `answered` are the texts in
    the order in which they came and were done with.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answered: list[str] = []
        self.begun = asyncio.Event()
        self.working = 0
        self.most_working = 0
        self._answers: dict[tuple[str, int], tuple[int, ...]] = {}

    async def ask(self, _: str, message: int, text: str) -> Reply:
        self.asked.append(text)
        self.begun.set()
        self.working += 1
        self.most_working = max(self.most_working, self.working)
        try:
            reply = await self._answer(message, text)
        finally:
            self.working -= 1
        self.answered.append(text)
        return reply

    async def _answer(self, message: int, text: str) -> Reply:
        match text.split():
            case ["slow", seconds, *_]:
                await asyncio.sleep(float(seconds))
            case ["long", parts]:
                paragraphs = tuple(Block((Text(PARAGRAPH),)) for _ in range(2 * int(parts)))
                return Reply(paragraphs, ((Button("更多", MoreExcerpts(message, 3)),),))
            case ["fail"]:
                raise RuntimeError(f"the stand-in fails, and tells {os.environ.get('TELEGRAM_BOT_TOKEN')}")
        citation = Text("题目 <1> & 2", link=ArticleLink(1, 2, Path("1.txt")))
        buttons = (Button("全文", OpenArticle(1, 2)), Button("更多", MoreExcerpts(message, 3)))
        return Reply(
            (Block((Text("答："), Text(text, bold=True)), quoted=True), Block((citation,))), (buttons,)
        )

    async def act(self, _: str, action: Action, language: Language) -> Reply:
        match action:
            case OpenArticle(999):
                return said(f"gone {language}")
            case OpenArticle(article, paragraph, page):
                turn = Button("下一页", OpenArticle(article, paragraph, (page or 1) + 1))
                return said(f"article {article} paragraph {paragraph} page {page or 1}", turn)
            case MoreExcerpts(message, start):
                return said(f"more of {message} from {start}")
            case ListSources(page):
                return said(f"sources page {page}", Button("下一页", ListSources(page + 1)))
            case ShowPerson(person, place, page):
                turn = Button("下一页", ShowPerson(person, place, (page or 1) + 1))
                return said(f"person {person} of {place} page {page or 1}", turn)
            case ListOfficials(page):
                turn = Button("下一页", ListOfficials(page + 1))
                return said(f"officials page {page}", Button("王芳", ShowPerson(7)), turn)
            case Choose(message, number):
                return said(f"choice {number} of {message}")
            case ShowDays(first, last, page):
                return said(
                    f"{first} to {last} page {page or 1}",
                    Button("下一页", ShowDays(first, last, (page or 1) + 1)),
                )

    async def help(self, language: Language) -> Reply:
        return said(f"help {language}")

    async def sources(self, language: Language, page: int = 1) -> Reply:
        return await self.act("", ListSources(page), language)

    async def who(self, _: str, __: int, text: str, language: Language) -> Reply:
        return said(f"who {text} {language}") if text else await self.act("", ListOfficials(), language)

    async def date(self, _: str, __: int, text: str, language: Language) -> Reply:
        return said(f"date {text} {language}", Button("那天", ShowDays(date(2022, 4, 12), date(2022, 4, 12))))

    async def new(self, _: str, language: Language) -> Reply:
        return said(f"new {language}")

    async def remember_answers(self, chat: str, message: int, answers: Sequence[int]) -> None:
        self._answers[chat, message] = tuple(answers)

    async def answers(self, chat: str, message: int) -> tuple[int, ...]:
        return self._answers.get((chat, message), ())

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Any]:
        """What `bot.telegram.run` calls to open it."""
        yield self


if __name__ == "__main__":
    settings = load(os.environ)
    configure_logging(settings.log_level, settings.secrets)
    try:
        run(settings, StandIn().opened)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # as `python -m bot` does
