from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.answer_kinds import Kind
from bot.language.people import find_people
from bot.language.questions import parse
from bot.language.script import fold
from bot.language.typed_spans import spans_of
from bot.language.wanted import Wanted, wanted

KINDS: tuple[Kind, ...] = ("person", "post", "day", "place", "number", "contact", "anything")


def found(text: str, kind: Kind, *about: str, units: str = "") -> list[str]:
    return [
        text[start:end] for start, end in spans_of(Wanted(kind, about, units), text, tuple(find_people(text)))
    ]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("谁主持的会议", "person"),
        ("管涌是哪个发现的", "person"),
        ("被处分的是哪个", "person"),
        ("哪两个村没有退出", "place"),
        ("出了啥质量问题", "anything"),
        ("是哪位副县长陪同的", "person"),
        ("who attended the meeting", "person"),
        ("刘海波担任什么职务", "post"),
        ("what is his position", "post"),
        ("什么时候通车", "day"),
        ("会议是哪天开的", "day"),
        ("when did he go", "day"),
        ("在哪里召开", "place"),
        ("他去了哪", "place"),
        ("走访了哪个学校", "place"),
        ("where was it held", "place"),
        ("水是从哪引来的", "place"),
        ("会议由哪个部门主办", "organisation"),
        ("What did the city announce", "anything"),
        ("任何年龄的人在哪里打疫苗", "place"),
        ("许多深圳市民去了哪里", "place"),
        ("惠农补贴", "anything"),
        ("那次是哪个副县长跟着的", "person"),
        ("东溪镇的镇长名字,陪同检查的", "person"),
        ("演练啥日子搞的", "day"),
        ("井有多深", "number"),
        ("养老院一共住了几位老人", "number"),
        ("自来水公司 24小时服务热线", "contact"),
        ("危桥改造 施工监督电话 住建局", "contact"),
        ("乐团成立于何年", "day"),
        ("晚会的场地", "place"),
        ("Which northern city hosted it", "place"),
        ("name of the ship", "name"),
        ("那个现任六班长", "person"),
        ("卫星升空的准确时刻", "time"),
        ("去年的总产值", "number"),
        ("大会的主题", "name"),
        ("放了哪部3d片子", "thing"),
        ("有多少人参加", "number"),
        ("桥有多长", "number"),
        ("修了几座水闸", "number"),
        ("how many seedlings", "number"),
        ("咨询电话是多少", "contact"),
        ("邮箱", "contact"),
        ("多久发布一次雨情", "anything"),
        ("他几乎没有来", "anything"),
        ("会议为什么推迟", "reason"),
        ("推迟的原因", "reason"),
        ("凭啥罚他的钱", "reason"),
        ("why was it put off", "reason"),
        ("旧银行后来改名为什么", "anything"),
        ("他被誉为什么", "anything"),
        ("他因何被捕", "reason"),
        ("他要求做什么", "anything"),
        ("春耕", "anything"),
        ("哪家公司主办的", "organisation"),
        ("通知是谁印发的", "maker"),
        ("谁去发言了", "person"),
        ("局长职务是哪天免掉的", "day"),
        ("他现在的职务", "post"),
        ("给灾民调了多少部手机", "number"),
        ("车队有几位司机报名", "number"),
        ("派的是哪个集团军", "organisation"),
        ("他的手机是多少", "contact"),
        ("他和哪个法国大使通了电话", "person"),
        ("书法比赛哪个少年宫夺冠", "place"),
        ("哪个代表队夺冠", "organisation"),
        ("被救出来的小伙叫什么名字", "person"),
        ("死了几十人的是哪家医院", "place"),
        ("哪个国家总统来了", "place"),
        ("Which home player was hurt?", "person"),
        ("城里20几所学校在哪里集会", "place"),
        ("那个11岁的男孩叫什么", "person"),
        ("金牌得主是？", "person"),
        ("省会叫什么", "place"),
        ("那个基地代号叫什么", "name"),
        ("拿了什么奖", "thing"),
        ("几点发射的", "time"),
        ("恢复通话是哪几天", "day"),
        ("会上念倡议书的那位移民", "person"),
        ("唱山歌的那个歌师", "person"),
        ("满族剪纸传承人", "person"),
        ("作检讨的是哪个乡党委书记", "person"),
        ("去果园的是哪个县领导", "person"),
        ("打哪个电话预约", "contact"),
        ("一亩地补好多钱", "number"),
        ("敬老院现在住着几位老人", "number"),
        ("房产证办不下来卡在哪里", "reason"),
        ("水龙头没水是怎么回事", "reason"),
        ("他们通了电话，谈了什么", "said"),
        ("做总结讲话的副市长", "person"),
        ("举办地点", "place"),
        ("提了什么要求", "said"),
        ("Which company built it?", "organisation"),
        ("what time did it start", "time"),
        ("大火是什么引起的", "reason"),
        ("问题出在哪个环节", "place"),
        ("哪一周开学", "anything"),
        ("化肥干嘛要改坐船", "reason"),
        ("哪艘舰救了人", "thing"),
        ("央企 新签项目数", "number"),
        ("代县长调来之前做什么工作", "post"),
        ("他来上海以前是干什么的", "post"),
        ("县里为防汛做了什么工作", "anything"),
        ("县长怎么夸护林员的", "quoted"),
        ("家具厂那把火是怎么烧起来的", "reason"),
        ("飞船是怎么着陆的", "anything"),
        ("工人怎么炸油条的", "anything"),
        ("他怎么夸大成绩的", "anything"),
        ("春节前做什么工作", "anything"),
        ("专家来做什么", "anything"),
        ("火塔降矮了，是因为出过什么事", "reason"),
        ("进度落后,原因出在哪", "reason"),
        ("哪一党派取得了满意的成绩", "organisation"),
        ("记者半路碰到的冰缝有多宽", "number"),
        ("哪位记者写的", "author"),
        ("人居环境观摩 第一名 村", "place"),
        ("Who directed the film Nezha (哪吒)?", "person"),
        ("When did Nezha (哪吒) open?", "day"),
    ],
)
def test_the_kind_of_answer_that_a_question_wants(question: str, kind: Kind) -> None:
    assert wanted(fold(question), (), nothing_else=False).kind == kind


