"""Each miss of `eval` for people, with what came instead."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.console import Console
from rich.text import Text

from bot import compose
from bot.evaluation.outcomes import Outcome
from bot.phrases import language_of
from bot.terminal import styled


def print_misses(console: Console, outcomes: Sequence[Outcome]) -> None:
    """Print every question that was missed, what was expected, and the first excerpt or the refusal."""
    for outcome in outcomes:
        if outcome.miss:
            for line in _lines(outcome):
                console.print(line, soft_wrap=True)
            console.print()


def _lines(outcome: Outcome) -> Iterator[Text]:
    expected = outcome.expected
    yield Text.assemble((f"✗ {outcome.miss}", "bold"), f" · {expected.kind}" if expected.kind else "")
    day = f" (asked on {expected.today})" if expected.today else ""
    yield Text(f"  question  {expected.question}{day}")
    yield Text(f"  expected  {_expected(outcome)}")
    for excerpt in outcome.answer.excerpts[:1]:
        bold = " | ".join(excerpt.text[start:end] for start, end in excerpt.highlights)
        yield Text(
            f"  instead   {excerpt.citation.key}, paragraph {excerpt.citation.paragraph}; in bold: {bold}"
        )
    first = replace(outcome.answer, excerpts=outcome.answer.excerpts[:1])
    for block in compose.answer(first, 0, language_of(expected.question)).blocks:
        yield styled(block)


def _expected(outcome: Outcome) -> str:
    if not outcome.expected.answerable:
        return "no answer"
    return f"{' | '.join(outcome.expected.answers)} in {' | '.join(outcome.expected.articles)}"
