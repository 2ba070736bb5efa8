import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.corpus import list_files
from bot.errors import CorpusError
from tests import permissions

needs_links = pytest.mark.skipif(os.name == "nt", reason="links and special files need a POSIX system")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


@pytest.fixture
def write(corpus: Path) -> Callable[[str], Path]:
    def run(name: str) -> Path:
        path = corpus / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
        return path

    return run


@pytest.fixture
def unprivileged_folder() -> Iterator[Path]:
    with permissions.unprivileged_folder() as folder:
        yield folder


def keys(*corpora: Path) -> list[str]:
    return [file.key for file in list_files(corpora).files]


def reasons(*corpora: Path) -> dict[str, str]:
    return {item.name: item.reason for item in list_files(corpora).skipped}


def test_files_are_sorted_by_their_path_in_the_corpus(corpus: Path, write: Callable[[str], Path]) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "a.txt", "中.txt"):
        write(name)
    assert keys(corpus) == ["a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "中.txt"]
    file = list_files([corpus]).files[1]
    assert file.location == corpus.resolve() / "a" / "b" / "c.txt"
    assert file.size == len("a/b/c.txt")
    assert file.mtime_ns == file.location.stat().st_mtime_ns


def test_hidden_files_and_a_readme_at_the_top_are_no_articles(
    corpus: Path, write: Callable[[str], Path]
) -> None:
    for name in (".a.txt", ".git/b.txt", "README.md", "readme", "sub/README.md", "sub/.c.txt"):
        write(name)
    assert keys(corpus) == ["sub/README.md"]
    assert reasons(corpus) == {}


def test_a_file_named_itself_is_a_corpus(corpus: Path, write: Callable[[str], Path]) -> None:
    assert keys(write("README.jsonl"), write("sub/.hidden.txt")) == ["README.jsonl", ".hidden.txt"]


def test_overlapping_corpora_give_each_file_once(corpus: Path, write: Callable[[str], Path]) -> None:
    a, b = write("sub/a.txt"), write("b.txt")
    assert keys(corpus / "sub", corpus, a, corpus, b) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("name", ["missing", "missing/deeper"])
def test_a_corpus_that_does_not_exist_is_an_error(corpus: Path, name: str) -> None:
    with pytest.raises(
        CorpusError, match=rf"{name} cannot be read \(.+\): name a folder or a file that exists"
    ):
        list_files([corpus, corpus / name])


@needs_links
def test_a_corpus_that_is_a_link_to_itself_is_an_error(corpus: Path) -> None:
    (corpus / "loop").symlink_to("loop")
    with pytest.raises(CorpusError, match="loop cannot be read"):
        list_files([corpus / "loop"])


@needs_links
def test_a_corpus_may_be_a_link(corpus: Path, write: Callable[[str], Path], tmp_path: Path) -> None:
    write("a.txt")
    (tmp_path / "link").symlink_to(corpus)
    (tmp_path / "file.txt").symlink_to(corpus / "a.txt")
    assert keys(tmp_path / "link") == ["a.txt"]
    assert keys(tmp_path / "file.txt") == ["file.txt"]


@needs_links
def test_a_link_inside_is_the_file_it_leads_to(corpus: Path, write: Callable[[str], Path]) -> None:
    write("b.txt")
    write("sub/c.txt")
    (corpus / "a.txt").symlink_to("b.txt")
    (corpus / "d").symlink_to("sub")
    (corpus / "sub" / "up").symlink_to("..")
    assert keys(corpus) == ["b.txt", "sub/c.txt"]
    assert reasons(corpus) == {}


@needs_links
def test_links_show_what_is_otherwise_hidden(corpus: Path, write: Callable[[str], Path]) -> None:
    """Kubernetes mounts volumes this way."""
    write("..2022/a.txt")
    write("..2022/sub/b.txt")
    (corpus / "..data").symlink_to("..2022")
    (corpus / "a.txt").symlink_to("..data/a.txt")
    (corpus / "again.txt").symlink_to("..data/a.txt")
    (corpus / "sub").symlink_to("..data/sub")
    assert keys(corpus) == ["a.txt", "sub/b.txt"]


@needs_links
def test_links_that_lead_out_or_nowhere_are_skipped(
    corpus: Path, write: Callable[[str], Path], tmp_path: Path
) -> None:
    (tmp_path / "out.txt").write_text("外")
    (corpus / "file.txt").symlink_to(tmp_path / "out.txt")
    (corpus / "folder").symlink_to(tmp_path)
    (corpus / "broken").symlink_to("missing")
    (corpus / "loop").symlink_to("loop")
    assert keys(corpus) == []
    assert reasons(corpus) == {
        "broken": "broken is a link that leads nowhere; mend it or remove it.",
        "loop": "loop is a link that leads nowhere; mend it or remove it.",
        "file.txt": "file.txt is a link that leads out of the corpus; put the file itself in its place.",
        "folder": "folder is a link that leads out of the corpus; put the file itself in its place.",
    }


@needs_links
def test_special_files_are_skipped_unopened(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus)  # the path of a socket has room for 107 bytes
    os.mkfifo("pipe")
    (corpus / "link").symlink_to("pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        assert keys(corpus) == []
    assert reasons(corpus) == {
        name: f"{name} is a pipe, a socket or a device; put files in its place."
        for name in ("pipe", "socket")
    }


@needs_links
def test_names_need_not_be_unicode(corpus: Path) -> None:
    Path(os.fsdecode(os.fsencode(corpus) + b"/\xd6\xd0.txt")).write_text("中")
    [file] = list_files([corpus]).files
    assert file.key == r"\xd6\xd0.txt"
    assert file.location.read_text() == "中"


@needs_links
def test_what_may_not_be_read_is_skipped(unprivileged_folder: Path) -> None:
    (unprivileged_folder / "a.txt").touch(0o000)
    (unprivileged_folder / "folder").mkdir(0o000)
    (unprivileged_folder / "unsearchable").mkdir()
    (unprivileged_folder / "unsearchable" / "b.txt").touch()
    (unprivileged_folder / "unsearchable").chmod(0o400)
    try:
        assert keys(unprivileged_folder) == []
        assert reasons(unprivileged_folder) == {
            "a.txt": "a.txt cannot be read (Permission denied); check that it may be read.",
            "folder/": "folder/ cannot be listed (Permission denied); check that the folder may be read.",
            "unsearchable/b.txt": "unsearchable/b.txt cannot be read (Permission denied); check that it may be read.",
        }
    finally:
        (unprivileged_folder / "folder").chmod(0o700)
        (unprivileged_folder / "unsearchable").chmod(0o700)


@needs_links
def test_a_corpus_that_may_not_be_listed_is_an_error(unprivileged_folder: Path) -> None:
    unprivileged_folder.chmod(0o000)
    try:
        with pytest.raises(CorpusError, match="Permission denied"):
            list_files([unprivileged_folder])
    finally:
        unprivileged_folder.chmod(0o700)


def test_a_file_is_young_until_its_time_tells_every_later_change(
    corpus: Path, write: Callable[[str], Path]
) -> None:
    write("new.txt")
    os.utime(write("old.txt"), (1_000_000_000, 1_000_000_000))
    assert {file.key: file.young for file in list_files([corpus]).files} == {
        "new.txt": True,
        "old.txt": False,
    }
