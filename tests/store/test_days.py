from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.store import PreparedArticle, Store

Put = Callable[..., Awaitable[None]]
Prepared = Callable[..., PreparedArticle]


@pytest.fixture
async def dated(store: Store, prepared: Prepared, put: Put) -> Store:
    """Three articles: one of 12 April with a span, one that only names that day, one of the year before."""
    april = prepared("april", "那天。", "那几天。", event_date=date(2022, 4, 12))
    names = prepared("names", "提到。", event_date=date(2022, 5, 1))
    before = prepared("before", "前一年。", event_date=date(2021, 4, 12))
    await put(
        "a.jsonl",
        replace(names, days=("2022-04-12 2022-01-01/2022-12-31",)),
        replace(april, days=("2022-04-12", "2022-04-12 2022-04-14/2022-04-16 --06-01")),
        replace(before, days=("2021-04-12 2021-04-12",)),
    )
    return store


async def told(store: Store, first: date, last: date) -> list[tuple[str, str, str]]:
    found, total = await store.days.happenings(first, last, 0, 100)
    assert total == len(found)
    return [(str(one.day), one.paragraph.citation.key, one.paragraph.text) for one in found]


async def test_what_happened_on_a_day_comes_before_what_only_names_it(dated: Store) -> None:
    day = date(2022, 4, 12)
    assert await told(dated, day, day) == [
        ("2022-04-12", "april", "那天。"),
        ("2022-04-12", "names", "提到。"),
    ]


async def test_a_span_tells_of_each_of_its_days(dated: Store) -> None:
    assert await told(dated, date(2022, 4, 15), date(2022, 4, 15)) == [("2022-04-15", "april", "那几天。")]
    assert await told(dated, date(2022, 4, 17), date(2022, 4, 17)) == []


async def test_by_day_over_a_month(dated: Store) -> None:
    assert await told(dated, date(2022, 4, 1), date(2022, 4, 30)) == [
        ("2022-04-12", "april", "那天。"),
        ("2022-04-12", "names", "提到。"),
        ("2022-04-14", "april", "那几天。"),
    ]


async def test_a_whole_year_tells_of_no_day(dated: Store) -> None:
    assert await told(dated, date(2022, 8, 1), date(2022, 8, 2)) == []


async def test_page_by_page(dated: Store) -> None:
    first, last = date(2021, 1, 1), date(2022, 12, 31)
    whole, total = await dated.days.happenings(first, last, 0, 100)
    assert total == 4
    pages = [await dated.days.happenings(first, last, offset, 3) for offset in (0, 3)]
    assert [one for page, _ in pages for one in page] == whole
    assert await dated.days.happenings(first, last, 9, 3) == ([], 0)


@pytest.mark.parametrize(
    ("first", "last", "nearest"),
    [
        (date(2022, 4, 13), date(2022, 4, 13), (date(2022, 4, 12),)),
        (date(2021, 6, 1), date(2021, 6, 30), (date(2021, 4, 12), date(2022, 4, 12))),
        (date(2020, 1, 1), date(2020, 1, 1), (date(2021, 4, 12),)),
    ],
)
async def test_the_nearest_days(dated: Store, first: date, last: date, nearest: tuple[date, ...]) -> None:
    assert await dated.days.nearest(first, last) == nearest


async def test_the_newest_days(dated: Store) -> None:
    assert await dated.days.newest(date(2022, 12, 31), 10) == (date(2022, 4, 12), date(2021, 4, 12))
    assert await dated.days.newest(date(2022, 4, 12), 1) == (date(2022, 4, 12),)
    assert await dated.days.newest(date(2022, 4, 11), 10) == (date(2021, 4, 12),)
    assert await dated.days.newest(date(2020, 1, 1), 10) == ()


async def test_from_the_first_day_to_the_last(dated: Store) -> None:
    assert await dated.days.extent() == (date(2021, 4, 12), date(2022, 4, 14))


async def test_of_which_spans_something_is_told(dated: Store) -> None:
    days = [date(2022, 4, 11), date(2022, 4, 15), date(2022, 4, 12), date(2022, 4, 17), date(2021, 4, 12)]
    spans = [*((day, day) for day in days), (date(2022, 5, 1), date(2022, 8, 1))]
    told = await dated.days.told_of(spans)
    assert told == [(days[number], days[number]) for number in (1, 2, 4)]
    assert told == [span for span in spans if (await dated.days.happenings(*span, 0, 1))[0]]
    assert await dated.days.told_of([]) == []


async def test_nothing_in_an_empty_store(store: Store) -> None:
    day = date(2022, 4, 12)
    assert await store.days.happenings(day, day, 0, 5) == ([], 0)
    assert await store.days.nearest(day, day) == ()
    assert await store.days.newest(day, 5) == ()
    assert await store.days.extent() is None
    assert await store.days.told_of([(day, day)]) == []


async def test_a_day_that_was_to_come_is_not_offered(
    store: Store, prepared: Callable[..., PreparedArticle], put: Put
) -> None:
    await put("a.jsonl", prepared("a", published=date(2022, 4, 10)))
    assert (await store.days.happenings(date(2022, 4, 12), date(2022, 4, 12), 0, 1))[1] == 0
    assert await store.days.newest(date(2022, 12, 31), 10) == ()
