"""What is kept: made once, never taken from others, and made in memory where it cannot be kept."""

import os
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.language.cache import kept

CONTENT = b"content " * 1000


class Maker:
    """Makes the content and counts how often."""

    def __init__(self, content: bytes = CONTENT) -> None:
        self.content = content
        self.made = 0

    def __call__(self) -> bytes:
        self.made += 1
        return self.content


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the cache will use; it does not exist yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "yinju"


def test_made_once_and_read_from_then_on(folder: Path) -> None:
    make = Maker()

    assert kept("thing", make) == CONTENT
    assert kept("thing", make) == CONTENT
    assert make.made == 1
    assert [path.name for path in folder.iterdir()] == ["thing"]


def test_another_name_is_another_thing(folder: Path) -> None:
    assert kept("one", Maker(b"1")) == b"1"
    assert kept("two", Maker(b"2")) == b"2"
    assert sorted(path.name for path in folder.iterdir()) == ["one", "two"]


@pytest.mark.parametrize("damage", [b"", b"abc", CONTENT, bytes(5000)])
def test_a_damaged_file_is_made_anew(folder: Path, damage: bytes) -> None:
    kept("thing", Maker())
    (folder / "thing").write_bytes(damage)

    assert kept("thing", Maker()) == CONTENT
    unneeded = Maker()
    assert kept("thing", unneeded) == CONTENT
    assert unneeded.made == 0


def test_one_changed_byte_is_noticed(folder: Path) -> None:
    kept("thing", Maker())
    data = bytearray((folder / "thing").read_bytes())
    data[-1] ^= 1
    (folder / "thing").write_bytes(data)

    assert kept("thing", Maker()) == CONTENT


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no owners and modes here")
@pytest.mark.parametrize("mode", [stat.S_IWGRP, stat.S_IWOTH])
def test_a_file_that_others_may_write_is_not_trusted(folder: Path, mode: int) -> None:
    kept("thing", Maker())
    (folder / "thing").chmod(0o600 | mode)
    make = Maker()

    assert kept("thing", make) == CONTENT
    assert make.made == 1
    assert stat.S_IMODE((folder / "thing").stat().st_mode) == 0o600


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_file_of_another_user_is_not_trusted(folder: Path) -> None:
    kept("thing", Maker())
    os.chown(folder / "thing", 65534, 65534)
    make = Maker()

    assert kept("thing", make) == CONTENT
    assert make.made == 1
    assert (folder / "thing").stat().st_uid == 0


def test_where_no_folder_can_be_made_it_is_made_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    make = Maker()

    assert kept("thing", make) == kept("thing", make) == CONTENT
    assert make.made == 2


def test_where_the_file_cannot_be_put_nothing_unfinished_stays(folder: Path) -> None:
    (folder / "thing").mkdir(parents=True)

    assert kept("thing", Maker()) == CONTENT
    assert [path.name for path in folder.iterdir()] == ["thing"]


def test_a_user_without_a_home_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", no_home)

    assert kept("thing", Maker()) == CONTENT


@pytest.mark.parametrize("configured", [None, "", "relative/folder"])
def test_without_a_valid_setting_it_is_in_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, configured: str | None
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    if configured is None:
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", configured)

    kept("thing", Maker())

    assert (tmp_path / ".cache" / "yinju" / "thing").is_file()


def test_several_at_once_all_get_it(folder: Path) -> None:
    together = threading.Barrier(8)

    def make() -> bytes:
        together.wait(timeout=10)
        return CONTENT

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: kept("thing", make), range(8)))

    assert results == [CONTENT] * 8
    assert [path.name for path in folder.iterdir()] == ["thing"]
    assert kept("thing", Maker(b"not needed")) == CONTENT
