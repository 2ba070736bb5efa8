"""What tantivy keeps of a paragraph, and how a `Query` is put to it.

Terms are words between single spaces, indexed as they are, with their frequency but without positions; nothing but
the state is stored. A term of more than 65,530 bytes is longer than tantivy can hold, and is not found.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import tantivy
from tantivy import FieldType, Occur, SchemaBuilder

from bot.search.engine import STREAMS, Document, Filter, Query, Term

PARAGRAPH = "paragraph"
ARTICLE = "in_article"
STATE = "state"

_DAYS = "on_day"
_SOURCE = "from_source"
_PEOPLE = "with_person"

STATE_ARTICLE = -1
"""The article number of the one document that names the state; the store's numbers are positive."""


@cache
def schema() -> tantivy.Schema:
    """The fields of the index; an index with others is foreign."""
    builder = SchemaBuilder()
    for stream in STREAMS:
        builder.add_text_field(stream, tokenizer_name="whitespace", index_option="freq")
    builder.add_unsigned_field(PARAGRAPH, fast=True)
    builder.add_integer_field(ARTICLE, indexed=True)
    builder.add_integer_field(_DAYS, indexed=True)
    builder.add_text_field(_SOURCE, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_PEOPLE, tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field(STATE, stored=True)
    return builder.build()


def indexed(document: Document) -> tantivy.Document:
    """A paragraph in tantivy's form."""
    made = tantivy.Document()
    made.add_unsigned(PARAGRAPH, document.paragraph)
    made.add_integer(ARTICLE, document.article)
    for stream, terms in document.terms.items():
        made.add_text(stream, terms)
    for day in document.days:
        made.add_integer(_DAYS, day.toordinal())
    if document.source is not None:
        made.add_text(_SOURCE, document.source)
    for person in document.people:
        made.add_text(_PEOPLE, person)
    return made


def state_document(state: str) -> tantivy.Document:
    """The document that names the state; it shares no term with any query."""
    made = tantivy.Document()
    made.add_integer(ARTICLE, STATE_ARTICLE)
    made.add_bytes(STATE, state.encode())
    return made


def asked_for_state() -> tantivy.Query:
    """What finds the state's document."""
    return _is_in(ARTICLE, STATE_ARTICLE)


def asked(query: Query) -> tantivy.Query:
    """The sum of the BM25 scores of a query's terms times their weights, where the filter lets through."""
    terms = tantivy.Query.boolean_query([(Occur.Should, clause) for clause in _terms(query.terms)])
    required = list(_required(query.filter))
    if not required:
        return terms
    unscored = [(Occur.Must, tantivy.Query.const_score_query(one, 0.0)) for one in required]
    return tantivy.Query.boolean_query([(Occur.Must, terms), *unscored])


def _terms(terms: Mapping[Term, float]) -> Iterator[tantivy.Query]:
    fields, of_term, boosted = schema(), tantivy.Query.term_query, tantivy.Query.boost_query
    for (stream, text), weight in terms.items():
        yield boosted(of_term(fields, stream, text, "freq"), weight)


def _required(wanted: Filter) -> Iterator[tantivy.Query]:
    if wanted.days is not None:
        first, last = (day.toordinal() for day in wanted.days)
        yield tantivy.Query.range_query(
            schema(), _DAYS, FieldType.Integer, first, last, use_inverted_index=True
        )
    if wanted.articles is not None:
        yield _is_in(ARTICLE, *wanted.articles)
    if wanted.sources is not None:
        yield _is_in(_SOURCE, *wanted.sources)
    if wanted.people is not None:
        yield _is_in(_PEOPLE, *wanted.people)


def _is_in(field: str, *values: Any) -> tantivy.Query:
    return tantivy.Query.term_set_query(schema(), field, values)
