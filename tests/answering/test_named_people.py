"""Whom an article must name: a place or a field behind a verb is nobody, somebody else of a like name is."""

import pytest

from tests.asking import Desk, hits, module_desk, pages_of

PAGES = {
    "mayor": "5月6日，葛坪镇召开春耕会议。镇长王建国在春耕会议上要求抓紧备耕备种，管好水渠。",
    "county": "5月7日，省水利厅厅长周静到沙渠县调研防汛，察看青龙水库，要求加固大坝。",
}
pages = module_desk(files=pages_of(PAGES, "消息"))


@pytest.mark.parametrize(
    ("question", "article"),
    [("来沙渠调研的厅长是谁", "county.md"), ("王建国要求抓紧什么", "mayor.md")],
)
def test_who_is_named_and_where_is_answered(pages: Desk, question: str, article: str) -> None:
    assert hits(pages.ask(question))[0][0] == article


@pytest.mark.parametrize("question", ["管建国要求抓紧什么", "来建国要求抓紧什么", "管建国去了哪里"])
def test_a_surname_that_is_a_verb_too_is_not_taken_from_a_name(pages: Desk, question: str) -> None:
    assert pages.ask(question).status == "not_found"
