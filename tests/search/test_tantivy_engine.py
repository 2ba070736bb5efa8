"""What only tantivy's engine has: files that can be damaged, locked or full, and segments."""

import asyncio
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest
import tantivy

from bot.errors import EngineError
from bot.search import tantivy_writer
from bot.search.engine import Document, Engine
from bot.search.tantivy_engine import TantivyEngine
from tests.permissions import unprivileged_folder
from tests.search.engines import EVERYTHING, MANY, found, opened, paragraph, query

PARAGRAPHS = 200


async def fill(path: Path) -> None:
    """An index of paragraphs with some words each."""
    async with opened(TantivyEngine, path) as engine:
        await engine.add(
            [
                paragraph(number, " ".join(f"w{number % 7}_{k}" for k in range(50)))
                for number in range(PARAGRAPHS)
            ]
        )
        await engine.commit("filled")


async def works(engine: Engine) -> bool:
    await engine.add([paragraph(PARAGRAPHS, "new", article=2)])
    await engine.commit("works")
    return await engine.state() == "works" and await found(engine, "new") == {PARAGRAPHS}


def _shorten(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _overwrite(file: Path) -> None:
    file.write_text('{"a": 1}')


def _write_nothing(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize(
    ("part", "damage"),
    [
        *product(
            ["*.idx", "*.pos", "*.term", "*.fast", "*.fieldnorm", "*.store"],
            [Path.unlink, _shorten, _overwrite, _write_nothing],
        ),
        *product(["meta.json", ".managed.json"], [_shorten, _overwrite, _write_nothing]),
    ],
)
async def test_a_damaged_index_is_made_anew(
    tmp_path: Path, part: str, damage: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    await fill(tmp_path)
    (file,) = tmp_path.glob(part)
    damage(file)
    async with opened(TantivyEngine, tmp_path) as engine:
        assert await engine.state() is None
        assert await found(engine) == set()
        assert await works(engine)
    assert [record.getMessage() for record in caplog.records] == [
        f"The search index in {tmp_path} is damaged or of another version; it is made anew."
    ]


async def test_an_index_without_its_list_of_segments_is_empty(tmp_path: Path) -> None:
    await fill(tmp_path)
    lost = list(tmp_path.glob("*.idx"))
    (tmp_path / "meta.json").unlink()
    async with opened(TantivyEngine, tmp_path) as engine:
        assert await engine.state() is None
        assert await works(engine)
    assert not any(file.exists() for file in lost)


async def test_an_index_of_another_version_is_made_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words")
    writer = tantivy.Index(builder.build(), str(tmp_path)).writer(15_000_000, 1)
    writer.add_document(tantivy.Document(words="old"))
    writer.commit()
    writer.wait_merging_threads()
    old = {file.name for file in tmp_path.glob("*.idx")}
    async with opened(TantivyEngine, tmp_path) as engine:
        assert await engine.state() is None
        assert await works(engine)
    assert len(caplog.records) == 1
    assert old.isdisjoint(file.name for file in tmp_path.iterdir())


async def test_what_is_no_part_of_an_index_is_never_thrown_away(tmp_path: Path) -> None:
    await fill(tmp_path)
    (tmp_path / "thesis.txt").write_text("years of work")
    _overwrite(tmp_path / "meta.json")
    with pytest.raises(EngineError, match=r"holds thesis\.txt, which is no part of a search index; choose"):
        await TantivyEngine.open(tmp_path)
    assert (tmp_path / "thesis.txt").exists()
    assert list(tmp_path.glob("*.idx"))


async def test_damage_that_opening_does_not_show_is_an_error_of_the_question(tmp_path: Path) -> None:
    await fill(tmp_path)
    (file,) = tmp_path.glob("*.idx")
    content = file.read_bytes()
    half = len(content) // 2
    file.write_bytes(bytes(byte ^ 0x5A for byte in content[:half]) + content[half:])
    async with opened(TantivyEngine, tmp_path) as engine:
        with pytest.raises(
            EngineError, match=r"cannot be read \(.+\); delete its folder, and it is made anew\.$"
        ):
            await engine.candidates([query(f"w{n}_{k}") for n in range(7) for k in range(50)], MANY)


async def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineError, match="cannot be written"):
        await TantivyEngine.open(tmp_path / "file")
    with pytest.raises(EngineError, match="cannot be written"):
        await TantivyEngine.open(tmp_path / "file" / "index")


@pytest.mark.parametrize("mode", [0o555, 0o000])
async def test_a_folder_that_may_not_be_written_is_an_error_and_is_left_alone(mode: int) -> None:
    with unprivileged_folder() as folder:
        path = folder / "index"
        await fill(path)
        for file in path.iterdir():
            file.chmod(0o444)
        path.chmod(mode)
        try:
            with pytest.raises(EngineError, match=r"cannot be written \(Permission denied.*\); see that"):
                await TantivyEngine.open(path)
        finally:
            path.chmod(0o755)
        assert list(path.glob("*.idx"))


async def test_a_folder_that_vanishes_is_an_error(tmp_path: Path) -> None:
    await fill(tmp_path)
    async with opened(TantivyEngine, tmp_path) as engine:
        (tmp_path / "meta.json").unlink()
        with pytest.raises(EngineError, match="cannot be read"):
            await engine.state()


async def test_two_cannot_change_it_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tantivy_writer, "PATIENCE", 0.1)
    async with opened(TantivyEngine, tmp_path) as one, opened(TantivyEngine, tmp_path) as other:
        await one.add([paragraph(1)])
        with pytest.raises(EngineError, match="is being changed by another process; stop that, or wait"):
            await other.add([paragraph(2)])
        await one.commit("one")
        with pytest.raises(EngineError, match="were lost; roll back"):
            await other.commit("other")
        await other.rollback()
        assert await works(other)
        assert await found(other) == {1, PARAGRAPHS}


async def test_one_waits_for_the_other_to_finish(tmp_path: Path) -> None:
    async with opened(TantivyEngine, tmp_path) as one, opened(TantivyEngine, tmp_path) as other:
        await one.add([paragraph(1)])
        waiting = asyncio.create_task(other.add([paragraph(2)]))
        await asyncio.sleep(0.1)
        await one.commit("one")
        await waiting
        await other.commit("both")
        await one.state()
        assert await found(one) == {1, 2}


HOLDING = """
import asyncio, sys
from pathlib import Path
from bot.search.engine import Document
from bot.search.tantivy_engine import TantivyEngine

async def hold():
    engine = await TantivyEngine.open(Path(sys.argv[1]))
    await engine.add([Document(1, 1, {"words": "staged"})])
    print("holding", flush=True)
    await asyncio.sleep(60)

asyncio.run(hold())
"""


async def test_a_killed_process_leaves_neither_lock_nor_changes(tmp_path: Path) -> None:
    await fill(tmp_path)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDING, tmp_path, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    assert await process.stdout.readline() == b"holding\n"
    process.kill()
    await process.wait()
    async with opened(TantivyEngine, tmp_path) as engine:
        assert await engine.state() == "filled"
        assert await found(engine, "staged") == set()
        assert await works(engine)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """No file of this process may grow beyond `size` bytes: a full disk, near enough."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_a_full_disk_loses_only_the_changes(tmp_path: Path) -> None:
    await fill(tmp_path)
    async with opened(TantivyEngine, tmp_path) as engine:
        await engine.add([paragraph(number, f"more{number}", article=3) for number in range(300, 2_000)])
        with (
            files_of_at_most(5_000),
            pytest.raises(EngineError, match=r"cannot be written \(.+ the disk has room"),
        ):
            await engine.commit("more")
        with pytest.raises(EngineError, match="were lost"):
            await engine.add([paragraph(5_000)])
        assert await engine.state() == "filled"
        assert await found(engine) == set(range(PARAGRAPHS))
        await engine.rollback()
        assert await works(engine)
        assert await found(engine) == set(range(PARAGRAPHS + 1))


async def test_segments_stay_few(tmp_path: Path) -> None:
    async with opened(TantivyEngine, tmp_path) as engine:
        for number in range(40):
            await engine.remove([number % 10])
            await engine.add([paragraph(number, article=number % 10)])
            await engine.commit(str(number))
        assert await found(engine) == set(range(30, 40))
    assert len(list(tmp_path.glob("*.idx"))) < 16


async def test_questions_go_on_while_it_changes(tmp_path: Path) -> None:
    async with opened(TantivyEngine, tmp_path) as writing, opened(TantivyEngine, tmp_path) as reading:
        await writing.add([paragraph(number) for number in range(10)])
        await writing.commit("0")

        async def ask() -> None:
            while await reading.state() != "9":
                numbers = await found(reading)
                assert len(numbers) == 10

        async def change() -> None:
            for turn in range(10):
                await writing.clear()
                await writing.add([paragraph(number + turn * 10) for number in range(10)])
                await writing.commit(str(turn))

        await asyncio.wait_for(asyncio.gather(change(), *(ask() for _ in range(8))), 60)
        assert await found(reading) == set(range(90, 100))


async def test_a_cancelled_change_is_rolled_back_like_any_other(tmp_path: Path) -> None:
    async with opened(TantivyEngine, tmp_path) as engine:
        adding = asyncio.create_task(engine.add([paragraph(number, "x " * 50) for number in range(5_000)]))
        await asyncio.sleep(0)
        adding.cancel()
        with pytest.raises(asyncio.CancelledError):
            await adding
        await engine.rollback()
        assert await works(engine)
        assert await found(engine) == {PARAGRAPHS}


async def test_a_term_longer_than_tantivy_can_hold_costs_only_itself(tmp_path: Path) -> None:
    longest, longer = "x" * 65_530, "x" * 65_531
    async with opened(TantivyEngine, tmp_path) as engine:
        await engine.add([Document(1, 1, {"words": f"{longest} {longer} {EVERYTHING}"})])
        await engine.commit("state")
        assert await found(engine, longest) == await found(engine) == {1}
        assert await found(engine, longer) == set()
