"""Formatted text as Telegram sees it: TDLib, the library inside the official Bot API server, decides."""

import json
import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import tdjson

from tests.telegram_server.errors import bad_request

MAX_TEXT_BYTES = 1 << 15  # before parsing; Client::get_formatted_text of tdlib/telegram-bot-api
MAX_TEXT_LENGTH = 4096  # after parsing
CONTROL_CHARACTERS = {code: " " for code in range(32) if chr(code) not in "\n\r"}
REMOVED_CHARACTERS = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
EMPTY_CHARACTERS = re.compile(
    "[ \n\u00a0\u1680\u180e\u2000-\u200f\u202f\u205f\u2800\u3000\ufeff\ufffc\U000e0000-\U000e007f]*"
)

_PARSE_MODES: dict[str, dict[str, Any]] = {
    "html": {"@type": "textParseModeHTML"},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
}
_BOT_API_NAMES = {
    "textEntityTypeBlockQuote": "blockquote",
    "textEntityTypeBotCommand": "bot_command",
    "textEntityTypeCustomEmoji": "custom_emoji",
    "textEntityTypeEmailAddress": "email",
    "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
    "textEntityTypeMentionName": "text_mention",
    "textEntityTypePhoneNumber": "phone_number",
    "textEntityTypePreCode": "pre",
    "textEntityTypeTextUrl": "text_link",
}


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity of a text; `type` as the Bot API names it, `offset` and `length` in UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The MessageEntity object of the Bot API."""
        fields = {
            "type": self.type,
            "offset": self.offset,
            "length": self.length,
            "url": self.url,
            "language": self.language,
        }
        return {name: value for name, value in fields.items() if value is not None}

    def of(self, text: str) -> str:
        """The part of `text` that the entity covers."""
        units = text.encode("utf-16-le")
        return units[2 * self.offset : 2 * (self.offset + self.length)].decode("utf-16-le")


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A plain text and its entities."""

    text: str
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    """The length of `text` in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def formatted(text: str, parse_mode: str = "") -> FormattedText:
    """What Telegram makes of the text of a request, cleaned and trimmed as TDLib does it.

    Raises BotApiError 400 with the official words when nothing is left, the text is too long or does not
    parse. TDLib lets 4096 code points of a bot's text pass; here it is 4096 UTF-16 code units, never more.
    """
    if not text:
        raise bad_request("message text is empty")
    if len(text.encode()) > MAX_TEXT_BYTES:
        raise bad_request("text is too long")
    mode = parse_mode.lower()
    parsed = FormattedText(text) if mode in {"", "none"} else _parse(text, mode)
    trimmed = _trim(_clean(parsed))
    if EMPTY_CHARACTERS.fullmatch(trimmed.text):
        raise bad_request("text must be non-empty")
    if utf16_length(trimmed.text) > MAX_TEXT_LENGTH:
        raise bad_request("message is too long")
    return trimmed


def found_in(text: str) -> tuple[Entity, ...]:
    """The commands, mentions, links … that Telegram finds by itself in what a person writes."""
    return tuple(
        _entity(entity) for entity in _execute({"@type": "getTextEntities", "text": text})["entities"]
    )


def is_link(url: str) -> bool:
    """Whether TDLib takes `url` for a link that can be opened; it drops the `href` of any other."""
    escaped = url.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return bool(_parse(f'<a href="{escaped}">x</a>', "html").entities)


def _parse(text: str, mode: str) -> FormattedText:
    if mode not in _PARSE_MODES:
        raise bad_request("unsupported parse_mode")
    answer = _execute({"@type": "parseTextEntities", "text": text, "parse_mode": _PARSE_MODES[mode]})
    if answer["@type"] == "error":
        message: str = answer["message"]
        raise bad_request(message[:1].lower() + message[1:])
    return FormattedText(answer["text"], tuple(_entity(entity) for entity in answer["entities"]))


def _entity(entity: Mapping[str, Any]) -> Entity:
    kind = entity["type"]
    name: str = kind["@type"]
    url = f"tg://user?id={kind['user_id']}" if name == "textEntityTypeMentionName" else kind.get("url")
    plain = name.removeprefix("textEntityType").lower()
    return Entity(
        _BOT_API_NAMES.get(name, plain), entity["offset"], entity["length"], url, kind.get("language") or None
    )


def _clean(parsed: FormattedText) -> FormattedText:
    """Control characters become blanks, some others vanish: clean_input_string of TDLib."""
    text = parsed.text.translate(CONTROL_CHARACTERS)
    removed = [utf16_length(text[: match.start()]) for match in REMOVED_CHARACTERS.finditer(text)]
    if not removed:
        return FormattedText(text, parsed.entities)
    moved = (
        replace(e, offset=start, length=end - start)
        for e in parsed.entities
        for start, end in [[at - bisect_left(removed, at) for at in (e.offset, e.offset + e.length)]]
        if start < end
    )
    return FormattedText(REMOVED_CHARACTERS.sub("", text), tuple(moved))


def _trim(parsed: FormattedText) -> FormattedText:
    """Leading blanks go only as far as the first entity: fix_formatted_text of TDLib."""
    text = parsed.text.rstrip(" \n")
    end = utf16_length(text)
    entities = [entity for entity in parsed.entities if entity.offset < end]
    leading = min([len(text) - len(text.lstrip(" \n")), *(entity.offset for entity in entities)])
    shifted = (replace(e, offset=e.offset - leading, length=min(e.length, end - e.offset)) for e in entities)
    return FormattedText(text[leading:], tuple(shifted))


def _execute(request: Mapping[str, Any]) -> dict[str, Any]:
    answer = tdjson.td_execute(json.dumps(request).encode())
    result: dict[str, Any] = json.loads(answer or b"{}")
    return result


# TDLib writes to standard error unless told otherwise, once per process.
_execute({"@type": "setLogStream", "log_stream": {"@type": "logStreamEmpty"}})
_execute({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})
