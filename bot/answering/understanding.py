"""From a message to a question, with what the corpus knows of the names in it."""

from dataclasses import replace
from datetime import date
from itertools import islice

from bot.language.addresses import addresses, beginnings, fitting
from bot.language.alternatives import by_sound, by_transcription, foreign_names, spellings
from bot.language.asked_names import AskedPerson
from bot.language.dotted_names import MIDDLE_DOTS
from bot.language.lookups import possible_names, possible_spellings, possible_words
from bot.language.name_model import is_foreign_name
from bot.language.questions import LONGEST, Question, broadened, parse, with_transcriptions
from bot.language.script import fold
from bot.language.translated_questions import untranslated
from bot.search.searcher import Searcher
from bot.store.people import People

_REMEMBERED = 100
_LONGER = 500  # more names than begin alike
_ADDRESSED = 5  # who addresses more people in one message asks about none


class Understanding:
    """Understands messages, each once as long as the articles stay the same; computes where it is called."""

    def __init__(self, searcher: Searcher, people: People) -> None:
        self._searcher = searcher
        self._people = people
        self._understood: dict[tuple[str, date, str], Question] = {}

    async def question(self, text: str, today: date) -> Question:
        """Understand a message asked on the day `today`."""
        asked = text, today, self._searcher.state
        if asked not in self._understood:
            question = await self._question(text, today)
            if len(self._understood) >= _REMEMBERED:
                self._understood.clear()
            self._understood[asked] = question
        return self._understood[asked]

    async def _question(self, text: str, today: date) -> Question:
        spelled = await self._people.spelled(possible_spellings(text))
        names = possible_names(text).union(*spelled.values())
        addressed = await self._addressed(text)
        known = (await self._searcher.known(names)).union(addressed, *addressed.values())
        words = await self._searcher.words(possible_words(text))
        question = parse(text, today, known, spelled | addressed, words)
        spelled_words = spellings(question.folded, question.words, question.words_of_names)
        question = broadened(question, by_sound(spelled_words, await self._people.spelled(spelled_words)))
        keys = foreign_names(text.strip()[:LONGEST], untranslated(question))
        found = await self._people.spelled(frozenset().union(*keys.values()))
        question = with_transcriptions(question, by_transcription(keys, found))
        return replace(question, people=tuple([await self._looked_up(person) for person in question.people]))

    async def _addressed(self, text: str) -> dict[str, tuple[str, ...]]:
        """Who may be meant where somebody is addressed by surname and post, by the address."""
        folded = fold(text.strip()[:LONGEST])
        asked = {folded[slice(*address.span)]: address for address in islice(addresses(folded), _ADDRESSED)}
        found = {
            text: fitting(address.office, await self._people.offices_of(beginnings(address.surname)))
            for text, address in asked.items()
        }
        return {text: names for text, names in found.items() if names or not asked[text].is_rare}

    async def _looked_up(self, person: AskedPerson) -> AskedPerson:
        """A name that nobody has with those that it begins, and with those of whom it is the given name: 艾合买提 of 艾合买提·萨迪尔.

        Of foreigners the family name stands alone.
        """
        if person.known:
            return person
        beginning = await self._people.beginning_with(person.name, _LONGER)
        whole = tuple(
            name for name in beginning if name != person.name and name[len(person.name)] in MIDDLE_DOTS
        )
        if whole:
            return replace(person, known=True, others=(*person.others, *whole))
        if person.name in beginning or is_foreign_name(person.name):
            return person
        return replace(person, longer=tuple(beginning))
