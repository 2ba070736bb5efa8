"""What asks for each kind of answer, and where in a question it stands."""

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.language.answer_kinds import Asking, Kind
from bot.language.asked_units import NO_MANY, quantities
from bot.language.asking_in_english import asking_in_english
from bot.language.dictionary import dictionary
from bot.language.languages import is_mostly_latin, written_in
from bot.language.lexicons import read_words
from bot.language.name_model import name_model
from bot.language.stopwords import ASKING_IN_CHINESE, FUNCTION_WORDS, POST_WORDS
from bot.language.words import words
from bot.model import Span

_CALLED = r"(?:名字)?(?:是?叫|名叫|称)(?:什么|啥)(?:名字?)?"
_A_NAME = "(?<![报著闻有点签提冠命])名"  # 报名 asks for none
_HUMAN = "|".join(read_words("people_by_role.txt"))
_ROLE = "|".join(role for role in read_words("people_by_role.txt") if len(role) > 1)
_WORD_GOES_ON = (
    "(?![会团队宫画旅娘镇村校院馆营站节奖展杯班组部所室城街路区市县省乡党报社]|家庭)"  # 少年宫, 代表队
)
_NO_ROLE = "国家?|省|市|县|区|镇|乡|村(?!民|医|支书|长)|州|学校|单位|公司|部门"
_WHICH_ROLE = rf"哪一?[位个名](?!{_NO_ROLE})(?:(?!的)[\u4e00-\u9fff]){{0,4}}?(?:{_ROLE}){_WORD_GOES_ON}"
_HUMAN_BEFORE = re.compile(rf"(?:[那这一]位|(?:{_HUMAN})).{{0,6}}$")
_MAKES = (
    "(?:来|去|在)?(?:联合|共同)?(?:印发|发(?![言来现生展动表出])|发布|发表|公布|主办|承办|协办|举办|颁发|颁|出品|制定|研制|研发|开发|投资"
    "|建造|建设|承建|生产|组织|提出|通过|评选|批准)"
)
_ORGANISED = "|".join(read_words("organisations_by_kind.txt"))
_ASKED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "contact",
        re.compile(
            r"手机号码?|(?<![部台只个])手机(?=是?多少|\W*$)|(?<![通打致在次])电话(?=号|是|多少|几)|(?:哪个|什么|啥)电话|号码(?=是|多)|(?:热线|(?:监督|咨询|举报|投诉|值班|联系|服务|抢修|救援|报名)电话)(?=\W|_|是|号|多少|$)|邮箱|电邮|邮编|微信号|网址|网站(?=地址|是什么)"
        ),
    ),
    ("person", re.compile("谁(?=被|不再|辞|卸任|接[任替])")),
    (
        "post",
        re.compile(
            rf"(?:{POST_WORDS.pattern})(?!.*(?:哪[天年月日次个位里]|何时|什么时候|几[月号日]|谁|多少))"
        ),
    ),
    (
        "person",
        re.compile(
            r"(?:[省市县区镇乡村局厅部处科院校所站会社队团组]长|主任|书记|主席|常委|委员)(?:都|现在|一共|总共)?(?:有|是)(?:哪些|哪几|几[位名个])"
            r"|(?:哪些|哪几[位个名])(?:副?[省市县区镇乡局厅部处科院校所站会]长|副?(?:主任|书记|主席)|常委|委员)"
        ),
    ),
    ("person", re.compile(r"姓(?:什么|啥|甚|名)|(?:他|她|这人|那人)(?:的名字)?叫(?=\W*$)")),
    (
        "author",
        re.compile(
            r"^(?!.*(?:哪[天年月里儿]|什么[时地]|几[月号日]|多[少宽深厚高长远大重快久]|为什么|怎么|记者会)).*?(?:记者|通讯员|(?<!》)(?<!》的)作者|撰稿|编辑|摄影)"
        ),
    ),
    ("maker", re.compile(rf"(?:是|由|被)?谁(?={_MAKES}|中了?的?标)")),
    (
        "person",
        re.compile(
            r"谁|何人|(?<=是)哪个(?=\W*$)|哪个(?=(?:最先|首先|最早)?(?:发现|提出?|建议|报警|举报|捐|写|救|主持|带队|接待)(?:了|的|过|\W*$))|哪[几一两三]?位|哪[几一两三]?个人|哪[几一两三]?[位个名]?副?(?:领导|官员|记者|干部|书记|市长|县长|区长|部长|主任|总统|总理|首相|大使|主席|院士|专家|学者|球员|选手|航天员|烈士|明星|演员|教练|导演|作家)"
            rf"|{_WHICH_ROLE}|哪[个些几](?:(?![当任做去来])[一-鿿]){{0,3}}?(?:领导|书记|干部|主任)"
            rf"|(?:{'|'.join(f'(?<={word})' for word in _HUMAN.split('|'))}){_CALLED}"
        ),
    ),
    (
        "quoted",
        re.compile(
            r"哪[一几两]?句(?:话|口号)?|原话|[写印刻]着(?:什么|啥|哪几个)(?:字|话|$)|[什哪][么几](?:个)?字样?|怎么(?:夸(?![大张口耀])|形容|称赞|比喻)|(?:什么|啥)狠话"
        ),
    ),
    (
        "said",
        re.compile(
            r"(?:是|都)?怎么(?:说|讲|回答|回应|答|表示|表态|强调|要求)[的了]?(?=\W*$)|(?:[说讲谈]|强调|指出|要求|表示|提出|提|指示|叮嘱|叮咛)(?:了|过)?(?:些|点)?(?:什么|啥|哪些)(?:样的)?(?:话|要求|意见|建议|看法)?(?![\u4e00-\u9fff]*语言)(?=\W*$)"
        ),
    ),
    (
        "reason",
        re.compile(
            r"(?<![称名成作认视评变定改分做誉列选封设升译当])为(?:什么|啥|甚么|何)|干[嘛吗](?=[\u4e00-\u9fff])|(?:什么|啥)(?:引起|引发|造成|导致|酿成)(?=的?\W*$)|(?:(?:原因|问题|毛病)出|卡)在哪(?:里|儿)?(?=\W*$)|(?:是|咋|怎么)(?:一?回事)(?=\W*$|,|啊|呢)|因(?:什么|啥|甚么|何)(?!罪|病|事)|凭(?:什么|啥)|何故|怎么会|咋会|(?:怎么|咋)(?!样|办|解决|处理|处置|安排|说|讲|回|答|表|强调|要求|指示|评|做|走|来|去|用|分)[\u4e00-\u9fff]{1,4}了(?=\W*$)|(?:怎么|咋个?)(?:就|又|还|都)?(?:不|没有?)(?![样行得])(?=[^?!]{2})|(?:怎么|咋)(?:[着起]火|烧起来|爆炸|炸|倒?塌|坍塌|垮塌?|沉没?)的(?=\W*$)|因为(?:出|发生)?过?(?:什么|啥)|(?:什么|啥|何种?)(?:原因|理由|缘故)|(?:原因|理由|缘故)(?:是(?:什么|啥)?|(?=\W*$))"
        ),
    ),
    ("time", re.compile(r"几点|什么钟点")),
    (
        "day",
        re.compile(
            r"什么(?:时[候间]|日子)|啥(?:时候?|日子)|何时|(?<![任如为])何[年月日](?!龄)|几时|哪[一几]?[天年月日]|几[月号日]|(?:西元|公元|民国|[在于是])几年"
            r"|哪个(?:月|时候|日子)|(?:星期|周|礼拜)几(?![天个次])"
        ),
    ),
    (
        "number",
        re.compile(
            r"多少|(?:有|共|[住来去招剩死伤][了着著]?)几[位名]|好多(?:钱|元)|好多[个位名]?人(?=\W*$)|(?<![哪那这前后近好\d十百千])第?几(?!乎|何|率|内亚|经|位|[十百千]|[周天日个]{1,2}[内就里之以])|(?<![没不])多久(?!.*一[次回趟])|多[长大远高]"
            rf"|{NO_MANY}多(?:[宽深厚]|重(?![要大点压因]))"
        ),
    ),
    (
        "place",
        re.compile(
            r"哪里|哪儿|哪边|何[处地]|从哪(?![个些几支家位一方种])|[在去到往][了过]?哪(?!家|[几一两三]?[天年月日届期])|(?:什么|啥|哪[一几两三四五]?[个座片条块]?)(?:地[方点区]|国家?|省份?|城?市|县|区|镇|乡|村|州|旗|盟|岛|山|河|湖|海|港|口岸|街道|社区|车站|机场|广场|会场|洲|医院|学校|单位)"
        ),
    ),
    (
        "organisation",
        re.compile(
            rf"哪[几一两三]?(?:家(?!人|[\u4e00-\u9fff]{{0,4}}馆|医院|诊所|酒店|店|餐|饭|宾馆|学校)|[个支所](?=[\u4e00-\u9fff]{{0,4}}(?:{_ORGANISED})))"
            rf"|(?:什么|啥)(?=(?:{_ORGANISED})(?![\u4e00-\u9fff]))"
        ),
    ),
    (
        "place",
        re.compile(r"哪[个座所家](?!月|时|人|日|\W*$)|(?:什么|啥|哪个)(?:位置|方位)|位置在"),
    ),
    (
        "name",
        re.compile(
            rf"{_CALLED}|名字(?=,)|(?:名字|名称|代号|片名|书名|题目|标题|集名|{_A_NAME})(?:是|叫)?(?:(?:什么|啥)|(?=\W*$))"
        ),
    ),
    (
        "thing",
        re.compile(
            r"(?:哪一?[部本种项份条届号款类首幅档期场篇艘架辆列颗枚台]|哪一(?=党派|政党|民族|朝代|学科|行业|产业|职业|语言|文字|文化|制度|政策|法律|战役|事件|技术)|哪[几一两三]?个|(?:什么|啥)(?:样的?)?)[a-z\d]*(?P<thing>[\u4e00-\u9fff]{1,4})|(?P<before>[\u4e00-\u9fff]{2,4})(?:都|分别)?(?:是|为|叫)(?:什么|啥|哪一?[个座家所部种])(?=\W*$)"
        ),
    ),
)
# What is asked for without any word of asking: the head of the phrase, which comes last.
_HEADS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "person",
        re.compile(
            rf"(?<=[的个位])(?:[\u4e00-\u9fff]{{0,4}}(?:{_HUMAN}|[\u4e00-\u9fff]长))(?=\W*$)|(?:主持人|得主|获得者|获奖者|冠军|负责人)(?:是|为)?(?=\W*$)"
            r"|(?<=那[位名])[\u4e00-\u9fff\d]{2,12}(?=\W*$)|(?<=那个)[\u4e00-\u9fff]{0,6}(?:[人者员手师户匠民兵警医]|大[户爷妈姐]|奶奶)(?=\W*$)|传承人(?=\W*$)"
            r"|(?<= )[\u4e00-\u9fff]{1,5}(?:[人者员手]|[省市县区镇乡村局厅部处科所院校会行社台站馆队园组团班]长|大户)(?=\W*$)"
        ),
    ),
    ("contact", re.compile(r"(?<![通打致在次])(?:电话|号码|网站)(?=\W*$)")),
    (
        "organisation",
        re.compile(r"(?:中标|施工|承建|主办|承办|设计|监理)\W?(?:单位|公司|企业|方)(?=\W*$)"),
    ),
    (
        "place",
        re.compile(
            r"(?<= )[省市县区镇乡村州国](?=\W*$)"
            r"|(?:地点|地址|位置|所在地|举办地|出生地|场地|会场|城市|老家|籍贯|家乡|目的地|发源地|起点站?|终点站?|始发站|产地|主场|总部)(?=\W*$)"
        ),
    ),
    ("day", re.compile(r"(?:时间|日期|日子|年份|年月日?|生日)(?:是|为)?(?=\W*$)")),
    (
        "number",
        re.compile(
            rf"(?:[人个次件户天目台套]数|数[量目]|总[数额量]|增[速幅]|比例|占比|{'|'.join(quantities())})(?=\W*$)"
        ),
    ),
    ("time", re.compile(r"时刻(?=\W*$)")),
    ("name", re.compile(r"(?:片名|书名|代号|全称|主题|口号|标题)(?=\W*$)")),
)
_GENERAL = frozenset(
    "时候 地方 事情 事 大事 东西 意思 情况 内容 问题 样 原因 办法 方式 会 会议 活动 新闻 消息 要求 措施 建议 意见 指示 部署 安排 任务"
    " 工作 要点 重点 变化 影响 进展 结果 特点 好处 作用".split()
)

