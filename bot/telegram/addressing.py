"""Which messages are meant for the bot, and what they ask."""

from telegram import Message, MessageEntity
from telegram.constants import ChatType
from telegram.ext.filters import MessageFilter


class Addressed(MessageFilter):
    """Lets through everything in a private chat; in a group replies to the bot and mentions of it."""

    def filter(self, message: Message) -> bool:
        """Whether the message is meant for the bot."""
        return message.chat.type == ChatType.PRIVATE or _is_reply(message) or bool(_mentions(message))


def question_in(message: Message) -> str:
    """The text of a message without the mentions of the bot, "" if there is nothing else."""
    units = (message.text or "").encode("utf-16-le")
    for mention in reversed(_mentions(message)):
        units = units[: 2 * mention.offset] + units[2 * (mention.offset + mention.length) :]
    return units.decode("utf-16-le").strip()


def _is_reply(message: Message) -> bool:
    original = message.reply_to_message
    return bool(original and original.from_user and original.from_user.id == message.get_bot().id)


def _mentions(message: Message) -> list[MessageEntity]:
    bot = message.get_bot()
    found = message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    return [
        entity
        for entity, text in found.items()
        if text.lower() == f"@{bot.username.lower()}" or (entity.user and entity.user.id == bot.id)
    ]
