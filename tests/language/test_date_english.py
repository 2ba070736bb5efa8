"""What English expressions mean: expression → day or first..last, read on Thursday 2022-04-14."""

from datetime import date

import pytest

from bot.language.dates import find_dates

ENGLISH = {
    "April 12th, 2022": "2022-04-12",
    "12 April 2022": "2022-04-12",
    "the 12th of April": "2022-04-12",
    "Tuesday, April 12, 2022": "2022-04-12",
    "Apr 12": "2022-04-12",
    "Sept. 9, 2021": "2021-09-09",
    "Dec 30": "2021-12-30",
    "04/12/2022": "2022-04-12",
    "March 2022": "2022-03-01..2022-03-31",
    "in May": "2021-05-01..2021-05-31",
    "in 2021": "2021-01-01..2021-12-31",
    "early April": "2022-04-01..2022-04-10",
    "late September 2021": "2021-09-21..2021-09-30",
    "April 10-12, 2022": "2022-04-10..2022-04-12",
    "April 10 to April 12": "2022-04-10..2022-04-12",
    "yesterday": "2022-04-13",
    "the day before yesterday": "2022-04-12",
    "today": "2022-04-14",
    "tomorrow": "2022-04-15",
    "last Friday": "2022-04-08",
    "on Tuesday": "2022-04-12",
    "last week": "2022-04-04..2022-04-10",
    "last month": "2022-03-01..2022-03-31",
    "this year": "2022-01-01..2022-12-31",
    "three days ago": "2022-04-11",
    "two weeks ago": "2022-03-31",
    "the past 7 days": "2022-04-08..2022-04-14",
    "the first quarter of 2022": "2022-01-01..2022-03-31",
    "the second half of 2021": "2021-07-01..2021-12-31",
    "Sat, 05 Feb 2022 11:13:23 GMT": "2022-02-05",
    "2021 year 8 month 10": "2021-08-10",
    "8 month 10 On the afternoon of Sunday": "2021-08-10",
    "Mid-Autumn Festival": "2021-09-21",
    "National Day 2021": "2021-10-01",
    "next year": "2023-01-01..2023-12-31",
    "next week": "2022-04-18..2022-04-24",
    "three years ago": "2019-01-01..2019-12-31",
    "the last two months": "2022-02-15..2022-04-14",
    "a year ago": "2021-01-01..2021-12-31",
    "this Friday": "2022-04-15",
    "in Q3 2021": "2021-07-01..2021-09-30",
    "Q1": "2022-01-01..2022-03-31",
    "the second half of last year": "2021-07-01..2021-12-31",
    "late 2021": "2021-12-01..2021-12-31",
    "between January and March": "2022-01-01..2022-03-31",
    "2021 year 8 month": "2021-08-01..2021-08-31",
    "13/12/2021": "2021-12-13",
}


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
@pytest.mark.parametrize("question", [False, True])
def test_english(text: str, expected: str, question: bool) -> None:
    first, _, last = expected.partition("..")
    mentions = find_dates(text, date(2022, 4, 14), question=question)
    assert [(mention.first, mention.last) for mention in mentions] == [
        (date.fromisoformat(first), date.fromisoformat(last or first))
    ]
