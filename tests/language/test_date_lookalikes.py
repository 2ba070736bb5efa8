"""What only looks like a date stays unfound, in articles and in questions alike."""

from datetime import date

import pytest

from bot.language.dates import find_dates

NUMBERED = """
唐宁街10号 | 长安街12号院 | 中央一号文件 | 3号楼2单元 | 地铁10号线 | 神舟十二号 | 嫦娥五号 |
第5号台风 | 12号病例 | 一号位 | 中山路15號 | 决议第2231号 | 京A12345号 | 12号机组 | 2号航站楼 |
三号坑 | 粤B2-20090191 | 京公网安备11010802012345号 | 国办发〔2021〕12号 | 95号汽油 | 8号仓库 |
1號選手
"""

NUMBERS = """
3/4 | 比分3-1 | 192.168.1.1 | 版本2.4.12 | v2022.4.1 | 第12页至14页 | pp. 12-14 | 020-88888888 |
400-810-8888 | 12345678901 | 1.5倍 | 增长4.12% | 4.12亿元 | 36.5度 | 12:30 | 9点15分 | 下午3时 |
1/3的学生 | 3.15元 | 1920×1080 | 2022元 | 2000人 | 1949名 | 身份证110101199003071234 |
http://a.cn/2022/04/14/3a.jpg
"""

DURATIONS = """
三天 | 两个月 | 12日游 | 12日龄雏鸡 | 5日内 | 连续12日 | 历时三年 | 三天三夜 | 一日三餐 | 为期10天 |
24小时内 | 一周岁 | 两周年 | 一年一度 | 十年如一日 | 5个工作日 | 每天 | 第三天 | 每周一 | 每月15日 |
3个月龄 | 百日攻坚 | 一日千里 | 一周三次 | 一年四季 | 千年古城 | 二十年来 | 三月龄 | 7日年化收益率 |
30日元 | 14天隔离 | 七日无理由退货 | 近900米
"""

NAMES = """
星期日泰晤士报 | 今日头条 | 光明日报 | 五一广场 | 春节联欢晚会 | 清明上河图 | 李国庆 |
八一建筑公司 | 七一勋章 | 十一届三中全会 | 春晓 | 秋瑾 | 五月天演唱会 | 十月革命 | 前天津市市长 |
之前天气 | 说明日期不明 | 日本周边 | 文明天下 | 以上年龄 | 今日俄罗斯电视台 | 黑色星期五 | 周一围 |
第十二届全国人大 | 80后 | 90年代 | 半年报 | 二月河 | 五四运动 | 三八线 | 九一八事变 | 明天会更好 | 舒明天皇 | 星期日版 |
十一个人 | 九月菊 | 五一劳动奖章 | 春秋时期 | 廿三里街道 | 2022年版 | 1990年代 | 圆月初上
"""

ENGLISH = """
You may go now | soldiers march on | wait a second | The Sunday Times | an august body |
mark 12 boxes | I sat down | the sun sets | Chapter 12 | in 10 minutes | 12 monkeys | page 4 of 12 |
may 2 of them come? | a Long March 7 rocket | Decathlon | a separate 12 | jan@example.com | Route 66 | Friday the dog |
octopus 8
"""


LOOKALIKES = [
    text.strip() for table in (NUMBERED, NUMBERS, DURATIONS, NAMES, ENGLISH) for text in table.split("|")
]


@pytest.mark.parametrize("text", LOOKALIKES)
@pytest.mark.parametrize("question", [False, True])
def test_lookalike(text: str, question: bool) -> None:
    found = [
        text[mention.start : mention.end]
        for mention in find_dates(text, date(2022, 4, 14), question=question)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["王芳12号去了哪里", "十二号上午谁开会", "12号召开了什么会"],
)
def test_a_bare_number_of_a_day_is_a_date_in_questions_only(text: str) -> None:
    assert find_dates(text, date(2022, 4, 14)) == []
    assert len(find_dates(text, date(2022, 4, 14), question=True)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "工作26年底薪多少",
        "入职26年底薪多少",
        "前10年初中毕业",
        "距今30年秋",
        "共20年初级",
        "22年初级别",
        "写作26年冬天",
    ],
)
def test_a_count_of_years_is_no_year(text: str) -> None:
    assert find_dates(text, date(2022, 4, 14), question=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "26年初中国经济怎样",
        "22年底部队换防",
        "22年底部署了什么",
        "中共22年底开会",
        "22年秋谁来",
        "六月房价是多少",
    ],
)
def test_a_year_of_two_digits_is_one_beside_other_words(text: str) -> None:
    assert len(find_dates(text, date(2022, 4, 14), question=True)) == 1
