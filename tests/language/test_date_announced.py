"""Dates without a year that the words beside them announce, read on Thursday 2022-04-14."""

from datetime import date

import pytest

from bot.language.dates import find_dates

THURSDAY = date(2022, 4, 14)


def days(text: str, reference: date = THURSDAY) -> list[date | None]:
    return [mention.first for mention in find_dates(text, reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "自5月1日起，新规实行": date(2022, 5, 1),
        "从5月1日开始收费": date(2022, 5, 1),
        "展览持续到6月底": date(2022, 6, 21),
        "5月1日零时起调图": date(2022, 5, 1),
        "5月20日前完成接种": date(2022, 5, 20),
        "运动会5月8日在县体育场举行": date(2022, 5, 8),
        "原定4月22日的活动取消": date(2022, 4, 22),
        "暂定5月3日复课": date(2022, 5, 3),
        "4月16日14:00 斗牛": date(2022, 4, 16),
        "7月2日9:30，暴雨": date(2021, 7, 2),
        "停水：4月16日22时至17日6时": date(2022, 4, 16),
        "4月16日8时30分到12时停电": date(2022, 4, 16),
        "截止日期：5月20日": date(2022, 5, 20),
        "Apply before May 20": date(2022, 5, 20),
    }.items(),
)
def test_ahead(text: str, expected: date) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "自4月1日起，新规实行": date(2022, 4, 1),
        "自4月1日以来，天气晴好": date(2022, 4, 1),
        "自12月20日以来，天气晴好": date(2021, 12, 20),
        "自1月1日起施行": date(2022, 1, 1),
        "4月10日召开会议": date(2022, 4, 10),
        "10日召开会议": date(2022, 4, 10),
        "看到3月1日的报纸": date(2022, 3, 1),
        "12月1日前后": date(2021, 12, 1),
        "4月12日22时至13日6时停水": date(2022, 4, 12),
        "finished before April 2": date(2022, 4, 2),
    }.items(),
)
def test_the_past_is_nearer(text: str, expected: date) -> None:
    assert days(text) == [expected]


def test_a_day_in_brackets_is_the_day_before_them() -> None:
    assert days("明天（4月15日）降温") == [date(2022, 4, 15)] * 2
    assert days("明天（15日）降温") == [date(2022, 4, 15)] * 2
    assert days("昨天（4月13日）降温") == [date(2022, 4, 13)] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "他说，三天后将公布结果": date(2022, 4, 17),
        "班列预计18天后抵达": date(2022, 5, 2),
        "工程将于两周后完工": date(2022, 4, 28),
        "三天后，结果公布": date(2022, 4, 17),
        "2021年3月开工，三天后下雨": None,
        "修路成了头等任务。一年后，新路修通": None,
    }.items(),
)
def test_a_time_later_counts_from_today_only_if_announced(text: str, expected: date | None) -> None:
    assert days(text)[-1] == expected


def test_in_questions_a_time_later_counts_from_today() -> None:
    [mention] = find_dates("石桥村三天后有什么活动", THURSDAY, question=True)
    assert mention.first == date(2022, 4, 17)


def test_in_questions_a_time_after_what_they_tell_does_not() -> None:
    [mention] = find_dates("李顺落水三天后在哪里找到", THURSDAY, question=True)
    assert mention.first is None


def test_numbers_in_a_row_are_days_only_after_a_day() -> None:
    assert days("一厂1号、2号和3号机组") == []
    assert days("4月1号、2号和3号") == [date(2022, 4, day) for day in (1, 2, 3)]
