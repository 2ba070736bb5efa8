from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.asked_names import AskedPerson
from bot.language.cantonese import in_mandarin
from bot.language.lookups import possible_names
from bot.language.questions import LONGEST, Question, parse
from bot.language.script import fold

TODAY = date(2024, 5, 20)
KNOWN = frozenset({"刘海波", "赵国栋", "马俊"})


def ask(text: str) -> Question:
    return parse(text, TODAY, KNOWN)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("刘海波4月12日去了哪里？", ("刘海波",)),
        ("請問縣長是誰", ("县长",)),
        ("在哪里召开的会议", ("召开", "会议")),
        ("什么时候开学呢", ("开学",)),
        ("王大伟去了哪", ("王大伟",)),
        ("会议会议", ("会议",)),
        ("Who went to Lanxi town?", ("lanxi", "town")),
        ("Which orchards were visited?", ("orchard", "visit")),
        ("Which orchards were supposed to open during the fair?", ("orchard", "open", "fair")),
        ("Which orchard of Aberdale (坞埠寮) opened?", ("orchard", "aberdal", "坞埠寮", "open")),
        ("帮我查一下义诊", ("义诊",)),
        ("條約於何年簽署", ("条约", "签署")),
        ("耳指的是哪種器官", ("耳", "器官")),
        ("高僧有何創舉", ("高僧", "创举")),
        ("任何会议", ("任何", "会议")),
        ("何市镇在哪里", ("何", "市镇")),
        ("发言人说修了哪部法", ("发言人", "修", "法")),
        ("专辑里有几首歌", ("专辑", "歌")),
        ("哪部委发的文", ("部委", "发", "文")),
        ("哪支队伍先到", ("队伍", "先")),
        ("冰缝有多宽", ("冰缝",)),
        ("许多深圳人去了哪里", ("许多", "深圳")),
        ("哪部分村民受灾", ("村民", "受灾")),
        ("哪支部得了奖", ("支部", "奖")),
        ("最高法律效力", ("最高", "法律效力")),
        ("开通电话业务", ("开通", "电话", "业务")),
        ("国庆前后的灯会", ("灯会",)),
        ("的了吗", ()),
        ("", ()),
    ],
)
def test_subject_words_are_what_the_question_is_about(text: str, words: tuple[str, ...]) -> None:
    assert ask(text).words == words


def test_known_names_are_found_in_any_script_and_anywhere() -> None:
    assert ask("跟著劉海波的有趙國棟嗎").people == (
        AskedPerson("刘海波", known=True),
        AskedPerson("赵国栋", known=True),
    )


def test_an_unknown_name_is_a_person_too() -> None:
    assert ask("王大伟去了哪里？").people == (AskedPerson("王大伟", known=False, certain=True),)


def test_the_longest_known_name_wins() -> None:
    assert parse("马俊峰是谁", TODAY, {"马俊", "马俊峰"}).people == (
        AskedPerson("马俊峰", known=True, certain=True),
    )


def test_pairs_and_characters_are_looked_up_too() -> None:
    question = ask("防汛会议, Lanxi 的防洪")

    assert question.words == ("防汛", "会议", "lanxi", "防洪")
    assert question.bigrams == ("防汛", "汛会", "会议", "的防", "防洪")
    assert question.characters == tuple("防汛会议洪")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4月12日", {"4-12"}),
        ("2022年4月12日", {"2022-4-12", "4-12"}),
        ("2022年4月", {"2022-4"}),
        ("昨天", {"2024-5-19", "5-19"}),
        ("4月10日至12日", {"4-10", "4-11", "4-12"}),
        ("4月", {"4"}),
        ("2022年2月到3月", {"2022-2", "2022-3"}),
        ("2月30日", set()),
        ("防汛会议", set()),
    ],
)
def test_days_are_looked_up_as_articles_spell_them(text: str, days: set[str]) -> None:
    terms = ask(text).day_terms
    assert len(terms) == len(days)
    assert set(terms) == days


def test_an_english_question_has_no_codes_though_it_has_a_name_in_chinese() -> None:
    assert ask("Which orchard of Liuxi (坞埠寮) opened?").codes == ()
    assert ask("k7路和K8路公交车停哪些站").codes == ("k7", "k8")


