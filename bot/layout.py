"""The parts that replies are laid out from."""

from collections.abc import Callable
from datetime import date
from typing import Any

from bot.actions import Action
from bot.model import Citation, Excerpt
from bot.paging import Page
from bot.phrases import Language, Phrase
from bot.reply import ArticleLink, Block, Button, Link, Reply, Text, WebLink

_PREVIOUS = Phrase("‹ 上一页", "‹ Previous")
_NEXT = Phrase("下一页 ›", "Next ›")
_PAGE = Phrase("第 {page} 页，共 {pages} 页", "Page {page} of {pages}")
_LONGEST_SAID_BACK = 30

Rows = tuple[tuple[Button, ...], ...]


def line(*runs: str | Text) -> Block:
    """A block of plain text, or with parts in another style."""
    return Block(tuple(Text(run) if isinstance(run, str) else run for run in runs))


def lines(parts: list[tuple[Text, ...]]) -> Block:
    """A block of several lines."""
    runs = [run for part in parts for run in (Text("\n"), *part)]
    return Block(tuple(runs[1:]))


def quotation(excerpt: Excerpt) -> Block:
    """The words of an article, what is marked in them in bold."""
    runs: list[Text] = []
    offset = 0
    for start, end in excerpt.highlights:
        runs += [Text(excerpt.text[offset:start]), Text(excerpt.text[start:end], bold=True)]
        offset = end
    runs.append(Text(excerpt.text[offset:]))
    return Block(tuple(run for run in runs if run.text), quoted=True)


def cited(citation: Citation, lead: str = "— ", day: date | None = None) -> tuple[Text, ...]:
    """Where something stands: title with its link, source, and a day if one is given."""
    details = [citation.source, day.isoformat() if day else None]
    told = "".join(f" · {detail}" for detail in details if detail)
    runs = (Text(lead), Text(citation.title, link=link_to(citation)), Text(told))
    return tuple(run for run in runs if run.text)


def link_to(citation: Citation) -> Link:
    """The page on the web that an article was published on, else the article in the corpus."""
    if citation.url:
        return WebLink(citation.url)
    return ArticleLink(citation.article, citation.paragraph, citation.path)


def listed(
    blocks: list[Block],
    page: Page[Any],
    turned: Callable[[int], Action],
    language: Language,
    choices: Rows = (),
) -> Reply:
    """One page of a list, with buttons to choose from and to turn pages."""
    if page.last > 1:
        blocks = [*blocks, line(_PAGE.say(language, page=page.number, pages=page.last))]
    turn = []
    if page.number > 1:
        turn.append(Button(_PREVIOUS.say(language), turned(page.number - 1)))
    if page.number < page.last:
        turn.append(Button(_NEXT.say(language), turned(page.number + 1)))
    return Reply(tuple(blocks), (*choices, tuple(turn)) if turn else choices)


def rows(buttons: list[Button], wide: int) -> Rows:
    """Buttons in rows of so many."""
    return tuple(tuple(buttons[start : start + wide]) for start in range(0, len(buttons), wide))


def said_back(text: str) -> str:
    """What somebody wrote, on one line and not too long to be said back."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_SAID_BACK else f"{words[:_LONGEST_SAID_BACK]}…"
