"""What is worked out from a file's articles before they are stored: CPU work, to be run beside the event loop."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.corpus import CorpusFile, has_changed, skip
from bot.language import findings
from bot.language.findings import Findings
from bot.model import Article, Skipped
from bot.reading import read
from bot.store import PreparedArticle

VERSIONS = f"findings {findings.VERSION}"

_BATCH_BYTES = 300_000
_LARGEST_WHOLE = 10_000_000


@dataclass(slots=True)
class Batch:
    """Articles of one file by key, each with a hash of all that is stored of it, and what was left out.

    `size` is about what all of it takes in bytes.
    """

    articles: dict[str, tuple[Article, str]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    size: int = 0


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """Everything that a file holds, and whether it `changed` while it was read."""

    articles: tuple[PreparedArticle, ...]
    skipped: tuple[Skipped, ...]
    changed: bool


def batches(file: CorpusFile) -> Iterator[Batch]:
    """Read a file in batches that fit in memory, however long it is; the last one may be empty."""
    batch = Batch()
    for item in read(file.location, file.key):
        _add(batch, item, file.key)
        if batch.size >= _BATCH_BYTES:
            yield batch
            batch = Batch()
    yield batch


def find(articles: Iterable[Article]) -> list[Findings]:
    """Find what is to be stored with articles."""
    return [findings.find(article) for article in articles]


def prepared(article: Article, content_hash: str, found: Findings) -> PreparedArticle:
    """An article with its hash and what was found in it."""
    return PreparedArticle(
        article,
        content_hash,
        found.event_date,
        found.people,
        found.days,
        found.persons,
        found.spellings,
    )


def prepare_files(files: Sequence[CorpusFile]) -> list[PreparedFile | None]:
    """Read small files and find what is to be stored with their articles; None for one that unpacks to much."""
    return [_prepare_file(file) for file in files]


def repeated(name: str, key: str) -> Skipped:
    """The report for an article whose key another article of the file has."""
    return skip(name, f"has two records with the id {key}; the second is left out, give it another")


def _prepare_file(file: CorpusFile) -> PreparedFile | None:
    whole = Batch()
    for item in read(file.location, file.key):
        _add(whole, item, file.key)
        if whole.size > _LARGEST_WHOLE:
            return None
    articles = tuple(
        prepared(article, content_hash, findings.find(article))
        for article, content_hash in whole.articles.values()
    )
    return PreparedFile(articles, tuple(whole.skipped), has_changed(file))


def _add(batch: Batch, item: Article | Skipped, name: str) -> None:
    if isinstance(item, Skipped):
        batch.skipped.append(item)
        batch.size += len(item.name) + len(item.reason)
    elif item.key in batch.articles:
        batch.skipped.append(repeated(name, item.key))
    else:
        content = _content(item)
        batch.articles[item.key] = item, hashlib.blake2b(content, digest_size=8).hexdigest()
        batch.size += len(content)


def _content(article: Article) -> bytes:
    published = article.published.isoformat() if article.published else None
    credited = [(credit.role, credit.name) for credit in article.credits]
    described = (article.key, article.title, article.source, article.byline, published, article.url, credited)
    return json.dumps([VERSIONS, described, article.paragraphs], ensure_ascii=False).encode()
