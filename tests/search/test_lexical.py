import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.questions import parse
from bot.language.script import fold
from bot.model import Citation
from bot.search.engine import Frequencies, Query, Stream, Term
from bot.search.lexical import IN_ARTICLE, K1, TYPICAL_LENGTHS, B, lexical_scores, typical_length
from bot.search.queries import query
from bot.store import StoredParagraph
from bot.store.records import heading_of

CITATION = Citation(1, 0, "a", "春耕", "安平日報", date(2023, 4, 14), date(2023, 4, 12), None, Path("a.txt"))
BARE = replace(CITATION, title="", source=None, published=None, event_date=None)
DOCUMENTS = 1_000
TYPICAL = 100.0
TEXTS: tuple[Stream, ...] = ("words", "bigrams", "characters")


def paragraph(text: str, *, days: str = "", citation: Citation = BARE) -> StoredParagraph:
    return StoredParagraph(1, text, fold(text), fold(heading_of(citation)), citation, days=days)


def score(
    found: StoredParagraph, terms: Mapping[Term, float], counts: Mapping[Term, int] | None = None
) -> float:
    """The score of a paragraph for terms, each in ten paragraphs if nothing else is said."""
    frequencies = Frequencies(DOCUMENTS, counts or dict.fromkeys(terms, 10))
    return lexical_scores(Query(terms), frequencies, [found], TYPICAL)[found.id]


def has(found: StoredParagraph, stream: Stream, text: str) -> bool:
    return score(found, {Term(stream, text): 1.0}) > 0


def plain(text: str, heading: str, weighted: Mapping[str, float], containing: int) -> float:
    """BM25 with a length in characters, as in a textbook; the heading counts in part."""
    idf = math.log(1 + (DOCUMENTS - containing + 0.5) / (containing + 0.5))
    length = 1 - B + B * len(text) / TYPICAL
    counts = {term: text.count(term) + IN_ARTICLE * (term in heading) for term in weighted}
    return sum(
        weighted[term] * idf * count * (K1 + 1) / (count + K1 * length) for term, count in counts.items()
    )


WORDS = st.sampled_from(["防汛", "会议", "水库", "的", "，"])


@given(
    st.lists(WORDS, max_size=40).map("".join),
    st.lists(WORDS, max_size=4).map("".join),
    st.dictionaries(st.sampled_from(["防汛", "会议", "水", "汛会"]), st.floats(0.1, 5), max_size=4),
    st.integers(1, DOCUMENTS),
    st.sampled_from(TEXTS),
)
def test_scores_are_those_of_the_formula(
    text: str, title: str, weighted: dict[str, float], containing: int, stream: Stream
) -> None:
    terms = {Term(stream, term): weight for term, weight in weighted.items()}

    found = score(
        paragraph(text, citation=replace(BARE, title=title)), terms, dict.fromkeys(terms, containing)
    )

    assert found == pytest.approx(plain(text, title, weighted, containing))


def test_every_paragraph_has_a_score() -> None:
    paragraphs = [
        paragraph(text)._replace(id=number) for number, text in enumerate(["防汛", "春天", "防汛防汛"])
    ]
    terms = {Term("words", "防汛"): 1.0}

    scores = lexical_scores(
        Query(terms), Frequencies(DOCUMENTS, dict.fromkeys(terms, 1)), paragraphs, TYPICAL
    )

    assert scores.keys() == {0, 1, 2}
    assert scores[2] > scores[0] > scores[1] == 0


def test_without_terms_or_paragraphs_there_is_nothing_to_score() -> None:
    assert lexical_scores(Query({}), Frequencies(DOCUMENTS, {}), [paragraph("防汛")], TYPICAL) == {1: 0}
    assert lexical_scores(Query({}), Frequencies(DOCUMENTS, {}), [], TYPICAL) == {}


def test_a_longer_text_scores_lower() -> None:
    terms = {Term("words", "防汛"): 1.0}

    assert score(paragraph("防汛。"), terms) > score(paragraph("防汛。" + "春天来了。" * 50), terms) > 0


def test_where_all_paragraphs_are_long_a_long_one_is_not_held_against_it() -> None:
    long = paragraph("防汛。" + "春天来了。" * 50)
    terms = {Term("words", "防汛"): 1.0}
    frequencies = Frequencies(DOCUMENTS, dict.fromkeys(terms, 10))

    def scored(beside: StoredParagraph) -> float:
        return lexical_scores(Query(terms), frequencies, [long], typical_length([long, beside]))[long.id]

    assert scored(long) > scored(paragraph("春天。"))


