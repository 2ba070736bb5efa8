import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.alternatives import (
    SPELLED,
    TRANSCRIBED,
    TRANSLATED,
    by_sound,
    by_transcription,
    foreign_names,
    glossed,
    spellings,
    translations,
)
from bot.language.transcriptions import key_of_transcription


def test_words_are_translated_in_both_directions() -> None:
    found = translations("who inspected the checkpoint", ["inspect", "checkpoint"])
    assert ("检查", TRANSLATED) in found["inspect"]
    assert ("卡口", TRANSLATED) in found["checkpoint"]
    assert translations("疫苗", ["疫苗"]) == {"疫苗": (("vaccin", TRANSLATED),)}


def test_the_translation_of_a_phrase_stands_for_each_of_its_words() -> None:
    found = translations("united front work department", ["unit", "front", "work", "depart"])
    assert {meant[0] for meant in found.values()} == {("统战部", TRANSLATED)}


def test_names_cross_scripts_by_their_sound() -> None:
    places = spellings("泷泊镇的疫苗接种", ["泷泊镇", "疫苗", "接种"])
    assert places["longbo"] == {"泷泊镇"}
    assert by_sound(places, {"longbo": ("longbo",)}) == {"泷泊镇": (("longbo", SPELLED),)}
    english = spellings("the meeting in zaozhuang", ["meet", "zaozhuang"])
    assert by_sound(english, {"zaozhuang": ("枣庄",)}) == {"zaozhuang": (("枣庄", SPELLED),)}


def test_a_name_that_lies_across_words_stands_for_both() -> None:
    assert spellings("乌鸦山村", ["乌鸦", "山村"])["wuyashan"] == {"乌鸦", "山村"}


def test_homophones_in_the_same_script_are_not_the_same() -> None:
    spelled = spellings("王方去了哪里", ["王方"])
    assert by_sound(spelled, {"wangfang": ("王芳", "wang fang")}) == {"王方": (("wang fang", SPELLED),)}


def test_foreign_names_are_the_capitalised_words_that_nothing_else_stands_for() -> None:
    subject = {"report", "halvorsen", "partner"}
    assert set(foreign_names("Was the reporter Halvorsen's partner a Reporter of Duterte?", subject)) == {
        "halvorsen",
        "reporter",
    }
    assert set(foreign_names("halvorsen的伴侣", {"halvorsen"})) == {"halvorsen"}
    assert foreign_names("Lee met Ahn", {"lee", "ahn"}) == {}
    assert foreign_names("Wang Chengze讲了什么", {"wang", "chengz"}) == {}


def test_foreign_names_cross_to_their_transcriptions() -> None:
    keys = foreign_names("when was Duterte elected", {"dutert"})
    names = dict.fromkeys(keys["duterte"] & {key_of_transcription("杜特尔特")}, ("杜特尔特",))
    assert by_transcription(keys, names) == {"dutert": (("杜特尔特", TRANSCRIBED),)}
    assert by_transcription(keys, {}) == {}


@given(st.text(max_size=80), st.lists(st.text(min_size=1, max_size=5), max_size=5))
def test_only_words_of_the_subject_have_alternatives(folded: str, subject: list[str]) -> None:
    assert set(translations(folded, subject)) <= set(subject)
    assert set().union(*spellings(folded, subject).values()) <= set(subject)


def test_a_name_means_the_characters_that_are_given_behind_it() -> None:
    given_names = glossed(
        "Which bus runs from Lanqiao West Station (兰桥西站) to the Hospital of Hope （希望医院）?"
    )

    assert given_names["lanqiao"] == given_names["station"] == "兰桥西站"
    assert given_names["hope"] == "希望医院"
    assert "bus" not in given_names
    found = translations("lanqiao west station", ["lanqiao", "west", "station"], given_names)
    assert [found[word][0][0] for word in ("lanqiao", "west", "station")] == ["兰桥西站"] * 3


@pytest.mark.parametrize(
    ("word", "numbers"),
    [
        ("133rd", {"133"}),
        ("14th", {"14", "十四"}),
        ("3rd", {"3", "第三"}),
        ("20th", {"20", "二十"}),
        ("10th", {"10", "十"}),
    ],
)
def test_ordinals_are_told_in_digits_or_characters(word: str, numbers: set[str]) -> None:
    assert {chinese for chinese, _ in translations(f"the {word} fair", [word])[word]} == numbers
