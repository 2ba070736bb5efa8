"""HTTP for the library, against servers that fail in every way."""

import asyncio
import contextlib
import traceback
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TelegramError, TimedOut

from bot.telegram.requests import AiohttpRequest
from tests.telegram.harness import called, free_port
from tests.telegram_server.server import ALICE, TelegramServer

TOKEN = "42:made-up-token-of-35-characters"
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
NO_ANSWER = b""


@dataclass
class Loopback:
    """A server, and the heads of the requests that it got."""

    address: str
    heads: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"{self.address}/bot{TOKEN}/getMe"


@contextlib.asynccontextmanager
async def loopback(answer: bytes, *, hang_up: bool = False) -> AsyncIterator[Loopback]:
    """A server that gives this answer to each connection's first request, and then keeps it open or not."""

    open_connections: set[asyncio.Task[None] | None] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        open_connections.add(asyncio.current_task())
        running.heads.append((await reader.readuntil(b"\r\n\r\n")).decode())
        writer.write(answer)
        if not hang_up:
            await reader.read()
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    async with await asyncio.start_server(handle, "127.0.0.1", 0) as listening:
        running = Loopback(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}")
        yield running
        await asyncio.gather(*filter(None, open_connections))


@contextlib.asynccontextmanager
async def failing(kind: type[TelegramError], message: str) -> AsyncIterator[None]:
    """What is inside raises that, and nothing that could be printed of it tells the token."""
    with pytest.raises(TelegramError, match=message) as caught:
        yield
    assert type(caught.value) is kind
    assert TOKEN not in "".join(traceback.format_exception(caught.value))


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def test_parameters_arrive_as_they_are(server: TelegramServer) -> None:
    text = "“引” 😀 & <b>"
    async with (
        AiohttpRequest(server.url, 1) as request,
        Bot(server.token, f"{server.url}/bot", request=request) as bot,
    ):
        await server.send_text("谁？")
        sent = await bot.send_message(ALICE.id, text, reply_markup=None, disable_notification=True)
    assert sent.text == text
    parameters = called(server, "sendMessage")[0].parameters
    assert parameters == {"chat_id": str(ALICE.id), "text": text, "disable_notification": "true"}


async def test_it_says_who_asks_and_by_which_timeout() -> None:
    async with loopback(OK) as server, AiohttpRequest(server.address, 1) as request:
        assert await request.retrieve(server.url) == b"{}"
        assert request.read_timeout == 5
    [head] = server.heads
    assert head.startswith(f"GET /bot{TOKEN}/getMe HTTP/1.1\r\n")
    assert "User-Agent: python-telegram-bot" in head


async def test_unanswered_request_ends_at_the_read_timeout() -> None:
    async with (
        loopback(NO_ANSWER) as server,
        AiohttpRequest(server.address, 1) as request,
        failing(TimedOut, "Timed out"),
        asyncio.timeout(2),
    ):
        await request.retrieve(server.url, read_timeout=0.1)


async def test_no_timeout_outlasts_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.requests.TIMEOUT_SECONDS", 0.1)
    async with loopback(NO_ANSWER) as server, AiohttpRequest(server.address, 1) as request:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await request.retrieve(
                    server.url, read_timeout=None, connect_timeout=None, pool_timeout=None, write_timeout=None
                )
    assert server.heads


async def test_no_more_than_the_connections_are_used() -> None:
    async with loopback(NO_ANSWER) as server, AiohttpRequest(server.address, 1) as request:
        first = asyncio.create_task(request.retrieve(server.url, read_timeout=None))
        async with failing(TimedOut, "Timed out"), asyncio.timeout(2):
            await asyncio.sleep(0.1)
            started = asyncio.get_running_loop().time()
            await request.retrieve(server.url, pool_timeout=0.3, connect_timeout=0.1)
        assert asyncio.get_running_loop().time() - started >= 0.3
        first.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await first
    assert len(server.heads) == 1


async def test_nobody_there() -> None:
    server = f"http://127.0.0.1:{free_port()}"
    async with (
        AiohttpRequest(server, 1) as request,
        failing(NetworkError, "aiohttp.ClientConnectorError: Cannot connect"),
    ):
        await request.retrieve(f"{server}/bot{TOKEN}/getMe")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (NO_ANSWER, "aiohttp.ServerDisconnectedError"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "aiohttp.ClientPayloadError"),
        (b"+OK POP3 server ready\r\n\r\n", "aiohttp.ClientResponseError: 400"),
    ],
)
async def test_broken_answer(answer: bytes, message: str) -> None:
    async with (
        loopback(answer, hang_up=True) as server,
        AiohttpRequest(server.address, 1) as request,
        failing(NetworkError, message),
    ):
        await request.retrieve(server.url)


async def test_address_that_is_none() -> None:
    async with AiohttpRequest("http://", 1) as request, failing(NetworkError, "aiohttp.InvalidU"):
        await request.retrieve(f"http:///bot{TOKEN}/getMe")


async def test_redirection_is_not_followed() -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
    async with loopback(moved) as server, AiohttpRequest(server.address, 1) as request:
        with pytest.raises(NetworkError, match="Parsing the server response"):
            await request.retrieve(server.url)
    assert len(server.heads) == 1


@pytest.mark.parametrize(("status", "refused"), [(401, 1), (404, 1), (403, 0)])
async def test_refusal_of_the_token_is_reported(status: int, refused: int) -> None:
    told: list[None] = []
    answer = f"HTTP/1.1 {status} No\r\nContent-Length: 2\r\n\r\n{{}}".encode()
    async with (
        loopback(answer) as server,
        AiohttpRequest(server.address, 1, on_refusal=lambda: told.append(None)) as request,
    ):
        with pytest.raises(InvalidToken if refused else TelegramError):
            await request.retrieve(server.url)
    assert len(told) == refused


@pytest.mark.parametrize("variable", ["http_proxy", "HTTP_PROXY", "all_proxy"])
async def test_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    async with loopback(OK) as proxy:
        monkeypatch.setenv(variable, proxy.address.replace("//", "//user:word@"))
        async with AiohttpRequest("http://telegram.invalid", 1) as request:
            await request.retrieve(f"http://telegram.invalid/bot{TOKEN}/getMe")
    [head] = proxy.heads
    assert head.startswith(f"GET http://telegram.invalid/bot{TOKEN}/getMe ")
    assert "Proxy-Authorization: Basic dXNlcjp3b3Jk\r\n" in head


async def test_no_proxy_for_exceptions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    async with loopback(OK) as server, AiohttpRequest(server.address, 1) as request:
        assert await request.retrieve(server.url) == b"{}"


async def test_proxy_that_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    async with loopback(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n") as proxy:
        monkeypatch.setenv("https_proxy", proxy.address)
        async with (
            AiohttpRequest("https://telegram.invalid", 1) as request,
            failing(NetworkError, "aiohttp.ClientHttpProxyError: 407"),
        ):
            await request.retrieve(f"https://telegram.invalid/bot{TOKEN}/getMe")
    assert proxy.heads[0].startswith("CONNECT telegram.invalid:443 ")


async def test_it_is_made_ready_and_shut_down_any_number_of_times() -> None:
    async with loopback(OK) as server:
        request = AiohttpRequest(server.address, 1)
        await request.shutdown()
        with pytest.raises(NetworkError, match="initialize"):
            await request.retrieve(server.url)
        for _ in range(2):
            await request.initialize()
            await request.initialize()
            assert await request.retrieve(server.url) == b"{}"
            await request.shutdown()
            await request.shutdown()
    assert len(server.heads) == 2
