"""Callback queries: presses of inline buttons, which a bot has to answer in time."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.telegram_server.errors import bad_request

MAX_ANSWER_LENGTH = 200


@dataclass(frozen=True, slots=True)
class QueryAnswer:
    """What the bot answered to a press."""

    text: str
    show_alert: bool
    url: str
    cache_time: int


@dataclass(slots=True)
class Callbacks:
    """The presses and what the bot answered."""

    answered: dict[str, QueryAnswer] = field(default_factory=dict)
    _open: set[str] = field(default_factory=set)
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(4_000_000_000_000_000))

    def new(self) -> str:
        """The id of a new press."""
        query_id = str(next(self._ids))
        self._open.add(query_id)
        return query_id

    def expire(self, query_id: str) -> None:
        """Let the time to answer run out, which officially takes some 15 seconds to minutes."""
        self._open.discard(query_id)

    def answer(self, query_id: str, answer: QueryAnswer) -> None:
        """Keep an answer; raises BotApiError 400 for an unknown or expired query or too long a text."""
        if query_id not in self._open:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(answer.text) > MAX_ANSWER_LENGTH:
            raise bad_request("MESSAGE_TOO_LONG")
        self.answered[query_id] = answer
