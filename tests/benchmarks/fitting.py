"""Two ways to fit weights to examples, each a few lines of numpy."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Flags = NDArray[np.bool_]

_STEPS = 600
_RATE = 0.05


@dataclass(frozen=True, slots=True)
class Choice:
    """A question's paragraphs: a row of evidence for each, which of them answer, and how much the question counts."""

    evidence: Matrix
    right: Flags
    weight: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """An article's signs, whether it answers, and how much the example counts."""

    signs: Matrix
    right: bool
    weight: float


def fit_ranking(choices: Sequence[Choice], size: int, decay: float = 0.002) -> Matrix:
    """Weights, none negative, that make the right paragraphs likely under a softmax over each question's scores.

    ListNet's top-one loss (Cao et al., ICML 2007), minimised by Adam (Kingma and Ba, 2015).
    """
    weights, mean, square = np.ones(size), np.zeros(size), np.zeros(size)
    total = sum(choice.weight for choice in choices)
    for step in range(1, _STEPS + 1):
        gradient = (
            decay * weights + sum((_gradient(choice, weights) for choice in choices), np.zeros(size)) / total
        )
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        step_size = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = np.maximum(weights - _RATE * step_size, 0)
    return weights


def _gradient(choice: Choice, weights: Matrix) -> Matrix:
    scores = choice.evidence @ weights
    likely = np.exp(scores - scores.max())
    likely /= likely.sum()
    wanted = likely * choice.right
    gradient: Matrix = choice.weight * ((likely - wanted / wanted.sum()) @ choice.evidence)
    return gradient


def fit_confidence(judgements: Sequence[Judgement], decay: float = 0.3) -> Matrix:
    """Weights of the signs, and last the bias: logistic regression by Newton's method, with a ridge but on the bias."""
    signs = np.array([np.append(one.signs, 1.0) for one in judgements])
    right = np.array([one.right for one in judgements], float)
    counts = np.array([one.weight for one in judgements])
    weights = np.zeros(signs.shape[1])
    ridge = np.diag(np.append(np.full(len(weights) - 1, decay), 1e-6))
    for _ in range(40):
        likely = 1 / (1 + np.exp(-signs @ weights))
        curvature = (signs * (counts * likely * (1 - likely))[:, None]).T @ signs + ridge
        slope = signs.T @ (counts * (likely - right)) + ridge @ weights
        weights = weights - np.linalg.solve(curvature, slope)
    return weights
