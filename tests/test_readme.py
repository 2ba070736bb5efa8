"""What the README shows is what the project prints."""

from tests.readme import README, made


def test_readme_shows_what_the_commands_print() -> None:
    text = README.read_text("utf-8")
    assert text == made(text), "run: python -m tests.readme"
