"""The states of the corpus: what changed between any of them and the last."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Article
from bot.store import FileRecord, PreparedArticle, State, Store

Record = Callable[..., FileRecord]
Prepared = Callable[..., PreparedArticle]
Put = Callable[..., Awaitable[None]]


async def changes(store: Store, since: State) -> tuple[list[int], list[int]]:
    """The numbers of the articles that were removed, and that came or changed."""
    removed, changed = await store.articles.removed_since(since), await store.articles.changed_since(since)
    return sorted(removed), sorted(changed)


async def test_an_empty_store_is_in_a_state_too(store: Store) -> None:
    state = await store.articles.state()
    assert await store.articles.state_named(state.name) == state
    assert await changes(store, state) == ([], [])


async def test_a_state_that_never_was_is_not_known(store: Store) -> None:
    assert await store.articles.state_named("") is None
    assert await store.articles.state_named("another") is None


async def test_no_two_databases_have_a_state_in_common(tmp_path: Path) -> None:
    async with Store.open(tmp_path / "a.db") as one, Store.open(tmp_path / "b.db") as other:
        assert (await one.articles.state()).name != (await other.articles.state()).name
        assert await one.articles.state_named((await other.articles.state()).name) is None


async def test_what_came_changed_and_went_since_each_state(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    empty = await store.articles.state()
    await put("a.jsonl", prepared("1", "甲"), prepared("2", "乙"), prepared("3", "丙"))
    three = await store.articles.state()
    assert await changes(store, empty) == ([], [1, 2, 3])
    await put("a.jsonl", prepared("1", "新"), prepared("3", "丙"), prepared("4", "丁"))
    four = await store.articles.state()
    citations, _ = await store.articles.citations(0, 10)
    fresh = next(citation.article for citation in citations if citation.key == "4")
    assert await changes(store, three) == ([2], sorted([1, 3, fresh]))  # the caller said that 3 had changed
    assert await changes(store, four) == ([], [])
    await store.files.remove([record("a.jsonl")])
    assert await changes(store, empty) == ([1, 2, 3, fresh], [])
    assert await changes(store, three) == ([1, 2, 3, fresh], [])
    assert await changes(store, four) == ([1, 3, fresh], [])
    assert empty.number < three.number < four.number < (await store.articles.state()).number
    assert [await store.articles.state_named(one.name) for one in (empty, three, four)] == [
        empty,
        three,
        four,
    ]


async def test_what_a_draft_leaves_as_it_is_has_not_changed(
    store: Store, record: Record, prepared: Prepared, put: Put
) -> None:
    await put("a.jsonl", prepared("1", "甲"), prepared("2", "乙"), prepared("3", "丙"))
    before = await store.articles.state()
    async with store.files.replace() as draft:
        await draft.add(record("a.jsonl"), [prepared("2", "新")], ["1"], [])
    assert await changes(store, before) == ([3], [2])


async def test_states_outlive_the_process(path: Path) -> None:
    async with Store.open(path) as store:
        state = await store.articles.state()
    async with Store.open(path) as store:
        assert await store.articles.state() == state


async def test_a_copy_that_goes_another_way_has_other_states(path: Path, prepared: Prepared) -> None:
    async with Store.open(path) as store:
        common = await store.articles.state()
    copy = path.with_name("copy.db")
    copy.write_bytes(path.read_bytes())
    names = []
    for database in (path, copy):
        async with Store.open(database) as store:
            async with store.files.replace() as draft:
                await draft.add(FileRecord(Path("/corpus"), "a.txt", 1, 1, "0", "v1"), [prepared()], [], [])
            names.append((await store.articles.state()).name)
            assert await store.articles.state_named(common.name) == common
    assert names[0] != names[1]


KEYS, TEXTS = st.sampled_from("123"), st.sampled_from("甲乙")
ROUNDS = st.lists(
    st.dictionaries(st.sampled_from("ab"), st.dictionaries(KEYS, TEXTS)), min_size=1, max_size=5
)


@settings(max_examples=30)
@given(ROUNDS)
def test_the_changes_lead_from_any_state_to_the_last(rounds: list[dict[str, dict[str, str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(follow(Path(folder, "store.db"), rounds))


async def follow(path: Path, rounds: list[dict[str, dict[str, str]]]) -> None:
    async with Store.open(path) as store:
        seen = [(await store.articles.state(), await held(store))]
        for files in rounds:
            await replace_all(store, files)
            seen.append((await store.articles.state(), await held(store)))
        last = seen[-1][1]
        for state, before in seen:
            removed, changed = await changes(store, state)
            followed = {number: text for number, text in before.items() if number not in {*removed, *changed}}
            assert followed | {number: last[number] for number in changed} == last
            assert not {*removed} & {*last}
        same = dict(seen)
        assert all(same[state] == contents for state, contents in seen)  # no state stands for two contents


async def held(store: Store) -> dict[int, list[tuple[int, str]]]:
    """What each article holds, by its number."""
    articles: dict[int, list[tuple[int, str]]] = {}
    async for batch in store.articles.indexed():
        for one in batch:
            articles.setdefault(one.article, []).append((one.id, one.text))
    return articles


async def replace_all(store: Store, files: dict[str, dict[str, str]]) -> None:
    """Make the store hold these texts by file and key, as an indexer would."""
    await store.files.remove([known for known in await store.files.known() if known.path not in files])
    async with store.files.replace() as draft:
        for name, texts in files.items():
            record = FileRecord(Path("/corpus"), name, 1, 1, "0", "v1")
            stored = await draft.stored_hashes(record, texts)
            changed = [
                PreparedArticle(Article(key, (text,)), text, None, ("",), ("",))
                for key, text in texts.items()
                if stored.get(key) != text
            ]
            await draft.add(record, changed, texts.keys() - {one.article.key for one in changed}, [])
