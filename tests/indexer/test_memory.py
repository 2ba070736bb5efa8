import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from bot import storing
from tests.indexer.harness import record

MEASURE = """
import asyncio, re, sys
from pathlib import Path
from bot.indexer import index
from bot.store import Store
from bot.workers import Workers

class Silent:
    def start(self, work, total, unit): pass
    def advance(self, name, amount): pass
    def finish(self): pass

def peak():  # in kB; not ru_maxrss, which a process inherits from the one that started it
    return re.search("VmHWM:\\s*([0-9]+)", Path("/proc/self/status").read_text())[1]

async def main(database, *corpora):
    async with Store.open(Path(database)) as store:
        for corpus in corpora:
            report = await index(store, [Path(corpus)], Silent(), Workers())
            print(report.articles, peak())

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the peak")
@pytest.mark.parametrize("packed", [False, True], ids=["as it is", "packed small"])
def test_a_long_file_of_records_does_not_fill_memory(tmp_path: Path, packed: bool) -> None:
    url = f"https://example.org/{'x' * 60_000}"  # much to hold, nothing to work out
    corpora = []
    for name, count in (("short", 50), ("long", 1_000)):
        text = "".join(record(f"{name}{number}", f"第{number}期。", url=url) for number in range(count))
        corpora.append(tmp_path / f"{name}.jsonl")
        corpora[-1].write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    command = [sys.executable, "-c", MEASURE, str(tmp_path / "store.db"), *map(str, corpora)]
    result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    (articles, before), (more_articles, after) = (
        map(int, line.split()) for line in result.stdout.splitlines()
    )
    assert (articles, more_articles) == (50, 1_000)
    stored_kilobytes = (tmp_path / "store.db").stat().st_size // 1024
    assert after - before < 20_000
    assert stored_kilobytes > 60_000 - 3_000
    assert (corpora[1].stat().st_size < storing.LARGE) == packed
