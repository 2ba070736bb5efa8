from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from bot.language.spans import apart_from, joined, merged, touch
from bot.model import Span

SPANS = st.lists(
    st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 9))
)


@given(others=SPANS, spans=SPANS)
def test_those_apart_are_those_that_overlap_none(others: list[Span], spans: list[Span]) -> None:
    assert list(apart_from(others, spans)) == [span for span in spans if not span.overlaps(others)]


def test_what_comes_first_is_kept() -> None:
    assert merged([Span(4, 6)], [Span(0, 2), Span(5, 8)], [Span(1, 3), Span(6, 7)]) == [
        (0, 2),
        (4, 6),
        (6, 7),
    ]


def test_long_lists_are_merged_in_linear_time() -> None:
    begun = process_time()
    merged([Span(n, n + 1) for n in range(0, 60_000, 2)], [Span(n, n + 1) for n in range(1, 60_000, 2)])

    assert process_time() - begun < 1


def test_neighbours_that_touch_are_one() -> None:
    assert joined([Span(3, 5), Span(0, 2), Span(4, 5), Span(5, 8)], touch) == ((0, 2), (3, 8))
