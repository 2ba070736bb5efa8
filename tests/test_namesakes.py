from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Citation, Office
from bot.namesakes import MOST_ARTICLES, key_of, namesakes, offices_held
from bot.store.people import Appearance

PLACES = st.sampled_from(["石楼县", "石樓", "云岭县", "枣庄市", "棗莊", None])


def appearance(number: int, *places: str | None, post: str = "县长") -> Appearance:
    citation = Citation(number, 0, str(number), "题目", None, None, None, None, Path("/corpus/1"))
    return Appearance(citation, "王芳", "王芳", tuple(Office(post, place) for place in places))


def told_apart(*appearances: Appearance) -> list[tuple[str | None, list[int]]]:
    return [
        (one.place, [each.citation.article for each in one.appearances]) for one in namesakes(appearances)
    ]


@pytest.mark.parametrize("other", ["石楼", "石樓縣", "石楼市", "石楼区"])
def test_a_place_is_the_same_however_it_is_written(other: str) -> None:
    assert key_of(other) == key_of("石楼县")
    assert told_apart(appearance(1, "石楼县"), appearance(2, other)) == [("石楼县", [1, 2])]


def test_other_places_are_other_people_in_the_order_of_their_newest_articles() -> None:
    found = told_apart(appearance(1), appearance(2, "云岭县"), appearance(3, "石楼县"), appearance(4, "云岭"))
    assert found == [("云岭县", [2, 4]), ("石楼县", [3]), (None, [1])]


def test_places_that_one_article_names_together_are_one_persons() -> None:
    found = told_apart(
        appearance(1, "枣庄市"),
        appearance(2, "山亭区"),
        appearance(3, None, "山亭", "棗莊市"),
        appearance(4, "石楼县"),
    )
    assert found == [("枣庄市", [1, 2, 3]), ("石楼县", [4])]


def test_a_short_name_of_a_place_keeps_its_ending() -> None:
    assert key_of("沙市") != key_of("沙县")


@given(st.lists(st.lists(PLACES, max_size=3), max_size=8))
def test_every_article_is_of_one_person_and_every_key_finds_it(places: list[list[str | None]]) -> None:
    appearances = [appearance(number, *each) for number, each in enumerate(places)]
    found = namesakes(appearances)
    together = [one.citation.article for person in found for one in person.appearances]
    assert sorted(together) == list(range(len(places)))
    assert len({key for person in found for key in person.keys}) == sum(len(person.keys) for person in found)
    assert all(key_of(person.place) in person.keys for person in found)


def test_the_newest_article_that_says_it_is_named_and_only_so_many() -> None:
    appearances = [appearance(number, "石楼县", post=f"第{number % 9}组组长") for number in range(20)]
    held = offices_held(appearances)
    assert [one.citation.article for one in held] == list(range(MOST_ARTICLES))
