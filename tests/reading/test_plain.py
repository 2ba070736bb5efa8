"""Text dumps of pages: menus above, lists and licences below."""

from collections.abc import Callable
from datetime import date
from time import perf_counter

import pytest

from bot.model import Article
from bot.reading.labels import read_labels
from bot.reading.plain import read_plain, unwrapped

ReadOne = Callable[[str | bytes], Article]

_TITLE = "李强主持召开全县春耕备耕工作会议"
_BODY = (
    "3月1日上午，全县春耕备耕工作会议召开，县委副书记、县长李强主持会议并讲话。",
    "会议强调：",
    "一要保农资。",
    "二要保农时。",
    "“人误地一时，地误人一年。”",
    "李强要求，各乡镇要把版权保护、信息分享等工作一并抓好，首页宣传要跟上，扫码登记要到位。",
    "会议还安排了其他工作。（王小明）",
)
_ABOVE = """中共河东县委宣传部   河东县文明办  主办
首页 | 新闻 | 政务 | 党建 | 图片
您现在的位置：首页 > 新闻中心 > 时政要闻
欢迎访问河东县人民政府门户网站！
免费观看的电影在线观看,国产精品久久久,日韩欧美一区二区三区
第A01版：要闻
上一版 下一版 放大 缩小 默认
"""
_BELOW = """
![]() |
|
责编：张三 审核：李四
扫一扫在手机打开当前页
分享到：
打印本页 关闭窗口
更多>同类资讯
李强到河东镇调研
推荐图文
点击排行
上一篇：市委常委会召开会议
下一篇：全市重点项目观摩
? 2022 河东网 版权所有 未经授权不得转载
主办：河东县人民政府办公室 承办：河东县大数据中心
豫ICP备05012345号-1 豫公网安备 41010502000123号 网站标识码：4110230001
地址：河东县人民路1号 邮编：461000 电话：0371-12345678
官方微信
免费能看的a
"""


def _dump(header: str = "来源：河东日报 2022-03-02 08:30:15 阅读数：173") -> str:
    return "\n".join([_ABOVE, _TITLE, header, "", *_BODY, _BELOW])


def test_dump(read_one: ReadOne) -> None:
    article = read_one(_dump())
    assert article.paragraphs == _BODY
    assert (article.title, article.source, article.byline) == (_TITLE, "河东日报", "王小明")
    assert article.published == date(2022, 3, 2)
    assert [(credit.role, credit.name) for credit in article.credits] == [("责编", "张三"), ("审核", "李四")]


