"""/who over stores whose articles give people posts in places."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from bot import compose
from bot.actions import ListOfficials, ShowPerson
from bot.answering.suggestions import Suggestions
from bot.beside import open_beside
from bot.directory import Directory
from bot.language.transcriptions import key_of_transcription
from bot.model import Office
from bot.phrases import Language
from bot.reply import ArticleLink, WebLink
from bot.store import Store
from bot.stored_names import StoredNames
from tests.replies import action_of, bold, buttons, labels, quoted, texts
from tests.stocked import Story, stocked

Opened = Callable[..., AbstractAsyncContextManager[Directory]]

SHILOU = {"王芳": (Office("县委副书记", "石楼县"),)}
VISIT = Story(
    "visit", ("4月12日，县委副书记王芳到卡口检查。王芳说，辛苦了。群众很高兴。",), date(2022, 4, 14), SHILOU
)
LATER = Story("later", ("5月3日，县委副书记王芳到学校看望师生。",), date(2022, 5, 4), SHILOU)
ELSEWHERE = Story(
    "elsewhere", ("3月2日，副县长王芳主持会议。",), date(2022, 3, 3), {"王芳": (Office("副县长", "云岭县"),)}
)
UNPLACED = Story(
    "unplaced", ("6月1日，局长王芳出席活动。",), date(2022, 6, 2), {"王芳": (Office("局长", None),)}
)


class WithNeighbours(StoredNames):
    """Finds the names that begin with the same surname near."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.people, Suggestions(store))
        self._people_of = store.people.beginning_with

    async def near(self, text: str) -> tuple[str, ...]:
        return tuple(await self._people_of(text[0], 20))


@pytest.fixture
def over(tmp_path: Path) -> Opened:
    @asynccontextmanager
    async def over(*stories: Story, spellings: Sequence[tuple[str, str]] = ()):  # type: ignore[no-untyped-def]  # the fixture's type says it
        async with stocked(tmp_path / "store.db", stories, spellings) as store, open_beside() as beside:
            yield Directory(store, WithNeighbours(store), beside)

    return over


async def test_posts_then_articles_newest_first_each_verbatim(over: Opened) -> None:
    async with over(VISIT, LATER) as directory:
        reply = await directory.who("王芳", "zh-Hans")
    assert texts(reply) == [
        "王芳 · 2 篇",
        "县委副书记（石楼县）— 题目later · 县报 · 2022-05-04",
        "5月3日，县委副书记王芳到学校看望师生。",
        "— 2022-05-03 · 题目later · 县报",
        "4月12日，县委副书记王芳到卡口检查。王芳说，辛苦了。",
        "— 2022-04-12 · 题目visit · 县报",
    ]
    assert bold(reply) == ["王芳"] * 4
    assert reply.buttons == ()


async def test_of_a_single_article_it_is_not_said_twice_where_the_posts_are_from(over: Opened) -> None:
    async with over(VISIT) as directory:
        reply = await directory.who("王芳", "zh-Hans")
    assert texts(reply)[:2] == ["王芳 · 1 篇", "县委副书记（石楼县）"]


async def test_a_post_is_said_once_with_its_place_and_posts_of_one_article_stand_together(
    over: Opened,
) -> None:
    both = (Office("區委副書記", "北林區"), Office("區長", "北林區"), Office("总指挥", None))
    new = Story("new", ("8月2日，区委副书记李文艺出席。",), date(2022, 8, 3), {"李文艺": both})
    again = (Office("区委副书记", "北林"), Office("区长", None), Office("绥化市委常委", "绥化市"))
    old = Story("old", ("7月2日，区委副书记李文艺出席。",), date(2022, 7, 3), {"李文艺": again})
    joint = Story(
        "joint", ("1月2日，区长李文艺出席。",), date(2022, 1, 3), {"李文艺": (*both[:1], *again[2:])}
    )
    async with over(new, old, joint) as directory:
        reply = await directory.who("李文艺", "zh-Hans")
    assert texts(reply)[1].splitlines() == [
        "區委副書記、區長（北林區）、总指挥 — 题目new · 县报 · 2022-08-03",
        "绥化市委常委 — 题目old · 县报 · 2022-07-03",
    ]


