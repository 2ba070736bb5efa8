"""Which files a corpus has, before any of them is read."""

import errno
import hashlib
import os
import stat
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import CorpusError
from bot.model import Skipped

_SETTLING_NS = 2_000_000_000  # the coarsest clock of a common file system (FAT)


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file of a corpus: `path` is relative to the folder `root`, in POSIX form.

    `young` files may still change without their modification time showing it.
    """

    root: Path
    path: str
    size: int
    mtime_ns: int
    young: bool

    @property
    def location(self) -> Path:
        """Where it can be opened."""
        return self.root / self.path

    @property
    def key(self) -> str:
        """Its name for users."""
        return readable(self.path)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of all corpora, sorted by path within each, and what cannot be read."""

    files: tuple[CorpusFile, ...]
    skipped: tuple[Skipped, ...]


def list_files(corpora: Sequence[Path]) -> Listing:
    """List the files of folders, and files named themselves; each file once, however often it is reached.

    Hidden files and folders, and README* at the top of a corpus, are none of it. Raises CorpusError if a
    corpus does not exist or cannot be listed.
    """
    walk = _Walk()
    for corpus in corpora:
        walk.add(corpus)
    return Listing(tuple(walk.files), tuple(walk.skipped))


def sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes in hexadecimal digits. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def has_changed(file: CorpusFile) -> bool:
    """Whether a file is no longer as it was listed."""
    try:
        status = file.location.stat()
    except OSError:
        return True
    return (status.st_size, status.st_mtime_ns) != (file.size, file.mtime_ns)


def skip(name: str, reason: str) -> Skipped:
    """The report for something named `name` that a `reason` keeps from being read."""
    return Skipped(name, f"{name} {reason}.")


def unreadable(error: Exception) -> str:
    """The reason for an error of the file system."""
    return f"cannot be read ({why(error)}); check that it may be read"


def why(error: Exception) -> str:
    """What the file system says."""
    return getattr(error, "strerror", None) or str(error)


class _Walk:
    def __init__(self) -> None:
        self.files: list[CorpusFile] = []
        self.skipped: list[Skipped] = []
        self._seen: set[Path] = set()  # resolved files and folders
        self._links: list[str] = []
        self._now = time.time_ns()

    def add(self, corpus: Path) -> None:
        before = len(self.files)
        try:
            if corpus.is_dir():
                self._add_folder(corpus.resolve())
            else:
                self._add_file(corpus.parent.resolve(), corpus.name, corpus.resolve(strict=True))
        except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
            raise CorpusError(
                f"The corpus {corpus} cannot be read ({why(error)}): name a folder or a file that exists."
            ) from error
        self.files[before:] = sorted(self.files[before:], key=lambda file: file.path)

    def _add_folder(self, root: Path) -> None:
        with os.scandir(root):
            pass  # a corpus that cannot be listed is an error, a folder in it is not
        self._descend(root, root, "")
        while self._links:
            links, self._links = sorted(self._links), []
            for link in links:
                self._follow(root, link)

    def _descend(self, root: Path, folder: Path, prefix: str) -> None:
        pending = [(folder, prefix)]
        while pending:
            folder, prefix = pending.pop()
            for entry in self._entries(folder, prefix):
                path = prefix + entry.name
                if entry.name.startswith(".") or (not prefix and _is_readme(entry)):
                    continue
                if entry.is_symlink():
                    self._links.append(path)
                elif entry.is_dir():
                    pending.append((folder / entry.name, f"{path}/"))
                else:
                    self._add_file(root, path, folder / entry.name)

    def _entries(self, folder: Path, prefix: str) -> list[os.DirEntry[str]]:
        if folder in self._seen:
            return []
        self._seen.add(folder)
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except OSError as error:
            self._skip(prefix, f"cannot be listed ({why(error)}); check that the folder may be read")
            return []

    def _follow(self, root: Path, link: str) -> None:
        try:
            target = (root / link).resolve(strict=True)
        except (OSError, RuntimeError):
            self._skip(link, "is a link that leads nowhere; mend it or remove it")
            return
        if not target.is_relative_to(root):
            self._skip(link, "is a link that leads out of the corpus; put the file itself in its place")
        elif target.is_dir():
            self._descend(root, target, f"{link}/")
        else:
            self._add_file(root, link, target)

    def _add_file(self, root: Path, path: str, target: Path) -> None:
        if target in self._seen:
            return
        self._seen.add(target)
        try:
            status = target.stat()
        except OSError as error:
            self._skip(path, unreadable(error))
            return
        if not stat.S_ISREG(status.st_mode):
            self._skip(path, "is a pipe, a socket or a device; put files in its place")
        elif not os.access(target, os.R_OK):
            self._skip(path, unreadable(PermissionError(errno.EACCES, os.strerror(errno.EACCES))))
        else:
            young = status.st_mtime_ns > self._now - _SETTLING_NS
            self.files.append(CorpusFile(root, path, status.st_size, status.st_mtime_ns, young))

    def _skip(self, path: str, reason: str) -> None:
        self.skipped.append(skip(readable(path), reason))


def _is_readme(entry: os.DirEntry[str]) -> bool:
    return Path(entry.name).stem.lower() == "readme" and not entry.is_dir()


def readable(path: str) -> str:
    """A path as text, with bytes that are no UTF-8 written as `\\xb5`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
