"""What is not cut into words may name nobody; what is cut is cut as if all had been."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.language.lattice import cut
from bot.language.people import _in_window
from bot.language.script import fold
from bot.language.windows import sentences, windows
from tests.conftest import FIVE_ARTICLES

PIECES = (
    *"王李芳明尔克特阿·、，：（）“” 　。！；\n和为任说年2a",
    *("县长", "副书记", "主任", "指出", "出席", "欧阳", "买买提", "会议", "深入", "农业", "担任", "记者"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
WITH_SURNAMES_THAT_ARE_WORDS = st.lists(st.sampled_from([*PIECES, "国"]), max_size=60).map("".join)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("今天天气很好，副县长王芳到场，农业生产稳步发展。", ["副县长王芳到场,"]),
        ("农业生产稳步发展，王芳，副县长。", ["王芳,副县长"]),
        ("今天天气很好，副县长：王芳，下雨。", ["副县长:王芳,"]),
        ("王芳强调，农业生产稳步发展", ["王芳强调,"]),
        ("会见卡洛斯·门多萨，下雨", ["会见卡洛斯·门多萨,"]),
        ("农业生产稳步发展。下雨", []),
        ("克国李县长到场。国李县长到场", ["国李县长到场"]),  # 国 is rather a word, but where a clause begins
        ("", []),
    ],
)
def test_clauses_with_a_post_a_verb_or_a_dot_and_the_neighbours_of_posts(text: str, parts: list[str]) -> None:
    folded = fold(text)
    assert [folded[start:end] for start, end in windows(folded)] == parts


@settings(max_examples=300)
@given(TEXTS)
@example("王王，县长：王王")
@example("王主任2， 县长")
@example("王王，县长 王王")
def test_nobody_is_missed_in_what_is_not_cut(text: str) -> None:
    text += "\n" * 60  # else a short text, in which all is cut
    folded = fold(text)
    parts = list(windows(folded))
    for sentence in sentences(folded):
        inside = [part for part in parts if sentence.start <= part.start < sentence.end]
        if inside:
            found = [mention for part in inside for mention in _in_window(text, folded, part, {})]
            assert found == list(_in_window(text, folded, sentence, {}))


@pytest.mark.parametrize("path", sorted(FIVE_ARTICLES.glob("*.txt")), ids=lambda path: path.name[:3])
def test_windows_of_articles_are_cut_as_their_sentences(path: Path) -> None:
    assert_cut_alike(fold(path.read_text("utf-8")))


@given(WITH_SURNAMES_THAT_ARE_WORDS)
def test_windows_of_any_text_are_cut_as_its_sentences(text: str) -> None:
    assert_cut_alike(fold(text))


def assert_cut_alike(folded: str) -> None:
    whole = {
        (sentence.start + token.start, sentence.start + token.end, token.kind)
        for sentence in sentences(folded)
        for token in cut(folded[slice(*sentence)])
    }
    end = 0
    for window in windows(folded):
        assert end <= window.start < window.end <= len(folded)
        end = window.end
        for token in cut(folded[slice(*window)]):
            assert (window.start + token.start, window.start + token.end, token.kind) in whole
