from hypothesis import given
from hypothesis import strategies as st

from bot.language.focus import focus
from bot.language.wanted import asked_at


def nearness(question: str, *words: str) -> dict[str, float]:
    return focus(question, words, [], asked_at(question))


def test_what_stands_where_the_question_asks_is_nearest() -> None:
    found = nearness("清水县的表彰大会,谁主持的", "清水县", "表彰大会", "主持")

    assert found["主持"] == 1
    assert found["主持"] > found["表彰大会"] > found["清水县"] > 0


def test_a_comma_keeps_apart() -> None:
    assert nearness("大会谁主持", "大会")["大会"] > nearness("大会,谁主持", "大会")["大会"]


def test_of_two_places_the_nearer_counts() -> None:
    assert nearness("会议室里的会议谁主持", "会议")["会议"] == 1


def test_what_the_question_spells_otherwise_counts_little() -> None:
    assert 0 < nearness("who visited", "visit", "hous")["hous"] < 0.2


def test_names_and_codes_are_never_far() -> None:
    question = "向东华在雁塘县的干部大会上被宣布任命之前在哪里工作"
    assert nearness(question, "向东华")["向东华"] < 0.1
    assert focus(question, ["向东华", "雁塘县"], ["向东华"], asked_at(question))["向东华"] >= 0.15
    assert nearness("k7路和k8路公交车从车站开到码头，中间要停多少站", "k7")["k7"] >= 0.15


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=5), max_size=5))
def test_it_is_a_share(question: str, words: list[str]) -> None:
    assert all(0 <= near <= 1 for near in nearness(question, *words).values())


def test_what_was_done_tells_where_english_asks_when_or_where_it_was() -> None:
    found = nearness("where was the epidemic prevention meeting held", "hold", "prevent")
    assert found["hold"] > found["prevent"]
    found = nearness("when was the speed limit introduced", "speed", "introduc")
    assert found["introduc"] > found["speed"]


def test_words_of_english_are_as_near_as_chinese_ones() -> None:
    assert nearness("how many seats did the party win", "parti")["parti"] > 0.1
