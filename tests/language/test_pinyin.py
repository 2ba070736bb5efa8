"""Characters by their sound, and words in Latin letters as syllables."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import pinyin
from bot.language.pinyin import MOST_SPELLINGS, letters, readings, spellings, splits, syllables

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=8)


@pytest.mark.parametrize(
    ("han", "spelling"),
    [
        ("泷泊", "longbo"),
        ("泷泊", "shuangbo"),
        ("枣庄", "zaozhuang"),
        ("棗莊", "zaozhuang"),
        ("蚌埠", "bengbu"),
        ("六安", "luan"),
        ("乐亭", "laoting"),
        ("铅山", "yanshan"),
        ("涡阳", "guoyang"),
        ("尉犁", "yuli"),
        ("番禺", "panyu"),
        ("东阿", "donge"),
        ("吕梁", "luliang"),
        ("略阳", "lueyang"),
        ("重庆", "chongqing"),
        ("〇", "ling"),
    ],
)
def test_places_are_spelled_as_people_spell_them(han: str, spelling: str) -> None:
    assert spelling in spellings(han)


def test_the_commonest_reading_comes_first() -> None:
    assert [readings(character)[0] for character in "行方王重曾"] == ["xing", "fang", "wang", "zhong", "zeng"]


def test_readings_that_nothing_has_are_left_out() -> None:
    assert readings("方") == ("fang",)


@given(st.text() | HAN)
def test_any_text_has_at_most_so_many_spellings(text: str) -> None:
    found = spellings(text)
    assert len(found) <= MOST_SPELLINGS
    assert all(spelling.isalpha() and spelling.isascii() for spelling in found)


def test_many_readings_leave_the_commonest() -> None:
    found = spellings("行重乐解单查")
    assert 1 < len(found) <= MOST_SPELLINGS
    assert "".join(readings(character)[0] for character in "行重乐解单查") in found


def test_what_is_not_han_has_no_spelling() -> None:
    assert spellings("王a") == spellings("") == frozenset()
    assert readings("a") == readings("\ud800") == ()


@pytest.mark.parametrize("typed", ["lü", "lv", "LV", "Lǚ", "lu", "lv3", "lyu", "lu:", "Lü3"])
def test_however_it_is_typed_it_is_one_spelling(typed: str) -> None:
    assert letters(typed) == "lu"
    assert letters(typed) in spellings("吕")


@pytest.mark.parametrize(
    "typed", ["Wáng Fāng", "wang2 fang1", "wang2fang1", "WANG FANG", "Wang-Fang", "wang'fang"]
)
def test_tones_and_spaces_are_dropped(typed: str) -> None:
    assert letters(typed) == "wangfang"
    assert splits(typed) == (("wang", "fang"),)


def test_no_letters_of_two_syllables_are_taken_for_a_u() -> None:
    assert all(letters(first + second) == first + second for first in syllables() for second in syllables())


def test_what_is_too_long_for_a_name_is_not_split() -> None:
    assert splits("wang" * 6) == (("wang",) * 6,)
    assert splits("wang" * 7) == splits("wang'" * 7) == ()


def test_an_apostrophe_says_where_a_syllable_begins() -> None:
    assert set(splits("xian")) == {("xian",), ("xi", "an")}
    assert splits("Xi'an") == (("xi", "an"),)
    assert splits("Dong'e") == (("dong", "e"),)
    assert splits("donge") == ()


@pytest.mark.parametrize(
    "word", ["", "meeting", "Longbotown", "covid", "w", "o", "ng", "a" * 40, "王", "xi5x"]
)
def test_other_words_cannot_be_split(word: str) -> None:
    assert splits(word) == ()


@given(st.lists(st.sampled_from(sorted(syllables())), min_size=1, max_size=6))
def test_joined_syllables_can_be_split_again(parts: list[str]) -> None:
    assert tuple(parts) in splits("'".join(parts))


@given(st.text(st.sampled_from("anegiouzh'12ǚ")))
def test_splitting_never_fails(text: str) -> None:
    assert all("".join(way) == letters(text) for way in splits(text))


def test_pypinyin_is_not_imported() -> None:
    code = "import sys; from bot.language.pinyin import spellings; spellings('王'); print('pypinyin' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"


def test_kept_readings_are_those_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = readings("泷")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    pinyin._readings.cache_clear()
    readings.cache_clear()

    assert readings("泷") == before
    assert [path.name.split("-")[0] for path in (tmp_path / "yinju").iterdir()] == ["pinyin"]


def test_without_pypinyin_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "pypinyin", raising=False)
    pinyin._readings.cache_clear()
    readings.cache_clear()

    with pytest.raises(ModuleNotFoundError, match="pip install pypinyin"):
        readings("王")
