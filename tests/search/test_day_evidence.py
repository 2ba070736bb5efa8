"""How surely a paragraph tells of the days that a question names."""

from datetime import date

import pytest

from bot.language.questions import parse
from bot.search.day_evidence import day_evidence, is_of_another_day
from tests.search.test_rank import paragraph

PRINTED = date(2024, 10, 13)
TO_COME = date(2025, 3, 1)


def test_what_only_looks_ahead_is_of_the_day_it_is_printed() -> None:
    question = parse("2024年10月签的协议哪天实施", date(2026, 6, 1), frozenset())
    ahead = paragraph(0, "协议近日签署,将于2025年3月1日起实施。", event=TO_COME, published=PRINTED)
    past = paragraph(1, "协议签署,去年3月1日起实施。", event=date(2023, 3, 1), published=PRINTED)

    assert day_evidence(question, ahead)[0] > 0
    assert day_evidence(question, past) == [0.0]


@pytest.mark.parametrize(
    ("text", "sure"), [("2024年10月13日签了什么", True), ("2024年10月20日签了什么", False)]
)
def test_it_is_of_no_other_day(text: str, *, sure: bool) -> None:
    ahead = paragraph(0, "协议将于2025年3月1日起实施。", event=TO_COME, published=PRINTED)

    assert any(day_evidence(parse(text, date(2026, 6, 1), frozenset()), ahead)) is sure


@pytest.mark.parametrize(
    ("asked", "sure"),
    [
        ("2018年5月", True),
        ("2018年5月22日", True),
        ("2018年6月", False),
        ("2018年5月21日", False),
        ("2018年", False),
    ],
)
def test_an_article_without_a_date_tells_of_a_month_of_whatever_year(asked: str, *, sure: bool) -> None:
    undated = paragraph(0, "县长查宏5月22日晚主持召开办公会。", published=None)
    question = parse(f"查宏{asked}主持的办公会在哪开的", date(2026, 6, 1), {"查宏"})

    assert any(day_evidence(question, undated)) is sure


@pytest.mark.parametrize(
    ("asked", "another"),
    [("2018年5月22日", False), ("2018年5月", False), ("2018年6月", True), ("2018年5月21日", True)],
)
def test_a_day_without_a_year_is_another_only_by_its_month_and_day(asked: str, *, another: bool) -> None:
    undated = paragraph(0, "县长查宏5月22日晚主持召开办公会。", published=None)
    question = parse(f"{asked}查宏主持了什么", date(2026, 6, 1), {"查宏"})

    assert is_of_another_day(question, undated) is another


@pytest.mark.parametrize(("begun", "another"), [("今年以来", False), ("去年", False), ("3月7日", True)])
def test_who_begins_with_a_year_begins_with_no_day(begun: str, *, another: bool) -> None:
    told = f"{begun},镇里修路。全镇干群齐心协力修了许多水渠,全长十余公里,惠及数村,于2023年3月8日完工。"
    question = parse("2023年4月10日镇里修了什么", date(2026, 6, 1), frozenset())

    assert is_of_another_day(question, paragraph(0, told, published=None)) is another
