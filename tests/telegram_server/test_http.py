"""Requests that no library would make, and the envelopes that they get."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.telegram_server.callbacks import Callbacks
from tests.telegram_server.methods import all_methods
from tests.telegram_server.profile import Profile
from tests.telegram_server.server import ALICE, TelegramServer
from tests.telegram_server.state import State
from tests.telegram_server.updates import Updates

CHAT = str(ALICE.id)


@pytest.fixture
async def session(server: TelegramServer) -> AsyncIterator[aiohttp.ClientSession]:
    await server.send_text("你好")
    async with aiohttp.ClientSession(f"{server.url}/bot{server.token}/") as session:
        yield session


def form(**fields: str) -> aiohttp.FormData:
    data = aiohttp.FormData(fields)
    data.add_field("file", b"bytes", filename="a.bin")
    return data


@pytest.mark.parametrize(
    ("verb", "options"),
    [
        ("GET", {"params": {"chat_id": CHAT, "text": "<b>引 据</b>+&", "parse_mode": "html"}}),
        ("POST", {"data": {"chat_id": CHAT, "text": "<b>引 据</b>+&", "parse_mode": "html"}}),
        ("POST", {"json": {"chat_id": ALICE.id, "text": "<b>引 据</b>+&", "parse_mode": "html"}}),
        ("POST", {"data": form(chat_id=CHAT, text="<b>引 据</b>+&", parse_mode="html")}),
    ],
    ids=["address", "form", "json", "multipart"],
)
async def test_parameters_come_in_four_ways(
    server: TelegramServer, session: aiohttp.ClientSession, verb: str, options: dict[str, Any]
) -> None:
    async with session.request(verb, "SENDMESSAGE", **options) as response:
        envelope = await response.json()
    assert envelope["ok"] is True
    assert envelope["result"]["text"] == "引 据+&"
    [message] = server.messages(ALICE)
    assert (message.html, message.marked("bold")) == ("<b>引 据</b>+&", ["引 据"])
    assert server.calls[-1].parameters["parse_mode"] == "html"


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({}, "message text is empty"),
        ({"text": None}, "message text is empty"),
        ({"text": "x"}, "chat_id is empty"),
        ({"text": "x", "chat_id": "-"}, "chat not found"),
        ({"text": "x\ud800", "chat_id": CHAT}, "strings must be encoded in UTF-8"),
        ({"text": "x", "chat_id": CHAT, "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ({"text": "x", "chat_id": CHAT, "reply_markup": "[]"}, "object expected as reply markup"),
        (
            {"text": "x", "chat_id": CHAT, "reply_markup": {"inline_keyboard": "x"}},
            'field "inline_keyboard" must be of type Array',
        ),
        (
            {"text": "x", "chat_id": CHAT, "reply_markup": {"inline_keyboard": [["x"]]}},
            "InlineKeyboardButton must be an Object",
        ),
        ({"text": "x", "chat_id": CHAT, "reply_parameters": [1]}, "object expected as reply parameters"),
        (
            {"text": "x", "chat_id": CHAT, "link_preview_options": [1]},
            "object expected as link preview options",
        ),
    ],
)
async def test_malformed_parameters(
    session: aiohttp.ClientSession, parameters: dict[str, Any], description: str
) -> None:
    async with session.post("sendMessage", json=parameters) as response:
        assert response.status == 400
        assert await response.json() == {
            "ok": False,
            "error_code": 400,
            "description": f"Bad Request: {description}",
        }


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("setMyCommands", {"commands": "x"}),
        ("setMyCommands", {"commands": {}}),
        ("setMyCommands", {"commands": ["x"]}),
        ("setMyCommands", {"commands": [], "scope": []}),
        ("setMyCommands", {"commands": [], "scope": [1]}),
        ("getMyCommands", {"scope": {"kind": "default"}}),
    ],
)
async def test_malformed_commands(
    session: aiohttp.ClientSession, method: str, parameters: dict[str, Any]
) -> None:
    async with session.post(method, json=parameters) as response:
        assert response.status == 400


NAMES = """
    chat_id text parse_mode message_id reply_markup reply_parameters link_preview_options callback_query_id
    action commands scope language_code name description short_description url secret_token allowed_updates
    offset limit max_connections cache_time reply_to_message_id
