"""Files of questions whose answers are known."""

import gzip
import zlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeGuard

from bot.ask import json_object
from bot.errors import QuestionFileError
from bot.evaluation.plain import plain

_GZIP = b"\x1f\x8b"


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

    @property
    def answerable(self) -> bool:
        """Whether some article answers."""
        return bool(self.articles)


def read_questions(path: Path) -> list[Expected]:
    """Read JSON lines, perhaps gzipped, with `q`, `kind`, `gold`, `answer` and perhaps `now`.

    Raises QuestionFileError, also for a file without questions.
    """
    lines = _text(path).split("\n")
    questions = [_expected(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()]
    if not questions:
        raise QuestionFileError(f'{path} holds no questions: write {{"q": "…", …}}, one a line.')
    return questions


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
        if content.startswith(_GZIP):
            content = gzip.decompress(content)
        return content.decode("utf-8-sig")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise QuestionFileError(
            f"{path} cannot be read ({error}): give a file of JSON lines in UTF-8."
        ) from error


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
            return _checked(Expected(question, kind or "", tuple(articles), tuple(answers), day), place)
    raise QuestionFileError(
        f'{place} is no question: write {{"q": "…", "gold": ["…"], "answer": ["…"]}}, one a line,'
        ' if it matters with "now": "YYYY-MM-DD".'
    )


def _checked(expected: Expected, place: str) -> Expected:
    if bool(expected.articles) != bool(expected.answers) or not all(map(plain, expected.answers)):
        raise QuestionFileError(
            f'{place} has only one of "gold" and "answer", or an empty answer: name the articles and words of theirs'
            " that answer, or write [] for both where no article does."
        )
    return expected


def _are_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)
