"""A closer look at the candidates, the same for every engine: all that speaks for a paragraph, weighed and added up."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import mul

from bot.language.matching import Subject
from bot.language.questions import Question
from bot.search.evidence import Evidence, day_evidence, looked_into, of_paragraphs
from bot.search.lexical import heading_of
from bot.store.records import StoredParagraph

WEIGHTS = Evidence(
    lexical=1.0,
    coverage=0.7,
    day=0.35,
    lead=0.4,
    article=0.9,
    article_day=0.65,
    whole=0.6,
    sentence=0.7,
    kind=0.5,
    answering=0.6,
    near=0.3,
)
"""How much each piece of evidence counts: fitted by `tests.benchmarks.tuning` to 255 questions over a year of news, 60 over local
pages, 300 over five articles and 800 over encyclopedias (November 2026), and rounded."""

_BEFORE = 3
_AFTER = 2
"""So many paragraphs around one are its context: in a bulletin the next item may begin after it."""

LOOKED_INTO = 12
"""So many of the best paragraphs are looked into sentence by sentence."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A paragraph with its score and what speaks for it.

    `spoken_of` is the share of what is asked, names aside, that its article has in words of the question, from 0 to 1; `on_the_day`
    whether every day that the question names is named by the article. `context` is folded: its article's title, source
    and first paragraph, and what stands around it. A bulletin has other things farther away.
    """

    paragraph: StoredParagraph
    score: float
    evidence: Evidence
    spoken_of: float
    on_the_day: bool
    context: str


def rank(
    question: Question,
    subject: Subject,
    paragraphs: Sequence[StoredParagraph],
    scores: Mapping[int, float],
    weights: Evidence = WEIGHTS,
    closely: int = LOOKED_INTO,
) -> list[Ranked]:
    """Order paragraphs by how well they answer, best first. `scores` are the lexical ones, by paragraph.

    So many of the best are looked at `closely`.
    """
    top = max(scores.values(), default=0.0) or 1.0
    relative = {number: score / top for number, score in scores.items()}
    by_article: defaultdict[int, list[StoredParagraph]] = defaultdict(list)
    for paragraph in paragraphs:
        by_article[paragraph.citation.article].append(paragraph)
    ranked = [
        one
        for members in by_article.values()
        for one in _ranked(question, subject, members, relative, weights)
    ]
    ranked.sort(key=_best_first)
    closer = [_looked_into(one, question, subject, weights) for one in ranked[:closely]]
    return sorted([*closer, *ranked[closely:]], key=_best_first)


def score_of(evidence: Evidence, weights: Evidence) -> float:
    """The sum of all that speaks for a paragraph."""
    return float(sum(map(mul, evidence, weights)))


def _ranked(
    question: Question,
    subject: Subject,
    members: Sequence[StoredParagraph],
    scores: Mapping[int, float],
    weights: Evidence,
) -> list[Ranked]:
    """The considered paragraphs of one article."""
    text = "\n".join([heading_of(members[0].citation), *(member.folded for member in members)])
    spoken_of = subject.named(text, question.words_of_names, on_a_day=bool(question.dates))
    days = zip(*(day_evidence(question, member) for member in members), strict=True)
    on_the_day = all(map(any, days))
    return [
        Ranked(
            member, score_of(evidence, weights), evidence, spoken_of, on_the_day, _context(member, members)
        )
        for member, evidence in zip(members, of_paragraphs(question, subject, members, scores), strict=True)
    ]


def _context(paragraph: StoredParagraph, members: Sequence[StoredParagraph]) -> str:
    """The folded text that tells what a paragraph is about."""
    place = paragraph.citation.paragraph
    around = range(place - _BEFORE, place + _AFTER + 1)
    texts = [one.folded for one in members if one.citation.paragraph == 0 or one.citation.paragraph in around]
    return "\n".join([heading_of(paragraph.citation), *texts])


def _looked_into(one: Ranked, question: Question, subject: Subject, weights: Evidence) -> Ranked:
    evidence = looked_into(one.evidence, question, subject, one.paragraph)
    return replace(one, score=score_of(evidence, weights), evidence=evidence)


def _best_first(one: Ranked) -> tuple[float, int]:
    return -one.score, one.paragraph.id
