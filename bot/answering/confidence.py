"""How sure it is that an article answers a question: all that speaks for and against it in one number."""

from collections.abc import Iterator
from functools import lru_cache
from math import exp, log, log1p
from operator import mul
from typing import NamedTuple

from bot.answering.named_people import spoken_of, unnamed
from bot.language.answer_kinds import IN_ANY_WORDS
from bot.language.dictionary import dictionary
from bot.language.matching import resembles
from bot.language.questions import Question
from bot.language.wanted import asked_at
from bot.language.words import is_han
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_MUCH = 40.0
"""So much rarity of all words together makes a question that is hard to meet by chance."""

_MANY = 1000
_HALF = 0.5
_HARDLY = 0.25
_RARE = 4.0
_NEAR = 0.3
_NOUN = "n"


class Signs(NamedTuple):
    """What tells whether an article answers, each from 0 to 1; or, in the table of weights, how much that tells.

    For it: how much of the subject is anywhere in the article, `whole`, and in the paragraph or a sentence, `coverage`;
    whether anything is of the wanted `kind`; by how much of its score it is ahead of the next article, `margin` (less than 0:
    behind); how rare the question's words are, `rarity`; whether it has but one, `single`.

    Against it: `unclear`, that it does not have what may be a name; `only_names`, that it has the names and hardly anything
    else; `proper`, that it does not have an English name, or what has but one translation; `missing`, the share, names aside,
    of the weightiest word that it does not have; `translated`, that it is in another language than the question; `uncounted`,
    that it does not have the thing whose number is asked for; `absent`, that a rare noun
    near to where the question asks is nowhere in it.
    """

    whole: float = 0.0
    coverage: float = 0.0
    kind: float = 0.0
    margin: float = 0.0
    rarity: float = 0.0
    single: float = 0.0
    unclear: float = 0.0
    only_names: float = 0.0
    proper: float = 0.0
    missing: float = 0.0
    translated: float = 0.0
    uncounted: float = 0.0
    absent: float = 0.0


WEIGHTS = Signs(
    whole=2.6,
    coverage=2.3,
    kind=1.5,
    margin=5.6,
    rarity=-0.6,
    single=0.4,
    unclear=-0.9,
    only_names=-0.4,
    proper=-0.7,
    missing=-2.7,
    translated=-0.3,
    uncounted=-0.8,
    absent=-1.2,
)
"""Fitted by logistic regression: `tests.benchmarks.tuning`, to the sets of `bot.search.rank` but for the encyclopedias; `absent`
afterwards, by 500 questions over news and local pages: with it six more are refused rightly and none wrongly."""

BIAS = -3.1


def confidence(signs: Signs, weights: Signs = WEIGHTS, bias: float = BIAS) -> float:
    """The likelihood from 0 to 1 that an article with these signs answers."""
    return 1 / (1 + exp(-bias - sum(map(mul, signs, weights))))


def signs_of(one: Ranked, question: Question, findings: Findings, next_score: float) -> Signs:
    """The signs of an article, by its best paragraph; `next_score` is that of the best other article's."""
    subject, text, evidence, wanted = findings.subject, one.context, one.evidence, question.wanted
    total = sum(subject.weights.values())
    telling = subject.telling(text, question.words_of_names, on_a_day=bool(question.dates))
    lacking = (weight * (1 - subject.match(word, text)) for word, weight in telling.items())
    return Signs(
        whole=evidence.whole,
        coverage=max(evidence.coverage, evidence.sentence),
        kind=float(bool(evidence.kind) or wanted.kind in IN_ANY_WORDS),
        margin=_margin(one.score, next_score, findings.articles),
        rarity=min(total / _MUCH, 1.0),
        single=float(len(subject.weights) <= 1),
        unclear=float(bool(unnamed(one, question))),
        only_names=float(bool(question.people) and spoken_of(one, question, findings) < _HARDLY),
        proper=float(
            any(not subject.match(name, text) for name in (*_named_in_english(question), *question.codes))
        ),
        missing=max(lacking, default=0.0) / (sum(telling.values()) or 1.0),
        translated=float(question.is_translated),
        uncounted=float(wanted.kind == "number" and resembles(wanted.counted, one.paragraph.folded) < _HALF)
        if wanted.counted
        else 0.0,
        absent=float(not question.is_translated and any(_absent_nouns(one, question, findings))),
    )


def _named_in_english(question: Question) -> Iterator[str]:
    """The English names of a question, and of one that is to be answered in Chinese what has but one translation, as names have."""
    yield from question.proper_names
    if question.is_translated:
        yield from (
            word for word, others in question.alternatives.items() if len(others) == 1 and not is_han(word)
        )


def _absent_nouns(one: Ranked, question: Question, findings: Findings) -> Iterator[str]:
    """The rare nouns near to where a question asks that an article does not have; what asks is none: 地点 in 地点在哪."""
    subject = findings.subject
    asking = question.folded[slice(*asked_at(question.folded))]
    for word, weight in subject.weights.items():
        is_telling = (
            weight >= _RARE and subject.focus.get(word, 1.0) >= _NEAR and word not in question.words_of_names
        )
        if is_telling and _is_noun(word) and word not in asking and not subject.match(word, one.article):
            yield word


@lru_cache(maxsize=5_000)
def _is_noun(word: str) -> bool:
    return len(word) > 1 and is_han(word) and dictionary().tag(word).startswith(_NOUN)


def _margin(score: float, next_score: float, articles: int) -> float:
    """By how much of its score it is ahead, from -1 to 1: to be ahead of few says less."""
    if score <= 0:
        return 0.0
    return max(-1.0, (score - next_score) / score) * min(log1p(articles) / log(_MANY), 1.0)