def test_a_name_alone_asks_for_the_post() -> None:
    assert ask("劉海波").wanted.kind == ask("刘海波是谁？").wanted.kind == "post"
    assert ask("刘海波").wanted.about == ("刘海波",)
    assert ask("谁陪同刘海波调研").wanted.kind == "person"


def test_whatever_may_be_a_name_is_to_be_looked_up() -> None:
    assert {"刘海波", "赵国栋"} <= possible_names("跟著劉海波的有趙國棟嗎")
    assert "zhou wenbin" in possible_names("What did Zhou Wenbin say?")
    assert "买买提江" in possible_names("买买提江")
    assert possible_names("") == possible_names("  4 , ") == frozenset()
    assert "刘海波" not in possible_names("的" * LONGEST + "刘海波")


@given(st.text(alphabet="刘海波赵国栋劉趙國棟的有4月，去Zhou Wenbin ", max_size=30))
def test_no_known_name_is_missed_for_not_being_looked_up(text: str) -> None:
    known = KNOWN & possible_names(text)

    assert parse(text, TODAY, known) == parse(text, TODAY, KNOWN)


@given(st.text(max_size=60))
@example("边位")
def test_anything_can_be_asked(text: str) -> None:
    question = ask(text)

    assert question.text == text
    assert question.folded == in_mandarin(fold(text)).strip()
    assert all(word.strip() and fold(word) == word for word in question.words)
    looked_up = (*question.words, *question.bigrams, *question.characters, *question.day_terms)
    assert all(term and term.split() == [term] for term in looked_up)
    for terms in (question.words, question.bigrams, question.characters, question.day_terms):
        assert len(set(terms)) == len(terms)
    assert all(len(pair) == 2 for pair in question.bigrams)
    assert all(len(character) == 1 for character in question.characters)


@given(st.text(alphabet="刘海波赵国栋劉趙國棟4月12日，去哪里Zhou 。", max_size=30))
def test_names_and_days_are_words_of_their_own(text: str) -> None:
    question = ask(text)

    assert {person.name for person in question.people} <= set(question.words)
    assert all(asked.text in question.folded for asked in question.dates)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("江山去了哪里", ["江山"]),
        ("江山在哪里", []),
        ("江山是谁", ["江山"]),
        ("江山如此多娇是谁写的", []),
        ("有什么江山", []),
    ],
)
def test_a_known_name_that_is_a_word_is_a_name_where_only_people_are_meant(
    text: str, names: list[str]
) -> None:
    assert [person.name for person in parse(text, TODAY, {"江山"}).people] == names


def test_a_name_does_not_end_within_a_word() -> None:
    assert parse("草案要求必须公开信息", TODAY, {"公开信"}).people == ()
    assert [person.name for person in parse("公开信是谁", TODAY, {"公开信"}).people] == ["公开信"]


def test_many_characters_that_the_dictionary_lacks_are_several_words() -> None:
    assert max(map(len, ask("哪家医院派车接去做产检的").words)) <= 4


def test_particles_are_in_no_word_that_the_dictionary_lacks() -> None:
    assert "松塘乡" in parse("松塘乡的半专业扑火队有几个人", date(2023, 8, 1), ()).words
    words = parse("汤雪梅去当岚川县民政局局长之前在哪里", date(2023, 8, 1), ()).words
    assert "岚川县" in words or "岚川" in words


def test_what_the_dictionary_lacks_does_not_reach_over_punctuation() -> None:
    words = parse("暴雨来袭时，东屿县疏散了多少人", date(2023, 8, 1), ()).words
    assert "东屿县" in words or "东屿" in words
    assert not any("时" in word for word in words)


def test_a_place_in_brackets_is_nobody() -> None:
    assert ask("Who is the mayor of Baihe (柏禾市)?").people == ()


@pytest.mark.parametrize(
    ("text", "office"),
    [("昨天邢志刚县长公开接访了吗", ("县长", None)), ("今年部长义务植树去了多少人", ("部长", None))],
)
def test_neither_a_person_nor_a_time_is_the_place_of_a_post(
    text: str, office: tuple[str, str | None]
) -> None:
    offices = parse(text, TODAY, {"邢志刚"}).offices
    assert [(one.post, one.place) for one in offices] == [office]
