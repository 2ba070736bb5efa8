from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.asked_span import asked_span, in_years

TODAY = date(2023, 7, 1)


@pytest.mark.parametrize(
    ("text", "first", "last", "any_year"),
    [
        ("2022-04-12", date(2022, 4, 12), date(2022, 4, 12), False),
        ("4月12日", date(2023, 4, 12), date(2023, 4, 12), True),
        ("９月", date(2022, 9, 1), date(2022, 9, 30), True),
        ("4月到5月", date(2023, 4, 1), date(2023, 5, 31), True),
        ("4月12日和6月2日", date(2023, 4, 12), date(2023, 6, 2), True),
        ("2022年4月12日和2021年5月1日", date(2021, 5, 1), date(2022, 4, 12), False),
        ("2022年4月12日和14日", date(2022, 4, 12), date(2022, 4, 14), False),
        ("from 4 April to 8 April 2021", date(2021, 4, 4), date(2021, 4, 8), False),
        ("去年春節", date(2022, 1, 31), date(2022, 2, 6), False),
        ("昨天", date(2023, 6, 30), date(2023, 6, 30), False),
        ("昨天和今天", date(2023, 6, 30), date(2023, 7, 1), False),
        ("12号", date(2023, 6, 12), date(2023, 6, 12), False),
        ("12日至14日", date(2023, 6, 12), date(2023, 6, 14), False),
        ("上半年", date(2023, 1, 1), date(2023, 6, 30), True),
        ("2022年", date(2022, 1, 1), date(2022, 12, 31), False),
        ("2022", date(2022, 1, 1), date(2022, 12, 31), False),
        (" ２０２２ ", date(2022, 1, 1), date(2022, 12, 31), False),
        ("2022.9", date(2022, 9, 1), date(2022, 9, 30), False),
        ("2022/02", date(2022, 2, 1), date(2022, 2, 28), False),
        ("9/12", date(2022, 9, 12), date(2022, 9, 12), True),
        (" 6.30", date(2023, 6, 30), date(2023, 6, 30), True),
    ],
)
def test_what_days_a_text_asks_for(text: str, first: date, last: date, *, any_year: bool) -> None:
    asked = asked_span(text, TODAY)
    assert asked is not None
    assert asked == ((first, last), any_year)


@pytest.mark.parametrize(
    "text", ["", "王芳", "2月30日", "12号楼", "2022.13", "2022人", "3022", "20225", "13/1", "6.31元"]
)
def test_what_asks_for_no_day(text: str) -> None:
    assert asked_span(text, TODAY) is None
    assert in_years(text, range(2020, 2024)) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4月12日", {date(2021, 4, 12), date(2022, 4, 12)}),
        ("12月", {date(2021, 12, 1), date(2022, 12, 1)}),
        ("春节", {date(2021, 2, 11), date(2022, 1, 31)}),
        ("元旦", {date(2021, 1, 1), date(2022, 1, 1)}),
        ("端午节", {date(2021, 6, 12), date(2022, 6, 3)}),
    ],
)
def test_every_year_has_its_own(text: str, days: set[date]) -> None:
    found = [one.first for one in in_years(text, range(2020, 2024))]
    assert days < set(found)
    assert found == sorted(set(found), reverse=True)


def test_a_leap_day_is_only_of_leap_years() -> None:
    assert [one.first for one in in_years("2月29日", range(2020, 2024))] == [date(2020, 2, 29)]


def test_years_that_no_calendar_has_are_left_out() -> None:
    assert [one.first.year for one in in_years("4月12日", range(9998, 10_001))] == [9999, 9998]


@given(st.text(max_size=40), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_any_text_asks_for_days_in_order_or_for_none(text: str, today: date) -> None:
    asked = asked_span(text, today)
    assert asked is None or asked.days.first <= asked.days.last
