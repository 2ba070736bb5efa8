from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.dates import find_dates
from bot.language.day_spans import named_days, write_days
from bot.language.focus import focus
from bot.language.matching import Subject
from bot.language.people import find_people
from bot.language.people_spans import write_people
from bot.language.questions import parse
from bot.language.script import fold
from bot.language.wanted import asked_at
from bot.model import Citation
from bot.search.answers import answers_in
from bot.search.rank import OF_ARTICLES, Ranked, rank, score_of
from bot.store import StoredParagraph
from bot.store.records import heading_of

TODAY = date(2024, 5, 20)
CITATION = Citation(1, 0, "a", "春耕", "安平日报", date(2023, 4, 14), None, None, Path("a.txt"))


def paragraph(
    number: int,
    text: str,
    article: int = 1,
    title: str = "春耕",
    event: date | None = None,
    published: date | None = CITATION.published,
) -> StoredParagraph:
    citation = replace(
        CITATION, article=article, paragraph=number, title=title, event_date=event, published=published
    )
    days = write_days(named_days(text, find_dates(text, published), published))
    return StoredParagraph(number, text, fold(text), fold(heading_of(citation)), citation, days=days)


def ranked(
    text: str,
    paragraphs: Sequence[StoredParagraph],
    scores: dict[int, float] | None = None,
) -> list[Ranked]:
    question = parse(text, TODAY, frozenset())
    weights_of_words = dict.fromkeys(question.words, 1.0)
    subject = Subject(
        weights_of_words, focus=focus(question.folded, question.words, [], asked_at(question.folded))
    )
    return rank(question, subject, paragraphs, scores or {})


def order(found: Sequence[Ranked]) -> list[int]:
    return [one.paragraph.id for one in found]


def test_the_paragraph_that_speaks_of_more_comes_first() -> None:
    paragraphs = [paragraph(0, "会议召开。"), paragraph(1, "防汛会议召开。"), paragraph(2, "春天来了。")]

    assert order(ranked("防汛会议", paragraphs)) == [1, 0, 2]


def test_one_sentence_that_says_it_all_beats_two_that_share_it() -> None:
    paragraphs = [paragraph(0, "防汛要紧。会议召开。"), paragraph(1, "防汛会议召开。要紧。")]

    assert order(ranked("防汛会议", paragraphs)) == [1, 0]


def test_the_kind_of_answer_that_is_wanted_counts() -> None:
    paragraphs = [paragraph(0, "水闸检修完毕。"), paragraph(1, "12座水闸检修。")]

    assert order(ranked("检修了几座水闸", paragraphs)) == [1, 0]


def test_the_lexical_score_breaks_the_tie() -> None:
    paragraphs = [paragraph(0, "防汛。"), paragraph(1, "防汛。")]

    assert order(ranked("防汛", paragraphs)) == [0, 1]
    assert order(ranked("防汛", paragraphs, {0: 1.0, 1: 2.0})) == [1, 0]


def test_a_paragraph_that_names_the_day_comes_first() -> None:
    paragraphs = [
        paragraph(0, "会议召开。", article=1, event=date(2023, 4, 12)),
        paragraph(1, "会议召开。", article=2, event=date(2023, 4, 13)),
        paragraph(2, "4月13日召开会议。", article=3),
    ]

    found = ranked("4月13日的会议", paragraphs)

    assert set(order(found)[:2]) == {1, 2}
    assert order(found)[2] == 0


def test_what_an_article_speaks_of_counts_its_title_source_and_all_paragraphs() -> None:
    paragraphs = [paragraph(0, "會議召開。", title="防汛"), paragraph(1, "水闸。", title="防汛")]

    found = ranked("防汛会议、水闸、日报、沙袋", paragraphs)

    assert {one.context for one in found} == {"防汛\n安平日报\n会议召开。\n水闸。"}
    assert {one.article for one in found} == {"防汛\n安平日报\n会议召开。\n水闸。"}


def test_no_paragraphs_no_ranks() -> None:
    assert ranked("防汛", []) == []


def test_which_article_answers_and_which_of_its_paragraphs_are_weighed_apart() -> None:
    question = "防汛会议在哪里召开"
    named = paragraph(0, "全市防汛会议召开,防汛会议要求大家重视防汛。")
    told = paragraph(1, "会议在柳林县召开。")
    other = paragraph(2, "会议在柳林县召开。", article=2)
    scores = {0: 3.0, 1: 1.5, 2: 1.5}

    assert order(ranked(question, [named, other], scores)) == [0, 2]
    assert order(ranked(question, [named, told], scores)) == [1, 0]


