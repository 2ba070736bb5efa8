"""The rank-bm25 engine over real directories: its scores, its changes, and what survives what."""

import asyncio
import json
import logging
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.errors import EngineError
from bot.search.engine import Document, Filter, Frequencies, Query, Stream, Term
from bot.search.okapi import OkapiEngine
from bot.search.snapshot import K1, Idf
from tests.permissions import unprivileged_folder
from tests.processes import ROOT, clean_environment

EVERYTHING = 10_000
DAY = date(2021, 3, 1)
USED: tuple[Stream, ...] = ("words", "characters")

TEXTS = st.lists(st.sampled_from("abcde"), max_size=6).map(" ".join)
ARTICLES = st.lists(st.fixed_dictionaries(dict.fromkeys(USED, TEXTS)), min_size=1, max_size=4)
NUMBERS = st.integers(0, 6)
QUERIES = st.dictionaries(
    st.builds(Term, st.sampled_from(USED), st.sampled_from("abcdex")),
    st.floats(0.1, 3),
    min_size=1,
    max_size=6,
)
STEPS = st.lists(
    st.tuples(st.just("put"), NUMBERS, ARTICLES)
    | st.tuples(st.just("remove"), NUMBERS, st.none())
    | st.tuples(st.sampled_from(["commit", "rollback", "reopen", "clear"]), st.none(), st.none()),
    max_size=25,
)

Articles = dict[int, list[Document]]
Step = tuple[str, int, list[dict[Stream, str]]]


def document(paragraph: int, words: str, article: int | None = None) -> Document:
    return Document(paragraph, paragraph if article is None else article, {"words": words})


def article(number: int, texts: Sequence[Mapping[Stream, str]]) -> list[Document]:
    return [Document(10 * number + place, number, terms) for place, terms in enumerate(texts)]


def words(text: str, *, filter: Filter | None = None) -> Query:  # noqa: A002  # its name in Query
    return Query({Term("words", word): 1.0 for word in text.split()}, filter or Filter())


async def found(engine: OkapiEngine, query: Query, limit: int = EVERYTHING) -> dict[int, float]:
    [candidates] = await engine.candidates([query], limit)
    return {one.paragraph: one.score for one in candidates}


async def filled(path: Path, documents: Iterable[Document], state: str = "filled") -> OkapiEngine:
    engine = await OkapiEngine.open(path)
    await engine.add(list(documents))
    await engine.commit(state)
    return engine


def reference(documents: Sequence[Document], terms: Mapping[Term, float], idf: Idf) -> dict[int, float]:
    """The scores above 0 of plain rank_bm25 for each stream, weighted and summed."""
    scores = dict.fromkeys((one.paragraph for one in documents), 0.0)
    for stream in USED:
        corpus = [one.terms.get(stream, "").split() for one in documents]
        if not any(corpus):
            continue
        okapi = BM25Okapi(corpus, k1=K1)
        if idf == "lucene":
            weight = Frequencies(len(corpus), {}).weight
            okapi.idf = {term: weight(sum(term in one for one in corpus)) for term in okapi.idf}
        for term, weight_of_term in terms.items():
            if term.stream == stream:
                for one, score in zip(documents, okapi.get_scores([term.text]), strict=True):
                    scores[one.paragraph] += weight_of_term * float(score)
    return {paragraph: score for paragraph, score in scores.items() if score > 1e-9}


def background() -> list[Document]:
    """Enough paragraphs that stay for small changes to remain beside them, in segments of their own."""
    return [document(1_000 + n, "a b c d e"[: n % 10].strip(), article=100 + n) for n in range(60)]


