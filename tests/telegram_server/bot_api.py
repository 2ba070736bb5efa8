"""The HTTP of the Bot API: addresses, envelopes and the record of calls."""

import inspect
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.telegram_server.errors import BotApiError, bad_request
from tests.telegram_server.faults import Faults
from tests.telegram_server.methods import Method
from tests.telegram_server.parameters import Parameters, read_parameters

GATEWAY_STATUSES = {502, 503, 504}  # the proxy before the Bot API answers these, in HTML


@dataclass(frozen=True, slots=True)
class Call:
    """One request: when it came in Unix seconds, and the HTTP status that it was answered with.

    `parameters` are as they came: python-telegram-bot sends objects and arrays as JSON text.
    """

    method: str
    parameters: Mapping[str, Any]
    time: float
    status: int


class BotApi:
    """Answers requests to /bot<token>/<method>, and tells `answered` of each call."""

    def __init__(
        self, token: str, methods: Mapping[str, Method], faults: Faults, answered: Callable[[Call], None]
    ) -> None:
        self._token = token
        self._methods = methods
        self._faults = faults
        self._answered = answered

    def application(self) -> web.Application:
        """The aiohttp application to serve."""
        application = web.Application()
        application.router.add_route("*", "/bot{token}/{method}", self._handle)
        application.router.add_route("*", "/{path:.*}", self._not_found)
        return application

    async def _handle(self, request: web.Request) -> web.Response:
        received = time.time()
        method = request.match_info["method"]
        parameters = Parameters({})
        try:
            self._check_token(request.match_info["token"])
            parameters = await read_parameters(request)
            response = _success(await self._result(method.lower(), parameters))
        except BotApiError as error:
            response = _failure(error)
        except UnicodeError:
            response = _failure(bad_request("strings must be encoded in UTF-8"))
        self._answered(Call(method, parameters.values, received, response.status))
        return response

    def _check_token(self, token: str) -> None:
        if token != self._token:
            raise BotApiError(401, "Unauthorized")

    async def _result(self, method: str, parameters: Parameters) -> Any:
        await self._faults.strike(method)
        if method not in self._methods:
            raise BotApiError(404, "Not Found: method not found")
        result = self._methods[method](parameters)
        return await result if inspect.isawaitable(result) else result

    async def _not_found(self, _: web.Request) -> web.Response:
        return _failure(BotApiError(404, "Not Found"))


def _success(result: Any) -> web.Response:
    return web.Response(body=json.dumps({"ok": True, "result": result}), content_type="application/json")


def _failure(error: BotApiError) -> web.Response:
    if error.status in GATEWAY_STATUSES:
        page = f"<html><head><title>{error.status} {error.description}</title></head></html>"
        return web.Response(status=error.status, text=page, content_type="text/html")
    retry_after = error.parameters.get("retry_after")
    return web.Response(
        status=error.status,
        body=json.dumps(error.to_json()),
        content_type="application/json",
        headers={"Retry-After": str(retry_after)} if retry_after else None,
    )