@pytest.mark.parametrize(
    ("header", "source", "day"),
    [
        ("日期:2022-03-02     来源:河东网    ", "河东网", date(2022, 3, 2)),
        ("2022年03月02日15:16    来源:河东晚报    手机看新闻", "河东晚报", date(2022, 3, 2)),
        ("河东网 2022-03-02 11:50:12 阅读数:173", "河东网", date(2022, 3, 2)),
        ("2022年03月02日 星期三", None, date(2022, 3, 2)),
        ("河东日报 2022年03月02日 星期三", "河东日报", date(2022, 3, 2)),
        (
            "发布时间：2022-03-02 | 来源：河东融媒 | 作者：王小明 | 责任编辑：张三",
            "河东融媒",
            date(2022, 3, 2),
        ),
        (
            "发布时间：\n\n2022-03-02 10:03\n\n信息来源：\n\n今日河东\n\n分享到：",
            "今日河东",
            date(2022, 3, 2),
        ),
        ("发布时间：2022/3/2 16:43:13 次浏览 分类：要闻 来源：", None, date(2022, 3, 2)),
        ("【来源：河东发布】", "河东发布", None),
        ("來源丨河東發布", "河東發布", None),
        ("时间：2022-03-02 字号：[ 大 中 小 ] 打印", None, date(2022, 3, 2)),
        ("来 源：河东日报", "河东日报", None),
        ("资料来源:河东县教育局", "河东县教育局", None),
        ("河东网 2022-03-02", "河东网", date(2022, 3, 2)),
        ("2022-03-02 | 浏览(3370)", None, date(2022, 3, 2)),
        ("2022年03月02日 第二版", None, date(2022, 3, 2)),
        ("2022-03-02　時政 要聞", None, date(2022, 3, 2)),
        ("111-03-02", None, date(2022, 3, 2)),
        ("中華民國111年3月2日", None, date(2022, 3, 2)),
        ("發布日期：111-03-02　記者：李文輝／河東報導　點閱率：529", None, date(2022, 3, 2)),
        ("2022-03-02 10:22   【記者李文輝／河東報導】   人氣：312", None, date(2022, 3, 2)),
        (
            "河东晚报 2022年03月02日 星期三 第A05版：县区 上一版 下一版 版面目录 朗读 放大+ 缩小- 默认o",
            "河东晚报",
            date(2022, 3, 2),
        ),
        (
            "河东新闻网 > 县区频道 > 河东　2022-03-02 23:05　来源：河东发布　 我要评论",
            "河东发布",
            date(2022, 3, 2),
        ),
        (
            "河东县河长制工作领导小组办公室     2022年3月2日",
            "河东县河长制工作领导小组办公室",
            date(2022, 3, 2),
        ),
        ("2022-03-02 16:30:00来源：河东网责任编辑：李四", "河东网", date(2022, 3, 2)),
        ("Source: Frontline Daily   2022-03-02 16:30", "Frontline Daily", date(2022, 3, 2)),
        ("2022年3月2日   星期三   农历壬寅年正月三十", None, date(2022, 3, 2)),
        ("中華民國111年3月2日 星期三 第A05版 地方", None, date(2022, 3, 2)),
        ("河东县人民政府 www.hedong.example 2022-03-02 来源：县政府办", "县政府办", date(2022, 3, 2)),
        ("2022-03-02 11:02   Author: Propaganda cadre Lei Ting   Clicks: 203", None, date(2022, 3, 2)),
        ("——2022年3月2日在河东县第十九届人民代表大会第一次会议上 河东县代县长　李强", None, date(2022, 3, 2)),
        (
            "http://a.example/yj/20220301.shtml  2022-03-02 11:05:37  来源：河东气象局",
            "河东气象局",
            date(2022, 3, 2),
        ),
        ("2022年3月2日　河东日報　難度：★★★", "河东日報", date(2022, 3, 2)),
        (
            "Release time: 2022-03-02 Source: Hedong Media Translate: machine Click: 233",
            "Hedong Media",
            date(2022, 3, 2),
        ),
        (
            "Time: 2022-03-02 09:20   Origin: Hedong health bureau   Read: 164",
            "Hedong health bureau",
            date(2022, 3, 2),
        ),
        ("Posted: 2022-03-02", None, date(2022, 3, 2)),
        ("发布单位：河东自来水公司   发布日期：2022-03-02   点击次数：3307", None, date(2022, 3, 2)),
        ("原创 河东公安 平安河东 2022-03-02 18:05 发表于湖南", None, date(2022, 3, 2)),
        ("[作者：] [日期：22-03-02] [热度：45120]", None, date(2022, 3, 2)),
        (
            "[ 来源：县人大办　　点击数：509　　更新时间：2022/3/2　　文章录入：admin ]",
            "县人大办",
            date(2022, 3, 2),
        ),
        ("(記者司徒晴 2022-03-02)", None, date(2022, 3, 2)),
        ("2022年3月2日 第31期", None, date(2022, 3, 2)),
        ("河政发〔2022〕14号   2022-03-02   【字体：大 中 小】", None, date(2022, 3, 2)),
        ("二○二二年三月二日  河委[2022]8号", None, date(2022, 3, 2)),
        ("Published March 2, 2022 | Updated 18:40", None, date(2022, 3, 2)),
        ("By Lang Drolma · 2 March 2022 · 6 min read", None, date(2022, 3, 2)),
        ("创建于2022-03-02\n阅读 232\n收藏TA", None, date(2022, 3, 2)),
        ("记者  王小明  张文        来源:河东网", "河东网", None),
        ("2022-03-02 河东县人大办公室", "河东县人大办公室", date(2022, 3, 2)),
        ("河東縣委宣傳部　2022年3月2日", "河東縣委宣傳部", date(2022, 3, 2)),
        ("Hedong Daily English Edition  2022-03-02", "Hedong Daily English Edition", date(2022, 3, 2)),
        ("Farmers praise Daily Bread 2022-03-02", None, None),
    ],
)
def test_header(read_one: ReadOne, header: str, source: str | None, day: date | None) -> None:
    article = read_one(_dump(header).replace("河东网 版权所有", ""))
    assert (article.source, article.published) == (source, day)
    assert (article.title, article.paragraphs) == (_TITLE, _BODY)


