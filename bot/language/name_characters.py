"""What characters names are made of, learned from the 79,000 names in jieba's dictionary.

Weights are natural logarithms of probabilities.
"""

import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from bot.language.cache import kept
from bot.language.dictionary import Entry, dictionary, identity
from bot.language.lexicons import read_lexicon

UNSEEN = -11.5
FUNCTION_TAGS = frozenset("v vn vd d ad p c r t m mq f u ud ug uj ul uv uz y zg".split())
_RARE_SYLLABLE = -9.0
_RARE = -7.0  # in log probability
_TIERS = (0.835, 0.13, 0.035)  # of all people bear the surnames of a tier
_COMPOUND = -8.5
_COMMON = 20
_RARE_SURNAME = -9.0
PERSON_TAGS = frozenset({"nr", "nrfg"})
_FOREIGNER_TAG = "nrt"
NO_GIVEN_NAME_ENDS_IN = frozenset(
    "省市县区镇乡村部局厅院所站处会宫寺门王人族科塔筑砂证性车卜者弟岗庙期赛口岛家湖"
)
# Syllables of Uyghur, Kazakh, Tibetan and Mongolian names, which the dictionary hardly has.
_MINORITY_SYLLABLES = (
    "依古丽买提江热合木肯吐尼亚孜麦艾则沙尔曼扎西多杰次仁旦增卓玛旺堆央金才让索朗嘎桑布和巴图格日乐"
    "赤林坚参不都阿吾布力喀斯京琴楞"
)
# The characters of Xinhua's transcription tables.
_TRANSCRIPTION = (
    "阿埃艾安昂奥巴拜班邦保鲍贝本比彼别宾波伯博布查达戴丹当道德登邓迪蒂丁顿东杜多厄恩尔法凡范方菲费芬丰冯"
    "弗福富盖甘冈高戈格根古瓜圭哈海汉汗杭豪赫黑亨胡华怀惠霍基吉季加贾简江焦杰金津卡凯坎康考柯科克肯孔库夸"
    "昆奎拉腊莱赖兰朗劳勒雷黎里理利连廉良列林琳龙隆卢鲁伦罗洛吕马玛迈麦曼芒毛茂梅门蒙米密姆缅莫默木慕穆那"
    "纳乃奈南内尼年涅宁纽农努诺欧帕派潘庞培佩彭皮匹平珀普其奇齐恰钦琼丘让热仁日容茹儒瑞若萨赛桑瑟森沙莎山"
    "珊略济尚绍舍申沈圣什施石史舒斯丝松苏孙索塔泰坦汤唐特滕提田铁廷图土托瓦外万旺威韦维伟文翁沃乌武西希锡夏香"
    "肖谢辛欣休许雅亚延扬耶叶伊易因英永尤约云赞泽扎詹张章哲珍芝朱卓兹宗佐"
)
TRANSCRIBING = frozenset(_TRANSCRIPTION)
"""What foreign names are written with by Xinhua."""


@dataclass(frozen=True, slots=True)
class NameCharacters:
    """The weights of the characters of given names (of one, the first and last of two) and of foreign names.

    `spelled_like_foreign` are verbs, adverbs and the like that are made of characters of foreign names: 大加.
    """

    only: dict[str, float]
    first: dict[str, float]
    last: dict[str, float]
    foreign: dict[str, float]
    spelled_like_foreign: list[str]


@cache
def surnames() -> dict[str, float]:
    """Every surname with its weight."""
    *tiers, compound = "\n".join(read_lexicon("surnames.txt")).split("\n\n")
    weights = dict.fromkeys(compound.split(), _COMPOUND)
    for tier, share in zip(tiers, _TIERS, strict=True):
        characters = tier.replace("\n", "")
        weights |= dict.fromkeys(characters, math.log(share / len(characters)))
    return weights


@cache
def common_surnames() -> frozenset[str]:
    """The surnames of one character that most people have; a rare one is mostly another word."""
    return frozenset(name for name, weight in surnames().items() if len(name) == 1 and weight > _RARE)


def is_person(entry: Entry) -> bool:
    """Whether a word that jieba tags nr is a person: the tag is also on 吕梁, 师生 and 许可证."""
    word, count, tag = entry
    if tag not in PERSON_TAGS or not 2 <= len(word) <= 4 or word[0] not in surnames():
        return False
    if len(word) == 2:
        return count < _COMMON
    surname = word[:2] if word[:2] in surnames() else word[0]
    return surnames()[surname] > _RARE_SURNAME and word[-1] not in NO_GIVEN_NAME_ENDS_IN


def is_foreigner(entry: Entry) -> bool:
    """Whether a word is a name transcribed with Chinese characters."""
    return entry.tag == _FOREIGNER_TAG and len(entry.word) > 1


@cache
def name_characters() -> NameCharacters:
    """The weights, learned once for each dictionary, each list of surnames and each version of this module."""
    features = hashlib.sha256(Path(__file__).read_bytes() + repr(surnames()).encode())
    name = f"name-characters-{identity()}-{features.hexdigest()[:16]}"
    return NameCharacters(**json.loads(kept(name, lambda: json.dumps(asdict(_learned())).encode())))


def _learned() -> NameCharacters:
    entries = list(dictionary())
    foreigners = [entry.word for entry in entries if is_foreigner(entry)]
    people = [entry.word for entry in entries if is_person(entry)]
    two = [word for word in people if len(word) == 2]
    three = [word for word in people if len(word) == 3]
    foreign = _distribution(
        "".join(foreigners).replace("人", "")  # 荷兰人 is no name
        + _MINORITY_SYLLABLES * 50
        + _TRANSCRIPTION * 15,
        _RARE_SYLLABLE,
    )
    function_words = [entry.word for entry in entries if entry.tag in FUNCTION_TAGS]
    return NameCharacters(
        only=_distribution([word[1] for word in two] + [word[2] for word in three]),
        first=_distribution(word[1] for word in three),
        last=_distribution(word[2] for word in three),
        foreign=foreign,
        spelled_like_foreign=[word for word in function_words if all(c in foreign for c in word[1:])],
    )


def _distribution(characters: Iterable[str], least: float = UNSEEN) -> dict[str, float]:
    counts = Counter(characters)
    weights = {character: math.log(n / counts.total()) for character, n in counts.items() if n > 1}
    return {character: weight for character, weight in weights.items() if weight > least}
