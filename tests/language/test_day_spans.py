from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.dates import find_dates
from bot.language.day_spans import DaySpan, named_days, read_days, write_days

PUBLISHED = date(2023, 4, 14)


def written(text: str, published: date | None) -> str:
    return write_days(named_days(text, find_dates(text, published), published))


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("4月12日开会，昨日又开。", PUBLISHED, "2023-04-12 2023-04-13"),
        ("2021年5月1日放假。", None, "2021-05-01"),
        ("4月12日开会，昨日又开。", None, "--04-12"),
        ("4月12日、2021年5月1日", None, "2021-05-01 --04-12"),
        ("2月10日至12日", PUBLISHED, "2023-02-10/2023-02-12"),
        ("2月10日至12日", None, "--02-10/--02-12"),
        ("2月29日", None, "--02-29"),
        ("2023年2月", None, "2023-02-01/2023-02-28"),
        ("2月30日", PUBLISHED, ""),
        ("开会", PUBLISHED, ""),
        ("开会", None, ""),
        ("", None, ""),
    ],
)
def test_the_days_of_a_text_are_written_down(text: str, published: date | None, expected: str) -> None:
    assert written(text, published) == expected


@pytest.mark.parametrize("text", ["12月30日至1月2日", "2022年12月30日至2023年1月2日"])
@pytest.mark.parametrize("published", [None, PUBLISHED])
def test_a_span_over_new_year_ends_after_it_begins(text: str, published: date | None) -> None:
    [span] = read_days(written(text, published))

    assert span.first <= span.last
    assert (span.last - span.first).days == 3


SPANS = st.tuples(st.dates(), st.dates()).map(lambda days: DaySpan(min(days), max(days), any_year=False))


@given(st.lists(SPANS, unique=True))
def test_what_is_written_is_read_again(spans: list[DaySpan]) -> None:
    assert list(read_days(write_days(spans))) == spans


@given(st.dates(), st.dates())
def test_days_of_any_year_come_back_as_days_of_one_year(one: date, other: date) -> None:
    [first] = read_days(write_days([DaySpan(one, one, any_year=True)]))
    [second] = read_days(write_days([DaySpan(other, other, any_year=True)]))

    assert first.any_year
    assert first.first == first.last
    assert (first.first.month, first.first.day) == (one.month, one.day)
    assert first.first.year == second.first.year


def test_each_span_is_written_once() -> None:
    span = DaySpan(PUBLISHED, PUBLISHED, any_year=False)

    assert write_days([span, span]) == "2023-04-14"


@given(st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_any_two_days_of_any_year_are_a_span(first: date, last: date) -> None:
    [span] = read_days(write_days([DaySpan(first, last, any_year=True)]))

    assert (span.first.month, span.first.day) == (first.month, first.day)
    assert (span.last.month, span.last.day) == (last.month, last.day)
    assert span.first <= span.last