def test_the_bracketed_source_outside_wins(read_one: ReadOne) -> None:
    article = read_one(
        "\n".join([*_BODY, "来源丨河东新闻", "【来源：河东发布】", "版权归原作者所有，向原创致敬"])
    )
    assert (article.source, article.paragraphs) == ("河东发布", _BODY)


def test_the_site_of_a_disclaimer_is_the_last_resort(read_one: ReadOne) -> None:
    assert read_one("\n".join([*_BODY, "河東網免責聲明: | |||"])).source == "河東網"


def test_address_of_the_original(read_one: ReadOne) -> None:
    article = read_one("\n".join([*_BODY, "(http://example.org/content/2022-03/01/a_1.html)"]))
    assert (article.url, article.paragraphs) == ("http://example.org/content/2022-03/01/a_1.html", _BODY)


def test_a_text_given_twice_is_kept_once(read_one: ReadOne) -> None:
    again = [paragraph.replace("县", "縣").replace("会", "會") for paragraph in _BODY]
    assert read_one("\n".join([*_BODY, "![]() |", "河东网免责声明:", *again])).paragraphs == _BODY


def test_nearly_the_same_paragraph_is_kept_once(read_one: ReadOne) -> None:
    slip = _BODY[0].replace("上午，全县", "上午全县")
    assert read_one("\n".join([*_BODY, slip])).paragraphs == _BODY


def test_paragraphs_that_differ_in_a_number_both_stay(read_one: ReadOne) -> None:
    twice = (
        "3月1日0至24时，全县完成核酸检测1250人次，均为阴性。",
        "3月2日0至24时，全县完成核酸检测1350人次，均为阴性。",
    )
    assert read_one("\n".join(twice)).paragraphs == twice


def test_signature_of_a_notice(read_one: ReadOne) -> None:
    notice = (
        "各乡镇人民政府，县政府各部门：",
        "经研究，决定调整交通管控措施，现通告如下：",
        "一、调整时间",
        "自4月4日0时起执行。",
        "县疫情防控指挥部",
        "2022年4月3日",
    )
    article = read_one(
        "\n".join(["关于调整交通管控措施的通告", "发布日期：2022-04-03", *notice, "打印 关闭"])
    )
    assert (article.title, article.paragraphs) == ("关于调整交通管控措施的通告", notice)


def test_verse_stays(read_one: ReadOne) -> None:
    verse = (
        "疫情突袭，来势汹汹。",
        "有战场，就有战士",
        "在这场战斗中",
        "红马甲高高飘扬",
        "蓝卫士日夜守护",
        "华灯璀璨，战士凯旋！",
    )
    assert read_one("\n".join(["微光成炬", "2022-09-09 来源：河东网", *verse])).paragraphs == verse


def test_hard_wrapped_lines_are_joined(read_one: ReadOne) -> None:
    text = (
        "".join(_BODY[:1])
        + "会议听取了有关部门工作汇报，研究了农资供应、农机检修、技术指导等事项，并就下一步工作作出安排部署。"
        * 2
    )
    wrapped = "\n".join(text[i : i + 30] for i in range(0, len(text), 30))
    assert read_one(wrapped).paragraphs == (text,)


_WRAPPED = (
    "3月1日上午，全县春耕备耕工作会议在县政府三楼会议室召开，县长李强主持会议并讲话，副县长王芳通报了有关情况。",
    "会议通报，截至2月28日，全县累计检修农机1874台（套），储备化肥1.2万吨，已培训农民3260人次。",
    "李强要求，从3月2日起，各乡镇实行每户每三天一报的办法，全县设7个农资供应点，短斤少两的一律查处。",
    "会议还对河东镇党委副书记脱岗一事进行了通报批评。",
)


