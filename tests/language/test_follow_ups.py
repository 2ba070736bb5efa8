import re
from datetime import date

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.follow_ups import FollowUp, Topic, resolve
from bot.language.questions import LONGEST
from bot.language.script import fold

TODAY = date(2024, 5, 20)
TO_TRADITIONAL = opencc.OpenCC("s2t")
DAY = date(2023, 4, 12)

VISIT = Topic("刘海波2023年4月12日去了哪里", ("刘海波", "赵国栋"), DAY, None, TODAY)
MEETING = Topic("趙國棟主持了什麼會議", ("趙國棟", "陳秀英"), DAY, None, TODAY)
EVENTS = Topic("2023年4月12日发生了什么", ("刘海波",), DAY, None, TODAY)
PLACE = Topic("刘海波去了兰溪哪些村", ("刘海波",), None, "兰溪", TODAY)
POST = Topic("兰溪市宣传部部长是谁", (), None, "兰溪市", TODAY)
YESTERDAY = Topic("昨天兰溪开了什么会", ("陈秀英",), date(2024, 5, 19), "兰溪", TODAY)
TOGETHER = Topic("刘海波和赵国栋检查了什么", ("刘海波", "赵国栋"), DAY, None, TODAY)
TITLED = Topic("副县长刘海波说了什么", ("刘海波",), None, None, TODAY)
SUBJECT = Topic("谁给养老院送了棉被", ("陈秀英",), DAY, None, TODAY)
BARE_DAY = Topic("2023年4月12日", ("刘海波",), DAY, None, TODAY)
NAMESAKE = Topic("兰溪市刘海波去了哪里", ("刘海波",), DAY, "兰溪市", TODAY)
NOTHING = Topic("防汛", (), None, None, TODAY)

WENT = Topic("Where did Liu Haibo go?", ("Liu Haibo", "Zhao Guodong"), DAY, None, TODAY)
TOWN = Topic("Who went to Lanxi town?", ("Liu Haibo",), DAY, "Lanxi town", TODAY)
CHAIRED = Topic("Who chaired the flood control meeting in Lanxi?", ("赵国栋",), DAY, "Lanxi", TODAY)
ENGLISH = Topic("Where did Liu Haibo go?", ("Liu Haibo",), None, None, TODAY)
HAPPENED = Topic("What happened on April 12, 2023?", ("Liu Haibo",), DAY, None, TODAY)
BOTH = Topic("What did Liu Haibo and Zhao Guodong inspect?", ("Liu Haibo", "Zhao Guodong"), DAY, None, TODAY)


def meant(text: str, topic: Topic, today: date = TODAY) -> str | None:
    found = resolve(text, topic, today)
    return found.question if found else None


@pytest.mark.parametrize(
    ("topic", "text", "question"),
    [
        (VISIT, "他强调了什么", "刘海波强调了什么"),
        (VISIT, "他还去了哪里？", "刘海波还去了哪里？"),
        (VISIT, "此人是谁", "刘海波是谁"),
        (NAMESAKE, "他还去了哪里", "兰溪市刘海波还去了哪里"),
        (VISIT, "谁陪同他", "2023年4月12日谁陪同刘海波"),
        (NAMESAKE, "那天还有谁", "兰溪市刘海波：2023年4月12日还有谁"),
        (VISIT, "这位书记说了什么", "刘海波说了什么"),
        (VISIT, "该官员出席了哪些会议", "刘海波出席了哪些会议"),
        (VISIT, "他和陈秀英说了什么", "刘海波和陈秀英说了什么"),
        (VISIT, "他2023年9月9日去了哪里", "刘海波2023年9月9日去了哪里"),
        (VISIT, "她們說了什麼", "刘海波說了什麼"),
        (TOGETHER, "他们还检查了什么", "刘海波、赵国栋还检查了什么"),
        (TOGETHER, "他还检查了什么", "刘海波还检查了什么"),
        (MEETING, "他強調了什麼", "趙國棟強調了什麼"),
        (VISIT, "what did he say?", "what did 刘海波 say?"),
        (WENT, "Who went with him?", "Who went with Liu Haibo on April 12, 2023?"),
        (WENT, "what was his speech about?", "what was Liu Haibo's speech about?"),
        (WENT, "What did her deputy say to her?", "What did Liu Haibo's deputy say to Liu Haibo?"),
        (WENT, "他听了什么汇报", "Liu Haibo 听了什么汇报"),
        (BOTH, "what did they say?", "what did Liu Haibo and Zhao Guodong say?"),
        (WENT, "what did they say?", "what did Liu Haibo say?"),
    ],
)
def test_a_pronoun_is_the_person_of_the_last_exchange(topic: Topic, text: str, question: str) -> None:
    assert meant(text, topic) == question


