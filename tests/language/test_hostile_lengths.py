"""Long runs of what patterns begin with take no longer than their length."""

import time
from collections.abc import Callable, Iterable

import pytest

from bot.language.number_spans import number_spans
from bot.language.reasons import reasons
from bot.language.sites import named_sites

LENGTH = 40_000


def _any_numbers(text: str) -> Iterable[object]:
    return number_spans(text, "")


@pytest.mark.parametrize(
    ("read", "run", "end"),
    [
        (_any_numbers, "近3个月", "来"),
        (reasons, "因", ""),
        (reasons, "由", ""),
        (named_sites, "大桥", ""),
    ],
)
def test_a_long_run_is_read_soon(read: Callable[[str], Iterable[object]], run: str, end: str) -> None:
    text = (run * LENGTH)[:LENGTH] + end

    start = time.process_time()
    list(read(text))
    assert time.process_time() - start < 5
