"""From a message to a question, with what the corpus knows of the names in it."""

from datetime import date

from bot.language.alternatives import by_sound, spellings
from bot.language.questions import Question, broadened, parse, possible_names, possible_spellings
from bot.search.searcher import Searcher
from bot.store.people import People


class Understanding:
    """Understands messages; computes where it is called."""

    def __init__(self, searcher: Searcher, people: People) -> None:
        self._searcher = searcher
        self._people = people

    async def question(self, text: str, today: date) -> Question:
        """Understand a message asked on the day `today`."""
        spelled = await self._people.spelled(possible_spellings(text))
        names = possible_names(text).union(*spelled.values())
        question = parse(text, today, await self._searcher.known(names), spelled)
        spelled_words = spellings(question.folded, question.words)
        return broadened(question, by_sound(spelled_words, await self._people.spelled(spelled_words)))
