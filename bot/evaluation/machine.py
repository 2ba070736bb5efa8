"""The figures of `eval` for machines."""

from collections.abc import Sequence
from dataclasses import asdict

from bot.ask import json_fields
from bot.evaluation.figures import count, count_by_kind
from bot.evaluation.measuring import Measured
from bot.evaluation.outcomes import Outcome


def fields_of(measured: Measured) -> dict[str, object]:
    """The figures of the bot, and those of the baseline if it was asked, for JSON."""
    theirs = {} if measured.baseline is None else {"baseline": _figures(measured.baseline)}
    return {
        "questions": len(measured.outcomes),
        "articles": measured.articles,
        "paragraphs": measured.paragraphs,
        "bot": _figures(measured.outcomes),
        **theirs,
    }


def miss_fields(outcomes: Sequence[Outcome]) -> list[dict[str, object]]:
    """Every question that was missed, with what was expected and what came instead, for JSON."""
    return [_miss(outcome) for outcome in outcomes if outcome.miss]


def _figures(outcomes: Sequence[Outcome]) -> dict[str, object]:
    kinds = {kind: asdict(figures) for kind, figures in count_by_kind(outcomes).items()}
    return {"all": asdict(count(outcomes)), "kinds": kinds}


def _miss(outcome: Outcome) -> dict[str, object]:
    expected = outcome.expected
    return {
        "miss": outcome.miss,
        "kind": expected.kind,
        "expected": {"articles": expected.articles, "answers": expected.answers},
        "now": expected.today.isoformat() if expected.today else None,
        **json_fields(outcome.answer, outcome.took_ms),
    }
