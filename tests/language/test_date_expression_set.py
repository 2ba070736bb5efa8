"""Date expressions in sentences, and what only looks like one: a floor under what the grammar reads.

A case's `accept` lists the readings that are right; each is what its mentions mean, in order. The first 264 cases and
139 others were written without a look at the grammar, which was mended after them; so were 397 cases and 737 others that
came later, and of which the first 120 and 200 were invented by somebody else. The rest was written to what was mended.
"""

import json
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import opencc
import pytest

from bot.language.dates import find_dates
from bot.language.script import fold

THURSDAY = date(2022, 4, 14)
RIGHT, FLAGGED = 0.99, 0.04
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
TRADITIONAL = opencc.OpenCC("s2t")
_DAY = re.compile("(?<![0-9近])([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号](?!楼|线|染|汽|台)")


class Case(NamedTuple):
    text: str
    reference: date | None
    accept: list[list[str]]


EXPRESSIONS = json.loads(
    Path(__file__).parents[1].joinpath("data", "date_expressions.json").read_text("utf-8")
)
CASES = [
    Case(case["text"], case["reference"] and date.fromisoformat(case["reference"]), case["accept"])
    for case in EXPRESSIONS["cases"]
]
NO_DATES: list[str] = EXPRESSIONS["no_dates"]


def meant(text: str, reference: date | None, *, question: bool = False) -> list[str]:
    return [
        "unresolved"
        if mention.first is None
        else f"{mention.first}..{mention.last}".removesuffix(f"..{mention.first}")
        for mention in find_dates(text, reference, question=question)
    ]


def test_dates_are_understood() -> None:
    wrong = [
        (case.text, found) for case in CASES if (found := meant(case.text, case.reference)) not in case.accept
    ]
    assert len(wrong) <= (1 - RIGHT) * len(CASES), wrong


def test_what_is_no_date_is_left_alone() -> None:
    flagged = [text for text in NO_DATES if meant(text, THURSDAY)]
    assert len(flagged) <= FLAGGED * len(NO_DATES), flagged


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_script_width_and_folding_do_not_matter(case: Case) -> None:
    found = meant(case.text, case.reference)
    assert meant(TRADITIONAL.convert(case.text), case.reference) == found
    assert meant(case.text.translate(FULL_WIDTH), case.reference) == found
    assert meant(fold(case.text), case.reference) == found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_in_questions_a_day_may_be_called_a_number(case: Case) -> None:
    asked = _DAY.sub(r"\1日", case.text)
    otherwise = _DAY.sub(r"\1号", case.text)
    assert meant(otherwise, case.reference, question=True) == meant(asked, case.reference, question=True)
