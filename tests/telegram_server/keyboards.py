"""Inline keyboards: the rows of buttons under a message."""

from dataclasses import dataclass
from typing import Any

from tests.telegram_server.entities import is_link
from tests.telegram_server.errors import bad_request

MAX_CALLBACK_DATA_BYTES = 64


@dataclass(frozen=True, slots=True)
class Button:
    """A button with a `url` to open or `callback_data` to send back."""

    text: str
    callback_data: str | None = None
    url: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The InlineKeyboardButton object of the Bot API."""
        if self.url is not None:
            return {"text": self.text, "url": self.url}
        return {"text": self.text, "callback_data": self.callback_data}


Rows = tuple[tuple[Button, ...], ...]


def inline_keyboard(markup: Any) -> Rows:
    """The rows of a `reply_markup`, empty rows dropped.

    Raises BotApiError 400 with the official words. Other kinds of markup than inline keyboards leave no
    trace in a message, so they are accepted and forgotten.
    """
    if markup is None:
        return ()
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be of type Array')
    return tuple(tuple(_button(button) for button in row) for row in rows if row)


def to_json(rows: Rows) -> dict[str, Any]:
    """The InlineKeyboardMarkup object of the Bot API."""
    return {"inline_keyboard": [[button.to_json() for button in row] for row in rows]}


def _button(button: Any) -> Button:
    if not isinstance(button, dict):
        raise bad_request("InlineKeyboardButton must be an Object")
    text, url, data = (str(button.get(name, "")) for name in ("text", "url", "callback_data"))
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if url:
        if not is_link(url):
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
        return Button(text, url=url)
    if not data:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if len(data.encode()) > MAX_CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return Button(text, callback_data=data)