@pytest.mark.parametrize("idf", ["lucene", "floored"])
@settings(max_examples=60)
@given(start=st.sampled_from([[], background()]), steps=STEPS, query=QUERIES)
async def test_scores_are_those_of_a_fresh_build_after_any_changes(
    idf: Idf, start: list[Document], steps: list[Step], query: dict[Term, float]
) -> None:
    current: Articles = {-1: start, **{number: article(number, [{"words": "a b"}]) for number in range(4)}}
    committed = current
    with TemporaryDirectory() as folder:
        engine = await OkapiEngine.open(Path(folder), idf)
        await engine.add([one for documents in current.values() for one in documents])
        await engine.commit("start")
        for what, number, texts in [*steps, ("commit", 0, [])]:
            match what:
                case "put":
                    current = {**current, number: article(number, texts)}
                    await engine.remove([number])
                    await engine.add(current[number])
                case "remove":
                    current = {key: value for key, value in current.items() if key != number}
                    await engine.remove([number])
                case "clear":
                    current = {}
                    await engine.clear()
                case "commit":
                    committed = current
                    await engine.commit("state")
                case "rollback":
                    current = committed
                    await engine.rollback()
                case "reopen":
                    current = committed
                    await engine.close()
                    engine = await OkapiEngine.open(Path(folder), idf)
            survivors = [one for documents in committed.values() for one in documents]
            expected = reference(survivors, query, idf)
            scores = await found(engine, Query(query))
            assert {n: score for n, score in scores.items() if score > 1e-9} == pytest.approx(
                expected, abs=1e-6
            )
            assert (await engine.frequencies([])).documents == len(survivors)
        await engine.close()


