"""What the bot says of itself: commands, descriptions and name, for each language."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.telegram_server.errors import bad_request
from tests.telegram_server.parameters import Parameters

MAX_COMMANDS = 100
MAX_COMMAND_LENGTH = 32
MAX_COMMAND_DESCRIPTION_LENGTH = 256
MAX_LENGTHS = {"name": 64, "description": 512, "short_description": 120}

Command = dict[str, str]


@dataclass(slots=True)
class Profile:
    """Commands by (scope, language code), texts by kind and language code; "" is every other language."""

    commands: dict[tuple[str, str], list[Command]] = field(default_factory=dict)
    texts: dict[str, dict[str, str]] = field(default_factory=lambda: {kind: {} for kind in MAX_LENGTHS})

    def set_commands(self, request: Parameters) -> bool:
        """setMyCommands; raises BotApiError 400 with the official words."""
        commands = request.structure("commands")
        if not isinstance(commands, list):
            raise bad_request("can't parse commands list: expected an Array of BotCommand")
        checked = [_checked_command(command) for command in commands]
        if len(checked) > MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self.commands[_commands_key(request)] = checked
        return True

    def get_commands(self, request: Parameters) -> list[Command]:
        """getMyCommands: exactly this scope and language."""
        return self.commands.get(_commands_key(request), [])

    def delete_commands(self, request: Parameters) -> bool:
        """deleteMyCommands."""
        self.commands.pop(_commands_key(request), None)
        return True

    def set_text(self, kind: str, request: Parameters) -> bool:
        """setMyName, setMyDescription, setMyShortDescription; an empty text removes the language's own."""
        text = request.text(kind).strip()
        if len(text) > MAX_LENGTHS[kind]:
            raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
        language = _language(request)
        if text:
            self.texts[kind][language] = text
        else:
            self.texts[kind].pop(language, None)
        return True

    def get_text(self, kind: str, request: Parameters) -> Mapping[str, str]:
        """The language's own text, else the one for every other language, else ""."""
        texts = self.texts[kind]
        return {kind: texts.get(_language(request), texts.get("", ""))}


def _language(request: Parameters) -> str:
    language = request.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _commands_key(request: Parameters) -> tuple[str, str]:
    """A scope of one chat or member is named by its JSON, all others by their type."""
    scope = request.structure("scope")
    if scope is None:
        scope = {"type": "default"}
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad_request("can't parse BotCommandScope: expected an Object")
    name = str(scope["type"]) if len(scope) == 1 else json.dumps(scope, sort_keys=True)
    return name, _language(request)


def _checked_command(command: Any) -> Command:
    if not isinstance(command, dict):
        raise bad_request("expected an Object")
    name = str(command.get("command", "")).strip().removeprefix("/")
    description = str(command.get("description", "")).strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > MAX_COMMAND_LENGTH:
        raise bad_request(f"command length must not exceed {MAX_COMMAND_LENGTH}")
    if not re.fullmatch("[a-z0-9_]+", name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > MAX_COMMAND_DESCRIPTION_LENGTH:
        raise bad_request(f"command description length must not exceed {MAX_COMMAND_DESCRIPTION_LENGTH}")
    return {"command": name, "description": description}
