"""The units that numbers have in English questions and texts."""

import time

import pytest

from bot.language.lexicons import read_lexicon
from bot.language.unit_sets import PEOPLE
from bot.language.units_in_english import counted_in_english


def test_a_run_of_digits_takes_no_long_time() -> None:
    counted = counted_in_english()[PEOPLE]
    start = time.process_time()
    assert counted.search("1" * 50_000 + "1,1," * 10_000) is None
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    ["37 children were rescued", "12 men", "3 policemen", "2,000 women", "1 child", "4 families of 9 people"],
)
def test_people_are_counted_in_the_plural(text: str) -> None:
    assert counted_in_english()[PEOPLE].search(text)


@pytest.mark.parametrize("name", ["asked_in_english.txt", "units_in_english.txt"])
def test_no_noun_is_of_two_rows(name: str) -> None:
    nouns = [noun for line in read_lexicon(name) for noun in line.split()[1:]]

    assert len(nouns) == len(set(nouns))


def test_nothing_is_measured_twice() -> None:
    things = [
        (adjective, noun)
        for adjective, _, *nouns in map(str.split, read_lexicon("measured_in_english.txt"))
        for noun in nouns
    ]

    assert len(things) == len(set(things))
