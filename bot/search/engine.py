"""The small interface behind which every search engine runs: weighted terms in, candidates out.

Nothing here needs the engine to be in this process, or on this machine.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import log
from typing import Literal, NamedTuple, Protocol, get_args

Stream = Literal["words", "finer", "bigrams", "characters", "title", "source", "people", "days"]
"""The kinds of terms of a paragraph, each counted by itself."""

STREAMS: tuple[Stream, ...] = get_args(Stream)


class Term(NamedTuple):
    """Something to look for, in the stream where it is looked for; `text` is not empty and has no whitespace."""

    stream: Stream
    text: str


class Document(NamedTuple):
    """A paragraph as an engine sees it, by the store's numbers of it and of its article.

    `terms` has for each stream its terms with repetitions, separated by single spaces; a stream that is
    missing is empty. `days`, `source` and `people` are there to filter by: none of the names is empty, and those of
    people have no whitespace.
    """

    paragraph: int
    article: int
    terms: Mapping[Stream, str]
    days: tuple[date, ...] = ()
    source: str | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """What a paragraph must have to be proposed; None asks for nothing.

    `days` is a first and a last day, between which (both included) one of its days must lie; of `articles`,
    `sources` and `people` it must have one.
    """

    days: tuple[date, date] | None = None
    articles: frozenset[int] | None = None
    sources: frozenset[str] | None = None
    people: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """Terms with their weights (above 0), and what a paragraph must have besides."""

    terms: Mapping[Term, float]
    filter: Filter = field(default_factory=Filter)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph that an engine proposes; scores compare within one query only."""

    paragraph: int
    score: float


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of `documents` paragraphs each term occurs."""

    documents: int
    containing: Mapping[Term, int]

    def weight(self, count: int) -> float:
        """The IDF of a term in `count` paragraphs: Robertson and Spärck Jones's in Lucene's form, never negative."""
        return log(1 + (self.documents - count + 0.5) / (count + 0.5))


class Engine(Protocol):
    """What every engine does. All its errors are EngineErrors.

    Changes are collected until `commit` makes them visible, all of them at once. Whatever stops the process, `state`
    is as before or after, or None where an engine cannot keep changes apart until then: it is to be built anew.
    One process at a time may change an engine; any number may ask it, and any event loop.

    An engine in this process may compute `candidates` and `frequencies` where they are called.
    """

    async def candidates(self, queries: Sequence[Query], limit: int) -> list[list[Candidate]]:
        """For each query the best paragraphs, best first (the lower number where scores are equal).

        At most `limit` each; none that shares no term with its query.
        """
        ...

    async def frequencies(self, terms: Collection[Term]) -> Frequencies:
        """How common each of the terms is. What was removed may count until the engine has tidied up."""
        ...

    async def state(self) -> str | None:
        """The name that the last commit, of whichever process, gave to what is in here; None if there was none.

        What is asked from now on is answered from that commit.
        """
        ...

    async def add(self, documents: Sequence[Document]) -> None:
        """Add paragraphs. An article is replaced by removing it and then adding it before the same commit."""
        ...

    async def remove(self, articles: Collection[int]) -> None:
        """Remove all paragraphs of these articles, those added since the last commit too."""
        ...

    async def clear(self) -> None:
        """Remove everything."""
        ...

    async def commit(self, state: str) -> None:
        """Make all changes visible at once, under a name for what is in here then."""
        ...

    async def rollback(self) -> None:
        """Forget the changes since the last commit."""
        ...

    async def close(self) -> None:
        """Free what is held, and forget changes that were not committed."""
        ...