async def test_what_an_article_has_is_taken_from_where_the_person_has_a_post(over: Opened) -> None:
    story = Story(
        "long",
        ("王芳来了。大家都很高兴。", "随后开会。4月12日，县委副书记王芳讲话。散会。"),
        date(2022, 4, 14),
    )
    async with over(story) as directory:
        reply = await directory.who("王芳", "zh-Hans")
    assert quoted(reply) == ["4月12日，县委副书记王芳讲话。"]
    [link] = [run.link for block in reply.blocks for run in block.runs if isinstance(run.link, ArticleLink)]
    assert link.paragraph == 1


async def test_of_a_very_long_article_the_place_alone_is_said(over: Opened) -> None:
    story = Story("long", (*("下雨了。",) * 300, "县委副书记王芳讲话。"), date(2022, 4, 14))
    async with over(story) as directory:
        assert texts(await directory.who("王芳", "zh-Hans")) == [
            "王芳 · 1 篇",
            "— 2022-04-14 发布 · 题目long · 县报",
        ]


async def test_a_date_that_is_only_of_the_printing_is_said_to_be(over: Opened) -> None:
    text = ("县委副书记王芳出席会议。",)
    printed = Story("printed", text, date(2022, 4, 14), url="https://example.org/printed")
    async with over(printed, Story("undated", text)) as directory:
        chinese = await directory.who("王芳", "zh-Hans")
        english = await directory.who("王芳", "en")
    assert texts(chinese)[-3] == "— 2022-04-14 发布 · 题目printed · 县报"
    assert texts(chinese)[-1] == "— 日期不详 · 题目undated · 县报"
    assert [text for text in texts(english) if text.startswith("— ")] == [
        "— published 2022-04-14 · 题目printed · 县报",
        "— undated · 题目undated · 县报",
    ]
    links = [run.link for block in chinese.blocks for run in block.runs if run.link]
    assert links[0] == WebLink("https://example.org/printed")


async def test_five_articles_a_page_and_the_posts_on_the_first(over: Opened) -> None:
    stories = [
        Story(f"{day}", (f"4月{day}日，县委副书记王芳到第{day}村。",), date(2022, 4, 29), SHILOU)
        for day in range(1, 13)
    ]
    async with over(*stories) as directory:
        first = await directory.who("王芳", "zh-Hans")
        second = await directory.act(action_of(first, "下一页 ›"), "zh-Hans")
        third = await directory.act(action_of(second, "下一页 ›"), "zh-Hans")
        back = await directory.act(action_of(second, "‹ 上一页"), "zh-Hans")
        beyond = await directory.act(
            ShowPerson(cast(ShowPerson, buttons(third)[0].action).person, None, 99), "zh-Hans"
        )
    assert [len(quoted(page)) for page in (first, second, third)] == [5, 5, 2]
    assert quoted(first)[0] == "4月12日，县委副书记王芳到第12村。"
    assert texts(second)[0] == "王芳 · 12 篇"
    assert texts(second)[-1] == "第 2 页，共 3 页"
    assert "石楼县" in "".join(texts(first))
    assert "石楼县" not in "".join(texts(second) + texts(third))
    assert labels(third) == ["‹ 上一页"]
    assert (back, beyond) == (first, third)


async def test_people_of_one_name_in_different_places_are_a_choice(over: Opened) -> None:
    async with over(VISIT, LATER, ELSEWHERE, UNPLACED) as directory:
        choice = await directory.who("王芳", "zh-Hans")
        shilou = await directory.act(action_of(choice, "王芳（石楼县）2 篇"), "zh-Hans")
        unknown = await directory.act(action_of(choice, "王芳（地方不详）1 篇"), "zh-Hans")
    assert texts(choice) == ["文章里有几位王芳，请选择："]
    assert labels(choice) == ["王芳（石楼县）2 篇", "王芳（云岭县）1 篇", "王芳（地方不详）1 篇"]
    assert texts(shilou)[0] == "王芳（石楼县）· 2 篇"
    assert len(quoted(shilou)) == 2
    assert quoted(unknown) == ["6月1日，局长王芳出席活动。"]


