import asyncio
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import storing
from bot.indexer import index
from bot.store import Store
from bot.workers import Workers
from tests.indexer.harness import Recorder, article, contents, write

NAMES = ("a.txt", "b.txt", "sub/c.txt", "sub/d.jsonl", "e.jsonl")
TEXTS = st.one_of(
    st.sampled_from([article("清河镇"), article("青山镇"), article("清河镇", 13), "", "\0\0"]),
    st.lists(
        st.tuples(
            st.sampled_from("123"), st.sampled_from(["一。", "二。\n三。", "4月1日开会。", "\ud83d", ""])
        ),
        max_size=4,
    ).map(lambda records: "".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in records)),
)
CHANGES = st.dictionaries(st.sampled_from(NAMES), st.none() | TEXTS, min_size=1, max_size=4)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(CHANGES, min_size=1, max_size=5),
    st.sampled_from([0, 100, storing.LARGE]),
    st.sampled_from([1, 2]),
)
def test_after_any_changes_the_store_equals_a_fresh_one(
    rounds: list[dict[str, str | None]], large: int, group: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as monkeypatch:
        asyncio.run(compare(Path(folder), rounds, monkeypatch, large, group))


async def compare(
    folder: Path,
    rounds: list[dict[str, str | None]],
    monkeypatch: pytest.MonkeyPatch,
    large: int,
    group: int,
) -> None:
    corpus = folder / "corpus"
    corpus.mkdir()
    before: dict[tuple[Path, str], int] = {}
    highest = 0
    async with Store.open(folder / "store.db") as store:
        for number, changes in enumerate(rounds):
            for name, text in changes.items():
                if text is None:
                    (corpus / name).unlink(missing_ok=True)
                else:
                    write(corpus / name, text)
            monkeypatch.setattr(storing, "LARGE", large)
            monkeypatch.setattr(storing, "GROUP", group)
            report = await index(store, [corpus], Recorder(), Workers())
            monkeypatch.undo()
            async with Store.open(folder / f"fresh{number}.db") as fresh:
                expected = await index(fresh, [corpus], Recorder(), Workers())
                assert await contents(store) == await contents(fresh)
            assert report.skipped == expected.skipped
            assert (report.articles, report.paragraphs) == (expected.articles, expected.paragraphs)
            citations, _ = await store.articles.citations(0, 1_000)
            after = {(citation.path, citation.key): citation.article for citation in citations}
            assert all(after[name] == before[name] for name in after.keys() & before.keys())
            assert all(after[name] > highest for name in after.keys() - before.keys())
            before, highest = after, max([highest, *after.values()])
