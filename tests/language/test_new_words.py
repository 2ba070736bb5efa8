"""Words of a question that the dictionary does not have, told by those of the corpus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.content_words import content_words
from bot.language.new_words import new_words, possible_new_words
from bot.language.words import words


@pytest.mark.parametrize(
    ("text", "known", "cut"),
    [
        ("那边派到岚河县挂职的副县长", {"岚河县", "岚河"}, ["那边", "派", "岚河县", "挂职", "副县长"]),
        ("那曲市色尼区的中学", {"色尼区"}, ["那曲", "市", "色尼区", "中学"]),
        ("沂阳县带着妇女改厕", {"沂阳县"}, ["沂阳县", "带", "妇女", "改厕"]),
        ("落在岚河的项目", {"岚河"}, ["落", "岚河", "项目"]),
        ("辛关的书记", set(), ["辛关", "书记"]),
    ],
)
def test_a_word_of_the_corpus_is_whole(text: str, known: set[str], cut: list[str]) -> None:
    assert content_words(text, known) == cut
    assert known & set(cut) <= possible_new_words(text)


def test_what_stands_before_it_may_be_a_part_of_the_name() -> None:
    assert content_words("梓岚河县的书记", {"岚河县"}) == ["梓岚河县", "书记"]


def test_a_known_place_has_the_word_of_its_level() -> None:
    assert content_words("到岚河县挂职", {"岚河"}) == ["岚河县", "挂职"]


@given(
    st.text("岚河县派到带沂阳落在的一", max_size=12), st.sets(st.text("岚河县派沂阳", min_size=2, max_size=4))
)
def test_nothing_is_added(run: str, known: set[str]) -> None:
    assert all(word in run for word in new_words(run, known))


def test_two_characters_at_least_carry_a_subject() -> None:
    assert possible_new_words("卖到哪里") == frozenset()


def test_the_dictionary_is_left_as_it_is() -> None:
    assert possible_new_words("县长主持召开会议") == frozenset()
    assert words("县长主持召开会议") == content_words("县长主持召开会议")


def test_the_level_of_the_place_before_begins_no_name() -> None:
    assert content_words("那曲市色尼区的中学", {"市色尼区"}) == ["那曲", "市", "色尼区", "中学"]
