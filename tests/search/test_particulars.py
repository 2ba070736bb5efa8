from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.matching import Subject
from bot.model import Citation
from bot.search.particulars import particulars
from bot.store import StoredParagraph

CITATION = Citation(1, 0, "a", "春耕", None, date(2023, 4, 14), None, None, Path("a.txt"))
WORDS = ["会议", "主持", "天津", "开幕"]


def paragraph(number: int, text: str) -> StoredParagraph:
    return StoredParagraph(number, text, text, "", CITATION)


def test_a_word_that_all_paragraphs_have_tells_less_than_one_that_a_single_one_has() -> None:
    members = [paragraph(0, "会议开幕。"), paragraph(1, "会议由他主持。"), paragraph(2, "会议结束。")]
    said = particulars(Subject(dict.fromkeys(["会议", "主持"], 1.0)), members)

    assert said[0] == said[2] < said[1] == 1.0


def test_where_the_question_asks_counts_most() -> None:
    members = [paragraph(0, "大会在天津举行。"), paragraph(1, "大会由他主持。")]
    said = particulars(Subject({"天津": 1.0, "主持": 1.0}, focus={"天津": 0.5, "主持": 1.0}), members)

    assert said[0] == pytest.approx(0.2)
    assert said[1] == pytest.approx(0.8)


@given(
    st.lists(st.lists(st.sampled_from(WORDS)).map("".join), min_size=1, max_size=5),
    st.dictionaries(st.sampled_from(WORDS), st.floats(0, 5)),
)
def test_shares_are_from_nothing_to_all(texts: list[str], weights: dict[str, float]) -> None:
    said = particulars(Subject(weights), [paragraph(number, text) for number, text in enumerate(texts)])

    assert said.keys() == set(range(len(texts)))
    assert all(0 <= share <= 1 + 1e-9 for share in said.values())
