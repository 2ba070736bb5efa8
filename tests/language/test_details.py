"""Details that are asked for, and texts that do not tell them."""

import pytest

from bot.language.details import tells_the_details
from bot.language.lexicons import read_lexicon

FIRE = "7月2日,石渡镇一家汽配厂起火,厂长赵立带人扑灭大火,无人受伤。"


@pytest.mark.parametrize(
    "question",
    [
        "赵立是哪所大学毕业的",
        "赵立哪年生的",
        "赵立的老家在哪里",
        "赵立后来判了几年",
        "汽配厂的注册资本是多少",
        "汽配厂的法定代表人是谁",
        "汽配厂的老板叫什么",
        "工人家属拿到多少赔偿款",
        "比赛的比分是多少",
        "男子组冠军是谁",
        "door ticket: 门票多少钱",
        "which university did he graduate from",
        "who designed the plant",
    ],
)
def test_a_detail_that_is_not_told(question: str) -> None:
    assert not tells_the_details(question, FIRE)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("赵立是哪所大学毕业的", "赵立从县师范毕业后回到家乡。"),
        ("赵立哪年生的", "赵立,1972年10月生,汉族。"),
        ("小名叫什么,哪天出生的", "凌晨,她在车上产下一名女婴。"),
        ("赵立的老家在哪里", "石渡县人赵立在外打工多年。"),
        ("赵立后来判了几年", "法院判处赵立有期徒刑三年。"),
        ("比分是多少", "主队以3:1取胜。"),
        ("几比几赢的", "主队二比一获胜。"),
        ("冠军是谁", "赵立摘得金牌。"),
        ("门票多少钱", "门票每人30元,儿童免费。"),
        ("who designed it", "The plant, designed by Zhao Li, opened."),
    ],
)
def test_a_detail_that_is_told_in_one_way_or_another(question: str, text: str) -> None:
    assert tells_the_details(question, text)


@pytest.mark.parametrize("question", ["谁扑灭了大火", "药店主要卖什么", "老板出了什么钱", "厂长叫什么"])
def test_no_detail_is_asked_for(question: str) -> None:
    assert tells_the_details(question, FIRE)


