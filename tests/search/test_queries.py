from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.language.questions import parse
from bot.search.engine import STREAMS, Filter, Query, Stream, Term
from bot.search.queries import WEIGHTS, query

KNOWN = frozenset({"刘海波", "zhou wenbin"})


def asked(text: str) -> Query:
    return query(parse(text, date(2024, 5, 20), KNOWN))


def texts(text: str, stream: Stream) -> set[str]:
    return {term.text for term in asked(text).terms if term.stream == stream}


def test_words_pairs_and_characters_are_looked_for_in_texts() -> None:
    assert texts("防汛會議", "words") == {"防汛", "会议"}
    assert texts("防汛會議", "bigrams") == {"防汛", "汛会", "会议"}
    assert texts("防汛會議", "characters") == {"防", "汛", "会", "议"}


def test_words_and_pairs_are_looked_for_in_titles_and_sources() -> None:
    assert texts("防汛會議", "title") == texts("防汛會議", "source") == {"防汛", "会议", "汛会"}


def test_people_are_looked_for_by_their_whole_name() -> None:
    assert texts("劉海波去了哪里？", "people") == {"刘海波"}
    assert texts("What did Zhou Wenbin say?", "people") == {"zhou_wenbin"}
    assert texts("防汛會議", "people") == set()


def test_days_are_looked_for_as_articles_spell_them() -> None:
    assert texts("2022年4月12日的会议", "days") == {"2022-4-12", "4-12"}
    assert texts("防汛會議", "days") == set()


def test_each_stream_has_its_weight() -> None:
    terms = asked("刘海波2022年4月12日主持的防汛会议").terms

    assert {term.stream for term in terms} == {*WEIGHTS} <= {*STREAMS}
    assert all(weight == WEIGHTS[term.stream] for term, weight in terms.items())


def test_words_weigh_more_than_pairs_and_pairs_more_than_characters() -> None:
    terms = asked("防汛会议").terms

    assert terms[Term("words", "防汛")] > terms[Term("bigrams", "汛会")] > terms[Term("characters", "防")] > 0


def test_nothing_is_filtered() -> None:
    assert asked("刘海波4月12日").filter == Filter()


def test_a_question_about_nothing_looks_for_nothing() -> None:
    assert asked("的").terms == asked("").terms == {}


@given(st.text(max_size=40))
def test_terms_are_what_engines_can_look_for(text: str) -> None:
    for term, weight in asked(text).terms.items():
        assert term.text.split() == [term.text]
        assert weight > 0
