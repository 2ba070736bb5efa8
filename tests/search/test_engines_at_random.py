"""Every engine against a model of it, on anything."""

from collections.abc import Collection
from contextlib import AsyncExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.search.engine import Document, Engine, Filter, Query, Term
from tests.search.engines import ENGINES, EVERYTHING, MANY, Opens, counted, opened, paragraph

Content = tuple[list[str], dict[str, Any]]
"""The words of a paragraph, and what it can be filtered by."""

Operation = tuple[str, int, list[Content]]
"""What to do, to which article, with which paragraphs."""

WORDS = ["a", "b", "c", "d", "e"]
texts = st.lists(st.sampled_from(WORDS), max_size=8)


async def _filled(engine: Engine, paragraphs: Collection[list[str]]) -> None:
    await engine.add([paragraph(number, " ".join(words)) for number, words in enumerate(paragraphs)])
    await engine.commit("state")


@pytest.mark.parametrize("kind", ENGINES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(paragraphs=st.lists(texts, min_size=1, max_size=12), data=st.data())
async def test_weights(kind: Opens, paragraphs: list[list[str]], data: st.DataObject) -> None:
    """Only the ratios of weights decide the order; more weight for a term lowers no paragraph that has it."""
    weights = {
        Term("words", word): weight
        for word, weight in data.draw(
            st.dictionaries(st.sampled_from(WORDS), st.sampled_from([0.3, 1.0, 1.5, 7.0]), min_size=1)
        ).items()
    }
    favourite = data.draw(st.sampled_from(sorted(weights)))
    favoured = {**weights, favourite: weights[favourite] * 3}
    with TemporaryDirectory() as folder:
        async with opened(kind, Path(folder)) as engine:
            await _filled(engine, paragraphs)
            plain, doubled, lifted = await engine.candidates(
                [
                    Query(weights),
                    Query({term: weight * 2 for term, weight in weights.items()}),
                    Query(favoured),
                ],
                MANY,
            )
    scores = {one.paragraph: one.score for one in plain}
    assert [one.paragraph for one in doubled] == [one.paragraph for one in plain]
    assert {one.paragraph: one.score for one in doubled} == pytest.approx(
        {number: score * 2 for number, score in scores.items()}, rel=1e-5
    )
    having = {number for number, words in enumerate(paragraphs) if favourite.text in words}
    after = [one.paragraph for one in lifted]
    assert set(after) == set(scores)
    for rank, number in enumerate(after):
        assert number not in having or all(
            scores[other] >= scores[number] * (1 - 1e-5) for other in after[:rank] if other not in having
        )
        if number in having:
            assert lifted[rank].score >= scores[number] * (1 - 1e-5)


DAYS = [date(2022, 1, day) for day in range(1, 8)]
SOURCES = ["日报", "Evening Post"]
PEOPLE = ["王芳", "李天涛", "Li_Na"]

contents = st.tuples(
    texts,
    st.fixed_dictionaries(
        {
            "days": st.lists(st.sampled_from(DAYS), max_size=3, unique=True).map(tuple),
            "source": st.none() | st.sampled_from(SOURCES),
            "people": st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True).map(tuple),
        }
    ),
)
filters = st.builds(
    Filter,
    days=st.none() | st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)),
    articles=st.none() | st.frozensets(st.integers(1, 4), max_size=3),
    sources=st.none() | st.frozensets(st.sampled_from([*SOURCES, "other"])),
    people=st.none() | st.frozensets(st.sampled_from([*PEOPLE, "nobody"])),
)
queries = st.builds(
    lambda words, wanted: Query({Term("words", word): 1.0 for word in words}, wanted),
    st.sets(st.sampled_from([EVERYTHING, *WORDS, "unknown"])),
    filters,
)
operations = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["add", "replace"]), st.integers(1, 4), st.lists(contents, max_size=4)),
        st.tuples(st.just("remove"), st.integers(1, 4), st.just([])),
        st.tuples(
            st.sampled_from(["commit", "commit", "clear", "rollback", "reopen"]), st.just(0), st.just([])
        ),
    ),
    max_size=12,
)


class Model:
    """What an engine should hold: a dictionary of paragraphs as committed, and one as staged."""

    def __init__(self) -> None:
        self.committed: dict[int, Document] = {}
        self.staged: dict[int, Document] = {}
        self.state: str | None = None
        self._numbers = iter(range(MANY))

    def add(self, article: int, contents: list[Content]) -> list[Document]:
        added = [
            paragraph(next(self._numbers), " ".join(words), article=article, **rest)
            for words, rest in contents
        ]
        self.staged.update({document.paragraph: document for document in added})
        return added

    def remove(self, article: int) -> None:
        self.staged = {number: one for number, one in self.staged.items() if one.article != article}

    def found(self, query: Query) -> set[int]:
        return {number for number, one in self.committed.items() if _answers(one, query)}


def _answers(document: Document, query: Query) -> bool:
    wanted = query.filter
    return (
        any(term.text in document.terms["words"].split() for term in query.terms)
        and (wanted.days is None or any(wanted.days[0] <= day <= wanted.days[1] for day in document.days))
        and (wanted.articles is None or document.article in wanted.articles)
        and (wanted.sources is None or document.source in wanted.sources)
        and (wanted.people is None or not wanted.people.isdisjoint(document.people))
    )


async def _both(do: str, article: int, contents: list[Content], engine: Engine, model: Model) -> None:
    if do in {"remove", "replace"}:
        model.remove(article)
        await engine.remove([article])
    if do in {"add", "replace"}:
        await engine.add(model.add(article, contents))
    if do == "clear":
        model.staged = {}
        await engine.clear()
    if do == "rollback":
        model.staged = dict(model.committed)
        await engine.rollback()
    if do == "commit":
        model.committed, model.state = dict(model.staged), f"with {len(model.staged)}"
        await engine.commit(model.state)


@pytest.mark.parametrize("kind", ENGINES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(operations=operations, asked=st.lists(queries, min_size=1, max_size=6))
async def test_any_changes(kind: Opens, operations: list[Operation], asked: list[Query]) -> None:
    """An engine holds what a dictionary would, whatever is done to it."""
    model = Model()
    with TemporaryDirectory() as folder:
        path = Path(folder)
        async with AsyncExitStack() as handles:
            engine = await handles.enter_async_context(opened(kind, path))
            for do, article, contents in operations:
                if do == "reopen":
                    await handles.aclose()
                    engine = await handles.enter_async_context(opened(kind, path))
                    model.staged = dict(model.committed)
                await _both(do, article, contents, engine, model)
                await _compare(engine, model, asked)
        async with opened(kind, path) as engine:
            await _compare(engine, model, asked)


async def _compare(engine: Engine, model: Model, asked: list[Query]) -> None:
    assert await engine.state() == model.state
    answers = await engine.candidates(asked, MANY)
    assert [sorted(one.paragraph for one in answer) for answer in answers] == [
        sorted(model.found(query)) for query in asked
    ]
    assert (await engine.frequencies([])).documents == len(model.committed)


@pytest.mark.parametrize("kind", ENGINES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(paragraphs=st.lists(texts, max_size=12))
async def test_frequencies_of_any_paragraphs(kind: Opens, paragraphs: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        async with opened(kind, Path(folder)) as engine:
            await _filled(engine, paragraphs)
            assert await counted(engine, *WORDS) == (
                len(paragraphs),
                [sum(word in words for words in paragraphs) for word in WORDS],
            )
