from datetime import date

import pytest

from bot.language.terms import (
    DayTerms,
    article_terms,
    day_terms,
    paragraph_terms,
    person_of,
    person_term,
    text_terms,
)
from bot.model import Article

PUBLISHED = date(2023, 4, 14)


def days(terms: list[str]) -> list[str]:
    return [term for term in terms if term.startswith("d:")]


def test_words_pairs_and_characters_in_one_script() -> None:
    assert text_terms("防汛會議 A") == [
        "w:防汛",
        "w:会议",
        "w:a",
        "b:防汛",
        "b:汛会",
        "b:会议",
        "c:防",
        "c:汛",
        "c:会",
        "c:议",
    ]


def test_pairs_do_not_reach_over_punctuation() -> None:
    assert [term for term in text_terms("防汛，会议") if term.startswith("b:")] == ["b:防汛", "b:会议"]


def test_repetitions_are_kept() -> None:
    assert text_terms("会议会议").count("w:会议") == 2


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("4月12日", PUBLISHED, ["d:4-12", "d:4", "d:2023-4-12", "d:2023-4"]),
        ("4月12日", None, ["d:4-12", "d:4"]),
        ("2021年5月1日", None, ["d:5-1", "d:5"]),
        ("2023年2月", PUBLISHED, ["d:2", "d:2023-2"]),
        ("2月10日至12日", PUBLISHED, ["d:2", "d:2023-2"]),
        ("2023年2月", None, ["d:2"]),
        ("昨日上午", None, []),
        ("2022年", PUBLISHED, []),
        ("2月30日", PUBLISHED, []),
        ("开会", PUBLISHED, []),
    ],
)
def test_days_named_in_a_paragraph(text: str, published: date | None, expected: list[str]) -> None:
    assert days(paragraph_terms(text, published)) == expected


def test_a_day_is_spelled_with_its_year_without_it_and_as_its_month() -> None:
    assert day_terms(date(2022, 4, 12)) == DayTerms("d:2022-4-12", "d:4-12", "d:2022-4", "d:4")


def test_paragraphs_share_the_title_source_days_and_people_of_their_article() -> None:
    paragraphs = ("縣長劉海波到青石鎮調研。", "County Party Secretary Zhou Wenbin attended .")
    article = Article("a", paragraphs, title="春耕", source="木山網", published=PUBLISHED)

    terms = article_terms(article, date(2023, 4, 12))

    assert {"w:春耕", "c:网", "d:2023-4-14", "d:2023-4-12"} <= set(terms)
    assert [term for term in terms if person_of(term)] == ["p:zhou_wenbin", "p:刘海波"]


def test_an_article_of_which_nothing_is_known_shares_nothing() -> None:
    assert article_terms(Article("a", ("没有人的段落。",)), None) == []


@pytest.mark.parametrize("name", ["刘海波", "zhou wenbin", "阿卜杜拉·买买提"])
def test_a_name_is_one_term_and_comes_back_from_it(name: str) -> None:
    assert " " not in person_term(name)
    assert person_of(person_term(name)) == name


def test_other_terms_are_nobody() -> None:
    assert person_of("w:刘海波") is None
