import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.pinyin import letters
from bot.language.transcriptions import foreign_words, key_of_transcription, keys_of_latin, meant_by

SAME = [
    ("Halvorsen", "哈尔沃森"),
    ("Duterte", "杜特尔特"),
    ("Schneider", "施奈德"),
    ("Kennedy", "肯尼迪"),
    ("Gonzalez", "冈萨雷斯"),
    ("Campbell", "坎贝尔"),
    ("Jackson", "杰克逊"),
    ("Johansson", "约翰松"),
    ("López", "洛佩斯"),
    ("Wright", "赖特"),
    ("Philips", "菲利普斯"),
    ("Freiburg", "弗赖堡"),
    ("Čapek", "恰佩克"),
    ("Maxwell", "麦克斯韦尔"),
    ("Edwards", "爱德华兹"),
    ("Nagasaki", "纳加萨基"),
]
FOREIGN = (
    "阿巴贝比博布德迪杜恩尔夫格古哈赫霍基加卡克科拉莱里罗马米莫姆纳尼诺帕普奇萨塞斯索塔特图瓦维沃希亚伊约扎"
)


@pytest.mark.parametrize(("latin", "han"), SAME)
def test_a_name_and_its_transcription_have_a_key_in_common(latin: str, han: str) -> None:
    assert key_of_transcription(han) in keys_of_latin(latin)
    assert meant_by(latin, [han]) == (han,)


def test_nobody_is_meant_by_another_name() -> None:
    wrong = {(latin, han) for latin, _ in SAME for _, han in SAME if meant_by(latin, [han])} - set(SAME)
    assert wrong == set()


def test_of_names_with_the_same_consonants_the_likeliest_come_first() -> None:
    names = ["卡纳", "科尔曼", "科曼", "基门", "戈明"]
    assert meant_by("Coleman", names)[0] == "科尔曼"
    assert meant_by("Comin", names)[0] == "戈明"


def test_r_may_be_left_out_but_is_not_added() -> None:
    assert meant_by("Carter", ["卡特"]) == ("卡特",)
    assert meant_by("Catte", ["卡尔特"]) == ()


def test_names_of_two_consonants_must_have_the_vowels_too() -> None:
    assert meant_by("Kerry", ["克里", "卡拉"]) == ("克里",)


def test_chinese_names_and_names_of_one_consonant_have_no_key() -> None:
    assert key_of_transcription("刘洪波") is None
    assert key_of_transcription("李") is None
    assert key_of_transcription("奥恩") is None
    assert keys_of_latin("Lee") == keys_of_latin("") == frozenset()


def test_words_that_look_foreign_are_told_from_common_ones_and_from_places_in_china() -> None:
    assert foreign_words(
        ["格林沃尔", "特雷莎", "希思罗", "提高", "马上就", "哈尔滨", "会议", "heathrow"]
    ) == {
        "格林沃尔",
        "特雷莎",
        "希思罗",
    }


@given(st.text(max_size=30), st.text(max_size=8))
def test_any_word_has_keys_that_are_no_pinyin(word: str, han: str) -> None:
    keys = keys_of_latin(word) | {key_of_transcription(han)} - {None}
    assert len(keys_of_latin(word)) <= 32
    assert all(key and key.startswith("~") and key != letters(word) for key in keys)


@given(
    st.text("aehijklmnorstuvwyz", min_size=3, max_size=16), st.lists(st.text(FOREIGN, min_size=2, max_size=5))
)
def test_few_are_meant_and_they_have_a_key_in_common_with_the_word(word: str, names: list[str]) -> None:
    meant = meant_by(word, names)
    assert len(meant) <= 3
    assert set(meant) <= set(names)
    assert all(key_of_transcription(name) in keys_of_latin(word) for name in meant)


@given(st.text("abcdefghijklmnopqrstuvwxyzéüçñšă", min_size=1, max_size=12))
def test_capitals_do_not_change_the_sound(word: str) -> None:
    assert keys_of_latin(word) == keys_of_latin(word.upper()) == keys_of_latin(word.capitalize())
