"""Invented articles in the manner of local news, in both scripts and in English, and questions about them."""

from typing import NamedTuple

ARTICLES = (
    {
        "id": "spring",
        "title": "刘海波到青石镇调研春耕备耕工作",
        "date": "2023-04-14",
        "source": "木山新闻网",
        "url": "https://example.org/spring",
        "text": (
            "4月12日，木山县委副书记、县长刘海波到青石镇调研春耕备耕工作，副县长陈秀英陪同调研。\n"
            "在红星水库，刘海波察看了灌溉渠道和蓄水情况。水库管理所介绍，目前蓄水量为640,480立方米，"
            "可以满足2.6万亩农田的用水。\n"
            "刘海波强调，要把“不误农时、不误农事”作为硬要求，组织农技人员到田间地头指导，"
            "确保种子、化肥、农药供应充足。\n"
            "调研中，县供销社向青石镇的种粮大户发放了化肥320吨。（记者 林晓燕）"
        ),
    },
    {
        "id": "flood",
        "title": "安平市召開防汛工作會議",
        "date": "2023-06-21",
        "source": "安平日報",
        "text": (
            "6月20日上午,全市防汛工作會議在市工人文化宮召開,市委常委、副市長趙國棟主持會議並講話。\n"
            "會議通報,今年入汛以來全市平均降雨量比去年同期多三成,沿江12座水閘已經全部檢修。\n"
            "趙國棟要求,各縣區要做到“汛期不過、隊伍不撤”,抓緊轉移低窪地帶群眾,備足沙袋和衝鋒舟;"
            "氣象部門要每隔兩個小時發布一次雨情。"
        ),
    },
    {
        "id": "school",
        "title": "北河区迎接新学期",
        "date": "2022-09-02",
        "source": "北河发布",
        "text": (
            "9月1日，北河区中小学迎来新学期，区教育局局长孙丽华走访了实验小学和第三中学。\n"
            "今年北河区新建小学3所，新增学位4500个，学校食堂全部实行明厨亮灶。\n"
            "家长如有疑问，可以拨打咨询电话0399-4567890，或者到区政务服务大厅办理。"
        ),
    },
    {
        "id": "bridge",
        "title": "東溪鄉新橋通車",
        "date": "2021-11-05",
        "source": "山城晚報",
        "text": (
            "11月3日,東溪鄉新建的幸福橋正式通車,鄉長黃志明和村民代表一同走過橋面。\n"
            "幸福橋全長185公尺,總投資860萬元,歷時14個月建成,解決了兩岸七個村落的出行難題。\n"
            "黃志明表示,接下來還要修建一條通往茶園的環山道路,讓農產品運得出去。"
        ),
    },
    {
        "id": "orchard",
        "title": "Zhou Wenbin went to Lanxi town to inspect the orchards",
        "date": "2021-03-18",
        "source": "Green Net",
        "text": (
            "Green net time 3 month 18 - ( correspondent Fang Lin )3 month 16 On the afternoon of Tuesday , "
            "Mingshan County Party Secretary Zhou Wenbin went to Lanxi town to inspect the orchards . "
            "County Leader Tian Hua 、 Gao Jie attended .\n"
            "At the meeting , Zhou Wenbin listened to the report on pear seedlings and cold storage . "
            "The cooperative has planted 5200 seedlings , It plans to build a warehouse next to the railway station ."
        ),
    },
    {
        "id": "clinic",
        "title": "柏树县开展义诊活动",
        "date": "2023-04-14",
        "source": "柏树融媒",
        "text": (
            "4月13日，柏树县人民医院组织医疗队到南岭村开展义诊活动，县卫健局局长马俊参加活动。\n"
            "当天共有126名群众接受了血压、血糖检查，医疗队还免费发放了价值8000元的药品。\n"
            "马俊说，今后每个季度都要组织一次义诊，把健康服务送到群众家门口。"
        ),
    },
)


class Asked(NamedTuple):
    """A question, the article that answers it and words of the answer (in the article's script)."""

    text: str
    article: str
    answer: str


QUESTIONS = (
    Asked("4月12日发生了什么？", "spring", "青石镇"),
    Asked("刘海波去了哪里？", "spring", "青石镇"),
    Asked("刘海波4月12日去了哪个镇？", "spring", "青石镇"),
    Asked("木山县县长是谁？", "spring", "刘海波"),
    Asked("陈秀英是什么职务？", "spring", "副县长"),
    Asked("红星水库的蓄水量是多少？", "spring", "640,480立方米"),
    Asked("县供销社发放了多少吨化肥？", "spring", "320吨"),
    Asked("不误农时", "spring", "不误农时"),
    Asked("青石镇的报道是哪个记者写的？", "spring", "林晓燕"),
    Asked("2023年6月20日开了什么会？", "flood", "防汛工作會議"),
    Asked("6月20日的防汛会议是谁主持的？", "flood", "趙國棟"),
    Asked("防汛工作会议在哪里召开？", "flood", "市工人文化宮"),
    Asked("检修了几座水闸？", "flood", "12座水閘"),
    Asked("赵国栋", "flood", "趙國棟"),
    Asked("气象部门多久发布一次雨情？", "flood", "兩個小時"),
    Asked("低洼地带的群众怎么办？", "flood", "轉移低窪地帶群眾"),
    Asked("9月1日孙丽华走访了哪些学校？", "school", "实验小学和第三中学"),
    Asked("北河区教育局局长是谁？", "school", "孙丽华"),
    Asked("北河区新增了多少个学位？", "school", "4500个"),
    Asked("北河区的咨询电话是多少？", "school", "0399-4567890"),
    Asked("幸福桥什么时候通车？", "bridge", "11月3日"),
    Asked("东溪乡乡长叫什么名字？", "bridge", "黃志明"),
    Asked("幸福桥总投资多少钱？", "bridge", "860萬元"),
    Asked("黄志明说接下来要修什么路？", "bridge", "環山道路"),
    Asked("Who went to Lanxi town?", "orchard", "Zhou Wenbin"),
    Asked("What is Zhou Wenbin's position?", "orchard", "County Party Secretary"),
    Asked("How many seedlings has the cooperative planted?", "orchard", "5200 seedlings"),
    Asked("柏树县义诊当天有多少群众接受了检查？", "clinic", "126名"),
    Asked("南岭村的义诊是哪天？", "clinic", "4月13日"),
    Asked("马俊说今后多久组织一次义诊？", "clinic", "每个季度"),
    Asked("免费发放了什么药品？", "clinic", "8000元的药品"),
)
