"""From a question to ranked paragraphs: the engine proposes, the store gives the words, rank looks closer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.language.matching import Subject
from bot.language.questions import Question
from bot.language.terms import name_term
from bot.model import Office
from bot.search.duplicates import fold_duplicates
from bot.search.engine import Engine, Frequencies, Query, Term
from bot.search.lexical import lexical_scores, typical_length
from bot.search.passages import Passages
from bot.search.queries import pair_terms, query, terms_of
from bot.search.rank import Ranked, rank
from bot.search.subjects import looked_up, subject_of
from bot.search.upkeep import Upkeep
from bot.store.articles import Articles
from bot.store.records import StoredParagraph

CANDIDATES = 100
"""So many paragraphs the engine proposes."""

CONSIDERED = 30
"""So many of them, the best by what is stored of them, are looked at closely."""

COMMON = 0.03
FEW = 1_000
"""A term is common that this share of all paragraphs has, and more than so many."""

LEAST_OFTEN_NAMED = 0.07
LEAST_OFTEN_NAMED_SHORT = 0.2
"""What is a name is one in at least such a share of the paragraphs that have it; one of two characters may be a part of words.

Over fifteen years of news 罗斯, 时说 and 布达佩斯 are below, 0 to .17 and .05; 姚明, 布朗 and 托马斯 above, .38, .40 and .09."""

_SHORT_NAME = 2

ARTICLES = 4
"""The paragraphs of so many of the best articles are looked at whole: the answer often stands beside the match."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the search has for a question: the paragraphs, best first, and how much each of its words weighs.

    `articles` is the number of articles in the corpus; `offices` are the posts that those of the paragraphs give
    anybody, by article, where the question asks for a post.
    """

    ranked: tuple[Ranked, ...]
    subject: Subject
    articles: int
    offices: Mapping[int, tuple[Office, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Considered:
    """What is looked at closely for a question: its weighed words, and paragraphs with their BM25 by number."""

    subject: Subject
    paragraphs: tuple[StoredParagraph, ...]
    scores: Mapping[int, float]


class Searcher:
    """Searches the stored articles with an engine that is kept in step with them.

    `known` and `search` compute where they are called: not on the event loop that waits for messages.
    """

    def __init__(self, engine: Engine, articles: Articles, upkeep: Upkeep) -> None:
        self._engine = engine
        self._articles = articles
        self._upkeep = upkeep
        self._passages = Passages(articles)
        self._total = 0
        self.state = ""
        """The name of the state of the articles that is looked at."""

    async def refresh(self) -> None:
        """Look from now on at the articles as they are now."""
        state = await self._upkeep.state()
        if state != self.state:
            self._passages.forget()
            self._total, _ = await self._articles.counts()
            self.state = state

    async def settled(self) -> None:
        """Wait until what has changed is known to the engine."""
        await self._upkeep.settled()

    async def known(self, names: Collection[str]) -> frozenset[str]:
        """Those of some folded names that people in the articles have, and that are names often enough where they stand.

        One paragraph may have been misread to name a 罗斯, where thousands speak of 俄罗斯.
        """
        spelled = {name: Term("people", name_term(name)) for name in names}
        containing = (await self._engine.frequencies(list(spelled.values()))).containing
        named = {name: containing[term] for name, term in spelled.items() if containing[term]}
        parts = {term for name in named for term in (Term("words", name), *pair_terms(name))}
        occurring = (await self._engine.frequencies(parts)).containing
        return frozenset(
            name
            for name, count in named.items()
            if count >= _least_often_named(name) * _spoken(name, occurring)
        )

    async def words(self, folded: Collection[str]) -> frozenset[str]:
        """Those of some folded strings that are words of any paragraph."""
        if not folded:
            return frozenset()
        terms = {word: Term("words", word) for word in folded}
        containing = (await self._engine.frequencies(list(terms.values()))).containing
        return frozenset(word for word, term in terms.items() if containing[term])

    async def has_translations(self, question: Question) -> bool:
        """Whether any paragraph has a translation of a word of a question."""
        terms = {
            term for meant in question.translations.values() for text, _ in meant for term in terms_of(text)
        }
        return any((await self._engine.frequencies(terms)).containing.values())

    async def search(self, question: Question) -> Findings:
        """Find the paragraphs that may answer; none when no word of the question is in the corpus."""
        considered = await self.consider(question)
        ranked = rank(question, considered.subject, considered.paragraphs, considered.scores)
        return Findings(tuple(fold_duplicates(ranked)), considered.subject, self._total)

    async def consider(self, question: Question) -> Considered:
        """Find the paragraphs that are worth a closer look: the best of the engine's, and what stands beside them."""
        asked = query(question)
        frequencies = await self._engine.frequencies({*asked.terms, *looked_up(question)})
        [candidates] = await self._engine.candidates([_telling(asked, frequencies)], CANDIDATES)
        proposed = await self._passages.paragraphs([candidate.paragraph for candidate in candidates])
        typical = typical_length(proposed)
        scores = lexical_scores(asked, frequencies, proposed, typical)
        best = sorted(proposed, key=lambda one: (-scores[one.id], one.id))[:CONSIDERED]
        articles = list(dict.fromkeys(one.citation.article for one in best))[:ARTICLES]
        beside = [one for one in await self._passages.of_articles(articles) if one.id not in scores]
        whole = [*best, *beside, *(one for one in proposed if one.citation.article in articles)]
        unique = {one.id: one for one in whole}
        scores |= lexical_scores(asked, frequencies, beside, typical)
        return Considered(subject_of(question, frequencies), tuple(unique.values()), scores)


def _spoken(name: str, occurring: Mapping[Term, int]) -> int:
    """In how many paragraphs a name stands at most, as a name or as anything else."""
    pairs = [occurring[pair] for pair in pair_terms(name)]
    if len(pairs) > 1 and (as_word := occurring[Term("words", name)]):
        return as_word
    return min(pairs, default=0)


def _least_often_named(name: str) -> float:
    return LEAST_OFTEN_NAMED if len(name) > _SHORT_NAME else LEAST_OFTEN_NAMED_SHORT


def _telling(asked: Query, frequencies: Frequencies) -> Query:
    """A query without its commonest terms, which tell hardly anything and are most of the work.

    What they tell is looked at in the candidates. If all terms are common they stay.
    """
    common = max(COMMON * frequencies.documents, FEW)
    rare = {term: weight for term, weight in asked.terms.items() if frequencies.containing[term] <= common}
    return Query(rare, asked.filter) if any(frequencies.containing[term] for term in rare) else asked
