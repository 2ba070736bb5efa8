"""What a question is asked with rather than about."""

import re

from bot.language.lexicons import read_words

FUNCTION_WORDS = frozenset(read_words("function_words.txt"))
"""Words that carry no subject of their own, folded."""

POST_WORDS = re.compile(
    r"(?:担任|现任|任|当|是)?(?:的|了|过)?(?:什么|啥|何|哪些|哪个)?(?:职务|职位|职称|头衔|身份)|(?:担任|任|当|是|做|的)(?:的|了|过)?(?:什么|啥|何)(?:官|职|级别|领导(?=\W*$)|干部(?=\W*$))"
    r"|(?<=[之以此从]前)(?:是|在)?(?:做|干|从事)(?:什么|啥)(?:工作|的)(?=\W*$)"
    r"|(?:担任|任)(?:的|了|过)?(?:什么|啥|何职|哪些)|(?:是)?(?:干|做|管)(?:什么|啥)的|何许人"
)
"""What asks for somebody's post."""

MEASURES = (
    "平方公里|平方米|立方米|立方|公里|公斤|公顷|小时|分钟|[千厘毫]米|海里|光年|[千毫微]克|克拉|千瓦时|[千兆吉]瓦|毫升|摄氏度"
    "|[间名位次件项条份场届起例米里吨元度分亩户台辆架艘枚颗座所处类种套部期集章码证大道首支幅本]"
)
"""What stands between a number and the things counted; as a part of a regular expression."""

_POLITE = "请问 请告诉我 告诉我 请帮我 帮我 帮忙 麻烦 查一下 查查 搜一下 找一下 介绍一下 说一下 讲一下 我?想(?:要)?(?:知道|问|了解|看看?)(?:一?下)?"
_WHETHER = "有没有 有木有 是不是 能不能 可不可以 会不会 要不要 对不对 好不好 知不知道 是否"
_WHO = "(?:是|有|叫|都有|都是|分别是|又是)?(?:谁|哪一?[位个人些家种篇]人?|哪几[位个家种])(?:们|呀|啊)?"
_WHAT = (
    "叫?(?:什么|啥)(?:名字?|名称)? (?:什么|啥)(?:时候|时间|地方|地点|样的?|事情?|事儿|玩意儿?|东西|人)? "
    "(?<![任如几])何(?:[时处地人事物年月日种者故等类]|[国省市方名因](?![\u4e00-\u9fff]))"
    " [有为具]何 (?<!手)指的?是(?=什么|啥|谁|哪|何) 干(?:什么|啥|嘛|吗)"
)
_HOW = "怎么(?:样|办|回事|了|说的?)? 怎样 咋(?:样|办|说的?|回事|了)? 如何 为(?:什么|啥|何)"
_WHICH = (
    "哪[一几]?(?:座(?![谈右])|首(?![都府相席])|部(?![委门队长分位落件署])|支(?!队(?!伍)|[部付援持])|届|幅(?!度)|款(?![项式待])"
    "|条(?![件约例文款])|本(?![地国人身])|场(?![馆地所合景面]))"
)
_WHERE = "哪(?:里|儿|边|天|年|月|一?[天年月日号]|[些个家位])?"
_HOW_MANY = (
    f"(?:第)?几(?!内亚|乎|何|率|经)(?:月几?[号日]|[月号日点时年天个人家]|{MEASURES})? "
    f"多少(?:钱|[个人家天年]|{MEASURES})? (?<![没不])多(?:久|长时间|长|大|远|高|快) (?<=有)多[宽深厚](?![\u4e00-\u9fff])"
)
_PARTICLES = "还有(?=谁|哪|什么) 吗 呢 吧 啊 呀 嘛"
_CHINESE = f"{_POLITE} {_WHETHER} {_WHO} {_WHAT} {_HOW} {_WHICH} {_WHERE} {_HOW_MANY} {_PARTICLES}".replace(
    " ", "|"
)
_ENGLISH = (
    r"\b(?:who(?:m|se)?|(?:what|which)(?:\s(?:position|job|post|rank|role)\b|'s)?|when|where|why|how(?:\s(?:many|much|long|often|far|old|big|large|tall|high|wide|deep|heavy))?"
    r"|please|tell\sme|can\syou|could\syou)\b"
)

ASKING_IN_CHINESE = re.compile(_CHINESE)
"""What makes a folded text a question in Chinese; never empty."""

ASKING = re.compile(f"{_ENGLISH}|{POST_WORDS.pattern}|{_CHINESE}")
"""What makes a folded text a question; never empty."""