@given(
    st.lists(st.text(min_size=1), min_size=1, max_size=6),
    st.sampled_from(["防汛", "谁去了", "4月13日", "的", "几座"]),
)
def test_all_paragraphs_are_ranked_best_first(texts: list[str], question: str) -> None:
    paragraphs = [paragraph(number, text, article=number % 2) for number, text in enumerate(texts)]

    found = ranked(question, paragraphs, dict.fromkeys(range(len(texts)), 1.0))

    assert sorted(order(found)) == list(range(len(texts)))
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


LEAD = "城南实验小学新建教学楼工程今天竣工,副县长陶佩兰到城南实验小学检查教学楼。"
DETAIL = "教学楼共五层,取名为求知楼。"


def test_what_only_one_paragraph_says_tells_which_of_an_article_answers() -> None:
    paragraphs = [
        paragraph(0, LEAD),
        paragraph(1, "检查结束后大家离开了城南实验小学。"),
        paragraph(2, DETAIL),
    ]

    assert order(ranked("城南实验小学的教学楼取名叫什么", paragraphs))[0] == 2


def test_what_only_one_paragraph_says_leaves_the_best_score_of_its_article() -> None:
    found = ranked("城南实验小学的教学楼取名叫什么", [paragraph(0, LEAD), paragraph(1, DETAIL)])

    assert found[0].score == pytest.approx(max(score_of(one.evidence, OF_ARTICLES) for one in found))


def test_where_the_beginning_of_an_article_answers_it_comes_first() -> None:
    paragraphs = [paragraph(0, "4月12日,全县防汛工作会议召开。"), paragraph(1, "防汛工作进展顺利。")]

    assert order(ranked("2023年4月12日防汛工作怎么样了", paragraphs))[0] == 0


def test_a_paragraph_without_what_is_asked_for_does_not_come_first() -> None:
    paragraphs = [paragraph(0, "防汛视频会议9月9日召开。"), paragraph(1, "防汛视频会议的主题曲响起。")]

    assert order(ranked("防汛视频会议的主题曲是什么时候响起", paragraphs))[0] == 0


def test_a_post_that_is_said_to_be_held_before_answers_who_asks_what_somebody_was_before() -> None:
    question = "骆文博之前担任什么职务"
    texts = ["骆文博任副县长，之后担任县长。", "骆文博此前任市发改委副主任。"]
    paragraphs = [
        paragraph(number, text)._replace(people=write_people(text, find_people(text)))
        for number, text in enumerate(texts)
    ]

    fits = {one.paragraph.id: one.evidence.kind for one in ranked(question, paragraphs)}
    assert fits[1] > fits[0] > 0


def bold(question: str, text: str) -> list[str]:
    one = paragraph(0, text)._replace(people=write_people(text, find_people(text)))
    return [text[slice(*span)] for span in answers_in(one, parse(question, TODAY, {"骆文博", "谢云霞"}))]


@pytest.mark.parametrize(
    ("question", "posts"),
    [
        ("骆文博当水利局局长以前是管什么的", ["农业局局长"]),
        ("骆文博不当农业局局长以后去了哪儿", ["水利局局长"]),
    ],
)
def test_what_somebody_was_before_or_after_an_office_is_another(question: str, posts: list[str]) -> None:
    assert bold(question, "免去骆文博的农业局局长职务,任命骆文博为水利局局长。") == posts


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("谢云霞卸任水利局局长后由谁接班", ["骆文博"]),
        ("谢云霞之后，水利局局长换成了谁", ["骆文博"]),
        ("骆文博之前，水利局局长是谁", ["谢云霞"]),
    ],
)
def test_who_came_before_or_after_somebody(question: str, who: list[str]) -> None:
    assert bold(question, "免去谢云霞的水利局局长职务,任命骆文博为水利局局长。") == who
    assert bold(question, "水利局局长谢云霞到李强村调研,村主任李强陪同。") == []


@pytest.mark.parametrize(
    "question",
    [
        "骆文博卸任农业局局长后去了哪里",
        "骆文博被免去农业局局长以后调到哪个单位",
        "骆文博不再担任农业局局长以后在哪个单位",
        "骆文博离任农业局局长后任什么职务",
    ],
)
def test_what_somebody_became_is_not_what_was_left(question: str) -> None:
    assert bold(question, "免去骆文博的农业局局长职务,任命骆文博为水利局局长。") == ["水利局局长"]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("时任局长骆文博会见了谁", "谢云霞"),
        ("局长骆文博在春节之前会见了谁", "谢云霞"),
        ("局长骆文博主持的会议由谁作报告", "谢云霞"),
        ("副局长谢云霞参加的会议由谁主持", "骆文博"),
    ],
)
def test_who_did_something_is_asked_though_somebody_has_a_post(question: str, who: str) -> None:
    assert who in bold(question, "局长骆文博会见了副局长谢云霞,骆文博主持会议,谢云霞作报告。")
