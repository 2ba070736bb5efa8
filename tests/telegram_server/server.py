"""A Telegram of one's own on loopback: people to write as, and a Bot API over real HTTP to answer with.

    async with TelegramServer() as server:
        ...  # start the bot with token=server.token, base_url=server.url + "/bot"
        await server.send_text("你好", user=ALICE)
        reply = await server.wait_for(1, ALICE)

Formatted text is judged by TDLib, refusals carry the descriptions of tdlib/telegram-bot-api.
"""

# ruff: noqa: ASYNC109  (tests say how long they wait; asyncio.timeout is what it becomes)

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Self, TypeVar, overload

from aiohttp import web

from tests.telegram_server.bot_api import BotApi, Call
from tests.telegram_server.callbacks import Callbacks, QueryAnswer
from tests.telegram_server.entities import Entity, FormattedText, found_in
from tests.telegram_server.faults import Faults
from tests.telegram_server.keyboards import Button
from tests.telegram_server.methods import all_methods
from tests.telegram_server.profile import Command, Profile
from tests.telegram_server.state import Chat, Group, SentMessage, State, User
from tests.telegram_server.updates import Updates, Webhook

__all__ = [
    "ALICE",
    "BOB",
    "Button",
    "Call",
    "Entity",
    "Group",
    "QueryAnswer",
    "SentMessage",
    "TelegramServer",
    "User",
]

ALICE = User(1_000_001, "Alice", "alice_writes")
BOB = User(1_000_002, "<b>&amp;</b>\"'", "bob_writes", language_code="en")

T = TypeVar("T")


