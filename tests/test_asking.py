"""Conversations in which one message follows from another, and what is offered where one is not clear."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path
from time import perf_counter

import pytest

from bot.actions import Action, Choose, ShowDays, ShowPerson
from bot.conversation import Conversation
from bot.language.asked_dates import asked_dates
from bot.language.asked_span import asked_span
from bot.language.script import fold
from bot.memory import KEPT
from bot.opening import open_conversation
from bot.reply import Reply
from tests.asking import library_of, write_records
from tests.replies import quoted, texts

NOW = datetime(2023, 5, 2, 8, 30, tzinfo=UTC)

SPRING = {
    "id": "spring",
    "title": "柳林县刘海波到青石镇调研春耕工作",
    "date": "2023-04-14",
    "text": "4月12日，柳林县委副书记、县长刘海波到青石镇调研春耕工作，副县长陈秀英陪同调研。\n"
    "刘海波强调，要把“不误农时、不误农事”作为硬要求，确保种子、化肥供应充足。",
}
FLOOD = {
    "id": "flood",
    "title": "枣阳市召開防汛工作會議",
    "date": "2023-06-21",
    "source": "枣阳日報",
    "text": "6月20日上午,全市防汛工作會議在市工人文化宮召開,市委常委、副市長趙國棟主持會議並講話。\n"
    "趙國棟要求,各縣區要做到“汛期不過、隊伍不撤”,抓緊轉移低窪地帶群眾。",
}
ENGLISH = {
    "id": "english",
    "title": "Zhou Wenbin inspected Lanxi town",
    "date": "2021-08-12",
    "text": "On August 10, 2021 , Shuangpai County Party Secretary Zhou Wenbin went to Lanxi town to supervise"
    " vaccination . County leader Lei Anshu attended .\n"
    "Zhou Wenbin asked that the vaccination rate in Lanxi town be raised .",
}
OTHER = {
    "id": "other",
    "title": "云岭县刘海波走访学校",
    "date": "2022-04-13",
    "text": "4月12日，云岭县委书记刘海波走访第一中学，看望师生。",
}
HOMOPHONE = {
    "id": "homophone",
    "title": "刘海博参加比赛",
    "date": "2022-10-02",
    "text": "10月1日，教练刘海博率队参加比赛。",
}

Record = Mapping[str, str]
Open = Callable[..., AbstractAsyncContextManager[Conversation]]


class Clock:
    """Tells the moment that it is set to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(tmp_path: Path, clock: Clock) -> Open:
    @asynccontextmanager
    async def opened(*records: Record) -> AsyncIterator[Conversation]:
        corpus = write_records(tmp_path / "news.jsonl", records)
        async with open_conversation(library_of(corpus, tmp_path / "store.db"), clock) as conversation:
            yield conversation

    return opened


def meant(reply: Reply) -> str:
    """What the message was taken to mean, if the reply says so."""
    first = reply.blocks[0].runs[0]
    return first.text.partition("：")[2] if first.italic else ""


def buttons(reply: Reply) -> dict[str, Action]:
    return {button.label: button.action for button in chain(*reply.buttons)}


async def say(conversation: Conversation, *messages: str, chat: str = "a", first: int = 1) -> Reply:
    """Say one thing after another; the last reply."""
    replies = [await conversation.ask(chat, number, text) for number, text in enumerate(messages, first)]
    return replies[-1]


async def test_a_pronoun_means_who_was_asked_about_and_the_reply_says_so(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "刘海波去了哪里？", "他强调了什么")
    assert meant(reply) == "刘海波强调了什么"
    assert "不误农时" in quoted(reply)[0]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["再详细点"], "还没有问过什么"),
        (["Tell me more"], "Nothing was asked yet"),
        (["再具体说说"], "还没有问过什么"),
        (["他去了哪里"], "前面没有说到是谁"),
        (["谁给新生佩戴校徽？", "那天还有谁"], "前面没有说到是哪一天"),
        (["刘海波去了哪里？", "/new", "再详细点"], "还没有问过什么"),
    ],
)
async def test_what_was_not_spoken_of_is_said_to_be_missing(
    opened: Open, messages: Sequence[str], said: str
) -> None:
    school = {"id": "school", "text": "实验小学举行开学典礼，校长何秀兰为新生佩戴校徽，具体了解情况。"}
    async with opened(SPRING, school) as conversation:
        for number, message in enumerate(messages, 1):
            if message == "/new":
                await conversation.new("a", "zh-Hans")
            else:
                reply = await conversation.ask("a", number, message)
    assert said in texts(reply)[0]
    assert quoted(reply) == []