def test_about_a_person_and_nothing_else_the_post_is_wanted() -> None:
    assert wanted("刘海波", ("刘海波",), nothing_else=True).kind == "post"
    assert wanted("刘海波是谁", ("刘海波",), nothing_else=True).kind == "post"
    assert wanted("刘海波几号来的", ("刘海波",), nothing_else=True).kind == "day"
    assert wanted("刘海波春耕", ("刘海波",), nothing_else=False).kind == "anything"


@pytest.mark.parametrize(
    ("question", "text", "numbers"),
    [
        ("多少人参加", "126名群众、3个人、8000元", ["126名", "3个人"]),
        ("有多少个人参加", "126名群众", ["126名"]),
        ("花了多少钱", "投资860万元，历时14个月", ["860万元"]),
        ("女工一天拿多少工钱", "育苗180万株，日工资80元", ["80元"]),
        ("最后赔了多少", "砍伐杉木47株，补偿2600元", ["2600元"]),
        ("最多来多少人", "一户村民办事，控制在30人以内", ["30人"]),
        ("用了多长时间", "投资860万元，历时14个月", ["14个月"]),
        ("会开了多久", "开了两个小时，3个人", ["两个小时"]),
        ("发放了多少吨化肥", "320吨化肥、2.6万亩农田", ["320吨"]),
        ("新增了多少个学位", "新增学位4500个", ["4500个"]),
        ("有多少条渔船", "渔船13只，鸭20只", ["13只"]),
        ("有多少条渔船", "渔船13艘，货船20艘", ["13艘", "20艘"]),
        ("面积有多大", "共640,480平方米，占百分之五", ["640,480平方米"]),
        ("有多少学校", "9月1日，3所学校", ["3所"]),
        ("跳了多远", "以7米15的成绩夺冠，用时3秒", ["7米15"]),
        ("竹尺有多长", "长约69.4厘米，重3克", ["69.4厘米"]),
        ("山有多高", "平均海拔1,100公尺，占地3公頃", ["1,100公尺"]),
        ("男女生比例是多少", "男女生比例约为1：7，共300人", ["1：7"]),
        ("只花了多少时间", "耗资3万元，一个月就毕业", ["一个月"]),
    ],
)
def test_numbers_have_the_unit_that_is_asked_for_and_are_no_dates(
    question: str, text: str, numbers: list[str]
) -> None:
    asked = wanted(fold(question), (), nothing_else=False)

    assert [text[start:end] for start, end in spans_of(asked, text)] == numbers


