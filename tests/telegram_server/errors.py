"""The error envelope of the Bot API."""

from collections.abc import Mapping
from typing import Any


class BotApiError(Exception):
    """A refusal: HTTP `status`, the official `description` and the optional `parameters`."""

    def __init__(self, status: int, description: str, parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = dict(parameters or {})

    def to_json(self) -> dict[str, Any]:
        """The envelope as the official server writes it."""
        envelope: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            envelope["parameters"] = self.parameters
        return envelope


def bad_request(reason: str) -> BotApiError:
    """Status 400 with the prefix that every such description has."""
    return BotApiError(400, f"Bad Request: {reason}")
