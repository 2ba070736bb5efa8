"""What takes long to make is made once and kept in this user's own cache folder."""

import os
import stat
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

_CHECKSUM_BYTES = 4


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """What `make` returns, read from the file `name` of the cache where it was made before.

    A damaged file, or one that another user may have written, is made anew. Where nothing can be written,
    the bytes are made each time. Several processes may do this at once.
    """
    try:
        path = _folder() / name
    except RuntimeError:  # this user has no home
        return make()
    content = _read(path)
    if content is None:
        content = make()
        _write(path, content)
    return content


def _folder() -> Path:
    """The folder that the XDG Base Directory Specification has for caches."""
    configured = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (configured if configured.is_absolute() else Path.home() / ".cache") / "yinju"


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            if not _is_ours(os.fstat(file.fileno())):
                return None
            data = file.read()
    except OSError:
        return None
    checksum, content = data[:_CHECKSUM_BYTES], data[_CHECKSUM_BYTES:]
    return content if checksum == _checksum(content) else None


def _is_ours(status: os.stat_result) -> bool:
    """Whether nobody but this user can have written a file (always, on systems whose files have no owner)."""
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, unfinished = tempfile.mkstemp(dir=path.parent)
    except OSError:
        return
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(_checksum(content) + content)
        Path(unfinished).replace(path)
    except OSError:
        Path(unfinished).unlink(missing_ok=True)


def _checksum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_CHECKSUM_BYTES, "little")