@pytest.mark.parametrize(
    ("topic", "text", "question"),
    [
        (VISIT, "那天下午发生了什么", "2023年4月12日下午发生了什么"),
        (VISIT, "那天还发生了什么", "2023年4月12日还发生了什么"),
        (VISIT, "那天还有谁", "刘海波：2023年4月12日还有谁"),
        (VISIT, "赵国栋那天做了什么", "赵国栋2023年4月12日做了什么"),
        (VISIT, "第二天他去了哪里", "2023年4月13日刘海波去了哪里"),
        (MEETING, "當天還發生了什麼", "2023年4月12日還發生了什麼"),
        (WENT, "what happened that day?", "what happened on April 12, 2023?"),
        (WENT, "what did Zhao Guodong do on the same day?", "what did Zhao Guodong do on April 12, 2023?"),
        (WENT, "where did he go the next day?", "where did Liu Haibo go on April 13, 2023?"),
        (PLACE, "那里还检查了什么", "兰溪还检查了什么"),
        (PLACE, "當地有多少人", "兰溪有多少人"),
        (PLACE, "那边还有谁", "刘海波：兰溪还有谁"),
        (VISIT, "該縣有多少病例", "刘海波2023年4月12日：該縣有多少病例"),
        (PLACE, "該縣有多少病例", "兰溪有多少病例"),
        (VISIT, "同日还发生了什么", "2023年4月12日还发生了什么"),
        (TOWN, "who did he meet there?", "who did Liu Haibo meet in Lanxi town?"),
        (TOWN, "who else went there?", "Liu Haibo: who else went to Lanxi town?"),
    ],
)
def test_days_and_places_that_a_text_points_at_are_written_out(
    topic: Topic, text: str, question: str
) -> None:
    assert meant(text, topic) == question


@pytest.mark.parametrize(
    ("topic", "text", "question"),
    [
        (VISIT, "前一天呢", "刘海波2023年4月11日去了哪里"),
        (VISIT, "第二天", "刘海波2023年4月13日去了哪里"),
        (VISIT, "昨天呢", "刘海波昨天去了哪里"),
        (VISIT, "9月9日呢", "刘海波9月9日去了哪里"),
        (VISIT, "那2022年9月9日呢", "刘海波2022年9月9日去了哪里"),
        (VISIT, "9月9日？", "刘海波9月9日去了哪里"),
        (VISIT, "去年春节呢", "刘海波去年春节去了哪里"),
        (VISIT, "13号呢", "刘海波2023年4月13日去了哪里"),
        (MEETING, "後一天呢", "2023年4月13日趙國棟主持了什麼會議"),
        (YESTERDAY, "前一天呢", "2024年5月18日兰溪开了什么会"),
        (BARE_DAY, "前一天呢", "2023年4月11日"),
        (EVENTS, "September 9?", "September 9 发生了什么"),
        (EVENTS, "and the day before?", "2023年4月11日发生了什么"),
        (EVENTS, "what about September 9, 2022?", "2022年9月9日发生了什么"),
        (ENGLISH, "and in August?", "Where did Liu Haibo go in August?"),
        (ENGLISH, "and on August 10?", "Where did Liu Haibo go on August 10?"),
        (ENGLISH, "what about last week?", "Where did Liu Haibo go last week?"),
        (HAPPENED, "and the day before?", "What happened on April 11, 2023?"),
        (HAPPENED, "next day?", "What happened on April 13, 2023?"),
        (HAPPENED, "the day after", "What happened on April 13, 2023?"),
        (HAPPENED, "what about September 9?", "What happened on September 9?"),
        (HAPPENED, "and yesterday?", "What happened yesterday?"),
        (WENT, "and the following day?", "Where did Liu Haibo go on April 13, 2023?"),
        (WENT, "how about the 14th?", "Where did Liu Haibo go on April 14, 2023?"),
    ],
)
def test_another_day_takes_the_place_of_the_last(topic: Topic, text: str, question: str) -> None:
    assert meant(text, topic) == question


