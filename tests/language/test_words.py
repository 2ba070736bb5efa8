import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.script import fold
from bot.language.words import han_runs, is_han, specificity, stem, words


def test_words_of_both_languages_without_punctuation() -> None:
    assert words(fold("疫情防控工作會議，Meetings 640 —— 。")) == [
        "疫情",
        "防控",
        "工作",
        "会议",
        "meet",
        "640",
    ]


def test_new_words_are_guessed_or_cut_to_pieces() -> None:
    assert words("他来到了网易杭研大厦") == ["他", "来到", "了", "网易", "杭研", "大厦"]
    assert words("他来到了网易杭研大厦", new_words=False) == ["他", "来到", "了", "网易", "杭", "研", "大厦"]


@given(st.text())
def test_words_stand_in_the_text_in_their_order(text: str) -> None:
    folded = fold(text)
    offset = 0
    for word in words(folded):
        if is_han(word):
            offset = folded.index(word, offset) + len(word)
    assert all(word for word in words(folded))


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [("meetings", "meet"), ("visited", "visit"), ("会议", "会议"), ("covid19", "covid19")],
)
def test_only_english_words_are_stemmed(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("王芳,ab会议4月", ["王芳", "会议", "月"]),
        ("二〇二二年", ["二〇二二年"]),
        ("𠮷村", ["𠮷村"]),
        ("abc", []),
        ("", []),
    ],
)
def test_runs_of_han_characters(text: str, runs: list[str]) -> None:
    assert han_runs(text) == runs


@pytest.mark.parametrize(
    ("word", "han"), [("会议", True), ("𠮷", True), ("a会", False), ("4月", False), ("", False)]
)
def test_a_word_of_han_characters_alone(word: str, han: bool) -> None:
    assert is_han(word) is han


def test_rarer_words_are_more_specific() -> None:
    assert specificity("人") == specificity("的") == 0.2
    assert 0.2 < specificity("水库") < 1
    assert specificity("工作") < specificity("手机号") < specificity("冲锋舟")
    assert specificity("义诊") == specificity("longbo") == 1.0


def test_a_compound_is_as_specific_as_its_most_specific_part() -> None:
    assert specificity("按规定") == specificity("规定")
