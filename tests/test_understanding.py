"""Quality as a test: questions and conversations about the five articles by an author who saw neither code nor other
questions. A third of them cross scripts or languages."""

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import Conversation
from bot.evaluation import Expected, Outcome, plain, read_questions
from bot.opening import open_conversation
from bot.reply import Reply
from tests.asking import Desk, library_of
from tests.floors import SETS
from tests.replies import quoted

DATA = Path(__file__).parent / "data"
CONVERSATIONS = [json.loads(line) for line in (DATA / "follow_ups.jsonl").read_text("utf-8").splitlines()]
TURNS_RIGHT = 61


EVERY = [question for name in SETS for question in read_questions(DATA / name)]
WIDE = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}
REWRITINGS: dict[str, Callable[[str], str]] = {
    "Traditional": opencc.OpenCC("s2t").convert,
    "Taiwan": opencc.OpenCC("s2tw").convert,
    "Simplified": opencc.OpenCC("t2s").convert,
    "号": lambda text: text.replace("日", "号"),
    "full width": lambda text: text.translate(WIDE),
}
FIVE_ARTICLES = Path(__file__).parent.parent / "corpus"
CHINA = timezone(timedelta(hours=8))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EVERY), st.lists(st.sampled_from(sorted(REWRITINGS)), min_size=1, unique=True))
def test_how_a_question_is_written_does_not_change_the_hits(
    five_articles: Desk, asked: Expected, rewritings: list[str]
) -> None:
    text = asked.question
    for rewriting in rewritings:
        text = REWRITINGS[rewriting](text)
    [one, other] = five_articles.ask_all([asked, replace(asked, question=text)])

    assert hits(one) == hits(other)


def hits(outcome: Outcome) -> list[tuple[str, int, str]]:
    return [(one.citation.key, one.citation.paragraph, one.text) for one in outcome.answer.excerpts]


class Clock:
    """Tells the moment that it is set to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 10, tzinfo=CHINA)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
async def conversation(tmp_path: Path) -> AsyncIterator[tuple[Conversation, Clock]]:
    clock = Clock()
    async with open_conversation(library_of(FIVE_ARTICLES, tmp_path / "store.db"), clock) as opened:
        yield opened, clock


async def test_nearly_all_turns_of_conversations_are_understood(
    conversation: tuple[Conversation, Clock],
) -> None:
    opened, clock = conversation
    wrong, turns = [], 0
    for number, told in enumerate(CONVERSATIONS):
        day = date.fromisoformat(told.get("now", "2026-11-22"))
        clock.now = datetime(day.year, day.month, day.day, 10, tzinfo=CHINA)
        for message, turn in enumerate(told["turns"], 1):
            reply = await opened.ask(f"chat {number}", message, turn["q"])
            turns += 1
            if not is_right(reply, turn):
                wrong.append(turn["q"])

    assert turns == 66
    assert turns - len(wrong) >= TURNS_RIGHT, wrong


def is_right(reply: Reply, turn: dict[str, Any]) -> bool:
    """Whether the first quotation holds an answer; where there is none, whether nothing is quoted."""
    first = next(iter(quoted(reply)), "")
    return any(plain(answer) in plain(first) for answer in turn["answer"]) if turn["gold"] else not first


def test_when_the_five_articles_happened(five_articles: Desk) -> None:
    assert {article.citation.key[:3]: article.citation.event_date for article in five_articles.articles} == {
        "000": date(2022, 4, 12),
        "001": None,
        "002": date(2022, 9, 9),
        "003": date(2021, 8, 10),
        "004": date(2022, 2, 5),
    }
