"""Ministers by the several names that articles have for them."""

from datetime import date

import pytest

from bot.language.asked_offices import asked_offices, holds
from bot.language.questions import parse
from bot.language.translated_questions import translated
from bot.model import Office


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("法国财长", "财政部长"),
        ("卢森堡财政大臣", "财政部长"),
        ("国防部长", "防长"),
        ("外长", "外交大臣"),
        ("英国首相", "总理"),
        ("财政部部长", "财政部长"),
    ],
)
def test_one_minister_has_several_names(held: str, asked: str) -> None:
    assert holds(Office(held, None), Office(asked, None))


@pytest.mark.parametrize(
    ("held", "asked"), [("外交大臣", "财政大臣"), ("副总理", "首相"), ("部长", "财政部长"), ("市长", "部长")]
)
def test_another_minister_is_another(held: str, asked: str) -> None:
    assert not holds(Office(held, None), Office(asked, None))


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("冰岛的财政部长叫什么名字", Office("财政部长", "冰岛")),
        ("不丹农业大臣是哪一位", Office("农业大臣", "不丹")),
        ("卢森堡经济大臣是谁", Office("经济大臣", "卢森堡")),
        ("教育部部长是谁", Office("教育部长", None)),
    ],
)
def test_a_minister_is_asked_for_by_ministry_and_country(question: str, office: Office) -> None:
    assert asked_offices(question) == (office,)


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("Who is New Zealand's finance minister?", Office("财政大臣", "新西兰")),
        ("who is the foreign minister of Bhutan", Office("外交大臣", "不丹")),
    ],
)
def test_a_minister_is_asked_for_in_english(question: str, office: Office) -> None:
    assert translated(parse(question, date(2026, 1, 1), frozenset())).holder == office
