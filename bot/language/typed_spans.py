"""What in a text is of the kind that a question wants: people, posts, days, places, numbers, names of things."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from bot.language.answer_kinds import Kind
from bot.language.clock_times import clock_times
from bot.language.contacts import contacts
from bot.language.people import PersonMention
from bot.language.quoted_names import inside_quotes
from bot.language.reasons import reasons
from bot.language.saying import sayings
from bot.language.wanted import Wanted
from bot.language.wanted_days import wanted_days
from bot.language.wanted_names import any_names, makers, organisations, things
from bot.language.wanted_numbers import wanted_numbers
from bot.language.wanted_people import authors, wanted_people
from bot.language.wanted_places import wanted_places
from bot.language.wanted_posts import wanted_posts
from bot.model import Span

_Finder: TypeAlias = Callable[[Wanted, str, Sequence[PersonMention]], Iterable[Span]]

_FINDERS: Mapping[Kind, _Finder] = {
    "person": wanted_people,
    "author": lambda wanted, _, people: authors(wanted, people),
    "post": wanted_posts,
    "day": lambda wanted, text, _: wanted_days(wanted, text),
    "time": lambda _, text, __: clock_times(text),
    "place": wanted_places,
    "contact": lambda wanted, text, _: contacts(wanted.units, text),
    "number": lambda wanted, text, _: wanted_numbers(wanted, text),
    "organisation": lambda wanted, text, _: organisations(wanted, text),
    "maker": makers,
    "name": any_names,
    "thing": lambda wanted, text, _: things(wanted, text),
    "said": sayings,
    "quoted": lambda _, text, __: inside_quotes(text),
    "reason": lambda _, text, __: reasons(text),
    "anything": lambda *_: (),
}


@lru_cache(maxsize=5_000)
def spans_of(wanted: Wanted, text: str, people: tuple[PersonMention, ...] = ()) -> tuple[Span, ...]:
    """The stretches of a text with some people in it that are of the wanted kind, in order.

    None where anything may answer.
    """
    return tuple(_FINDERS[wanted.kind](wanted, text, people))
