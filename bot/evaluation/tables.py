"""The figures of `eval` for people."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.answering.silence import CONFIDENT
from bot.evaluation.figures import Figures, count, count_by_kind
from bot.evaluation.measuring import Measured
from bot.evaluation.outcomes import Outcome

WIDTH = 110
"""Characters of a line: what is wider than the terminal is wrapped there, and nothing is cut off."""

_THRESHOLDS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.6)
_BASELINE = "  rank_bm25"
_LONGEST_KIND = 14
_NAMED = 5
_LEAST_WIDTHS = {  # so that another digit moves nothing
    "all right": 7,
    "article first": 7,
    "among five": 5,
    "answer in first": 6,
    "in first three": 5,
    "in bold": 5,
    "bold share": 5,
    "refused rightly": 7,
    "refused wrongly": 7,
    "p50 ms": 7,
    "p99 ms": 7,
}


def print_figures(console: Console, measured: Measured) -> None:
    """Print what was asked, the figures for each kind of question and for all, the misses, and the silence."""
    asked, articles, paragraphs = len(measured.outcomes), measured.articles, measured.paragraphs
    console.print(f"Questions: {asked:,}. Articles: {articles:,}, with {paragraphs:,} paragraphs.")
    console.print(_table(measured))
    for line in (*_misses(measured.outcomes), *_silence(measured.outcomes)):
        console.print(Text(line))


def print_missing(console: Console, measured: Measured) -> None:
    """Print which articles the questions name that the corpus does not have, if there are any."""
    if measured.missing:
        some = ", ".join(measured.missing[:_NAMED]) + (", …" if len(measured.missing) > _NAMED else "")
        sentence = (
            f"Articles that the questions name and the corpus does not have ({len(measured.missing)}): {some};"
            ' write them in "gold" as `ask --json` shows them under "article".'
        )
        console.print(Text(sentence), soft_wrap=True)


def _table(measured: Measured) -> Table:
    """A row for each kind of question and one for all, each with the baseline's below if that was asked."""
    result = Table(box=box.HORIZONTALS, pad_edge=False, collapse_padding=True)
    result.add_column("kind", vertical="bottom", max_width=_LONGEST_KIND, no_wrap=True)
    for heading, width in _LEAST_WIDTHS.items():
        result.add_column(heading.replace(" ", "\n"), justify="right", vertical="bottom", min_width=width)
    ours, theirs = _rows(measured.outcomes), _rows(measured.baseline or ())
    for number, (kind, figures) in enumerate(ours):
        closing = number == len(ours) - 2
        result.add_row(Text(kind or "–"), *_cells(figures), end_section=closing and not theirs)
        if theirs:
            result.add_row(_BASELINE, *_cells(theirs[number][1]), style="dim", end_section=closing)
    return result


def _rows(outcomes: Sequence[Outcome]) -> list[tuple[str, Figures]]:
    return [*count_by_kind(outcomes).items(), ("all", count(outcomes))] if outcomes else []


def _cells(figures: Figures) -> Iterator[str]:
    yield _of(figures.right, figures.questions)
    for part in (
        figures.right_article_first,
        figures.right_article_among_five,
        figures.answer_in_first_excerpt,
        figures.answer_in_first_three,
        figures.answer_in_bold,
    ):
        yield f"{part / figures.answerable:.3f}" if figures.answerable else ""
    yield "" if figures.median_bold_share is None else f"{figures.median_bold_share:.2f}"
    yield _of(figures.refused_unanswerable, figures.unanswerable)
    yield _of(figures.refused_answerable, figures.answerable)
    yield f"{figures.p50_ms:.1f}"
    yield f"{figures.p99_ms:.1f}"


def _of(part: int, whole: int) -> str:
    return f"{part}/{whole}" if whole else ""


def _misses(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """How many misses there are of each cause, the most frequent first."""
    misses = Counter(outcome.miss for outcome in outcomes if outcome.miss)
    if misses:
        yield "Misses: " + "; ".join(f"{number} {miss}" for miss, number in misses.most_common()) + "."


def _silence(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """How often nothing was answered, rightly and wrongly, and how often with another threshold of confidence."""
    figures = count(outcomes)
    yield (
        f"Silence: refused {figures.refused_unanswerable} of {figures.unanswerable} that no article answers,"
        f" and {figures.refused_answerable} of {figures.answerable} that one does."
    )
    if figures.unanswerable and figures.answerable:
        trades = (f"{threshold:.2f}: {_refused_below(outcomes, threshold)}" for threshold in _THRESHOLDS)
        yield f"With another threshold than {CONFIDENT} (rightly, wrongly): {'; '.join(trades)}."


def _refused_below(outcomes: Sequence[Outcome], threshold: float) -> str:
    refused = [one.expected.answerable for one in outcomes if one.answer.confidence < threshold]
    return f"{refused.count(False)}, {refused.count(True)}"
