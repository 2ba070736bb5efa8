"""What only looks like a date: 12号楼, 唐宁街10号, 神舟十二号, 连续12日, 每周一, 五一路, 光明日报."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Lookalike:
    """A verbose pattern over folded text, and what every match has in it: a text without that is not searched."""

    source: str
    within: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, re.VERBOSE)


def lookalikes(folded: str) -> Iterator[re.Match[str]]:
    """Yield what only looks like a date, a kind at a time."""
    for lookalike in _LOOKALIKES:
        if lookalike.within in folded:
            yield from lookalike.pattern.finditer(folded)


def _any(words: str) -> str:
    """Turn words, which may be patterns, into an alternation."""
    return f"(?: {' | '.join(words.split())} )"


_NUMBER = "[0-9零〇一二三四五六七八九十百]{1,6}"
_COUNT = "[0-9一二两三四五六七八九十百千几半]{1,5}"
_WEEKDAY = "[一二三四五六日天末]"

_NUMBERED_THINGS = _any(
    """
    隧洞 洞 引水 竖井 斜井 支洞 航道 泊位 码头 闸
    楼 院 馆 门(?!诊) 厅 井 店 房 塔(?!利班) 墩 仓 库 水库 桥 坑 墓 矿 隧道 单元 宿舍 教室 会议室 窗 柜 站 当铺 地块 位
    线(?!上) 公[路告] 码
    水泵 水轮机 发电机 变压器 电梯 锅炉 储罐 槽 棚 窑 炉
    航站 航班 车(?!祸) 台(?!湾) 机(?!场) 舱 船 艇 舰 卫星 火箭 飞船 探测器 乘组 泵 高炉 反应堆 电池 汽油 柴油
    文(?!明|化|艺) 令 主席令 决议 通知 议案 提案 法案 字 链接 样 品种 作物 染色体 项目 工程 洪水 台风
    病 选手 候选 参赛 摊 种子 球 人物 首长 称 召(?!开|集|回) 演播
    """
)
_NUMBERED_NAMES = _any(
    """
    神舟 嫦娥 天宫 天问 天舟 天和 天链 天通 天绘 长征 玉兔 北斗 快舟 风云 海洋 高分 遥感 资源 实践 试验 吉林 北京
    深海 深蓝 蓝鲸 远望 北溪 华龙 雪龙 探索 蛟龙 奋斗者 阿波罗 卫星 机组 编号 型号 文号 证号 账号 中央
    """
)
_DURATION_WORDS = _any(
    """
    连续 历时 为期 长达 至少 超过 不足 将近 仅用 耗时 用时 历经 持续 延长 缩短 提前 推迟 总共 一共 约(?<![预签相邀大]约) 满
    隔离 保质期 产假 休假 拘留 时限 期限 限期 工期 有效期
    """
)
_THINGS_OF_DAYS = _any("游(?!览|行|客|泳) 龄 行程 三餐 千里 同风 闪送 攻坚")
_TITLES = _any(
    """
    今日(?:头条|资本(?!市场)|说法|俄罗斯|美国|关注|中国|亚洲|世界|话题) 光明日报 明日(?:之星|方舟|香|科技|帝国) 昨日(?:重现|黄花) 十日谈
    周[三五六](?:郎|福|多) 周一围 黑色星期[一二三四五] 星期[五日](?:餐厅|泰晤士)
    明天[会更]更?[美好] 前天津 [今明后前昨]天皇 星期[一二三四五六日天]版
    五月(?:天(?![气津空])|花(?![开卉木])) 十月(?:革命|怀胎|围城|文学|妈咪) 二月河(?![水道南北流面堤岸川边里中]) 八月(?:瓜(?![价农果])|桂花)
    三月菊 九月菊 十[一二]月党人 三月街(?![头道区巷]) 七月(?:流火|与安生) 十一月的?萧邦
    十月稻田(?![里上中边]|一片|金黄) 八月长安(?![街区城]|大街|大学|汽车|福特|马自达) 岁末年初
    """
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟雷钱汤尹黎易贺赖龚"
)
_FESTIVALS_IN_NAMES = (
    "(?: 国庆 | 五一 | 春节 | 元旦 | 清明 | 端午 | 中秋 | 重阳 | 立春 | 立夏 | 立秋 | 立冬 | 冬至 | 谷雨 )"
)
_TITLES_AFTER_NAMES = _any(
    "副?[省市州县区镇乡村局厅部院校]长 副?书记 副?主任 副?主席 委员 同志 先生 女士 老师 教授 医生 一行 等人"
)
_SMALL_PLACES = "(?: 新村 | 村(?![里民上委口庄中]) | 镇(?![上里]) | 巷 | 胡同 | 弄(?![堂出]) | 庄(?!稼|园) | 寺 | 坊 | 桥(?!梁) )"
_PLACES = _any(
    rf"""
    {_SMALL_PLACES.replace(" ", "")} 乡(?![村亲里]) 街道 路(?![上口费演况径]) 派出所 农场 林场 书院 小学(?!生) 中学(?!生)
    """
)
_HAN = "[一-鿿]"
_FESTIVAL_NAMES = _any(
    """
    春节节?(?:联欢|晚会|序曲) 元宵节?(?:联欢|晚会|序曲) 中秋节?(?:联欢|晚会|序曲) 清明上河 政治清明 风清气正 端午粽 中秋月饼
    清明(?:[茶粿菜螺]|果(?!断)) 元旦路
    五一(?:[东西南北中]?路|广场|大道|村|镇|街|桥|劳动奖|口号|社区|小学|中学|商圈|新村|集团)
    国庆(?:日报(?!道)|街|社区|典) 十一(?:届|个)
    """
)

# Each begins with characters or words, not with a look around: such patterns are searched for fast.
_LOOKALIKES = (
    Lookalike(rf"(?=[0-9第零〇一二三四五六七八九十百]) 第? {_NUMBER}[ ]?号 {_NUMBERED_THINGS}", "号"),
    Lookalike(rf"{_NUMBERED_NAMES} [“”\"'·-]? {_NUMBER}号", "号"),
    # 唐宁街10号, 国发〔2021〕12号
    Lookalike(
        rf"""(?: 街 | 路 | 巷 | 胡同 | 弄 | 型 | \] | 〕 | 大道 )
             {_NUMBER}[ ]?号 (?!上午|下午|晚|早|凌晨|那天|当天)""",
        "号",
    ),
    Lookalike(rf"第 {_NUMBER} (?: [号日天周年月] | 个?星期 | 个月 )", "第"),
    Lookalike(rf"{_DURATION_WORDS} [了为]?[ ]? {_COUNT} (?: [至到-]{_COUNT} )? (?: 日 | 月(?![0-9]) )"),
    Lookalike(rf"{_COUNT}日 {_THINGS_OF_DAYS}", "日"),
    # 每周一至周五, 每月15日, 每年4月
    Lookalike(
        rf"每[个逢]? (?:周|星期|礼拜) {_WEEKDAY} (?: [至到、和-](?:周|星期|礼拜)?{_WEEKDAY} ){{0,6}}", "每"
    ),
    Lookalike(rf"每个?月的? {_NUMBER}[日号] (?: [至到、和-]{_NUMBER}[日号] ){{0,3}}", "每"),
    Lookalike(rf"每年的? {_NUMBER}月(?:份|{_NUMBER}[日号])? (?: [至到、和-]{_NUMBER}[月日号] ){{0,3}}", "每"),
    Lookalike("每 (?: 年年? | 月月? ) [初底末]", "每"),
    Lookalike(_TITLES),
    Lookalike("(?:美好|灿烂|辉煌|走向|拥抱)的?(?:今天|明天) ", "天"),
    Lookalike(_FESTIVAL_NAMES),
    Lookalike("[十百零二三四五六七八九]五一", "五一"),
    Lookalike(f"[{_SURNAMES}]国庆(?!节|假|期|长|前|后|当)", "国庆"),
    Lookalike(f"每[年逢到]的? {_FESTIVALS_IN_NAMES}", "每"),
    Lookalike(f"{_FESTIVALS_IN_NAMES} {_PLACES}"),
    Lookalike(rf"(?: 十[一二]? | [一二三四五六七八九] ) 月 {_SMALL_PLACES}", "月"),
    Lookalike(rf"[{_SURNAMES}] (?: 十[一二]? | [一二三四五六七八九] ) 月 (?={_TITLES_AFTER_NAMES})", "月"),
    # 刘清明书记; 陈元旦、李立春
    Lookalike(
        f"[{_SURNAMES}] {_FESTIVALS_IN_NAMES} (?: (?={_TITLES_AFTER_NAMES}) | (?<!{_HAN}...)(?![节假期长前后当佳小]) )"
    ),
    Lookalike(r"\blong[ ]march[ -][0-9]{1,2}\b", "long"),
    # may 2 of them come?
    Lookalike(
        r"\b(?:may|march)[ ][0-9]{1,2}[ ](?:of[ ](?:them|us|you|the)|people|men|miles|km|kilomet\w+|percent)\b",
        "ma",
    ),
)
