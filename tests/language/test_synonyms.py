"""Everyday words for what the news calls otherwise."""

from datetime import date

from bot.language.lexicons import read_lexicon
from bot.language.questions import parse
from bot.language.script import fold
from bot.language.synonyms import SYNONYM, synonyms

TODAY = date(2026, 11, 22)


def test_each_word_of_a_group_means_the_others() -> None:
    found = synonyms(["去世", "茶园"])

    assert found.keys() == {"去世"}
    assert ("逝世", SYNONYM) in found["去世"]
    assert "去世" not in dict(found["去世"])


def test_a_single_character_is_asked_for_and_not_looked_for() -> None:
    assert "会见" in dict(synonyms(["见"])["见"])
    assert all(len(other) > 1 for meant in synonyms(["会见", "捐款", "修建"]).values() for other, _ in meant)


def test_a_question_means_them_in_either_script() -> None:
    for text in ("老校长哪天去世的", "老校長哪天去世的"):
        assert ("逝世", SYNONYM) in parse(text, TODAY, frozenset()).alternatives["去世"]


def test_a_country_is_also_meant_by_what_it_is_called_elsewhere() -> None:
    assert dict(synonyms([fold("紐西蘭")])) == {"纽西兰": (("新西兰", SYNONYM),)}


def test_who_does_it_and_what_is_paid_for_it_mean_what_is_done() -> None:
    assert dict(synonyms(["主持人", "成交价", "年轻人", "负责人", "死亡率"])) == {
        "主持人": (("主持", SYNONYM),),
        "成交价": (("成交", SYNONYM),),
    }


def test_what_is_short_for_something_else_is_one_word() -> None:
    question = parse("1月8日国常会说要修哪部法", TODAY, frozenset())

    assert question.words == ("国常会", "修", "法")
    assert question.alternatives["国常会"] == (("国务院常务会议", SYNONYM),)


def test_the_list_is_folded_and_says_nothing_twice() -> None:
    groups = [line.split() for line in read_lexicon("synonyms.txt")]

    assert all(word == fold(word) for group in groups for word in group)
    assert all(len(group) == len(set(group)) > 1 for group in groups)
