"""`python -m bot` as people start it: a process of its own, in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FIVE_ARTICLES = ROOT / "corpus"
BOT = (sys.executable, "-m", "bot")

_KEPT = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")


def clean_environment(**changes: str) -> dict[str, str]:
    """An environment without settings of the bot, whatever the developer has set."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **changes}


def run_bot(
    *arguments: str | Path, folder: Path, said: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the bot in a folder to its end; `said` comes through its standard input."""
    return subprocess.run(
        [*BOT, *map(str, arguments)],
        cwd=folder,
        env=clean_environment(**environment),
        input=said,
        capture_output=True,
        timeout=120,
        check=False,
    )
