"""Conversations over real corpora in a real store."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.actions import ListSources, MoreExcerpts, OpenArticle
from bot.compose import answer, gone
from bot.conversation import CHATS_KEPT, Conversation
from bot.model import Answer
from bot.opening import open_conversation
from bot.phrases import Language
from tests.asking import library_of, write_records
from tests.replies import actions, quoted, texts

NOW = datetime(2023, 5, 2, 8, 30, tzinfo=UTC)
LANGUAGES: tuple[Language, ...] = ("zh-Hans", "zh-Hant", "en")
VILLAGES = "东西南北前后上下大小新旧高低长短红白青黄黑金银铜铁"
NOTHING_MORE = answer(Answer("？", "answered"), 1, "zh-Hans")

Open = Callable[..., AbstractAsyncContextManager[Conversation]]


def visit(number: int) -> dict[str, str]:
    village = VILLAGES[number % len(VILLAGES)] + "庄村"
    return {
        "id": f"visit-{number}",
        "title": f"周德明到{village}看望群众",
        "date": f"2023-04-{number + 2:02}",
        "text": f"4月{number + 1}日，县委副书记周德明到{village}看望群众。\n在{village}，周德明察看了水井和道路。",
    }


SCHOOL = {
    "id": "school",
    "title": "实验小学举行开学典礼",
    "date": "2022-09-02",
    "text": "9月1日，实验小学举行开学典礼，校长何秀兰为新生佩戴校徽。\n图书馆当天向学生开放。",
}


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    @asynccontextmanager
    async def opened(
        records: Sequence[Mapping[str, str]], now: datetime = NOW
    ) -> AsyncIterator[Conversation]:
        corpus = write_records(tmp_path / "news.jsonl", records)
        library = library_of(corpus, tmp_path / "store.db")
        async with open_conversation(library, lambda: now) as conversation:
            yield conversation

    return opened


async def test_a_question_is_answered_with_quotations(opened: Open) -> None:
    async with opened([visit(0)]) as conversation:
        reply = await conversation.ask("a", 1, "周德明去了哪里？")
    assert "东庄村" in quoted(reply)[0]
    assert texts(reply)[1] == "[1] 周德明到东庄村看望群众 · 2023-04-02"


async def test_the_full_article_opens_at_what_was_quoted(opened: Open) -> None:
    async with opened([visit(0)]) as conversation:
        reply = await conversation.ask("a", 1, "谁察看了水井和道路？")
        opening = next(action for action in actions(reply) if isinstance(action, OpenArticle))
        shown = texts(await conversation.act("a", opening, "zh-Hans"))
    [mark] = [number for number, text in enumerate(shown) if text.startswith("▼")]
    assert shown[mark + 1] == "在东庄村，周德明察看了水井和道路。"
    assert shown[mark - 1] == "4月1日，县委副书记周德明到东庄村看望群众。"


async def test_more_excerpts_go_on_until_there_are_none(opened: Open) -> None:
    seen: list[str] = []
    async with opened([SCHOOL, *(visit(number) for number in range(8))]) as conversation:
        reply = await conversation.ask("a", 5, "周德明到哪里看望群众？")
        while True:
            seen += quoted(reply)
            more = [action for action in actions(reply) if isinstance(action, MoreExcerpts)]
            if not more:
                break
            assert more == [MoreExcerpts(5, len(seen))]
            reply = await conversation.act("a", more[0], "en")
        beyond = await conversation.act("a", MoreExcerpts(5, len(seen)), "en")
    assert len(seen) > 3
    assert len(set(seen)) == len(seen)
    assert beyond == NOTHING_MORE


async def test_nobody_sees_the_excerpts_of_another_chat(opened: Open) -> None:
    async with opened([visit(0)]) as conversation:
        await conversation.ask("a", 1, "周德明去了哪里？")
        assert await conversation.act("b", MoreExcerpts(1, 0), "en") == gone("en")
        assert await conversation.act("a", MoreExcerpts(2, 0), "en") == gone("en")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_article_that_is_gone_is_said_to_be_gone(opened: Open, language: Language) -> None:
    async with opened([visit(0), visit(1)]) as conversation:
        reply = await conversation.ask("a", 1, "4月2日周德明到哪里看望群众？")
        [opening, *_] = actions(reply)
        assert len(quoted(await conversation.act("a", opening, language))) == 2
    async with opened([visit(0)]) as conversation:
        assert await conversation.act("a", opening, language) == gone(language)
        assert await conversation.act("a", OpenArticle(10**15 - 1, 0), language) == gone(language)


async def test_buttons_work_after_a_restart_until_they_are_forgotten(opened: Open) -> None:
    async with opened([visit(0)]) as conversation:
        before = await conversation.ask("a", 1, "周德明去了哪里？")
        await conversation.remember_answers("a", 1, [7, 8])
    async with opened([visit(0)], NOW + CHATS_KEPT) as conversation:
        assert await conversation.act("a", MoreExcerpts(1, 0), "en") == before
        assert await conversation.answers("a", 1) == (7, 8)
    async with opened([visit(0)], NOW + 2 * CHATS_KEPT) as conversation:
        assert await conversation.act("a", MoreExcerpts(1, 0), "en") == gone("en")
        assert await conversation.answers("a", 1) == ()


async def test_an_edited_question_replaces_the_old_one(opened: Open) -> None:
    async with opened([visit(0), visit(1)]) as conversation:
        await conversation.ask("a", 1, "4月1日周德明到哪里看望群众？")
        edited = await conversation.ask("a", 1, "4月2日周德明到哪里看望群众？")
        assert await conversation.act("a", MoreExcerpts(1, 0), "en") == edited
    assert "西庄村" in quoted(edited)[0]


async def test_yesterday_is_the_day_before_the_clocks(opened: Open) -> None:
    async with opened([visit(0), visit(1), visit(2)], datetime(2023, 4, 3, 12, tzinfo=UTC)) as conversation:
        reply = await conversation.ask("a", 1, "周德明昨天到哪里看望群众？")
    assert "西庄村" in quoted(reply)[0]


async def test_what_the_articles_do_not_say_is_not_answered(opened: Open) -> None:
    async with opened([visit(0)]) as conversation:
        reply = await conversation.ask("a", 1, "上官婉儿去了哪里？")
    assert not quoted(reply)
    assert texts(reply)[0] == "文章里没有说到这个。"
    assert not reply.buttons


@pytest.mark.parametrize(
    ("small_talk", "language"), [("你好", "zh-Hans"), ("謝謝", "zh-Hant"), ("What can you do?", "en")]
)
async def test_small_talk_gets_help_in_its_language(
    opened: Open, small_talk: str, language: Language
) -> None:
    async with opened([visit(0)]) as conversation:
        assert await conversation.ask("a", 1, small_talk) == await conversation.help(language)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_examples_in_the_help_are_answered(opened: Open, language: Language) -> None:
    async with opened([SCHOOL, visit(0), visit(1)]) as conversation:
        shown = "\n".join(texts(await conversation.help(language)))
        examples = [line.removeprefix("• ") for line in shown.splitlines() if line.startswith("• ")]
        replies = [await conversation.ask("a", number, text) for number, text in enumerate(examples)]
    assert len(examples) >= 2
    assert all(quoted(reply) for reply in replies)
    assert "3" in shown


async def test_help_without_articles_says_what_to_do(opened: Open) -> None:
    async with opened([]) as conversation:
        replies = [await conversation.help(language) for language in LANGUAGES]
        assert [await conversation.sources(language) for language in LANGUAGES] == replies
        answered = await conversation.ask("a", 1, "周德明去了哪里？")
    assert len(set(replies)) == 3
    assert all(len(reply.blocks) == 1 for reply in replies)
    assert answered == replies[LANGUAGES.index("zh-Hans")]


@pytest.mark.parametrize(("total", "pages"), [(1, 1), (10, 1), (11, 2), (25, 3)])
async def test_sources_list_every_article_once_newest_first(opened: Open, total: int, pages: int) -> None:
    listed: list[str] = []
    async with opened([visit(number) for number in range(total)]) as conversation:
        for page in range(1, pages + 1):
            reply = await conversation.sources("en", page)
            listed += [text for text in texts(reply) if text.startswith("— ")]
            turns = [ListSources(to) for to in (page - 1, page + 1) if 1 <= to <= pages]
            assert list(actions(reply)) == turns
            assert (f"Page {page} of {pages}" in texts(reply)) == (pages > 1)
    days = [text.rpartition(" · ")[2] for text in listed]
    assert len(set(listed)) == total
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("total", [0, 1, 10, 11, 25])
async def test_a_page_out_of_range_is_the_nearest_one(opened: Open, total: int) -> None:
    async with opened([visit(number) for number in range(total)]) as conversation:
        first = await conversation.sources("en")
        last = await conversation.sources("en", max(1, -(-total // 10)))
        assert await conversation.sources("en", 0) == first
        assert await conversation.sources("en", 99) == last
        assert await conversation.sources("en", 10**15 - 1) == last


@pytest.mark.parametrize(
    "title",
    ["<b>[bold]粗[/bold]</b> & {0} %s", "第一行\n第二行", "周德明" * 1600 + "。", "😀\U00020bb7", ":smile:"],
)
async def test_a_hostile_title_changes_nothing_but_the_title(opened: Open, title: str) -> None:
    async with opened([visit(0) | {"title": title}]) as conversation:
        reply = await conversation.ask("a", 1, "周德明到哪里看望群众？")
        [opening] = actions(reply)
        whole = await conversation.act("a", opening, "zh-Hans")
        listed = await conversation.sources("zh-Hans")
    cited = f"— {' '.join(title.split())} · 2023-04-02"
    for shown in (texts(reply), texts(whole), texts(listed)):
        assert [text.replace("行第", "行 第") for text in shown].count(cited) == 1


@pytest.mark.parametrize(
    "text", ["？", "😀" * 2000, "\0", "[b]", "'; DROP TABLE articles; --", "周" * 4096, "a\nb\n\nc"]
)
async def test_any_message_gets_a_reply(opened: Open, text: str) -> None:
    async with opened([visit(0)]) as conversation:
        assert texts(await conversation.ask("a", 1, text))
        assert "4月1日" in quoted(await conversation.ask("a", 2, "周德明到哪里看望群众？"))[0]


async def test_a_person_is_looked_up_and_the_buttons_go_on(opened: Open) -> None:
    async with opened([visit(number) for number in range(7)]) as conversation:
        first = await conversation.who("a", 1, "周德明", "zh-Hans")
        [turn] = actions(first)
        second = await conversation.act("a", turn, "zh-Hans")
        listed = await conversation.who("a", 1, "", "zh-Hans")
        [person] = actions(listed)
        assert await conversation.act("b", person, "zh-Hans") == first
        unknown = await conversation.who("a", 1, "周得明", "zh-Hans")
    assert texts(first)[0] == "周德明 · 7 篇"
    villages = [text.partition("到")[2] for text in quoted(first) + quoted(second)]
    assert villages == [f"{village}庄村看望群众。" for village in reversed(VILLAGES[:7])]
    assert texts(listed)[0] == "官员，按姓名共 1 个"
    assert texts(unknown)[0] == "文章里没有认出名叫 周得明 的人。"


async def test_a_day_is_looked_up_from_the_clocks(opened: Open) -> None:
    async with opened([SCHOOL, visit(0)], datetime(2023, 4, 2, 12, tzinfo=UTC)) as conversation:
        yesterday = await conversation.date("a", 1, "昨天", "zh-Hans")
        assert await conversation.date("a", 1, "April 1", "zh-Hans") == yesterday
        latest = await conversation.date("a", 1, "", "zh-Hans")
        opened_days = [await conversation.act("a", action, "zh-Hans") for action in actions(latest)]
    assert quoted(yesterday) == ["4月1日，县委副书记周德明到东庄村看望群众。"]
    assert [texts(day)[0] for day in opened_days] == ["2023-04-01 周六", "2022-09-01 周四"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-Hans", "好，我们重新开始。"),
        ("zh-Hant", "好，我們重新開始。"),
        ("en", "All right, a new start."),
    ],
)
async def test_a_new_start_keeps_the_buttons(opened: Open, language: Language, sentence: str) -> None:
    async with opened([visit(0)]) as conversation:
        before = await conversation.ask("a", 1, "周德明去了哪里？")
        assert texts(await conversation.new("a", language)) == [sentence]
        assert await conversation.act("a", MoreExcerpts(1, 0), "en") == before


async def test_a_bot_that_runs_on_deletes_old_questions_too(tmp_path: Path) -> None:
    corpus = write_records(tmp_path / "news.jsonl", [visit(0)])
    library = library_of(corpus, tmp_path / "store.db")
    now = NOW
    async with open_conversation(library, lambda: now) as conversation:
        await conversation.ask("a", 1, "周德明去了哪里？")
        await conversation.remember_answers("a", 1, [7])
        now = NOW + CHATS_KEPT + timedelta(hours=1)
        await conversation.ask("b", 1, "周德明是谁？")
        assert await conversation.answers("a", 1) == ()
