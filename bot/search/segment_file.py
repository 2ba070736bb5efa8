"""A segment in a file: a table of its arrays, and the arrays one behind the other, to be mapped into memory."""

import json
import mmap
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.search.engine import STREAMS
from bot.search.postings import Lists, Postings
from bot.search.segment import FIELDS, Segment

PATTERN = "*.segment"
_ALIGNMENT = 64


class DamagedError(Exception):
    """A file is not as it was written."""


def save(segment: Segment, folder: Path) -> str:
    """Write a segment to a new file of the folder, down to the disk; its name tells the checksum. Raises OSError."""
    chunks = list(_chunks(dict(_arrays(segment))))
    checksum = 0
    for chunk in chunks:
        checksum = crc32(chunk, checksum)
    name = f"{uuid4().hex}-{checksum:08x}.segment"
    with (folder / name).open("wb") as file:
        file.writelines(chunks)
        file.flush()
        os.fsync(file.fileno())
    return name


def mapped(path: Path) -> Segment:
    """The segment in a file, of which only what is looked at is held in memory. Raises DamagedError or OSError."""
    with path.open("rb") as file:
        if not os.fstat(file.fileno()).st_size:
            raise DamagedError
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if f"{crc32(content):08x}" != path.stem.rpartition("-")[2]:
        raise DamagedError
    start = content.find(b"\n") + 1
    start += -start % _ALIGNMENT
    table = json.loads(content[:start])
    return _segment(
        {
            name: np.frombuffer(content, kind, count, start + offset)
            for name, (kind, count, offset) in table.items()
        }
    )


def _chunks(arrays: Mapping[str, NDArray[Any]]) -> Iterator[bytes | memoryview]:
    table, offset = {}, 0
    for name, array in arrays.items():
        table[name] = (array.dtype.str, len(array), offset)
        offset += array.nbytes + -array.nbytes % _ALIGNMENT
    head = json.dumps(table).encode() + b"\n"
    yield head + b" " * (-len(head) % _ALIGNMENT)
    for array in arrays.values():
        yield np.ascontiguousarray(array).view(np.uint8).data
        yield bytes(-array.nbytes % _ALIGNMENT)


def _arrays(segment: Segment) -> Iterator[tuple[str, NDArray[Any]]]:
    yield "paragraphs", segment.paragraphs
    for stream in STREAMS:
        yield f"length {stream}", segment.lengths[stream]
        yield from _arrays_of(f"stream {stream}", segment.streams[stream])
    for field in FIELDS:
        yield from _arrays_of(f"field {field}", segment.fields[field])


def _arrays_of(name: str, postings: Postings) -> Iterator[tuple[str, NDArray[Any]]]:
    yield f"{name} terms", postings.terms
    for which, lists in (("once", postings.once), ("often", postings.often)):
        yield f"{name} {which} bounds", lists.bounds
        yield f"{name} {which} documents", lists.documents
        yield f"{name} {which} counts", lists.counts


def _segment(arrays: Mapping[str, NDArray[Any]]) -> Segment:
    return Segment(
        arrays["paragraphs"],
        {stream: arrays[f"length {stream}"] for stream in STREAMS},
        {stream: _postings(arrays, f"stream {stream}") for stream in STREAMS},
        {field: _postings(arrays, f"field {field}") for field in FIELDS},
    )


def _postings(arrays: Mapping[str, NDArray[Any]], name: str) -> Postings:
    def lists(which: str) -> Lists:
        return Lists(*(arrays[f"{name} {which} {array}"] for array in ("bounds", "documents", "counts")))

    return Postings(arrays[f"{name} terms"], lists("once"), lists("often"))