def test_how_long_a_bridge_is_is_no_time() -> None:
    asked = wanted("昨天通车的大桥有多长", (), nothing_else=False)
    text = "11月26日10时18分，全长3.78公里的大桥通车，过海时间缩短到6分钟。"
    assert [text[slice(*span)] for span in spans_of(asked, text, ())] == ["3.78公里"]


def test_people_but_for_those_the_question_names() -> None:
    text = "縣長劉海波、副縣長陳秀英到青石鎮調研。"

    assert found(text, "person") == ["劉海波", "陳秀英"]
    assert found(text, "person", "刘海波") == ["陳秀英"]


def test_the_posts_of_those_the_question_names() -> None:
    text = "县委副书记、县长刘海波，副县长陈秀英到青石镇调研。"

    assert found(text, "post", "刘海波") == ["县委副书记", "县长"]
    assert found(text, "post") == ["县委副书记", "县长", "副县长"]
    assert found("Zhou Wenbin, said the Mayor Gao Jie", "post", "zhou wenbin") == []


def test_days_and_places() -> None:
    text = "4月12日，会议在市委党校召开，定于4月13日前往孟州市调研。"

    assert found(text, "day") == ["4月12日", "4月13日"]
    assert found(text, "place") == ["市委党校", "孟州市"]


def test_telephone_numbers_and_addresses() -> None:
    text = "电话0399-4567890，邮箱news@example.org，网址https://example.org/a，共12人"

    assert found(text, "contact", units="phone") == ["0399-4567890"]
    assert found(text, "contact", units="mail") == ["news@example.org"]
    assert found(text, "contact", units="web") == ["https://example.org/a"]


def test_anything_is_nowhere_in_particular() -> None:
    assert found("4月12日刘海波", "anything") == []


@given(st.sampled_from(KINDS), st.text())
def test_spans_are_in_order_and_in_the_text(kind: Kind, text: str) -> None:
    spans = spans_of(Wanted(kind, units="phone" if kind == "contact" else ""), text, tuple(find_people(text)))

    assert all(0 <= start < end <= len(text) for start, end in spans)
    if kind != "post":
        assert list(spans) == sorted(spans)