TOLD = {
    "公司哪年成立的": "公司创办于1998年。",
    "施工单位是谁": "由河东路桥中标。",
    "请了哪位歌手": "赵立献唱三首。",
    "监理单位是哪家": "由河东公司监理。",
    "他是什么血型": "赵立是O型血。",
    "他是哪个政党的": "赵立代表国民党参选。",
    "航班号是多少": "他乘ca1501到京。",
    "赵立从哪里毕业": "赵立从县师范回到家乡。",
    "孩子哪天出生的": "她在车上产下一名女婴。",
    "赵立是哪里人": "赵立,湖北恩施人,现任厂长。",
    "比分是多少": "主队3—1取胜。",
    "谁夺冠了": "赵立摘得金牌。",
    "亚军是谁": "赵立负于李明。",
    "季军是谁": "赵立获得铜牌。",
    "法定代表人是谁": "公司法人为赵立。",
    "注册资本是多少": "注册资金三百万元。",
    "他判了几年": "他获刑三年。",
    "楼刷成什么颜色": "外墙刷成橙色。",
    "门票多少钱": "成人票每张30元。",
    "他哪年入党": "他1985年加入中国共产党。",
    "他是什么学历": "他是初中文化。",
    "她体重多少": "她有90斤。",
    "饭店老板叫什么": "业主赵立说。",
    "谁主演的": "赵立在片中饰演县长。",
    "谁设计的": "大桥由赵立设计。",
    "主犯是谁": "犯罪嫌疑人赵立。",
    "赔偿多少": "每户补偿三万元。",
    "票房多少": "票房破亿。",
    "车牌是多少": "一辆浙a12345轿车。",
    "他的外号叫什么": "人称铁人。",
    "他是什么国籍": "一名越南男子。",
    "他是什么党派": "他是民建会员。",
    "最后有多少人报名": "共有300余人报名参加。",
    "彩超机是哪家企业捐的": "一家企业捐赠了彩超机。",
    "摊位租金是多少": "每年租金三千元。",
    "转移中伤了几个人": "两名村民受轻伤。",
    "大火死了多少人": "三人遇难。",
    "费用由谁出": "费用由乡里承担。",
    "代表里女的有几个": "代表中有妇女九名。",
    "他工资多少": "他每月领三千元。",
    "他穿的什么": "他身着旧军装。",
    "晚会收视率多少": "收视率为百分之三。",
    "他得了几票": "他以全票当选。",
    "大桥什么时候通车": "大桥于5月建成。",
    "工厂哪年投产": "工厂于5月试生产。",
    "大楼何时完工": "大楼于5月竣工。",
    "中标单位": "中标人:河东路桥。",
    "舅舅哪年去世": "舅舅1987年病逝。",
    "他哪年当上局长的": "他2017年1月任现职。",
    "小区的开发商叫什么": "开发商为恒远置业。",
    "多少人考上本科": "三百人被本科院校录取。",
    "谁剪彩": "县长为新馆剪彩。",
    "他坐的什么车": "他乘高铁到京。",
    "他哪年结婚": "他们1986年成婚。",
    "老人有几个儿女": "老人育有两子。",
    "面试在哪里举行": "面试定于6月20日。",
    "笔试是哪天": "笔试时间另行通知。",
    "体检在哪家医院": "体检由县医院承担。",
    "谁报的警": "一名村民反映,河里有油。",
    "谁给他颁的奖": "县长向他授牌。",
    "他学的是什么专业": "他在水利系读书。",
    "他是什么职称": "他是正高级教师。",
    "机组是从哪家厂家买的": "机组由河东机械供应。",
    "合作社贷了多少": "农商行放贷三十万元。",
    "刘超得的是什么病": "她被查出肺癌晚期。",
    "他立了几等功": "他荣立二等功。",
    "病人是从哪里回来的": "他1月20日从海东市返乡。",
    "他在哪场战役里负伤": "他在锦江战役中负伤。",
    "扣的车拍卖了多少钱": "三台车以六万元成交。",
    "男护士招几个": "其中男性三名。",
    "他念的是哪所大学": "他从县师范毕业。",
}


@pytest.mark.parametrize(("question", "text"), TOLD.items())
def test_each_detail_is_told_by_its_own_words(question: str, text: str) -> None:
    assert tells_the_details(question, text)
    assert not tells_the_details(question, "7月2日,汽车撞上大门,随后驶离。")


@pytest.mark.parametrize(
    "text", ["县直单位主要负责人。", "要强化压力传导、确保责任到人,", "现场有数百名工人,", "来了两位老人。"]
)
def test_who_is_meant_by_a_noun_tells_no_place(text: str) -> None:
    assert not tells_the_details("赵立是哪里人", text)


def test_no_detail_goes_without_a_test() -> None:
    assert len(TOLD) == len(read_lexicon("details.txt"))


@pytest.mark.parametrize(
    "question",
    ["音乐节售出多少张门票", "有多少高校毕业生参加招聘会", "多重防护是什么", "回老家种茶的大学生种了多少亩"],
)
def test_a_word_that_is_only_mentioned_asks_for_no_detail(question: str) -> None:
    assert tells_the_details(question, "7月2日,汽车撞上大门,随后驶离。")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("谁中标了", "永昌公司成功中标,中标价30万元。"),
        ("他哪年去世", "他1962年病故于县城。"),
        ("工资是多少", "每天挣80块。"),
        ("隧道是哪家公司建的", "隧道由万达投资兴建。"),
        ("大桥什么时候完工", "工程5月全部结束。"),
        ("转移中伤了几个人", "三人送医。"),
        ("最后有多少人报名", "报名人数已突破1万。"),
        ("白沙乡死了几个人", "无人员伤亡。"),
    ],
)
def test_a_detail_is_told_in_other_words_too(question: str, text: str) -> None:
    assert tells_the_details(question, text)
