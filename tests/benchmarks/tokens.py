"""The file of terms that all engines read, and the file of questions that all are asked."""

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from bot.search.engine import Document, Query, Stream, Term

STREAMS: tuple[Stream, ...] = ("words", "bigrams", "characters")


def line_of(document: Document) -> str:
    """A paragraph as a line of the file."""
    fields = (str(document.article), *(document.terms.get(stream, "") for stream in STREAMS))
    return "\t".join(fields) + "\n"


def read_tokens(path: Path, paragraphs: int) -> Iterator[Document]:
    """The first paragraphs of a file, numbered from 1."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(islice(lines, paragraphs), 1):
            article, *terms = line.removesuffix("\n").split("\t")
            yield Document(number, int(article), dict(zip(STREAMS, terms, strict=True)))


def save_questions(questions: Sequence[Query], path: Path) -> None:
    """Write questions for `load_questions`."""
    terms = [[[*term, weight] for term, weight in question.terms.items()] for question in questions]
    path.write_text(json.dumps(terms, ensure_ascii=False), encoding="utf-8")


def load_questions(path: Path) -> list[Query]:
    """Read what `save_questions` wrote."""
    questions = json.loads(path.read_text(encoding="utf-8"))
    return [Query({Term(stream, text): weight for stream, text, weight in terms}) for terms in questions]
