"""A question as it is put to articles in the other language: its words and its posts, translated."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.language.alternatives import TRANSLATED, Alternatives
from bot.language.asked_offices import (
    asked_offices,
    head_of_a_place,
    heads_called,
    holder_asked,
    secretary_of_a_place,
)
from bot.language.english_offices import HEADS_OF_PLACES, is_deputy, is_of_a_body
from bot.language.gazetteer import is_country, is_listed
from bot.language.languages import EVERY_LANGUAGE
from bot.language.names import spellings_of_place
from bot.language.names_of_things import posts
from bot.language.questions import Question
from bot.language.words import is_han, stem
from bot.model import Office

_DEPARTMENTS = tuple("部委局办厅院会")
_HEADED_BY = tuple("部局厅院")
_BARE = 2
_LEVELS = frozenset(map(stem, "county city district town township province village".split()))


def translated(question: Question) -> Question:
    """The question as it is put to articles in the other language; to all if it is in both itself."""
    otherwise = {
        word: (*meant, *question.translations.get(word, ())) for word, meant in question.alternatives.items()
    }
    alternatives = {**question.translations, **otherwise, **_head_asked(question)}
    offices = tuple(_translated_offices(question)) or _not_of_bodies(question.offices)
    return replace(
        question,
        alternatives=alternatives,
        is_translated=True,
        languages=(EVERY_LANGUAGE - question.languages) or EVERY_LANGUAGE,
        offices=offices,
        holder=question.holder and (holder_asked(question.folded, offices) or question.holder),
    )


def _not_of_bodies(offices: Sequence[Office]) -> tuple[Office, ...]:
    """The posts but those of bureaus and the like, which articles in the other language call in ways that are not known."""
    return tuple(office for office in offices if not is_of_a_body(office.post))


def _head_asked(question: Question) -> Alternatives:
    """What the head of a place is called that the question asks for, in place of every other mayor."""
    called = head_of_a_place(question.folded)
    heads = map(stem, HEADS_OF_PLACES if called else ())
    titles = tuple((title, TRANSLATED) for title in heads_called(called)) if called else ()
    return {word: titles for word in heads if word in question.words}


def _translated_offices(question: Question) -> Iterator[Office]:
    """The posts that a question in English asks for: those whose best translation is a post, of a place that it names.

    The head of a department is not 主任 but whatever that department's is called; the mayor of a district is its 区长.
    """
    if question.wanted.kind != "person":
        return
    place = next(
        (best for (best, _), *_ in filter(None, question.alternatives.values()) if is_han(best)), None
    )
    meant = dict.fromkeys(chinese[0][0] for chinese in question.translations.values())
    if question.holder:
        place = place or next(filter(is_country, meant), None)
    if head := head_of_a_place(question.folded) or secretary_of_a_place(question.folded):
        yield Office(head, place or _place_of_the_head(question))
        return
    department = next((word for word in meant if word.endswith(_DEPARTMENTS)), None)
    if of_bodies := [office for office in question.offices if is_of_a_body(office.post)]:
        if department and len(department) > _BARE:
            yield Office(_head_of(department, is_deputy=is_deputy(of_bodies[-1].post)), place)
        return
    for post in meant:
        if department and len(post) == _BARE and posts(post):
            yield Office(f"{department}{'长' if department.endswith(_HEADED_BY) else post}", place)
        elif [office.post for office in asked_offices(post)] == [post]:
            yield Office(post, place)


def _place_of_the_head(question: Question) -> str | None:
    """The place whose head an English question asks for: 怀化 or, if it may be several, huaihua; None for one of several words."""
    names = [name for name in question.proper_names if name not in _LEVELS]
    if len(names) != 1:
        return None
    listed = [han for han, _ in question.translations.get(names[0], ()) if is_listed(han)]
    spelled = [han for han in listed if names[0] in spellings_of_place(han)]
    return next(iter(spelled or (listed if len(listed) == 1 else names)))


def _head_of(department: str, *, is_deputy: bool) -> str:
    """教育局长 for 教育局, 卫健委副主任 for the deputy at 卫健委."""
    if not department.endswith(_HEADED_BY):
        return f"{department}{'副主任' if is_deputy else '主任'}"
    return f"{department}{f'副{department[-1]}' if is_deputy else ''}长"


def untranslated(question: Question) -> frozenset[str]:
    """The words of a question that nothing stands for in another language."""
    return frozenset(question.words).difference(
        question.alternatives, question.translations, question.words_of_names
    )