@pytest.mark.parametrize(
    ("question", "text", "answers"),
    [
        ("哪家公司主办的", "由清水印刷有限公司主办", ["清水印刷有限公司"]),
        ("哪天接待群众", "2021年5月起，每月第二个星期三上午接待", ["每月第二个星期三上午"]),
        ("他什么时候到任", "每周三学习，2021年5月到任", ["每周三", "2021年5月"]),
        ("攻击哪国", "派他攻击晋国", ["晋国"]),
        ("拿了什么奖", "获得本年度教育信息化奖", ["教育信息化奖"]),
        ("去了哪个国家", "从青岭村到法国、日本访问", ["法国", "日本"]),
        ("它属于哪个国家", "位于索馬利亞的北部", ["索馬利亞"]),
        ("去了哪个村", "在孟州市青岭村和清水镇调研", ["青岭村"]),
        ("which village did they go to", "在孟州市青岭村和清水镇调研", ["青岭村"]),
        ("哪天开始的", "2023年,4月2日开始", ["4月2日"]),
        ("哪一天定作哀悼日", "宣布15号为全国哀悼日，住在12号楼", ["15号"]),
        ("开枪的人叫什么名字", "枪手名叫托马斯-柯夫，现年35岁", ["托马斯-柯夫"]),
        ("收多少钱", "看一次病5分钱，走3里路", ["5分钱"]),
        ("哪年开始的", "2023年开始,5日结束", ["2023年"]),
        ("几点发射的", "4日上午10时35分发射，共3人", ["上午10时35分"]),
        ("签了多少亿", "94个项目，总额2367.5亿元", ["2367.5亿"]),
        ("how many people live there", "6 villages with 1,235 local residents", ["1,235 local residents"]),
        ("how long did it last", "it took 3 hours on May 4", ["3 hours"]),
        ("how long is the tunnel", "the tunnel is 3.4 km long, with 12 exits", ["3.4 km"]),
        ("how old is she", "Maria Delgado, 52, led 14 people in 2023", ["52"]),
        ("how old is the temple", "The temple is 1,200 years old, room 12", ["1,200 years old"]),
        ("how old is the temple", "古寺已有1200年历史，占地3亩。", ["1200年"]),
        ("花了多少日元", "花了五千万日元，历时三年", ["五千万日元"]),
        ("增长比例是多少", "产量1235比去年多，增长5%", ["5%"]),
        ("代号叫什么", "行动代号“雪豹”，共3人", ["雪豹"]),
        ("递到了哪家法院", "某协会近日向釜山地方法院提起诉讼，控告驻韩美军", ["釜山地方法院"]),
        ("由哪家出版社编译", "由湘江出版社根据总局的版本编译", ["湘江出版社"]),
        ("在哪个岛礁牺牲", "他和战友行抵华阳礁航道口时发生了意外", ["华阳礁"]),
        ("为什么被捕", "1930年4月5日，由于叛徒告密，他被捕。", ["叛徒告密"]),
        ("工期为何拖延", "二期厂房因一条线路没有迁改，工期已经拖了两个多月。", ["一条线路没有迁改"]),
        ("为什么要求限制", "缘由是以私人事务为由，拒绝召见。", ["以私人事务为由"]),
        (
            "why was he dismissed",
            "He was dismissed because of the drought, and recalled later.",
            ["the drought"],
        ),
        ("中间为什么停工", "受疫情和资金影响，中间停工14个月", ["疫情和资金"]),
        ("为什么停电", "经核实，线路老化。", ["线路老化"]),
        ("why was it late", "it was late because of the fog. the bus left at nine.", ["the fog"]),
        ("为什么起火", "经查，火情系牧民倒出的炉灰复燃引发。", ["牧民倒出的炉灰复燃"]),
        ("为什么爆炸", "警方说，原因很可能是违规使用电焊。", ["违规使用电焊"]),
        ("传习所盖在什么地方", "要盖一间传习所，地址就选在老祠堂旁边，年底挂牌。", ["老祠堂旁边"]),
        ("展览是哪个协会办的", "由归国者协会“和平之声”主办", ["和平之声"]),
        ("一天能打多少剂次", "日最大接种能力5000剂次", ["5000剂次"]),
        ("which village hall won", "在孟州市青岭村和清水镇调研", ["青岭村", "清水镇"]),
        ("用了多少时间", "以2分04秒27的成绩夺得冠军", ["2分04秒27"]),
        ("坐车省了多少时间", "乘车时间缩短了半个多小时", ["半个多小时"]),
        ("how long is the tunnel", "the 4.7-kilometre tunnel opened", ["4.7-kilometre"]),
        ("午饭要多少钱", "吃了一顿六块五的午餐", ["六块五"]),
    ],
)
def test_what_is_of_the_kind(question: str, text: str, answers: list[str]) -> None:
    asked = wanted(fold(question), (), nothing_else=False)

    found = [text[start:end] for start, end in spans_of(asked, text, tuple(find_people(text)))]
    assert all(any(answer in one for one in found) for answer in answers)
    assert len(found) <= 2 * len(answers)


