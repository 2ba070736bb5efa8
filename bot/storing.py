"""Reading files into the store: small ones some at a time, large ones piece by piece."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot import preparing
from bot.corpus import CorpusFile, has_changed
from bot.model import Article
from bot.preparing import Batch, PreparedFile
from bot.progress import Progress
from bot.store import Draft, FileRecord, Store
from bot.workers import Workers

ToRead: TypeAlias = tuple[CorpusFile, FileRecord]
"""A file, and what is to be noted of it when it has been read."""

MUCH = 2_000_000
"""From so many bytes on it pays to start processes for reading, which takes about half a second."""

LARGE = 500_000
"""Files of so many bytes are read piece by piece."""

GROUP = 50
"""So many smaller files at most are read and stored together."""


class Storing:
    """Reads files into a store; `progress` is told of the bytes that are read."""

    def __init__(self, store: Store, progress: Progress, workers: Workers) -> None:
        self._store = store
        self._progress = progress
        self._workers = workers

    async def store(self, files: Sequence[ToRead]) -> None:
        """Make the store hold what the files hold now: each file whole, or as it was before."""
        large = [entry for entry in files if entry[0].size >= LARGE]
        much = sum(file.size for file, _ in files) >= MUCH
        groups = _groups([entry for entry in files if entry[0].size < LARGE])
        async for group, prepared in self._workers.each(preparing.prepare_files, groups, much=much):
            async with self._store.files.replace() as draft:
                for (file, record), whole in zip(group, prepared, strict=True):
                    if whole is None:
                        large.append((file, record))
                    else:
                        await _add_file(record, whole, draft)
                        self._progress.advance(file.key, file.size)
        for file, record in large:
            await self._store_large(file, record, much=much)

    async def _store_large(self, file: CorpusFile, record: FileRecord, *, much: bool) -> None:
        remaining = file.size
        async with self._store.files.replace() as draft:
            tasks = _articles(file, record, draft)
            async for (batch, changed), found in self._workers.each(preparing.find, tasks, much=much):
                taken = await draft.taken(record, batch.articles)
                await draft.add(
                    record,
                    [
                        preparing.prepared(*batch.articles[key], findings)
                        for key, findings in zip(changed, found, strict=True)
                        if key not in taken
                    ],
                    batch.articles.keys() - changed - taken,
                    [*batch.skipped, *(preparing.repeated(file.key, key) for key in taken)],
                )
                amount = min(remaining, batch.size)
                remaining -= amount
                self._progress.advance(file.key, amount)
            if await asyncio.to_thread(has_changed, file):
                await draft.add(_outdated(record), [], [], [])
        self._progress.advance(file.key, remaining)


async def _groups(files: Sequence[ToRead]) -> AsyncIterator[tuple[list[ToRead], list[CorpusFile]]]:
    """Small files, some at a time: reading them in one transaction each would take longer than reading them."""
    group: list[ToRead] = []
    for file, record in files:
        group.append((file, record))
        if sum(member.size for member, _ in group) >= LARGE or len(group) == GROUP:
            yield group, [member for member, _ in group]
            group = []
    if group:
        yield group, [member for member, _ in group]


async def _add_file(record: FileRecord, whole: PreparedFile, draft: Draft) -> None:
    stored = await draft.stored_hashes(record, [one.article.key for one in whole.articles])
    changed = [one for one in whole.articles if stored.get(one.article.key) != one.content_hash]
    unchanged = {one.article.key for one in whole.articles} - {one.article.key for one in changed}
    await draft.add(_outdated(record) if whole.changed else record, changed, unchanged, whole.skipped)


async def _articles(
    file: CorpusFile, record: FileRecord, draft: Draft
) -> AsyncIterator[tuple[tuple[Batch, list[str]], list[Article]]]:
    """The articles of a file that are not stored as they are, with their keys and the batches that they are in."""
    source = preparing.batches(file)
    while batch := await asyncio.to_thread(next, source, None):
        stored = await draft.stored_hashes(record, batch.articles)
        changed = [
            key for key, (_, content_hash) in batch.articles.items() if stored.get(key) != content_hash
        ]
        yield (batch, changed), [batch.articles[key][0] for key in changed]


def _outdated(record: FileRecord) -> FileRecord:
    """Of a file that changed while it was read, so that it is read again next time."""
    return replace(record, mtime_ns=-1, sha256="")
