"""Names in characters, by their sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.names import keys_in_han, readings_of_name, spellings_of_name, spellings_of_place
from bot.language.script import fold


@given(st.text())
def test_every_name_has_its_keys(name: str) -> None:
    assert all(key == key.strip() != "" for key in spellings_of_name(fold(name)))


def test_a_name_in_latin_letters_is_its_own_key() -> None:
    assert spellings_of_name("zhang jiankun") == {"zhangjiankun"}
    assert spellings_of_name("扎西·多杰") >= {"zhaxiduojie"}
    assert spellings_of_name("") == frozenset()


@pytest.mark.parametrize(
    ("surname", "reading"),
    [("单", "shan"), ("仇", "qiu"), ("区", "ou"), ("乐", "yue"), ("盖", "ge"), ("尉迟", "yu")],
)
def test_a_surname_has_its_own_reading_first(surname: str, reading: str) -> None:
    assert readings_of_name(surname + "小明")[0][0] == reading


def test_places_are_spelled_with_and_without_what_they_end_in() -> None:
    assert spellings_of_place("泷泊镇") >= {"longbo", "longbozhen", "shuangbo", "shuangbozhen"}
    assert spellings_of_place("石嘴山") == spellings_of_place("石嘴山市") - {"shizuishanshi", "danzuishanshi"}
    assert "shan" not in spellings_of_place("单县")
    assert spellings_of_place("洪洞县") >= {"hongtong", "hongdong"}


@pytest.mark.parametrize(
    ("question", "key", "stretch"),
    [
        ("张健坤去了哪里", "zhangjiankun", "张健坤"),
        ("泷泊镇的疫苗接种", "longbo", "泷泊"),
        ("漓江源村,谁去了?", "lijiangyuan", "漓江源"),
        ("谁见了万俟卨", "moqixie", "万俟卨"),
        ("county leader 雷安树 went", "leianshu", "雷安树"),
    ],
)
def test_what_a_question_names_is_among_its_keys(question: str, key: str, stretch: str) -> None:
    found = keys_in_han(question)
    assert question[found[key].start : found[key].end] == stretch


@given(st.text() | st.text(st.sampled_from("王芳单a,万俟重行")))
def test_keys_stand_where_they_are_said_to(text: str) -> None:
    folded = fold(text)
    for key, span in keys_in_han(folded).items():
        stretch = folded[span.start : span.end]
        assert key in spellings_of_name(stretch) | spellings_of_place(stretch)
