"""Names across scripts: what is typed in Latin letters, and what it has in common with names in characters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.latin_names import names_in_latin, place_keys
from bot.language.names import spellings_of_name, spellings_of_place
from bot.language.script import fold

POLYPHONIC = [
    ("单田芳", "Shan Tianfang"),
    ("曾国藩", "Zeng Guofan"),
    ("仇英", "Qiu Ying"),
    ("解缙", "Xie Jin"),
    ("区君瑞", "Ou Junrui"),
    ("查良镛", "Zha Liangyong"),
    ("朴昌浩", "Piao Changhao"),
    ("任正非", "Ren Zhengfei"),
    ("尉迟恭", "Yuchi Gong"),
    ("万俟卨", "Moqi Xie"),
    ("乐毅", "Yue Yi"),
    ("盖叫天", "Gai Jiaotian"),
    ("翟志刚", "Zhai Zhigang"),
    ("覃卓远", "Qin Zhuoyuan"),
    ("覃卓远", "Tan Zhuoyuan"),
    ("缪荃孙", "Miao Quansun"),
    ("长孙无忌", "Zhangsun Wuji"),
    ("澹台灭明", "Tantai Mieming"),
    ("令狐冲", "Linghu Chong"),
    ("吕布", "Lü Bu"),
    ("呂布", "Lyu Bu"),
    ("费孝通", "Fei Xiaotong"),
    ("种师道", "Chong Shidao"),
    ("逄先知", "Pang Xianzhi"),
    ("员半千", "Yun Banqian"),
    ("折从阮", "She Congruan"),
    ("华佗", "Hua Tuo"),
    ("樓陽生", "Lou Yangsheng"),
    ("孫起生", "Sun Qisheng"),
    ("欧阳修", "Ouyang Xiu"),
    ("欧阳修", "Ou Yang Xiu"),
    ("皇甫嵩", "Huangfu Song"),
    ("吴晗", "Wu Han"),
]
TONES = {"wang": ["wang", "wáng", "wang2"], "fang": ["fang", "fāng", "fang1"]}


def keys(text: str) -> frozenset[str]:
    return frozenset(key for name in names_in_latin(text) for key in name.keys)


def written(text: str) -> list[str]:
    return [text[name.start : name.end] for name in names_in_latin(text)]


@pytest.mark.parametrize(("han", "latin"), POLYPHONIC)
def test_names_meet_their_pinyin(han: str, latin: str) -> None:
    assert keys(latin) & spellings_of_name(fold(han))
    assert keys(f"Where did {latin} go?") & spellings_of_name(fold(han))


@given(
    wang=st.sampled_from(TONES["wang"]),
    fang=st.sampled_from(TONES["fang"]),
    gap=st.sampled_from([" ", "", "  ", "-", "\u00a0", "'"]),
    case=st.sampled_from([str.title, str.upper, str.lower, str.capitalize]),
)
def test_one_name_however_it_is_typed(wang: str, fang: str, gap: str, case: "type[str]") -> None:
    typed = case(wang + gap + fang)
    assert keys(typed) & spellings_of_name("王芳")
    assert written(typed) == [typed]


@pytest.mark.parametrize(
    "typed", ["Fang Wang", "fang wang", "Jiankun Zhang", "Jian-kun Zhang", "Jian Kun Zhang"]
)
def test_the_surname_may_come_last(typed: str) -> None:
    assert keys(typed) & (spellings_of_name("王芳") | spellings_of_name("张健坤"))


def test_a_name_stands_where_it_is_said_to() -> None:
    text = "你好, did Wang Fang meet zhangjiankun?"
    assert written(text) == ["Wang Fang", "zhangjiankun"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("who is wang fang", "wang fang"),
        ("do you know wang fang", "wang fang"),
        ("Can Wang Fang come", "Wang Fang"),
        ("what did li tiantao say", "li tiantao"),
        ("can wangfang come", "wangfang"),
        ("who is he xiaoming", "he xiaoming"),
        ("when did sun qisheng speak", "sun qisheng"),
        ("County Leader Lei Anshu , attended", "Lei Anshu"),
        ("女wang fang同志", "wang fang"),
        ("sun fang", "sun fang"),
    ],
)
def test_the_words_around_a_name_are_no_part_of_it(text: str, name: str) -> None:
    assert written(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "women",
        "Women can sing",
        "can he sing a long song",
        "she ran to the men",
        "the meeting was long",
        "Did Zhang go to China?",
        "Who chaired the epidemic prevention meeting in Zaozhuang?",
        "what happened in Beijing",
        "Hong Kong",
        "in He Nan province",
        "Shandong",
        "a long-running, man-made song",
        "Fang",
        "wang",
        "王芳去了哪里",
        "a gang of men ran",
        "The police came to the palace",
    ],
)
def test_english_is_no_name(text: str) -> None:
    assert names_in_latin(text) == []


@given(st.text() | st.text(st.sampled_from("wang fWF'1ǎan.,")))
def test_names_lie_in_the_text_one_after_another(text: str) -> None:
    found = names_in_latin(text)
    assert all(0 <= name.start < name.end <= len(text) and name.keys for name in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("han", "text"),
    [
        ("枣庄市", "Who chaired the meeting in Zaozhuang?"),
        ("枣庄", "zaozhuang"),
        ("枣庄", "Zao Zhuang"),
        ("泷泊镇", "went to Longbo town"),
        ("漓江源村", "in lijiangyuan village"),
        ("双牌县", "Shuangpai County Party Secretary"),
        ("西安", "Xi'an"),
        ("平安县", "Ping'an"),
        ("西安市", "Xian"),
        ("单县", "Shanxian"),
        ("洪洞县", "Hongtong"),
        ("大栅栏", "Dashilan"),
        ("吕梁", "Lvliang"),
        ("吕梁市", "Lüliang City"),
        ("东阿县", "Dong'e"),
        ("喀什地区", "kashidiqu"),
    ],
)
def test_places_meet_their_pinyin(han: str, text: str) -> None:
    assert place_keys(text) & spellings_of_place(han)


@pytest.mark.parametrize(
    "text", ["women", "American", "the meeting", "China", "long", "Red Net", "泷泊镇", ""]
)
def test_other_words_are_no_places(text: str) -> None:
    assert place_keys(text) == frozenset()
