from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from bot.actions import (
    Action,
    ListOfficials,
    ListSources,
    MoreExcerpts,
    OpenArticle,
    ShowDays,
    ShowPerson,
    decode,
    encode,
)

numbers = st.integers(0, 10**15 - 1)
actions: st.SearchStrategy[Action] = st.one_of(
    st.builds(OpenArticle, numbers, numbers, st.none() | numbers),
    st.builds(MoreExcerpts, numbers, numbers),
    st.builds(ListSources, numbers),
    st.builds(
        ShowPerson, numbers, st.none() | st.from_regex("[0-9a-f]{8}", fullmatch=True), st.none() | numbers
    ),
    st.builds(ListOfficials, numbers),
    st.builds(ShowDays, st.dates(), st.dates(), st.none() | numbers),
)


@given(actions)
@example(OpenArticle(10**15 - 1, 10**15 - 1, 10**15 - 1))
@example(OpenArticle(1, 2, 0))
def test_an_action_survives_its_spelling(action: Action) -> None:
    assert decode(encode(action)) == action


@given(actions)
@example(OpenArticle(10**15 - 1, 10**15 - 1, 10**15 - 1))
@example(ShowPerson(10**15 - 1, "ffffffff", 10**15 - 1))
def test_a_spelling_fits_a_button_and_a_deep_link(action: Action) -> None:
    spelling = encode(action)
    assert 0 < len(spelling.encode()) <= 64
    assert spelling.isascii()
    assert spelling.replace("_", "").replace("-", "").isalnum()


@given(st.text() | st.from_regex(r"[almpsgwod]?[0-9٣²]{0,40}[almpsgct]?[0-9a-f]{0,40}\n?", fullmatch=True))
@example("a" + "1" * 5000 + "p1")
@example("a1p2\n")
@example("a١p٢")
@example("\ud800")
def test_any_text_is_an_action_or_none(text: str) -> None:
    action = decode(text)
    assert action is None or decode(encode(action)) == action


def test_what_looks_like_an_action_is_none() -> None:
    for text in (
        "",
        "a",
        "a1",
        "a1p",
        "p1",
        "m1",
        "l",
        "l-1",
        "a1p2g",
        "a1p2 ",
        "A1P2",
        "a1p2\n",
        "a" + "1" * 16 + "p1",
        "w1c",
        "w1c1234567",
        "w1c1234567G",
        "w1g",
        "o",
        "d20220412",
        "d20220412t20220231",
        "d00000101t20220412",
        "d2022-04-12t2022-04-12",
    ):
        assert decode(text) is None, text


def test_spellings_that_people_have_in_their_chats() -> None:
    """Old messages keep their buttons: these spellings must never change their meaning."""
    assert encode(OpenArticle(12, 3)) == "a12p3"
    assert encode(OpenArticle(12, 3, 2)) == "a12p3g2"
    assert encode(MoreExcerpts(4, 3)) == "m4s3"
    assert encode(ListSources(2)) == "l2"
    assert encode(ShowPerson(7)) == "w7"
    assert encode(ShowPerson(7, "0a1b2c3d", 2)) == "w7c0a1b2c3dg2"
    assert encode(ListOfficials(2)) == "o2"
    assert encode(ShowDays(date(2022, 4, 1), date(2022, 4, 30))) == "d20220401t20220430"
    assert encode(ShowDays(date(2022, 4, 1), date(2022, 4, 30), 2)) == "d20220401t20220430g2"
