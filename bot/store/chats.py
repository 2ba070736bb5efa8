"""What was asked in which chat, and which messages answered it."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.store.database import Database


class Chats:
    """Exchanges by the front end's own names: `chat` any text, `message` the number of the asking message."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def remember_question(self, chat: str, message: int, question: str, at: datetime) -> None:
        """Keep what a message asks, and when (with a time zone); an edited message replaces the old one."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "INSERT INTO exchanges (chat, message, question, asked_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (chat, message)"
                " DO UPDATE SET question = excluded.question, asked_at = excluded.asked_at, topic = NULL",
                (chat, message, question, at.timestamp()),
            )

    async def question(self, chat: str, message: int) -> str | None:
        """What that message asked, or None if it is not remembered."""
        rows = await self._database.rows(
            "SELECT question FROM exchanges WHERE chat = ? AND message = ?", (chat, message)
        )
        return rows[0]["question"] if rows else None

    async def remember_answers(self, chat: str, message: int, answers: Sequence[int]) -> None:
        """Keep the numbers of the messages that answer a remembered question; without one, do nothing."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "UPDATE exchanges SET answers = ? WHERE chat = ? AND message = ?",
                (json.dumps(list(answers)), chat, message),
            )

    async def answers(self, chat: str, message: int) -> tuple[int, ...]:
        """The numbers of the messages that answered that message; none if it is not remembered."""
        rows = await self._database.rows(
            "SELECT answers FROM exchanges WHERE chat = ? AND message = ?", (chat, message)
        )
        return tuple(json.loads(rows[0]["answers"])) if rows else ()

    async def remember_topic(self, chat: str, message: int, topic: str) -> None:
        """Keep what the exchange of a remembered question was about, in the caller's own spelling."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "UPDATE exchanges SET topic = ? WHERE chat = ? AND message = ?", (topic, chat, message)
            )

    async def last_topic(self, chat: str, before: int, since: datetime) -> str | None:
        """The topic of the last exchange before a message that has one, if it is not older than `since`."""
        rows = await self._database.rows(
            "SELECT topic FROM exchanges WHERE chat = ? AND message < ? AND asked_at >= ? AND topic IS NOT NULL"
            " ORDER BY message DESC LIMIT 1",
            (chat, before, since.timestamp()),
        )
        return rows[0]["topic"] if rows else None

    async def last_message(self, chat: str) -> int | None:
        """The number of the message of a chat that was remembered last."""
        rows = await self._database.rows(
            "SELECT message FROM exchanges WHERE chat = ? ORDER BY asked_at DESC, message DESC LIMIT 1",
            (chat,),
        )
        return rows[0]["message"] if rows else None

    async def forget_topics(self, chat: str) -> None:
        """Forget what the exchanges of a chat were about; their questions and answers are kept."""
        async with self._database.transaction() as connection:
            await connection.execute("UPDATE exchanges SET topic = NULL WHERE chat = ?", (chat,))

    async def forget_before(self, moment: datetime) -> None:
        """Drop what was asked before that moment (with a time zone)."""
        async with self._database.transaction() as connection:
            await connection.execute("DELETE FROM exchanges WHERE asked_at < ?", (moment.timestamp(),))