# What a thing must be whose kind is told by its noun, by what the noun ends in.
_PLACES = tuple(read_words("sites.txt")) + tuple("省市县区镇乡村州旗盟寨国馆场园")
_CLOSE_TO_SOMEBODY = re.compile(
    "(?:老伴|丈夫|妻子|爱人|儿子|女儿|父亲|母亲|舅舅|叔叔|老板|店主|园长|班主任|司机)$"
)
_NOUNS = frozenset({"n", "vn"})
_OF_A_WORK = re.compile("代号|片名|书名|题目|标题|集名")
_KINDS_OF_PLACES = ("场馆", "地方", "省会", "首都", "首府")


def asking(folded: str) -> Asking:
    """Tell what a folded question asks for; anything, at its end, if nothing tells."""
    in_english = asking_in_english(folded) if "en" in written_in(folded) else None
    if in_english and (is_mostly_latin(folded) or not ASKING_IN_CHINESE.search(folded)):
        return in_english
    for kind, pattern in (*_ASKED, *_HEADS):
        found = pattern.search(folded)
        if not found:
            continue
        span = Span(*found.span())
        if kind == "name" and not _OF_A_WORK.match(folded, span.start):
            return Asking(_kind_of_name(folded[: span.start]), span)
        if kind != "thing":
            return Asking(kind, span)
        if noun := _noun(found):
            return Asking(_kind_of_noun(noun), span, noun)
    return Asking("anything", Span(len(folded), len(folded)))


