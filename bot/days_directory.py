"""What happened when: what the command /date does."""

from collections.abc import Sequence
from datetime import date

from bot import compose_days
from bot.compose_days import Told
from bot.language.asked_span import Days, asked_span, in_years
from bot.layout import said_back
from bot.paging import Page, page_from
from bot.phrases import Language
from bot.quoting import naming_day
from bot.reply import Reply
from bot.store import Store
from bot.store.days import Happening

HAPPENINGS_A_PAGE = 5

NEWEST_DAYS = 10
"""Days that are offered where none is asked for."""

OFFERED_YEARS = 8
"""Other years that are offered at most where none is asked for."""

REMEMBERED_YEARS = 120
"""So far back a day without a year is looked for."""

_LONGEST_DATE = 100


class DaysDirectory:
    """Knows what happened when."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def on(self, text: str, today: date, language: Language) -> Reply:
        """Show what happened on the days that a text names, offer the latest days if it is empty."""
        if not text.strip():
            return compose_days.newest(await self._store.days.newest(today, NEWEST_DAYS), language)
        text = text[:_LONGEST_DATE]
        asked = asked_span(text, today)
        if asked is None:
            return compose_days.how_to_ask(language)
        if asked.any_year:
            return await self._days_of_some_year(text, asked.days, language)
        return await self.days(asked.days, 1, language)

    async def days(self, days: Days, number: int, language: Language, years: Sequence[Days] = ()) -> Reply:
        """Show one page of what happened on some days; `years` are the same days of other years."""

        async def fetch(offset: int, limit: int) -> tuple[list[Happening], int]:
            return await self._store.days.happenings(days.first, days.last, offset, limit)

        page = await page_from(fetch, number, HAPPENINGS_A_PAGE)
        if not page.total:
            return compose_days.nothing(days, await self._store.days.nearest(*days), language)
        told = [Told(one.day, naming_day(one.paragraph, one.day)) for one in page.entries]
        return compose_days.happenings(days, Page(told, page.number, page.last, page.total), language, years)

    async def _days_of_some_year(self, text: str, past: Days, language: Language) -> Reply:
        """Show the last year that has something on days without a year; `past` are the nearest ones before today."""
        extent = await self._store.days.extent() or past
        last = max(extent[1], past.last).year + 1
        years = range(max(min(extent[0], past.first).year - 1, last - REMEMBERED_YEARS), last + 1)
        meant = in_years(text, years)
        told = [Days(*span) for span in await self._store.days.told_of(meant)]
        if told:
            shown = next((days for days in told if days.first <= past.last), told[0])
            others = [days for days in told if days != shown]
            return await self.days(shown, 1, language, others[:OFFERED_YEARS])
        known = next((days for days in meant if days.first <= extent[1]), past)
        near = await self._store.days.nearest(*known)
        return compose_days.nothing_in_any_year(said_back(text), near, language)
