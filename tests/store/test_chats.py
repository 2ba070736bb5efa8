from datetime import UTC, datetime, timedelta, timezone

from bot.store import Store

NOON = datetime(2022, 4, 14, 12, tzinfo=UTC)


async def test_nothing_is_known_of_a_message_never_seen(store: Store) -> None:
    assert await store.chats.question("c", 1) is None
    assert await store.chats.answers("c", 1) == ()


async def test_questions_are_kept_by_chat_and_message(store: Store) -> None:
    await store.chats.remember_question("甲", 1, "一", NOON)
    await store.chats.remember_question("甲", 2, "二", NOON)
    await store.chats.remember_question("乙", 1, "三", NOON)
    assert await store.chats.question("甲", 1) == "一"
    assert await store.chats.question("甲", 2) == "二"
    assert await store.chats.question("乙", 1) == "三"


async def test_an_edited_question_keeps_its_answers(store: Store) -> None:
    await store.chats.remember_question("c", 1, "王方是谁", NOON)
    await store.chats.remember_answers("c", 1, [7, 8])
    await store.chats.remember_question("c", 1, "王芳是谁", NOON)
    assert await store.chats.question("c", 1) == "王芳是谁"
    assert await store.chats.answers("c", 1) == (7, 8)


async def test_new_answers_replace_the_old_ones(store: Store) -> None:
    await store.chats.remember_question("c", 1, "问", NOON)
    await store.chats.remember_answers("c", 1, [7, 8])
    await store.chats.remember_answers("c", 1, [9])
    assert await store.chats.answers("c", 1) == (9,)


async def test_answers_to_a_forgotten_question_are_not_kept(store: Store) -> None:
    await store.chats.remember_answers("c", 1, [7])
    assert await store.chats.answers("c", 1) == ()
    assert await store.chats.question("c", 1) is None


async def test_what_is_older_is_forgotten(store: Store) -> None:
    await store.chats.remember_question("c", 1, "早", NOON - timedelta(seconds=1))
    await store.chats.remember_question("c", 2, "午", NOON)
    await store.chats.forget_before(NOON.astimezone(timezone(timedelta(hours=8))))
    assert await store.chats.question("c", 1) is None
    assert await store.chats.question("c", 2) == "午"


async def test_what_a_chat_was_about_is_forgotten_but_not_what_was_asked(store: Store) -> None:
    for chat in ("甲", "乙"):
        await store.chats.remember_question(chat, 1, "一", NOON)
        await store.chats.remember_answers(chat, 1, [7])
    async with store._database.transaction() as connection:
        await connection.execute("UPDATE exchanges SET topic = '{}'")
    await store.chats.forget_topics("甲")
    rows = await store._database.rows("SELECT chat FROM exchanges WHERE topic IS NULL")
    assert [row["chat"] for row in rows] == ["甲"]
    assert await store.chats.question("甲", 1) == "一"
    assert await store.chats.answers("甲", 1) == (7,)
