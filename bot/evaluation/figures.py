"""Outcomes, counted."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.evaluation.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Figures:
    """How many questions came out how.

    The counts from `right_article_first` to `answer_in_bold` are of the `answerable` questions; one that was refused
    is in none of them. `median_bold_share` is of the first excerpts, None where there are none. Times are of all
    questions, in milliseconds.
    """

    questions: int
    answerable: int
    right: int
    right_article_first: int
    right_article_among_five: int
    answer_in_first_excerpt: int
    answer_in_first_three: int
    answer_in_bold: int
    median_bold_share: float | None
    refused_unanswerable: int
    refused_answerable: int
    p50_ms: float
    p99_ms: float

    @property
    def unanswerable(self) -> int:
        """How many questions no article answers."""
        return self.questions - self.answerable


def count(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of some outcomes, one at least."""
    answerable = [outcome for outcome in outcomes if outcome.expected.answerable]
    shares = [share for outcome in outcomes if (share := outcome.bold_share) is not None]
    p50, p99 = np.percentile([outcome.took_ms for outcome in outcomes], [50, 99])
    refused = sum(outcome.refused for outcome in outcomes)
    refused_answerable = sum(outcome.refused for outcome in answerable)
    return Figures(
        questions=len(outcomes),
        answerable=len(answerable),
        right=sum(outcome.right for outcome in outcomes),
        right_article_first=sum(outcome.right_article for outcome in answerable),
        right_article_among_five=sum(outcome.right_article_among_all for outcome in answerable),
        answer_in_first_excerpt=sum(outcome.answer_in_first for outcome in answerable),
        answer_in_first_three=sum(outcome.answer_in_shown for outcome in answerable),
        answer_in_bold=sum(outcome.answer_in_bold for outcome in answerable),
        median_bold_share=float(np.median(shares)) if shares else None,
        refused_unanswerable=refused - refused_answerable,
        refused_answerable=refused_answerable,
        p50_ms=float(p50),
        p99_ms=float(p99),
    )


def count_by_kind(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """The figures of each kind of question, in the kinds' order."""
    members: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        members[outcome.expected.kind].append(outcome)
    return {kind: count(members[kind]) for kind in sorted(members)}
