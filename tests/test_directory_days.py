"""/date over stores of dated articles."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path

import pytest

from bot.actions import ShowDays
from bot.answering.suggestions import Suggestions
from bot.beside import open_beside
from bot.directory import Directory
from bot.phrases import Language
from bot.stored_names import StoredNames
from tests.replies import action_of, bold, labels, quoted, texts
from tests.stocked import Story, stocked

Opened = Callable[..., AbstractAsyncContextManager[Directory]]

TODAY = date(2023, 7, 1)
CHECK = Story("check", ("清晨下雨。4月12日，县里检查卡口。大家都到了。4月14日再查。",), date(2022, 4, 14))
BEFORE = Story("before", ("4月12日，县里植树。",), date(2021, 4, 13))
NEW_YEAR = Story("new year", ("各地值守到位。", "春节期间，车站加开班车。"), date(2022, 2, 10))


@pytest.fixture
def over(tmp_path: Path) -> Opened:
    @asynccontextmanager
    async def over(*stories: Story):  # type: ignore[no-untyped-def]  # the fixture's type says it
        async with stocked(tmp_path / "store.db", stories) as store, open_beside() as beside:
            yield Directory(store, StoredNames(store.people, Suggestions(store)), beside)

    return over


async def test_a_day_has_the_sentences_that_name_it_and_where_they_stand(over: Opened) -> None:
    async with over(CHECK, BEFORE) as directory:
        reply = await directory.date("2022-04-12", TODAY, "zh-Hans")
    assert texts(reply) == ["2022-04-12 周二", "4月12日，县里检查卡口。", "— 题目check · 县报 · 2022-04-14"]
    assert bold(reply) == ["2022-04-12 周二"]
    assert reply.buttons == ()


@pytest.mark.parametrize(
    ("language", "heading"),
    [("zh-Hans", "2022-04-12 周二"), ("zh-Hant", "2022-04-12 週二"), ("en", "2022-04-12 Tuesday")],
)
@pytest.mark.parametrize(
    "typed", ["2022年4月12号", "２０２２年４月１２日", "April 12, 2022", "去年4月12日", "20220412"]
)
async def test_a_day_in_any_spelling(over: Opened, language: Language, heading: str, typed: str) -> None:
    async with over(CHECK) as directory:
        assert texts(await directory.date(typed, TODAY, language))[0] == heading


async def test_a_month_is_told_by_day(over: Opened) -> None:
    async with over(CHECK, BEFORE) as directory:
        reply = await directory.date("April 2022", TODAY, "en")
    assert texts(reply) == [
        "2022-04-01 to 2022-04-30",
        "2022-04-12 Tuesday",
        "4月12日，县里检查卡口。",
        "— 题目check · 县报 · 2022-04-14",
        "2022-04-14 Thursday",
        "4月14日再查。",
        "— 题目check · 县报 · 2022-04-14 · mentions this day",
    ]


async def test_a_sentence_that_names_two_days_is_quoted_once(over: Opened) -> None:
    async with over(Story("two", ("4月12日和13日，县里检查。",), date(2022, 4, 14))) as directory:
        reply = await directory.date("2022年4月", TODAY, "zh-Hans")
    assert quoted(reply) == ["4月12日和13日，县里检查。"]
    assert [text for text in texts(reply) if text.startswith("— ")] == [
        "— 题目two · 县报 · 2022-04-14",
        "— 题目two · 县报 · 2022-04-14 · 提到这一天",
    ]


async def test_several_days_are_all_from_the_first_to_the_last(over: Opened) -> None:
    async with over(CHECK, BEFORE) as directory:
        reply = await directory.date("2022年4月11日和2022年4月20日", TODAY, "zh-Hans")
        english = await directory.date("from 11 April to 20 April 2022", TODAY, "zh-Hans")
    assert texts(reply)[0] == "2022-04-11 至 2022-04-20"
    assert len(quoted(reply)) == 2
    assert english == reply


async def test_a_holiday_is_found_by_its_name_but_tells_of_no_single_day(over: Opened) -> None:
    async with over(NEW_YEAR) as directory:
        by_name = await directory.date("去年春节", TODAY, "zh-Hans")
        by_day = await directory.date("2022-02-01", TODAY, "zh-Hans")
    assert quoted(by_name) == ["春节期间，车站加开班车。"]
    assert quoted(by_day) == []


@pytest.mark.parametrize("typed", ["4月12日", "4月", "4月12日至14日"])
async def test_a_day_without_a_year_is_the_newest_ones_and_offers_the_others(
    over: Opened, typed: str
) -> None:
    async with over(CHECK, BEFORE, NEW_YEAR) as directory:
        newest = await directory.date(typed, TODAY, "zh-Hans")
        older = await directory.act(action_of(newest, "2021年"), "zh-Hans")
    assert "4月12日，县里检查卡口。" in quoted(newest)
    assert texts(newest)[-1] == "其他年份："
    assert labels(newest) == ["2021年"]
    assert quoted(older) == ["4月12日，县里植树。"]
    assert labels(older) == []


async def test_not_more_years_are_offered_than_fit_under_a_message(over: Opened) -> None:
    stories = [Story(f"{year}", ("4月12日，县里植树。",), date(year, 4, 13)) for year in range(2000, 2020)]
    async with over(*stories) as directory:
        reply = await directory.date("4月12日", TODAY, "en")
    assert texts(reply)[0] == "2019-04-12 Friday"
    assert labels(reply) == [f"{year}" for year in range(2018, 2010, -1)]


async def test_a_festival_without_a_year_goes_by_the_moon(over: Opened) -> None:
    other = Story("other", ("2月12日，大年初一，车站放假。",), date(2021, 2, 20))
    async with over(NEW_YEAR, other) as directory:
        reply = await directory.date("春節", TODAY, "zh-Hant")
        older = await directory.act(action_of(reply, "2021年"), "zh-Hant")
    assert texts(reply)[0] == "2022-01-31 至 2022-02-06"
    assert texts(older)[0] == "2021-02-11 至 2021-02-17"


async def test_a_day_without_a_month_is_the_last_one(over: Opened) -> None:
    async with over(CHECK) as directory:
        assert len(quoted(await directory.date("12号", date(2022, 4, 30), "zh-Hans"))) == 1
        reply = await directory.date("12号", date(2022, 6, 30), "zh-Hans")
    assert texts(reply)[0] == "2022年6月12日没有内容。"


@pytest.mark.parametrize(
    ("typed", "language", "sentences", "nearest"),
    [
        (
            "2022-04-13",
            "zh-Hans",
            ["2022年4月13日没有内容。", "最近的有："],
            ["2022-04-12", "2022-04-14"],
        ),
        (
            "2022-04-13",
            "en",
            ["Nothing for 2022-04-13.", "The nearest days that have something:"],
            ["2022-04-12", "2022-04-14"],
        ),
        ("去年5月", "zh-Hans", ["2022年5月1日至2022年5月31日没有内容。", "最近的有："], ["2022-04-14"]),
        (
            "May 2022",
            "en",
            ["Nothing for 2022-05-01 to 2022-05-31.", "The nearest days that have something:"],
            ["2022-04-14"],
        ),
        ("4月13日", "zh-Hant", ["各年的4月13日都沒有內容。", "最近的有："], ["2022-04-12", "2022-04-14"]),
        ("6月", "zh-Hans", ["各年的6月都没有内容。", "最近的有："], ["2021-04-12", "2022-04-12"]),
    ],
)
async def test_a_day_without_anything_names_the_nearest(
    over: Opened, typed: str, language: Language, sentences: list[str], nearest: list[str]
) -> None:
    async with over(CHECK, BEFORE) as directory:
        reply = await directory.date(typed, TODAY, language)
        opened = [await directory.act(action_of(reply, label), language) for label in nearest]
    assert texts(reply) == sentences
    assert labels(reply) == nearest
    assert [texts(one)[0][:10] for one in opened] == nearest


@pytest.mark.parametrize("typed", ["王芳", "2022年2月30日", "?", "😀", "12号楼"])
async def test_what_names_no_day_is_told_how_to(over: Opened, typed: str) -> None:
    async with over(CHECK) as directory:
        [chinese] = texts(await directory.date(typed, TODAY, "zh-Hans"))
        [english] = texts(await directory.date(typed, TODAY, "en"))
    assert "/date 2022-04-12" in chinese
    assert "/date 2022-04-12" in english


async def test_without_a_day_the_latest_ones_are_offered(over: Opened) -> None:
    ahead = Story("ahead", ("2030年1月1日，大桥将通车。",), date(2022, 4, 1))
    async with over(CHECK, BEFORE, ahead) as directory:
        reply = await directory.date("", TODAY, "zh-Hans")
        opened = await directory.act(action_of(reply, "2022-04-14"), "zh-Hans")
    assert texts(reply) == ["最近有内容的日子："]
    assert labels(reply) == ["2022-04-14", "2022-04-12", "2021-04-12"]
    assert quoted(opened) == ["4月14日再查。"]


async def test_in_an_empty_store(over: Opened) -> None:
    async with over() as directory:
        assert texts(await directory.date("", TODAY, "zh-Hans")) == ["文章里没有提到任何日期。"]
        for typed in ("2022-04-12", "4月12日"):
            reply = await directory.date(typed, TODAY, "zh-Hans")
            assert len(reply.blocks) == 1
            assert reply.buttons == ()


async def test_five_a_page(over: Opened) -> None:
    stories = [Story(f"{day:02}", (f"4月{day}日，第{day}场。",), date(2022, 4, 29)) for day in range(1, 13)]
    async with over(*stories) as directory:
        first = await directory.date("2022年4月", TODAY, "zh-Hans")
        second = await directory.act(action_of(first, "下一页 ›"), "zh-Hans")
        third = await directory.act(action_of(second, "下一页 ›"), "zh-Hans")
        span = date(2022, 4, 1), date(2022, 4, 30)
        assert await directory.act(ShowDays(*span, 99), "zh-Hans") == third
        assert await directory.act(ShowDays(*span), "zh-Hans") == first
        assert await directory.act(action_of(second, "‹ 上一页"), "zh-Hans") == first
    assert [quoted(page) for page in (first, second, third)] == [
        [f"4月{day}日，第{day}场。" for day in days] for days in (range(1, 6), range(6, 11), range(11, 13))
    ]
    assert texts(third)[-1] == "第 3 页，共 3 页"
