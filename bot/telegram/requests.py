"""HTTP for the Telegram library over aiohttp, which takes less than half the time of its own choice, httpx."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

TIMEOUT_SECONDS = 5.0  # for each step, as the library has it
REFUSALS = frozenset({401, 404})  # what Telegram answers to a token it does not know

_HEADERS = {"User-Agent": BaseRequest.USER_AGENT, "Content-Type": "application/json"}

# Seconds, None for no end, or BaseRequest.DEFAULT_NONE, whose type the library does not export.
_Timeout = Any


class AiohttpRequest(BaseRequest):
    """Sends what the library asks for to the server at `server`, over at most that many connections.

    A proxy is taken from the environment, as `urllib.request.getproxies` does. `on_refusal` is called each
    time the server does not know the token. Files cannot be sent: this bot has none to send.
    """

    def __init__(
        self,
        server: str,
        connections: int,
        pool_timeout: float = TIMEOUT_SECONDS,
        on_refusal: Callable[[], None] = lambda: None,
    ) -> None:
        self._proxy = _proxy_for(server)
        self._connections = connections
        self._pool_timeout = pool_timeout
        self._on_refusal = on_refusal
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer unless a request has its own."""
        return TIMEOUT_SECONDS

    async def initialize(self) -> None:
        """Make ready to send; does nothing if that is done."""
        if self._session is None:
            # httpx's context, since it brings the authorities' certificates along: not every system has them.
            connector = aiohttp.TCPConnector(limit=self._connections, ssl=httpx.create_ssl_context())
            self._session = aiohttp.ClientSession(
                connector=connector, headers=_HEADERS, cookie_jar=aiohttp.DummyCookieJar(), proxy=self._proxy
            )

    async def shutdown(self) -> None:
        """Close all connections; does nothing if that is done."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: _Timeout = BaseRequest.DEFAULT_NONE,
        write_timeout: _Timeout = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - what is sent fits the socket's buffer
        connect_timeout: _Timeout = BaseRequest.DEFAULT_NONE,
        pool_timeout: _Timeout = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send a request; return the status and the body of the answer.

        Raises TimedOut and NetworkError; neither tells the token, which aiohttp's own errors do.
        """
        if self._session is None:
            raise RuntimeError("initialize() first")
        timeout = _timeout(
            _or_default(pool_timeout, self._pool_timeout),
            _or_default(connect_timeout, TIMEOUT_SECONDS),
            _or_default(read_timeout, TIMEOUT_SECONDS),
        )
        body = request_data.json_payload if request_data else None
        try:
            async with self._session.request(
                method, url, data=body, timeout=timeout, allow_redirects=False
            ) as response:
                if response.status in REFUSALS:
                    self._on_refusal()
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(_explain(error)) from None


def _or_default(timeout: _Timeout, default: float) -> float | None:
    return default if timeout is BaseRequest.DEFAULT_NONE else timeout


def _timeout(pool: float | None, connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    """aiohttp's `connect` spans the wait for a free connection and the making of a new one."""
    either = None if pool is None or connect is None else pool + connect
    return aiohttp.ClientTimeout(connect=either, sock_connect=connect, sock_read=read)


def _proxy_for(server: str) -> str | None:
    address = urlsplit(server)
    if proxy_bypass(address.netloc):
        return None
    proxies = getproxies()
    return proxies.get(address.scheme) or proxies.get("all")


def _explain(error: Exception) -> str:
    """The kind of an error, and its text if its kind is one that names no URL."""
    kind = f"aiohttp.{type(error).__name__}"
    match error:
        case aiohttp.ClientOSError():
            return f"{kind}: {error}"
        case aiohttp.ClientResponseError():
            return f"{kind}: {error.status} {error.message}"
        case _:
            return kind
