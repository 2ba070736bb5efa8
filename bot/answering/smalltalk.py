"""Which messages are no questions to the articles: greetings, thanks, questions about the bot itself, and other work for it."""

import re

from bot.language.script import fold

_PARTICLES = "[呀啊啦呢吗吧哦哈呵嘛哟噢喔\\W_]*+"

_LEAD = r"[\W_]*+"

_GREETINGS = """
    你好 您好 大家好 哈喽 哈罗 嗨 嘿 喂 在吗 在不在 有人吗 早 早安 早上好 上午好 中午好 下午好 晚上好 晚安
    谢谢(?:你|您|大家)? 多谢 (?:非常|十分|太)?感谢(?:你|您|大家|了)? 谢了 辛苦了? 好的?(?:谢谢)? 明白了? 知道了 收到
    再见 拜拜 回见 没事了? 哈哈 呵呵
"""
_ABOUT_THE_BOT = """
    你(?:是|叫)(?:谁|什么|什么名字|啥|哪位) 你是(?:什么)?(?:机器人|人工智能|ai)(?:吗)? 谁(?:做|造|开发|写)(?:了|的)你
    你是(?:谁|什么人|(?:哪个|哪家|什么|啥)(?:公司|团队|单位|人))(?:做|造|开发|写|研发)(?:的|出来的)(?:机器人|程序|软件)?
    你(?:也|可)?(?:真|好|太)?(?:是)?(?:笨|傻|蠢|聪明|厉害|棒)(?:死了|极了)?
    你(?:到底)?是(?:真人|活?人|机器人?|人工|ai)(?:在)?(?:回复|回答|说话|聊天)?还是(?:真人|活?人|机器人?|人工|ai)
    (?:使用)?帮助 使用说明 功能 菜单
    (?:你|这个?机器人|机器人|bot|这个)?(?:能|会|可以)(?:做|干|帮我做|帮我干|回答)?(?:些)?(?:什么|啥|嘛)(?:问题|事情?)?
    (?:你|这个?机器人|机器人|bot|这个?)?(?:怎么用|如何使用|怎么使用|咋用|怎么玩|有什么(?:功能|用)|是(?:做|干)(?:什么|嘛|啥)的)
    我?(?:可以|能|该)(?:问|怎么问)(?:你)?(?:些)?(?:什么|啥)?(?:问题)?
"""
_WORK = "诗|歌词?|作文|小说|笑话|段子|谜语|对联|代码|程序|检讨书?|论文|文案|祝福语"
_OTHER_WORK = rf"""
    (?:请|麻烦)?(?:你|您)?(?:能不能|可以|能)?(?:帮我|给我|替我|为我|帮忙)?(?:写|作|创作|编|唱|讲|说)(?:一?[首篇段个副则]|点|几[首句个])?(?:[\u4e00-\u9fff]{{0,8}}的)?(?:{_WORK})
    (?:请|麻烦)?(?:你|您)?(?:帮我|给我|替我)翻译(?:一下|这[句段篇]话?)?
"""
_ENGLISH = r"""
    (?:please\s)?(?:write|compose|tell|sing)\s(?:me\s)?a\s(?:\w+\s){0,3}(?:poem|song|joke|essay)(?:\sabout\s(?:the\s)?\w+)?
    hi(?:\sthere)? hello(?:\sthere)? hey(?:\sthere)? yo good\s(?:morning|afternoon|evening|night) are\syou\sthere
    how\sare\syou(?:\sdoing)? thanks?(?:\sa\slot)? thank\syou(?:\s(?:very|so)\smuch)? thx ty ok(?:ay)? great cool nice
    bye goodbye see\syou test ping help(?:\sme)? menu start who\sare\syou what\sare\syou what(?:'s|\sis)\syour\sname
    who\s(?:made|built|created|wrote)\syou are\syou\s(?:a\s)?(?:bot|robot|human|ai) what\sis\sthis(?:\sbot)?
    (?:so\s)?what\s(?:can|do)\syou\s(?:do|know)(?:\sfor\sme)? how\s(?:do|can)\si\suse\s(?:this|you|it|this\sbot)
    how\s(?:does|do)\s(?:this|it|you|this\sbot)\swork what\s(?:can|should)\si\sask(?:\syou)?
"""

_ONE = "|".join(f"{_GREETINGS} {_ABOUT_THE_BOT} {_OTHER_WORK} {_ENGLISH}".split())
# Possessive, and nothing in a phrase repeats: no message takes long to judge.
_SMALL_TALK = re.compile(f"{_LEAD}(?:(?:请问)?(?:{_ONE}){_PARTICLES}){{0,3}}")

LONGEST = 60
"""Characters: whoever writes more has something to ask."""


def is_small_talk(text: str) -> bool:
    """Whether a message greets, thanks, asks what the bot is or can do, or for a poem, a joke or a translation, or has no word in it at all."""
    folded = fold(text[: LONGEST + 1]).strip()
    if len(folded) > LONGEST:
        return False
    return _SMALL_TALK.fullmatch(folded) is not None
