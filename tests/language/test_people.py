"""Names and posts in articles and questions. The names and counties are invented, but for the five articles of the corpus."""

import time
from collections import defaultdict

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.people import PersonMention, find_people
from bot.language.script import fold


def officials(text: str) -> dict[str, set[str]]:
    """Every official of a text with all posts."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in find_people(text):
        if mention.role == "official":
            found[mention.name].update(mention.posts)
    return dict(found)


def names(text: str, role: str) -> list[str]:
    return [mention.name for mention in find_people(text) if mention.role == role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市委副书记、宣传部部长林起明主持会议。",
            {"林起明": {"市委副书记", "宣传部部长"}},
        ),
        (
            "3月2日，县委副书记周兰，县委常委、统战部部长王国铭一行深入云岭检查。",
            {"周兰": {"县委副书记"}, "王国铭": {"县委常委", "统战部部长"}},
        ),
        (
            "区委副书记、区长、区应对新冠肺炎疫情工作指挥部总指挥李文斌主持召开会议。",
            {"李文斌": {"区委副书记", "区长", "区应对新冠肺炎疫情工作指挥部总指挥"}},
        ),
        (
            "县疫情防控工作指挥部指挥长何立民到场。",
            {"何立民": {"县疫情防控工作指挥部指挥长"}},
        ),
        ("市長、市疫情防控領導小組組長陳樹仁出席。", {"陳樹仁": {"市長", "市疫情防控領導小組組長"}}),
        ("距离省委书记楼海生提出的要求只剩半个月。", {"楼海生": {"省委书记"}}),
        ("区委书记：赵卫平", {"赵卫平": {"区委书记"}}),
        ("文化和旅游部部长许明珠表示。", {"许明珠": {"文化和旅游部部长"}}),
    ],
)
def test_several_posts_to_a_name(text: str, expected: dict[str, set[str]]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(
    ("text", "post", "expected"),
    [
        ("副县长石磊、黄飞鸣、马小燕分别汇报。", "副县长", ["石磊", "黄飞鸣", "马小燕"]),
        ("县领导梁梅、石峰、成西、阮彬等参加慰问。", "县领导", ["梁梅", "石峰", "成西", "阮彬"]),
        ("市领导陈可欣、吴立和刘海波出席。", "市领导", ["陈可欣", "吴立", "刘海波"]),
        ("市政协副主席孙大鹏 李春花列席。", "市政协副主席", ["孙大鹏", "李春花"]),
    ],
)
def test_several_names_to_a_post(text: str, post: str, expected: list[str]) -> None:
    assert officials(text) == {name: {post} for name in expected}


def test_each_name_keeps_to_its_own_post() -> None:
    text = "区委书记李志刚，区委副书记、代区长戴勇，区政协主席张剑平及区直各部门参加。"
    assert officials(text) == {
        "李志刚": {"区委书记"},
        "戴勇": {"区委副书记", "代区长"},
        "张剑平": {"区政协主席"},
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周兰，县委副书记。", {"周兰": {"县委副书记"}}),
        ("周兰（县委副书记、县长）出席会议。", {"周兰": {"县委副书记", "县长"}}),
        ("任命周立强为副县长。", {"周立强": {"副县长"}}),
        ("周立强同志任县委书记。", {"周立强": {"县委书记"}}),
        ("会上，周立强县长作了讲话。", {"周立强": {"县长"}}),
        ("在周立强县长和希腊领导人引领下，双方合作。", {"周立强": {"县长"}}),
        ("周立强任县委书记和县长。", {"周立强": {"县委书记", "县长"}}),
    ],
)
def test_posts_after_a_name(text: str, expected: dict[str, set[str]]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县长蒲芳芳为获奖者颁奖。", {"蒲芳芳": {"县长"}}),
        ("据县长候丽丽介绍，项目进展顺利。", {"候丽丽": {"县长"}}),
        ("县长俞立的讲话引起热烈反响。", {"俞立": {"县长"}}),
        ("在县长李宏的陪同下，考察组走访了三个村。", {"李宏": {"县长"}}),
        ("区委书记 高勇", {"高勇": {"区委书记"}}),
        ("区医保局局长李萍、区卫健局局长赵勇出席。", {"李萍": {"区医保局局长"}, "赵勇": {"区卫健局局长"}}),
        ("张学斌（四级调研员）出席会议。", {"张学斌": {"四级调研员"}}),
        ("李志刚同志任村党支部书记。", {"李志刚": {"村党支部书记"}}),
        ("任命张明为市中级人民法院院长。", {"张明": {"市中级人民法院院长"}}),
        ("任命崔秀丽为市政协副主席。", {"崔秀丽": {"市政协副主席"}}),
    ],
)
def test_rare_surnames_and_words_beside_names(text: str, expected: dict[str, set[str]]) -> None:
    assert officials(text) == expected


def test_a_list_of_names_with_posts_behind_them() -> None:
    assert officials("夏侯玉兰县长、陶然副县长、侯宝生局长出席。") == {
        "夏侯玉兰": {"县长"},
        "陶然": {"副县长"},
        "侯宝生": {"局长"},
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("副市长李建国、王海燕、赵磊分赴江北区、南湖县指导防汛。", "赵磊"),
        ("常委会决定接受林秀芬辞去南湖县县长职务的请求。", "林秀芬"),
        ("扶贫办主任的石磊立下军令状。", "石磊"),
        ("军委副主席张万年上将今天在人民大会堂会见客人。", "张万年"),
        ("市长马约尔亲切会见了客人。", "马约尔"),
        ("国家旅游局局长何光致欢迎词。", "何光"),
    ],
)
def test_a_name_ends_before_what_somebody_does(text: str, name: str) -> None:
    assert name in officials(text)


@pytest.mark.parametrize("text", ["乡下农民管起了城里的大市场。", "下岗职工占在册职工的比重。"])
def test_what_stands_behind_anybody_is_no_name(text: str) -> None:
    assert (
        officials(
            f"{text}这件事情大家都觉得很好，要继续这样做下去，不断取得新的进展和更好的效果，一年比一年好。"
        )
        == {}
    )


def test_pupils_and_farmers_have_names() -> None:
    assert officials("学生王小明、农民李建国出席了会议。") == {"王小明": {"学生"}, "李建国": {"农民"}}
    assert "买买提" in officials("农民买买提说，今年收成好。")


def test_a_town_that_acts_is_nobody() -> None:
    text = "11月18日，钱库镇召开会议，钱库镇镇长杨雷强调安全。"

    assert officials(text) == {"杨雷": {"钱库镇镇长"}}


def test_who_takes_office_in_a_place_is_not_called_so() -> None:
    text = "12月28日，省委决定，董卫东同志任云岭市委书记，曹正阳同志不再担任云岭市委书记职务。"

    assert not any("任云岭" in mention.name for mention in find_people(text))
    assert officials("县长任志强出席会议。") == {"任志强": {"县长"}}


@pytest.mark.parametrize(
    "text",
    [
        "历史上将江南称为鱼米之乡，实际上将王明确列为候选，会议中将于明天出席。",
        "柳畈县长途客运站搬迁，全市长期规划出台，全县长远规划。",
        "莫斯科—喀山高铁开通，巴西—古巴总统会谈今天举行。",
        "石井镇召开会议，内海镇举行活动。",
    ],
)
def test_words_and_places_that_look_like_names(text: str) -> None:
    after = "这件事情大家都觉得很好，要继续这样做下去，不断取得新的进展和更好的效果，一年比一年好。"

    assert find_people(text + after) == []


def test_a_summit_is_nobody() -> None:
    assert find_people("各国领导人在罗马峰会强调，要加强合作。") == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("石楼县委副书记王建国出席。", {"石楼县委副书记"}),
        ("沙洋县委书记王建国说。", {"沙洋县委书记"}),
        ("双牌县望江镇党委书记王建国说。", {"双牌县望江镇党委书记"}),
        ("东街街道军门社区党委书记王建国说。", {"军门社区党委书记"}),
        ("县教育局局长、县委教育工委书记王建国说。", {"县教育局局长", "县委教育工委书记"}),
        ("北京市公安局蒲黄榆派出所社区民警王建国说。", {"北京市公安局蒲黄榆派出所社区民警"}),
        ("塔吉克斯坦人民民主党主席王建国说。", {"塔吉克斯坦人民民主党主席"}),
    ],
)
def test_posts_begin_with_their_place_and_organisation(text: str, posts: set[str]) -> None:
    assert officials(text) == {"王建国": posts}


@pytest.mark.parametrize(
    "text",
    [
        "会议结束后，代表们在平罗调研，随后到西充参加活动，历时三天，收到了很好的效果，气氛热烈，内容丰富，形式多样。",
        "各地代表随后抵达青岛，特别代表青岛之行十分顺利，活动丰富多彩，形式多样，收到了很好的效果，气氛热烈。",
        "学党史·强素质·作表率活动由县委主办，各单位职工踊跃参加，活动丰富多彩，形式多样，收到了很好的效果。",
        "塔吉克斯坦、斯里兰卡总统和阿曼、也门外长表示，各方将加强合作，推动共同发展，收到了很好的效果，气氛热烈。",
    ],
)
def test_places_and_mottoes_are_no_officials(text: str) -> None:
    assert officials(text) == {}


def test_a_post_before_the_next_name_is_not_the_name_befores() -> None:
    assert officials("会议由周兰，县委书记李志刚主持。")["李志刚"] == {"县委书记"}
    assert "县委书记" not in officials("会议由周兰，县委书记李志刚主持。").get("周兰", set())


def test_things_in_a_list_are_no_people() -> None:
    text = "会议结束后，代表们前往各地参观，先后走访了高明、金平等地，并就相关问题进行了深入的座谈交流，收到了很好的效果。"
    assert find_people(text) == []
    assert officials(
        "表彰会在市委大礼堂举行，周立强、刘吉民等12名同志受到表彰，会议由组委会主持，历时一个半小时，气氛热烈。"
    ) == {
        "周立强": set(),
        "刘吉民": set(),
    }


@pytest.mark.parametrize("verb", ["强调", "要求", "出席", "指出", "一行", "主持会议", "說", "同志"])
def test_whoever_acts_like_an_official_is_one(verb: str) -> None:
    text = f"会上，刘吉民{verb}。"
    assert [(m.name, m.posts, m.role) for m in find_people(text)] == [("刘吉民", (), "official")]


def test_a_name_found_once_is_carried_through_the_document() -> None:
    text = "周兰到云岭\n县委副书记周兰检查工作。\n随后，与周兰的座谈会开始。"
    mentions = find_people(text)
    assert [(m.name, m.posts, m.role) for m in mentions] == [
        ("周兰", (), "official"),
        ("周兰", ("县委副书记",), "official"),
        ("周兰", (), "official"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委书记欧阳文涛主持会议。", {"欧阳文涛": {"县委书记"}}),
        ("民政處處長范姜泰安出席。", {"范姜泰安": {"民政處處長"}}),
        ("县委书记周建峰会见客商。", {"周建峰": {"县委书记"}}),
        ("副县长司马博出席。", {"司马博": {"副县长"}}),
        ("会议任命陆文海为青石县副县长，其他事项另行通知。", {"陆文海": {"青石县副县长"}}),
        ("会议决定任命诸葛明亮为南湖县副县长。", {"诸葛明亮": {"南湖县副县长"}}),
        ("时任古城县扶贫办主任的石磊立下军令状。", {"石磊": {"时任古城县扶贫办主任"}}),
        ("上官云飞强调，要落实责任。", {"上官云飞": set()}),
        ("州长扎西·多杰、副州长买买提江分别汇报。", {"扎西·多杰": {"州长"}, "买买提江": {"副州长"}}),
        ("縣長艾則孜‧木沙調研。", {"艾則孜‧木沙": {"縣長"}}),
        ("县长阿不都・热西提出席。", {"阿不都・热西提": {"县长"}}),
        ("副主席格日乐•巴特尔出席。", {"格日乐•巴特尔": {"副主席"}}),
        ("外长拉夫罗夫表示反对。", {"拉夫罗夫": {"外长"}}),
        ("主席同马拉维总统查克维拉通电话。", {"查克维拉": {"马拉维总统"}}),
        ("巴西足球协会主席霍夫曼表示祝贺。", {"霍夫曼": {"巴西足球协会主席"}}),
        ("副县长、毛家岭乡党委书记刘维亚陪同。", {"刘维亚": {"副县长", "毛家岭乡党委书记"}}),
        ("主席会见美国总统拜登。", {"拜登": {"美国总统"}}),
        ("德国总理默克尔、俄罗斯总统普京通电话。", {"默克尔": {"德国总理"}, "普京": {"俄罗斯总统"}}),
        ("县长格桑顿珠、副县长图尔荪江出席。", {"格桑顿珠": {"县长"}, "图尔荪江": {"副县长"}}),
        ("旗长斯琴毕力格，副旗长那顺孟和出席。", {"斯琴毕力格": {"旗长"}, "那顺孟和": {"副旗长"}}),
        ("县长努尔比叶、副县长拉巴泽登出席。", {"努尔比叶": {"县长"}, "拉巴泽登": {"副县长"}}),
        ("扎西顿珠县长在会上作了讲话。", {"扎西顿珠": {"县长"}}),
        ("县长热合曼·司马义到望江镇检查。", {"热合曼·司马义": {"县长"}}),
        ("县领导次仁·旺堆和格桑·曲珍汇报。", {"次仁·旺堆": {"县领导"}, "格桑·曲珍": {"县领导"}}),
        ("县长达娃·次仁一行深入卡口检查。", {"达娃·次仁": {"县长"}}),
        ("外长萨利赫、卢卡申科出席峰会。", {"萨利赫": {"外长"}, "卢卡申科": {"外长"}}),
        ("会见乌兹别克斯坦总统米尔济约耶夫。", {"米尔济约耶夫": {"乌兹别克斯坦总统"}}),
        ("日本首相岸田文雄表示反对。", {"岸田文雄": {"日本首相"}}),
        ("总统穆罕默德-雷扎·帕尔维兹抵达。", {"穆罕默德-雷扎·帕尔维兹": {"总统"}}),
        ("外长让－马克·埃罗表示欢迎。", {"让－马克·埃罗": {"外长"}}),
        ("副县长热合曼、玉素甫江·阿不都出席会议。", {"热合曼": {"副县长"}, "玉素甫江·阿不都": {"副县长"}}),
        ("副州长才仁公保、尕玛朝周参加。", {"才仁公保": {"副州长"}, "尕玛朝周": {"副州长"}}),
        ("县委书记区志雄主持会议。", {"区志雄": {"县委书记"}}),
        ("炉霍县长格绒曲批到新都镇检查。", {"格绒曲批": {"炉霍县长"}}),
        ("泰顺县长吴强讲话，新区长江大桥的负责人李明发言。", {"吴强": {"泰顺县长"}, "李明": {"负责人"}}),
        ("日本外相上川阳子、防卫大臣木原稔出席会议。", {"上川阳子": {"日本外相"}, "木原稔": {"大臣"}}),
        ("名古屋铁道会长谷口清太郎表示祝贺。", {"谷口清太郎": {"名古屋铁道会长"}}),
        ("法国财政部长施特劳斯—卡恩表示反对。", {"施特劳斯—卡恩": {"法国财政部长"}}),
        ("古巴国家主席罗德里-卡内尔表示欢迎。", {"罗德里-卡内尔": {"古巴国家主席"}}),
        ("总统科菲·塞塞·塞科·库库·恩瓦·扎·邦加抵达。", {"科菲·塞塞·塞科·库库·恩瓦·扎·邦加": {"总统"}}),
        ("会议确定由荷兰人维姆·杜伊森出任行长。", {"维姆·杜伊森": {"行长"}}),
        (
            "朝鲜劳动党总书记金正日、副书记吴寿章讲话。",
            {"金正日": {"朝鲜劳动党总书记"}, "吴寿章": {"副书记"}},
        ),
        ("荣昌县委副书记、县长李建国到双河镇调研。", {"李建国": {"荣昌县委副书记", "县长"}}),
    ],
)
def test_compound_minority_and_foreign_names(text: str, expected: dict[str, set[str]]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("会议结束。（记者杜小玲）", "byline", ["杜小玲"]),
        ("會議結束。(記者 趙浩文)", "byline", ["趙浩文"]),
        ("会议结束。（郑东平）", "byline", ["郑东平"]),
        ("参加活动。 (李萍 李得林)", "byline", ["李萍", "李得林"]),
        ("本报记者 韩志明 通讯员 方立群", "byline", ["韩志明", "方立群"]),
        ("全媒体记者:王勃 陶然", "byline", ["王勃", "陶然"]),
        ("照片拍摄丨刘财旺", "credit", ["刘财旺"]),
        ("责任编辑 许来春", "credit", ["许来春"]),
        ("责任编辑︱郑峰 毛华川", "credit", ["郑峰", "毛华川"]),
        ("[ 責任編輯:牛勇 ]", "credit", ["牛勇"]),
    ],
)
def test_authors_and_makers_are_no_officials(text: str, role: str, expected: list[str]) -> None:
    assert names(text, role) == expected
    assert officials(text) == {}
    assert all(mention.posts == () for mention in find_people(text))


@pytest.mark.parametrize(
    "text",
    [
        "记者从市卫健委获悉，全市新增两例。",
        "记者了解到，高新区已经恢复交通。",
        "来源：北林发布",
        "先进工作者代表和师生参加。",
    ],
)
def test_a_label_without_a_name(text: str) -> None:
    assert find_people(text) == []


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("周兰去了哪里", "周兰"),
        ("周芳4月12日去了哪里？", "周芳"),
        ("陈国强是谁", "陈国强"),
        ("谁是李天林", "李天林"),
        ("李天林", "李天林"),
        ("王國欽是誰", "王國欽"),
        ("请问李文斌主持了什么会议", "李文斌"),
        ("关于王建林的新闻", "王建林"),
        ("朱大鹏的职务", "朱大鹏"),
        ("欧阳明在哪里", "欧阳明"),
        ("扎西·多杰是谁", "扎西·多杰"),
        ("Who is Zhou Lan?", "Zhou Lan"),
        ("where did zhang jianlin go", "zhang jianlin"),
    ],
)
def test_a_bare_name_in_a_question(question: str, expected: str) -> None:
    assert [mention.name for mention in find_people(question)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        *["吕梁", "师生", "宣传部", "高新区", "卡口", "石楼", "辛关", "中秋", "北林", "孟州", "黄河", "白云"],
        *["于是", "方案", "严格", "高度重视", "谢谢你", "你好", "明天天气怎么样", "时间是什么时候"],
        *[
            "石楼县统战部部长是谁",
            "县委副书记是谁？",
            "副县长名单",
            "高新区在哪里",
            "吕梁有多少病例",
            "师生怎么返校",
        ],
        *[
            "辛关卡口谁去检查了",
            "中秋节怎么安排",
            "方案要求各部门高度重视。",
            "主席团会议通过了草案。",
            "书记处、委员会开会",
        ],
        *["", " \n", "He asked you when the long march began.", "The County Party Committee held a meeting"],
    ],
)
def test_no_name(text: str) -> None:
    assert find_people(text) == []


def test_places_organisations_and_common_words_of_an_article_are_no_names() -> None:
    text = (
        "全市各区县要严格落实方案，高新区、开发区和各乡镇党委书记要高度重视，确保师生安全、中秋安全。"
        "方案强调，县长、区长是第一责任人。文章指出，广大干部要于是否达标处下功夫。北京、张家口等地代表参加。"
    )
    assert find_people(text) == []


def test_machine_translated_english() -> None:
    text = (
        "( correspondent Chen Hong )On Sunday , Yunling County Party Secretary Zhang Jianlin went to Longhe town . "
        "County Leader Lei Anhua 、 Liao Weiguo 、 Duan Ning attended . Zhang Jianlin asked , Departments should improve ."
    )
    assert officials(text) == {
        "Zhang Jianlin": {"Yunling County Party Secretary"},
        "Lei Anhua": {"County Leader"},
        "Liao Weiguo": {"County Leader"},
        "Duan Ning": {"County Leader"},
    }
    assert names(text, "byline") == ["Chen Hong"]
    assert [m.name for m in find_people(text)].count("Zhang Jianlin") == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Director of the County Health Bureau Hu Huawei spoke .",
            {"Hu Huawei": {"Director of the County Health Bureau"}},
        ),
        (
            "Deputy Secretary of the Municipal Party Committee Wang Kunhua attended .",
            {"Wang Kunhua": {"Deputy Secretary of the Municipal Party Committee"}},
        ),
        (
            "Vice Mayor Liao Wei , Director Duan Ning were present .",
            {"Liao Wei": {"Vice Mayor"}, "Duan Ning": {"Director"}},
        ),
        (
            "Zhou Lan, mayor of Qingshan City, and Wang Kunhua, deputy county magistrate, came.",
            {"Zhou Lan": {"mayor of Qingshan City"}, "Wang Kunhua": {"deputy county magistrate"}},
        ),
        (
            "Qingshan County Education Bureau chief Hu Huawei and county finance bureau deputy director Duan Ning came.",
            {
                "Hu Huawei": {"Qingshan County Education Bureau chief"},
                "Duan Ning": {"county finance bureau deputy director"},
            },
        ),
        (
            "The meeting was chaired by deputy mayor Hu Huawei; county leaders Duan Ning, Liao Wei listened.",
            {"Hu Huawei": {"deputy mayor"}, "Duan Ning": {"county leaders"}, "Liao Wei": {"county leaders"}},
        ),
    ],
)
def test_posts_of_offices_in_english(text: str, expected: dict[str, set[str]]) -> None:
    assert officials(text) == expected


def test_english_editors_and_foreign_heads() -> None:
    assert names("Editor: Wang Lifang", "credit") == ["Wang Lifang"]
    assert officials("They met the President Biden on Monday.") == {"Biden": {"President"}}


SHILOU = """石楼王芳、王国钦深入辛关省际疫情防控卡口检查指导疫情防控工作
4月12日，县委副书记王芳，县委常委、统战部部长王国钦一行深入辛关省际疫情防控卡口检查指导疫情防控工作并看望慰问一线执勤人员。
王芳一行详细了解卡口疫情防控工作流程，重点查看了人员值守、核酸检测、过往车辆人员三码一证查验、食宿保障等疫情防控情况。王芳强调，疫情防控工作不能有丝毫懈怠和松劲。
（郑东慧）"""
MENGZHOU = """昨日上午,市人大常委會主任王建修帶隊到孟州市檢查督導疫情防控工作。
王建修一行先后深入孟吉交界處防疫卡點、華興生物、天天好大藥房明珠店、段西村、集中隔離點宜尚酒店,實地察看過往車輛排查、人員檢測登記等臺賬記錄。
王建修在座談會上指出,當前,疫情防控工作進入關鍵時期,距離省委書記樓陽生提出“在本月底圈住封死撲滅疫情”的要求只剩半個月。
(記者杜玲)"""
ZAOZHUANG = """全市疫情防控工作推進視頻會議召開 孫起生主持并講話
9月9日上午,全市疫情防控工作推進視頻會議在市委黨校召開,市委副書記、宣傳部部長孫起生主持會議并講話,劉吉忠出席。
會上,各區(市)、棗莊高新區匯報了疫情重點地區來人報備摸排管控、主要交通卡口管控等工作開展情況。
孫起生強調,隨著中秋節臨近,人員流動增大,必須堅決筑牢嚴密防線。(記者 趙浩凱)"""
LEADERS = ["Lei Anshu", "Liao Weiping", "Duan Ninghong", "Jiang Jianhui", "Zhou Xinhua"]
SHUANGPAI = """Double card: Zhang Jiankun went to Longbo town to supervise the epidemic prevention and control and vaccination
Red net time 8 month 12 - ( correspondent Chen Hong )8 month 10 On the afternoon of Sunday ,\
 Shuangpai County Party Secretary Zhang Jiankun went to Longbo town .\
 County Leader Lei Anshu 、 Liao Weiping 、 Duan Ninghong 、 Jiang Jianhui 、 Zhou Xinhua attended .
