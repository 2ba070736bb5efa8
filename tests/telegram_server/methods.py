"""All methods of the Bot API that this server knows, by name."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from tests.telegram_server.callbacks import Callbacks, QueryAnswer
from tests.telegram_server.errors import bad_request
from tests.telegram_server.messages import Messages
from tests.telegram_server.parameters import Parameters
from tests.telegram_server.profile import MAX_LENGTHS, Profile
from tests.telegram_server.state import State
from tests.telegram_server.updates import LOOPBACK_HOSTS, Updates, Webhook

MAX_SECRET_TOKEN_LENGTH = 256

Method = Callable[[Parameters], Any]


def all_methods(state: State, updates: Updates, callbacks: Callbacks, profile: Profile) -> dict[str, Method]:
    """Name in lower case (the Bot API ignores case) → what takes the parameters and gives the result.

    Some give an awaitable. They raise BotApiError for what the official server refuses.
    """
    messages = Messages(state)
    methods: list[Method] = [
        messages.send_message,
        messages.edit_message_text,
        messages.edit_message_reply_markup,
        messages.delete_message,
        messages.send_chat_action,
        messages.get_chat,
    ]
    named = {method.__name__.replace("_", ""): method for method in methods}
    return named | _receiving(updates) | _profile(profile) | _account(state) | _callback_methods(callbacks)


def _receiving(updates: Updates) -> dict[str, Method]:
    return {
        "getupdates": partial(_get_updates, updates),
        "setwebhook": partial(_set_webhook, updates),
        "deletewebhook": partial(_delete_webhook, updates),
        "getwebhookinfo": partial(_get_webhook_info, updates),
    }


def _profile(profile: Profile) -> dict[str, Method]:
    texts: dict[str, Method] = {}
    for kind in MAX_LENGTHS:
        name = kind.replace("_", "")
        texts[f"setmy{name}"] = partial(profile.set_text, kind)
        texts[f"getmy{name}"] = partial(profile.get_text, kind)
    return texts | {
        "setmycommands": profile.set_commands,
        "getmycommands": profile.get_commands,
        "deletemycommands": profile.delete_commands,
    }


def _account(state: State) -> dict[str, Method]:
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
    }
    return {
        "getme": lambda _: state.bot.to_json() | abilities,
        "logout": lambda _: True,
        "close": lambda _: True,
    }


def _callback_methods(callbacks: Callbacks) -> dict[str, Method]:
    def answer_callback_query(request: Parameters) -> bool:
        answer = QueryAnswer(
            text=request.text("text"),
            show_alert=request.flag("show_alert"),
            url=request.text("url"),
            cache_time=request.integer("cache_time"),
        )
        callbacks.answer(request.text("callback_query_id"), answer)
        return True

    return {"answercallbackquery": answer_callback_query}


async def _get_updates(updates: Updates, request: Parameters) -> list[dict[str, Any]]:
    _allow(updates, request)
    return await updates.get(
        request.integer("offset"), request.integer("limit", 100), request.integer("timeout")
    )


async def _set_webhook(updates: Updates, request: Parameters) -> bool:
    url = request.text("url")
    if not url:
        return await _delete_webhook(updates, request)
    secret_token = request.text("secret_token")
    if len(secret_token) > MAX_SECRET_TOKEN_LENGTH:
        raise bad_request("secret token is too long")
    if not re.fullmatch("[A-Za-z0-9_-]*", secret_token):
        raise bad_request("secret token contains unallowed characters")
    _check_webhook_url(url)
    if request.flag("drop_pending_updates"):
        updates.pending = []
    _allow(updates, request)
    await updates.set_webhook(Webhook(url, secret_token, request.integer("max_connections", 40)))
    return True


async def _delete_webhook(updates: Updates, request: Parameters) -> bool:
    if request.flag("drop_pending_updates"):
        updates.pending = []
    await updates.set_webhook(None)
    return True


def _get_webhook_info(updates: Updates, _: Parameters) -> dict[str, Any]:
    webhook = updates.webhook
    info: dict[str, Any] = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(updates.pending),
    }
    if webhook:
        info["max_connections"] = webhook.max_connections
    if updates.last_error:
        info["last_error_date"], info["last_error_message"] = updates.last_error
    if updates.allowed:
        info["allowed_updates"] = sorted(updates.allowed)
    return info


def _check_webhook_url(url: str) -> None:
    """Officially only https on four ports; on this machine's own hosts there is nobody to hide from."""
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme, parts.hostname, parts.port
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if not host or scheme not in {"http", "https"}:
        raise bad_request("invalid webhook URL specified")
    if host in LOOPBACK_HOSTS:
        return
    if scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in {None, 80, 88, 443, 8443}:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _allow(updates: Updates, request: Parameters) -> None:
    """Kinds that are wanted stay wanted until the bot names others; an empty list means all."""
    kinds = request.structure("allowed_updates")
    if isinstance(kinds, list):
        updates.allowed = frozenset(str(kind) for kind in kinds)
