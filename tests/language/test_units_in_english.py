"""The units that numbers have in English questions and texts."""

import time

from bot.language.unit_sets import PEOPLE
from bot.language.units_in_english import counted_in_english


def test_a_run_of_digits_takes_no_long_time() -> None:
    counted = counted_in_english()[PEOPLE]
    start = time.process_time()
    assert counted.search("1" * 50_000 + "1,1," * 10_000) is None
    assert time.process_time() - start < 1
