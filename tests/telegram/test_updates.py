"""Kinds of updates that are posted to the webhook as they are."""

from collections.abc import Awaitable, Callable
from typing import Any

from tests.telegram.harness import called
from tests.telegram_server.server import ALICE, BOB, TelegramServer

Post = Callable[..., Awaitable[int]]


def message(number: int, **content: Any) -> dict[str, Any]:
    """An update with a message of Alice's."""
    fields = {"message_id": number, "date": 1, "chat": ALICE.chat_json(), "from": ALICE.to_json()}
    return {"update_id": number, "message": fields | content}


def sticker(name: str) -> dict[str, Any]:
    return {
        "file_id": name,
        "file_unique_id": name,
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
    }


async def test_a_wrong_secret_is_refused(server: TelegramServer, post: Post) -> None:
    assert await post(message(1, text="谁？"), secret="guessed") == 403
    assert await post({"update_id": 2, "message": {}}) == 400
    assert called(server, "sendMessage") == []


async def test_what_is_no_text_gets_one_sentence(server: TelegramServer, post: Post) -> None:
    await server.send_text("/help")
    await server.wait_for(1, ALICE)
    assert await post(message(101, sticker=sticker("a"))) == 200
    _, answer = await server.wait_for(2, ALICE)
    assert "文字" in answer.text

    voice = {"file_id": "v", "file_unique_id": "v", "duration": 1}
    await post(message(102, voice=voice, media_group_id="album"))
    await post(message(103, voice=voice, media_group_id="album"))
    await post(message(104, pinned_message=message(1, text="x")["message"]))
    in_group = message(105, sticker=sticker("b"))
    in_group["message"]["chat"] = {"id": -1, "type": "group", "title": "读报组"}
    await post(in_group)
    await post(message(106, text="谁？"))
    await server.wait_for(lambda sent: "谁？" in sent.text, ALICE)
    assert [("文字" in sent.text) for sent in server.messages(ALICE)] == [False, True, True, False]


async def test_a_button_of_another_age_is_answered_with_a_sentence(
    server: TelegramServer, post: Post
) -> None:
    query = {"id": "1", "from": BOB.to_json(), "chat_instance": "1", "data": "v0:open"}
    await post({"update_id": 1, "callback_query": query | {"message": message(1, text="x")["message"]}})
    await post({"update_id": 2, "callback_query": query | {"data": "a1p2", "inline_message_id": "i"}})
    calls = await server.wait_until(
        lambda: (
            called(server, "answerCallbackQuery") if len(called(server, "answerCallbackQuery")) == 2 else None
        )
    )
    assert [call.parameters["text"] for call in calls] == [
        "This button no longer works: please ask again."
    ] * 2
    assert called(server, "sendMessage") == []


async def test_a_button_under_a_message_too_old_to_read_opens_anew(
    server: TelegramServer, post: Post
) -> None:
    await server.send_text("/help")
    await server.wait_for(1, ALICE)
    too_old = {"chat": ALICE.chat_json(), "message_id": 77, "date": 0}
    query = {"id": "1", "from": ALICE.to_json(), "chat_instance": "1", "data": "a1p2g3", "message": too_old}
    await post({"update_id": 1, "callback_query": query})
    _, page = await server.wait_for(2, ALICE)
    assert page.text == "article 1 paragraph 2 page 3"


async def test_answers_stay_in_the_topic_of_the_question(server: TelegramServer, post: Post) -> None:
    await server.send_text("/help")
    await server.wait_for(1, ALICE)
    await post(message(7, text="谁？", is_topic_message=True, message_thread_id=3))
    await server.wait_for(2, ALICE)
    assert called(server, "sendMessage")[-1].parameters["message_thread_id"] == "3"
