"""The newest comes first where the question says so, and only there."""

import pytest

from tests.asking import Desk, module_desk

reports = module_desk(
    [
        {
            "id": f"{year}",
            "date": f"{year}-06-03",
            "text": f"{year}年6月2日，清水县召开安全生产会议，县长{name}主持。",
        }
        for year, name in ((2023, "吴秀兰"), (2024, "马国庆"), (2022, "何国平"))
    ]
)


@pytest.mark.parametrize(
    "question", ["清水县最近一次安全生产会议谁主持的", "清水县最新的安全生产会议是谁主持"]
)
def test_the_newest_first(reports: Desk, question: str) -> None:
    found = reports.ask(question)

    assert [excerpt.citation.key for excerpt in found.excerpts] == ["2024", "2023", "2022"]


def test_a_day_that_is_asked_for_comes_first_otherwise(reports: Desk) -> None:
    assert reports.ask("清水县2022年安全生产会议谁主持的").excerpts[0].citation.key == "2022"
