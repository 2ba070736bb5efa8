"""Which places, and whose posts of which places, an article must name to answer a question."""

from collections.abc import Iterator

from bot.language.gazetteer import is_listed, named_places, other_names
from bot.language.names_of_things import is_post, posts, shortened
from bot.language.offices import holds
from bot.language.place_spans import place_spans
from bot.language.questions import Question, blanked
from bot.model import Office
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_WHOLE = 0.7  # more than a part of the word, or what stands for it
_BARE = 2
_SHORT_POST = 3


def names_the_places(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether it names the places, or has what may be the name of one that no list has."""
    return all(
        any(findings.subject.match(name, one.context) >= _WHOLE for name in _names_of(place, question))
        or (not is_listed(place) and place[:_BARE] in one.context)
        for place in _places_asked(question)
    )


def _names_of(place: str, question: Question) -> Iterator[str]:
    """A place, its other names, and the words of the question that are the name in it: 泷泊 of 泷泊|镇."""
    yield place
    yield from other_names(place)
    yield from (word for word in question.words if len(word) >= _BARE and word in place)


def _places_asked(question: Question) -> frozenset[str]:
    """The places that a question names, folded: in a word, in several (石桥|县), or of a post (山东省|委书记).

    Of 温州市泰顺县 only the smaller: an article need not say where its county lies. 林县 of 林县长 is none.
    """
    spans = (span for span in place_spans(question.folded) if not span.overlaps(question.names))
    texts = (question.folded[slice(*span)] for span in spans)
    rest = blanked(question.folded, question.names)
    of_posts = (office.place for office in question.offices if office.place and office.place in rest)
    places = {*named_places(question.words), *named_places(texts), *named_places(of_posts)}
    return frozenset(
        place for place in places if not any(place + smaller in question.folded for smaller in places)
    )


def names_the_posts(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether somebody holds each post, of the place that is asked about.

    With a name beside it a post is an address: 王书记 may be a deputy.
    """
    held = findings.offices.get(one.paragraph.citation.article, ())
    text = shortened(one.context)
    return all(
        any(holds(theirs, office) for theirs in held)
        or _is_spelled_in(office, text)
        or (question.wanted.kind != "person" and _is_told_of(office, text))
        for office in (() if question.people else question.offices)
    )


def _is_spelled_in(office: Office, text: str) -> bool:
    """Whether a text has an office as it is asked for, where nobody is said to hold it: 县公安局局长."""
    if office.place:
        return f"{office.place}{office.post}" in text
    return (
        office.post in text
        if len(office.post) > _SHORT_POST
        else any(is_post(office.post, post) for post in posts(text))
    )


def _is_told_of(office: Office, text: str) -> bool:
    """Whether a text has a post and its place, if not together: who asks for its powers does not ask who holds it."""
    return office.post in text and (office.place is None or office.place in text)