@pytest.mark.parametrize(
    ("question", "text", "answers"),
    [
        ("为什么获奖", "爱因斯坦获得诺贝尔奖，演出于9月9日举行，原因不明。", []),
        (
            "why did it close",
            "It closed because of the No. 3 bridge, and opened since 2019.",
            ["the No. 3 bridge"],
        ),
        ("为什么改变", "他受了很大的影响，工程不受天气影响。", []),
        ("how long did it take", "a 10-year-old boy took a 20-day trip", ["20-day"]),
        ("春耕会议在哪举行", "春耕会议在白云宾馆举行。", ["白云", "宾馆"]),
        ("他在哪家医院治疗", "他在县人民法院作证后，到县人民医院治疗。", ["人民医院"]),
        ("多少块展板", "一块三角地和一块二维码展板。", ["一块", "三角", "二维"]),
        ("住在哪个县", "今年第二批南湖县干部到岗。", ["南湖县"]),
        ("考场在哪里", "笔试在县第一中学举行。", ["第一中学"]),
    ],
)
def test_what_only_looks_like_it_is_not_of_the_kind(question: str, text: str, answers: list[str]) -> None:
    asked = wanted(fold(question), (), nothing_else=False)

    found = [text[start:end] for start, end in spans_of(asked, text, tuple(find_people(text)))]
    assert set(found) == set(answers)


@pytest.mark.parametrize(
    "question",
    [
        "罗平说了什么",
        "周晓燕在会上讲了些什么？",
        "他强调了什么",
        "县长提了什么要求",
        "What did Luo Ping say?",
    ],
)
def test_what_was_said_is_a_kind_of_its_own(question: str) -> None:
    assert wanted(fold(question), (), nothing_else=False).kind == "said"


def test_what_was_said_by_those_who_are_asked_about_comes_from_them() -> None:
    text = "罗平听取了汇报。何秀英说，进展顺利。罗平指出，防汛是天大的事。"

    assert found(text, "said", "罗平") == ["罗平指出"]
    assert found(text, "said") == ["何秀英说", "罗平指出"]
    assert found("Luo Ping said , the dam is safe", "said") == ["Ping said"]
    assert found("罗平听取了汇报。", "said", "罗平") == []


def test_he_who_speaks_where_another_is_named_is_not_who_is_asked_about() -> None:
    text = "县委书记罗平来到水库。他强调，防汛是天大的事。"

    assert found(text, "said", "罗平") == ["他强调"]
    assert found(text, "said", "何秀英") == []
    assert found("他强调，防汛是天大的事。", "said", "何秀英") == ["他强调"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("主题为“创意，让城市更好”。", ["创意，让城市更好"]),
        ("两匹马分别取名白云和黑土，寓意吉祥", ["白云和黑土"]),
        ("展馆名为云上人家", ["云上人家"]),
    ],
)
def test_what_something_is_called(text: str, names: list[str]) -> None:
    assert set(names) <= set(found(text, "name"))


@pytest.mark.parametrize(
    "text",
    [
        "系统故障引发停电。",
        "由来已久的矛盾导致停电。",
        "由消防局组织扑救未造成伤亡。",
        "爱因斯坦来过。",
        "最终解释权归县政府所有。",
        "经核实情况属实。",
        "停电不是由大风引起的。",
        "停电并非由大风引起的。",
    ],
)
def test_no_reason_is_told(text: str) -> None:
    assert not spans_of(wanted("为什么停电", (), nothing_else=False), text, ())


@pytest.mark.parametrize(
    ("question", "text", "answers"),
    [
        ("星期几不开门", "周二至周日开放,逢周一闭馆", ["周二至周日", "逢周一"]),
        ("水温最高到几度", "今年长到3米,水温31.5℃", ["31.5℃"]),
        ("送了多少慰问金", "看望102岁老人,送去500元", ["500元"]),
    ],
)
def test_weekdays_temperatures_and_gifts_have_their_units(
    question: str, text: str, answers: list[str]
) -> None:
    wanted = parse(question, date(2024, 5, 20), set()).wanted

    assert [text[slice(*span)] for span in spans_of(wanted, text)] == answers


def test_a_message_that_ends_in_a_post_asks_who_has_it() -> None:
    assert parse("津岸九中校长", date(2024, 5, 20), set()).wanted.kind == "person"
