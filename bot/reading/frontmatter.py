"""Posts of Hexo, Jekyll and Hugo: front matter in YAML or TOML, then HTML or Markdown."""

import re
import tomllib
from datetime import date, time
from itertools import islice

import yaml

from bot.reading.days import find_day
from bot.reading.markup import read_markdown
from bot.reading.page import Page, Stated

_MOST_LINES = 200
_FIELD = re.compile(r"\s{0,3}([A-Za-z_\u4e00-\u9fff][\w-]{0,40})\s{0,20}[:：](.*)", re.DOTALL)
_ITEM = re.compile(r"\s*-\s|\s+\S|\s*#|\s*$")
_TOML = re.compile(r"\s*\+\+\+[ \t]*\r?\n(.{0,65536}?)\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_NAMES = {
    "title": ("title", "标题"),
    "source": ("source", "from", "media", "来源"),
    "author": ("author", "authors", "byline", "作者"),
    "published": ("date", "published", "pubdate", "publish_date", "time", "created", "日期"),
    "url": (
        "source_url",
        "original_url",
        "original",
        "url",
        "link",
        "canonical",
        "canonical_url",
        "permalink",
    ),
}


def read_frontmatter(text: str) -> Page | None:
    """Read a post; None if `text` does not begin with front matter."""
    if toml := _TOML.match(text):
        fields, rest = _toml(toml[1]), text[toml.end() :]
    elif parts := _split(text):
        fields, rest = _fields(parts[0]), parts[1]
    else:
        return None
    body = read_markdown(rest)
    said = {ours: _first(fields, names) for ours, names in _NAMES.items()}
    stated = Stated(
        title=said["title"] or body.stated.title,
        source=said["source"] or body.stated.source,
        author=said["author"],
        published=find_day(said["published"] or "") or body.stated.published,
        url=said["url"] if (said["url"] or "").startswith(("http://", "https://")) else body.stated.url,
    )
    return Page(body.lines, stated)


def _split(text: str) -> tuple[list[str], str] | None:
    """Front matter's lines and the rest. Hexo allows leaving out the opening fence."""
    text = text.lstrip()
    opened = re.match(r"---[ \t]*\r?\n", text)
    start = opened.end() if opened else 0
    lines: list[str] = []
    end = start
    for line in islice(re.finditer(r"[^\n]*(?:\n|\Z)", text[start : start + 65536]), _MOST_LINES):
        end = start + line.end()
        if re.fullmatch(r"(?:---|\.\.\.)\s*", line[0]):
            has_field = any(_FIELD.fullmatch(field) for field in lines)
            return (lines, text[end:]) if has_field else None
        if not opened and not (_FIELD.fullmatch(line[0].rstrip()) or (lines and _ITEM.match(line[0]))):
            return None
        lines.append(line[0].rstrip())
    return None


def _toml(fields: str) -> dict[str, object]:
    """The TOML table; dates are written as in YAML."""
    try:
        loaded = tomllib.loads(fields)
    except (ValueError, RecursionError):
        return _fields(fields.replace(" = ", ": ").splitlines())
    return {
        name.lower(): str(value) if isinstance(value, date | time) else value
        for name, value in loaded.items()
    }


def _fields(lines: list[str]) -> dict[str, object]:
    """The YAML mapping, every scalar a string; line by line where it is broken YAML."""
    try:
        # BaseLoader makes strings only: nothing is constructed, and dates stay as written.
        loaded = yaml.load("\n".join(lines), Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, ValueError):
        loaded = None
    if isinstance(loaded, dict):
        return {str(name).lower(): value for name, value in loaded.items()}
    found = [match for line in lines if (match := _FIELD.fullmatch(line))]
    return {match[1].lower(): match[2].strip("'\"“” ") for match in found}


def _first(fields: dict[str, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, list):
            value = next((item for item in value if isinstance(item, str)), None)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None