@pytest.mark.parametrize("width", range(18, 33, 3))
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_paragraphs_that_are_indented_and_cut_at_any_width(
    read_one: ReadOne, width: int, between: str
) -> None:
    texts = [f"    {text}" for text in _WRAPPED]
    dump = between.join("\n".join(text[i : i + width] for i in range(0, len(text), width)) for text in texts)
    head, foot = (
        "全县春耕备耕会议召开\n2022-03-02 21:47  来源：河东融媒\n",
        "\n上一篇：市委常委会召开会议\n下一篇：全市重点项目观摩",
    )
    assert read_one(head + dump + foot).paragraphs == _WRAPPED


def test_paragraphs_that_are_indented_as_a_whole_are_joined(read_one: ReadOne) -> None:
    dump = "\n\n".join(
        "\n".join(f"  {text[i : i + 27]}" for i in range(0, len(text), 27)) for text in _WRAPPED
    )
    assert read_one(dump).paragraphs == _WRAPPED


def test_sentences_that_break_off_between_words_are_joined(read_one: ReadOne) -> None:
    notice = (
        "因110千伏青石变电站2号主变增容,国网石门县供电公司定于2021年6月18日(星期五)5:30至6月19日0:30停电。停电线路:五一线、东环线。",
        "停电范围:青石镇政府、青石中学,县城东环路以东各单位、御景园小区、阳光小区,县第二水厂同时降压.",
        "特别说明:当天恰逢青石镇庙会第二天,经镇政府与供电公司协商,庙会戏台由一台200千瓦发电车保供。",
        "家中有呼吸机等设备的用户,请于6月16日17时前致电客户经理苏岩登记,公司将上门提供储能电源,现有8台。",
    )
    breaks = ("5:30", "御景园", "由一台", "苏岩登记,")
    lines = [text.replace(end, f"{end}\n", 1) for text, end in zip(notice, breaks, strict=True)]
    assert read_one("\n".join(["关于计划停电的通知", "", *lines])).paragraphs == notice


def test_hard_wrapped_markdown_is_joined_and_its_headings_are_not(read_one: ReadOne) -> None:
    dump = "\n\n".join("\n".join(text[i : i + 27] for i in range(0, len(text), 27)) for text in _WRAPPED)
    article = read_one(f"# 全县春耕备耕会议召开\n\n{dump}\n\n**审核：李四**")
    assert article.title == "全县春耕备耕会议召开"
    assert article.paragraphs == _WRAPPED


def test_a_line_that_goes_on_with_a_comma_is_no_statement_of_a_day(read_one: ReadOne) -> None:
    text = (
        "因变电站主变增容及线路更换绝缘子，定于2022年3月11日5:30至21:00进行停电检修，请有关客户提前做好准备。"
    )
    lines = [text[:16], text[16:43], text[43:]]
    assert read_one("\n".join(["关于计划停电的公告", *lines])).paragraphs == (text,)


def test_a_long_sentence_that_breaks_off_goes_on(read_one: ReadOne) -> None:
    item = "1. 第一阶段：2月26日至3月31日，围挡雁桥路东侧车道，保留西侧双向两车道，公交改走棉纺二路，在工人文化宫北门设临时站。"
    lines = (item[:40], item[40:])
    assert (
        read_one("\n".join(["关于雁桥路施工的公告", "现将有关事项公告如下。", *lines])).paragraphs[-1] == item
    )


def test_what_hangs_under_a_number_is_of_its_item(read_one: ReadOne) -> None:
    items = (
        "1. 第一阶段：2月26日至3月31日，围挡雁桥路东侧车道，保留西侧双向两车道，禁止货车通行。",
        "2. 第二阶段：4月1日至6月30日，围挡西侧，保留东侧双向两车道，公交恢复原线。",
    )
    dump = "\n".join(f"  {item[:36]}\n     {item[36:]}" for item in items)
    assert read_one(f"关于雁桥路施工的公告\n现将有关事项公告如下。\n\n{dump}").paragraphs[-2:] == items


