import math
from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search.engine import Candidate, Document, Frequencies
from bot.search.okapi import K1, OkapiEngine

B = 0.75  # rank_bm25's default
TERMS = st.sampled_from("abcde")
CORPORA = st.lists(st.lists(TERMS, max_size=8), min_size=1, max_size=12)
QUESTIONS = st.dictionaries(TERMS | st.just("unknown"), st.floats(0.1, 5), max_size=5)


def documents(corpus: Sequence[Sequence[str]]) -> list[Document]:
    return [Document(100 + number, tuple(terms)) for number, terms in enumerate(corpus)]


def idf(corpus: Sequence[Sequence[str]], term: str) -> float:
    count = sum(term in terms for terms in corpus)
    return math.log(1 + (len(corpus) - count + 0.5) / (count + 0.5))


def atire(corpus: Sequence[Sequence[str]], question: Mapping[str, float]) -> list[float]:
    """ATIRE's BM25 of each document, in plain Python."""
    average = sum(map(len, corpus)) / len(corpus)

    def one(terms: Sequence[str]) -> float:
        counts = Counter(terms)
        return sum(
            weight
            * idf(corpus, term)
            * counts[term]
            * (K1 + 1)
            / (counts[term] + K1 * (1 - B + B * len(terms) / average))
            for term, weight in question.items()
            if counts[term]
        )

    return [one(terms) for terms in corpus]


@given(CORPORA, QUESTIONS)
async def test_scores_are_those_of_the_formula(corpus: list[list[str]], question: dict[str, float]) -> None:
    expected = {100 + number: score for number, score in enumerate(atire(corpus, question)) if score > 0}

    found = await OkapiEngine(documents(corpus)).candidates(question, len(corpus))

    assert {one.paragraph: one.score for one in found} == pytest.approx(expected)


@given(CORPORA, st.lists(TERMS, unique=True))
async def test_scores_are_those_of_rank_bm25_but_for_the_idf(
    corpus: list[list[str]], question: list[str]
) -> None:
    reference = BM25Okapi([terms or ["-"] for terms in corpus], k1=K1)
    reference.idf = {term: idf(corpus, term) for term in reference.idf}
    expected = reference.get_scores(question)

    found = await OkapiEngine(documents([terms or ["-"] for terms in corpus])).candidates(
        dict.fromkeys(question, 1.0), len(corpus)
    )

    assert {one.paragraph - 100: one.score for one in found} == pytest.approx(
        {number: score for number, score in enumerate(expected) if score > 0}
    )


@given(CORPORA, QUESTIONS, st.integers(1, 15))
async def test_the_best_come_first_and_equals_in_their_order(
    corpus: list[list[str]], question: dict[str, float], limit: int
) -> None:
    found = await OkapiEngine(documents(corpus)).candidates(question, len(corpus))

    assert found == sorted(found, key=lambda one: (-one.score, one.paragraph))
    assert await OkapiEngine(documents(corpus)).candidates(question, limit) == found[:limit]


async def test_equal_paragraphs_stay_in_their_order() -> None:
    found = await OkapiEngine(documents([["a", "b"], ["a", "c"], ["a", "d"]])).candidates({"a": 1.0}, 2)

    assert [one.paragraph for one in found] == [100, 101]
    assert found[0].score == found[1].score


async def test_a_term_that_every_paragraph_has_still_counts_for_something() -> None:
    found = await OkapiEngine(documents([["a"], ["a", "b"]])).candidates({"a": 1.0}, 9)

    assert len(found) == 2
    assert all(one.score > 0 for one in found)


@pytest.mark.parametrize("question", [{}, {"unknown": 1.0}])
async def test_nothing_comes_of_no_known_term(question: dict[str, float]) -> None:
    assert await OkapiEngine(documents([["a"], ["b"]])).candidates(question, 9) == []


@pytest.mark.parametrize("corpus", [[], [[]], [[], []]])
async def test_an_empty_corpus_has_nothing(corpus: list[list[str]]) -> None:
    engine = await OkapiEngine.build(documents(corpus))

    assert await engine.candidates({"a": 1.0}, 9) == []
    assert await engine.frequencies(["a"]) == Frequencies(len(corpus), {"a": 0})


async def test_frequencies_count_paragraphs_not_repetitions() -> None:
    engine = OkapiEngine(documents([["a", "a", "b"], ["a"], ["c"]]))

    assert await engine.frequencies(["a", "b", "x"]) == Frequencies(3, {"a": 2, "b": 1, "x": 0})


@given(
    st.integers(1, 1_000_000).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(0, n)))
)
def test_rarer_terms_weigh_more_and_none_weighs_nothing(counts: tuple[int, int, int]) -> None:
    documents_in_all, one, other = counts
    frequencies = Frequencies(documents_in_all, {})

    assert frequencies.weight(one) > 0
    assert (frequencies.weight(one) > frequencies.weight(other)) == (one < other)


async def test_a_large_corpus_is_searched_beside_the_event_loop() -> None:
    engine = await OkapiEngine.build(documents([[f"t{number}", "all"] for number in range(1_200)]))

    found = await engine.candidates({"t77": 1.0, "all": 0.1}, 3)

    assert [one.paragraph for one in found] == [177, 100, 101]
    assert isinstance(found[0], Candidate)
