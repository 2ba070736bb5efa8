"""The corpus's own five articles come out exactly: title, metadata, and every paragraph by its hash."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from bot.model import Article
from bot.reading import read

_CORPUS = Path(__file__).parents[2] / "corpus"
_EXPECTED: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent / "real_articles.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", _EXPECTED)
def test_real_article(name: str) -> None:
    (article,) = read(_CORPUS / name, name)
    assert isinstance(article, Article)
    assert {
        "title": article.title,
        "source": article.source,
        "byline": article.byline,
        "published": article.published and article.published.isoformat(),
        "url": article.url,
        "credits": [[credit.role, credit.name] for credit in article.credits],
        "paragraphs": [hashlib.sha256(p.encode()).hexdigest() for p in article.paragraphs],
    } == _EXPECTED[name]
    assert article.key == name
