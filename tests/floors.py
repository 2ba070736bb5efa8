"""The floors under the shipped sets of questions, in tests/data/floors.json.

`python -m tests.floors [REASON]` measures, and writes for every set whose figures, questions or articles have changed
a new entry above those before it. Where a floor goes down, or another set of questions or articles takes a set's place,
the reason must be given.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from bot.evaluation import Outcome, count, read_questions
from tests.asking import desk_over

DATA = Path(__file__).parent / "data"
CORPUS = Path(__file__).parent.parent / "corpus"
FLOORS = DATA / "floors.json"
SETS = ("questions.jsonl", "more_questions.jsonl", "understanding.jsonl")

_COUNTS = ("right_article_first", "right", "refused")


@dataclass(frozen=True, slots=True)
class Floors:
    """What a set must reach over some articles since a day: counts of questions, and why they are as they are."""

    since: str
    questions_sha256: str
    articles_sha256: str
    right_article_first: int
    right: int
    refused: int
    reason: str


def read_floors(path: Path = FLOORS) -> dict[str, list[Floors]]:
    """The floors of each set, the newest first."""
    return {
        name: [Floors(**entry) for entry in entries]
        for name, entries in json.loads(path.read_text("utf-8")).items()
    }


def measured(name: str, outcomes: Sequence[Outcome], reason: str) -> Floors:
    """What a set reaches now."""
    figures = count(outcomes)
    return Floors(
        since=datetime.now(UTC).date().isoformat(),
        questions_sha256=digest([DATA / name]),
        articles_sha256=digest(sorted(CORPUS.glob("*.txt"))),
        right_article_first=figures.right_article_first,
        right=figures.right,
        refused=figures.refused_unanswerable,
        reason=reason,
    )


def digest(files: Sequence[Path]) -> str:
    """The SHA-256 of the contents of files, one after the other, as `cat FILES | sha256sum` prints it."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def complaints(name: str, entries: Sequence[Floors], now: Floors) -> list[str]:
    """What is wrong with a set that reaches so much `now`; nothing if all is as its newest floors want it."""
    floors = entries[0]
    if not _same_texts(now, floors):
        return [
            f"{name} or the articles in corpus/ have changed since its floors were set: measure again and set them with"
            " `python -m tests.floors REASON`."
        ]
    return [
        f"{name}: {field} is {getattr(now, field)}, under its floor {getattr(floors, field)}."
        for field in lowered(now, floors)
    ]


def unexplained(entries: Sequence[Floors]) -> list[Floors]:
    """The entries of a set that went below the one before them, or count something else, without a reason."""
    changes = pairwise(entries)
    return [entry for entry, before in changes if not entry.reason.strip() and _needs_reason(entry, before)]


def lowered(entry: Floors, before: Floors) -> list[str]:
    """Which floors are lower than they were."""
    return [field for field in _COUNTS if getattr(entry, field) < getattr(before, field)]


def updated(entries: Sequence[Floors], now: Floors) -> list[Floors]:
    """The entries of a set with what it reaches `now` above them, if that is anything new."""
    same = bool(entries) and replace(now, since=entries[0].since, reason=entries[0].reason) == entries[0]
    return [*entries] if same else [now, *entries]


def _needs_reason(entry: Floors, before: Floors) -> bool:
    return not _same_texts(entry, before) or bool(lowered(entry, before))


def _same_texts(one: Floors, other: Floors) -> bool:
    return (one.questions_sha256, one.articles_sha256) == (other.questions_sha256, other.articles_sha256)


def main(reason: str = "") -> None:
    """Measure all sets and write their floors; exits with one sentence where a reason is missing."""
    old = read_floors() if FLOORS.exists() else {}
    new = {}
    with tempfile.TemporaryDirectory() as folder, desk_over(CORPUS, Path(folder) / "store.db") as desk:
        for name in SETS:
            now = measured(name, desk.ask_all(read_questions(DATA / name)), reason)
            new[name] = updated(old.get(name, []), now)
            if unexplained(new[name]):
                sys.exit(
                    f"The floors of {name} go down or its questions or articles changed: give the reason."
                )
    shown = {name: [asdict(entry) for entry in entries] for name, entries in new.items()}
    FLOORS.write_text(json.dumps(shown, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument(
        "reason", nargs="?", default="", help="why a floor goes down, or its questions changed"
    )
    main(parser.parse_args().reason)
