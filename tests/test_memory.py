"""What of an exchange is remembered for a follow-up."""

from datetime import date

from bot.language.questions import LONGEST
from bot.memory import remembered
from bot.model import Answer

TODAY = date(2026, 3, 1)


def test_of_a_long_message_what_was_understood_is_remembered() -> None:
    pasted = "何秀兰去了哪里？" + "校长" * 4_000

    found = remembered(Answer(pasted, "not_found"), TODAY).topic.question

    assert found == pasted[:LONGEST]
