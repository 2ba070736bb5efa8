from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.asked_dates import AskedDate, asked_dates, is_relative, wants_newest
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


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("2023.9.9发生了什么", "2023-09-09", "2023-09-09"),
        ("上个月县长去了哪里", "2024-04-01", "2024-04-30"),
        ("上月15号谁主持会议", "2024-04-15", "2024-04-15"),
        ("大前天谁去了卡口", "2024-05-17", "2024-05-17"),
        ("去年春节期间谁值班", "2023-01-21", "2023-01-27"),
        ("去年今日有什么会", "2023-05-20", "2023-05-20"),
        ("三天后有什么活动", "2024-05-23", "2024-05-23"),
        ("最近一周有什么消息", "2024-05-14", "2024-05-20"),
        ("今年上半年开了哪些会", "2024-01-01", "2024-06-30"),
        ("what happened the day before yesterday", "2024-05-18", "2024-05-18"),
        ("who visited in September 2022", "2022-09-01", "2022-09-30"),
        ("last Friday", "2024-05-17", "2024-05-17"),
        ("during the Spring Festival of 2022", "2022-02-01", "2022-02-01"),
        ("22年初开了什么会", "2022-01-01", "2022-03-31"),
        ("2022年底开了什么会", "2022-11-01", "2022-12-31"),
        ("2022年12月底开了什么会", "2022-12-21", "2022-12-31"),
        ("13年夏天有多热", "2013-06-01", "2013-08-31"),
        ("2018年5月五星广场的活动", "2018-05-01", "2018-05-31"),
    ],
)
def test_questions_of_particular_days(question: str, first: str, last: str) -> None:
    meant = asked(question)

    assert (str(meant.first), str(meant.last), meant.any_year) == (first, last, False)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("九月九号有什么活动", "2022-09-09"),
        ("9月9日呢", "2021-09-09"),
        ("9/9谁去了卡口", "2022-09-09"),
        ("9.9 发生了什么", "2022-09-09"),
        ("那十二号呢", "2022-04-12"),
        ("4月12日(周二)谁值班", "2022-04-12"),
        ("Tuesday, April 12", "2022-04-12"),
        ("中秋节谁检查", "2022-09-10"),
        ("National Day", "2021-10-01"),
        ("正月初五谁去慰问", "2022-02-05"),
        ("截至7.24有多少人报名", "2023-07-24"),
    ],
)
def test_questions_of_days_of_any_year(question: str, day: str) -> None:
    meant = asked(question)

    assert meant.any_year
    assert meant.covers(date.fromisoformat(day))


RELATIVE = """
昨天 昨晚 昨 明日 明早 后天 前日 大前天 三天后 两周之前 一年前 明年 后年 上年 次年5月 同年5月 翌年3月 当月8日 上个周五 下下周 上上个月
这个月9号 本月底 本周末 周末 星期一 上个礼拜天 去年春节 去年今日 近三天 过往三年 未来三天 今后三天 接下来两周 tonight yesterday
""".split()
RELATIVE_ENGLISH = [
    "last night",
    "on friday",
    "past two weeks",
    "coming friday",
    "this morning",
    "ten days ago",
]
OF_ANY_YEAR = """
上半年 下半年 元旦 春节 年初 月底 4月12日 4月12日周二 4月9日(周六) 八月十五 正月初五 国家公祭日 一季度 前三季度 大年三十 12号 q3
""".split()
OF_ANY_YEAR_ENGLISH = ["in march", "national day", "new year's day", "labor day", "tuesday, april 12"]


@pytest.mark.parametrize("expression", RELATIVE + RELATIVE_ENGLISH)
def test_what_counts_from_today_is_relative(expression: str) -> None:
    assert is_relative(expression)


@pytest.mark.parametrize("expression", OF_ANY_YEAR + OF_ANY_YEAR_ENGLISH)
def test_what_comes_every_year_is_not_relative(expression: str) -> None:
    assert not is_relative(expression)