@pytest.mark.parametrize(
    ("topic", "text", "question"),
    [
        (VISIT, "那陈秀英呢", "陈秀英2023年4月12日去了哪里"),
        (VISIT, "那陳秀英呢？", "陳秀英2023年4月12日去了哪里"),
        (TITLED, "赵国栋呢", "赵国栋说了什么"),
        (TITLED, "那副县长赵国栋呢", "副县长赵国栋说了什么"),
        (TITLED, "赵国栋县长呢", "赵国栋县长说了什么"),
        (TOGETHER, "陈秀英呢", "陈秀英检查了什么"),
        (EVENTS, "陈秀英呢", "2023年4月12日：陈秀英呢"),
        (WENT, "What about Chen Xiuying?", "Where did Chen Xiuying go?"),
        (WENT, "and zhao guodong?", "Where did zhao guodong go?"),
        (VISIT, "9月9日陈秀英呢", "陈秀英9月9日去了哪里"),
        (POST, "石楼县的呢", "石楼县宣传部部长是谁"),
        (POST, "统战部部长呢", "兰溪市统战部部长是谁"),
        (POST, "石樓縣的統戰部部長呢", "石樓縣統戰部部長是谁"),
        (YESTERDAY, "那岵源的呢", "昨天岵源开了什么会"),
        (VISIT, "那天津呢", "天津刘海波2023年4月12日去了哪里"),
        (CHAIRED, "what about Zaozhuang?", "Who chaired the flood control meeting in Zaozhuang?"),
        (CHAIRED, "what about zaozhuang?", "Who chaired the flood control meeting in zaozhuang?"),
        (CHAIRED, "and in Shilou?", "Who chaired the flood control meeting in Shilou?"),
        (CHAIRED, "and in shilou?", "Who chaired the flood control meeting in shilou?"),
        (WENT, "what about in shilou?", "Where did Liu Haibo go in shilou?"),
        (CHAIRED, "枣庄呢", "Who chaired the flood control meeting in 枣庄?"),
        (WENT, "how about in Shilou county?", "Where did Liu Haibo go in Shilou county?"),
    ],
)
def test_another_name_takes_the_place_of_the_last(topic: Topic, text: str, question: str) -> None:
    assert meant(text, topic) == question


@pytest.mark.parametrize(
    ("last", "text", "question"),
    [
        ("北岭江大桥有多长", "洪家渡大桥呢", "洪家渡大桥有多长"),
        ("北嶺江大橋有多長", "那洪家渡大橋呢？", "洪家渡大橋有多長"),
        ("东岭水库的库容是多少", "西岭水库呢", "西岭水库的库容是多少"),
        ("茶叶节是哪天开幕的", "荔枝节呢", "荔枝节是哪天开幕的"),
        ("清水县第一中学招了多少学生", "第二中学呢", "清水县第二中学招了多少学生"),
        ("清水县第一中学招了多少学生", "那白石县第二中学呢", "白石县第二中学招了多少学生"),
        ("神舟十二号是什么时候发射的", "神舟十三号呢", "神舟十三号是什么时候发射的"),
        ("北岭江大桥有多长", "造价呢", "北岭江大桥：造价呢"),
        ("画展什么时候开幕", "进展呢", "画展开幕：进展呢"),
        ("荔枝节是哪天开幕的", "茶博会呢", "荔枝节是开幕：茶博会呢"),
    ],
)
def test_a_thing_takes_the_place_of_another_of_its_kind(last: str, text: str, question: str) -> None:
    assert meant(text, Topic(last, (), None, None, TODAY)) == question


@pytest.mark.parametrize(
    ("topic", "text", "question"),
    [
        (MEETING, "在哪裡開的", "2023年4月12日趙國棟主持會議：在哪裡開的"),
        (MEETING, "会议是哪天开的", "趙國棟主持會議：会议是哪天开的"),
        (MEETING, "這次會議有多少人參加", "2023年4月12日趙國棟主持會議：這次會議有多少人參加"),
        (VISIT, "还有谁", "刘海波2023年4月12日：还有谁"),
        (VISIT, "为什么", "刘海波2023年4月12日：为什么"),
        (VISIT, "疫苗呢", "刘海波2023年4月12日：疫苗呢"),
        (EVENTS, "谁主持的", "2023年4月12日：谁主持的"),
        (EVENTS, "在哪里", "刘海波2023年4月12日：在哪里"),
        (SUBJECT, "还送了什么", "2023年4月12日养老院送了棉被：还送了什么"),
        (SUBJECT, "什么时候", "养老院送了棉被：什么时候"),
        (WENT, "When?", "Liu Haibo: When?"),
        (
            CHAIRED,
            "where was it held?",
            "April 12, 2023, chaired the flood control meeting in Lanxi: where was it held?",
        ),
        (HAPPENED, "who else was there?", "Liu Haibo, April 12, 2023: who else was there?"),
        (HAPPENED, "what about Shilou?", "Liu Haibo, April 12, 2023: what about Shilou?"),
        (NOTHING, "谁负责", "防汛：谁负责"),
    ],
)
def test_a_question_without_a_subject_gets_that_of_the_last(topic: Topic, text: str, question: str) -> None:
    assert meant(text, topic) == question