Zhang Jiankun asked , Departments at all levels should improve their positions ,\
 Unify thought and action with the Party Central Committee 、 Provincial Party committee ."""
BEILIN = """李文艺主持召开疫情防控视频调度会议
2月5日，区委副书记、区长、区应对新冠肺炎疫情工作指挥部总指挥李文艺主持召开疫情防控视频调度会议，对全区疫情防控工作进行再安排、再部署。区委常委、副区长朱鹏达，副区长李天涛出席会议，区疫情防控各工作专班、各乡镇、街道办事处、相关部门主要负责同志通过视频参加会议。
李文艺要求，要时刻绷紧疫情防控这根弦。
来源丨北林新闻
照片拍摄丨刘财源
设计制作丨黎作彪
责任编辑丨许来齐
北林发布"""


@pytest.mark.parametrize(
    ("text", "expected", "others"),
    [
        (SHILOU, {"王芳": {"县委副书记"}, "王国钦": {"县委常委", "统战部部长"}}, ["郑东慧"]),
        (MENGZHOU, {"王建修": {"市人大常委會主任"}, "樓陽生": {"省委書記"}}, ["杜玲"]),
        (ZAOZHUANG, {"孫起生": {"市委副書記", "宣傳部部長"}, "劉吉忠": set()}, ["趙浩凱"]),
        (
            SHUANGPAI,
            {
                "Zhang Jiankun": {"Shuangpai County Party Secretary"},
                **{name: {"County Leader"} for name in LEADERS},
            },
            ["Chen Hong"],
        ),
        (
            BEILIN,
            {
                "李文艺": {"区委副书记", "区长", "区应对新冠肺炎疫情工作指挥部总指挥"},
                "朱鹏达": {"区委常委", "副区长"},
                "李天涛": {"副区长"},
            },
            ["刘财源", "黎作彪", "许来齐"],
        ),
    ],
    ids=["shilou", "mengzhou", "zaozhuang", "shuangpai", "beilin"],
)
def test_the_five_articles(text: str, expected: dict[str, set[str]], others: list[str]) -> None:
    assert officials(text) == expected
    assert [m.name for m in find_people(text) if m.role != "official"] == others


@pytest.mark.parametrize("piece", ["王芳、", "Party Secretary ", "县委", "扎西·", "(王芳", "记者 ", "A"])
def test_a_long_monotonous_text_takes_no_long_time(piece: str) -> None:
    start = time.process_time()
    find_people(piece * (20_000 // len(piece)))
    assert time.process_time() - start < 5


def test_thousands_of_names_take_no_long_time() -> None:
    given = [f"{first}{last}" for first in "建国文明志强海军永红" for last in "伟芳勇军磊洋艳杰涛超"]
    people = [surname + name for surname in "王李张刘陈杨黄赵吴周徐孙马朱胡郭" for name in given]
    text = "".join(f"副县长{name}出席会议，对全县工作进行再安排。\n" for name in people)
    start = time.process_time()
    found = {mention.name for mention in find_people(text * 4)}
    assert time.process_time() - start < 5
    assert len(found.intersection(people)) > 0.95 * len(people)


PIECES = st.sampled_from(
    [
        "县委",
        "书记",
        "副县长",
        "王",
        "芳",
        "、",
        "，",
        "。",
        "\n",
        "（",
        "）",
        "记者",
        "·",
        "扎西",
        "强调",
        "County",
        " ",
        "Secretary",
    ]
)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_offsets_hold_for_any_text(text: str) -> None:
    mentions = find_people(text)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.name
        assert all(post and post in text for post in mention.posts)
        end = mention.end


SENTENCES = st.builds(
    "{place}{post}{name}{rest}，{other}出席。".format,
    place=st.sampled_from(["", "云岭县", "安河市", "东兴区"]),
    post=st.sampled_from(["委书记", "人大常委会主任", "政府副秘书长", "政协副主席"]),
    name=st.sampled_from(["王建国", "刘国钦", "陈树声", "欧阳晓东", "张丽华", "郑东慧", "叶飞"]),
    rest=st.sampled_from(["一行到乡镇检查防疫工作", "主持召开会议", "强调要落实责任"]),
    other=st.sampled_from(["孙启生", "刘吉忠", "赵卫兰"]),
)


@settings(deadline=None)
@given(SENTENCES)
def test_the_script_makes_no_difference(sentence: str) -> None:
    traditional = opencc.OpenCC("s2t").convert(sentence)

    def folded(mention: PersonMention) -> tuple[int, int, str, tuple[str, ...], str]:
        posts = tuple(fold(post) for post in mention.posts)
        return mention.start, mention.end, fold(mention.name), posts, mention.role

    found = [folded(mention) for mention in find_people(sentence)]
    assert len(found) == 2
    assert [folded(mention) for mention in find_people(traditional)] == found
