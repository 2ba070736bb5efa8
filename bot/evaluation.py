"""The command `eval`: how many questions of a file come out right.

A question is right when its first hit is one of its articles and the excerpt holds one of its answers; one without
an answer is right when nothing is answered. Texts are compared folded, without spaces and commas.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TypeGuard

import numpy as np
from rich.table import Table

from bot.answering.answer import MOST
from bot.answering.answerer import Answerer
from bot.ask import json_object
from bot.errors import QuestionFileError
from bot.language.script import fold
from bot.model import Answer


@dataclass(frozen=True, slots=True)
class Expected:
    """A question with the keys of the articles that answer it and the words that count as an answer.

    `articles` and `answers` are empty where the articles do not say. `today` is the day it is to be asked on, if that
    matters.
    """

    question: str
    kind: str
    articles: tuple[str, ...]
    answers: tuple[str, ...]
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a question, in `took_ms` milliseconds."""

    expected: Expected
    answer: Answer
    took_ms: float

    @property
    def right_article(self) -> bool:
        """Whether the first hit is an article that answers."""
        hits = self.answer.excerpts
        return bool(hits) and hits[0].citation.key in self.expected.articles

    @property
    def right(self) -> bool:
        """Whether the answer is in the first excerpt, or nothing was answered where there is no answer."""
        if not self.expected.articles:
            return not self.answer.excerpts
        return self.right_article and self._holds_an_answer(self.answer.excerpts[0].text)

    def _holds_an_answer(self, text: str) -> bool:
        return any(plain(answer) in plain(text) for answer in self.expected.answers)


def read_questions(path: Path) -> list[Expected]:
    """Read JSON lines with `q`, `kind`, `gold`, `answer` and perhaps `now`. Raises QuestionFileError."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionFileError(
            f"{path} cannot be read ({error}): give a file of JSON lines in UTF-8."
        ) from error
    return [_expected(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def _expected(line: str, place: str) -> Expected:
    fields = json_object(line)
    question, kind, articles, answers, today = map(fields.get, ("q", "kind", "gold", "answer", "now"))
    with suppress(ValueError, TypeError):
        day = date.fromisoformat(today) if today else None
        if (
            isinstance(question, str)
            and isinstance(kind or "", str)
            and _are_texts(articles)
            and _are_texts(answers)
        ):
            return Expected(question, kind or "", tuple(articles), tuple(answers), day)
    raise QuestionFileError(
        f'{place} is no question: write {{"q": "…", "gold": ["…"], "answer": ["…"]}}, one a line,'
        ' if it matters with "now": "YYYY-MM-DD".'
    )


def _are_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


async def evaluate(questions: Iterable[Expected], answerer: Answerer, today: date) -> list[Outcome]:
    """Ask every question on its own day, else on the day `today`."""
    outcomes = []
    for expected in questions:
        started = perf_counter()
        answer = await answerer.answer(expected.question, expected.today or today, limit=MOST)
        outcomes.append(Outcome(expected, answer, (perf_counter() - started) * 1000))
    return outcomes


def table(outcomes: Sequence[Outcome]) -> Table:
    """The figures for each kind of question and for all."""
    by_kind: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_kind[outcome.expected.kind].append(outcome)
    result = Table("kind", "questions", "right article first", "right", "p50 ms", "p99 ms")
    for kind, members in (*sorted(by_kind.items()), ("all", list(outcomes))):
        articles = [outcome for outcome in members if outcome.expected.articles]
        first = (
            f"{sum(outcome.right_article for outcome in articles) / len(articles):.3f}" if articles else ""
        )
        right = f"{sum(outcome.right for outcome in members) / len(members):.3f}" if members else ""
        p50, p99 = np.percentile([outcome.took_ms for outcome in members] or [0.0], [50, 99])
        result.add_row(kind, str(len(members)), first, right, f"{p50:.1f}", f"{p99:.1f}")
    return result


def plain(text: str) -> str:
    """A text as texts are compared: folded, without spaces and commas."""
    return re.sub(r"[\s,，、]", "", fold(unicodedata.normalize("NFKC", text)))
