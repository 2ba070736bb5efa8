"""Posts in English questions, and whether those of articles are the same."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.asked_offices import head_of_a_place, secretary_of_a_place
from bot.language.english_offices import is_of_a_body, is_same_post, post_asked

CHIEF = "education bureau chief"
FIELDS = ["education", "health", "civil affairs", "finance", "development and reform", "medical insurance"]
BODIES = ["bureau", "commission", "department"]


@pytest.mark.parametrize(
    ("question", "post"),
    [
        ("who is the education bureau chief of linhai county", "education bureau chief"),
        ("who is linhai county's education bureau chief?", "linhai county's education bureau chief"),
        ("who is director of linhai's health commission", "director of linhai's health commission"),
        ("who was appointed director of the county audit office?", "director of the county audit office"),
        ("who heads the county finance bureau", "head of the county finance bureau"),
        ("who is in charge of the county finance bureau?", "head of the county finance bureau"),
        (
            "who's the deputy head of the bureau of agriculture and rural affairs",
            "deputy head of the bureau of agriculture and rural affairs",
        ),
        (
            "who is the director of the county party committee office?",
            "director of the county party committee office",
        ),
        ("who was elected deputy mayor?", "deputy mayor"),
        ("who is the deputy party secretary of lanhe?", "deputy party secretary"),
        ("who is the head of lanhe county?", None),
        ("who is the head of the village that the health commission praised", None),
        ("who is the chief speaker at the education bureau?", None),
        ("who heads the league?", None),
        ("when did the education bureau chief visit", None),
    ],
)
def test_the_post_that_a_question_asks_for(question: str, post: str | None) -> None:
    assert post_asked(question) == post


@pytest.mark.parametrize(
    "post",
    [
        "director of the county education bureau",
        "lanhe county education bureau chief",
        "head of the bureau of education of lanhe county",
        "county education department director",
        "director of lanhe's education bureau",
        "education bureau's head",
    ],
)
def test_the_head_of_a_body_has_many_names(post: str) -> None:
    assert is_same_post(post, CHIEF)
    assert is_same_post(CHIEF, post)


@pytest.mark.parametrize(
    "post",
    [
        "deputy director of the county education bureau",
        "education bureau deputy chief",
        "director of the county health commission",
        "party secretary of the county education bureau",
        "chief engineer of the county education bureau",
        "director of the education office",
        "county head",
        "head of the county",
        "education minister",
        "director",
        "police chief",
    ],
)
def test_others_do_not_head_it(post: str) -> None:
    assert not is_same_post(post, CHIEF)


@pytest.mark.parametrize(
    ("post", "asked", "is_same"),
    [
        ("mayor", "mayor of linhai city", True),
        ("county magistrate", "county head", True),
        ("deputy county head of beigang county people's government", "deputy county head", True),
        ("deputy county head of beigang county people's government", "county head", False),
        (
            "director of the office of the county people's government",
            "director of the county party committee office",
            False,
        ),
        (
            "minister of the propaganda department of the county party committee",
            "propaganda department head",
            True,
        ),
        ("youth league secretary", "party secretary", False),
    ],
)
def test_heads_of_places_and_of_bodies_are_told_apart(post: str, asked: str, *, is_same: bool) -> None:
    assert is_same_post(post, asked) is is_same


@given(
    field=st.sampled_from(FIELDS),
    body=st.sampled_from(BODIES),
    other=st.sampled_from(FIELDS),
    deputies=st.tuples(st.booleans(), st.booleans()),
)
def test_a_body_is_told_by_its_field(field: str, body: str, other: str, deputies: tuple[bool, bool]) -> None:
    post = f"{'deputy ' * deputies[0]}director of the county {field} {body}"
    asked = f"{other} {body} {'deputy ' * deputies[1]}chief"
    assert is_same_post(post, asked) == (field == other and deputies[0] == deputies[1])


@given(st.text() | st.text(st.sampled_from("of bureau's head ")))
def test_any_text_may_be_a_post(text: str) -> None:
    assert is_same_post(text, text)
    assert is_of_a_body(text) in {True, False}


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("who is the head of the lanhe county education bureau?", None),
        ("who is the head of the finance bureau of lanhe county?", None),
        ("who is the head of lanhe county?", "县长"),
        ("which deputy head of lanhe county (岚河县) is in charge of schools?", "副县长"),
        ("who was the first woman elected head of zhuyu township?", "乡长"),
    ],
)
def test_who_heads_a_bureau_heads_no_county(question: str, head: str | None) -> None:
    assert head_of_a_place(question) == head


@pytest.mark.parametrize("size", [500, 5_000])
@pytest.mark.parametrize("repeated", ["bureau ", "office of ", "bureau of the ", "bureau's ", "head of "])
@pytest.mark.parametrize("beginning", ["who is ", "who is the director of ", "who heads "])
def test_what_repeats_itself_takes_no_long_time(beginning: str, repeated: str, size: int) -> None:
    question = (beginning + repeated * size)[:size]
    start = time.process_time()
    post_asked(question)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("question", "secretary"),
    [
        ("who is the party secretary of lanhe county?", "县委书记"),
        ("who is the party secretary of shifosi town (石佛寺镇) in lanhe county?", "镇党委书记"),
        ("who is the deputy party secretary of qinghe township?", "乡党委副书记"),
    ],
)
def test_the_party_secretary_of_a_place(question: str, secretary: str) -> None:
    assert secretary_of_a_place(question) == secretary
