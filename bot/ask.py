"""The command `ask`: questions in, answers out, in order."""

import json
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from time import perf_counter
from typing import Any, NamedTuple

from rich.console import Console
from rich.text import Text

from bot import compose
from bot.answering.answerer import Answerer
from bot.model import Answer, Excerpt
from bot.phrases import language_of
from bot.terminal import styled

_ESCAPED = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}  # line ends to some readers

Write = Callable[[Answer, float], None]


class Asked(NamedTuple):
    """A question and the day on which it is asked."""

    question: str
    today: date


def read_questions(argument: str, today: date, report: Callable[[str], object]) -> Iterator[Asked]:
    """The question itself, or with `-` one for each line of standard input: text, or a JSON object with its `now`.

    A `now` that is no day is reported in a sentence, and the question asked as of today.
    """
    if argument != "-":
        yield Asked(argument, today)
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)  # asyncio's own would wait for the line to end
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            yield _asked(line.strip(), number, today, report)


def _asked(line: str, number: int, today: date, report: Callable[[str], object]) -> Asked:
    fields = json_object(line)
    if not isinstance(fields.get("question"), str):
        return Asked(line, today)
    try:
        return Asked(fields["question"], date.fromisoformat(fields["now"]) if fields.get("now") else today)
    except (ValueError, TypeError):
        report(f'Line {number}: "now" must be a day written as YYYY-MM-DD; asked as of {today}.')
        return Asked(fields["question"], today)


def json_object(line: str) -> dict[str, Any]:
    """The fields of a line of JSON; none if it is no JSON object."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}


async def answer_each(questions: Iterable[Asked], answerer: Answerer, limit: int, write: Write) -> None:
    """Answer each question as it comes and hand the answer over with the milliseconds that it took."""
    for question, today in questions:
        started = perf_counter()
        answer = await answerer.answer(question, today, limit=limit)
        write(answer, (perf_counter() - started) * 1000)


def write_json(answer: Answer, took_ms: float) -> None:
    """Print one line of JSON."""
    write_object(json_fields(answer, took_ms))


def write_object(fields: Mapping[str, object]) -> None:
    """Print a JSON object as one line."""
    sys.stdout.write(json.dumps(fields, ensure_ascii=False).translate(_ESCAPED) + "\n")
    sys.stdout.flush()


def json_fields(answer: Answer, took_ms: float) -> dict[str, object]:
    """An answer as `ask --json` gives it."""
    return {
        "question": answer.question,
        "status": answer.status,
        "took_ms": round(took_ms, 2),
        "hits": [_hit(excerpt) for excerpt in answer.excerpts],
    }


def write_text(answer: Answer, took_ms: float) -> None:  # noqa: ARG001  # for people, not for machines
    """Print the answer as the terminal shows it."""
    console = Console(highlight=False)
    for block in compose.answer(answer, 0, language_of(answer.question)).blocks:
        console.print(styled(block), soft_wrap=True)


def write_exchange(answer: Answer, took_ms: float) -> None:
    """Print the question, the answer, and an empty line."""
    console = Console(highlight=False)
    console.print(Text(f"› {answer.question}", style="dim"), soft_wrap=True)
    write_text(answer, took_ms)
    console.print()


def _hit(excerpt: Excerpt) -> dict[str, object]:
    citation = excerpt.citation
    return {
        "article": citation.key,
        "title": citation.title,
        "source": citation.source,
        "url": citation.url,
        "published": _day(citation.published),
        "event_date": _day(citation.event_date),
        "paragraph": citation.paragraph,
        "excerpt": excerpt.text,
        "highlights": [list(span) for span in excerpt.highlights],
        "score": round(excerpt.score, 3),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
