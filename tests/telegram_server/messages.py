"""The methods of the Bot API that act on messages and chats."""

from typing import Any

from tests.telegram_server.entities import FormattedText, formatted
from tests.telegram_server.errors import bad_request
from tests.telegram_server.keyboards import inline_keyboard
from tests.telegram_server.parameters import Parameters
from tests.telegram_server.state import Chat, SentMessage, State, User

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
CHAT_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


class Messages:
    """Each method takes the parameters of a request and gives the result, or raises BotApiError."""

    def __init__(self, state: State) -> None:
        self._state = state

    def send_message(self, request: Parameters) -> dict[str, Any]:
        """SendMessage."""
        text = _formatted(request)
        buttons = inline_keyboard(request.structure("reply_markup"))
        chat = self._state.writable_chat(request.text("chat_id"))
        message = self._state.add_message(
            chat,
            self._state.bot,
            text,
            request.text("text"),
            buttons=buttons,
            reply_to=self._reply_to(request, chat),
            link_preview_disabled=_link_preview_disabled(request),
        )
        return self._state.message_json(message)

    def edit_message_text(self, request: Parameters) -> dict[str, Any]:
        """EditMessageText; a keyboard that isn't sent again is gone."""
        text = _formatted(request)
        buttons = inline_keyboard(request.structure("reply_markup"))
        message = self._editable(request)
        if (text.text, text.entities, buttons) == (message.text, message.entities, message.buttons):
            raise bad_request(NOT_MODIFIED)
        edited = self._state.replace_message(
            message,
            text=text.text,
            html=request.text("text"),
            entities=text.entities,
            buttons=buttons,
            link_preview_disabled=_link_preview_disabled(request),
        )
        return self._state.message_json(edited)

    def edit_message_reply_markup(self, request: Parameters) -> dict[str, Any]:
        """EditMessageReplyMarkup."""
        buttons = inline_keyboard(request.structure("reply_markup"))
        message = self._editable(request)
        if buttons == message.buttons:
            raise bad_request(NOT_MODIFIED)
        return self._state.message_json(self._state.replace_message(message, buttons=buttons))

    def delete_message(self, request: Parameters) -> bool:
        """DeleteMessage; in private chats also the person's."""
        chat = self._state.chat(request.text("chat_id"))
        message = self._state.message(chat.id, request.integer("message_id"))
        if message is None:
            raise bad_request("message to delete not found")
        if message.sender != self._state.bot and not isinstance(chat, User):
            raise bad_request("message can't be deleted")
        self._state.delete_message(message)
        return True

    def send_chat_action(self, request: Parameters) -> bool:
        """SendChatAction."""
        if request.text("action").lower() not in CHAT_ACTIONS:
            raise bad_request("wrong parameter action in request")
        self._state.writable_chat(request.text("chat_id"))
        return True

    def get_chat(self, request: Parameters) -> dict[str, Any]:
        """GetChat, with the fields of ChatFullInfo that are never missing."""
        chat = self._state.chat(request.text("chat_id"))
        gifts = (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        )
        return chat.chat_json() | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(gifts, True),
        }

    def _editable(self, request: Parameters) -> SentMessage:
        chat = self._state.writable_chat(request.text("chat_id"))
        message = self._state.message(chat.id, request.integer("message_id"))
        if message is None:
            raise bad_request("message to edit not found")
        if message.sender != self._state.bot:
            raise bad_request("message can't be edited")
        return message

    def _reply_to(self, request: Parameters, chat: Chat) -> int | None:
        wanted = request.structure("reply_parameters") or {
            "message_id": request.integer("reply_to_message_id"),
            "allow_sending_without_reply": request.flag("allow_sending_without_reply"),
        }
        if not isinstance(wanted, dict):
            raise bad_request("object expected as reply parameters")
        message_id = Parameters(wanted).integer("message_id")
        if message_id <= 0:
            return None
        if self._state.message(chat.id, message_id) is not None:
            return message_id
        if wanted.get("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")


def _formatted(request: Parameters) -> FormattedText:
    return formatted(request.text("text"), request.text("parse_mode"))


def _link_preview_disabled(request: Parameters) -> bool:
    options = request.structure("link_preview_options")
    if options is None:
        return request.flag("disable_web_page_preview")
    if not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    return bool(options.get("is_disabled"))