def test_where_the_dates_stand() -> None:
    folded = fold("劉海波４月１２日和4月13日去了哪裡")
    spans, dates = asked_dates(folded, TODAY)

    assert (
        [folded[start:end] for start, end in spans] == [date.text for date in dates] == ["4月12日", "4月13日"]
    )


def test_a_question_without_dates() -> None:
    assert asked_dates("刘海波去了哪里", TODAY) == ([], ())


@pytest.mark.parametrize(
    ("text", "first", "last", "any_year"),
    [
        ("去年春节", date(2023, 1, 21), date(2023, 1, 27), False),
        ("2023年春节", date(2023, 1, 21), date(2023, 1, 27), False),
        ("Spring Festival", date(2024, 2, 10), date(2024, 2, 17), True),
        ("去年除夕", date(2023, 1, 21), date(2023, 1, 21), False),
        ("清明", date(2024, 4, 4), date(2024, 4, 6), True),
    ],
)
def test_a_festival_means_its_holidays(text: str, first: date, last: date, any_year: bool) -> None:
    meant = asked(text)

    assert (meant.first, meant.last, meant.any_year) == (first, last, any_year)


def test_the_holidays_of_any_year_are_meant() -> None:
    assert asked("春节").covers(date(2022, 2, 5))
    assert not asked("除夕").covers(date(2022, 2, 5))


@pytest.mark.parametrize(
    "question", ["最近一次会议是谁主持的", "最新的核酸结果", "县长最近去了哪里", "the latest meeting"]
)
def test_what_asks_for_the_newest(question: str) -> None:
    assert wants_newest(question)


@pytest.mark.parametrize("question", ["最近三天谁来过", "最近一周的会议", "离县城最近的地方", "谁主持会议"])
def test_what_does_not(question: str) -> None:
    assert not wants_newest(question)


def test_what_is_compared_with_is_not_asked_about() -> None:
    _, dates = asked_dates("今年前三季度投资比去年增长多少", date(2025, 10, 20))
    assert [(asked.first, asked.last) for asked in dates] == [(date(2025, 1, 1), date(2025, 9, 30))]


@pytest.mark.parametrize(
    ("text", "covered", "not_covered"),
    [
        (
            "2020年元旦前后谁巡边",
            [date(2020, 1, 5), date(2019, 12, 20)],
            [date(2020, 1, 20), date(2021, 1, 1)],
        ),
        ("2020年3月左右", [date(2020, 2, 10), date(2020, 4, 20)], [date(2020, 6, 1)]),
        ("1月3日前后", [date(2020, 12, 25), date(2021, 1, 10)], [date(2020, 12, 1)]),
        ("2020年国庆前后", [date(2020, 9, 25), date(2020, 10, 15)], [date(2020, 11, 5)]),
        ("5月1日前后", [date(2020, 5, 1), date(2022, 5, 10)], [date(2022, 6, 1)]),
    ],
)
def test_who_says_about_means_days_around(text: str, covered: list[date], not_covered: list[date]) -> None:
    meant = asked(text)

    assert all(map(meant.covers, covered))
    assert not any(map(meant.covers, not_covered))


def test_beside_a_day_of_some_year_nothing_counts_from_today() -> None:
    _, dates = asked_dates("2020年11月他去看的车间，上个月谁挣得最多", TODAY)
    assert [one.text for one in dates] == ["2020年11月"]
    _, dates = asked_dates("5月3日和昨天", TODAY)
    assert [one.text for one in dates] == ["5月3日", "昨天"]


def test_whoever_says_at_that_time_means_days_around() -> None:
    assert not asked("4月12日那会议谁主持").around
    [meant] = asked_dates("2020年春节闹疫情那会儿", TODAY)[1]
    assert (meant.first, meant.last, meant.around) == (
        date(2020, 1, 24),
        date(2020, 2, 2),
        timedelta(days=15),
    )
