"""A closer look at the candidates, the same for every engine: all that speaks for a paragraph, weighed and added up."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import mul

from bot.language.asked_kinds import IN_ANY_WORDS
from bot.language.matching import Subject
from bot.language.questions import Question
from bot.model import Citation
from bot.search.evidence import Evidence, looked_into, of_paragraphs
from bot.search.particulars import particulars
from bot.search.subheadings import subheadings
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

_PARTICULARS = 0.8
"""What it counts within an article that a paragraph alone says what is asked: fitted by hand to 620 questions over news and local
pages (.5 to 2 tried), as it never tells which article answers."""

LOOKED_INTO = 8
"""So many of the best paragraphs are looked into sentence by sentence."""


@dataclass(frozen=True)
class Ranked:
    """A paragraph with its score and what speaks for it.

    `beside` are the considered paragraphs of its article, itself among them; `also` says where else its words stand; `line`
    is the number of the subheading that it stands under.
    """

    paragraph: StoredParagraph
    score: float
    evidence: Evidence
    beside: Sequence[StoredParagraph] = field(repr=False)
    also: tuple[Citation, ...] = ()
    line: int | None = None

    @cached_property
    def article(self) -> str:
        """Folded, the title and source of its article and all that was considered of it."""
        return _text_of(self.beside)

    @cached_property
    def context(self) -> str:
        """Folded, the title, source and first paragraph of its article, and what stands around it.

        A bulletin has other things farther away.
        """
        place = self.paragraph.citation.paragraph
        around = {0, *range(place - _BEFORE, place + _AFTER + 1)}
        return _text_of([one for one in self.beside if one.citation.paragraph in around])


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
    closer = _ordered_within_articles(
        [_looked_into(one, question, subject, weights) for one in ranked[:closely]], question, subject
    )
    spoken_for = _spoken_for(closer)
    return sorted(
        [one for one in (*closer, *ranked[closely:]) if one.paragraph.id not in spoken_for], key=_best_first
    )


def _ordered_within_articles(closer: Sequence[Ranked], question: Question, subject: Subject) -> list[Ranked]:
    """The same paragraphs, where those that say what others of their article do not gain; each article's best score stays.

    Only those gain that have something of the kind that is asked for; none where the beginning of an article answers.
    """
    by_article: defaultdict[int, list[Ranked]] = defaultdict(list)
    for one in closer:
        by_article[one.paragraph.citation.article].append(one)
    ordered: list[Ranked] = []
    for several in by_article.values():
        said = particulars(subject, several[0].beside)
        gains = [_PARTICULARS * said[one.paragraph.id] * _fits(one, question) for one in several]
        if any(one.evidence.lead == 1 for one in several):
            gains = [0.0] * len(several)
        best = max(one.score for one in several)
        best_now = max(one.score + gain for one, gain in zip(several, gains, strict=True))
        ordered += [
            replace(one, score=one.score + gain + best - best_now)
            for one, gain in zip(several, gains, strict=True)
        ]
    return ordered


def _fits(one: Ranked, question: Question) -> float:
    return 1.0 if question.wanted.kind in IN_ANY_WORDS else one.evidence.kind


def _spoken_for(closer: Sequence[Ranked]) -> set[int]:
    """The subheadings over paragraphs that have what is asked for as well as they."""
    kinds = {one.paragraph.id: one.evidence.kind for one in closer}
    return {one.line for one in closer if one.line in kinds and kinds[one.line] <= one.evidence.kind}


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
    """The considered paragraphs of one article; a subheading among them counts for what it stands over."""
    lines = subheadings(members)
    under = [_under(lines.get(member.id), member) for member in members]
    with_lines = {
        one.id: max(scores.get(one.id, 0.0), scores.get(lines.get(one.id, one).id, 0.0)) for one in members
    }
    evidences = of_paragraphs(question, subject, under, with_lines)
    return [
        Ranked(
            one,
            score_of(evidence, weights),
            evidence,
            members,
            line=lines[one.id].id if one.id in lines else None,
        )
        for one, evidence in zip(under, evidences, strict=True)
    ]


def _under(line: StoredParagraph | None, body: StoredParagraph) -> StoredParagraph:
    return body._replace(heading=f"{body.heading}\n{line.folded}") if line else body


def _text_of(members: Sequence[StoredParagraph]) -> str:
    return "\n".join([members[0].heading, *(member.folded for member in members)])


def _looked_into(one: Ranked, question: Question, subject: Subject, weights: Evidence) -> Ranked:
    evidence = looked_into(one.evidence, question, subject, one.paragraph)
    return replace(one, score=score_of(evidence, weights), evidence=evidence)


def _best_first(one: Ranked) -> tuple[float, int]:
    return -one.score, one.paragraph.id
