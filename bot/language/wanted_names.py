"""Names in a text of organisations and of other things that a question wants."""

from collections.abc import Sequence

from bot.language.lexicons import read_words
from bot.language.names_by_ending import ending_in, named_by
from bot.language.people import PersonMention
from bot.language.place_spans import place_spans
from bot.language.quoted_names import inside_quotes, quoted_or_called
from bot.language.script import fold
from bot.language.spans import merged
from bot.language.wanted import Wanted
from bot.language.wanted_people import mentioned, wanted_people
from bot.language.words import is_han
from bot.model import Span

_ORGANISATIONS = tuple(read_words("organisation_endings.txt"))


def organisations(wanted: Wanted, text: str) -> list[Span]:
    """Those that end in what they are called in the question, if any do: 法院 for 哪家法院; and the name behind: 团体“和平之声”."""
    folded = fold(text)
    called = named_by(wanted.noun, folded) or list(ending_in(folded, _ORGANISATIONS))
    ends = {kind.end for kind in called}
    quoted = [span for span in inside_quotes(text) if span.start - 1 in ends]
    return sorted([*called, *quoted])


def makers(wanted: Wanted, text: str, people: Sequence[PersonMention]) -> list[Span]:
    return sorted({*mentioned(wanted, people), *organisations(wanted, text)})


def any_names(wanted: Wanted, text: str, people: Sequence[PersonMention]) -> list[Span]:
    names = {*wanted_people(wanted, text, people), *quoted_or_called(text)}
    return merged(names, place_spans(fold(text)))


def things(wanted: Wanted, text: str) -> list[Span]:
    """What is called after its kind (西班牙语 is a 语言, 教育信息化奖 a 奖), or is quoted beside it."""
    thing = wanted.counted
    endings = (thing, thing[-1], thing[0]) if is_han(thing) else (thing,)
    return sorted({*ending_in(fold(text), endings), *quoted_or_called(text)})
