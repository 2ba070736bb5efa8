"""The command `eval`: how many questions of a file come out right.

A question is right when its first hit is one of its articles and the excerpt holds one of its answers; one without
an answer is right when nothing is answered.
"""

from bot.evaluation.figures import Figures, count
from bot.evaluation.machine import fields_of, miss_fields
from bot.evaluation.measuring import measure
from bot.evaluation.misses import print_misses
from bot.evaluation.outcomes import Outcome, ask_all
from bot.evaluation.plain import plain
from bot.evaluation.questions import Expected, read_questions
from bot.evaluation.tables import WIDTH, print_figures, print_missing

__all__ = [
    "WIDTH",
    "Expected",
    "Figures",
    "Outcome",
    "ask_all",
    "count",
    "fields_of",
    "measure",
    "miss_fields",
    "plain",
    "print_figures",
    "print_misses",
    "print_missing",
    "read_questions",
]
