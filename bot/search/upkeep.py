"""Noticing, while the bot runs, that another process has changed the articles."""

import asyncio
import logging
from time import monotonic

from bot.errors import YinjuError
from bot.search.engine import Engine
from bot.search.synchronizing import state_name, synchronize
from bot.store import Store
from bot.workers import open_workers

PATIENCE = 0.5
"""Seconds that questions wait for the engine to catch up; after that they are answered from what was there before."""

_A_MOMENT = 0.1  # for each question while catching up takes longer

RETRY = 60.0
"""Seconds after which it is tried again to catch up with a state that could not be caught up with."""

_log = logging.getLogger(__name__)


class _Silent:
    """A Progress of work that nobody watches."""

    def start(self, work: str, total: int, unit: str) -> None: ...

    def advance(self, name: str, amount: int) -> None: ...

    def finish(self) -> None: ...


class Upkeep:
    """Keeps an engine, that is in step with the store now, in step from now on."""

    def __init__(self, engine: Engine, store: Store, state: str) -> None:
        self._engine = engine
        self._store = store
        self._state = state
        self._catching_up: asyncio.Task[None] | None = None
        self._begun = 0.0
        self._failed = ""

    async def state(self) -> str:
        """The name of the state that the engine answers from, after giving it a chance to catch up."""
        wanted = state_name(await self._store.articles.state())
        if self._state != wanted:
            if self._catching_up is None or (self._catching_up.done() and self._is_worth_trying(wanted)):
                self._catching_up = asyncio.create_task(self._catch_up(wanted))
                self._begun = monotonic()
            await asyncio.wait(
                [self._catching_up], timeout=max(self._begun + PATIENCE - monotonic(), _A_MOMENT)
            )
        return self._state

    def _is_worth_trying(self, wanted: str) -> bool:
        return wanted != self._failed or monotonic() - self._begun > RETRY

    async def settled(self) -> None:
        """Wait until nothing is being caught up with."""
        if self._catching_up:
            await asyncio.wait([self._catching_up])

    async def stop(self) -> None:
        """Leave the engine as it is."""
        if self._catching_up:
            self._catching_up.cancel()
            await asyncio.wait([self._catching_up])

    async def _catch_up(self, wanted: str) -> None:
        try:
            async with open_workers() as workers:
                await synchronize(self._engine, self._store, _Silent(), workers)
            self._state = await self._engine.state() or ""
        except Exception as error:  # noqa: BLE001 - whatever it is, there are answers from what was there before
            self._failed = wanted
            reason = error if isinstance(error, YinjuError) else f"An unexpected {type(error).__name__}."
            _log.error("The articles have changed, but are answered from as they were before: %s", reason)
            _log.debug("could not catch up", exc_info=True)
        else:
            _log.info("The articles have changed, and are answered from as they are now.")
