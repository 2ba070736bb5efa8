import time

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.smalltalk import is_small_talk

CHINESE = """
    你好 您好 你好呀 你好啊！ 大家好 嗨 嗨~ 哈喽 喂 在吗 在吗？ 在不在呀 有人吗 早 早安 早上好 上午好 中午好 下午好 晚上好 晚安 你好，在吗？
    谢谢 谢谢啦 谢谢你 谢谢您！ 多谢 非常感谢 感谢 太感谢了 辛苦了 好的 好的，谢谢 好吧 明白了 知道了 收到 再见 拜拜 哈哈 哈哈哈 呵呵呵 没事了
    你是谁 你是谁呀？ 你叫什么名字 你是机器人吗 你是什么 谁开发的你 你是谁做的 你能做什么 你会做什么？ 你可以干什么 你能干嘛 你能帮我做什么
    你有什么功能 怎么用 这个机器人怎么用 这个怎么用？ 怎么使用 如何使用 你能回答什么问题 我可以问什么 我能问你什么问题 能问什么 帮助 使用说明 菜单
    你好，你是哪个公司做的机器人？ 你是真人在回复还是机器人 你到底是人还是AI 你真笨 你好聪明啊 你好，你是谁？ 你好，请问你能做什么？ 你可以做些什么呢
    帮我写一首春天的诗吧 给我讲个笑话 写一篇关于家乡的作文 请你帮我翻译一下
""".split()
ENGLISH = """
    hi | Hi! | Hi there | hello | Hello. | HELLO | hey | good morning | Good evening! | how are you? | thanks | Thank you! | thank you very much | thx
    ok | okay | bye | goodbye | see you | help | Help me | who are you? | what are you | What's your name? | what is your name | who made you
    are you a bot? | what can you do? | What can you do for me? | so what can you do | how does this work? | how do I use this bot
    what can I ask? | What should I ask you? | hello, what can you do? | tell me a joke | Write a short poem about spring
"""
GREETINGS = [*CHINESE, *(one.strip() for line in ENGLISH.strip().splitlines() for one in line.split("|"))]

QUESTIONS = """
    你是哪个公司的经理 他是真人还是雕像
    你好，刘海波去了哪里？ 您好请问县长是谁 谢谢，那副县长呢 帮助群众做了什么 谁帮助了村民 早上好看了什么新闻 晚安计划是什么 他说你好了吗
    你知道刘海波是谁吗 你是谁的县长 你能告诉我县长是谁吗 这个水库怎么用 医院有什么功能 学校有什么问题 群众可以做什么 收到了多少捐款
    谁写了一首诗 他写的歌叫什么 给我讲讲防汛会议 给我讲一个抗洪英雄的故事 给我翻译公司的电话 帮我写一份防汛工作总结
    感谢信写了什么 辛苦的群众得到了什么 知道了什么消息 好的种子 明白卡是什么 刘海波会做什么 能做什么药 功能区在哪里 菜单上有什么
    4月12日 12 县长 什么 谁 hi-tech zone | helped the villagers | who helped? | thank you letter | what can Zhou do | hello kitty
    who is the mayor | what is this meeting about | how does this vaccine work | good morning news
"""
ASKING = [
    one.strip()
    for line in QUESTIONS.strip().splitlines()
    for one in (line.split("|") if "|" in line else line.split())
]


@pytest.mark.parametrize("text", GREETINGS)
def test_greetings_thanks_and_questions_about_the_bot_are_small_talk(text: str) -> None:
    assert is_small_talk(text)


@pytest.mark.parametrize("text", ASKING)
def test_a_question_to_the_articles_is_none_however_it_begins(text: str) -> None:
    assert not is_small_talk(text)


@given(
    st.sampled_from(GREETINGS),
    st.sampled_from(["s2t", "s2tw", "s2hk"]),
    st.text(alphabet="😀👍🏽❤️🙏 !！?？。.～~…\n", max_size=6),
    st.text(alphabet="😀👍🏽❤️🙏 !！?？。.～~…\n", max_size=6),
    st.sampled_from([str, str.upper, str.title]),
)
def test_in_any_script_and_with_any_decoration(
    text: str, script: str, before: str, after: str, case: type[str]
) -> None:
    assert is_small_talk(before + case(CONVERTERS[script].convert(text)) + after)


CONVERTERS = {script: opencc.OpenCC(script) for script in ("s2t", "s2tw", "s2hk")}


@given(st.sampled_from(ASKING), st.sampled_from(["s2t", "s2tw", "s2hk"]))
def test_a_question_is_none_in_any_script(text: str, script: str) -> None:
    assert not is_small_talk(CONVERTERS[script].convert(text))


@pytest.mark.parametrize("text", ["", " ", "？", "。。。", "👍", "!!!", "😂😂", "—— ……"])
def test_without_a_word_there_is_nothing_to_look_up(text: str) -> None:
    assert is_small_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "哈" * 58 + "逗",
        "你好" * 29 + "逗",
        "hi " * 19 + "zz",
        "哈呵" * 2_000,
        "~" * 4_000 + "逗",
        "谢谢啦" * 1_000,
    ],
)
def test_no_message_takes_long_to_judge(text: str) -> None:
    began = time.process_time()
    is_small_talk(text)
    assert time.process_time() - began < 0.5
