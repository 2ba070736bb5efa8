"""王书记 is somebody of that surname who has that post, or its deputy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.addresses import addresses, beginnings, fitting
from bot.model import Office


@pytest.mark.parametrize(
    ("question", "surname", "post"),
    [
        ("王书记去了哪里", "王", "书记"),
        ("石楼县王书记4月12日去了哪", "王", "书记"),
        ("昨天李副县长检查了什么", "李", "副县长"),
        ("欧阳部长讲了什么", "欧阳", "部长"),
    ],
)
def test_surname_and_post(question: str, surname: str, post: str) -> None:
    [found] = addresses(question)

    assert (found.surname, found.office.post) == (surname, post)
    assert question[slice(*found.span)] == surname + post


@pytest.mark.parametrize(("question", "is_rare"), [("奉书记在水库问了什么", True), ("王书记去了哪里", False)])
def test_a_rare_surname_is_told_apart(question: str, is_rare: bool) -> None:
    [found] = addresses(question)
    assert found.is_rare is is_rare


def test_several() -> None:
    assert [(one.surname, one.office.post) for one in addresses("高主任和李局长去了哪里")] == [
        ("高", "主任"),
        ("李", "局长"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "国家主席是谁",
        "越南总理",
        "谁任书记",
        "现任总统",
        "安全部长是谁",
        "许昌市长",
        "老书记",
        "江苏省委书记",
        "和主任谈了什么",
        "副书记",
    ],
)
def test_what_only_ends_like_a_surname_is_none(question: str) -> None:
    assert list(addresses(question)) == []


def test_the_place_before_it_is_of_the_office() -> None:
    [found] = addresses("石楼县王书记4月12日去了哪")

    assert found.office == Office("书记", "石楼县")


def test_who_holds_the_post_is_meant_and_a_deputy_only_if_nobody_does() -> None:
    asked = Office("书记", None)
    deputy, holder, other = (
        (Office("县委副书记", None),),
        (Office("县委书记", None),),
        (Office("宣传部部长", None),),
    )

    assert fitting(asked, {"王一": deputy, "王二": holder, "王三": other}) == ("王二",)
    assert fitting(asked, {"王一": deputy, "王三": other}) == ("王一",)
    assert fitting(asked, {"王三": other}) == ()
    assert fitting(asked, {"wang er": (Office("County Party Secretary", None),)}) == ("wang er",)


def test_of_another_place_nobody_is_meant() -> None:
    held = {"王一": (Office("县委书记", "石楼县"),), "王二": (Office("县委副书记", "清水县"),)}

    assert fitting(Office("书记", "石楼县"), held) == ("王一",)
    assert fitting(Office("书记", "清水县"), held) == ("王二",)
    assert fitting(Office("书记", "长河县"), held) == ()


def test_names_in_english_begin_with_the_surname_too() -> None:
    assert set(beginnings("王")) == {"王", "wang "}


@given(st.text("王李欧阳副书记县长主任的和去石楼"))
def test_any_text(text: str) -> None:
    for found in addresses(text):
        assert text[slice(*found.span)].startswith(found.surname)
        assert text[slice(*found.span)].endswith(found.office.post[-1])
