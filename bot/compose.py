"""How answers, articles and lists are laid out as replies."""

from collections.abc import Callable, Mapping, Sequence

from bot.actions import Action, ListSources, MoreExcerpts, OpenArticle
from bot.answering.pages import page_of, pages
from bot.model import Answer, Citation, Excerpt
from bot.phrases import Language, Phrase
from bot.reply import ArticleLink, Block, Button, Reply, Text, WebLink
from bot.store.records import StoredArticle

_NOT_FOUND = Phrase("文章里没有说到这个。", "The articles do not say that.")
_ASK = Phrase("请问一个关于这些文章的问题。", "Please ask me a question about the articles.")
_NO_MORE = Phrase("没有更多摘录了。", "There are no more excerpts.")
_NEAREST = Phrase("最接近的文章：", "The articles that come nearest:")
_GONE = Phrase("这里的内容已经不在了，请重新提问。", "That is no longer there: please ask again.")
_MORE = Phrase("更多摘录", "More excerpts")
_FULL = Phrase("全文", "Full article")
_FULL_NUMBERED = Phrase("全文 [{number}]", "Article [{number}]")
_CITED = Phrase("▼ 引用的段落", "▼ The cited paragraph")
_PREVIOUS = Phrase("‹ 上一页", "‹ Previous")
_NEXT = Phrase("下一页 ›", "Next ›")
_PAGE = Phrase("第 {page} 页，共 {pages} 页", "Page {page} of {pages}")
_SOURCES = Phrase("共 {total} 篇文章", "Articles: {total}")
_NO_SOURCES = Phrase(
    "还没有文章：请把文件放进 corpus 文件夹，再重新启动。",
    "There are no articles yet: put files into the corpus folder and start again.",
)
_GREETING = Phrase(
    "我是引据：问我一个问题，我用文章的原话回答，并注明出处。现在共有 {total} 篇文章。",
    "I am Yinju: ask me a question and I answer with the articles’ own words and where they stand. "
    "Articles: {total}.",
)
_EXAMPLES = Phrase("比如可以问：", "For example:")
_COMMANDS = Phrase("/sources 列出文章，/help 显示本说明。", "/sources lists the articles, /help shows this.")


def answer(found: Answer, message: int, language: Language, start: int = 0) -> Reply:
    """Lay out the excerpts of an answer that begins with excerpt number `start`, or what comes nearest."""
    if found.status == "chat":
        return Reply((_line(_ASK.say(language)),))
    if found.status == "not_found":
        return _not_found(found, language)
    if not found.excerpts:
        return Reply((_line(_NO_MORE.say(language)),))
    numbers = dict(enumerate(found.excerpts, start + 1))
    alone = len(numbers) == 1 and not start
    blocks = [
        block
        for number, excerpt in numbers.items()
        for block in (_quotation(excerpt), _citation(excerpt.citation, "— " if alone else f"[{number}] "))
    ]
    rows = [_full_article_buttons(numbers, language)]
    if found.more:
        more = MoreExcerpts(message, start + len(found.excerpts))
        rows.append((Button(_MORE.say(language), more),))
    return Reply(tuple(blocks), tuple(rows))


def article(shown: StoredArticle, cited: int, page: int | None, language: Language) -> Reply:
    """Lay out one page (from 1) of an article: that number, or the one that holds paragraph number `cited`."""
    divided = pages(shown.paragraphs)
    page = min(max(page or page_of(cited, divided), 1), len(divided))
    citation = shown.citation
    blocks = [_citation(citation)]
    for number, text in divided[page - 1]:
        if number == cited and len(shown.paragraphs) > 1:
            blocks.append(_line(_CITED.say(language)))
        blocks.append(Block((Text(text),), quoted=True))
    if page == len(divided) and shown.credits:
        blocks.append(_line(" · ".join(f"{credit.role} {credit.name}" for credit in shown.credits)))
    if len(divided) > 1:
        blocks.append(_line(_PAGE.say(language, page=page, pages=len(divided))))
    turn = _turning(page, len(divided), lambda to: OpenArticle(citation.article, cited, to), language)
    return Reply(tuple(blocks), turn)


def sources(
    citations: Sequence[Citation], page: int, pages_in_all: int, total: int, language: Language
) -> Reply:
    """Lay out one page (from 1) of the list of articles."""
    if not total:
        return empty(language)
    blocks = [_line(_SOURCES.say(language, total=total)), *(_citation(citation) for citation in citations)]
    if pages_in_all > 1:
        blocks.append(_line(_PAGE.say(language, page=page, pages=pages_in_all)))
    return Reply(tuple(blocks), _turning(page, pages_in_all, ListSources, language))


def greeting(total: int, examples: Sequence[str], language: Language) -> Reply:
    """Say what the bot is and does, with questions that it can answer."""
    if not total:
        return empty(language)
    blocks = [_line(_GREETING.say(language, total=total))]
    if examples:
        blocks.append(_line("\n".join([_EXAMPLES.say(language), *(f"• {example}" for example in examples)])))
    return Reply((*blocks, _line(_COMMANDS.say(language))))


def empty(language: Language) -> Reply:
    """Say that there are no articles to answer from."""
    return Reply((_line(_NO_SOURCES.say(language)),))


def gone(language: Language) -> Reply:
    """Say that what a button or link led to is no longer there."""
    return Reply((_line(_GONE.say(language)),))


def _not_found(found: Answer, language: Language) -> Reply:
    blocks = [_line(_NOT_FOUND.say(language))]
    if found.nearest:
        blocks += [_line(_NEAREST.say(language)), *(_citation(citation) for citation in found.nearest)]
    return Reply(tuple(blocks))


def _line(text: str) -> Block:
    return Block((Text(text),))


def _quotation(excerpt: Excerpt) -> Block:
    runs: list[Text] = []
    offset = 0
    for start, end in excerpt.highlights:
        runs += [Text(excerpt.text[offset:start]), Text(excerpt.text[start:end], bold=True)]
        offset = end
    runs.append(Text(excerpt.text[offset:]))
    return Block(tuple(run for run in runs if run.text), quoted=True)


def _citation(citation: Citation, lead: str = "— ") -> Block:
    link = (
        WebLink(citation.url)
        if citation.url
        else ArticleLink(citation.article, citation.paragraph, citation.path)
    )
    title = Text(citation.title, link=link)
    details = [citation.source, citation.published.isoformat() if citation.published else None]
    told = "".join(f" · {detail}" for detail in details if detail)
    return Block((Text(lead), title, Text(told)) if told else (Text(lead), title))


def _full_article_buttons(excerpts: Mapping[int, Excerpt], language: Language) -> tuple[Button, ...]:
    """One button for each article, with the number of its first excerpt, and opening there."""
    first: dict[int, int] = {}
    for number, excerpt in excerpts.items():
        first.setdefault(excerpt.citation.article, number)
    labels = (_FULL if len(first) == 1 else _FULL_NUMBERED).say
    return tuple(
        Button(labels(language, number=number), OpenArticle(article, excerpts[number].citation.paragraph))
        for article, number in first.items()
    )


def _turning(
    page: int, last: int, to: Callable[[int], Action], language: Language
) -> tuple[tuple[Button, ...], ...]:
    row = []
    if page > 1:
        row.append(Button(_PREVIOUS.say(language), to(page - 1)))
    if page < last:
        row.append(Button(_NEXT.say(language), to(page + 1)))
    return (tuple(row),) if row else ()
