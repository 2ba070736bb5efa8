"""Bringing the store up to date with the corpora: only what is new or changed is read."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot import preparing, reading
from bot.corpus import CorpusFile, Listing, list_files, sha256, skip, unreadable
from bot.model import Skipped
from bot.progress import Progress
from bot.store import FileRecord, Store
from bot.storing import Storing, ToRead
from bot.workers import Workers

VERSIONS = f"reading {reading.VERSION}, {preparing.VERSIONS}"
"""The rules that articles are made by; files read by other rules are read anew."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the corpora hold now, how many files were read, were as before, are gone, what was left out."""

    articles: int
    paragraphs: int
    read: int
    unchanged: int
    removed: int
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    to_read: tuple[ToRead, ...] = ()
    to_touch: tuple[FileRecord, ...] = ()
    to_remove: tuple[FileRecord, ...] = ()
    skipped: tuple[Skipped, ...] = ()


async def index(store: Store, corpora: Sequence[Path], progress: Progress, workers: Workers) -> Report:
    """Make the store hold exactly what the corpora hold. May be stopped at any moment and run again.

    Raises CorpusError if a corpus does not exist or cannot be listed, StoreError if the store fails.
    """
    listing = await _list(store, corpora)
    plan = _Plan()
    if not _is_up_to_date(listing.files, await store.files.known()):
        async with store.alone():
            listing = await _list(store, corpora)  # getting here may have taken another run's time
            plan = await asyncio.to_thread(_plan, listing.files, await store.files.known())
            await _carry_out(plan, store, progress, workers)
    articles, paragraphs = await store.articles.counts()
    return Report(
        articles=articles,
        paragraphs=paragraphs,
        read=len(plan.to_read),
        unchanged=len(await store.files.known()) - len(plan.to_read),
        removed=len(plan.to_remove),
        skipped=(*listing.skipped, *plan.skipped, *await store.files.skipped()),
    )


async def _list(store: Store, corpora: Sequence[Path]) -> Listing:
    def list_others() -> Listing:
        listing = list_files(corpora)
        return replace(listing, files=tuple(file for file in listing.files if not store.owns(file.location)))

    return await asyncio.to_thread(list_others)


def _is_up_to_date(files: Iterable[CorpusFile], known: Iterable[FileRecord]) -> bool:
    return {(file.root, file.path, file.size, file.mtime_ns, VERSIONS) for file in files} == {
        (record.root, record.path, record.size, record.mtime_ns, record.versions) for record in known
    }


def _plan(files: Sequence[CorpusFile], known: Sequence[FileRecord]) -> _Plan:
    before = {(record.root, record.path): record for record in known}
    first_with: dict[str, CorpusFile] = {}
    to_read, to_touch, skipped = [], [], []
    for file in files:
        stored = before.get((file.root, file.path))
        try:
            record = _record(file, stored)
        except OSError as error:
            skipped.append(skip(file.key, unreadable(error)))
            continue
        first = first_with.setdefault(record.sha256, file)
        if first is not file:
            skipped.append(skip(file.key, f"holds the same bytes as {first.key}; remove one of them"))
            continue
        before.pop((file.root, file.path), None)
        if stored is None or (stored.sha256, stored.versions) != (record.sha256, VERSIONS):
            to_read.append((file, record))
        elif stored != record:
            to_touch.append(record)
    return _Plan(tuple(to_read), tuple(to_touch), tuple(before.values()), tuple(skipped))


def _record(file: CorpusFile, stored: FileRecord | None) -> FileRecord:
    same = stored and (stored.size, stored.mtime_ns) == (file.size, file.mtime_ns)
    return FileRecord(
        root=file.root,
        path=file.path,
        size=file.size,
        mtime_ns=-1 if file.young else file.mtime_ns,
        sha256=stored.sha256 if stored and same else sha256(file.location),
        versions=VERSIONS,
    )


async def _carry_out(plan: _Plan, store: Store, progress: Progress, workers: Workers) -> None:
    if plan.to_remove:
        await store.files.remove(plan.to_remove)
    if plan.to_touch:
        await store.files.touch(plan.to_touch)
    if plan.to_read:
        progress.start("Reading", sum(file.size for file, _ in plan.to_read), "bytes")
        try:
            await Storing(store, progress, workers).store(plan.to_read)
        finally:
            progress.finish()