@pytest.mark.parametrize("indent", ["", "    "])
def test_lines_of_which_none_ends_a_sentence_are_a_list(indent: str) -> None:
    lines = (
        "县长李强主持会议并讲话，强调安全生产工作，要求各乡镇抓好落实",
        "副县长王芳参加会议并讲话，强调农业生产工作，要求各部门落实",
        "县委书记赵刚主持会议讲话，强调防汛备汛工作，要求各单位落实",
        "县政协主席孙明主持会议讲话，强调文史资料工作，要求加紧编写",
    )
    assert [line.strip() for line in unwrapped("\n".join(indent + line for line in lines))] == [*lines]


def test_lives_and_programmes_of_a_line_each_are_not_joined(read_one: ReadOne) -> None:
    lines = (
        "高永亮,男,汉族,1979年8月生,省委党校研究生,中共党员,现任青石镇镇长,拟任乡镇党委书记",
        "田小蕊,女,汉族,1986年12月生,大学学历,中共党员,现任县农业农村局副局长,拟任县能源局局长",
        "石宝荣,男,回族,1974年3月生,大专学历,中共党员,现任县林业局工会主席,拟任县林业局副局长",
        "郭爱珍,女,汉族,1971年10月生,大学学历,中共党员,现任县妇联主席,拟任县政协副主席",
    )
    dump = "\n".join([_BODY[0], "现将有关情况公示如下，欢迎监督。", *lines, "公示时间为5个工作日。"])
    assert set(lines) <= {line for text in read_one(dump).paragraphs for line in text.split("\n")}


def test_hard_wrapped_english_is_joined_with_spaces(read_one: ReadOne) -> None:
    lines = [
        "The county held a meeting on spring ploughing and asked that all of its",
        "departments should take care of seeds and fertilisers in the weeks that",
        "come, so that no field would be left behind when the rains begin in the",
        "middle of the month, as they do.",
    ]
    assert read_one("\n".join(lines)).paragraphs == (" ".join(lines),)


def test_machine_translated_english(read_one: ReadOne) -> None:
    article = read_one(
        "Hedong County: Li Qiang went to Hedong town to inspect spring ploughing\n\n"
        "Red Net 2021-08-12 11:50:12 阅读数:173\n\nhedong county li qiang went\n\n"
        "Red net time 8 month 12 - ( correspondent Wang Xiaoming ) County magistrate Li Qiang went to Hedong town .\n\n"
        "At the meeting , he listened to the report on seeds 、 fertilisers in each village , and put forward opinions .\n\n"
        "版权声明:本文为[Red Net]所创,转载请带上原文链接,感谢。\n"
    )
    assert article.title == "Hedong County: Li Qiang went to Hedong town to inspect spring ploughing"
    assert (article.source, article.byline) == ("Red Net", "Wang Xiaoming")
    assert [paragraph[:12] for paragraph in article.paragraphs] == ["Red net time", "At the meeti"]


def test_names_in_chinese_make_no_chinese_text_of_english(read_one: ReadOne) -> None:
    title = "Hedong County (河东县) elects a new county head"
    body = (
        "Li Qiang (李强) was elected head of Hedong County on Thursday , at the third session of its congress .",
        "He won 172 of 175 votes and will lead the county as its new head until the next session , an official said .",
    )
    menu = "Home Page | News Center | Hedong Overview | Invest in Hedong | Travel Guide | 中文版"
    article = read_one("\n".join([menu, title, "Published: 2022-03-02", *body, menu]))

    assert (article.title, article.paragraphs) == (title, body)
    assert read_one("\n".join(["Destinations Interest", "", *body])).title is None


def test_japanese(read_one: ReadOne) -> None:
    body = (
        "2月14日午前、市委員会の書記が企業を視察しました。",
        "書記は防疫措置の実施状況を確認し、十分な評価を与えました。",
    )
    assert read_one("\n".join(body)).paragraphs == body


def test_the_date_nearest_to_the_text_counts(read_one: ReadOne) -> None:
    article = read_one("\n".join(["2022年5月8日 星期日", "首页", _TITLE, "2022-03-02", *_BODY]))
    assert (article.published, article.title) == (date(2022, 3, 2), _TITLE)