async def test_a_day_on_which_nothing_is_found_is_of_the_year_that_was_spoken_of(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "2023年4月12日刘海波做了什么", "9月9日呢", "前一天呢")
    assert meant(reply) == "2023年9月8日刘海波做了什么"


async def test_a_year_is_that_of_the_day_that_was_asked_about(opened: Open) -> None:
    async with opened(SPRING, OTHER) as conversation:
        reply = await say(conversation, "4月12日发生了什么？", "2022年呢")
        again = await say(conversation, "2023年的呢", first=3)
    assert meant(reply) == "2022年4月12日发生了什么？"
    assert "第一中学" in quoted(reply)[0]
    assert meant(again) == "2023年4月12日发生了什么？"


async def test_who_was_with_somebody_is_asked_of_the_last_one(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "刘海波去了哪里？", "谁陪同")
    assert "刘海波" in meant(reply)
    assert "陈秀英" in quoted(reply)[0]


async def test_names_are_capitalised_in_what_is_taken_to_be_meant(opened: Open) -> None:
    async with opened(ENGLISH) as conversation:
        reply = await say(conversation, "where did zhou wenbin go?", "what did he ask?")
    assert "what did Zhou Wenbin ask?" in texts(reply)[0]


async def test_a_question_of_its_own_is_taken_as_it_stands(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "刘海波去了哪里？", "防汛工作会议是谁主持的？")
    assert meant(reply) == ""
    assert "趙國棟主持會議" in quoted(reply)[0]


async def test_another_day_is_put_into_the_last_question(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "2023年4月12日发生了什么？", "2023年6月20日呢")
    assert meant(reply) == "2023年6月20日发生了什么？"
    assert "防汛工作會議" in quoted(reply)[0]


