"""Whatever changes, an engine that is kept in step finds what one finds that is built anew."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.engine import Query, Stream, Term
from bot.search.synchronizing import synchronize
from bot.store import Store
from bot.workers import Workers
from tests.asking import Quiet
from tests.search.corpora import Record, assert_same, fill, places, searched
from tests.search.engines import ENGINES, Opens, opened

WORDS = (
    "县长",
    "李明",
    "到",
    "清河镇",
    "调研",
    "防汛",
    "会议",
    "水库",
    "4月12日",
    "王芳",
    "，",
    "。",
    " Lanxi ",
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map("".join)
BODIES = st.lists(TEXTS, min_size=1, max_size=3).map("\n".join)
CORPORA = st.dictionaries(
    st.sampled_from("123456"),
    st.fixed_dictionaries({"text": BODIES}, optional={"title": TEXTS, "date": st.just("2022-04-14")}),
    max_size=5,
)
TERMS: dict[Stream, list[str]] = {
    "words": ["县长", "调研", "防汛", "会议", "水库", "lanxi"],
    "bigrams": ["清河", "河镇", "防汛", "县长"],
    "characters": list("县河水会王"),
    "title": ["县长", "会议", "清河"],
    "people": ["李明", "王芳"],
    "days": ["4-12", "2022-4-14", "4"],
}
QUERIES_AT_RANDOM = st.lists(
    st.dictionaries(
        st.sampled_from([Term(stream, text) for stream, texts in TERMS.items() for text in texts]),
        st.floats(0.1, 3),
        min_size=1,
        max_size=5,
    ).map(Query),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("kind", ENGINES, ids=lambda engine: engine.__name__)
@settings(max_examples=20)
@given(rounds=st.lists(CORPORA, min_size=2, max_size=4), queries=QUERIES_AT_RANDOM)
async def test_after_any_changes_an_engine_finds_what_a_new_one_finds(
    kind: Opens, rounds: list[dict[str, Record]], queries: list[Query]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with Store.open(folder / "store.db") as store, opened(kind, folder / "index") as engine:
            for records in rounds:
                await fill(store, folder / "a.jsonl", [{"id": key, **one} for key, one in records.items()])
                await synchronize(engine, store, Quiet(), Workers())
            known = await places(store)
            async with opened(kind, folder / "fresh") as fresh:
                await synchronize(fresh, store, Quiet(), Workers())
                assert_same(
                    kind, await searched(engine, known, queries), await searched(fresh, known, queries)
                )