def test_a_stated_time_counts_before_a_bare_date(read_one: ReadOne) -> None:
    article = read_one("\n".join(["2022年5月8日 星期日", _TITLE, "来源：河东网 2022-03-02 08:00", *_BODY]))
    assert article.published == date(2022, 3, 2)


def test_a_headline_with_a_mark_in_it(read_one: ReadOne) -> None:
    title = "守护乡亲健康真好！县长李强慰问春耕备耕一线人员"
    article = read_one("\n".join(["欢迎访问河东网！", title, "河东网 2022-03-02", *_BODY]))
    assert (article.title, article.paragraphs) == (title, _BODY)


def test_newspaper_page(read_one: ReadOne) -> None:
    page = """青山日报 2021年08月17日 星期二
第A01版:要闻
上一版3  下一版4
版面导航
第A01版
要闻
第A02版
综合新闻
标题导航
全县春耕备耕工作会议召开
全县重点项目观摩
放大 缩小 默认
全县春耕备耕工作会议召开
李强主持并讲话
——压紧压实责任,确保不误农时
□记者 王红 通讯员 张明
"""
    article = read_one(page + "\n".join(_BODY[:-1]) + "\n上一版3  下一版4\n")
    assert (article.title, article.source) == ("全县春耕备耕工作会议召开", "青山日报")
    assert (article.byline, article.published) == ("王红、张明", date(2021, 8, 17))
    assert article.paragraphs == _BODY[:-1]


def test_weixin_page(read_one: ReadOne) -> None:
    below = """来 源：河东融媒
责 编：张三
喜欢作者
Scan to Follow
Got It
Scan with Weixin to
use this Mini Program
Cancel
Allow
Video
Mini Program
Like
，轻点两下取消赞
Wow
，轻点两下取消在看
Share
Favorite
听过"""
    above = f"{_TITLE}\n\nOriginal 河东融媒 河东发布\n\n2022-03-15 20:11\n\n收录于合集 #春耕 12个\n\n"
    article = read_one(above + "\n\n".join(_BODY) + "\n\n" + below)
    assert (article.title, article.source, article.published) == (_TITLE, "河东融媒", date(2022, 3, 15))
    assert [(credit.role, credit.name) for credit in article.credits] == [("责编", "张三")]
    assert article.paragraphs == _BODY


def test_the_last_sentence_may_lack_its_full_stop(read_one: ReadOne) -> None:
    body = (*_BODY[:-1], "下一步，河东县将继续抓好春耕备耕工作")
    assert read_one("\n".join([_TITLE, "来源：河东网", *body, "大家都在看"])).paragraphs == body


def test_an_indent_that_became_a_question_mark(read_one: ReadOne) -> None:
    assert read_one("\n".join(["?" + _BODY[0], "？？" + _BODY[5]])).paragraphs == (_BODY[0], _BODY[5])


def test_captions_that_repeat_the_title_go(read_one: ReadOne) -> None:
    caption = _TITLE.replace("农", "農").replace("会议", "會議")
    text = [_TITLE, "来源：河东网", _BODY[0], caption + caption, caption, _BODY[5]]
    assert read_one("\n".join(text)).paragraphs == (_BODY[0], _BODY[5])


def test_sentences_far_from_the_text_are_not_its_body(read_one: ReadOne) -> None:
    above, below = ["民生在线", "魅力河东", "视听河东"], ["企业之窗", "招商引资", "旅游指南"]
    text = ["祝您工作愉快！", *above, _TITLE, *_BODY, *below, "期待您的来信。"]
    assert read_one("\n".join(text)).paragraphs == _BODY


@pytest.mark.parametrize("label", ["来源：", "分类：", "编辑："])
def test_a_label_before_a_long_clause_is_no_statement(read_one: ReadOne, label: str) -> None:
    line = (
        label
        + "要对全县各类农资的生产、流通、销售、使用等环节逐一登记建档，做到来路清楚、去向明白、有据可查、责任可究、一查到底、不留死角"
    )
    assert line in read_one("\n".join([_BODY[0], line, _BODY[5]])).paragraphs


