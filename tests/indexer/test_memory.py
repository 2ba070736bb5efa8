import subprocess
import sys
from pathlib import Path

import pytest

from tests.indexer.harness import record, write

MEASURE = """
import asyncio, re, sys
from pathlib import Path
from bot.indexer import index
from bot.store import Store

class Silent:
    def start(self, total): pass
    def advance(self, name, amount): pass
    def finish(self): pass

def peak():  # in kB; not ru_maxrss, which a process inherits from the one that started it
    return re.search("VmHWM:\\s*([0-9]+)", Path("/proc/self/status").read_text())[1]

async def main(database, *corpora):
    async with Store.open(Path(database)) as store:
        for corpus in corpora:
            report = await index(store, [Path(corpus)], Silent())
            print(report.articles, peak())

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the peak")
def test_a_long_file_of_records_does_not_fill_memory(tmp_path: Path) -> None:
    url = f"https://example.org/{'x' * 6_000}"  # much to hold, nothing to work out
    short, long = (
        write(tmp_path / name, "".join(record(f"{name}{i}", f"第{i}期。", url=url) for i in range(count)))
        for name, count in (("short.jsonl", 500), ("long.jsonl", 10_000))
    )
    command = [sys.executable, "-c", MEASURE, str(tmp_path / "store.db"), str(short), str(long)]
    result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    (articles, before), (more_articles, after) = (
        map(int, line.split()) for line in result.stdout.splitlines()
    )
    assert (articles, more_articles) == (500, 10_000)
    stored_kilobytes = (tmp_path / "store.db").stat().st_size // 1024
    assert after - before < 20_000
    assert stored_kilobytes > 60_000
