"""Makes the parts of README.md that are made: `python -m tests.readme` writes them, a test compares them.

A block ```console holds commands after `$ ` and what they print; the settings stand between two comments. A block
stays as it is where nothing but the milliseconds of `eval` have changed.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from bot.settings import readme_table

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"

_CONSOLE = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
_TIMES = re.compile(r"(?: +\d+\.\d){2} $", re.MULTILINE)
_SETTINGS = re.compile(r"(?<=<!-- settings -->\n).*?(?=<!-- end of settings -->)", re.DOTALL)


def made(text: str) -> str:
    """The README with its made parts as the project prints them now."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**_clean(os.environ), "DATABASE": str(Path(folder) / "readme.sqlite3")}
        _run("python -m bot index", environment)
        text = _CONSOLE.sub(lambda block: _session(block[0], environment), text)
    return _SETTINGS.sub(lambda _: readme_table() + "\n", text)


def _session(block: str, environment: dict[str, str]) -> str:
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    now = "\n".join(f"{command}\n{_run(command[2:], environment)}" for command in commands)
    return block if _TIMES.sub("", block) == _TIMES.sub("", now) else now


def _run(command: str, environment: dict[str, str]) -> str:
    said, _, piped = command.rpartition(" | ")
    _, *arguments = shlex.split(piped)
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        input=_said(said) if said else "",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def _said(printf: str) -> str:
    """What `printf '…\\n'` prints."""
    return shlex.split(printf)[1].replace("\\n", "\n")


def _clean(environment: os._Environ[str]) -> dict[str, str]:
    kept = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
    return {name: environment[name] for name in kept if name in environment} | {"PYTHONIOENCODING": "utf-8"}


if __name__ == "__main__":
    README.write_text(made(README.read_text("utf-8")), "utf-8")
