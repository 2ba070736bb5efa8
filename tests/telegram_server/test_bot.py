"""The Bot API as python-telegram-bot's own Bot sees it."""

import asyncio
import time
from datetime import timedelta

import pytest
from telegram import (
    Bot,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.telegram_server.server import ALICE, BOB, Group, TelegramServer, User

STRANGER = User(9_000_001, "Nobody")


def keyboard(*data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(d, callback_data=d) for d in data]])


async def test_me_is_a_bot(server: TelegramServer, bot: Bot) -> None:
    me = await bot.get_me()
    assert me.is_bot
    assert me.username == server.username
    assert str(me.id) == server.token.partition(":")[0]


async def test_a_sent_message_is_kept_as_it_was_understood(server: TelegramServer, bot: Bot) -> None:
    question = await server.send_text("王芳去了哪里？")
    sent = await bot.send_message(
        ALICE.id,
        '😀 <b>王芳</b> <a href="https://a.example">去</a>',
        parse_mode="HTML",
        reply_markup=keyboard("more", "less"),
        reply_parameters=ReplyParameters(question),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert sent.text == "😀 王芳 去"
    assert list(sent.parse_entities(["bold"]).values()) == ["王芳"]
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "王芳去了哪里？"
    [message] = server.messages(ALICE)
    assert message.message_id == sent.message_id
    assert message.marked("bold") == ["王芳"]
    assert [entity.url for entity in message.entities] == [None, "https://a.example/"]
    assert [[button.callback_data for button in row] for row in message.buttons] == [["more", "less"]]
    assert message.reply_to == question
    assert message.link_preview_disabled
    assert server.messages(BOB) == []


async def test_people_need_no_username(server: TelegramServer, bot: Bot) -> None:
    await server.send_text("在吗", user=STRANGER)
    sent = await bot.send_message(STRANGER.id, "在")
    assert (sent.chat.first_name, sent.chat.username) == (STRANGER.first_name, None)


async def test_two_people_have_two_chats(server: TelegramServer, bot: Bot) -> None:
    await asyncio.gather(bot.send_message(ALICE.id, "甲"), bot.send_message(BOB.id, "乙"))
    assert [m.text for m in server.messages(ALICE)] == ["甲"]
    assert [m.text for m in server.messages(BOB.id)] == ["乙"]


async def test_chats(server: TelegramServer, bot: Bot) -> None:
    group = Group(-5, "新闻")
    await server.send_text("大家好", user=BOB, chat=group)
    assert (await bot.get_chat(BOB.id)).first_name == BOB.first_name
    assert (await bot.get_chat(group.id)).title == "新闻"
    assert await bot.send_chat_action(group.id, "typing")
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(group.id, "dancing")


@pytest.mark.parametrize("chat", [STRANGER.id, "@nobody", "x", "-", "９"])
async def test_a_chat_that_never_wrote_is_not_found(bot: Bot, chat: int | str) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(chat, "x")


async def test_replies(server: TelegramServer, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ALICE.id, "x", reply_parameters=ReplyParameters(99))
    await bot.send_message(
        ALICE.id, "y", reply_parameters=ReplyParameters(99, allow_sending_without_reply=True)
    )
    assert [(m.text, m.reply_to) for m in server.messages(ALICE)] == [("y", None)]


async def test_editing(server: TelegramServer, bot: Bot) -> None:
    sent = await bot.send_message(ALICE.id, "<b>一</b>", parse_mode="HTML", reply_markup=keyboard("a"))
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await sent.edit_text("<b>一</b>", parse_mode="HTML", reply_markup=keyboard("a"))
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_reply_markup(keyboard("a"))
    await sent.edit_text("一", reply_markup=keyboard("a"))
    await sent.edit_reply_markup(keyboard("b"))
    edited = await sent.edit_text("二")
    assert isinstance(edited, Message)
    assert edited.edit_date is not None
    [message] = server.messages(ALICE)
    assert (message.text, message.buttons, message.edited) == ("二", (), 3)


async def test_what_cannot_be_edited_or_deleted(server: TelegramServer, bot: Bot) -> None:
    group = Group(-5, "新闻")
    theirs = await server.send_text("别动", chat=group)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", group.id, theirs)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group.id, theirs)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", ALICE.id, 99)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(ALICE.id, 99)


async def test_deleting(server: TelegramServer, bot: Bot) -> None:
    sent = await bot.send_message(ALICE.id, "x")
    theirs = await server.send_text("秘密")
    assert await sent.delete()
    assert await bot.delete_message(ALICE.id, theirs)
    assert server.messages(ALICE) == []


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        (InlineKeyboardButton("x", callback_data="引" * 22), "Button_data_invalid"),
        (InlineKeyboardButton("x", callback_data=""), "unallowed in the inline keyboard"),
        (InlineKeyboardButton("x"), "unallowed in the inline keyboard"),
        (InlineKeyboardButton(" ", callback_data="x"), "button text must be non-empty"),
        (InlineKeyboardButton("x", url="nowhere"), "button url 'nowhere' is invalid"),
    ],
)
async def test_bad_buttons_are_refused(bot: Bot, button: InlineKeyboardButton, reason: str) -> None:
    with pytest.raises(BadRequest, match=reason):
        await bot.send_message(ALICE.id, "x", reply_markup=InlineKeyboardMarkup([[button]]))


