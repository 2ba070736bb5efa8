"""What the Telegram of this process knows: people, chats and the messages in them."""

import itertools
import re
import time
from dataclasses import dataclass, replace
from typing import Any

from tests.telegram_server.entities import Entity, FormattedText
from tests.telegram_server.errors import BotApiError, bad_request
from tests.telegram_server.keyboards import Rows, to_json


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot; a person's private chat has the same `id`."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str = "zh-hans"
    is_bot: bool = False

    def to_json(self) -> dict[str, Any]:
        """The User object of the Bot API."""
        fields: dict[str, Any] = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username is not None:
            fields["username"] = self.username
        if not self.is_bot:
            fields["language_code"] = self.language_code
        return fields

    def chat_json(self) -> dict[str, Any]:
        """The Chat object of the private chat with this person."""
        fields = {"id": self.id, "type": "private", "first_name": self.first_name}
        return fields | ({"username": self.username} if self.username is not None else {})


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat; `id` is negative."""

    id: int
    title: str

    def chat_json(self) -> dict[str, Any]:
        """The Chat object of the group."""
        return {"id": self.id, "type": "group", "title": self.title, "all_members_are_administrators": True}


Chat = User | Group


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message as it stands now. Offsets of `entities` are in UTF-16 code units, `date` in Unix seconds."""

    message_id: int
    chat_id: int
    sender: User
    text: str
    html: str
    entities: tuple[Entity, ...]
    date: int
    buttons: Rows = ()
    reply_to: int | None = None
    link_preview_disabled: bool = False
    edited: int = 0

    def marked(self, kind: str) -> list[str]:
        """The parts of the text under entities of this kind ("bold", "text_link" …), in order."""
        return [entity.of(self.text) for entity in self.entities if entity.type == kind]


class State:
    """Everything that changes while people and the bot act."""

    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.chats: dict[int, Chat] = {}
        self.blocked: set[int] = set()
        self._sent: dict[int, dict[int, SentMessage]] = {}
        self._received: dict[int, dict[int, SentMessage]] = {}
        self._message_ids = itertools.count(1)

    def open_chat(self, chat: Chat) -> None:
        """Let the bot write to `chat`; until a person has written first it cannot."""
        self.chats[chat.id] = chat
        self._sent.setdefault(chat.id, {})
        self._received.setdefault(chat.id, {})

    def chat(self, chat_id: str) -> Chat:
        """The chat of a request's `chat_id`; raises BotApiError 400 when it is empty or unknown."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        chat = self.chats.get(int(chat_id)) if re.fullmatch(r"-?\d{1,19}", chat_id) else None
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def writable_chat(self, chat_id: str) -> Chat:
        """Like `chat`, and raises BotApiError 403 when the person has blocked the bot."""
        chat = self.chat(chat_id)
        if chat.id in self.blocked:
            raise BotApiError(403, "Forbidden: bot was blocked by the user")
        return chat

    def add_message(
        self,
        chat: Chat,
        sender: User,
        formatted: FormattedText,
        html: str,
        *,
        buttons: Rows = (),
        reply_to: int | None = None,
        link_preview_disabled: bool = False,
    ) -> SentMessage:
        """Put a new message into a chat that is open."""
        message = SentMessage(
            message_id=next(self._message_ids),
            chat_id=chat.id,
            sender=sender,
            text=formatted.text,
            html=html,
            entities=formatted.entities,
            date=int(time.time()),
            buttons=buttons,
            reply_to=reply_to,
            link_preview_disabled=link_preview_disabled,
        )
        self._shelf(message)[message.message_id] = message
        return message

    def _shelf(self, message: SentMessage) -> dict[int, SentMessage]:
        return (self._sent if message.sender == self.bot else self._received)[message.chat_id]

    def message(self, chat_id: int, message_id: int) -> SentMessage | None:
        """The message, None when there is none or it was deleted."""
        sent = self._sent.get(chat_id, {}).get(message_id)
        return sent or self._received.get(chat_id, {}).get(message_id)

    def replace_message(self, message: SentMessage, **changes: Any) -> SentMessage:
        """Change a message and count the edit."""
        changed = replace(message, edited=message.edited + 1, **changes)
        self._shelf(message)[message.message_id] = changed
        return changed

    def delete_message(self, message: SentMessage) -> None:
        """Take a message out of its chat."""
        del self._shelf(message)[message.message_id]

    def sent(self, chat_id: int) -> list[SentMessage]:
        """The bot's messages in a chat, in order."""
        return list(self._sent.get(chat_id, {}).values())

    def received(self, message_id: int) -> SentMessage | None:
        """A person's message by its id, in whichever chat: ids never repeat here."""
        return next((m[message_id] for m in self._received.values() if message_id in m), None)

    def message_json(self, message: SentMessage, *, with_reply: bool = True) -> dict[str, Any]:
        """The Message object of the Bot API."""
        fields: dict[str, Any] = {
            "message_id": message.message_id,
            "from": message.sender.to_json(),
            "chat": self.chats[message.chat_id].chat_json(),
            "date": message.date,
            "text": message.text,
        }
        if message.entities:
            fields["entities"] = [entity.to_json() for entity in message.entities]
        if message.buttons:
            fields["reply_markup"] = to_json(message.buttons)
        if message.link_preview_disabled:
            fields["link_preview_options"] = {"is_disabled": True}
        if message.edited:
            fields["edit_date"] = int(time.time())
        original = (
            self.message(message.chat_id, message.reply_to) if message.reply_to and with_reply else None
        )
        if original is not None:
            fields["reply_to_message"] = self.message_json(original, with_reply=False)
        return fields
