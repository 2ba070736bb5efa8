"""Questions that ask who else was there."""

import pytest

from bot.language.company import asks_for_company


@pytest.mark.parametrize(
    "question",
    [
        "谁陪同县长",
        "旁边作陪的是谁",
        "还有哪位领导在场参加",
        "他是和谁一起去的",
        "which official sat in?",
        "who was with him",
    ],
)
def test_company_is_asked_for(question: str) -> None:
    assert asks_for_company(question)


@pytest.mark.parametrize("question", ["谁主持会议", "在场馆里比赛的是谁", "还有哪些项目", "who sat down"])
def test_it_is_not(question: str) -> None:
    assert not asks_for_company(question)
