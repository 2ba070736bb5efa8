"""Every day that is kept for something is found by its whole name."""

from datetime import date

import pytest

from bot.language.date_commemorations import COMMEMORATIONS
from bot.language.dates import DateMention, find_dates


@pytest.mark.parametrize(("name", "month_and_day"), COMMEMORATIONS.items())
def test_a_commemoration_is_found(name: str, month_and_day: tuple[int, int]) -> None:
    day = date(2021, *month_and_day)
    assert find_dates(f"{name}活动", day) == [DateMention(0, len(name), day, day)]
