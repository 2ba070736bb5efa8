"""How dates are found: rules that hold for any text, reference and script."""

import json
import os
from datetime import date, timedelta
from pathlib import Path

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.dates import DateMention, find_dates

THURSDAY = date(2022, 4, 14)
REFERENCES = st.dates(date(1990, 1, 1), date(2050, 12, 31))
DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))
PIECES = st.sampled_from(
    [
        "2022年",
        "4月",
        "12日",
        "十二号",
        "廿三",
        "春节",
        "上周五",
        "本月底",
        "至",
        "—",
        "、",
        "2022-04-12",
        "20220412",
        "第",
        "农历",
        "三天前",
        "至今",
        "以来",
        "今后三天",
        "近",
        "两个月",
        "april",
        "12",
        "号楼",
        "将于",
        "，",
    ]
)
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
TRADITIONAL = opencc.OpenCC("s2t")
EXPRESSIONS = (
    st.builds("{0.year}年{0.month}月{0.day}日".format, DAYS)
    | st.builds("{0.month}月{0.day}日".format, DAYS)
    | st.builds("{0.day}日".format, DAYS)
    | st.sampled_from(
        [
            "昨天",
            "昨（21）日",
            "今(5)日",
            "上周五",
            "这周",
            "上个月",
            "本月底",
            "三天前",
            "两周后",
            "近三个月",
            "春节期间",
            "国庆节",
            "端午节",
            "农历正月初一",
            "腊月二十三",
            "去年9月",
            "下半年",
            "礼拜一",
        ]
    )
)


def days(
    text: str, reference: date | None, *, question: bool = False
) -> list[tuple[date | None, date | None]]:
    return [(mention.first, mention.last) for mention in find_dates(text, reference, question=question)]


def check(text: str, mentions: list[DateMention]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert (mention.first is None) == (mention.last is None)
        if mention.first is not None and mention.last is not None:
            assert mention.first <= mention.last
        end = mention.end


@given(st.text(), st.none() | st.dates(), st.booleans())
def test_any_text(text: str, reference: date | None, question: bool) -> None:
    check(text, find_dates(text, reference, question=question))


@given(st.lists(PIECES | st.characters(), max_size=12).map("".join), st.none() | st.dates(), st.booleans())
def test_any_mixture_of_pieces_of_dates(text: str, reference: date | None, question: bool) -> None:
    check(text, find_dates(text, reference, question=question))


@given(DAYS, REFERENCES)
def test_full_dates_do_not_depend_on_the_reference(day: date, reference: date) -> None:
    for text in (
        f"{day.year}年{day.month}月{day.day}日",
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        assert days(text, reference) == days(text, None) == [(day, day)]


@given(DAYS, REFERENCES)
def test_yearless_dates_are_the_nearest_past(day: date, reference: date) -> None:
    [(first, last)] = days(f"{day.month}月{day.day}日", reference)
    assert first is not None
    assert first == last
    assert (first.month, first.day) == (day.month, day.day)
    assert first <= reference
    if (day.month, day.day) != (2, 29):
        assert reference - first < timedelta(days=366)


@given(DAYS, st.integers(0, 60))
def test_ranges_reach_their_last_day(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    text = f"{first.year}年{first.month}月{first.day}日至{last.month}月{last.day}日"
    assert days(text, None) == [(first, last)]


@given(EXPRESSIONS, REFERENCES)
def test_script_and_width_do_not_matter(text: str, reference: date) -> None:
    assert days(TRADITIONAL.convert(text), reference) == days(text, reference)
    assert days(text.translate(FULL_WIDTH), reference) == days(text, reference)


@given(EXPRESSIONS, REFERENCES)
def test_in_questions_a_day_may_be_called_a_number(text: str, reference: date) -> None:
    assert days(text.replace("日", "号"), reference, question=True) == days(text, reference, question=True)


@pytest.mark.parametrize(
    "text",
    [
        "4月12日",
        "12日",
        "昨天",
        "上周五",
        "本月底",
        "去年",
        "三天前",
        "今后三天",
        "近三天",
        "春节",
        "腊月二十三",
        "yesterday",
        "April 12",
        "同年5月",
    ],
)
def test_without_a_reference_relative_dates_are_found_but_unresolved(text: str) -> None:
    assert find_dates(text, None) == [DateMention(0, len(text), None, None)]


def test_the_same_year_is_that_of_the_last_day_that_can_be_told() -> None:
    text = "1992年5月27日去世。一个月后公布。同年7月，政府授奖。"

    assert [(one.first, text[one.start : one.end]) for one in find_dates(text, None)] == [
        (date(1992, 5, 27), "1992年5月27日"),
        (None, "一个月后"),
        (date(1992, 7, 1), "同年7月"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2月30日",
        "4月31日",
        "13月1日",
        "2022年2月29日",
        "2022-13-01",
        "2月30號",
        "April 31",
        "12日至0日",
        "2022年4月12-10日",
    ],
)
def test_impossible_dates_are_found_but_unresolved(text: str) -> None:
    assert [(mention.first, mention.last) for mention in find_dates(text, THURSDAY)][-1] == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "会议将于4月20日举行": date(2022, 4, 20),
        "4月20日将在北京召开": date(2022, 4, 20),
        "4月20日还将举行比赛": date(2022, 4, 20),
        "4月20日，也将开放": date(2022, 4, 20),
        "定于20日开幕": date(2022, 4, 20),
        "此前宣布将于4月12日举行": date(2022, 4, 12),
        "随着端午节临近": date(2022, 6, 3),
        "五一假期怎么过": date(2022, 4, 30),
    }.items(),
)
def test_announced_dates_lie_ahead(text: str, expected: date) -> None:
    assert days(text, THURSDAY)[0][0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "2021年9月9日开会，10日结束": [date(2021, 9, 9), date(2021, 9, 10)],
        "2021年9月9日开会。10日结束": [date(2021, 9, 9), date(2022, 4, 10)],
        "2021年3月、4月": [date(2021, 3, 1), date(2021, 4, 1)],
        "4月5日清明节": [date(2022, 4, 5), date(2022, 4, 5)],
        "2020年3月开工，次年5月完工": [date(2020, 3, 1), date(2021, 5, 1)],
        "2022年4月12日至2021年3月1日": [date(2022, 4, 12), date(2021, 3, 1)],
        "4月12日开幕，次日闭幕": [date(2022, 4, 12), date(2022, 4, 13)],
        "4月10日至12日开会，翌日返程": [date(2022, 4, 10), date(2022, 4, 13)],
        "4月12日起次日达": [date(2022, 4, 12)],
    }.items(),
)
def test_what_was_mentioned_before_helps(text: str, expected: list[date]) -> None:
    assert [first for first, _ in days(text, THURSDAY)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4月11日（星期二）", date(2023, 4, 11)),
        ("4月11日 星期一", date(2022, 4, 11)),
        ("11日（周二）", date(2023, 4, 11)),
        ("4月11日（星期日）", date(2022, 4, 11)),  # misprinted: of neither year
        ("3月27日（星期一）", date(2023, 3, 27)),
        ("4月11日 | 星期二", date(2023, 4, 11)),
    ],
)
def test_the_day_of_the_week_tells_the_year(text: str, expected: date) -> None:
    [mention] = find_dates(text, date(2023, 3, 30))
    assert (mention.first, mention.last) == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("日期:2021-05-21 县长20日视察。", date(2021, 5, 20)),
        ("县长视察。\n发布时间:2021-05-21 县长20日视察。", date(2021, 5, 20)),
        ("出生日期:1970年5月1日。20日任县长", date(2022, 4, 20)),
        ("开工时间:2019年3月1日。20日完工", date(2022, 4, 20)),
    ],
)
def test_what_a_report_tells_counts_from_its_own_day(text: str, expected: date) -> None:
    assert find_dates(text, date(2022, 5, 5))[-1].first == expected


