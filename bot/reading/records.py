"""JSON lines: one record a line, read one at a time."""

import json
import re
from collections.abc import Iterator
from typing import TextIO

from bot.model import Article, Skipped
from bot.reading.days import day_in_path, find_day
from bot.reading.duplicates import SHORT, essences
from bot.reading.pinyin import is_noisy, strip_pinyin
from bot.reading.whitespace import tidy

LARGEST = 8 * 1024 * 1024


def is_records(head: str) -> bool:
    """Whether a file that begins with `head` is JSON lines."""
    lines = [line for line in head.splitlines()[:50] if line.strip()]
    if not lines or lines[0].strip() == "{":
        return False
    return re.match(r'\s*\{\s*"', lines[0]) is not None or any(
        isinstance(_parse(line), dict) for line in lines
    )


def is_other_json(head: str) -> bool:
    """Whether a file is JSON of another layout: one array, or one object over several lines."""
    return re.match(r'\s*(?:\[\s*[\[{]\s*"|\{\s*\n\s*")', head) is not None


def read_records(stream: TextIO, key: str) -> Iterator[Article | Skipped]:
    """Yield an article for each record, Skipped for each that cannot be used."""
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        name = f"{key}:{number}"
        if len(line) > LARGEST:
            while line and not line.endswith("\n"):
                line = stream.readline(LARGEST)
            yield Skipped(
                name,
                f"The record on line {number} of {key} is longer than 8 MB; split it into several records.",
            )
        elif line.strip("\ufeff \t\r\n\0"):
            yield _read_record(line.lstrip("\ufeff"), key, number)


def _parse(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _read_record(line: str, key: str, number: int) -> Article | Skipped:
    name = f"{key}:{number}"
    record = _parse(line)
    if not isinstance(record, dict):
        return Skipped(name, f"Line {number} of {key} is not a JSON object; write one record a line.")
    text = record.get("text")
    if not isinstance(text, str):
        return Skipped(
            name, f'The record on line {number} of {key} has no "text"; put the article\'s paragraphs there.'
        )
    noisy = is_noisy(text)
    paragraphs = _paragraphs(strip_pinyin(text) if noisy else text)
    if not paragraphs:
        return Skipped(
            name,
            f'The record on line {number} of {key} has an empty "text"; put the article\'s paragraphs there.',
        )
    title = _string(record, "title")
    identifier = record.get("id")
    has_id = isinstance(identifier, str | int) and not isinstance(identifier, bool) and tidy(str(identifier))
    url = _string(record, "url")
    return Article(
        key=tidy(str(identifier)) if has_id else f"{key}#{number}",
        paragraphs=paragraphs,
        title=strip_pinyin(title) if title and noisy else title,
        source=_string(record, "source"),
        byline=_string(record, "byline") or _string(record, "author"),
        published=find_day(str(record.get("date") or "")) or day_in_path(url or ""),
        url=url if url and url.startswith(("http://", "https://")) else None,
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    """Curated text loses empty and repeated paragraphs only; short ones (答：) may stand twice."""
    kept: dict[str, str] = {}
    paragraphs = [paragraph for line in text.split("\n") if (paragraph := tidy(line))]
    for paragraph, key in zip(paragraphs, essences(paragraphs), strict=True):
        kept.setdefault(key if len(key) >= SHORT else f"{len(kept)} {paragraph}", paragraph)
    return tuple(kept.values())


def _string(record: dict[str, object], name: str) -> str | None:
    value = record.get(name)
    return (tidy(value) or None) if isinstance(value, str) else None