async def test_more_shows_the_next_excerpts_then_the_article(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        first = await say(conversation, "刘海波强调了什么？")
        more = await say(conversation, "再详细点", first=2)
    assert not set(quoted(more)) & {"没有更多摘录了。"}
    assert set(quoted(first)) <= {*SPRING["text"].split("\n")}
    assert quoted(more) == SPRING["text"].split("\n")


async def test_follow_ups_of_follow_ups_are_understood(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "刘海波去了哪里？", "他强调了什么", "那赵国栋呢")
    assert meant(reply) == "赵国栋强调了什么"


async def test_small_talk_in_between_is_no_topic(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        reply = await say(conversation, "刘海波去了哪里？", "谢谢", "他强调了什么")
    assert meant(reply) == "刘海波强调了什么"


async def test_chats_do_not_know_of_each_other(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        await say(conversation, "刘海波去了哪里？", chat="a")
        reply = await say(conversation, "他强调了什么", chat="b", first=2)
    assert meant(reply) == ""


async def test_what_was_talked_about_is_forgotten_after_half_an_hour(opened: Open, clock: Clock) -> None:
    async with opened(SPRING) as conversation:
        await say(conversation, "刘海波去了哪里？")
        clock.now = NOW + KEPT
        assert meant(await say(conversation, "他强调了什么", first=2)) == "刘海波强调了什么"
        assert timedelta(minutes=30) == KEPT
        clock.now = NOW + 2 * KEPT + timedelta(seconds=1)
        assert meant(await say(conversation, "他强调了什么", first=3)) == ""


async def test_a_new_start_forgets_it_at_once(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        await say(conversation, "刘海波去了哪里？")
        assert texts(await conversation.new("a", "zh-Hans")) == ["好，我们重新开始。"]
        assert meant(await say(conversation, "他强调了什么", first=2)) == ""


async def test_it_is_remembered_over_a_restart(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        await say(conversation, "刘海波去了哪里？")
    async with opened(SPRING) as conversation:
        assert meant(await say(conversation, "他强调了什么", first=2)) == "刘海波强调了什么"


async def test_an_edited_message_is_understood_by_what_came_before_it(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        await say(conversation, "刘海波去了哪里？", "他强调了什么", "赵国栋主持了什么会议？")
        assert meant(await say(conversation, "他还去了哪里", first=2)) == "刘海波还去了哪里"


@pytest.mark.parametrize("name", ["刘海波", "劉海波？", "Liu Haibo", "liuhaibo", "Haibo Liu", "Liú Hǎibō"])
async def test_a_name_alone_is_looked_up(opened: Open, name: str) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, name)
    assert reply.blocks[0].runs[0].bold
    assert texts(reply)[0].startswith("刘海波")
    assert "县长" in texts(reply)[1]


async def test_a_chinese_name_finds_the_english_article(opened: Open) -> None:
    async with opened(SPRING, ENGLISH) as conversation:
        reply = await say(conversation, "周文斌去了哪里？")
    assert "Lanxi town" in quoted(reply)[0]


async def test_an_english_question_finds_the_chinese_article(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "Who chaired the flood prevention meeting in Zaoyang?")
    assert "趙國棟主持會議" in quoted(reply)[0]


async def test_a_day_alone_is_looked_up(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "2023-06-20")
    assert texts(reply)[0] == "2023-06-20 周二"
    assert "防汛工作會議" in quoted(reply)[0]


async def test_an_unknown_name_is_refused_and_the_nearest_are_offered(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        for question in ("刘海博去了哪里？", "刘海博"):
            reply = await say(conversation, question)
            assert not quoted(reply)
            [(label, action)] = buttons(reply).items()
            assert "刘海波" in label
            assert isinstance(action, ShowPerson)
            assert "县长刘海波" in quoted(await conversation.act("a", action, "zh-Hans"))[0]


async def test_a_day_of_which_nothing_is_told_is_refused_and_the_nearest_are_offered(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "2023年5月1日发生了什么？")
        assert not quoted(reply)
        assert list(buttons(reply)) == ["2023-04-12", "2023-06-20"]
        assert texts(reply)[-1] == "前后有内容的日子：2023-04-12、2023-06-20"
        action = buttons(reply)["2023-06-20"]
        assert isinstance(action, ShowDays)
        assert "防汛工作會議" in quoted(await conversation.act("a", action, "zh-Hans"))[0]


async def test_around_a_day_without_a_year_the_nearest_of_any_year_are_offered(opened: Open) -> None:
    async with opened(SPRING, FLOOD, OTHER, ENGLISH) as conversation:
        reply = await say(conversation, "8月9日发生了什么？")
    assert "2021-08-10" in buttons(reply)


async def test_days_are_not_offered_for_one_that_has_something(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "赵国栋2023年4月12日去了哪里？")
    assert not quoted(reply)
    assert not buttons(reply)


async def test_namesakes_in_different_places_are_a_choice(opened: Open) -> None:
    async with opened(SPRING, OTHER) as conversation:
        reply = await say(conversation, "刘海波去了哪里？")
        choices = {label: action for label, action in buttons(reply).items() if isinstance(action, Choose)}
        assert set(choices) == {"柳林县刘海波", "云岭县刘海波"}
        chosen = await conversation.act("a", choices["云岭县刘海波"], "zh-Hans")
    assert "第一中学" in quoted(chosen)[0]
    assert meant(chosen) == "云岭县刘海波去了哪里？"


@pytest.mark.parametrize("said", ["换个话题", "換個話題吧", "Let's change the topic!"])
async def test_a_new_start_may_be_said_in_words(opened: Open, said: str) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "刘海波去了哪里？", said, "他强调了什么")
    assert meant(reply) == ""


async def test_who_is_chosen_from_namesakes_that_were_looked_up_is_meant_from_then_on(opened: Open) -> None:
    async with opened(SPRING, OTHER) as conversation:
        choices = buttons(await conversation.who("a", 1, "刘海波", "zh-Hans"))
        [chosen] = [action for label, action in choices.items() if "云岭县" in label]
        await conversation.act("a", chosen, "zh-Hans")
        reply = await say(conversation, "他还去了哪里", first=2)
    assert meant(reply) == "云岭县刘海波还去了哪里"
    assert ["第一中学" in text for text in quoted(reply)] == [True]


async def test_a_button_under_a_list_that_nobody_asked_for_turns_no_chat(opened: Open) -> None:
    async with opened(SPRING, OTHER) as conversation:
        choices = buttons(await conversation.who("a", 1, "刘海波", "zh-Hans"))
        for action in choices.values():
            await conversation.act("b", action, "zh-Hans")
        reply = await say(conversation, "他还去了哪里", chat="b")
    assert meant(reply) == ""


async def test_a_day_of_several_years_is_a_choice(opened: Open) -> None:
    async with opened(SPRING, OTHER) as conversation:
        reply = await say(conversation, "4月12日发生了什么？")
        choices = {label: action for label, action in buttons(reply).items() if isinstance(action, Choose)}
        assert set(choices) == {"2023-04-12", "2022-04-12"}
        chosen = await conversation.act("a", choices["2022-04-12"], "zh-Hans")
    assert "第一中学" in quoted(chosen)[0]
    assert all("春耕" not in text for text in quoted(chosen))


async def test_homophones_in_pinyin_are_a_choice(opened: Open) -> None:
    async with opened(SPRING, HOMOPHONE) as conversation:
        reply = await say(conversation, "Where did Liu Haibo go?")
        assert {label for label, action in buttons(reply).items() if isinstance(action, Choose)} == {
            "刘海波",
            "刘海博",
        }
        alone = await say(conversation, "liuhaibo", first=2)
    assert not quoted(alone)
    assert len(buttons(alone)) == 2


async def test_a_choice_of_something_that_is_gone_is_said_to_be_gone(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        await say(conversation, "刘海波去了哪里？")
        for action in (Choose(1, 0), Choose(9, 0)):
            assert not quoted(await conversation.act("a", action, "zh-Hans"))


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("柳林县县长是谁", "刘海波"),
        ("柳林縣委副書記是誰？", "刘海波"),
        ("云岭县委书记是谁", "刘海波"),
        ("云岭县县长是谁", None),
        ("柳林县委书记是谁", None),
        ("枣阳市副市长是谁", "趙國棟"),
        ("枣阳市市长是谁", None),
        ("双牌县委书记是谁", "Zhou Wenbin"),
        ("柳林县委书记是哪一位", None),
        ("Who is the deputy mayor of Zaoyang?", "趙國棟"),
        ("Who is the mayor of Zaoyang?", None),
    ],
)
async def test_a_post_with_a_place_finds_its_holder_and_no_other(
    opened: Open, question: str, holder: str | None
) -> None:
    async with opened(SPRING, FLOOD, ENGLISH, OTHER) as conversation:
        reply = await say(conversation, question)
    if holder is None:
        assert quoted(reply) == []
    else:
        assert holder in quoted(reply)[0]


async def test_what_is_quoted_stands_in_an_article(opened: Open) -> None:
    records: Sequence[Record] = (SPRING, FLOOD, ENGLISH, OTHER, HOMOPHONE)
    paragraphs = [text for record in records for text in record["text"].split("\n")]
    messages = [
        "刘海波",
        "他强调了什么",
        "4月12日",
        "Zhou Wenbin",
        "what did he ask?",
        "再详细点",
        "yunling",
        "10月",
    ]
    async with opened(*records) as conversation:
        for number, text in enumerate(messages, 1):
            for quotation in quoted(await conversation.ask("a", number, text)):
                assert any(quotation in paragraph for paragraph in paragraphs)


async def test_what_was_looked_up_by_a_command_is_a_topic(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        await conversation.who("a", 1, "赵国栋", "zh-Hans")
        reply = await say(conversation, "他主持了什么会议", first=2)
        assert meant(reply) == "赵国栋主持了什么会议"
        await conversation.date("a", 3, "4月12日", "zh-Hans")
        reply = await say(conversation, "那天谁去调研", first=4)
    assert meant(reply) == "2023年4月12日谁去调研"


async def test_a_name_in_pinyin_is_a_subject_of_its_own(opened: Open) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        reply = await say(conversation, "Who chaired the flood meeting?", "liuhaibo去了哪里")
    assert meant(reply) == ""
    assert "刘海波" in quoted(reply)[0]


async def test_what_was_chosen_is_the_topic(opened: Open) -> None:
    async with opened(SPRING, OTHER) as conversation:
        choices = buttons(await say(conversation, "4月12日发生了什么？"))
        await conversation.act("a", choices["2022-04-12"], "zh-Hans")
        reply = await say(conversation, "那天刘海波去了哪里", first=2)
    assert meant(reply) == "2022年4月12日刘海波去了哪里"
    assert "第一中学" in quoted(reply)[0]


@pytest.mark.parametrize("question", ["谁调研春耕工作", "副县长有哪些", "赵国栋去了哪里", "柳林县县长是谁"])
async def test_a_question_with_a_subject_of_its_own_follows_from_nothing(opened: Open, question: str) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        assert meant(await say(conversation, "防汛工作会议在哪里召开？", question)) == ""


@pytest.mark.parametrize(
    "question",
    [
        "柳林县委书记刘海波去了哪里",
        "柳林县副县长刘海波去了哪里",
        "柳林县常务副县长是谁",
        "4月14日刘海波去了哪里",
        "柳林县长是谁",
        "枣阳县委副书记是谁",
        "枣阳的县长是谁",
        "云岭副县长是谁",
        "陈秀是谁",
        "陈秀去了哪里",
    ],
)
async def test_nobody_elses_post_and_nobody_elses_name(opened: Open, question: str) -> None:
    async with opened(SPRING, FLOOD, OTHER) as conversation:
        found = quoted(await say(conversation, question))
    assert all("县长刘海波" in text for text in found) if question == "柳林县长是谁" else found == []


async def test_the_day_of_printing_is_not_the_day_it_happened(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        assert not quoted(await say(conversation, "2023年4月14日发生了什么？"))
        assert quoted(await say(conversation, "2023年4月14日发布的新闻说了什么？", first=2))


async def test_what_an_edited_message_no_longer_asks_is_no_topic(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        await say(conversation, "刘海波去了哪里？")
        await say(conversation, "谢谢", first=1)
        assert meant(await say(conversation, "他强调了什么", first=2)) == ""


async def test_what_means_nothing_is_no_topic(opened: Open) -> None:
    async with opened(SPRING) as conversation:
        reply = await say(conversation, "刘海波去了哪里？", "呃呃呃", "他强调了什么")
    assert meant(reply) == "刘海波强调了什么"


async def test_more_goes_on_where_it_was(opened: Open) -> None:
    visits = [
        {
            "id": str(day),
            "date": f"2023-04-{day + 1:02}",
            "text": f"4月{day}日，县长刘海波到第{day}村看望群众。",
        }
        for day in range(1, 9)
    ]
    async with opened(*visits) as conversation:
        first = await say(conversation, "刘海波到哪里看望群众？")
        second = await say(conversation, "还有吗", first=2)
        third = await say(conversation, "继续", first=3)
    shown = [*quoted(first), *quoted(second), *quoted(third)]
    assert len(quoted(first)) == len(quoted(second)) == 3
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize("text", ["王" * 4_000, "春节" * 2_000, "Wang Fang " * 400, "4月12日" * 600])
async def test_no_message_takes_long(opened: Open, text: str) -> None:
    async with opened(SPRING, FLOOD) as conversation:
        before = perf_counter()
        for reply in (
            await conversation.ask("a", 1, text),
            await conversation.who("a", 2, text, "en"),
            await conversation.date("a", 3, text, "en"),
        ):
            assert texts(reply)
        assert perf_counter() - before < 5


@pytest.mark.parametrize(
    "text", ["去年春节", "4月12日", "2022年4月", "上个月", "last Friday", "昨天", "国庆节", "2022-04-12"]
)
def test_a_date_means_the_same_alone_and_in_a_question(text: str) -> None:
    today = date(2023, 5, 2)
    alone = asked_span(text, today)
    [asked] = asked_dates(fold(text), today)[1]
    assert alone is not None
    assert alone.days == (asked.first, asked.last)


FAMILY = {
    "id": "family",
    "title": "老艺人把竹编传给女儿",
    "date": "2023-03-02",
    "text": "3月1日，竹编老艺人周耀锟在青石镇收徒，女儿周婉清在旁协助。\n周婉清在市图书馆工作，周末回镇上教竹编。",
}
STAFF = {
    "id": "staff",
    "title": "柳林县召开统战工作会议",
    "date": "2023-03-05",
    "text": "3月4日，柳林县委书记郑国强主持统战工作会议，统战部部长宋文辉作报告。\n宋文辉随后到东坡村看望侨眷。",
}


async def test_a_pronoun_means_whoever_is_named_behind_the_relation(opened: Open) -> None:
    wife = dict(FAMILY, text="医师节这天，林志远被评为最美医生。他的妻子何静是石桥镇中心小学教师。")
    async with opened(wife, STAFF) as conversation:
        reply = await say(conversation, "林志远的妻子是谁", "她在哪里工作")
    assert meant(reply) == "何静在哪里工作"


async def test_a_county_stays_with_a_name_in_the_next_turn(opened: Open) -> None:
    async with opened(SPRING, OTHER) as conversation:
        reply = await say(conversation, "云岭县刘海波去了哪里", "他还去了哪里")
    assert meant(reply) == "云岭县刘海波还去了哪里"


async def test_a_pronoun_means_whoever_was_the_answer(opened: Open) -> None:
    async with opened(FAMILY, STAFF, SPRING) as conversation:
        daughter = await say(conversation, "周耀锟的女儿是谁？", "她在哪里工作")
        holder = await say(conversation, "柳林县统战部部长是谁？", "他看望了谁", chat="b")
        asked = await say(conversation, "谁陪同刘海波调研？", "他强调了什么", chat="c")
    assert meant(daughter) == "周婉清在哪里工作"
    assert "市图书馆" in "".join(quoted(daughter))
    assert meant(holder) == "宋文辉看望了谁"
    assert meant(asked) == "刘海波强调了什么"
