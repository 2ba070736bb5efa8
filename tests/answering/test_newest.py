"""The newest comes first where the question says so, and only there."""

from collections.abc import Iterator

import pytest

from tests.asking import Desk, desk_over, write_records


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("newest")
    records = [
        {
            "id": f"{year}",
            "date": f"{year}-06-03",
            "text": f"{year}年6月2日，清水县召开安全生产会议，县长{name}主持。",
        }
        for year, name in ((2023, "吴秀兰"), (2024, "马国庆"), (2022, "何国平"))
    ]
    with desk_over(write_records(folder / "reports.jsonl", records), folder / "store.db") as desk:
        yield desk


@pytest.mark.parametrize(
    "question", ["清水县最近一次安全生产会议谁主持的", "清水县最新的安全生产会议是谁主持"]
)
def test_the_newest_first(reports: Desk, question: str) -> None:
    found = reports.ask(question)

    assert [excerpt.citation.key for excerpt in found.excerpts] == ["2024", "2023", "2022"]


def test_a_day_that_is_asked_for_comes_first_otherwise(reports: Desk) -> None:
    assert reports.ask("清水县2022年安全生产会议谁主持的").excerpts[0].citation.key == "2022"