def test_a_long_headline_without_anything_above_it(read_one: ReadOne) -> None:
    title = "县委副书记、县长李强主持召开全县春耕备耕工作会议，强调抓好农资供应、确保不误农时、夺取丰收"
    article = read_one("\n".join([title, *_BODY]))
    assert (article.title, article.paragraphs) == (title, _BODY)


def test_bulletin_with_a_heading_for_each_item(read_one: ReadOne) -> None:
    bulletin = (
        "河东网消息：",
        "春耕备耕会议召开",
        _BODY[0],
        "乡村道路开工建设",
        "3月2日，全县乡村道路建设项目集中开工，县领导出席。",
    )
    assert read_one("\n".join(["要闻播报", *bulletin])).paragraphs == bulletin


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "河东县人民政府网\n当前位置: 首页 > 人事任免\n河东县人民代表大会常务委员会任免名单\n发布时间：2022-03-28",
            "河东县人民代表大会常务委员会任免名单",
        ),
        (
            "河东县人民政府门户网站  统计公报\n河东县2021年经济和社会发展统计公报（节选）\n河东县统计局　2022年3月28日　下载：附件1.doc",
            "河东县2021年经济和社会发展统计公报（节选）",
        ),
        (
            "河东县人民政府办公室文件\n河政办发〔2022〕6号\n河东县人民政府办公室关于加强冬季管护的通告\n来源：河东县政府办 2022-03-28",
            "河东县人民政府办公室关于加强冬季管护的通告",
        ),
        (
            "河东县人民政府 关于加强冬季管护的通告\n来源：河东县政府办 2022-03-28",
            "河东县人民政府 关于加强冬季管护的通告",
        ),
        (
            "河东县政府网 > 公开 > 提案\n对第1号议案的答复\n河交字〔2022〕27号   签发人：王强",
            "对第1号议案的答复",
        ),
    ],
)
def test_official_documents_have_their_own_titles(read_one: ReadOne, head: str, title: str) -> None:
    assert read_one("\n".join([head, "", *_BODY])).title == title


def test_a_header_as_wide_as_the_text_is_not_joined_to_it(read_one: ReadOne) -> None:
    head = (
        "河东县人民政府 > 魅力河东 > 招商引资",
        "县长李强主持召开全县春耕备耕工作会议作部署",
        "2022-02-24 来源：河东县商务局 访问量 615",
        "本次集中签约会在县行政中心会议室举行",
    )
    article = read_one("\n".join([*head, "", *_BODY]))
    assert (article.title, article.source) == (head[1], "河东县商务局")
    assert article.published == date(2022, 2, 24)


def test_what_stands_in_brackets_under_a_title_is_none(read_one: ReadOne) -> None:
    article = read_one(
        "柏溪縣人民代表大會常務委員會任免名單\n（2022年4月28日柏溪縣第十七屆人民代表大會常務委員會第六次會議通過）\n"
        "信息來源：縣人大辦 | 日期：2022-04-29\n任命：\n郭瑞生為柏溪縣應急管理局局長；\n杜青為柏溪縣水利局局長。\n"
        "會議由柏溪縣人大常委會主任孫守仁主持，委員共23人出席第六次會議。\n"
    )
    assert article.title == "柏溪縣人民代表大會常務委員會任免名單"


@pytest.mark.parametrize("place", [1, 2], ids=["over the source", "under it"])
def test_the_day_of_a_decision_stands_in_brackets_under_the_title(read_one: ReadOne, place: int) -> None:
    day = "（2022年4月28日柏溪縣第十七屆人民代表大會常務委員會第六次會議通過）"
    head = ["柏溪縣人民代表大會常務委員會任免名單", "信息來源：縣人大辦 | 日期：2022-04-29"]
    head.insert(place, day)
    article = read_one("\n".join(["首頁", *head, "任命：", "郭瑞生為柏溪縣應急管理局局長；"]))

    assert article.paragraphs[0] == day


def test_brackets_over_the_title_or_without_a_day_stay_out(read_one: ReadOne) -> None:
    head = ["（2022年4月28日更新的網站頁面）", _TITLE, "（圖片來自網絡供圖平台）", "来源：河东网"]

    assert read_one("\n".join([*head, *_BODY])).paragraphs == _BODY


