"""One message in, one reply out; knows nothing of Telegram or of terminals."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import compose
from bot.actions import (
    Action,
    Choose,
    ListOfficials,
    ListSources,
    MoreExcerpts,
    OpenArticle,
    ShowDays,
    ShowPerson,
)
from bot.answering.answerer import Answerer
from bot.answering.examples import examples
from bot.asking import Asking, Clock
from bot.beside import Beside
from bot.directory import Directory
from bot.language.follow_ups import begins_anew
from bot.model import Answer
from bot.phrases import Language, language_of
from bot.reply import Reply
from bot.store import Store
from bot.stored_names import StoredNames

SOURCES_A_PAGE = 10
EXAMPLES_FROM = 10
"""So many of the newest articles are tried for example questions."""

CHATS_KEPT = timedelta(days=30)
"""So long the buttons under an answer and the editing of a question work; then what was asked is deleted."""

TIDYING = timedelta(days=1)
"""So often, at most, a running bot looks for what is to be deleted."""


class Conversation:
    """Talks with everybody who writes; `clock` tells the moment, with its time zone. What takes long is done `beside`."""

    def __init__(self, answerer: Answerer, store: Store, clock: Clock, beside: Beside) -> None:
        self._answerer = answerer
        self._store = store
        self._clock = clock
        names = StoredNames(store.people, answerer.suggestions)
        self._directory = Directory(store, names, beside)
        self._asking = Asking(answerer, self._directory, names, store, clock)
        self._tidied: datetime | None = None
        self._examples: dict[tuple[Language, str], tuple[str, ...]] = {}

    async def ask(self, chat: str, message: int, text: str) -> Reply:
        """Reply to message number `message` of a chat, and remember it for the buttons under the reply."""
        await self.tidy()
        if begins_anew(text):
            return await self.new(chat, language_of(text))
        return await self._asking.ask(chat, message, text) or await self.help(language_of(text))

    async def tidy(self) -> None:
        """Delete what was asked too long ago, if that was not done within the last day."""
        now = self._clock()
        if self._tidied is None or now - self._tidied >= TIDYING:
            self._tidied = now
            await self._store.chats.forget_before(now - CHATS_KEPT)

    async def act(self, chat: str, action: Action, language: Language) -> Reply:
        """Do what a button or a deep link asks for; what is no longer there is said to be gone."""
        match action:
            case OpenArticle(number, paragraph, page):
                article = await self._store.articles.article(number)
                return (
                    compose.article(article, paragraph, page, language) if article else compose.gone(language)
                )
            case MoreExcerpts(message, start):
                question = await self._store.chats.question(chat, message)
                if question is None:
                    return compose.gone(language)
                return compose.answer(
                    await self._answer(question, start), message, language_of(question), start
                )
            case ListSources(page):
                total, _ = await self._store.articles.counts()
                last = -(-total // SOURCES_A_PAGE)
                page = max(1, min(page, last))
                citations, _ = await self._store.articles.citations(
                    (page - 1) * SOURCES_A_PAGE, SOURCES_A_PAGE
                )
                return compose.sources(citations, page, last, total, language)
            case Choose(message, number):
                return await self._asking.choose(chat, message, number) or compose.gone(language)
            case ShowPerson(page=None):
                await self._asking.turn_to(chat, action)
                return await self._directory.act(action, language)
            case ShowPerson() | ListOfficials() | ShowDays():
                return await self._directory.act(action, language)

    async def help(self, language: Language) -> Reply:
        """Greet, say what the bot does, and give examples that work on this corpus."""
        articles = self._store.articles
        newest, total = await articles.citations(0, EXAMPLES_FROM)
        corpus = language, (await articles.state()).name
        if corpus not in self._examples:
            whole = [await articles.article(citation.article) for citation in newest]
            present = [article for article in whole if article]
            self._examples = {corpus: await examples(present, self._answer, language)}
        return compose.greeting(total, self._examples[corpus], language)

    async def sources(self, language: Language, page: int = 1) -> Reply:
        """List the articles."""
        return await self.act("", ListSources(page), language)

    async def who(self, chat: str, message: int, text: str, language: Language) -> Reply:
        """Show what the articles have of a person, or list the officials if the text is empty."""
        await self._asking.remember_name(chat, message, text)
        return await self._directory.who(text, language)

    async def date(self, chat: str, message: int, text: str, language: Language) -> Reply:
        """Show what happened on a day, or offer the latest days if the text is empty."""
        await self._asking.remember_days(chat, message, text)
        return await self._directory.date(text, self._clock().date(), language)

    async def new(self, chat: str, language: Language) -> Reply:
        """Forget what a chat was about."""
        await self._store.chats.forget_topics(chat)
        return compose.new_start(language)

    async def remember_answers(self, chat: str, message: int, answers: Sequence[int]) -> None:
        """Keep the numbers of the messages that answer a message, for when it is edited."""
        await self._store.chats.remember_answers(chat, message, answers)

    async def answers(self, chat: str, message: int) -> tuple[int, ...]:
        """The numbers of the messages that answered a message; none if it is not remembered."""
        return await self._store.chats.answers(chat, message)

    async def settled(self) -> None:
        """Wait until no work goes on behind the replies; for front ends that stop everything while they wait."""
        await self._answerer.settled()

    async def _answer(self, text: str, start: int = 0) -> Answer:
        return await self._answerer.answer(text, self._clock().date(), start)
