"""From a question to ranked paragraphs: the engine proposes, the store gives the words, rank looks closer."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, pairwise

from bot.language.matching import Subject
from bot.language.questions import Question
from bot.language.words import is_han, specificity
from bot.search.engine import Engine, Frequencies
from bot.search.rank import Ranked, rank
from bot.store.articles import Articles
from bot.store.records import StoredParagraph

CANDIDATES = 50
ARTICLES = 6
"""The paragraphs of so many of the best articles are looked at whole: the answer often stands beside the match."""

LOOKED_AT = 200
"""Of an article with more paragraphs the first ones are looked at, and what the engine proposed."""

KEPT = 20_000
"""So many paragraphs at most stay in memory."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the search has for a question: the paragraphs, best first, and how much each of its words weighs.

    `articles` is the number of articles in the corpus.
    """

    ranked: tuple[Ranked, ...]
    subject: Subject
    articles: int


class Searcher:
    """Searches the stored articles, `total` in number, with an engine that was built from them."""

    def __init__(self, engine: Engine, articles: Articles, total: int) -> None:
        self._engine = engine
        self._articles = articles
        self._total = total
        self._passages: dict[int, StoredParagraph] = {}
        self._whole: dict[int, list[StoredParagraph]] = {}

    async def search(self, question: Question) -> Findings:
        """Find the paragraphs that may answer; none when no word of the question is in the corpus."""
        frequencies = await self._engine.frequencies(_looked_up(question.words))
        subject = Subject({word: _weight(word, frequencies) for word in question.words})
        candidates = await self._engine.candidates(question.terms, CANDIDATES)
        scores = {candidate.paragraph: candidate.score for candidate in candidates}
        paragraphs = await self._paragraphs(list(scores))
        ranked = await asyncio.to_thread(rank, question, subject, paragraphs, scores)
        return Findings(tuple(ranked), subject, self._total)

    async def _paragraphs(self, candidates: list[int]) -> list[StoredParagraph]:
        """The candidates, and all paragraphs of the best articles among them; kept in memory for the next question."""
        if len(self._passages) + sum(map(len, self._whole.values())) > KEPT:
            self._passages.clear()
            self._whole.clear()
        found = {number: self._passages[number] for number in candidates if number in self._passages}
        if missing := [number for number in candidates if number not in found]:
            found |= {one.id: one for one in await self._articles.passages(missing)}
        in_order = [found[number] for number in candidates if number in found]
        best = list(dict.fromkeys(one.citation.article for one in in_order))[:ARTICLES]
        whole = {number: self._whole[number] for number in best if number in self._whole}
        if unread := [number for number in best if number not in whole]:
            whole |= _by_article(await self._articles.paragraphs_of(unread))
        self._passages |= found
        self._whole |= whole
        return list({one.id: one for one in (*in_order, *chain.from_iterable(whole.values()))}.values())


def _by_article(paragraphs: Iterable[StoredParagraph]) -> dict[int, list[StoredParagraph]]:
    articles: dict[int, list[StoredParagraph]] = {}
    for paragraph in paragraphs:
        members = articles.setdefault(paragraph.citation.article, [])
        if len(members) < LOOKED_AT:
            members.append(paragraph)
    return articles


def _looked_up(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        yield f"w:{word}"
        yield from _parts(word)


def _parts(word: str) -> list[str]:
    if not is_han(word):
        return []
    return [f"b:{first}{second}" for first, second in pairwise(word)] or [f"c:{word}"]


def _weight(word: str, frequencies: Frequencies) -> float:
    """A word's IDF in the corpus; of one that is not in it, less if the language uses it for anything and everything."""
    as_word = frequencies.containing.get(f"w:{word}", 0)
    as_parts = min((frequencies.containing.get(part, 0) for part in _parts(word)), default=0)
    if count := max(as_word, as_parts):
        return frequencies.weight(count)
    return frequencies.weight(0) * specificity(word)
