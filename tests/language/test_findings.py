from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.findings import Findings, find
from bot.language.people_spans import read_people
from bot.model import Article

PUBLISHED = date(2023, 4, 14)


def article(*paragraphs: str, published: date | None = PUBLISHED) -> Article:
    return Article("a", paragraphs, published=published)


def people(*paragraphs: str) -> list[list[tuple[str, tuple[str, ...]]]]:
    """Who is found in each paragraph, with the posts that stand there."""
    found = find(article(*paragraphs)).people
    return [
        [(one.name, one.posts) for one in read_people(*pair)] for pair in zip(paragraphs, found, strict=True)
    ]


def test_people_days_and_the_event_are_found() -> None:
    paragraphs = ("4月12日，縣長劉海波到青石鎮調研。", "County Party Secretary Zhou Wenbin attended .")

    assert people(*paragraphs) == [
        [("劉海波", ("縣長",))],
        [("Zhou Wenbin", ("County Party Secretary",))],
    ]
    found = find(article(*paragraphs))
    assert (found.days, found.event_date) == (("2023-04-12", ""), date(2023, 4, 12))


def test_a_person_is_found_wherever_the_name_stands_and_in_whatever_script() -> None:
    assert people("县长刘海波讲话，縣長劉海波說，刘海波走了。") == [
        [("刘海波", ("县长",)), ("劉海波", ("縣長",)), ("刘海波", ())]
    ]


def test_a_name_that_one_paragraph_explains_is_found_in_another() -> None:
    assert people("刘海波强调安全。", "没有人。", "县长刘海波到场。") == [
        [("刘海波", ())],
        [],
        [("刘海波", ("县长",))],
    ]


def test_days_of_a_dated_article_have_a_year() -> None:
    assert find(article("昨日开会，2月1日再开。")).days == ("2023-04-13 2023-02-01",)


def test_days_of_an_undated_article_are_those_of_any_year_unless_it_says_which() -> None:
    found = find(article("4月12日开会，昨日又开。", "2021年5月1日放假。", published=None))

    assert found.days == ("--04-12", "2021-05-01")
    assert found.event_date == date(2021, 5, 1)  # the only one that can be resolved


def test_the_event_is_the_first_day_that_is_told_of() -> None:
    assert find(article("没有日期。", "4月10日下雨，4月11日放晴。")).event_date == date(2023, 4, 10)
    assert find(article("新华社4月14日电 记者获悉，4月11日放晴。")).event_date == date(2023, 4, 11)


def test_foreign_names_are_spelled_by_their_sound_and_dotted_ones_in_their_parts() -> None:
    text = "总统马里奥·卡斯特利访问了希思罗机场。希思罗迎来访客，提高了效率。县长刘海波到场。"
    found = find(article(text))
    by_sound = {name for key, name in found.spellings if key.startswith("~")}

    assert {"马里奥", "卡斯特利", "希思罗"} <= by_sound
    assert all(name in text for name in by_sound)
    assert "刘海波" not in by_sound


def test_who_is_removed_in_a_list_has_no_office() -> None:
    lists = ("任命：\n王芳，石楼县教育局局长", "免去：\n葛志明，石楼县教育局局长")
    offices = {one.name: [office.post for office in one.offices] for one in find(Article("a", lists)).persons}
    assert offices == {"王芳": ["石楼县教育局局长"], "葛志明": []}


def test_of_nothing_nothing_is_found() -> None:
    assert find(article()) == Findings((), (), None, (), ())
    assert find(article("", "没有人的段落。")) == Findings(("", ""), ("", ""), None, (), ())


@given(
    st.lists(st.text(alphabet="县长刘海波Zhou Wenbin4月12日昨，。2021年至", max_size=30), max_size=4),
    st.none() | st.just(PUBLISHED),
)
def test_every_paragraph_has_its_days_as_terms(paragraphs: list[str], published: date | None) -> None:
    found = find(article(*paragraphs, published=published))

    assert len(found.people) == len(found.days) == len(paragraphs)
    for terms in (*found.people, *found.days):
        assert " ".join(terms.split()) == terms


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("石楼县2023年4月县级领导接访安排表", "2023-04-11"),
        ("石楼县2023年4月大事记", "2022-04-11"),
        ("石楼县县级领导接访安排表", "2023-04-11"),
        ("石楼县县级领导值班表（第二批）", "2023-04-11"),
        ("石楼县代表团部署安排防汛", "2022-04-11"),
    ],
)
def test_days_of_a_schedule_lie_ahead(title: str, day: str) -> None:
    schedule = article("4月11日 | 王芳 | 县长", published=date(2023, 3, 30))
    assert find(replace(schedule, title=title)).days == (day,)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("【活动】2020竹屿乡文化节", "2020-11-14"),
        ("2020年竹屿乡文化节", "2020-11-14"),
        ("2020多人参加文化节", "--11-14"),
        ("文化节简报第2020号", "--11-14"),
        ("县红十字会接收2000套防护服", "--11-14"),
    ],
)
def test_the_year_in_the_title_of_an_undated_article_is_that_of_its_days(title: str, day: str) -> None:
    festival = article("文化节将于11月14日举行。", published=None)
    assert find(replace(festival, title=title)).days == (day,)
