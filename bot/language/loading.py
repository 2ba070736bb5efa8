"""Loading what understanding needs: dictionaries, name models, patterns."""

from datetime import date
from typing import get_args

from bot.language.answer_kinds import Kind
from bot.language.dates import patterns
from bot.language.names_of_things import posts
from bot.language.questions import parse
from bot.language.typed_spans import spans_of
from bot.language.wanted import Wanted

_SAMPLE = "4月12日,县长王芳到孟州市检查,12人参加。每天第一号,国庆五一。 County Leader Wang Fang attended the meeting ."


def load() -> None:
    """Load everything now (a few tenths of a second), rather than with the first questions of a long conversation."""
    patterns()
    parse("谁去了哪里? who went where?", date(2000, 1, 1), ())
    parse("王芳去了哪里?", date(2000, 1, 1), ())
    posts(_SAMPLE)
    for kind in get_args(Kind):
        spans_of(Wanted(kind, units="phone" if kind == "contact" else ""), _SAMPLE)