def test_the_next_day_of_none_is_unresolved() -> None:
    assert days("次日，大会闭幕", THURSDAY) == [(None, None)]


def test_a_range_without_a_reference_is_one_unresolved_mention() -> None:
    text = "4月12日至5月1日"
    assert find_dates(text, None) == [DateMention(0, len(text), None, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "农历腊月": (date(2022, 1, 3), date(2022, 1, 31)),
        "最近半个月": (date(2022, 3, 31), date(2022, 4, 14)),
    }.items(),
)
def test_spans(text: str, expected: tuple[date, date]) -> None:
    assert days(text, THURSDAY) == [expected]


@pytest.mark.parametrize("text", ["April 12-10, 2022", "2021-2020年", "2022.4.12-4.10", "甲丑年春节"])
def test_what_runs_backwards_is_unresolved(text: str) -> None:
    assert days(text, THURSDAY) == [(None, None)]


def test_holidays_without_a_published_arrangement_have_their_usual_length() -> None:
    assert days("1999年春节假期", None) == [(date(1999, 2, 16), date(1999, 2, 22))]
    assert days("1999年端午假期", None) == [(date(1999, 6, 18), date(1999, 6, 18))]


def test_years_without_a_lunar_calendar_are_unresolved() -> None:
    assert days("1850年春节", None) == [(None, None)]


SHARED = os.environ.get("YINJU_SHARED")


@pytest.mark.skipif(not SHARED, reason="YINJU_SHARED names no folder with eval/dates.json")
def test_shared_expressions() -> None:
    shared = json.loads(Path(SHARED or "", "eval", "dates.json").read_text("utf-8"))
    wrong = []
    for case in shared["cases"]:
        accepted = [tuple(map(date.fromisoformat, span)) if span else (None, None) for span in case["accept"]]
        found = days(case["text"], date.fromisoformat(case["ref"]), question=True)
        if len(found) != 1 or found[0] not in accepted:
            wrong.append((case["text"], found))
    wrong += [(text, found) for text in shared["negatives"] if (found := days(text, THURSDAY, question=True))]
    assert wrong == []


@pytest.mark.parametrize("text", ["今年冬天", "今冬"])
def test_this_winter_is_the_one_that_is_ending_until_spring(text: str) -> None:
    ending, coming = date(2021, 12, 1), date(2022, 12, 1)
    assert [days(text, date(2022, month, 10))[0][0] for month in (1, 3, 4, 11)] == [
        ending,
        ending,
        coming,
        coming,
    ]
