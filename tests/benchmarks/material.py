"""Makes what all engines are given: the same terms of the same paragraphs, and questions about them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice, pairwise
from multiprocessing import cpu_count, get_context
from pathlib import Path
from random import Random

from bot import reading
from bot.language.terms import text_terms
from bot.language.words import is_han
from bot.model import Article, Skipped
from bot.search.engine import Document, Query, Stream, Term
from tests.benchmarks import synthetic
from tests.benchmarks.tokens import line_of, read_tokens

WEIGHTS: Mapping[Stream, float] = {"words": 1.0, "bigrams": 0.7, "characters": 0.3}
"""What a match counts, for engines that can be told."""

_PARAGRAPHS_AT_ONCE = 1_000
_WORDS_ASKED = range(4, 9)
_COMMONEST = 50
_COUNTED = 2_000
_EVERY = 10

Texts = list[tuple[int, str]]
"""Paragraphs, each after the number of its article."""


def documents(paragraphs: Texts, first: int) -> Iterator[Document]:
    """The paragraphs, numbered from `first`, as engines see them: the one place that asks the language for terms."""
    found = text_terms([text for _, text in paragraphs])
    for number, ((article, _), terms) in enumerate(zip(paragraphs, found, strict=True), first):
        streams: dict[Stream, str] = {
            "words": terms.words,
            "bigrams": terms.bigrams,
            "characters": terms.characters,
        }
        yield Document(paragraph=number, article=article, terms=streams)


def news(corpus: Path | None) -> Iterator[Article]:
    """The articles of a corpus file if there is one, then synthetic ones without end."""
    real = reading.read(corpus, corpus.name) if corpus else ()
    return chain((item for item in real if not isinstance(item, Skipped)), synthetic.articles())


def write_tokens(articles: Iterable[Article], path: Path) -> Iterator[int]:
    """Write the terms of all paragraphs, on all cores; yields how many more paragraphs are done, again and again."""
    pending: list[Future[str]] = []
    with path.open("w", encoding="utf-8") as file, _workers() as workers:
        for batch in _batches(articles):
            pending.append(workers.submit(_lines, batch))
            if len(pending) > 2 * cpu_count():
                file.write(pending.pop(0).result())
                yield _PARAGRAPHS_AT_ONCE
        for done in pending:
            file.write(done.result())
            yield _PARAGRAPHS_AT_ONCE


def make_questions(path: Path, paragraphs: int, count: int) -> list[Query]:
    """Ask for the words in a window of some paragraphs, commonest words left out; every tenth for these alone."""
    random = Random(f"{paragraphs} {count}")
    asked = set(random.choices(range(1, paragraphs + 1), k=2 * count))
    seen, windows = Counter[str](), []
    for document in read_tokens(path, paragraphs):
        if document.paragraph <= _COUNTED:
            seen.update(set(document.terms["words"].split()))
        if document.paragraph in asked:
            windows.append(document.terms["words"].split())
    common = [word for word, _ in seen.most_common(_COMMONEST) if is_han(word)]
    random.shuffle(windows)
    questions = [_window(words, common, random) for words in windows]
    enough = [words for words in questions if len(words) >= _WORDS_ASKED.start][:count]
    enough[::_EVERY] = [random.sample(common, random.choice(_WORDS_ASKED)) for _ in enough[::_EVERY]]
    return [_query(words) for words in enough]


def _workers() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(mp_context=get_context("spawn"))


def _batches(articles: Iterable[Article]) -> Iterator[Texts]:
    paragraphs = ((number, text) for number, article in enumerate(articles, 1) for text in article.paragraphs)
    while batch := list(islice(paragraphs, _PARAGRAPHS_AT_ONCE)):
        yield batch


def _lines(batch: Texts) -> str:
    return "".join(map(line_of, documents(batch, 1)))


def _window(words: Sequence[str], common: Sequence[str], random: Random) -> list[str]:
    start = int(random.random() * len(words))
    telling = (word for word in words[start:] if word not in common)
    return list(dict.fromkeys(islice(telling, random.choice(_WORDS_ASKED))))


def _query(words: Sequence[str]) -> Query:
    runs = [word for word in words if is_han(word)]
    texts: dict[Stream, Iterable[str]] = {
        "words": words,
        "bigrams": (first + second for run in ("".join(runs),) for first, second in pairwise(run)),
        "characters": "".join(runs),
    }
    return Query({Term(stream, text): WEIGHTS[stream] for stream in WEIGHTS for text in texts[stream]})
