"""Telling how far long work has come."""

from typing import Literal, Protocol

Unit = Literal["bytes", "paragraphs", "questions"]


class Progress(Protocol):
    """Is told how far some work has come, one work after the other."""

    def start(self, work: str, total: int, unit: Unit) -> None:
        """Say what is begun (such as "Reading") and how much there is to do."""

    def advance(self, name: str, amount: int) -> None:
        """Say that another `amount` is done, now of the thing `name`."""

    def finish(self) -> None:
        """Say that all is done, or given up."""