"""
VALUES: list[Any] = [None, "", "x", "{", "[1]", 5, 10**30, True, [], [[]], {}, {"type": {}}, "\ud800"]
IN_A_CHAT = {"chat_id": CHAT, "text": "x", "message_id": 1}


@pytest.mark.parametrize("chat", [{}, IN_A_CHAT], ids=["alone", "in a chat"])
@pytest.mark.parametrize("value", VALUES)
async def test_no_value_breaks_the_server(
    session: aiohttp.ClientSession, value: Any, chat: dict[str, Any]
) -> None:
    methods = all_methods(State(ALICE), Updates(lambda: None), Callbacks(), Profile())
    assert len(methods) == 23
    for method in methods:
        async with session.post(method, json=dict.fromkeys(NAMES.split(), value) | chat) as response:
            assert response.status in {200, 400, 404}, (method, await response.text())


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"[]"),
        ("application/json", b"\xff"),
        ("application/x-www-form-urlencoded", b"text=\xff"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b"x"),
    ],
)
async def test_a_body_that_is_not_what_it_says(
    session: aiohttp.ClientSession, content_type: str, body: bytes
) -> None:
    headers = {"Content-Type": content_type}
    async with session.post("sendMessage", data=body, headers=headers) as response:
        assert response.status == 400
        assert (await response.json())["ok"] is False


async def test_old_names_of_parameters(server: TelegramServer, session: aiohttp.ClientSession) -> None:
    old = {"reply_to_message_id": 1, "disable_web_page_preview": True}
    async with session.post("sendMessage", json={"chat_id": CHAT, "text": "x"} | old) as response:
        assert response.ok
    [message] = server.messages(ALICE)
    assert (message.reply_to, message.link_preview_disabled) == (1, True)


async def test_retry_after_is_also_a_header(server: TelegramServer, session: aiohttp.ClientSession) -> None:
    server.fail_next("*", 429, "Too Many Requests: retry after 3", {"retry_after": 3})
    async with session.get("getUpdates") as response:
        assert response.ok
    async with session.get("getMe") as response:
        assert response.status == 429
        assert response.headers["Retry-After"] == "3"
        assert (await response.json())["parameters"] == {"retry_after": 3}


async def test_a_gateway_answers_in_html(server: TelegramServer, session: aiohttp.ClientSession) -> None:
    server.fail_next("getMe", 502, "Bad Gateway")
    async with session.get("getMe") as response:
        assert response.status == 502
        assert response.content_type == "text/html"


@pytest.mark.parametrize(("path", "status"), [("/", 404), ("/bot123:x/getMe", 401), ("/file/x", 404)])
async def test_other_addresses(server: TelegramServer, path: str, status: int) -> None:
    async with aiohttp.ClientSession(server.url) as session, session.get(path) as response:
        assert response.status == status
        assert (await response.json())["error_code"] == status


async def test_a_server_closes_at_once_with_calls_under_way() -> None:
    async with aiohttp.ClientSession() as session, TelegramServer() as server:
        server.delay("getMe", 30)
        poll = session.get(f"{server.url}/bot{server.token}/getUpdates", params={"timeout": "30"})
        slow = session.get(f"{server.url}/bot{server.token}/getMe")
        calls = [asyncio.ensure_future(poll), asyncio.ensure_future(slow)]
        await asyncio.sleep(0.1)
        async with asyncio.timeout(3):
            await server.__aexit__()
        for result in await asyncio.gather(*calls, return_exceptions=True):
            if isinstance(result, aiohttp.ClientResponse):
                assert result.status == 409
                result.close()
            else:
                assert isinstance(result, aiohttp.ClientError)
