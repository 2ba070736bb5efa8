"""A stored paragraph as search engines see it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from bot.language.day_spans import read_days
from bot.language.people_spans import read_people
from bot.language.script import fold
from bot.language.terms import TextTerms, day_terms, name_term, terms_of_days, text_terms
from bot.search.engine import Document, Stream
from bot.store.records import IndexedParagraph


def documents(paragraphs: Sequence[IndexedParagraph]) -> list[Document]:
    """The terms of some paragraphs; each has those of its article's title, source and days too."""
    of_texts = text_terms([paragraph.text for paragraph in paragraphs])
    headings = list({heading for one in paragraphs for heading in (one.title, one.source) if heading})
    of_headings = dict(zip(headings, map(_each_once, text_terms(headings)), strict=True))
    return [_document(*both, of_headings) for both in zip(paragraphs, of_texts, strict=True)]


def _document(paragraph: IndexedParagraph, of_text: TextTerms, of_headings: Mapping[str, str]) -> Document:
    of_article = [day for day in (paragraph.published, paragraph.event_date) if day]
    days = " ".join((terms_of_days(paragraph.days), *(term for day in of_article for term in day_terms(day))))
    named = {fold(mention.name) for mention in read_people(paragraph.text, paragraph.people)}
    people = tuple(sorted(map(name_term, named)))
    streams: dict[Stream, str] = {
        "words": of_text.words,
        "bigrams": of_text.bigrams,
        "characters": of_text.characters,
        "title": of_headings.get(paragraph.title or "", ""),
        "source": of_headings.get(paragraph.source or "", ""),
        "people": " ".join(people),
        "days": days.strip(),
    }
    return Document(
        paragraph=paragraph.id,
        article=paragraph.article,
        terms={stream: terms for stream, terms in streams.items() if terms},
        days=tuple(sorted({*of_article, *_single_days(paragraph.days)})),
        source=name_term(fold(paragraph.source)) if paragraph.source else None,
        people=people,
    )


def _single_days(written: str) -> Iterator[date]:
    return (span.first for span in read_days(written) if span.first == span.last and not span.any_year)


def _each_once(terms: TextTerms) -> str:
    """The terms of a text that many paragraphs share: whether it has a word is all that counts."""
    return " ".join(sorted({*terms.words.split(), *terms.bigrams.split()}))
