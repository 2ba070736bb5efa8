import re
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.excerpts import LONGEST, excerpt
from bot.language.matching import Subject
from bot.language.people import find_people
from bot.language.people_spans import write_people
from bot.language.questions import parse
from bot.language.script import fold
from bot.language.sentences import clauses, quotations
from bot.language.words import tokenize
from bot.model import Citation, Excerpt
from bot.store.records import StoredParagraph, heading_of
from tests.asking import bold

CITATION = Citation(1, 0, "a", "春耕", None, None, None, None, Path("a.txt"))
QUESTIONS = [
    "刘海波去了哪里？",
    "4月12日",
    "多少亩？",
    "who went",
    "咨询电话",
    "县长是谁",
    "谁调研春耕",
    "的",
]
PHRASES = """
    县长刘海波 刘海波 副县长陈秀英、马俊 縣長劉海波 640,480亩 4.5 2.6万亩 4月12日 。 ， ； 、 ： ！ ” “ 」 《 )
    “不误农时、不误农事。” 「汛期不過、隊伍不撤」 《春耕（二〇二三年）》 𠮷 😀 调研 春耕备耕工作 强调 田间地头 （记者 林晓燕）
""".split()
ENGLISH = [" . ", "County Party Secretary Zhou Wenbin ", "went to Lanxi town "]
FILLER = st.builds(
    lambda text, times: text * times,
    st.sampled_from(["推进各项工作", "春", "a", "Lanxi ", "𠮷", "😀", "。", "，", "9", "“"]),
    st.integers(1, 150),
)
LONG_QUOTATION = st.builds(
    lambda text, times: f"“{text * times}”", st.sampled_from("春耕。，"), st.integers(150, 300)
)
PARAGRAPHS = st.one_of(
    st.text(min_size=1, max_size=400),
    st.text(alphabet="。，；！？“”…", min_size=1, max_size=400),
    st.lists(st.sampled_from(PHRASES + ENGLISH) | FILLER | LONG_QUOTATION, min_size=1, max_size=40).map(
        "".join
    ),
).filter(str.strip)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def excerpt_of(text: str, question: str) -> Excerpt:
    asked = parse(question, date(2024, 5, 20), frozenset({"刘海波"}))
    paragraph = StoredParagraph(
        1, text, fold(text), fold(heading_of(CITATION)), CITATION, write_people(text, find_people(text))
    )
    return excerpt(asked, Subject(dict.fromkeys(asked.words, 1.0)), paragraph, 1.0)


def places_of(shown: str, text: str) -> list[int]:
    return [offset for offset in range(len(text) - len(shown) + 1) if text.startswith(shown, offset)]


@given(PARAGRAPHS, st.sampled_from(QUESTIONS))
def test_an_excerpt_is_a_readable_stretch_of_its_paragraph(text: str, question: str) -> None:
    found = excerpt_of(text, question)

    assert found.text in text
    assert found.text == found.text.strip()
    assert 0 < len(found.text) <= LONGEST
    assert (found.citation, found.score) == (CITATION, 1.0)


@given(PARAGRAPHS, st.sampled_from(QUESTIONS))
def test_highlights_are_few_and_in_order(text: str, question: str) -> None:
    found = excerpt_of(text, question)
    edges = [offset for span in found.highlights for offset in span]

    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(found.text) for start, end in found.highlights)
    marked = sum(end - start for start, end in found.highlights)
    is_one_long_answer = len(found.highlights) == 1 and marked <= min(40, 0.85 * len(found.text))
    assert is_one_long_answer or marked <= max(len(found.text) / 4, min(len(found.text) / 2, 24), 12)


@given(PARAGRAPHS, st.sampled_from(QUESTIONS))
def test_no_name_number_or_quotation_is_cut(text: str, question: str) -> None:
    shown = excerpt_of(text, question).text
    whole = [
        *((person.start, person.end) for person in find_people(text)),
        *(number.span() for number in NUMBER.finditer(text)),
        *quotations(text),
    ]
    inside = {offset for start, end in whole if end - start <= LONGEST for offset in range(start + 1, end)}

    assert any(
        start not in inside and start + len(shown) not in inside for start in places_of(shown, text)
    ) or _crowded(whole)