def _kind_of_name(before: str) -> Kind:
    """Whose name is asked for: a person's, an organisation's, a place's, or another's."""
    noun = before.rstrip("的是 ")
    apart = not noun or noun[-1] in "他她,，"
    is_human = re.search(_HUMAN, noun) if apart else _HUMAN_BEFORE.search(noun)
    if is_human or _CLOSE_TO_SOMEBODY.search(noun):
        return "person"
    kind = _kind_of_noun(noun)
    return "name" if kind == "thing" else kind


def _kind_of_noun(noun: str) -> Kind:
    if noun.endswith((*_PLACES, *_KINDS_OF_PLACES)):
        return "place"
    return "organisation" if noun.endswith(tuple(_ORGANISED.split("|"))) else "thing"


def _head(said: Sequence[str]) -> str:
    """The last of the nouns that some words begin with: 问题 of 质量问题."""
    nouns = takewhile(lambda word: dictionary().tag(word) in _NOUNS, said)
    return [said[0], *nouns][-1]


def _noun(found: re.Match[str]) -> str:
    """The noun of which one is asked for; empty for what is none."""
    said = words(found["thing"] or found["before"], new_words=False)
    noun = (_head(said) if found["thing"] else said[-1]) if said else ""
    return "" if noun in _GENERAL or noun in FUNCTION_WORDS or noun in name_model().function_words else noun
