"""What goes and what stays, line by line: each between two paragraphs of an article."""

from collections.abc import Callable

import pytest

from bot.model import Article
from bot.reading.boilerplate import is_boilerplate

ReadOne = Callable[[str | bytes], Article]

_BEFORE = "3月1日上午，全县春耕备耕工作会议召开，县长李强主持会议并讲话。"
_AFTER = "会议还听取了其他工作汇报，与会人员就做好下一步工作提出了意见。"

_NOISE = [
    "扫一扫在手机打开当前页",
    "![]() 掃一掃在手機打開當前頁 |",
    "长按识别二维码关注我们",
    "点击上方蓝字关注我们",
    "分享到：",
    "分享到微信朋友圈",
    "版权归原作者所有，向原创致敬",
    "版权声明:本文为[河东网]所创,转载请带上原文链接,感谢。",
    "特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布，本平台仅提供信息存储服务。",
    "凡本网注明“来源：河东网”的所有作品，均为本网合法拥有版权的作品，未经本网授权不得转载、摘编。",
    "▌文章为河东融媒中心原创,转载或内容合作请联系我们。未经许可,不得转载。",
    "河東網免責聲明: | |||||||",
    "© 2022 河东网 版权所有",
    "Copyright © 2022 hedong.example All Rights Reserved",
    "鲁ICP备17032745号-1",
    "魯公網安備 37040002000026號",
    "网站标识码：4110230001",
    "主办：河东县人民政府办公室 承办：河东县大数据中心 技术支持：河东科技",
    "当前位置：首页 > 新闻中心 > 正文",
    "河东网>>观点>>今日评论",
    "首頁 | 新聞 | 政務 | 黨建 | 圖片",
    "设为首页 | 加入收藏",
    "河东概况 自然地理 历史沿革 名优特产 | 县长信箱 在线访谈 | 机构职能 政策解读 财政预决算 | 便民查询：公交 社保 快递",
    "打印本页 关闭窗口",
    "【字体：大 中 小】 打印 关闭",
    "放大 缩小 默认",
    "第A02版:综合新闻",
    "上一版 下一版",
    "今日河东-数字报|今日河东-电子版",
    "欢迎访问河东县人民政府！",
    "您的浏览器版本过低，请升级后访问本站。",
    "建议使用1366*768以上分辨率浏览",
    "预览时标签不可点",
    "： ， 。 视频 小程序 赞 ，轻点两下取消赞 在看 ，轻点两下取消在看",
    "Scan with Weixin to use this Mini Program",
    "免费在线电影-国产精品在线-久久精品视频大全",
    "精品在线大全,成人视频频道,久久综合无码",
    "金沙娱乐官网的友情链接",
    "免费能看的a",
    "声明：转载此文是出于传递更多信息之目的。若侵犯了您的合法权益，请与本网联系，我们将及时更正、删除，谢谢。",
    "主题文章，只做测试使用。发布者：admin，转转请注明出处：https://example.org/4902.html",
    "本站原创文章,转载请附上原文链接。",
    "想爆料？请拨打新闻热线0300-12345678，或登录河东网提供新闻线索。",
    "原标题：县长李强主持召开会议",
    "END",
    "视频加载中...",
    "2025-03-04,101| 2025-03-03,100| 2025-03-02,99| 2025-03-01,98|",
    "![](https://example.org/a.jpg)",
    "| |",
    "***",
]
_REAL = [
    "会议强调：",
    "一、提高政治站位",
    "（二）严格落实责任。",
    "一要保农资。",
    "“逢车必查、逢人必检”",
    "在这场没有硝烟的战斗中",
    "会议要求，要加强版权保护，打击侵权盗版，规范网站转载行为，保护原创作者的积极性。",
    "与会代表分享到了不少先进经验，并就微信公众号建设作了交流。",
    "群众扫一扫二维码即可办理业务，既方便又快捷，深受欢迎，目前已有3万人次使用。",
    "网站备案、ICP备案、公安机关备案等五个环节缺一不可，各单位要对照要求认真办理。",
    "国产疫苗在线预约系统上线，群众可以在线观看接种须知，也可以到接种点现场咨询。",
    "活动由县委宣传部主办，县融媒体中心承办，来自全县的两百名群众参加了活动。",
    "该县首页宣传平台开通以来，阅读次数突破10万，点击率居全市第一。",
    "截至2022年3月1日8时，全县累计接种疫苗12万剂次。",
    "3.未经批准，不得借举办峰会、论坛等活动进行表彰。",
    "来源可查、去向可追、责任可究，是食品安全监管的基本要求。",
    "时间紧、任务重，各级各部门要立即行动起来。",
    "李强说：“编辑部的同志辛苦了！”",
    "县长：李强",
]


