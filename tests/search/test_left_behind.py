"""A process that is killed in a commit leaves files behind; the next one commits the same changes all the same."""

import shutil
from pathlib import Path

from bot.search.engine import Engine
from tests.search.engines import Opens, found, opened, paragraph

REPLACED = {"meta.json", "manifest"}
"""The files with which a commit becomes visible, which is the last that it does."""


async def change(engine: Engine) -> None:
    await engine.remove([1])
    await engine.add([paragraph(9, "新", article=9)])
    await engine.commit("after")


async def test_a_commit_that_was_cut_off_can_be_made_again(kind: Opens, tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    async with opened(kind, whole) as engine:
        await engine.add([paragraph(number, "旧", article=number % 2) for number in range(1, 7)])
        await engine.commit("before")
    shutil.copytree(whole, killed)
    async with opened(kind, whole) as engine:
        await change(engine)
        for file in whole.iterdir():
            if file.name not in REPLACED and not (killed / file.name).exists():
                shutil.copy(file, killed)
        managed = whole / ".managed.json"  # which files there are is written before any of them
        if managed.exists():
            shutil.copy(managed, killed)
    async with opened(kind, killed) as engine:
        assert await engine.state() == "before"
        assert await found(engine) == {1, 2, 3, 4, 5, 6}
        await change(engine)
        assert await engine.state() == "after"
        assert await found(engine) == {2, 4, 6, 9}
