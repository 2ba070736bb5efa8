"""How every engine changes what it holds, whatever it is made of."""

from datetime import date
from pathlib import Path

from bot.search.engine import Engine
from tests.search.engines import EVERYTHING, Opens, counted, found, opened, paragraph

SPRING = date(2022, 4, 12)


async def test_a_new_engine_holds_nothing(engine: Engine) -> None:
    assert await engine.state() is None
    assert await found(engine) == set()
    assert await counted(engine, EVERYTHING) == (0, [0])


async def test_what_is_added_is_found_from_the_commit_on(engine: Engine) -> None:
    await engine.add([paragraph(1, "spring"), paragraph(2, "summer")])
    assert await found(engine) == set()
    assert await engine.state() is None
    await engine.commit("first")
    assert await engine.state() == "first"
    assert await found(engine) == {1, 2}
    assert await found(engine, "summer") == {2}


async def test_adding_happens_in_as_many_steps_as_one_likes(engine: Engine) -> None:
    for number in range(5):
        await engine.add([paragraph(number, article=number)])
        await engine.commit(f"state {number}")
    await engine.add([])
    await engine.add([paragraph(5), paragraph(6)])
    await engine.add([paragraph(7)])
    await engine.commit("last")
    assert await found(engine) == set(range(8))
    assert await counted(engine, EVERYTHING) == (8, [8])


async def test_removing_an_article_takes_all_its_paragraphs(engine: Engine) -> None:
    await engine.add([paragraph(1), paragraph(2), paragraph(3, article=2)])
    await engine.commit("both")
    await engine.remove([1])
    assert await found(engine) == {1, 2, 3}
    await engine.commit("one")
    assert await found(engine) == {3}
    assert (await engine.frequencies([])).documents == 1


async def test_removing_takes_what_was_added_before_the_commit_too(engine: Engine) -> None:
    await engine.add([paragraph(1), paragraph(2, article=2)])
    await engine.remove([1, 7])
    await engine.commit("state")
    assert await found(engine) == {2}


async def test_an_article_is_replaced_in_one_commit(engine: Engine) -> None:
    await engine.add([paragraph(1, "old"), paragraph(2, "old"), paragraph(3, "other", article=2)])
    await engine.commit("before")
    await engine.remove([1])
    await engine.add([paragraph(1, "new")])
    assert await found(engine, "old") == {1, 2}
    await engine.commit("after")
    assert (await found(engine, "old"), await found(engine, "new")) == (set(), {1})
    assert await found(engine) == {1, 3}


async def test_clear_removes_what_is_committed_and_what_is_staged(engine: Engine) -> None:
    await engine.add([paragraph(1)])
    await engine.commit("one")
    await engine.add([paragraph(2)])
    await engine.clear()
    await engine.add([paragraph(3)])
    assert await found(engine) == {1}
    await engine.commit("other")
    assert await found(engine) == {3}
    assert await counted(engine, EVERYTHING) == (1, [1])
    await engine.clear()
    await engine.commit("none")
    assert await found(engine) == set()
    assert await engine.state() == "none"


async def test_rollback_forgets_additions_removals_and_clearing(engine: Engine) -> None:
    await engine.add([paragraph(1), paragraph(2, article=2)])
    await engine.commit("kept")
    await engine.add([paragraph(3)])
    await engine.remove([2])
    await engine.rollback()
    await engine.clear()
    await engine.rollback()
    await engine.rollback()
    assert await engine.state() == "kept"
    await engine.add([paragraph(4)])
    await engine.commit("more")
    assert await found(engine) == {1, 2, 4}


async def test_a_commit_without_changes_names_the_state_anew(engine: Engine) -> None:
    await engine.commit("empty")
    assert (await engine.state(), await found(engine)) == ("empty", set())
    await engine.add([paragraph(1)])
    await engine.commit("one")
    await engine.commit("一 – the same")
    assert (await engine.state(), await found(engine)) == ("一 – the same", {1})
    assert await counted(engine, EVERYTHING) == (1, [1])


async def test_what_is_committed_is_there_when_opened_again(kind: Opens, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "index"
    async with opened(kind, path) as engine:
        await engine.add([paragraph(1, "kept", days=(SPRING,), source="报", people=("王芳",))])
        await engine.commit("kept")
        await engine.add([paragraph(2)])
        await engine.remove([1])
    async with opened(kind, path) as engine:
        assert await engine.state() == "kept"
        wanted = {"days": (SPRING, SPRING), "sources": frozenset({"报"}), "people": frozenset({"王芳"})}
        assert await found(engine, "kept", **wanted) == {1}
        assert await found(engine) == {1}
        await engine.add([paragraph(3)])
        await engine.commit("more")
        assert await found(engine) == {1, 3}


async def test_one_handle_sees_what_another_commits(kind: Opens, tmp_path: Path) -> None:
    async with opened(kind, tmp_path) as writing, opened(kind, tmp_path) as reading:
        await writing.add([paragraph(1)])
        await writing.commit("first")
        assert await reading.state() == "first"
        assert await found(reading) == {1}
        await writing.remove([1])
        await writing.add([paragraph(2)])
        assert (await reading.state(), await found(reading)) == ("first", {1})
        await writing.commit("second")
        assert (await reading.state(), await found(reading)) == ("second", {2})


async def test_handles_can_take_turns_in_changing(kind: Opens, tmp_path: Path) -> None:
    async with opened(kind, tmp_path) as one, opened(kind, tmp_path) as other:
        for number in range(4):
            engine = (one, other)[number % 2]
            await engine.state()
            await engine.add([paragraph(number, article=number)])
            await engine.commit(str(number))
        assert (await one.state(), await other.state()) == ("3", "3")
        assert await found(one) == await found(other) == {0, 1, 2, 3}
