"""Which search engine runs, and why."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from bot.search.engine import Engine

EngineName = Literal["rank-bm25", "tantivy"]
Wish = Literal["auto", "rank-bm25", "tantivy"]
WISHES: tuple[Wish, ...] = get_args(Wish)

MOST_FOR_OKAPI = 50_000
"""rank-bm25 looks at every posting of a question's terms, tantivy skips most: with so many paragraphs it shows."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An engine, and in a few words why."""

    engine: EngineName
    why: str


def choose(wish: Wish, paragraphs: int) -> Choice:
    """The engine that is wished for, or the one that suits a corpus of so many paragraphs."""
    if wish != "auto":
        return Choice(wish, f"SEARCH_ENGINE is {wish}")
    if paragraphs <= MOST_FOR_OKAPI:
        return Choice("rank-bm25", f"there are not more than {MOST_FOR_OKAPI:,} paragraphs")
    return Choice("tantivy", f"there are more than {MOST_FOR_OKAPI:,} paragraphs")


async def open_engine(name: EngineName, folder: Path) -> Engine:
    """Open an engine that keeps its index in a folder of its own in `folder`. Raises EngineError."""
    # Only the engine that runs is imported: each takes a good part of the time of a start.
    match name:
        case "rank-bm25":
            from bot.search.okapi import OkapiEngine  # noqa: PLC0415

            return await OkapiEngine.open(folder / name)
        case "tantivy":
            from bot.search.tantivy_engine import TantivyEngine  # noqa: PLC0415

            return await TantivyEngine.open(folder / name)
