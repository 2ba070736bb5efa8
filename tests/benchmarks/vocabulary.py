"""The words of the synthetic news: more of them the longer the corpus, each the rarer the later it came."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, partial
from itertools import chain, repeat
from random import Random

from bot.language.dictionary import dictionary
from bot.language.words import is_han

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文海波春晓东林云飞鹏宇浩然子轩雨欣思佳俊峰"
    "立新永福天成德才光荣家宝庆生学良少卿美玲淑珍凤莲金龙小燕一鸣正义克勤景行维民广泰长江鸿远清泉振兴世杰培根"
)
PLACED = (
    "安平阳山河江林城龙泉清水石桥柳青木金沙白云东南西北新永和丰乐长宁太双凤古田云溪湖口岭坪塘湾堡店岗沟屯庄"
    "临海定远昌兴化德武文怀仁景松柏桃李梅竹虎鹿雁马牛羊红黄黑大上下中三五九千万福寿康泰祥瑞嘉宝玉银铜铁盐"
)


class Pool:
    """Things drawn by Zipf and Mandelbrot's law, https://en.wikipedia.org/wiki/Zipf–Mandelbrot_law.

    Number r (from 0) comes with a frequency in proportion to (r + shift) ** -exponent. There are
    scale * paragraphs ** heaps of them, https://en.wikipedia.org/wiki/Heaps%27_law, made when they are first needed.
    """

    def __init__(
        self,
        things: Iterator[str],
        random: Random,
        *,
        scale: float,
        heaps: float,
        exponent: float,
        shift: float,
    ) -> None:
        self._things = things
        self._uniform = random.random
        self._scale, self._heaps, self._shift = scale, heaps, shift
        self._power = 1 - exponent
        self._made: list[str] = []
        self.grow(1)

    def grow(self, paragraphs: int) -> None:
        """Let there be as many as a corpus of that length has."""
        size = int(self._scale * paragraphs**self._heaps) + 1
        while len(self._made) < size:
            self._made.append(next(self._things))
        self._mass = (1 + size / self._shift) ** self._power - 1

    def draw(self) -> str:
        """One of them; by the inverse of the law's distribution function, taken as continuous."""
        rank = self._shift * ((1 + self._uniform() * self._mass) ** (1 / self._power) - 1)
        return self._made[min(int(rank), len(self._made) - 1)]


@cache
def known_words() -> Mapping[str, tuple[str, ...]]:
    """Words of two to four Han characters in jieba's dictionary, commonest first, by the first letter of their tag."""
    words = defaultdict(list)
    for word, frequency, tag in dictionary():
        if 1 < len(word) < 5 and is_han(word):
            words[tag[0]].append((-frequency, word))
    return {kind: tuple(word for _, word in sorted(members)) for kind, members in words.items()}


class Vocabulary:
    """Pools of words, of pairs of words that go together, and of names, for one seed.

    The constants were fitted to 29,621 paragraphs of news of 2021: paragraphs that the n-th commonest word, pair
    of characters and character are in, and how many different ones there are as the corpus grows.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        self._characters = "".join(chain.from_iterable(known_words()["n"][:4000]))
        words = partial(Pool, random=random, heaps=0.5, exponent=1.05)
        pairs = partial(Pool, random=random, heaps=0.68, exponent=0.95)
        names = partial(Pool, random=random, heaps=0.55, exponent=0.9)
        self.noun = words(self._known("n"), scale=260, shift=80)
        self.verb = words(self._known("v"), scale=120, shift=50)
        self.adjective = words(self._known("a"), scale=25, shift=15)
        self.adverb = words(self._known("d"), scale=12, shift=10)
        self.deed = pairs(self._paired(self.verb, self.noun), scale=150, shift=80)
        self.thing = pairs(self._paired(self.noun, self.noun), scale=120, shift=60)
        self.quality = pairs(self._paired(self.adjective, self.noun), scale=60, shift=40)
        self.person = names(self._people(), scale=30, shift=20)
        self.county = names(self._places("市县区", 0.02), scale=8, shift=10)
        self.town = names(self._places("镇乡村", 0.3), scale=20, shift=10)
        self.body = names(self._bodies(), scale=15, shift=10)
        self._pools = [pool for pool in vars(self).values() if isinstance(pool, Pool)]

    def grow(self, paragraphs: int) -> None:
        """Let all pools be as large as a corpus of that length has them."""
        for pool in self._pools:
            pool.grow(paragraphs)

    def _known(self, kind: str) -> Iterator[str]:
        return chain(known_words()[kind], self._coined())

    def _coined(self) -> Iterator[str]:
        for length in map(self._random.choice, repeat((2, 2, 3, 4))):
            yield "".join(self._random.choices(self._characters, k=length))

    def _paired(self, first: Pool, second: Pool) -> Iterator[str]:
        while True:
            yield first.draw() + second.draw()

    def _people(self) -> Iterator[str]:
        while True:
            surname = SURNAMES[int(len(SURNAMES) * self._random.random() ** 2)]
            yield surname + "".join(self._random.choices(GIVEN, k=self._random.choice((1, 2, 2, 2))))

    def _places(self, kinds: str, three: float) -> Iterator[str]:
        while True:
            length = 2 + (self._random.random() < three)
            yield "".join(self._random.choices(PLACED, k=length)) + self._random.choice(kinds)

    def _bodies(self) -> Iterator[str]:
        kinds = (
            "集团",
            "有限公司",
            "合作社",
            "小学",
            "中学",
            "医院",
            "大学",
            "研究院",
            "管理局",
            "委员会",
            "银行",
            "协会",
        )
        while True:
            yield self.county.draw() + self.noun.draw() + self._random.choice(kinds)
