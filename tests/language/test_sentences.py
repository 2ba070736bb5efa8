from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.sentences import LONGEST_QUOTATION, clauses, quotations, sentences
from bot.model import Span

Cut = Callable[[str], tuple[Span, ...]]

PAIRS = ["“”", "‘’", "「」", "『』", "（）", "()", "《》", "〈〉", "【】", "[]"]
PLAIN = st.text(alphabet="春耕。，；！？ .;:、a1", max_size=30)
QUOTATION = st.builds(lambda pair, inner: pair[0] + inner + pair[1], st.sampled_from(PAIRS), PLAIN)


def cut(how: Cut, text: str) -> list[str]:
    return [text[start:end] for start, end in how(text)]


@pytest.mark.parametrize("how", [sentences, clauses])
@given(
    text=st.one_of(st.text(), st.lists(st.one_of(PLAIN, QUOTATION)).map("".join), st.text("“”「」（）。， "))
)
def test_the_pieces_are_the_whole_text(how: Cut, text: str) -> None:
    assert "".join(cut(how, text)) == text
    assert all(cut(how, text))


@pytest.mark.parametrize("how", [sentences, clauses])
@given(before=PLAIN, quotation=QUOTATION, after=PLAIN)
def test_no_quotation_is_cut(how: Cut, before: str, quotation: str, after: str) -> None:
    edges = {start for start, _ in how(before + quotation + after)}

    assert edges.isdisjoint(range(len(before) + 1, len(before + quotation)))


@pytest.mark.parametrize("how", [sentences, clauses])
@given(
    number=st.from_regex(
        r"[1-9][0-9]{0,2}(?:,[0-9]{3}){0,2}(?:\.[0-9]{1,2})?|[0-9]{1,2}[:：][0-9]{2}", fullmatch=True
    )
)
def test_no_number_is_cut(how: Cut, number: str) -> None:
    assert any(number in piece for piece in cut(how, f"今年，共有{number}亩。面积不小，很好。"))
    assert any(number in piece for piece in cut(how, f"There are {number} of them . It is so"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他来了。我走了！真的？是的；好", ["他来了。", "我走了！", "真的？", "是的；", "好"]),
        ("他说：“好。走吧。”然后走了。", ["他说：“好。走吧。”", "然后走了。"]),
        ("他说：“好。”", ["他说：“好。”"]),
        ("「甲。乙」丙。", ["「甲。乙」丙。"]),
        ("（甲。）乙。", ["（甲。）", "乙。"]),
        ("真的吗？！是……的。", ["真的吗？", "！", "是……", "的。"]),
        ("They met . Zhou spoke . ", ["They met . ", "Zhou spoke . "]),
        ("It is 4.5 m. It holds", ["It is 4.5 m. ", "It holds"]),
        ("At No. 3 School he spoke. All left.", ["At No. 3 School he spoke. ", "All left."]),
        ("Mr. Zhou, J. Smith", ["Mr. Zhou, J. Smith"]),
        ("没有句号", ["没有句号"]),
        ("免去：\n葛志明\n王强；\n完", ["免去：\n", "葛志明\n", "王强；\n", "完"]),
        ("。", ["。"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(sentences, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他来了，说：好、行。", ["他来了，", "说：", "好、行。"]),
        ("面积640,480亩,产量4.5吨", ["面积640,480亩,", "产量4.5吨"]),
        ("名单\n葛志明，男", ["名单\n", "葛志明，", "男"]),
        ("上午10:30开会，（上、下）都到", ["上午10:30开会，", "（上、下）都到"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert cut(clauses, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“甲《乙》丙”丁", ["《乙》", "“甲《乙》丙”"]),
        ("“甲（乙”丙", ["“甲（乙”"]),  # a bracket that is never closed
        ("“甲《乙》", ["《乙》"]),
        ("甲”乙）", []),
        ("it’s “so”", ["“so”"]),
    ],
)
def test_quotations_are_pairs_of_marks(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == expected


def test_marks_that_are_too_far_apart_are_no_pair() -> None:
    longest = "“" + "甲。" * (LONGEST_QUOTATION // 2 - 1) + "”"

    assert cut(sentences, longest) == [longest]
    assert cut(sentences, f"{longest[:-1]}。”")[0] == "“甲。"


def test_a_mark_that_was_never_closed_does_not_hide_the_next_pair() -> None:
    text = "“甲" + "乙" * LONGEST_QUOTATION + "“丙。丁”。"

    assert cut(sentences, text) == [text]