@given(st.lists(st.text(max_size=400), max_size=5))
def test_a_typical_length_is_one_that_paragraphs_have_somewhere(texts: list[str]) -> None:
    shortest, longest = TYPICAL_LENGTHS

    assert shortest <= typical_length([paragraph(text) for text in texts]) <= longest


def test_a_rarer_term_scores_higher() -> None:
    rare, common = Term("words", "防汛"), Term("words", "会议")
    counts = {rare: 3, common: 300}

    assert score(paragraph("防汛。"), {rare: 1.0}, counts) > score(paragraph("会议。"), {common: 1.0}, counts)


def test_what_the_engine_does_not_know_counts_nothing() -> None:
    term = Term("words", "防汛")

    assert score(paragraph("防汛。"), {term: 1.0}, {term: 0}) == 0


def test_what_the_engine_knows_from_titles_alone_counts() -> None:
    word, title = Term("words", "春耕"), Term("title", "春耕")
    frequencies = Frequencies(DOCUMENTS, {word: 0, title: 10})
    asked = Query({word: 1.0, title: 0.5})

    [found] = lexical_scores(asked, frequencies, [paragraph("春天。", citation=CITATION)], TYPICAL).values()

    assert found == pytest.approx(plain("春天。", "春耕", {"春耕": 1.0}, 10))


@pytest.mark.parametrize("stream", TEXTS)
def test_texts_are_compared_in_one_script(stream: Stream) -> None:
    assert has(paragraph("防汛會議"), stream, "会")


@pytest.mark.parametrize("text", ["春耕", "安平", "日报"])
def test_title_and_source_count_less_than_the_paragraph(text: str) -> None:
    term = {Term("words", text): 1.0}

    beside = score(paragraph("没有。", citation=CITATION), term)

    assert score(paragraph(f"{text}。"), term) > beside > 0
    assert score(paragraph("没有。"), term) == 0


def test_a_heading_is_folded_and_keeps_title_and_source_apart() -> None:
    assert fold(heading_of(CITATION)) == "春耕\n安平日报"
    assert heading_of(BARE) == "\n"
    assert not has(paragraph("。", citation=CITATION), "bigrams", "耕安")


def test_what_engines_look_for_in_titles_and_sources_is_no_evidence_of_its_own() -> None:
    terms = {Term("title", "春耕"): 1.0, Term("source", "日报"): 1.0}

    assert score(paragraph("春耕日报", citation=CITATION), terms) == 0


@pytest.mark.parametrize("text", ["1-2", "2023-1-2", "1", "2023-1"])
def test_days_that_a_paragraph_names_are_found(text: str) -> None:
    assert has(paragraph("。", days="2023-01-02"), "days", text)


@pytest.mark.parametrize("text", ["4-14", "2023-4-14", "2023-4", "4", "4-12", "2023-4-12"])
def test_days_of_the_article_are_days_of_all_its_paragraphs(text: str) -> None:
    assert has(paragraph("。", citation=CITATION), "days", text)
    assert has(paragraph("。", days="--01-02", citation=CITATION), "days", text)


@pytest.mark.parametrize("text", ["1-2", "1", "2", "023-11-2", "2023-1", "11-20", "23"])
def test_days_are_whole_terms(text: str) -> None:
    assert not has(paragraph("1-2", days="2023-11-02"), "days", text)


def test_a_day_of_the_paragraph_counts_more_than_one_of_its_article() -> None:
    term = {Term("days", "4-12"): 1.0}

    own = score(paragraph("。", days="--04-12", citation=CITATION), term)

    assert own > score(paragraph("。", citation=CITATION), term) > 0
    assert own == score(paragraph("。" * 500, days="--04-12 2023-05-01"), term)  # it has it, or has it not


@pytest.mark.parametrize(
    "said", ["county", "Counties", "cities", "the companies", "orchards", "visited", "happily"]
)
def test_english_words_are_found_in_any_of_their_forms(said: str) -> None:
    asked = query(parse(f"what about {said}", date(2024, 5, 20), frozenset()))
    words = {term: weight for term, weight in asked.terms.items() if term.stream == "words"}

    assert words
    assert score(paragraph(f"It was {said} ."), words) > 0


def test_an_english_word_is_not_found_inside_another() -> None:
    assert has(paragraph("The art of war ."), "words", "art")
    assert not has(paragraph("The party started ."), "words", "art")


def test_what_stands_in_sources_alone_counts() -> None:
    found = paragraph("开会。", citation=replace(BARE, source="新华社"))
    counts = {Term("words", "新华社"): 0, Term("title", "新华社"): 0, Term("source", "新华社"): 3}

    assert score(found, {Term("words", "新华社"): 1.0}, counts) > 0