async def test_callback_data_of_64_bytes_is_fine(server: TelegramServer, bot: Bot) -> None:
    await bot.send_message(ALICE.id, "x", reply_markup=keyboard("引" * 21 + "x"))
    assert len(server.messages(ALICE)) == 1


async def test_callback_queries_are_answered_once_pressed(server: TelegramServer, bot: Bot) -> None:
    await bot.send_message(ALICE.id, "x", reply_markup=keyboard("a"))
    [message] = server.messages(ALICE)
    query = await server.press(message, "a")
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(query, "引" * 201)
    assert await bot.answer_callback_query(query, "好", show_alert=True)
    assert server.answered_queries[query].text == "好"
    assert (await server.wait_for_answer(query)).show_alert
    late = await server.press(message, "a")
    server.expire_query(late)
    for query_id in (late, "12345"):
        with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
            await bot.answer_callback_query(query_id)


async def test_only_buttons_that_call_back_can_be_pressed(server: TelegramServer, bot: Bot) -> None:
    link = InlineKeyboardButton("open", url="https://a.example")
    await bot.send_message(ALICE.id, "x", reply_markup=InlineKeyboardMarkup([[link]]))
    [message] = server.messages(ALICE)
    for button in ("open", "missing"):
        with pytest.raises(LookupError, match="has no button"):
            await server.press(message, button)


async def test_commands_by_scope_and_language(server: TelegramServer, bot: Bot) -> None:
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([("help", "帮助")])
    await bot.set_my_commands([("help", "Help")], private, "en")
    await bot.set_my_commands([("help", "Alice")], BotCommandScopeChat(ALICE.id))
    assert server.commands["default", ""] == [{"command": "help", "description": "帮助"}]
    assert [c.description for c in await bot.get_my_commands(private, "en")] == ["Help"]
    assert [c.description for c in await bot.get_my_commands(BotCommandScopeChat(ALICE.id))] == ["Alice"]
    await bot.delete_my_commands(private, "en")
    assert await bot.get_my_commands(private, "en") == ()


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ([("Help", "x")], "Bot_command_invalid"),
        ([("a-b", "x")], "Bot_command_invalid"),
        ([("a" * 33, "x")], "Command length must not exceed 32"),
        ([("/", "x")], "Command must be non-empty"),
        ([("a", " ")], "Command description must be non-empty"),
        ([("a", "x" * 257)], "Command description length must not exceed 256"),
        ([(f"c{n}", "x") for n in range(101)], "Bot_commands_too_much"),
    ],
)
async def test_bad_commands_are_refused(bot: Bot, commands: list[tuple[str, str]], reason: str) -> None:
    with pytest.raises(BadRequest, match=reason):
        await bot.set_my_commands(commands)


async def test_descriptions_and_name(server: TelegramServer, bot: Bot) -> None:
    await bot.set_my_description("只引用原文")
    await bot.set_my_description("Quotes only", "en")
    await bot.set_my_short_description("引据")
    await bot.set_my_name("引据")
    assert server.descriptions == {"": "只引用原文", "en": "Quotes only"}
    assert server.short_descriptions == {"": "引据"}
    assert (await bot.get_my_description("en")).description == "Quotes only"
    assert (await bot.get_my_description("fr")).description == "只引用原文"
    assert (await bot.get_my_short_description()).short_description == "引据"
    assert (await bot.get_my_name()).name == "引据"
    await bot.set_my_description(None, "en")
    assert server.descriptions == {"": "只引用原文"}
    for too_long in (bot.set_my_description("x" * 513), bot.set_my_short_description("x" * 121)):
        with pytest.raises(BadRequest, match="too long"):
            await too_long
    with pytest.raises(BadRequest, match="Invalid language code specified"):
        await bot.set_my_description("x", "zh-hans")


