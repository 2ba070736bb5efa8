"""The directory of a tantivy index: opened, made, or emptied when what is in there cannot be used."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import tantivy

from bot.errors import EngineError
from bot.search.engine import STREAMS, Filter, Query, Term
from bot.search.tantivy_schema import asked, schema

_ALL_FIELDS = Query(
    {Term(stream, "-"): 1.0 for stream in STREAMS},
    Filter((date.min, date.max), frozenset({0}), frozenset({"-"}), frozenset({"-"})),
)
_log = logging.getLogger(__name__)

COMMITTED = "meta.json"
"""The file that says which segments the last commit has."""

LOCKED = "LockBusy"
"""What tantivy says where another process changes the index."""

_FILES_OF_AN_INDEX = re.compile(r"meta\.json|\.managed\.json|\.tmp\w+|[0-9a-f]{32}\.[\w.]+")
_LOCKS = re.compile(r"\.tantivy-\w+\.lock")  # they stay: another process may hold them
_REFUSED_BY_THE_SYSTEM = re.compile(r"\bOs \{|\bos error\b")


@contextmanager
def errors_of(path: Path, doing: str) -> Iterator[None]:
    """Turn what tantivy raises, panics too, into EngineErrors. `doing` is "read" or "written"."""
    try:
        yield
    except (ValueError, RuntimeError, OSError) as error:
        raise _explained(path, doing, error) from error
    except BaseException as error:
        if type(error).__module__ != "pyo3_runtime":  # where PanicException lives, which cannot be imported
            raise
        raise _explained(path, doing, error) from error


def open_directory(path: Path) -> tantivy.Index:
    """Open the index in a directory, or make an empty one.

    Raises:
        EngineError: the directory cannot be read or written, or holds files that are no index's.
    """
    with errors_of(path, "written"):
        path.mkdir(parents=True, exist_ok=True)
        try:
            return _open(path)
        except BaseException as error:
            if not _is_damage(error):
                raise
            _log.warning("The search index in %s is damaged or of another version; it is made anew.", path)
        _empty(path)
        return _open(path)


def _open(path: Path) -> tantivy.Index:
    index = tantivy.Index(schema(), str(path))
    index.config_reader("manual")
    index.reload()
    index.searcher().search(
        asked(_ALL_FIELDS), limit=1, count=False
    )  # opens all files, which opening does not
    return index


def _is_damage(error: BaseException) -> bool:
    return type(error).__module__ == "pyo3_runtime" or (
        isinstance(error, ValueError) and not _REFUSED_BY_THE_SYSTEM.search(str(error))
    )


def _empty(path: Path) -> None:
    names = [file.name for file in path.iterdir() if not _LOCKS.fullmatch(file.name)]
    strange = sorted(name for name in names if not _FILES_OF_AN_INDEX.fullmatch(name))
    if strange:
        raise EngineError(
            f"{path} holds {strange[0]}, which is no part of a search index; choose another folder for the index."
        )
    for name in names:
        (path / name).unlink()


def _explained(path: Path, doing: str, error: BaseException) -> EngineError:
    reason = str(error)
    if LOCKED in reason:
        return EngineError(
            f"The search index in {path} is being changed by another process; stop that, or wait."
        )
    if doing == "written":
        return EngineError(
            f"The search index in {path} cannot be written ({_brief(reason)}); "
            "see that its folder may be written and the disk has room."
        )
    return EngineError(
        f"The search index in {path} cannot be read ({_brief(reason)}); delete its folder, and it is made anew."
    )


def _brief(reason: str) -> str:
    message = re.search(r'message: "([^"]+)"', reason)
    return (message[1] if message else reason.partition("\n")[0])[:150].rstrip(".")
