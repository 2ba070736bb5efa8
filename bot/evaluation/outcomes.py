"""What came of a question, and whether that was right."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import Literal

from bot.answering.answer import SHOWN
from bot.evaluation.plain import plain
from bot.evaluation.questions import Expected
from bot.model import Answer, Excerpt, Span
from bot.progress import Progress

Ask = Callable[[str, date], Awaitable[Answer]]
"""Answers a text asked on a day, with `bot.answering.answer.MOST` excerpts at most."""

Miss = Literal[
    "answered, though no article says it",
    "refused, though an article says it",
    "another article first",
    "answer not in the first excerpt",
    "answer not in bold",
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a question, in `took_ms` milliseconds.

    An answer counts only in an excerpt of an article that answers. Texts are compared as `plain` makes them.
    """

    expected: Expected
    answer: Answer
    took_ms: float

    @property
    def refused(self) -> bool:
        """Whether nothing was answered."""
        return not self.answer.excerpts

    @property
    def right_article(self) -> bool:
        """Whether the first hit is an article that answers."""
        return any(map(self._answers, self.answer.excerpts[:1]))

    @property
    def right_article_among_all(self) -> bool:
        """Whether any hit is an article that answers."""
        return any(map(self._answers, self.answer.excerpts))

    @property
    def answer_in_first(self) -> bool:
        """Whether an answer is in the first excerpt."""
        return any(map(self._holds_an_answer, self.answer.excerpts[:1]))

    @property
    def answer_in_shown(self) -> bool:
        """Whether an answer is in one of the excerpts that are shown at once."""
        return any(map(self._holds_an_answer, self.answer.excerpts[:SHOWN]))

    @property
    def answer_in_bold(self) -> bool:
        """Whether an answer is in bold in the first excerpt; only punctuation and spaces in it may be not."""
        return any(
            self._answers(first) and self._is_answer(first.text[start:end])
            for first in self.answer.excerpts[:1]
            for start, end in bold_runs(first)
        )

    @property
    def bold_share(self) -> float | None:
        """The share of the first excerpt's characters that are in bold; None where nothing was answered."""
        if self.refused:
            return None
        first = self.answer.excerpts[0]
        return sum(end - start for start, end in first.highlights) / len(first.text)

    @property
    def right(self) -> bool:
        """Whether the answer is in the first excerpt, or nothing was answered where there is no answer."""
        return self.answer_in_first if self.expected.answerable else self.refused

    @property
    def miss(self) -> Miss | None:
        """The first thing that is wrong; None where nothing is."""
        if not self.expected.answerable:
            return None if self.refused else "answered, though no article says it"
        if self.refused:
            return "refused, though an article says it"
        if not self.right_article:
            return "another article first"
        if not self.answer_in_first:
            return "answer not in the first excerpt"
        return None if self.answer_in_bold else "answer not in bold"

    def _answers(self, excerpt: Excerpt) -> bool:
        return excerpt.citation.key in self.expected.articles

    def _holds_an_answer(self, excerpt: Excerpt) -> bool:
        return self._answers(excerpt) and self._is_answer(excerpt.text)

    def _is_answer(self, text: str) -> bool:
        return any(plain(answer) in plain(text) for answer in self.expected.answers)


def bold_runs(excerpt: Excerpt) -> list[Span]:
    """What reads as one stretch of bold: highlights joined where only punctuation and spaces stand between them."""
    runs: list[Span] = []
    for start, end in excerpt.highlights:
        if runs and not any(map(str.isalnum, excerpt.text[runs[-1].end : start])):
            runs[-1] = Span(runs[-1].start, end)
        else:
            runs.append(Span(start, end))
    return runs


async def ask_all(questions: Iterable[Expected], ask: Ask, today: date, progress: Progress) -> list[Outcome]:
    """Ask every question on its own day, else on the day `today`; tells a `progress` that was started."""
    outcomes = []
    for expected in questions:
        started = perf_counter()
        answer = await ask(expected.question, expected.today or today)
        outcomes.append(Outcome(expected, answer, (perf_counter() - started) * 1000))
        progress.advance("", 1)
    return outcomes