@pytest.mark.parametrize(
    "text",
    [
        *"再详细点 再詳細一點 详细说说 继续 繼續 还有吗 還有嗎？ 更多 能再具体点吗 请继续说 还有别的吗 接着说 展开讲讲".split(),
        "more",
        "Tell me more.",
        "go on",
        "more details please",
        "anything else?",
        "can you tell me more about it?",
    ],
)
def test_more_of_the_last_answer_is_asked_for(text: str) -> None:
    assert resolve(text, VISIT, TODAY) == FollowUp(VISIT.question, more=True)


@pytest.mark.parametrize("topic", [VISIT, POST, WENT, NOTHING])
@pytest.mark.parametrize(
    "text",
    [
        "陈秀英主持了什么会议",
        "石楼县统战部部长是谁",
        "2023年9月9日发生了什么",
        "昨天有什么新闻",
        "谁给养老院送了棉被",
        "其他国家的疫苗接种情况如何",
        "陳秀英說她去了哪裡",
        "陈秀英去养老院那天下雨了吗",
        "4月12日当天谁在兰溪",
        "台风吹倒了多少棵果树",
        "9月9日",
        "陈秀英",
        "兰溪",
        "防汛",
        "What did Chen Xiuying require?",
        "Who visited the flooded orchards?",
        "was there a meeting in Beilin?",
        "What happened on May 1, 2022?",
        "Who went to Longbo?",
        "",
        " ？",
    ],
)
def test_what_is_complete_is_left_alone(topic: Topic, text: str) -> None:
    assert resolve(text, topic, TODAY) is None


@pytest.mark.parametrize(
    "text", ["他去了哪里", "那天还有谁", "前一天呢", "who went with her?", "what happened that day?"]
)
def test_what_points_at_nothing_known_is_left_alone(text: str) -> None:
    assert resolve(text, NOTHING, TODAY) is None


def test_a_text_too_long_for_a_question_is_left_alone() -> None:
    assert resolve("a" * LONGEST + "他呢", VISIT, TODAY) is None


def test_an_impossible_day_of_the_month_is_no_day() -> None:
    february = Topic("2023年2月5日发生了什么", (), date(2023, 2, 5), None, TODAY)

    assert meant("31号呢", february) == "31号发生了什么"


def test_yesterday_keeps_meaning_the_day_it_meant() -> None:
    late = Topic("昨天刘海波去了哪里", ("刘海波",), date(2024, 5, 18), None, date(2024, 5, 19))
    week = Topic("What did Liu Haibo do last week?", ("Liu Haibo",), None, None, date(2024, 5, 19))

    assert meant("那陈秀英呢", late) == "2024年5月18日陈秀英去了哪里"
    assert meant("and Chen Xiuying?", week) == "What did Chen Xiuying do May 6, 2024 to May 12, 2024?"


TOPICS = st.builds(
    Topic,
    st.one_of(st.text(max_size=40), st.sampled_from([VISIT.question, WENT.question, POST.question])),
    st.lists(st.sampled_from(["刘海波", "趙國棟", "Liu Haibo"]), unique=True).map(tuple),
    st.none() | st.dates(date(1990, 1, 1), date(2050, 1, 1)),
    st.none() | st.sampled_from(["兰溪", "Lanxi town"]),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
PIECES = st.lists(
    st.sampled_from(
        "他 她們 那天 那里 前一天 呢 那 还有谁 9月9日 陈秀英 兰溪 的 会议 he that_day there what_about and ?".split()
    ),
    max_size=6,
).map(lambda pieces: re.sub("_", " ", "".join(pieces)))


@given(st.text(max_size=60) | PIECES, TOPICS)
def test_any_text_is_understood_or_left_alone(text: str, topic: Topic) -> None:
    found = resolve(text, topic, TODAY)

    assert found is None or found.question.strip() or not topic.question.strip()


@given(PIECES)
def test_the_script_of_a_follow_up_does_not_matter(text: str) -> None:
    traditional = TO_TRADITIONAL.convert(text)
    simplified, other = meant(text, VISIT), meant(traditional, VISIT)

    assert (simplified and fold(simplified)) == (other and fold(other))


@given(st.dates(date(2000, 1, 2), date(2040, 1, 1)))
def test_the_day_before_and_the_day_after_cancel_out(day: date) -> None:
    topic = Topic("发生了什么", (), day, None, TODAY)
    before = meant("前一天呢", topic)

    assert before
    numbers = [int(number) for number in re.findall(r"\d+", before)]
    assert (
        meant("后一天呢", Topic(before, (), date(*numbers), None, TODAY))
        == f"{day.year}年{day.month}月{day.day}日发生了什么"
    )
