"""English months and weekdays that are names or verbs are told by their capitals."""

from datetime import date

import pytest

from bot.language.dates import find_dates

THURSDAY = date(2022, 4, 14)


def found(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in find_dates(text, THURSDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Only 12 may enter the room.",
        "Staff may 3 times refuse.",
        "April Smith won.",
        "Dr. June Almeida spoke.",
        "He wrote for USA Today.",
        "The Today Programme is on.",
        "They sang November Rain.",
        "Fans met Ruby Tuesday there.",
        "USA Today",
        "I Read USA Today",
    ],
)
def test_names_and_verbs_are_no_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 12 May they met.", "12 May"),
        ("the board met on 12 may in lanxi", "12 may"),
        ("Group B met on 12 may in Lanxi", "12 may"),
        ("In April Apple opened a shop.", "April"),
        ("April 12, 2022", "April 12, 2022"),
        ("But today they rest.", "today"),
        ("Police said Monday that it was over.", "Monday"),
        ("It closed Tuesday.", "Tuesday"),
        ("Zhang Jiankun Visited Longbo Town Today", "Today"),
        ("Double Card: Zhang Jiankun Today Went To Longbo", "Today"),
        ("Arrest Man Today", "Today"),
        ("Body text of small letters is here\nArrest Man Today\nand more of it follows", "Today"),
        ("Wang Fang 12 may visited Longbo", "12 may"),
    ],
)
def test_dates_beside_names_are_found(text: str, expected: str) -> None:
    assert found(text) == [expected]
