from collections.abc import Awaitable, Callable
from datetime import date

from bot.model import Office, Person
from bot.store import PreparedArticle, Store

Put = Callable[..., Awaitable[None]]
Prepared = Callable[..., PreparedArticle]

SHILOU = Office("县委副书记", "石楼县")
WANG_FANG = Person("王芳", "王芳", True, (SHILOU, Office("县长", None)))
SUN = Person("孙起生", "孫起生", True, (Office("市委副書記", "棗莊"),))
READER = Person("李明", "李明", False)


async def test_who_is_known_by_which_number(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.txt", prepared("a.txt", persons=(WANG_FANG, READER)))

    numbers = await store.people.numbers(["王芳", "李明", "没有人"])
    assert set(numbers) == {"王芳", "李明"}
    assert numbers["王芳"] != numbers["李明"]
    assert await store.people.numbers([]) == {}


async def test_where_a_person_appears_newest_first(store: Store, prepared: Prepared, put: Put) -> None:
    old = prepared("old", title="旧", event_date=date(2021, 1, 1), persons=(WANG_FANG,))
    new = prepared("new", title="新", published=date(2022, 1, 1), persons=(Person("王芳", "王芳", True),))
    undated = prepared("undated", title="无", persons=(WANG_FANG, SUN))
    await put("a.jsonl", old, new, undated)

    number = (await store.people.numbers(["王芳"]))["王芳"]
    found = await store.people.appearances(number)
    assert [one.citation.key for one in found] == ["new", "old", "undated"]
    assert [one.offices for one in found] == [(), WANG_FANG.offices, WANG_FANG.offices]
    assert {(one.name, one.written) for one in found} == {("王芳", "王芳")}
    assert await store.people.appearances(999) == []
    assert await store.people.placed_appearances(number) == found[1:]


async def test_names_are_shown_as_they_are_written(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.txt", prepared("a.txt", persons=(SUN,)))

    [found] = await store.people.appearances((await store.people.numbers(["孙起生"]))["孙起生"])
    assert (found.name, found.written) == ("孙起生", "孫起生")


async def test_officials_are_listed_by_number_of_articles(store: Store, prepared: Prepared, put: Put) -> None:
    await put(
        "a.jsonl",
        prepared("1", persons=(SUN, READER)),
        prepared("2", persons=(WANG_FANG,)),
        prepared("3", persons=(Person("王芳", "王芳", True, (Office("县长", None),)),)),
    )

    listed, total = await store.people.officials(0, 10)
    assert total == 2
    assert [(one.name, one.articles, one.office) for one in listed] == [
        ("王芳", 2, SHILOU),
        ("孫起生", 1, SUN.offices[0]),
    ]
    [second], _ = await store.people.officials(1, 1)
    assert second == listed[1]
    assert await store.people.officials(5, 5) == ([], 0)


async def test_names_are_found_by_how_they_are_spelled(store: Store, prepared: Prepared, put: Put) -> None:
    await put(
        "a.txt",
        prepared("a.txt", spellings=(("wangfang", "王芳"), ("wangfang", "王方"), ("longbo", "泷泊"))),
        prepared("b.txt", spellings=(("wangfang", "王芳"),)),
    )

    found = await store.people.spelled(["wangfang", "longbo", "nothing"])
    assert {spelling: set(names) for spelling, names in found.items()} == {
        "wangfang": {"王芳", "王方"},
        "longbo": {"泷泊"},
    }


async def test_people_of_a_surname(store: Store, prepared: Prepared, put: Put) -> None:
    others = tuple(Person(name, name, False) for name in ("王方", "汪洋"))
    await put("a.txt", prepared("a.txt", persons=(WANG_FANG, *others)))

    assert set(await store.people.beginning_with("王", 10)) == {"王芳", "王方"}
    assert len(await store.people.beginning_with("王", 1)) == 1
    assert await store.people.beginning_with("张", 10) == []


async def test_offices_of_articles(store: Store, prepared: Prepared, put: Put) -> None:
    await put("a.jsonl", prepared("1", persons=(WANG_FANG, SUN)), prepared("2", persons=(READER,)))

    found = await store.people.offices_in([1, 2, 3])
    assert set(found) == {1}
    assert set(found[1]) == {*WANG_FANG.offices, *SUN.offices}


async def test_an_article_that_changes_says_something_else_of_people(
    store: Store, prepared: Prepared, put: Put
) -> None:
    await put("a.txt", prepared("a.txt", persons=(WANG_FANG,)))
    before = (await store.people.numbers(["王芳"]))["王芳"]
    await put("a.txt", prepared("a.txt", persons=(SUN,)))

    assert await store.people.numbers(["王芳"]) == {}
    assert await store.people.appearances(before) == []
    assert set(await store.people.numbers(["孙起生"])) == {"孙起生"}
    await put("a.txt")
    assert await store.people.officials(0, 10) == ([], 0)
    await put("a.txt", prepared("a.txt", persons=(WANG_FANG,)))
    assert (await store.people.numbers(["王芳"]))["王芳"] == before
