"""What the bot says about itself in Telegram."""

from bot.phrases import Phrase

INCIDENT = Phrase(
    zh="抱歉，出错了。请稍后再试；如需反馈，请告知编号 {number}。",
    en="Sorry, something went wrong. Please try again later; if you report it, give the number {number}.",
)
NOT_TEXT = Phrase(
    zh="我只能读懂文字消息，请把问题打成文字发给我。",
    en="I can only read text: please type your question.",
)
UNKNOWN_BUTTON = Phrase(
    zh="这个按钮已经失效，请重新提问。",
    en="This button no longer works: please ask again.",
)
START = Phrase(zh="开始使用", en="Start here")
SOURCES = Phrase(zh="有哪些文章", en="List the articles")
WHO = Phrase(
    zh="查一个人，如 /who 王芳；不写姓名则列出官员", en="Look up a person; without a name list the officials"
)
DATE = Phrase(zh="查某天的事，如 /date 4月12日", en="What happened on a day, such as /date 2022-04-12")
NEW = Phrase(zh="换个话题，重新开始", en="Begin anew")
HELP = Phrase(zh="我能做什么", en="What I can do")
DESCRIPTION = Phrase(
    zh="用中文或英文提问，我会原文引用新闻文章里的句子来回答，并注明标题、来源和日期。文章里没有的，我会直说。",
    en=(
        "Ask a question in Chinese or English. I answer with the exact words of the news articles that I"
        " hold, each with its title, source and date. If they do not say it, I say so."
    ),
)
SHORT_DESCRIPTION = Phrase(
    zh="用新闻原文回答问题，句句有出处。",
    en="Answers questions with the exact words of news articles, and where they stand.",
)
