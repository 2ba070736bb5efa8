"""Looking people and days up, beside the event loop that asks: what the commands /who and /date do."""

from datetime import date

from bot.actions import ListOfficials, ShowDays, ShowPerson
from bot.beside import Beside
from bot.days_directory import DaysDirectory
from bot.language.asked_span import Days
from bot.people_directory import Called, Names, PeopleDirectory
from bot.phrases import Language
from bot.reply import Reply
from bot.store import Store

LookUp = ShowPerson | ListOfficials | ShowDays
"""What the buttons under these replies ask for."""


class Directory:
    """Knows who is named in the articles, and what happened when."""

    def __init__(self, store: Store, names: Names, beside: Beside) -> None:
        self._people = PeopleDirectory(store, names)
        self._days = DaysDirectory(store)
        self._beside = beside

    async def who(self, text: str, language: Language) -> Reply:
        """Show whom a name means, ask which one if there are several, list the officials without a name."""
        return await self._beside.run(self._people.who(text, language))

    async def date(self, text: str, today: date, language: Language) -> Reply:
        """Show what happened on the days that a text names, offer the latest days if it is empty."""
        return await self._beside.run(self._days.on(text, today, language))

    async def act(self, action: LookUp, language: Language) -> Reply:
        """Do what a button asks for; what is no longer there is said to be gone."""
        return await self._beside.run(self._act(action, language))

    async def called(self, person: ShowPerson) -> Called | None:
        """What a question calls somebody, with the place that namesakes are told apart by; None for whom no article names."""
        return await self._beside.run(self._people.called(person))

    async def _act(self, action: LookUp, language: Language) -> Reply:
        match action:
            case ListOfficials():
                return await self._people.officials(action, language)
            case ShowPerson():
                return await self._people.person(action, language)
            case ShowDays(first, last, page):
                return await self._days.days(Days(first, last), page or 1, language)
