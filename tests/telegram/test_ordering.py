"""One chat's updates after each other, many chats at once, and nothing left behind."""

import asyncio
import gc

from telegram import Chat, Message, Update

from bot.telegram.ordering import ChatOrder


def update(chat: int, number: int) -> Update:
    return Update(number, Message(number, None, Chat(chat, Chat.PRIVATE)))  # type: ignore[arg-type]  # no date


class Log:
    """What began and ended, in order."""

    def __init__(self) -> None:
        self.events: list[str] = []

    async def work(self, name: str, seconds: float) -> None:
        self.events.append(f"{name} begins")
        await asyncio.sleep(seconds)
        self.events.append(f"{name} ends")


async def test_a_chat_waits_for_itself_but_not_for_others() -> None:
    order, log = ChatOrder(8), Log()
    await asyncio.gather(
        order.process_update(update(1, 1), log.work("1a", 0.1)),
        order.process_update(update(1, 2), log.work("1b", 0)),
        order.process_update(update(2, 3), log.work("2a", 0.05)),
        order.process_update(object(), log.work("no chat", 0)),
    )
    others = ["2a begins", "no chat begins", "no chat ends", "2a ends"]
    assert log.events == ["1a begins", *others, "1a ends", "1b begins", "1b ends"]


async def test_one_busy_chat_leaves_the_slots_to_others() -> None:
    order, log = ChatOrder(2), Log()
    busy = [order.process_update(update(1, number), log.work("busy", 60)) for number in range(20)]
    tasks = [asyncio.ensure_future(work) for work in busy]
    await asyncio.sleep(0)
    await order.process_update(update(2, 99), log.work("other", 0))
    assert log.events == ["busy begins", "other begins", "other ends"]
    assert await order.drain(0.01) == 20
    assert all(task.cancelled() for task in tasks)


async def test_no_more_than_the_slots_at_once() -> None:
    order, log = ChatOrder(2), Log()
    works = [order.process_update(update(chat, chat), log.work(str(chat), 0.01)) for chat in range(4)]
    await asyncio.gather(*works)
    assert [event.split()[1] for event in log.events[:4]] == ["begins", "begins", "ends", "ends"]


async def test_a_failure_lets_the_next_one_in() -> None:
    async def fail() -> None:
        raise ValueError

    order, log = ChatOrder(8), Log()
    results = await asyncio.gather(
        order.process_update(update(1, 1), fail()),
        order.process_update(update(1, 2), log.work("next", 0)),
        return_exceptions=True,
    )
    assert isinstance(results[0], ValueError)
    assert log.events == ["next begins", "next ends"]


async def test_chats_leave_nothing_behind() -> None:
    order, log = ChatOrder(8), Log()
    await asyncio.gather(*(order.process_update(update(n, n), log.work("", 0)) for n in range(500)))
    gc.collect()
    assert len(order._turns) == 0
    assert await order.drain(1) == 0