@pytest.mark.parametrize("line", _NOISE)
def test_noise_goes(read_one: ReadOne, line: str) -> None:
    assert read_one(f"{_BEFORE}\n{line}\n{_AFTER}").paragraphs == (_BEFORE, _AFTER)


@pytest.mark.parametrize("line", _REAL)
def test_real_paragraphs_stay(read_one: ReadOne, line: str) -> None:
    assert read_one(f"{_BEFORE}\n{line}\n{_AFTER}").paragraphs == (_BEFORE, line, _AFTER)


@pytest.mark.parametrize(
    "line",
    ["更多>同类资讯", "相关阅读", "【相关新闻】", "點擊排行", "上一篇：别的新闻", "喜欢此内容的人还喜欢"],
)
def test_what_follows_an_article_is_cut(read_one: ReadOne, line: str) -> None:
    text = [_BEFORE, _AFTER, line, "别的新闻的标题", "别的新闻的摘要，也是一个句子。"]
    assert read_one("\n".join(text)).paragraphs == (_BEFORE, _AFTER)


def test_a_list_in_front_of_the_article_cuts_nothing(read_one: ReadOne) -> None:
    text = ["热点排行", "别的新闻的标题", "别的新闻有句号。", _BEFORE, _AFTER]
    assert read_one("\n".join(text)).paragraphs[-2:] == (_BEFORE, _AFTER)


@pytest.mark.parametrize("line", ["", "。", "——", "?"])
def test_lines_without_words_are_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


def test_stray_commas(read_one: ReadOne) -> None:
    article = read_one(
        "今天,,收到村里的消息,为防控疫情,,组织排查,、监测和宣传,。\n大家带着口罩,；准备出发,。"
    )
    assert article.paragraphs == (
        "今天,收到村里的消息,为防控疫情,组织排查、监测和宣传。",
        "大家带着口罩；准备出发。",
    )


def test_one_doubled_comma_is_the_authors(read_one: ReadOne) -> None:
    assert read_one("今天，，收到村里的消息。").paragraphs == ("今天，，收到村里的消息。",)


def test_whitespace(read_one: ReadOne) -> None:
    article = read_one("\u3000\u3000今天\u200b收到\u00a0\u00a0村里的\t消息。\u3000\r\n\ufeff大家 准备出发。")
    assert article.paragraphs == ("今天收到 村里的 消息。", "大家 准备出发。")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("县委书记张\u3000\u3000华、县长\u3000李\u3000强出席会议。", "县委书记张华、县长 李强出席会议。"),
        ("县长 李 强主持会议。", "县长 李强主持会议。"),
        ("参加会议的有：王 芳、李 强，张 国庆。", "参加会议的有：王芳、李强，张国庆。"),
        ("委员 李 强 王 芳 出席会议，听取了工作汇报。", "委员 李强 王芳 出席会议，听取了工作汇报。"),
        ("蔺 斌，男，汉族，现任县林业局局长。", "蔺斌，男，汉族，现任县林业局局长。"),
        ("任命甘 棣为副县长，石 毅的职务不变。", "任命甘 棣为副县长，石毅的职务不变。"),
        ("吕 卫 东，常务副县长，负责财政工作。", "吕卫东，常务副县长，负责财政工作。"),
        ("今天 我们 来到 清水县，看望了老人。", "今天 我们 来到 清水县，看望了老人。"),
    ],
)
def test_names_that_are_spaced_out_are_joined(read_one: ReadOne, written: str, read: str) -> None:
    assert read_one(f"{written}\n大家准备出发，去看望村里的老人。").paragraphs[0] == read


def test_pinyin_behind_words_goes(read_one: ReadOne) -> None:
    text = "十二日(shí'èr rì)，颱風(táifēng)帶來的大雨(dà yǔ)讓道路(dàolù)中斷，校長高淑貞(Gāo Shūzhēn)巡視校園(OK)。"
    assert read_one(text).paragraphs == ("十二日，颱風帶來的大雨讓道路中斷，校長高淑貞巡視校園(OK)。",)