def _crowded(whole: list[tuple[int, int]]) -> bool:
    """Whether what must not be cut overlaps so much that an excerpt has no room for all of it."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(whole):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return any(end - start > LONGEST for start, end in merged)


@given(
    st.lists(
        st.sampled_from(["刘海波调研，", "春耕备耕工作。", "强调：", "要抓紧；"]), min_size=1, max_size=120
    ).map("".join)
)
def test_cuts_are_at_the_ends_of_clauses(text: str) -> None:
    shown = excerpt_of(text, "谁调研春耕").text
    ends = {end for _, end in clauses(text)} | {0}

    assert any(start in ends and start + len(shown) in ends for start in places_of(shown, text))


def test_a_text_without_punctuation_is_cut_between_words() -> None:
    text = "县委要求持续推进乡村振兴工作" * 100
    shown = excerpt_of(text, "乡村振兴").text
    edges = {start for _, start, _ in tokenize(fold(text))} | {len(text)}

    assert LONGEST - 10 < len(shown) <= LONGEST
    assert any(start in edges and start + len(shown) in edges for start in places_of(shown, text))


def test_the_best_sentence_is_shown_with_its_short_neighbours() -> None:
    text = "天气晴朗。" + "开会讨论了别的事情。" * 20 + "县长刘海波调研春耕。" + "散会以后大家走了。" * 20

    shown = excerpt_of(text, "谁调研春耕？").text

    assert "刘海波调研春耕" in shown
    assert "天气" not in shown
    assert 100 <= len(shown) < 120


def test_a_second_sentence_that_answers_is_shown_as_well() -> None:
    text = "刘海波调研春耕，" + "察看农田" * 25 + "。" + "刘海波强调春耕，" + "要抓紧" * 25 + "。"

    assert excerpt_of(text, "刘海波 春耕").text == text


def test_the_sentence_of_the_day_that_is_asked_for_is_shown() -> None:
    text = "春耕每年都有。" + "大家都来了。" * 45 + "2017年4月，用上了机器。" + "后来散了。" * 45

    assert "机器" in excerpt_of(text, "2017年4月春耕怎么样").text
    assert "机器" in excerpt_of(text.replace("4月", "4月1日至5日"), "2017年4月3日春耕怎么样").text


def test_what_the_title_says_need_not_be_shown_again() -> None:
    text = "春耕开始了。" + "大家都来了。" * 45 + "特点是早。" + "后来散了。" * 45

    assert "特点是早" in excerpt_of(text, "春耕特点").text


def test_blank_stretches_are_not_shown() -> None:
    assert excerpt_of(" " * 300 + "春耕" + " " * 300, "的").text == "春耕"


@pytest.mark.parametrize(
    ("text", "question", "marked"),
    [
        (
            "4月12日，县长刘海波到青石镇调研春耕备耕工作，副县长陈秀英陪同调研。",
            "谁调研",
            ["县长刘海波", "陈秀英"],
        ),
        ("6月20日上午,防汛工作會議在市委黨校召開,請大家準時參加。", "会议在哪里", ["市委黨校"]),
        (
            "The meeting was held and visited by County Party Secretary Zhou Wenbin",
            "meetings visit",
            ["meeting", "visited"],
        ),
        ("今年春耕。", "春耕", ["春耕"]),
        (
            "县长刘海波调研春耕备耕工作，走访了三个村庄，天气晴朗，大家都很高兴。",
            "刘海波 春耕",
            ["刘海波", "春耕"],
        ),
        ("天气晴朗，大家都很高兴，县城里来了许多客人，十分热闹（图）。", "  ", []),
        ("4月5日，由于叛徒告密，他在家乡被捕。", "他为什么被捕", ["由于叛徒告密"]),
        ("他被派往条件艰苦的新店法庭工作。", "被派去了哪个法庭", ["新店法庭"]),
        ("决赛中，铁牛队以1分58秒36的成绩夺冠。", "夺冠成绩是多少", ["1分58秒36"]),
        ("A full saddle takes him 26 days to make.", "How many days does a saddle take?", ["26 days"]),
        ("今年的天气很好。", "春耕", []),
    ],
)
def test_bold_are_likely_answers_and_words_of_the_question(
    text: str, question: str, marked: list[str]
) -> None:
    assert bold(excerpt_of(text, question)) == marked


def test_words_that_stand_together_are_marked_as_one() -> None:
    assert bold(excerpt_of("全市的防汛会议已经在昨天上午召开。", "防汛，会议")) == ["防汛会议"]


def test_a_long_paragraph_does_not_take_long() -> None:
    text = "刘海波到青石镇调研春耕备耕工作，强调要抓紧。" * 480

    assert len(text) > 10_000
    assert 0 < len(excerpt_of(text, "刘海波去了哪里").text) <= LONGEST


def test_an_excerpt_of_many_quotations_is_marked_fast() -> None:
    text = "县长刘海波说“你好”去了新店“春耕大会”很好" * 1_600
    started = perf_counter()

    assert bold(excerpt_of(text, "大会怎么样"))
    assert perf_counter() - started < 2


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("纪念章通径50毫米，材质为铜和锌合金，主色调为红色和金色。", "纪念章 材质", "铜和锌合金"),
        ("星州郡以盛产香瓜著称，当地超过80%的居民都以种香瓜为生。", "当地居民靠种什么为生", "种香瓜"),
        ("首相说，这是“一代人只有一次”的公投，应尊重结果。", "说那是怎样的公投", "一代人只有一次"),
        ("会议由县人大的古力买买提主持，气氛热烈。", "会议情况怎样", "古力买买提主持"),
        ("罗平在会上指出，防汛要抓早抓小，不能松劲。", "罗平说了什么", "防汛要抓早抓小"),
        ("谢霆通过自学，已经成为了一名滑雪教练，完成了转身。", "谢霆后来自学当上了什么", "滑雪教练"),
    ],
)
def test_what_is_said_beyond_the_question_is_bold(text: str, question: str, answer: str) -> None:
    found = excerpt_of(text, question)
    asked = tuple("纪念章 材质 居民 为生 公投 谢霆 自学".split())

    assert any(answer in one for one in bold(found))
    assert not any(one.startswith(asked) or one.endswith(asked) for one in bold(found))
