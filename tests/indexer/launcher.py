"""Forks, for every line on its standard input, a process that brings a database and an index up to date.

A line is `database corpus engine`, and a space at its end says that nobody waits. The number of the process is
printed at once; then what it says, and how it ended. The imports are done before: a process costs none. No thread
runs at a fork, since the corpora are so small that no processes are started for reading, and only the forked
processes open tantivy.
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import cast

from bot.indexer import index
from bot.search import tantivy_engine
from bot.search.choosing import EngineName, open_engine
from bot.search.synchronizing import synchronize
from bot.store import Store
from bot.workers import Workers
from tests.asking import Quiet
from tests.indexer.harness import article, write


async def run(database: Path, corpus: Path, name: EngineName) -> int:
    """Index and synchronize as the bot does at its start; how many files were read."""
    async with Store.open(database) as store:
        report = await index(store, [corpus], Quiet(), Workers())
        engine = await open_engine(name, store.index_folder)
        try:
            await synchronize(engine, store, Quiet(), Workers())
        finally:
            await engine.close()
    return report.read


def main() -> None:
    """Fork until the input ends."""
    assert tantivy_engine
    with tempfile.TemporaryDirectory() as folder:  # loads the dictionaries
        corpus = write(Path(folder, "a.txt"), article("清河镇"))
        asyncio.run(run(Path(folder, "store.db"), corpus, "rank-bm25"))
    _say("ready", 0)
    for line in sys.stdin:
        database, corpus_name, name = line.split()
        child = os.fork()
        if not child:
            _say("read", asyncio.run(run(Path(database), Path(corpus_name), cast(EngineName, name))))
            os._exit(0)
        _say("started", child)
        if not line.endswith(" \n"):
            _say("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _say(word: str, number: int) -> None:
    sys.stdout.write(f"{word} {number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
