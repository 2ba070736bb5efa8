"""The small interface behind which a search engine runs: weighted terms in, candidates out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Document:
    """A paragraph as an engine sees it: the store's number of it and its terms, with repetitions."""

    paragraph: int
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph that an engine proposes; scores compare within one question only."""

    paragraph: int
    score: float


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of `documents` paragraphs each term occurs."""

    documents: int
    containing: Mapping[str, int]

    def weight(self, count: int) -> float:
        """The IDF of a term in `count` paragraphs: Robertson and Spärck Jones's in Lucene's form, never negative."""
        return log(1 + (self.documents - count + 0.5) / (count + 0.5))


class Engine(Protocol):
    """What every engine does. Nothing here needs the engine to be in this process."""

    async def candidates(self, terms: Mapping[str, float], limit: int) -> list[Candidate]:
        """The best paragraphs for weighted terms, best first; none that shares no term."""
        ...

    async def frequencies(self, terms: Iterable[str]) -> Frequencies:
        """How common each term is."""
        ...
