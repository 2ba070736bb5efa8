"""What every engine answers, whatever it is made of."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from bot.search.engine import Document, Engine, Filter, Query, Term
from tests.search.engines import EVERYTHING, MANY, counted, found, paragraph, query

SPRING, SUMMER, AUTUMN = date(2022, 4, 12), date(2022, 7, 1), date(2022, 10, 9)


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({}, {1, 2, 3, 4}),
        ({"days": (SPRING, SPRING)}, {1, 2}),
        ({"days": (date(2022, 4, 11), SPRING)}, {1, 2}),
        ({"days": (SPRING, date(2022, 4, 13))}, {1, 2}),
        ({"days": (date(2022, 4, 13), date(2022, 6, 30))}, set()),
        ({"days": (SUMMER, AUTUMN)}, {2, 3}),
        ({"days": (date.min, date.max)}, {1, 2, 3}),
        ({"days": (AUTUMN, SPRING)}, set()),
        ({"articles": frozenset({1})}, {1, 2}),
        ({"articles": frozenset({1, 2, 9})}, {1, 2, 3}),
        ({"articles": frozenset({9})}, set()),
        ({"articles": frozenset()}, set()),
        ({"sources": frozenset({"Daily News"})}, {1, 3}),
        ({"sources": frozenset({"daily news"})}, set()),
        ({"sources": frozenset({"Daily"})}, set()),
        ({"sources": frozenset({"Daily News", "日报"})}, {1, 2, 3}),
        ({"sources": frozenset()}, set()),
        ({"people": frozenset({"王芳"})}, {1, 2}),
        ({"people": frozenset({"李天涛"})}, {2}),
        ({"people": frozenset({"李天涛", "John_Smith", "nobody"})}, {2, 3}),
        ({"people": frozenset({"王"})}, set()),
        ({"people": frozenset()}, set()),
        ({"days": (SUMMER, AUTUMN), "people": frozenset({"王芳"})}, {2}),
        ({"sources": frozenset({"Daily News"}), "articles": frozenset({2})}, {3}),
        (
            {
                "days": (SPRING, SPRING),
                "articles": frozenset({1, 2}),
                "sources": frozenset({"日报"}),
                "people": frozenset({"王芳"}),
            },
            {2},
        ),
        ({"days": (SPRING, SPRING), "sources": frozenset({"nowhere"})}, set()),
    ],
)
async def test_filters(engine: Engine, filters: Mapping[str, Any], numbers: set[int]) -> None:
    await engine.add(
        [
            paragraph(1, "x", days=(SPRING,), source="Daily News", people=("王芳",)),
            paragraph(2, "x x", days=(SPRING, SUMMER), source="日报", people=("王芳", "李天涛")),
            paragraph(3, article=2, days=(AUTUMN,), source="Daily News", people=("John_Smith",)),
            paragraph(4, article=3),
        ]
    )
    await engine.commit("state")
    assert await found(engine, **filters) == numbers
    assert await found(engine, "x", **filters) == numbers & {1, 2}


async def test_filters_do_not_change_scores(engine: Engine) -> None:
    await engine.add([paragraph(n, "x " * n, days=(SPRING,), people=("王芳",)) for n in range(1, 6)])
    await engine.add([paragraph(9, "y y y")])
    await engine.commit("state")
    free, held = await engine.candidates(
        [query("x", "y"), query("x", "y", days=(SPRING, SUMMER), people=frozenset({"王芳"}))], MANY
    )
    assert {one.paragraph: one.score for one in held} == pytest.approx(
        {one.paragraph: one.score for one in free if one.paragraph != 9}
    )


async def test_the_best_come_first_and_no_more_than_asked_for(engine: Engine) -> None:
    await engine.add([paragraph(n, "rare " * n + "filler " * (20 - n)) for n in (3, 1, 9, 5, 7)])
    await engine.add([paragraph(99)])
    await engine.commit("state")
    for limit, best in ((MANY, [9, 7, 5, 3, 1]), (2, [9, 7]), (1, [9]), (0, [])):
        (candidates,) = await engine.candidates([query("rare")], limit)
        assert [candidate.paragraph for candidate in candidates] == best
        scores = [candidate.score for candidate in candidates]
        assert scores == sorted(scores, reverse=True)
        assert all(score > 0 for score in scores)


async def test_of_equal_scores_the_lower_number_comes_first(engine: Engine) -> None:
    for number in (5, 3, 8, 1):
        await engine.add([paragraph(number, "same", article=number)])
        await engine.commit(str(number))
    await engine.add([paragraph(7, "same"), paragraph(2, "same"), paragraph(4, "same same")])
    await engine.commit("state")
    (candidates,) = await engine.candidates([query("same")], MANY)
    assert [candidate.paragraph for candidate in candidates] == [4, 1, 2, 3, 5, 7, 8]


async def test_unknown_terms_and_empty_queries_find_nothing(engine: Engine) -> None:
    await engine.add([paragraph(1, "known")])
    await engine.commit("state")
    assert await engine.candidates([], MANY) == []
    assert await engine.candidates([Query({}), query("unknown"), query("know")], MANY) == [[], [], []]
    assert await found(engine, "unknown", "known") == {1}
    assert await found(engine, "known", stream="title") == set()


async def test_a_query_without_terms_finds_nothing_whatever_it_filters_by(engine: Engine) -> None:
    await engine.add([paragraph(1, days=(SPRING,))])
    await engine.commit("state")
    assert await engine.candidates([Query({}, Filter(days=(SPRING, SPRING)))], MANY) == [[]]


async def test_streams_are_looked_into_one_by_one(engine: Engine) -> None:
    await engine.add(
        [
            Document(1, 1, {"words": "会议", "characters": "会 议", "bigrams": "会议", "people": "王芳"}),
            Document(2, 1, {"title": "会议", "source": "日报", "finer": "会", "days": "4-12 4"}),
            Document(3, 1, {}),
        ]
    )
    await engine.commit("state")
    assert await found(engine, "会议") == {1}
    assert await found(engine, "会议", stream="title") == {2}
    assert await found(engine, "会", stream="characters") == {1}
    assert await found(engine, "会", stream="finer") == {2}
    assert await found(engine, "王芳", stream="people") == {1}
    assert await found(engine, "4-12", stream="days") == {2}
    terms = {Term("title", "会议"): 1, Term("bigrams", "会议"): 1, Term("days", "5"): 0}
    frequencies = await engine.frequencies(terms)
    assert frequencies.documents == 3
    assert frequencies.containing == terms


ODD = [
    "😀",
    "👩‍👩‍👧‍👦",
    "𠮷野家",
    "\U000323af",
    "é",
    "e\u0301",
    "ẞtraße",
    "ABC",
    "abc",
    "İ",
    "a\u3000b",
    "a\u00a0b",
    "zero\u200bwidth",
    "null\0",
    "\ufeff",
    '"quoted"',
    "a:b",
    "AND",
    "*",
    "\\",
    "-1",
    "长" * 300,
    "x" * 5_000,
    "x" * 5_001,
]


async def test_terms_are_taken_as_they_are(engine: Engine) -> None:
    await engine.add([paragraph(number, term, people=(f"p{term}",)) for number, term in enumerate(ODD)])
    await engine.add([Document(MANY, 1, {"words": " ".join(ODD)})])
    await engine.commit("state")
    for number, term in enumerate(ODD):
        assert await found(engine, term) == {number, MANY}
        assert await found(engine, people=frozenset({f"p{term}"})) == {number}
        assert await counted(engine, term) == (len(ODD) + 1, [2])


async def test_frequencies_count_paragraphs_not_occurrences(engine: Engine) -> None:
    await engine.add([paragraph(1, "a a a b"), paragraph(2, "a"), paragraph(3, "c")])
    await engine.commit("state")
    assert await counted(engine, EVERYTHING, "a", "b", "d") == (3, [3, 2, 1, 0])
    assert (await engine.frequencies([])).documents == 3


async def test_frequencies_never_count_more_paragraphs_than_there_are(engine: Engine) -> None:
    await engine.add([paragraph(number, article=number) for number in range(10)])
    await engine.commit("ten")
    await engine.remove(range(9))
    await engine.commit("one")
    frequencies = await engine.frequencies([Term("words", EVERYTHING)])
    assert frequencies.documents == 1
    assert frequencies.weight(frequencies.containing[Term("words", EVERYTHING)]) > 0


async def test_rare_terms_weigh_more_than_common_ones(engine: Engine) -> None:
    await engine.add([paragraph(number, "common") for number in range(20)])
    await engine.add([paragraph(20, "rare")])
    await engine.commit("state")
    (candidates,) = await engine.candidates([query("common", "rare")], 1)
    assert candidates[0].paragraph == 20


async def test_many_questions_at_once(engine: Engine) -> None:
    await engine.add([paragraph(number, f"w{number}") for number in range(50)])
    await engine.commit("state")
    answers = await engine.candidates([query(f"w{number}") for number in range(50)], MANY)
    assert [[one.paragraph for one in answer] for answer in answers] == [[number] for number in range(50)]
