from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.asked_dates import AskedDate, asked_dates
from bot.language.script import fold

TODAY = date(2024, 5, 20)
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def asked(text: str, today: date = TODAY) -> AskedDate:
    _, [only] = asked_dates(fold(text), today)
    return only


@given(day=DAYS, today=DAYS, month_and_day=st.sampled_from(["{}月{}日", "{}月{}号", "{}.{}那天"]))
def test_a_yearless_day_means_that_day_of_any_year(day: date, today: date, month_and_day: str) -> None:
    meant = asked(month_and_day.format(day.month, day.day), today)

    assert meant.any_year
    assert meant.covers(day)
    assert not meant.covers(day + timedelta(days=1))
    assert not meant.covers(day - timedelta(days=1))


@given(day=DAYS, today=DAYS)
def test_a_day_with_its_year_means_that_day_alone(day: date, today: date) -> None:
    meant = asked(f"{day.year}年{day.month}月{day.day}日", today)

    assert (meant.first, meant.last, meant.any_year) == (day, day, False)
    assert meant.covers(day)
    assert not meant.covers(day.replace(year=day.year + 1) if day.day < 29 else day + timedelta(days=400))


@pytest.mark.parametrize(
    ("text", "covered", "not_covered"),
    [
        ("昨天", [date(2024, 5, 19)], [date(2023, 5, 19), TODAY]),
        ("今年4月12日", [date(2024, 4, 12)], [date(2023, 4, 12)]),
        ("去年4月12日", [date(2023, 4, 12)], [date(2024, 4, 12)]),
        ("上个月", [date(2024, 4, 1), date(2024, 4, 30)], [date(2024, 5, 1), date(2023, 4, 1)]),
        ("2023年4月", [date(2023, 4, 30)], [date(2023, 5, 1), date(2022, 4, 30)]),
        ("4月10日至12日", [date(2021, 4, 10), date(2023, 4, 12)], [date(2023, 4, 13)]),
        ("清明节", [date(2023, 4, 5), date(2024, 4, 4)], [date(2023, 4, 12)]),
        ("2月30日", [], [date(2024, 2, 29), date(2024, 3, 1)]),
        ("April 12", [date(2021, 4, 12), date(2023, 4, 12)], [date(2023, 4, 13)]),
    ],
)
def test_what_a_date_covers(text: str, covered: list[date], not_covered: list[date]) -> None:
    meant = asked(text)

    assert all(map(meant.covers, covered))
    assert not any(map(meant.covers, not_covered))


def test_where_the_dates_stand() -> None:
    folded = fold("劉海波４月１２日和4月13日去了哪裡")
    spans, dates = asked_dates(folded, TODAY)

    assert (
        [folded[start:end] for start, end in spans] == [date.text for date in dates] == ["4月12日", "4月13日"]
    )


def test_a_question_without_dates() -> None:
    assert asked_dates("刘海波去了哪里", TODAY) == ([], ())
