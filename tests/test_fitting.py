import numpy as np

from tests.benchmarks.fitting import Choice, Judgement, fit_confidence, fit_ranking

RANDOM = np.random.default_rng(7)


def test_the_evidence_that_tells_gets_the_weight() -> None:
    choices = []
    for _ in range(60):
        evidence = RANDOM.random((8, 3))
        right = np.zeros(8, bool)
        right[int(np.argmax(evidence[:, 1]))] = True
        choices.append(Choice(evidence, right, 1.0))

    weights = fit_ranking(choices, 3)

    assert weights[1] > 5 * max(weights[0], weights[2], 0.1)
    assert (weights >= 0).all()


def test_the_signs_that_tell_get_the_weight_in_their_direction() -> None:
    signs = RANDOM.random((400, 3))
    right = signs[:, 0] - signs[:, 2] + RANDOM.normal(0, 0.1, 400) > 0
    judgements = [Judgement(one, bool(yes), 1.0) for one, yes in zip(signs, right, strict=True)]

    first, second, third, bias = fit_confidence(judgements)

    assert first > 3 > abs(second)
    assert third < -3
    assert abs(bias) < 2
