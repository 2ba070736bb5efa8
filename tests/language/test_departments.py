"""Departments of a government, and what they are called in short."""

import pytest

from bot.language.departments import name_before, names_of
from bot.language.lexicons import read_lexicon
from bot.language.script import fold


@pytest.mark.parametrize(
    ("asked", "held"), [("卫生健康", "卫健"), ("卫健", "卫生健康"), ("住建", "住房城乡建设")]
)
def test_a_department_has_several_names(asked: str, held: str) -> None:
    assert {asked, held} <= {*names_of(asked)}


def test_any_other_has_its_own() -> None:
    assert names_of("统计") == ("统计",)


def test_the_longest_name_before_its_head() -> None:
    text = "青崖县卫生健康局长"
    found = name_before(text, text.index("局长"))
    assert found
    assert text[slice(*found)] == "卫生健康"
    assert name_before("青崖县鱼塘局长", 5) is None


def test_the_list_is_folded_and_says_nothing_twice() -> None:
    names = [name for line in read_lexicon("departments.txt") for name in line.split()]
    assert names == [fold(name) for name in names]
    assert len(names) == len(set(names))
