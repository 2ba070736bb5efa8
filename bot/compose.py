"""How answers, articles and lists are laid out as replies."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.actions import Choose, ListSources, MoreExcerpts, OpenArticle, ShowDays, ShowPerson
from bot.answering.pages import page_of, pages
from bot.language.follow_ups import Lacking
from bot.layout import cited, line, listed, quotation, rows
from bot.model import Answer, Choice, Citation, Excerpt
from bot.paging import Page
from bot.phrases import Language, Phrase
from bot.reply import Block, Button, Reply, Text
from bot.store.records import StoredArticle

_NOT_FOUND = Phrase("文章里没有说到这个。", "The articles do not say that.")
_MEANT = Phrase("理解为：{question}", "I take this to mean: {question}")
_WHICH = Phrase("如果问的是其中一个，请选择：", "If you mean one of these, choose it:")
_NEAR_NAMES = Phrase("是不是想问：{names}？", "Did you mean {names}?")
_NEAR_DAYS = Phrase("前后有内容的日子：{days}", "The nearest days that the articles tell of: {days}")
_BETWEEN = Phrase("、", ", ")
_ASK = Phrase("请问一个关于这些文章的问题。", "Please ask me a question about the articles.")
_NO_MORE = Phrase("没有更多摘录了。", "There are no more excerpts.")
_ALSO = Phrase("同样的内容还见于 {total} 篇文章：", "Other articles with the same words: {total}")
_NEAREST = Phrase("最接近的文章：", "The articles that come nearest:")
_GONE = Phrase("这里的内容已经不在了，请重新提问。", "That is no longer there: please ask again.")
_MORE = Phrase("更多摘录", "More excerpts")
_FULL = Phrase("全文", "Full article")
_FULL_NUMBERED = Phrase("全文 [{number}]", "Article [{number}]")
_CITED = Phrase("▼ 引用的段落", "▼ The cited paragraph")
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
_COMMANDS = Phrase(
    "/who 姓名 查一个人，/who 列出官员，/date 日期 查那天的事，/new 换个话题，/sources 列出文章，/help 显示本说明。",
    "/who NAME shows a person, /who lists the officials, /date DAY shows what happened then, /new begins anew,"
    " /sources lists the articles, /help shows this.",
)
_LACKING: Mapping[Lacking, Phrase] = {
    "question": Phrase(
        "还没有问过什么，请先问一个问题。", "Nothing was asked yet: please ask a question first."
    ),
    "day": Phrase("前面没有说到是哪一天，请写出日期。", "No day was spoken of before: please name it."),
    "person": Phrase("前面没有说到是谁，请写出姓名。", "Nobody was spoken of before: please give the name."),
}
_NEW_START = Phrase("好，我们重新开始。", "All right, a new start.")

_ALSO_SHOWN = 3


def answer(found: Answer, message: int, language: Language, start: int = 0) -> Reply:
    """Lay out the excerpts of an answer that begins with excerpt number `start`, or what comes nearest.

    `message` is the number of the one that asked.
    """
    if found.status == "chat":
        return Reply((line(_ASK.say(language)),))
    if found.status == "not_found":
        return _not_found(found, language)
    if not found.excerpts:
        return Reply((line(_NO_MORE.say(language)),))
    numbers = dict(enumerate(found.excerpts, start + 1))
    alone = len(numbers) == 1 and not start
    blocks = [
        block
        for number, excerpt in numbers.items()
        for block in _quoted(excerpt, "— " if alone else f"[{number}] ", language)
    ]
    buttons = [_full_article_buttons(numbers, language)]
    if found.more:
        more = MoreExcerpts(message, start + len(found.excerpts))
        buttons.append((Button(_MORE.say(language), more),))
    return Reply(tuple(blocks), tuple(buttons))


def understood(reply: Reply, question: str, language: Language) -> Reply:
    """Say above a reply what the message was taken to mean."""
    return replace(
        reply, blocks=(line(Text(_MEANT.say(language, question=question), italic=True)), *reply.blocks)
    )


def choosing(reply: Reply, choices: Sequence[Choice], message: int, language: Language) -> Reply:
    """Offer under a reply what else a message may mean."""
    if not choices:
        return reply
    buttons = [Button(choice.label, Choose(message, number)) for number, choice in enumerate(choices)]
    return Reply((*reply.blocks, line(_WHICH.say(language))), (*reply.buttons, *rows(buttons, 2)))


def article(shown: StoredArticle, cited_paragraph: int, page: int | None, language: Language) -> Reply:
    """Lay out one page (from 1) of an article: that number, or the one that holds paragraph number `cited_paragraph`."""
    divided = pages(shown.paragraphs)
    page = min(max(page or page_of(cited_paragraph, divided), 1), len(divided))
    citation = shown.citation
    blocks = [_citation(citation)]
    for number, text in divided[page - 1]:
        if number == cited_paragraph and len(shown.paragraphs) > 1:
            blocks.append(line(_CITED.say(language)))
        blocks.append(Block((Text(text),), quoted=True))
    if page == len(divided) and shown.credits:
        blocks.append(line(" · ".join(f"{credit.role} {credit.name}" for credit in shown.credits)))
    shown_page = Page(divided[page - 1], page, len(divided), len(divided))
    return listed(blocks, shown_page, lambda to: OpenArticle(citation.article, cited_paragraph, to), language)


def sources(
    citations: Sequence[Citation], page: int, pages_in_all: int, total: int, language: Language
) -> Reply:
    """Lay out one page (from 1) of the list of articles."""
    if not total:
        return empty(language)
    blocks = [line(_SOURCES.say(language, total=total)), *(_citation(citation) for citation in citations)]
    return listed(blocks, Page(citations, page, pages_in_all, total), ListSources, language)


def greeting(total: int, examples: Sequence[str], language: Language) -> Reply:
    """Say what the bot is and does, with questions that it can answer."""
    if not total:
        return empty(language)
    blocks = [line(_GREETING.say(language, total=total))]
    if examples:
        blocks.append(line("\n".join([_EXAMPLES.say(language), *(f"• {example}" for example in examples)])))
    return Reply((*blocks, line(_COMMANDS.say(language))))


def empty(language: Language) -> Reply:
    """Say that there are no articles to answer from."""
    return Reply((line(_NO_SOURCES.say(language)),))


def lacking(what: Lacking, language: Language) -> Reply:
    """Say what a follow-up needs that was not spoken of before."""
    return Reply((line(_LACKING[what].say(language)),))


def gone(language: Language) -> Reply:
    """Say that what a button or link led to is no longer there."""
    return Reply((line(_GONE.say(language)),))


def new_start(language: Language) -> Reply:
    """Say that what was talked about is forgotten."""
    return Reply((line(_NEW_START.say(language)),))


def _not_found(found: Answer, language: Language) -> Reply:
    blocks = [line(_NOT_FOUND.say(language))]
    if found.nearest:
        blocks += [line(_NEAREST.say(language)), *(_citation(citation) for citation in found.nearest)]
    people = [Button(person.name, ShowPerson(person.number)) for person in found.people]
    days = [Button(day.isoformat(), ShowDays(day, day)) for day in found.days]
    if people:
        blocks.append(line(_NEAR_NAMES.say(language, names=_listed(people, language))))
    if days:
        blocks.append(line(_NEAR_DAYS.say(language, days=_listed(days, language))))
    return Reply(tuple(blocks), rows([*people, *days], 2))


def _quoted(excerpt: Excerpt, lead: str, language: Language) -> list[Block]:
    """An excerpt with its citation, and where else the same words stand."""
    blocks = [quotation(excerpt), _citation(excerpt.citation, lead)]
    if excerpt.also:
        blocks.append(line(_ALSO.say(language, total=len(excerpt.also))))
    return [*blocks, *(_citation(citation) for citation in excerpt.also[:_ALSO_SHOWN])]


def _listed(buttons: Sequence[Button], language: Language) -> str:
    """What stands on buttons, for where there are none."""
    return _BETWEEN.say(language).join(button.label for button in buttons)


def _citation(citation: Citation, lead: str = "— ") -> Block:
    return line(*cited(citation, lead, citation.published))


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
