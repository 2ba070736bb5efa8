from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.terms import text_terms
from bot.search.documents import documents
from bot.search.engine import STREAMS, Document
from bot.store import IndexedParagraph

PARAGRAPH = IndexedParagraph(
    id=7,
    article=3,
    text="4月12日，防汛會議召開，會議結束。劉海波 Zhou Wenbin 劉海波",
    days="2023-04-12",
    title="防汛會議",
    source="安平 日報",
    published=date(2023, 4, 14),
    event_date=date(2023, 4, 12),
    people="18+3o 22+11m 34+3o",
)
BARE = IndexedParagraph(
    id=8, article=4, text="", days="", title=None, source=None, published=None, event_date=None, people=""
)


def document(paragraph: IndexedParagraph) -> Document:
    [made] = documents([paragraph])
    return made


def test_a_paragraph_keeps_its_numbers() -> None:
    assert [(one.paragraph, one.article) for one in documents([PARAGRAPH, BARE])] == [(7, 3), (8, 4)]
    assert documents([]) == []


def test_the_terms_of_the_text_are_kept_with_repetitions() -> None:
    terms, [expected] = document(PARAGRAPH).terms, text_terms([PARAGRAPH.text])

    assert (terms["words"], terms["bigrams"], terms["characters"]) == (
        expected.words,
        expected.bigrams,
        expected.characters,
    )
    assert terms["words"].split().count("会议") == 2


def test_title_and_source_are_streams_of_their_own_each_term_once() -> None:
    terms = document(PARAGRAPH._replace(title="防汛會議 防汛")).terms

    assert terms["title"].split() == sorted({"防汛", "会议", "汛会"})
    assert {"安平", "日报"} <= {*terms["source"].split()}


def test_days_are_those_of_the_paragraph_and_of_its_article() -> None:
    made = document(PARAGRAPH)

    assert {*made.terms["days"].split()} == {"4-12", "4", "2023-4-12", "2023-4", "4-14", "2023-4-14"}
    assert made.days == (date(2023, 4, 12), date(2023, 4, 14))


def test_only_days_with_their_year_can_be_filtered_by() -> None:
    made = document(BARE._replace(days="--04-12 2023-05-01 2023-06-01/2023-06-30"))

    assert {*made.terms["days"].split()} == {"4-12", "4", "2023-5-1", "5-1", "2023-5", "5", "2023-6", "6"}
    assert made.days == (date(2023, 5, 1),)


def test_people_are_terms_and_can_be_filtered_by() -> None:
    made = document(PARAGRAPH)

    assert made.terms["people"] == "zhou_wenbin 刘海波"
    assert made.people == ("zhou_wenbin", "刘海波")


def test_a_source_can_be_filtered_by_in_any_script() -> None:
    assert document(PARAGRAPH).source == "安平_日报"
    assert document(PARAGRAPH._replace(source="安平　日报")).source == "安平_日报"
    assert document(BARE).source is None


def test_what_is_empty_is_left_out() -> None:
    made = document(BARE)

    assert made.terms == {}
    assert (made.days, made.people) == ((), ())


@pytest.mark.parametrize("title", ["防汛會議", "", "。", None])
def test_the_same_title_has_the_same_terms_for_every_paragraph(title: str | None) -> None:
    one, other = documents([PARAGRAPH._replace(title=title), BARE._replace(title=title)])

    assert one.terms.get("title") == other.terms.get("title")


@given(
    st.builds(
        IndexedParagraph,
        st.just(1),
        st.just(1),
        st.text(),
        st.just(""),
        st.just(""),
        st.none() | st.text(),
        st.none() | st.text(),
        st.none() | st.dates(),
        st.none() | st.dates(),
    )
)
def test_terms_are_what_engines_ask_for(paragraph: IndexedParagraph) -> None:
    made = document(paragraph)

    assert made.terms.keys() <= set(STREAMS)
    for terms in made.terms.values():
        assert terms
        assert terms.split(" ") == terms.split()
    assert {paragraph.published, paragraph.event_date} - {None} == {*made.days}
    assert not made.source or made.source.split() == [made.source]
