"""The parameters of one request, whichever way they came."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web
from yarl import URL

from tests.telegram_server.errors import bad_request


class Parameters:
    """Named values of a request; scalars may come as JSON or as text, objects as JSON or as its text."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = dict(values)

    def text(self, name: str) -> str:
        """The value as text, "" when it is missing."""
        value = self.values.get(name, "")
        if isinstance(value, str):
            return value
        return "" if value is None else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a number, `default` when it is missing or is none."""
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        """Whether the value is one of the spellings of true that the official server knows."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def structure(self, name: str) -> Any:
        """The object or array, None when it is missing.

        Raises BotApiError 400 when it is no JSON.
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None


async def read_parameters(request: web.Request) -> Parameters:
    """The parameters of the address and of a JSON, form or multipart body.

    Raises BotApiError 400 for a body that is not what its content type says.
    """
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "multipart/form-data":
        values |= await _multipart(request)
    elif body := await request.read():
        if request.content_type == "application/json":
            values |= _json_object(body)
        else:
            # Half the time of a request went into the standard library's percent-decoding of Chinese text.
            values |= URL.build(query_string=body.decode(), encoded=True).query
    return Parameters(values)


async def _multipart(request: web.Request) -> dict[str, str]:
    """Of a file only its name is kept."""
    try:
        fields = await request.post()
    except ValueError:
        raise bad_request("can't parse multipart body") from None
    return {
        name: field.filename if isinstance(field, web.FileField) else str(field)
        for name, field in fields.items()
    }


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body)
    except json.JSONDecodeError:
        values = None
    if not isinstance(values, dict):
        raise bad_request("can't parse request JSON object")
    return values
