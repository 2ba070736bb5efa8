"""The whole: `python -m bot` over articles of its own, asked by people in Telegram."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.telegram.harness import environment_for, free_port, process, webhook_environment
from tests.telegram_server.server import ALICE, BOB, SentMessage, TelegramServer

LONG = "\n".join(
    f"第{number}段，松林镇的修路工程继续推进，{'村民们都说路好走了。' * 20}" for number in range(1, 40)
)
ARTICLES = [
    {
        "title": "赵明远到松林镇调研<1>&2",
        "date": "2023-05-07",
        "source": "云岭日报",
        "text": "5月6日，县长赵明远到松林镇调研茶叶生产。\n他在<b>座谈会</b>上说，今年要新建两座茶厂 & 一条公路。",
    },
    {
        "title": "松林镇修路",
        "date": "2023-06-01",
        "source": "云岭日报",
        "url": "https://example.org/road?a=1&b=2",
        "text": LONG,
    },
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(json.dumps(article, ensure_ascii=False) for article in ARTICLES), "utf-8")
    return path


@contextlib.asynccontextmanager
async def bot(server: TelegramServer, corpus: Path, **changes: str) -> AsyncIterator[None]:
    """The bot until it has stopped in good order."""
    arguments = ("-m", "bot", "--corpus", str(corpus), "--database", str(corpus.with_suffix(".sqlite3")))
    async with process(environment_for(server) | changes, arguments, corpus.parent) as running:
        yield
        running.terminate()
        _, log = await asyncio.wait_for(running.communicate(), 5)
    assert running.returncode == 0, log.decode()
    assert "Traceback" not in log.decode()
    assert server.token not in log.decode()


def links(message: SentMessage) -> list[str | None]:
    return [entity.url for entity in message.entities if entity.type == "text_link"]


def buttons(message: SentMessage) -> list[str]:
    return [button.text for row in message.buttons for button in row]


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_asking_opening_turning_and_editing(server: TelegramServer, corpus: Path, way: str) -> None:
    webhook = webhook_environment(free_port()) if way == "webhook" else {}
    async with bot(server, corpus, **webhook):
        question = await server.send_text("赵明远去了哪里？", user=BOB)
        [answer] = await server.wait_for(1, BOB, timeout=30)
        assert "县长赵明远到松林镇调研" in answer.marked("blockquote")[0]
        assert answer.marked("bold")
        assert answer.reply_to == question
        assert "赵明远到松林镇调研<1>&2" in answer.text
        [deep_link, *_] = [link for link in links(answer) if link and "t.me" in link]
        assert deep_link.startswith(f"https://t.me/{server.username}?start=")

        await server.send_text(f"/start {deep_link.split('=')[1]}", user=BOB)
        article = (await server.wait_for(2, BOB))[-1]
        assert "他在<b>座谈会</b>上说，今年要新建两座茶厂 & 一条公路。" in article.text

        await server.send_text("/sources", user=BOB)
        listed = (await server.wait_for(3, BOB))[-1]
        assert "https://example.org/road?a=1&b=2" in links(listed)
        assert "云岭日报" in listed.text
        assert "2023-05-07" in listed.text

        await server.edit_text(question, "松林镇的修路工程", user=BOB)
        edited = await server.wait_for(lambda message: message.edited == 1, BOB)
        assert edited.message_id == answer.message_id
        assert "修路工程" in edited.text

        full = next(label for label in buttons(edited) if "rticle" in label or "全文" in label)
        await server.press(edited, full, user=BOB)
        page = (await server.wait_for(4, BOB))[-1]
        assert page.reply_to == edited.message_id
        forward = buttons(page)[-1]
        await server.press(page, forward, user=BOB)
        turned = await server.wait_for(lambda m: m.message_id == page.message_id and m.edited == 1, BOB)
        assert turned.text != page.text
        assert len(server.messages(BOB)) == 4


async def test_looking_people_and_days_up(server: TelegramServer, corpus: Path) -> None:
    async with bot(server, corpus):
        await server.send_text("/who")
        [officials] = await server.wait_for(1, ALICE, timeout=30)
        await server.press(officials, "赵明远")
        person = (await server.wait_for(2, ALICE))[-1]
        await server.send_text("/date 2023年5月6日")
        day = (await server.wait_for(3, ALICE))[-1]
        await server.send_text("/new")
        anew = (await server.wait_for(4, ALICE))[-1]
    assert person.marked("bold")[0] == "赵明远"
    for message in (person, day):
        assert message.marked("blockquote") == ["5月6日，县长赵明远到松林镇调研茶叶生产。"]
        assert "赵明远到松林镇调研<1>&2" in message.text
    assert day.marked("bold") == ["2023-05-06 周六"]
    assert "重新开始" in anew.text


async def test_strangers_ask_at_once_and_edit_after_a_restart(server: TelegramServer, corpus: Path) -> None:
    async with bot(server, corpus):
        question = await server.send_text("赵明远去了哪里？")
        await server.send_text("/start a99999p0")
        await server.send_text("谁发明了电话？", user=BOB)
        answer, gone = await server.wait_for(2, ALICE, timeout=30)
        [unknown] = await server.wait_for(1, BOB)
    assert "赵明远" in answer.text
    assert gone.text
    assert not unknown.marked("blockquote")

    async with bot(server, corpus):
        await server.edit_text(question, "松林镇的修路工程")
        edited = await server.wait_for(lambda message: message.edited == 1, ALICE, timeout=30)
    assert edited.message_id == answer.message_id
    assert len(server.messages(ALICE)) == 2
