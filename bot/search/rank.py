"""A closer look at the candidates, the same for every engine: all that speaks for a paragraph, weighed and added up."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import mul

from bot.language.matching import Subject
from bot.language.questions import Question
from bot.model import Citation
from bot.search.evidence import Evidence, looked_into, of_paragraphs
from bot.search.particulars import particulars
from bot.search.subheadings import subheadings
from bot.store.records import StoredParagraph

OF_ARTICLES = Evidence(
    lexical=1.0,
    coverage=0.7,
    day=0.5,
    article=1.0,
    article_day=0.7,
    whole=0.9,
    sentence=0.85,
    kind=0.35,
    answering=0.3,
    near=0.2,
)
"""How much each piece of evidence tells which article answers: fitted as `tests.benchmarks.tuning` does, to what was found for 740 questions
over news and local pages and, at a third, 1,750 over encyclopedias (November 2026), and rounded."""

OF_PARAGRAPHS = Evidence(
    lexical=0.8,
    coverage=0.5,
    day=0.2,
    lead=1.0,
    sentence=0.3,
    kind=0.6,
    answering=0.5,
    near=0.6,
    focused=1.4,
    particular=0.4,
)
"""How much it tells which paragraph of an article answers: fitted likewise, but for `lead` and `day`, by the questions that ship with the project.

`lexical`, `kind` and `focused` were tuned afterwards (November 2026) on 415 questions of five sets, the right article given: .906 right
before, .913 with these."""

_BEFORE = 3
_AFTER = 2
"""So many paragraphs around one are its context in a long article: in a bulletin the next item may begin after it."""

_FIRST_PARAGRAPHS = 2
"""The paragraphs that begin an article: a line of its source may stand before the first sentence."""

_CONTEXT = 1 + _BEFORE + 1 + _AFTER
"""The paragraphs of a context, with the first: of what has no more, all is the context of each."""

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
        """Folded, the title, source and first paragraph of its article, and what stands around it; all of a short article.

        A bulletin has other things farther away.
        """
        if len(self.beside) <= _CONTEXT:
            return self.article
        place = self.paragraph.citation.paragraph
        around = {0, *range(place - _BEFORE, place + _AFTER + 1)}
        return _text_of([one for one in self.beside if one.citation.paragraph in around])


def rank(
    question: Question,
    subject: Subject,
    paragraphs: Sequence[StoredParagraph],
    scores: Mapping[int, float],
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
    ranked = [one for members in by_article.values() for one in _ranked(question, subject, members, relative)]
    ranked.sort(key=_best_first)
    beside = {one.paragraph.citation.article: one.beside for one in ranked[:closely]}
    alone = {article: particulars(subject, members) for article, members in beside.items()}
    closer = [
        _looked_into(one, question, subject, alone[one.paragraph.citation.article])
        for one in ranked[:closely]
    ]
    spoken_for = _spoken_for(closer)
    heard = [one for one in (*closer, *ranked[closely:]) if one.paragraph.id not in spoken_for]
    return sorted(_shared_out(heard, question), key=_best_first)


def _looked_into(one: Ranked, question: Question, subject: Subject, alone: Mapping[int, float]) -> Ranked:
    evidence = looked_into(one.evidence, question, subject, one.paragraph, alone[one.paragraph.id])
    return replace(one, score=score_of(evidence, OF_ARTICLES), evidence=evidence)


def _shared_out(ranked: Sequence[Ranked], question: Question) -> Iterator[Ranked]:
    """The paragraphs with the score of their article: the one that answers best has all of it, others as much as they answer."""
    by_article: defaultdict[int, list[Ranked]] = defaultdict(list)
    for one in ranked:
        by_article[one.paragraph.citation.article].append(one)
    for several in by_article.values():
        best = max(one.score for one in several)
        answering = [score_of(one.evidence, OF_PARAGRAPHS) for one in several]
        if question.wanted.kind == "day":
            answering = _with_day_of_beginning(several, answering)
        most = max(answering)
        for one, share in zip(several, answering, strict=True):
            yield replace(one, score=best * share / most if most else best)


def _with_day_of_beginning(several: Sequence[Ranked], answering: list[float]) -> list[float]:
    """How much each answers when something happened: where no day stands beside that, the beginning tells that has one."""
    most = max(answering)
    if several[answering.index(most)].evidence.kind:
        return answering
    beginning = [
        one.evidence.kind > 0 and one.paragraph.citation.paragraph < _FIRST_PARAGRAPHS for one in several
    ]
    return [answer + most * begins for answer, begins in zip(answering, beginning, strict=True)]


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
            score_of(evidence, OF_ARTICLES),
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


def _best_first(one: Ranked) -> tuple[float, int]:
    return -one.score, one.paragraph.id