@pytest.mark.parametrize(
    "title",
    ["河东县会议日程", "河东县拟任职干部任前公示", "第四次会议议程安排", "Programme of the Tea Festival"],
)
def test_what_an_agenda_or_a_notice_is_called_is_its_title(read_one: ReadOne, title: str) -> None:
    assert read_one("\n".join(["河东县政协办公室", title, "", "河东县公示栏", *_BODY])).title == title


@pytest.mark.parametrize("label", ["标题：", "標題: ", "文章标题：", "Title: "])
def test_a_title_is_told_without_its_label(read_one: ReadOne, label: str) -> None:
    assert read_one("\n\n".join([f"{label}{_TITLE}", *_BODY])).title == _TITLE


@pytest.mark.parametrize(
    "line", ["Sales of the county hit 300 million yuan", "Pupils read 3 books a month, she said"]
)
def test_a_short_sentence_with_a_number_is_no_count_of_readers(line: str) -> None:
    assert read_labels(line) is None


@pytest.mark.parametrize(
    ("above", "source"),
    [
        ("中共茶陂县委组织部\n首页  部门概况", "中共茶陂县委组织部"),
        ("隆坪县人民政府文件\n隆坪县委", "隆坪县委"),
        ("长河市人民政府\n青石镇召开会议", "县委组织部"),
    ],
)
def test_of_which_place_an_office_is_stands_above_the_title(
    read_one: ReadOne, above: str, source: str
) -> None:
    head = f"{above}\n干部任前公示\n发布日期：2021-06-11    信息来源：县委组织部"

    assert read_one("\n".join([head, *_BODY])).source == source


def test_a_page_without_a_source_is_of_the_government_named_above(read_one: ReadOne) -> None:
    head = "河东市人民政府门户网站\n" + _TITLE + "\n发布时间：2022-03-02 09:00"

    assert read_one("\n".join([head, *_BODY])).source == "河东市人民政府门户网站"


@pytest.mark.parametrize(
    "line",
    [
        "Hedong County Portal >> News >> Township dynamics",
        "河东县人民政府 > 新闻中心 > 乡镇动态",
        "县委书记  李 强",
    ],
)
def test_what_is_of_the_page_is_no_title(read_one: ReadOne, line: str) -> None:
    body = [
        f"县委书记李强到乡镇调研新闻宣传工作，河东县人民政府新闻中心的工作人员陪同。{_BODY[0]}",
        *_BODY[1:],
    ]
    assert read_one("\n".join([line, "2022-03-02", *body])).title is None


def test_the_title_of_a_speech_has_its_first_line_and_who_speaks(read_one: ReadOne) -> None:
    head = [
        "在全县春耕备耕暨农资保供工作",
        "现场推进会上的讲话(根据录音整理)",
        "县委书记  李 强",
        "(2022年3月2日)",
    ]
    article = read_one("\n".join([*head, *_BODY]))
    assert article.title == "在全县春耕备耕暨农资保供工作现场推进会上的讲话(根据录音整理) 县委书记 李强"
    assert (article.published, article.paragraphs) == (date(2022, 3, 2), _BODY)


@pytest.mark.parametrize("line", ["在线访谈", "在全县会议召开之际，县长李强说。"])
def test_a_line_before_is_no_beginning_of_a_title(read_one: ReadOne, line: str) -> None:
    title = "全县春耕备耕工作会议上的讲话"
    article = read_one("\n".join([line, "", title, "2022-03-02 来源：河东网", *_BODY]))
    assert article.title == title


def test_headlines_of_one_length_are_not_joined(read_one: ReadOne) -> None:
    lines = [
        f"{name}镇召开春耕备耕工作会议部署农资供应"
        for name in "柳河 青石 白沙 红山 黄土 黑水 石桥 新民".split()
    ]
    paragraphs = read_one("\n".join([*_BODY, *lines])).paragraphs
    assert not any(lines[0] + lines[1] in paragraph for paragraph in paragraphs)


def test_long_dumps_are_read_in_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "\n".join(f"第{number:05d}行是一句没有写完也没有标点的话它还要" for number in range(count))
        start = perf_counter()
        read_plain(text)
        return perf_counter() - start

    assert seconds(8_000) < 8 * seconds(2_000) + 1
