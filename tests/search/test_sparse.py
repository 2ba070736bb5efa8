"""The sparse scores beside rank_bm25's own, on any corpus."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search.engine import Document, Frequencies
from bot.search.segment import Part, Segment
from bot.search.sparse import SparseLucene, SparseOkapi

Corpus = Sequence[Sequence[str]]

TERMS = st.sampled_from(["会", "会议", "meeting", "ab", "a", "b", "𠮷", "-"])
DOCUMENTS = st.lists(TERMS, max_size=12)
CORPORA = st.lists(DOCUMENTS, min_size=1, max_size=20).filter(any)
QUERIES = st.lists(TERMS | st.just("unknown"), max_size=8)
PARAMETERS = st.fixed_dictionaries(
    {"k1": st.floats(0.01, 3), "b": st.floats(0, 0.99), "epsilon": st.floats(0, 1)}
)


def part(corpus: Corpus, removed: Sequence[int] = ()) -> Part:
    """The documents, each an article of its own by its number."""
    documents = [Document(n, n, {"words": " ".join(terms)}) for n, terms in enumerate(corpus)]
    return Part(Segment.of(documents)).without(removed)


def with_lucene_idf(reference: BM25Okapi, corpus: Corpus) -> BM25Okapi:
    frequencies = Frequencies(len(corpus), {})
    reference.idf = {
        term: frequencies.weight(sum(term in document for document in corpus)) for term in reference.idf
    }
    return reference


@given(CORPORA, QUERIES, PARAMETERS)
def test_scores_are_those_of_rank_bm25(
    corpus: Corpus, query: list[str], parameters: dict[str, float]
) -> None:
    expected = BM25Okapi(corpus, **parameters).get_scores(query)

    scores = SparseOkapi([part(corpus)], "words", **parameters).get_scores(query)

    assert scores == pytest.approx(expected, abs=1e-6)


@given(st.lists(CORPORA, min_size=1, max_size=4), QUERIES, PARAMETERS)
def test_how_the_corpus_is_cut_into_parts_does_not_matter(
    corpora: list[Corpus], query: list[str], parameters: dict[str, float]
) -> None:
    whole = [document for corpus in corpora for document in corpus]
    expected = BM25Okapi(whole, **parameters).get_scores(query)

    scores = SparseOkapi(list(map(part, corpora)), "words", **parameters).get_scores(query)

    assert scores == pytest.approx(expected, abs=1e-6)


@given(st.lists(st.tuples(DOCUMENTS, st.booleans()), min_size=1, max_size=20), QUERIES)
def test_the_dead_do_not_count(documents: list[tuple[list[str], bool]], query: list[str]) -> None:
    survivors = [number for number, (_, lives) in enumerate(documents) if lives]
    corpus = [documents[number][0] for number in survivors]
    dead = [number for number, (_, lives) in enumerate(documents) if not lives]
    expected = BM25Okapi(corpus).get_scores(query) if any(corpus) else np.zeros(len(corpus))

    scores = SparseOkapi([part([terms for terms, _ in documents], dead)], "words").get_scores(query)

    assert scores[survivors] == pytest.approx(expected, abs=1e-6)


@given(CORPORA, QUERIES, PARAMETERS)
def test_only_the_idf_differs_where_it_needs_no_floor(
    corpus: Corpus, query: list[str], parameters: dict[str, float]
) -> None:
    expected = with_lucene_idf(BM25Okapi(corpus, **parameters), corpus).get_scores(query)

    scores = SparseLucene([part(corpus)], "words", **parameters).get_scores(query)

    assert scores == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("times", [2, 255, 256, 65_535])
def test_a_term_may_occur_very_often(times: int) -> None:
    corpus = [["a"] * times, ["a", "b"], ["b"], ["c"], ["d"]]

    scores = SparseOkapi([part(corpus)], "words").get_scores(["a", "b"])

    assert scores == pytest.approx(BM25Okapi(corpus).get_scores(["a", "b"]), abs=1e-6)


def test_what_rank_bm25_builds_on_the_scores_works_too() -> None:
    corpus = [["a", "b"], ["b"], ["c", "a", "a"], ["d"], ["e"]]
    ours, reference = SparseOkapi([part(corpus)], "words"), BM25Okapi(corpus)

    assert ours.get_batch_scores(["a"], [2, 0]) == pytest.approx(reference.get_batch_scores(["a"], [2, 0]))
    assert ours.get_top_n(["a"], corpus, 2) == reference.get_top_n(["a"], corpus, 2)


def test_no_paragraphs_have_no_scores() -> None:
    assert len(SparseOkapi([], "words").get_scores(["a"])) == 0