async def test_ordered_faults(server: TelegramServer, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # without it RetryAfter warns of its deprecation
    server.fail_next("sendMessage", 429, "Too Many Requests: retry after 2", {"retry_after": 2})
    server.fail_next("sendMessage", 500, "Internal Server Error")
    server.fail_next("sendMessage", 502, "Bad Gateway", times=2)
    with pytest.raises(RetryAfter) as limited:
        await bot.send_message(ALICE.id, "x")
    assert limited.value.retry_after == timedelta(seconds=2)
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(ALICE.id, "x")
    for _ in range(2):
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await bot.send_message(ALICE.id, "x")
    await bot.send_message(ALICE.id, "x")
    assert len(server.messages(ALICE)) == 1
    assert [call.status for call in server.calls] == [429, 500, 502, 502, 200]


async def test_a_blocked_bot_is_refused_in_that_chat_only(server: TelegramServer, bot: Bot) -> None:
    sent = await bot.send_message(ALICE.id, "x")
    server.block(ALICE)
    for refused in (
        bot.send_message(ALICE.id, "y"),
        sent.edit_text("y"),
        bot.send_chat_action(ALICE.id, "typing"),
    ):
        with pytest.raises(Forbidden, match="Forbidden: bot was blocked by the user"):
            await refused
    await bot.send_message(BOB.id, "x")
    server.unblock(ALICE)
    await bot.send_message(ALICE.id, "y")
    assert [m.text for m in server.messages(ALICE)] == ["x", "y"]


async def test_delays(server: TelegramServer, bot: Bot) -> None:
    server.delay("sendMessage", 0.2)
    started = time.monotonic()
    with pytest.raises(TimedOut):
        await bot.send_message(ALICE.id, "x", read_timeout=0.05)
    await bot.send_message(ALICE.id, "y")
    assert time.monotonic() - started >= 0.2
    server.delay("sendMessage", 0)
    await bot.send_message(ALICE.id, "z", read_timeout=0.19)


async def test_a_wrong_token_is_unauthorized(server: TelegramServer) -> None:
    bot = Bot("123456789:another", base_url=server.url + "/bot")
    with pytest.raises(InvalidToken):
        await bot.initialize()
    await bot.shutdown()
    assert [call.status for call in server.calls] == [401]


async def test_unknown_methods_are_not_found(bot: Bot) -> None:
    with pytest.raises(TelegramError, match="'sendNonsense' not found"):
        await bot.do_api_request("sendNonsense")


async def test_account(bot: Bot) -> None:
    assert await bot.log_out()
    assert await bot.close()


async def test_updates_stay_until_they_are_confirmed(server: TelegramServer, bot: Bot) -> None:
    first = await bot.get_updates()
    assert [u.message.text for u in first if u.message] == ["你好", "你好"]
    assert await bot.get_updates() == first
    assert await bot.get_updates(limit=1) == first[:1]
    assert await bot.get_updates(offset=first[1].update_id) == first[1:]
    await server.send_text("最新")
    assert [u.message.text for u in await bot.get_updates(offset=-1) if u.message] == ["最新"]
    [last] = server.pending_updates
    assert await bot.get_updates(offset=last["update_id"] + 1) == ()


async def test_only_allowed_kinds_of_updates_come(server: TelegramServer, bot: Bot) -> None:
    await bot.get_updates(offset=-1, allowed_updates=["edited_message"])
    message_id = await server.send_text("初稿")
    await server.edit_text(message_id, "定稿 /x")
    [_, update] = await bot.get_updates()
    assert update.edited_message is not None
    assert update.edited_message.text == "定稿 /x"
    assert update.edited_message.edit_date is not None


async def test_long_polling_returns_as_soon_as_something_comes(server: TelegramServer, bot: Bot) -> None:
    last = (await bot.get_updates())[-1].update_id
    waiting = asyncio.create_task(bot.get_updates(offset=last + 1, timeout=20))
    await server.wait_until(lambda: server.polling or None)
    started = time.monotonic()
    await server.send_text("来了")
    assert [u.message.text for u in await waiting if u.message] == ["来了"]
    assert time.monotonic() - started < 1


async def test_the_older_of_two_polls_gets_a_conflict(server: TelegramServer, bot: Bot) -> None:
    last = (await bot.get_updates())[-1].update_id
    older = asyncio.create_task(bot.get_updates(offset=last + 1, timeout=20))
    await server.wait_until(lambda: server.polling or None)
    async with Bot(server.token, base_url=server.url + "/bot") as second:
        newer = asyncio.create_task(second.get_updates(offset=last + 1, timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await older
        await server.send_text("来了")
        assert len(await newer) == 1


async def test_a_poll_whose_caller_went_away_is_in_nobodys_way(server: TelegramServer, bot: Bot) -> None:
    last = (await bot.get_updates())[-1].update_id
    gone = asyncio.create_task(bot.get_updates(offset=last + 1, timeout=20))
    await server.wait_until(lambda: server.polling or None)
    gone.cancel()
    await server.wait_until(lambda: None if server.polling else True)
    assert await bot.get_updates(offset=last + 1, timeout=1) == ()
    assert 409 not in {call.status for call in server.calls}


async def test_waiting_says_what_there_was(server: TelegramServer, bot: Bot) -> None:
    await bot.send_message(ALICE.id, "只有这个")
    with pytest.raises(TimeoutError, match="只有这个"):
        await server.wait_for(2, ALICE, timeout=0.05)
    with pytest.raises(TimeoutError, match="只有这个"):
        await server.wait_for(lambda message: message.edited > 0, ALICE, timeout=0.05)


async def test_people_edit_only_their_own(server: TelegramServer) -> None:
    message_id = await server.send_text("甲", user=ALICE)
    with pytest.raises(LookupError, match="wrote no message"):
        await server.edit_text(message_id, "乙", user=BOB)
