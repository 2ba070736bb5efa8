"""What the README shows is what the project prints."""

import re
from pathlib import Path

from bot.evaluation import read_questions
from tests.asking import Desk
from tests.readme import README, made


def test_readme_shows_what_the_commands_print() -> None:
    text = README.read_text("utf-8")
    assert text == made(text), "run: python -m tests.readme"


def test_the_questions_that_it_shows_can_be_asked(five_articles: Desk, tmp_path: Path) -> None:
    [shown] = re.findall(r"```json\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    (tmp_path / "q.jsonl").write_text(shown, "utf-8")
    outcomes = five_articles.ask_all(read_questions(tmp_path / "q.jsonl"))
    assert [outcome.right for outcome in outcomes] == [True, True]