async def test_the_pages_of_a_chosen_namesake_are_only_its_own(over: Opened) -> None:
    stories = [
        Story(f"{day}", (f"4月{day}日，县委副书记王芳到第{day}村。",), date(2022, 4, 29), SHILOU)
        for day in range(1, 8)
    ]
    async with over(*stories, ELSEWHERE) as directory:
        choice = await directory.who("王芳", "en")
        first = await directory.act(action_of(choice, "王芳 (石楼县) articles: 7"), "en")
        second = await directory.act(action_of(first, "Next ›"), "en")
    assert texts(second)[0] == "王芳 (石楼县) · articles: 7"
    assert len(quoted(second)) == 2


async def test_one_place_however_it_is_called_is_no_choice(over: Opened) -> None:
    shorter = Story(
        "short", ("3月2日，县长王芳主持会议。",), date(2022, 3, 3), {"王芳": (Office("县长", "石樓"),)}
    )
    async with over(VISIT, shorter, UNPLACED) as directory:
        reply = await directory.who("王芳", "zh-Hans")
    assert len(quoted(reply)) == 3


async def test_somebody_whose_number_or_place_is_gone_is_said_to_be_gone(over: Opened) -> None:
    async with over(VISIT, ELSEWHERE) as directory:
        gone = compose.gone("en")
        assert await directory.act(ShowPerson(10**15 - 1), "en") == gone
        assert await directory.act(ShowPerson(10**15 - 1, "00000000", 3), "en") == gone
        [person, *_] = [
            cast(ShowPerson, one.action).person for one in buttons(await directory.who("王芳", "en"))
        ]
        assert await directory.act(ShowPerson(person, "12345678"), "en") == gone


@pytest.mark.parametrize("typed", ["王芳", " 王芳 ", "Wang Fang", "wangfang", "Wáng Fāng", "WANG FANG"])
async def test_a_name_is_found_in_any_spelling(over: Opened, typed: str) -> None:
    async with over(VISIT, spellings=[("wangfang", "王芳"), ("wangfang", "王方")]) as directory:
        assert texts(await directory.who(typed, "zh-Hans"))[0] == "王芳 · 1 篇"


async def test_a_foreign_name_is_found_by_its_sound(over: Opened) -> None:
    minister = {"拉夫罗夫": (Office("外长", "俄罗斯"),)}
    story = Story("talks", ("7月13日，俄罗斯外长拉夫罗夫出席会谈。",), date(2023, 7, 14), minister)
    spellings = [(str(key_of_transcription("拉夫罗夫")), "拉夫罗夫")]
    async with over(story, spellings=spellings) as directory:
        found = await directory.who("Lavrov", "en")
        other = await directory.who("Baerbock", "en")
    assert texts(found)[0].startswith("拉夫罗夫")
    assert quoted(other) == []


@pytest.mark.parametrize("typed", ["孫起生", "孙起生"])
async def test_a_name_is_found_in_either_script_and_shown_as_it_is_written(over: Opened, typed: str) -> None:
    async with over(Story("sun", ("9月9日，市委副書記孫起生主持會議。",), date(2022, 9, 10))) as directory:
        assert bold(await directory.who(typed, "zh-Hant")) == ["孫起生", "孫起生"]


async def test_homophones_are_a_choice_unless_one_is_written_out(over: Opened) -> None:
    other = Story("other", ("3月2日，县长王方主持会议。",), date(2022, 3, 3))
    spellings = [("wangfang", "王芳"), ("wangfang", "王方")]
    async with over(VISIT, ELSEWHERE, other, spellings=spellings) as directory:
        choice = await directory.who("Wang  Fang", "zh-Hans")
        chosen = await directory.act(action_of(choice, "王方 1 篇"), "zh-Hans")
        written = await directory.who("王方", "zh-Hans")
    assert texts(choice) == ["“Wang Fang”可能是这几位，请选择："]
    assert set(labels(choice)) == {"王芳 2 篇", "王方 1 篇"}
    assert chosen == written
    assert texts(written)[0] == "王方 · 1 篇"