class TelegramServer:
    """One bot's Telegram; everything it shows is the state at the moment of asking."""

    def __init__(self, *, username: str = "yinju_test_bot") -> None:
        self.token = "123456789:TEST-made-up-token-of-35-characters"
        self.username = username
        self.url = ""
        self.calls: list[Call] = []
        bot = User(123_456_789, "Yinju", username, is_bot=True)
        self._state = State(bot)
        self._updates = Updates(self._notify)
        self._callbacks = Callbacks()
        self._profile = Profile()
        self._faults = Faults()
        self._changed = asyncio.Event()
        methods = all_methods(self._state, self._updates, self._callbacks, self._profile)
        api = BotApi(self.token, methods, self._faults, self._on_call)
        # A poll whose caller has gone must not live on: the next one would find it in the way.
        self._runner = web.AppRunner(
            api.application(), access_log=None, handler_cancellation=True, shutdown_timeout=0.1
        )

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._updates.close()
        await self._runner.cleanup()

    # People act.

    async def send_text(
        self,
        text: str,
        *,
        user: User = ALICE,
        chat: Chat | None = None,
        reply_to: int | None = None,
        language_code: str | None = None,
    ) -> int:
        """Write as `user`, to the bot itself or in a group; the id of the message."""
        sender = replace(user, language_code=language_code) if language_code else user
        place = chat or sender
        self._state.open_chat(place)
        formatted = FormattedText(text, found_in(text))
        message = self._state.add_message(place, sender, formatted, text, reply_to=reply_to)
        self._updates.add("message", self._state.message_json(message))
        return message.message_id

    async def edit_text(self, message_id: int, text: str, *, user: User = ALICE) -> None:
        """Change a message that `user` wrote; raises LookupError when there is none."""
        message = self._state.received(message_id)
        if message is None or message.sender.id != user.id:
            raise LookupError(f"{user.first_name} wrote no message {message_id}")
        edited = self._state.replace_message(message, text=text, html=text, entities=found_in(text))
        self._updates.add("edited_message", self._state.message_json(edited))

    async def press(self, message: SentMessage, button: str, *, user: User = ALICE) -> str:
        """Press the button with this text or callback data as it stood on `message`; the query's id.

        Raises LookupError when there is no such button.
        """
        buttons = [b for row in message.buttons for b in row if button in (b.text, b.callback_data)]
        if not buttons or buttons[0].callback_data is None:
            raise LookupError(f"message {message.message_id} has no button {button!r} that calls back")
        query_id = self._callbacks.new()
        chat = self._state.chats[message.chat_id]
        current = self._state.message(message.chat_id, message.message_id)
        inaccessible = {"chat": chat.chat_json(), "message_id": message.message_id, "date": 0}
        query = {
            "id": query_id,
            "from": user.to_json(),
            "message": self._state.message_json(current) if current else inaccessible,
            "chat_instance": str(message.chat_id),
            "data": buttons[0].callback_data,
        }
        self._updates.add("callback_query", query)
        return query_id

    # What the bot did.

    def messages(self, chat: Chat | int) -> list[SentMessage]:
        """The bot's messages in a chat as they stand now, in order, without deleted ones."""
        return self._state.sent(chat if isinstance(chat, int) else chat.id)

    @overload
    async def wait_for(self, wanted: int, chat: Chat | int, timeout: float = 10) -> list[SentMessage]: ...

    @overload
    async def wait_for(
        self, wanted: Callable[[SentMessage], bool], chat: Chat | int, timeout: float = 10
    ) -> SentMessage: ...

    async def wait_for(
        self, wanted: int | Callable[[SentMessage], bool], chat: Chat | int, timeout: float = 10
    ) -> list[SentMessage] | SentMessage:
        """Wait until the bot has at least so many messages in `chat`, or one that the predicate accepts.

        Raises TimeoutError after `timeout` seconds, saying what there was.
        """
        try:
            if isinstance(wanted, int):
                return await self.wait_until(lambda: _at_least(wanted, self.messages(chat)), timeout)
            return await self.wait_until(lambda: next(filter(wanted, self.messages(chat)), None), timeout)
        except TimeoutError:
            texts = [message.text for message in self.messages(chat)]
            raise TimeoutError(f"not within {timeout} s; the bot's messages: {texts}") from None

    async def wait_for_answer(self, query_id: str, timeout: float = 10) -> QueryAnswer:
        """Wait until the bot has answered a press; raises TimeoutError."""
        return await self.wait_until(lambda: self.answered_queries.get(query_id), timeout)

    async def wait_until(self, look: Callable[[], T | None], timeout: float = 10) -> T:
        """Look again at each step of the bot (a call, a poll that waits, a webhook's answer).

        Returns the first thing that is not None; raises TimeoutError.
        """
        async with asyncio.timeout(timeout):
            while (found := look()) is None:
                await self._changed.wait()
        return found

    @property
    def answered_queries(self) -> dict[str, QueryAnswer]:
        """The bot's answers to presses, by query id."""
        return self._callbacks.answered

    @property
    def commands(self) -> dict[tuple[str, str], list[Command]]:
        """By scope ("default", "all_private_chats" …) and language code ("" for all others)."""
        return self._profile.commands

    @property
    def descriptions(self) -> Mapping[str, str]:
        """What an empty chat shows, by language code."""
        return self._profile.texts["description"]

    @property
    def short_descriptions(self) -> Mapping[str, str]:
        """What the profile page shows, by language code."""
        return self._profile.texts["short_description"]

    @property
    def webhook(self) -> Webhook | None:
        """The webhook that is set."""
        return self._updates.webhook

    @property
    def polling(self) -> bool:
        """Whether the bot waits in getUpdates right now."""
        return self._updates.polling

    @property
    def webhook_error(self) -> str | None:
        """Why the last delivery to the webhook failed."""
        return self._updates.last_error[1] if self._updates.last_error else None

    @property
    def pending_updates(self) -> list[dict[str, Any]]:
        """Updates that the bot has not yet confirmed."""
        return list(self._updates.pending)

    # Faults to order.

    def fail_next(
        self,
        method: str,
        status: int,
        description: str,
        parameters: Mapping[str, Any] | None = None,
        times: int = 1,
    ) -> None:
        """Let the next `times` calls of `method` fail without effect; 502 to 504 come as a proxy's HTML."""
        self._faults.fail_next(method, status, description, parameters, times)

    def delay(self, method: str, seconds: float) -> None:
        """Let every later call of `method` wait before it does anything; 0 ends it."""
        self._faults.delay(method, seconds)

    def block(self, user: User) -> None:
        """Let `user` block the bot: what it sends or edits there is refused with 403."""
        self._state.open_chat(user)
        self._state.blocked.add(user.id)

    def unblock(self, user: User) -> None:
        """Let `user` take the bot back."""
        self._state.blocked.discard(user.id)

    def expire_query(self, query_id: str) -> None:
        """Let the time to answer a press run out."""
        self._callbacks.expire(query_id)

    def _on_call(self, call: Call) -> None:
        self.calls.append(call)
        self._notify()

    def _notify(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()


def _at_least(count: int, messages: list[SentMessage]) -> list[SentMessage] | None:
    return messages if len(messages) >= count else None
