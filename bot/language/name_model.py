"""How probable a string is as a personal name, against the words of jieba's dictionary.

Weights are natural logarithms of probabilities; text is folded by `bot.language.script.fold`. What characters
given names and transcribed foreign names are made of is learned from the 79,000 names in jieba's dictionary.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from bot.language.lexicons import read_lexicon
from bot.language.words import dictionary_path, segmenter

UNKNOWN_CHARACTER = -19.0
_FUNCTION_TAGS = r"(?:v|vn|vd|d|ad|p|c|r|t|m|mq|f|u\w?|y|zg)"
_A_NAME = -3.2  # about one token in 25 of a news text is a personal name
_A_TRANSCRIPTION = -8.0
_RUN_OF_SYLLABLES = 1.1  # each makes another likelier
_RARE_SYLLABLE = -9.0
_TIERS = (0.84, 0.13, 0.03)  # of all people bear the surnames of a tier
_COMPOUND = -8.5
_UNSEEN = -11.5
_DOTTED_SYLLABLE = -5.5
_IMPOSSIBLE = -1e3
_FUNCTION_WORD = 4.0
_PLACE = 8.0
_PLACE_ENDINGS = frozenset("省市县区镇乡村")
_FUNCTION_SURNAMES = frozenset("向和都从能有由以时连问终可还后别闻官")
_FUNCTION_ENDINGS = frozenset("将在曾已先也作就说对向同与等为和均还都则通因一以来去至及并称任之陆续")
MIDDLE_DOTS = "·•・‧∙⋅"
_LONE_SURNAME = 4.0  # 李 is hardly ever a word of its own
_PLACE_AS_PERSON = 1.8
_TRANSCRIBED = 0.8
_COMMON = 20
_RARE_SURNAME = -9.0
_RARE = -6.0
_NO_GIVEN_NAME_ENDS_IN = frozenset(
    "省市县区镇乡村部局厅院所站处会宫寺门王人族科塔筑砂证性车卜周者弟岗庙期赛口岛章家湖法"
)
# Syllables of Uyghur, Kazakh, Tibetan and Mongolian names, which the dictionary hardly has.
_MINORITY_SYLLABLES = (
    "依古丽买提江热合木肯吐尼亚孜麦艾则沙尔曼扎西多杰次仁旦增卓玛旺堆央金才让索朗嘎桑布和巴图格日乐"
    "赤林坚参不都阿吾布力喀斯京琴"
)
# The characters of Xinhua's transcription tables.
_TRANSCRIPTION = (
    "阿埃艾安昂奥巴拜班邦保鲍贝本比彼别宾波伯博布查达戴丹当道德登邓迪蒂丁顿东杜多厄恩尔法凡范方菲费芬丰冯"
    "弗福富盖甘冈高戈格根古瓜圭哈海汉汗杭豪赫黑亨胡华怀惠霍基吉季加贾简江焦杰金津卡凯坎康考柯科克肯孔库夸"
    "昆奎拉腊莱赖兰朗劳勒雷黎里理利连廉良列林琳龙隆卢鲁伦罗洛吕马玛迈麦曼芒毛茂梅门蒙米密姆缅莫默木慕穆那"
    "纳乃奈南内尼年涅宁纽农努诺欧帕派潘庞培佩彭皮匹平珀普其奇齐恰钦琼丘让热仁日容茹儒瑞若萨赛桑瑟森沙莎山"
    "珊尚绍舍申沈圣什施石史舒斯丝松苏孙索塔泰坦汤唐特滕提田铁廷图土托瓦外万旺威韦维伟文翁沃乌武西希锡夏香"
    "肖谢辛欣休许雅亚延扬耶叶伊易因英永尤约云赞泽扎詹张章哲珍芝朱卓兹宗佐"
)
_NO_TRANSCRIPTION_ENDS_IN = frozenset("称则将当天曾都也说和同向对在与及")
_NO_TRANSCRIPTION_BEGINS_WITH = frozenset("们同和与对向在由等从及曾多当让给")


@cache
def surnames() -> dict[str, float]:
    """Every surname with its log probability."""
    *tiers, compound = "\n".join(read_lexicon("surnames.txt")).split("\n\n")
    weights = dict.fromkeys(compound.split(), _COMPOUND)
    for tier, share in zip(tiers, _TIERS, strict=True):
        characters = tier.replace("\n", "")
        weights |= dict.fromkeys(characters, math.log(share / len(characters)))
    return weights


def _is_common(surname: str) -> bool:
    return surnames().get(surname, _UNSEEN) > _RARE


def _is_known_person(word: str, count: int) -> bool:
    """Whether a word that jieba tags nr is a person: the tag is also on 吕梁, 师生 and 许可证."""
    if len(word) == 2:
        return count < _COMMON
    surname = word[:2] if word[:2] in surnames() else word[0]
    return surnames()[surname] > _RARE_SURNAME and word[-1] not in _NO_GIVEN_NAME_ENDS_IN


@dataclass(frozen=True, slots=True)
class NameModel:
    """Word frequencies and function words of jieba's dictionary, and the characters of names.

    `frequency` also holds every prefix of a word, with 0. `people` are names that the dictionary has whole.
    """

    frequency: dict[str, int]
    total: float
    function_words: frozenset[str]
    people: frozenset[str]
    lone_surnames: frozenset[str]
    given: tuple[dict[str, float], dict[str, float], dict[str, float]]
    foreigners: frozenset[str]
    places: frozenset[str]
    foreign: dict[str, float]

    def word(self, word: str) -> float:
        """Log probability of a dictionary word, or of an unknown character."""
        count = self.frequency.get(word)
        weight = math.log(count / self.total) if count else UNKNOWN_CHARACTER * len(word)
        return weight - _LONE_SURNAME if word in self.lone_surnames else weight

    def han_name(self, surname: str, given: str) -> float:
        """Log probability of a surname with a given name of one or two characters."""
        only, first, last = self.given
        if len(given) == 1:
            weight = _A_NAME - 1.9 + surnames()[surname] + only.get(given, _UNSEEN)
        else:
            characters = first.get(given[0], _UNSEEN) + last.get(given[1], _UNSEEN)
            weight = _A_NAME - 0.2 + surnames()[surname] + characters
        name = surname + given
        weight -= _FUNCTION_WORD * ((surname in _FUNCTION_SURNAMES) + (given[-1] in _FUNCTION_ENDINGS))
        weight -= _PLACE * (given[-1] in _PLACE_ENDINGS)
        return max(weight, self.word(name)) if name in self.people else weight

    def foreign_name(self, name: str) -> float:
        """Log probability of a name transcribed with Chinese characters; its middle dots cost nothing.

        The dictionary has some under places (普京).
        """
        least = _DOTTED_SYLLABLE if any(dot in name for dot in MIDDLE_DOTS) else _IMPOSSIBLE
        letters = [character for character in name if character not in MIDDLE_DOTS]
        syllables = [max(self.foreign[c], least) if c in self.foreign else _UNSEEN for c in letters]
        spelled = _A_TRANSCRIPTION + sum(syllables) + _RUN_OF_SYLLABLES * len(syllables)
        if name in self.foreigners:
            return max(spelled, self.word(name))
        if name[0] in _NO_TRANSCRIPTION_BEGINS_WITH or name[-1] in _NO_TRANSCRIPTION_ENDS_IN:
            return _IMPOSSIBLE
        if name in self.function_words:
            return _IMPOSSIBLE
        return max(spelled, self.word(name) - _PLACE_AS_PERSON) if name in self.places else spelled


def _distribution(characters: list[str], least: float = _UNSEEN) -> dict[str, float]:
    weights = {
        character: math.log(n / len(characters)) for character, n in Counter(characters).items() if n > 1
    }
    return {character: weight for character, weight in weights.items() if weight > least}


@cache
def name_model() -> NameModel:
    """Load jieba's dictionary, once (about half a second when jieba has its cache)."""
    tokenizer = segmenter()
    text = dictionary_path().read_text("utf-8")
    known = surnames()
    foreigners = re.findall(r"^(\S{2,}) \d+ nrt$", text, re.MULTILINE)
    foreign = _distribution(
        list("".join(foreigners) + _MINORITY_SYLLABLES * 50 + _TRANSCRIPTION * 15), _RARE_SYLLABLE
    )
    tagged = re.findall(r"^(\S{2,4}) (\d+) nr(?:fg)?$", text, re.MULTILINE)
    people = [word for word, count in tagged if word[0] in known and _is_known_person(word, int(count))]
    three = [word for word in people if len(word) == 3]
    two = [word for word in people if len(word) == 2]
    return NameModel(
        frequency=tokenizer.FREQ,
        total=float(tokenizer.total),
        function_words=frozenset(re.findall(rf"^(\S+) \d+ {_FUNCTION_TAGS}$", text, re.MULTILINE)),
        people=frozenset(people),
        lone_surnames=frozenset(
            s for s in re.findall(r"^(\S) \d+ nr\w*$", text, re.MULTILINE) if _is_common(s)
        ),
        given=(
            _distribution([word[1] for word in two] + [word[2] for word in three]),
            _distribution([word[1] for word in three]),
            _distribution([word[2] for word in three]),
        ),
        foreigners=frozenset(foreigners),
        foreign=foreign,
        places=frozenset(re.findall(r"^(\S+) \d+ n[st]$", text, re.MULTILINE)),
    )


def is_transcribed(name: str) -> bool:
    """Whether a folded name is made of the characters that foreign and minority names are written with."""
    return sum(c in name_model().foreign or c in MIDDLE_DOTS for c in name) >= _TRANSCRIBED * len(name)