@pytest.mark.parametrize(
    ("language", "sentences", "label"),
    [
        ("zh-Hans", ["文章里没有认出名叫 王方 的人。", "是不是想找："], "王芳（石楼县）1 篇"),
        ("zh-Hant", ["文章裡沒有認出名叫 王方 的人。", "是不是想找："], "王芳（石楼县）1 篇"),
        (
            "en",
            ["No person named 王方 was recognised in the articles.", "Did you mean:"],
            "王芳 (石楼县) articles: 1",
        ),
    ],
)
async def test_an_unknown_name_gets_the_nearest_ones(
    over: Opened, language: Language, sentences: list[str], label: str
) -> None:
    async with over(VISIT) as directory:
        reply = await directory.who("王方", language)
        assert texts(reply) == sentences
        opened = await directory.act(action_of(reply, label), language)
    assert quoted(opened)


@pytest.mark.parametrize("typed", ["李白", "Nobody", "？", "一\n二", "😀", "'; DROP TABLE people; --"])
async def test_an_unknown_name_without_a_near_one(over: Opened, typed: str) -> None:
    async with over(VISIT) as directory:
        reply = await directory.who(typed, "zh-Hans")
    assert texts(reply) == [f"文章里没有认出名叫 {' '.join(typed.split())} 的人。"]
    assert reply.buttons == ()


async def test_a_long_text_is_not_said_back_whole(over: Opened) -> None:
    async with over(VISIT) as directory:
        [sentence] = texts(await directory.who("长" * 4096, "zh-Hans"))
    assert sentence == f"文章里没有认出名叫 {'长' * 30}… 的人。"


async def test_officials_are_listed_by_articles_and_open_by_a_button(over: Opened) -> None:
    async with over(VISIT, LATER, Story("sun", ("9月9日，市委副書記孫起生主持會議。",))) as directory:
        reply = await directory.who(" ", "zh-Hans")
        assert texts(reply) == ["官员，按姓名共 2 个", "王芳 — 县委副书记（石楼县）· 2 篇\n孫起生 · 1 篇"]
        assert labels(reply) == ["王芳", "孫起生"]
        opened = await directory.act(action_of(reply, "孫起生"), "zh-Hans")
    assert quoted(opened) == ["9月9日，市委副書記孫起生主持會議。"]


async def test_namesakes_have_a_line_each_in_the_list(over: Opened) -> None:
    async with over(VISIT, LATER, ELSEWHERE) as directory:
        reply = await directory.who("", "zh-Hans")
        assert texts(reply)[0] == "官员，按姓名共 1 个"
        [first, second] = texts(reply)[1].split("\n")
        choice = await directory.act(action_of(reply, "王芳"), "zh-Hans")
    assert first == "王芳 — 县委副书记（石楼县）· 2 篇"
    assert second.startswith("王芳 — ")
    assert second.endswith("· 1 篇")
    assert "石楼县" not in second
    assert texts(choice) == ["文章里有几位王芳，请选择："]


async def test_ten_officials_a_page(over: Opened) -> None:
    stories = [Story(name, (f"县长{name}讲话。",)) for name in ("赵" + c for c in "东南西北春夏秋冬江河湖海")]
    async with over(*stories) as directory:
        first = await directory.act(ListOfficials(), "en")
        second = await directory.act(ListOfficials(2), "en")
        assert await directory.act(ListOfficials(0), "en") == first
        assert await directory.act(ListOfficials(10**15 - 1), "en") == second
    assert texts(first)[0] == "Officials, by name: 12"
    assert texts(first)[-1] == "Page 1 of 2"
    assert labels(first)[-1] == "Next ›"
    assert labels(second)[-1] == "‹ Previous"
    assert len({*labels(first)[:-1], *labels(second)[:-1]}) == 12


async def test_without_officials_that_is_said(over: Opened) -> None:
    async with over() as directory:
        assert texts(await directory.who("", "zh-Hans")) == ["文章里没有找到官员。"]
        assert texts(await directory.who("王芳", "zh-Hans")) == ["文章里没有认出名叫 王芳 的人。"]


async def test_a_part_of_a_name_with_a_middle_dot_is_enough(over: Opened) -> None:
    story = Story("border", ("6月3日，县长拉齐尼·巴依卡到护边点看望牧民。",), date(2022, 6, 4))
    async with over(story) as directory:
        whole = await directory.who("拉齐尼·巴依卡", "zh-Hans")
        assert texts(await directory.who("拉齐尼", "zh-Hans")) == texts(whole)
        assert texts(await directory.who("齐尼", "zh-Hans")) != texts(whole)