@given(
    st.lists(st.lists(st.sampled_from("abc"), max_size=3).map(" ".join), min_size=1, max_size=9),
    st.integers(1, 400),
    st.integers(1, 600),
)
@settings(max_examples=25)
async def test_the_best_come_first_and_equals_by_their_number(
    texts: list[str], size: int, limit: int
) -> None:
    documents = [document(number, texts[number % len(texts)]) for number in range(size)]
    random.Random(size).shuffle(documents)
    with TemporaryDirectory() as folder:
        engine = await filled(Path(folder), documents[: size // 3])
        await engine.add(documents[size // 3 :])
        await engine.commit("all")

        [every] = await engine.candidates([words("a b")], EVERYTHING)
        [best] = await engine.candidates([words("a b")], limit)

    assert every == sorted(every, key=lambda one: (-one.score, one.paragraph))
    assert {one.paragraph for one in every} == {
        one.paragraph for one in documents if {"a", "b"} & set(one.terms["words"].split())
    }
    assert best == every[:limit]


async def test_no_better_paragraph_is_missed(tmp_path: Path) -> None:
    documents = [document(n, " ".join(["a", *["b"] * (n * 7 % 400)])) for n in range(400)]
    engine = await filled(tmp_path, documents)

    [every] = await engine.candidates([words("a")], EVERYTHING)

    assert len({one.score for one in every}) == 400
    for limit in range(1, 60):
        assert await engine.candidates([words("a")], limit) == [every[:limit]]


FIELDS = st.builds(
    Document,
    paragraph=st.just(0),
    article=st.integers(1, 3),
    terms=st.just({"words": "a"}),
    days=st.lists(st.integers(0, 5).map(lambda days: DAY + timedelta(days)), max_size=3).map(tuple),
    source=st.sampled_from([None, "新华社", "China Daily", "China"]),
    people=st.lists(st.sampled_from(["王芳", "李天涛", "WuLei"]), max_size=3).map(tuple),
)
FILTERS = st.builds(
    Filter,
    days=st.none()
    | st.tuples(st.integers(-1, 6), st.integers(-1, 6)).map(
        lambda ends: (DAY + timedelta(ends[0]), DAY + timedelta(ends[1]))
    ),
    articles=st.none() | st.frozensets(st.integers(0, 4)),
    sources=st.none() | st.frozensets(st.sampled_from(["新华社", "China Daily", "Daily"])),
    people=st.none() | st.frozensets(st.sampled_from(["王芳", "李天涛", "nobody"])),
)


def passes(one: Document, wanted: Filter) -> bool:
    return (
        (wanted.days is None or any(wanted.days[0] <= day <= wanted.days[1] for day in one.days))
        and (wanted.articles is None or one.article in wanted.articles)
        and (wanted.sources is None or one.source in wanted.sources)
        and (wanted.people is None or bool(wanted.people & set(one.people)))
    )


@given(st.lists(FIELDS, max_size=12), FILTERS)
async def test_a_filter_lets_through_what_has_all_it_asks_for(
    documents: list[Document], wanted: Filter
) -> None:
    numbered = [
        Document(number, one.article, one.terms, one.days, one.source, one.people)
        for number, one in enumerate(documents)
    ]
    with TemporaryDirectory() as folder:
        engine = await filled(Path(folder), numbered)

        assert set(await found(engine, words("a", filter=wanted))) == {
            one.paragraph for one in numbered if passes(one, wanted)
        }


async def test_streams_are_counted_by_themselves(tmp_path: Path) -> None:
    engine = await filled(
        tmp_path, [Document(1, 1, {"words": "会议", "title": "通知"}), Document(2, 1, {"words": "通知 a"})]
    )

    assert set(await found(engine, Query({Term("title", "通知"): 1.0}))) == {1}
    assert set(await found(engine, words("通知"))) == {2}
    assert await engine.frequencies([Term("words", "通知"), Term("title", "x")]) == Frequencies(
        2, {Term("words", "通知"): 1, Term("title", "x"): 0}
    )


async def test_frequencies_count_living_paragraphs_not_repetitions(tmp_path: Path) -> None:
    engine = await filled(tmp_path, [document(n, "a a b" if n else "a") for n in range(9)])
    await engine.remove([1, 2])
    await engine.commit("less")

    counts = await engine.frequencies([Term("words", term) for term in "abx"])

    assert counts == Frequencies(7, {Term("words", "a"): 7, Term("words", "b"): 6, Term("words", "x"): 0})


@pytest.mark.parametrize("texts", [[], [""], ["b", ""]])
async def test_nothing_comes_of_no_known_term(tmp_path: Path, texts: list[str]) -> None:
    engine = await filled(tmp_path, [document(n, text) for n, text in enumerate(texts)])

    assert await engine.candidates([words("a"), Query({}), words("")], 9) == [[], [], []]
    assert (await engine.frequencies([Term("words", "a")])) == Frequencies(
        len(texts), {Term("words", "a"): 0}
    )


async def test_a_commit_makes_all_changes_visible_at_once(tmp_path: Path) -> None:
    engine = await filled(tmp_path, [document(1, "a"), document(2, "a")], "one")
    await engine.remove([1])
    await engine.add([document(3, "a")])

    assert (set(await found(engine, words("a"))), await engine.state()) == ({1, 2}, "one")

    await engine.commit("two")

    assert (set(await found(engine, words("a"))), await engine.state()) == ({2, 3}, "two")


async def test_removing_reaches_what_was_added_since_the_last_commit(tmp_path: Path) -> None:
    engine = await OkapiEngine.open(tmp_path)
    await engine.add([document(n, "a", article=n % 3) for n in range(2_500)])
    await engine.remove([1, 2])
    await engine.commit("state")

    assert set(await found(engine, words("a"))) == set(range(0, 2_500, 3))


async def test_the_dead_in_a_large_segment_stay_dead_when_it_is_opened_again(tmp_path: Path) -> None:
    engine = await filled(tmp_path, [document(n, f"a t{n}") for n in range(101)])
    [segment] = tmp_path.glob("*.segment")
    await engine.remove([3, 100])
    await engine.commit("less")
    living = [document(n, f"a t{n}") for n in range(100) if n != 3]
    expected = await found(await filled(tmp_path / "fresh", living), words("a t3 t7"))

    assert segment.exists()
    assert await found(engine, words("a t3 t7")) == expected
    assert await found(await OkapiEngine.open(tmp_path), words("a t3 t7")) == expected


async def test_another_process_sees_a_commit_when_it_asks_for_the_state(tmp_path: Path) -> None:
    writer = await filled(tmp_path, [document(1, "a")], "one")
    reader = await OkapiEngine.open(tmp_path)
    await writer.remove([1])
    await writer.add([document(2, "a")])
    await writer.commit("two")

    assert set(await found(reader, words("a"))) == {1}
    assert await reader.state() == "two"
    assert set(await found(reader, words("a"))) == {2}


async def test_more_paragraphs_than_one_segment_numbers(tmp_path: Path) -> None:
    size = 132_000
    engine = await filled(
        tmp_path, (document(n, "a b" if n % 7 else "b", article=n % 3) for n in range(size))
    )
    having = [n for n in range(size) if n % 7]

    assert len(list(tmp_path.glob("*.segment"))) == 3
    assert (await engine.frequencies([Term("words", "a")])).containing == {Term("words", "a"): len(having)}
    assert list(await found(engine, words("a"), 3)) == having[:3]

    await engine.remove([1])
    await engine.commit("less")

    having = [n for n in having if n % 3 != 1]
    assert len(list(tmp_path.glob("*.segment"))) == 2
    assert (await engine.frequencies([Term("words", "a")])).containing == {Term("words", "a"): len(having)}
    assert list(await found(engine, words("a"), 3)) == having[:3]


async def test_an_index_that_is_changed_while_it_is_opened_is_never_taken_for_damaged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    writer = await filled(tmp_path, [document(0, "a")], "0")

    async def change() -> None:
        for number in range(1, 60):
            await writer.remove([number - 1])
            await writer.add([document(number, "a")])
            await writer.commit(str(number))

    changing = asyncio.create_task(change())
    while not changing.done():
        for reader in await asyncio.gather(*(OkapiEngine.open(tmp_path) for _ in range(6))):
            assert len(await found(reader, words("a"))) == 1
    await changing

    assert caplog.records == []
    assert await writer.state() == "59"


async def test_what_is_discarded_leaves_no_files(tmp_path: Path) -> None:
    engine = await filled(tmp_path, [document(1, "a")])
    before = sorted(tmp_path.iterdir())
    await engine.add([document(n, "a") for n in range(2, 67_000)])
    assert sorted(tmp_path.iterdir()) != before

    await engine.rollback()

    assert sorted(tmp_path.iterdir()) == before


async def test_many_small_commits_leave_few_small_files(tmp_path: Path) -> None:
    engine = await OkapiEngine.open(tmp_path)
    for number in range(120):
        await engine.add([document(number, f"a t{number}")])
        await engine.commit(str(number))

    assert len(list(tmp_path.glob("*.segment"))) <= 4
    assert len(await found(engine, words("a"))) == 120

    await engine.remove(range(1, 120))
    await engine.commit("one left")
    one_left = sum(file.stat().st_size for file in tmp_path.iterdir())
    fresh = await filled(tmp_path / "fresh", [document(0, "a t0")])

    assert one_left < 1.1 * sum(file.stat().st_size for file in (tmp_path / "fresh").iterdir())
    assert await found(engine, words("a t0")) == await found(fresh, words("a t0"))


async def test_questions_during_commits_are_answered_from_one_of_them(tmp_path: Path) -> None:
    engine = await filled(tmp_path, [document(n, "a") for n in range(50)], "0")

    async def change() -> None:
        for number in range(1, 25):
            await engine.remove(range((number - 1) * 50, number * 50))
            await engine.add([document(number * 50 + n, "a") for n in range(50)])
            await engine.commit(str(number))

    changing = asyncio.create_task(change())
    generations = []
    while not changing.done():
        for answer in await asyncio.gather(*(found(engine, words("a")) for _ in range(8))):
            assert len(answer) == 50
            assert len({paragraph // 50 for paragraph in answer}) == 1
            generations.append(min(answer) // 50)
    await changing

    assert len(set(generations)) > 1
    assert set(await found(engine, words("a"))) == set(range(1_200, 1_250))


def flip_a_byte(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 4
    file.write_bytes(content)


def cut_short(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def make_empty(file: Path) -> None:
    os.truncate(file, 0)


def of_another_version(manifest: Path) -> None:
    body = json.dumps({"format": 0}).encode()
    manifest.write_bytes(b"%08x %b" % (crc32(body), body))


async def test_an_index_whose_manifest_never_reached_the_disk_is_made_anew(tmp_path: Path) -> None:
    await (await filled(tmp_path, [document(1, "a")])).close()
    make_empty(tmp_path / "manifest")

    engine = await OkapiEngine.open(tmp_path)

    assert await engine.state() is None
    await engine.add([document(2, "a")])
    await engine.commit("again")
    assert set(await found(engine, words("a"))) == {2}
    await engine.close()


@pytest.mark.parametrize(
    ("pattern", "damage"),
    [
        ("*.segment", flip_a_byte),
        ("*.segment", cut_short),
        ("*.segment", make_empty),
        ("*.segment", Path.unlink),
        ("manifest", flip_a_byte),
        ("manifest", cut_short),
        ("manifest", of_another_version),
    ],
)
async def test_a_damaged_index_is_made_anew_with_one_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, pattern: str, damage: Callable[[Path], None]
) -> None:
    await (await filled(tmp_path, [document(1, "a")])).close()
    [file] = tmp_path.glob(pattern)
    damage(file)

    with caplog.at_level(logging.WARNING):
        engine = await OkapiEngine.open(tmp_path)

    assert [record.getMessage().count(str(tmp_path)) for record in caplog.records] == [1]
    assert await engine.state() is None
    assert await found(engine, words("a")) == {}
    assert list(tmp_path.iterdir()) == []

    await engine.add([document(2, "a")])
    await engine.commit("again")

    assert set(await found(await OkapiEngine.open(tmp_path), words("a"))) == {2}


async def test_a_closed_engine_has_forgotten_what_was_not_committed(tmp_path: Path) -> None:
    engine = await filled(tmp_path, [document(1, "a")])
    await engine.add([document(2, "a")])
    await engine.close()

    assert set(await found(await OkapiEngine.open(tmp_path), words("a"))) == {1}


async def test_a_folder_with_other_files_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("years of work")

    with pytest.raises(EngineError, match=r"holds thesis\.doc, .* choose another folder"):
        await OkapiEngine.open(tmp_path)

    assert (tmp_path / "thesis.doc").read_text() == "years of work"


async def test_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "index").touch()

    with pytest.raises(EngineError, match=r"index cannot be read or written"):
        await OkapiEngine.open(tmp_path / "index")


async def test_a_folder_that_may_not_be_written_is_an_error_and_nothing_is_lost() -> None:
    with unprivileged_folder() as folder:
        engine = await filled(folder, [document(1, "a")], "one")
        await engine.add([document(2, "a")])
        folder.chmod(0o500)
        try:
            with pytest.raises(EngineError, match="see that its folder"):
                await engine.commit("two")
        finally:
            folder.chmod(0o700)
        assert (set(await found(engine, words("a"))), await engine.state()) == ({1}, "one")

        await engine.commit("two")

        assert (set(await found(engine, words("a"))), await engine.state()) == ({1, 2}, "two")


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from bot.search.engine import Document
from bot.search.okapi import OkapiEngine

async def main(path, lives):
    engine = await OkapiEngine.open(Path(path))
    left = int(lives)

    def hook(event, _):
        nonlocal left
        if event in ("open", "os.rename", "os.remove", "mmap.__new__"):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    await engine.remove([1])
    await engine.add([Document(n, 2, {"words": "a"}) for n in (20, 21)])
    await engine.commit("after")

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is POSIX's")
async def test_a_kill_before_any_of_its_writes_leaves_all_as_before_or_after(tmp_path: Path) -> None:
    states = []
    for lives in range(100):
        folder = tmp_path / str(lives)
        await (
            await filled(folder, [document(10, "a", article=1), document(30, "a", article=3)], "before")
        ).close()
        command = [sys.executable, "-c", KILLED, str(folder), str(lives)]
        process = subprocess.run(command, env=clean_environment(), cwd=ROOT, check=False, timeout=60)  # noqa: ASYNC221

        engine = await OkapiEngine.open(folder)
        state = str(await engine.state())
        states.append(state)
        assert set(await found(engine, words("a"))) == {"before": {10, 30}, "after": {20, 21, 30}}[state]

        await engine.commit("tidy")
        assert len(list(folder.iterdir())) <= 3
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL
    assert process.returncode == 0
    assert states == sorted(states, reverse=True)
    assert states.count("before") >= 3
    assert states.count("after") >= 2
