"""The directory of an index: segments, and a manifest that tells which of them count and what they hold."""

import json
import logging
import os
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from zlib import compress, crc32, decompress

import numpy as np

from bot.errors import EngineError
from bot.search.postings import Mask
from bot.search.segment import Part, Segment
from bot.search.segment_file import PATTERN, DamagedError, mapped, save

_log = logging.getLogger(__name__)

_FORMAT = 1
"""To be raised when what is written changes its meaning, so that older indexes are made anew."""

_MANIFEST = "manifest"
_UNFINISHED = "manifest.new"


@dataclass(frozen=True, slots=True)
class Commit:
    """What a commit made visible, and the manifest that says so (empty if there was no commit)."""

    manifest: bytes = b""
    state: str | None = None
    parts: tuple[Part, ...] = ()


class SegmentDirectory:
    """Opens or makes a directory. All its errors are EngineErrors."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._explained():
            path.mkdir(parents=True, exist_ok=True)
            if not self._manifest():
                self._refuse_strange_files()

    def manifest(self) -> bytes:
        """The manifest as it stands; empty if there is none."""
        with self._explained():
            return self._manifest()

    def last_commit(self, known: Collection[Part] = ()) -> Commit:
        """The last commit of any process; segments of known parts are not opened again.

        What is damaged, or was made by another version, is deleted, with a warning.
        """
        segments = {part.file: part.segment for part in known if part.file}
        with self._explained():
            while manifest := self._manifest():
                try:
                    return self._read(manifest, segments)
                except (DamagedError, FileNotFoundError):
                    if manifest == self._manifest():  # else another process has just deleted what it replaced
                        self._empty()
        return Commit()

    def write(self, segment: Segment) -> str:
        """Write a segment, which does not count until it is committed, to a file; its name."""
        with self._explained():
            return save(segment, self._path)

    def part(self, file: str) -> Part:
        """The segment in a file that was just written."""
        with self._explained():
            return Part(mapped(self._path / file), None, file)

    def commit(self, state: str, parts: Sequence[Part]) -> Commit:
        """Make these written parts count and no others, all at once, and delete the other files."""
        segments = [
            {"file": part.file, "living": None if part.living is None else _packed(part.living)}
            for part in parts
        ]
        body = json.dumps({"format": _FORMAT, "state": state, "segments": segments}).encode()
        manifest = b"%08x %b" % (crc32(body), body)
        with self._explained():
            with (self._path / _UNFINISHED).open("wb") as file:
                file.write(manifest)
                file.flush()
                os.fsync(file.fileno())
            (self._path / _UNFINISHED).replace(self._path / _MANIFEST)
        with suppress(OSError, EngineError):  # it is committed, whatever comes of the rest
            self._sync()
            kept = {part.file for part in parts}
            self.delete(file.name for file in self._path.glob(PATTERN) if file.name not in kept)
        return Commit(manifest, state, tuple(parts))

    def delete(self, files: Iterable[str]) -> None:
        """Delete segments that do not count; one that the system holds on to stays until the next commit."""
        with self._explained():
            for file in files:
                with suppress(PermissionError):
                    (self._path / file).unlink(missing_ok=True)

    def _manifest(self) -> bytes:
        with suppress(FileNotFoundError):
            return (self._path / _MANIFEST).read_bytes()
        return b""

    def _read(self, manifest: bytes, known: Mapping[str, Segment]) -> Commit:
        checksum, _, body = manifest.partition(b" ")
        if checksum != b"%08x" % crc32(body):
            raise DamagedError
        content = json.loads(body)
        if content["format"] != _FORMAT:
            raise DamagedError
        parts = []
        for one in content["segments"]:
            segment = known.get(one["file"]) or mapped(self._path / one["file"])
            living = _unpacked(one["living"], len(segment.paragraphs)) if one["living"] else None
            parts.append(Part(segment, living, one["file"]))
        return Commit(manifest, content["state"], tuple(parts))

    def _empty(self) -> None:
        _log.warning("The search index in %s is damaged or of another version; it is made anew.", self._path)
        for name in (_MANIFEST, _UNFINISHED):
            (self._path / name).unlink(missing_ok=True)
        self.delete(file.name for file in self._path.glob(PATTERN))

    def _refuse_strange_files(self) -> None:
        ours = {_MANIFEST, _UNFINISHED, *(file.name for file in self._path.glob(PATTERN))}
        strange = sorted(file.name for file in self._path.iterdir() if file.name not in ours)
        if strange:
            raise EngineError(
                f"{self._path} holds {strange[0]}, which is no part of a search index; "
                "choose another folder for the index."
            )

    def _sync(self) -> None:
        """Bring the names of files down to the disk, where the system can (Windows and some network disks cannot)."""
        with suppress(OSError):
            folder = os.open(self._path, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise EngineError(
                f"The search index in {self._path} cannot be read or written ({error.strerror}); "
                "see that its folder may be read and written and the disk has room."
            ) from error


def _packed(mask: Mask) -> str:
    return b64encode(compress(np.packbits(mask).tobytes())).decode()


def _unpacked(text: str, size: int) -> Mask:
    bits = np.frombuffer(decompress(b64decode(text)), np.uint8)
    return np.unpackbits(bits, count=size).astype(np.bool_)
