"""What comes back to messages, over polling."""

import asyncio

from tests.telegram.harness import called
from tests.telegram.stand_in import PARAGRAPH, StandIn
from tests.telegram_server.server import ALICE, BOB, Group, TelegramServer, User

GROUP = Group(-1_000, "读报组")


async def test_question_is_answered_as_a_reply_with_bold_quote_link_and_buttons(
    server: TelegramServer, conversation: StandIn
) -> None:
    question = await server.send_text("王芳去了哪里？")
    [answer] = await server.wait_for(1, ALICE)
    assert answer.text == "答：王芳去了哪里？\n题目 <1> & 2"
    assert answer.marked("bold") == ["王芳去了哪里？"]
    assert answer.marked("blockquote") == ["答：王芳去了哪里？"]
    assert [entity.url for entity in answer.entities if entity.type == "text_link"] == [
        f"https://t.me/{server.username}?start=a1p2"
    ]
    assert [[button.text for button in row] for row in answer.buttons] == [["全文", "更多"]]
    assert answer.reply_to == question
    assert answer.link_preview_disabled


async def test_hostile_text_and_name_come_back_verbatim(
    server: TelegramServer, conversation: StandIn
) -> None:
    hostile = "</b><script>&lt;&amp;\"' </blockquote> 𠮷 <a href='tg://user?id=1'>"
    await server.send_text(hostile, user=BOB)  # whose name is markup, too
    [answer] = await server.wait_for(1, BOB)
    assert answer.marked("bold") == [hostile]


async def test_commands(server: TelegramServer, conversation: StandIn) -> None:
    for text in (
        "/start",
        "/start nonsense",
        "/help",
        "/nonsense",
        "/sources",
        "/start a7p3",
        "/start a999p0",
    ):
        await server.send_text(text, language_code="zh-tw")
    answers = await server.wait_for(7, ALICE)
    assert [answer.text for answer in answers] == [
        "help zh-Hant",
        "help zh-Hant",
        "help zh-Hant",
        "help zh-Hant",
        "sources page 1",
        "article 7 paragraph 3 page 1",
        "gone zh-Hant",
    ]
    assert conversation.asked == []


async def test_commands_with_words_beside_them(server: TelegramServer, conversation: StandIn) -> None:
    expected = {
        ("/who 王芳", "zh-hant"): "who 王芳 zh-Hant",
        ("/who 孙起生", "en"): "who 孙起生 zh-Hans",
        ("/who  Wang   Fang", "en"): "who Wang Fang en",
        ("/who Wang Fang", "zh"): "who Wang Fang zh-Hans",
        ("/who", "en"): "officials page 1",
        ("/date 2022-04-12", "en"): "date 2022-04-12 en",
        ("/date\n4月12日", "en"): "date 4月12日 zh-Hans",
        ("/date", "zh"): "date  zh-Hans",
        ("/new", "zh-tw"): "new zh-Hant",
    }
    for text, code in expected:
        await server.send_text(text, language_code=code)
    answers = await server.wait_for(len(expected), ALICE)
    assert [answer.text for answer in answers] == [text.strip() for text in expected.values()]
    assert conversation.asked == []


async def test_people_and_days_open_anew_and_turn_in_place(
    server: TelegramServer, conversation: StandIn
) -> None:
    await server.send_text("/who")
    await server.send_text("/date 4月12日")
    officials, dates = await server.wait_for(2, ALICE)
    await server.press(officials, "王芳")
    person = (await server.wait_for(3, ALICE))[-1]
    await server.press(dates, "那天")
    day = (await server.wait_for(4, ALICE))[-1]
    assert (person.text, person.reply_to) == ("person 7 of None page 1", officials.message_id)
    assert (day.text, day.reply_to) == ("2022-04-12 to 2022-04-12 page 1", dates.message_id)
    turned = {
        officials.message_id: "officials page 2",
        dates.message_id: dates.text,
        person.message_id: "person 7 of None page 2",
        day.message_id: "2022-04-12 to 2022-04-12 page 2",
    }
    for message in (officials, person, day):
        await server.press(message, "下一页")
    await server.wait_until(lambda: sum(one.edited for one in server.messages(ALICE)) == 3 or None)
    assert {message.message_id: message.text for message in server.messages(ALICE)} == turned


async def test_a_deep_link_opens_a_person(server: TelegramServer, conversation: StandIn) -> None:
    await server.send_text("/start w7c0a1b2c3dg2")
    [person] = await server.wait_for(1, ALICE)
    assert person.text == "person 7 of 0a1b2c3d page 2"


async def test_opening_an_article_and_more_excerpts_answer_the_pressed_message(
    server: TelegramServer, conversation: StandIn
) -> None:
    question = await server.send_text("谁？")
    [answer] = await server.wait_for(1, ALICE)
    expected = {"全文": "article 1 paragraph 2 page 1", "更多": f"more of {question} from 3"}
    for sent, (button, text) in enumerate(expected.items(), 2):
        query = await server.press(answer, button)
        opened = (await server.wait_for(sent, ALICE))[-1]
        assert (opened.text, opened.reply_to) == (text, answer.message_id)
        assert (await server.wait_for_answer(query)).text == ""
    assert server.messages(ALICE)[0].edited == 0


async def test_pages_turn_in_place(server: TelegramServer, conversation: StandIn) -> None:
    await server.send_text("/sources")
    await server.send_text("/start a1p2")
    sources, article = await server.wait_for(2, ALICE)
    await server.press(sources, "下一页")
    await server.press(article, "下一页")
    await server.wait_for(lambda message: message.text == "article 1 paragraph 2 page 2", ALICE)
    await server.wait_for(lambda message: message.text == "sources page 2", ALICE)
    assert [message.message_id for message in server.messages(ALICE)] == [
        sources.message_id,
        article.message_id,
    ]


async def test_page_of_a_deleted_message_comes_anew(server: TelegramServer, conversation: StandIn) -> None:
    await server.send_text("/sources")
    [sources] = await server.wait_for(1, ALICE)
    server.fail_next("editMessageText", 400, "Bad Request: message to edit not found")
    await server.press(sources, "下一页")
    _, anew = await server.wait_for(2, ALICE)
    assert anew.text == "sources page 2"


async def test_too_old_a_press_still_opens(server: TelegramServer, conversation: StandIn) -> None:
    await server.send_text("谁？")
    [answer] = await server.wait_for(1, ALICE)
    server.expire_query(await server.press(answer, "全文"))
    _, article = await server.wait_for(2, ALICE)
    assert article.text == "article 1 paragraph 2 page 1"


async def test_edited_question_changes_its_answer_in_place(
    server: TelegramServer, conversation: StandIn
) -> None:
    question = await server.send_text("long 2")
    first, second = await server.wait_for(2, ALICE)
    assert (first.reply_to, second.reply_to) == (question, None)
    assert ([*map(len, (first.buttons, second.buttons))]) == [0, 1]

    await server.edit_text(question, "long 3")  # more parts: one is sent
    await server.wait_for(3, ALICE)
    await server.wait_for(
        lambda message: message.message_id == second.message_id and not message.buttons, ALICE
    )

    await server.edit_text(question, "谁？")  # fewer parts: two are deleted
    await server.wait_until(lambda: len(server.messages(ALICE)) == 1 or None)
    [answer] = server.messages(ALICE)
    assert answer.message_id == first.message_id
    assert answer.marked("bold") == ["谁？"]

    await server.edit_text(question, "谁？")  # "message is not modified"
    await server.send_text("最后")
    await server.wait_for(lambda message: "最后" in message.text, ALICE)
    assert len(server.messages(ALICE)) == 2


async def test_a_part_that_was_deleted_does_not_stop_an_edited_answer(
    server: TelegramServer, conversation: StandIn
) -> None:
    question = await server.send_text("long 2")
    await server.wait_for(2, ALICE)
    server.fail_next("deleteMessage", 400, "Bad Request: message to delete not found")
    await server.edit_text(question, "谁？")
    await server.wait_for(lambda message: "谁？" in message.text, ALICE)
    await server.send_text("最后")
    await server.wait_for(lambda message: "最后" in message.text, ALICE)
    assert not any("编号" in message.text for message in server.messages(ALICE))


async def test_long_answer_is_split_between_paragraphs(server: TelegramServer, conversation: StandIn) -> None:
    await server.send_text("long 2")
    assert [answer.text for answer in await server.wait_for(2, ALICE)] == [f"{PARAGRAPH}\n\n{PARAGRAPH}"] * 2


async def test_group_messages_are_answered_only_if_meant_for_the_bot(
    server: TelegramServer, conversation: StandIn
) -> None:
    def to_group(text: str, reply_to: int | None = None) -> asyncio.Future[int]:
        return asyncio.ensure_future(server.send_text(text, chat=GROUP, reply_to=reply_to))

    await to_group("大家好")
    await to_group("/nonsense")
    await to_group("@somebody_else 谁？")
    mention = await to_group(f"𠮷 @{server.username.upper()} 谁去了？")
    [answer] = await server.wait_for(1, GROUP)
    assert answer.marked("bold") == ["𠮷  谁去了？"]
    assert answer.reply_to == mention
    await to_group("哪里？", reply_to=answer.message_id)
    await to_group("自言自语", reply_to=mention)
    await to_group(f"/sources@{server.username}")
    await to_group(f"/who@{server.username} 王芳")
    await to_group("/who@somebody_else 王芳")
    await to_group(f"/date@{server.username} 4月12日")
    await to_group(f"@{server.username}")
    texts = [answer.text.splitlines()[0] for answer in await server.wait_for(6, GROUP)]
    assert texts == [
        "答：𠮷  谁去了？",
        "答：哪里？",
        "sources page 1",
        "who 王芳 zh-Hans",
        "date 4月12日 zh-Hans",
        "help zh-Hans",
    ]
    assert conversation.asked == ["𠮷  谁去了？", "哪里？"]


async def test_typing_shows_only_while_an_answer_takes_long(
    server: TelegramServer, conversation: StandIn
) -> None:
    await server.send_text("谁？")
    await server.wait_for(1, ALICE)
    assert called(server, "sendChatAction") == []
    await server.send_text("slow 0.7")
    await server.wait_for(2, ALICE)
    [action] = called(server, "sendChatAction")
    assert action.parameters["action"] == "typing"


async def test_one_chat_is_answered_in_order_and_many_at_once(
    server: TelegramServer, conversation: StandIn
) -> None:
    people = [User(2_000_000 + number, f"Nr. {number}") for number in range(5)]
    asked = [f"slow 0.2 {person.id}" for person in people]
    await server.send_text("slow 0.4 first")
    await server.send_text("second")
    for person, text in zip(people, asked, strict=True):
        await server.send_text(text, user=person)
    for person in people:
        await server.wait_for(1, person)
    first, second = await server.wait_for(2, ALICE)
    assert ("first" in first.text, "second" in second.text) == (True, True)
    assert conversation.most_working == 1 + len(people)
    assert conversation.answered == [*asked, "slow 0.4 first", "second"]
