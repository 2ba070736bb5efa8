"""Names in a question that nobody in the articles has: what they are told by, as there is nothing to look them up in.

A question is short, and what looks like a name is often a piece of something else: 兰海 of 兰海高速, 柳工造 of 柳工|造出.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.language.dictionary import dictionary
from bot.language.dotted_names import is_dotted
from bot.language.gazetteer import is_listed, is_place
from bot.language.kinds import Kind, lexicon
from bot.language.lattice import is_clearly_a_name
from bot.language.lexicons import read_words
from bot.language.name_characters import common_surnames
from bot.language.people import PersonMention, find_people
from bot.language.stopwords import FUNCTION_WORDS
from bot.language.words import is_han, word_edges

_FOLLOWING = (
    "的|是|在|去|到|来|说|讲|和|与|跟|同|及|、|对|于|为|当|任|曾|会|都|也|还|又|何|什么|啥|谁|哪|几|多|今|昨|前|后|最近|年|第"
    "|现在|现任|目前|如今|已|正在|刚|将|打算|负责|分管|老家|家里|毕业|出生|籍贯|简历|除了"
    "|有|没|被|把|给|向|从|主持|出席|参加|陪|带|通电?话|会[谈见晤]|叫|担|获|得|做|干|提|访|强调|一行|等|获|生|死|走|住|问|答|怎|如|[^\\u3400-\\u9fff]|$"
)
_APPOINTED = re.compile("[接担现就出历兼前升转调改续连原拟时曾]任$")  # 接|任东澳|区长
_SHORTEST = 2
_COMMON = 30
_SURELY = 3.0  # in log probability: 陈海洋 and 郭明亮, but not 周文化
NO_LAST_CHARACTERS = tuple("于为在由与和被因指派自")  # prepositions and verbs: 孙文于, 李晨因
_NO_NAME = re.compile(
    "那.*|.*西元.*|[秦汉魏晋隋唐宋元明清][时朝代末国]|任[过何职].*"
    "|..?(?:大[爷妈叔姐娘哥嫂]|阿姨|奶奶|爷爷|师傅|老[师汉伯人太]|婆婆|伯伯)"
)
"""那阵子, 唐时, 任过职, and 何大爷, whom an article may call by the whole name."""


def likely_names(folded: str) -> Iterator[PersonMention]:
    """The names of a folded question, found by the rules of `bot.language.people`, that read as names in it."""
    mentions = find_people(folded)
    edges = word_edges(folded) if mentions else frozenset[int]()
    for mention in mentions:
        if _APPOINTED.search(folded, 0, mention.start + 1):
            continue
        is_dotted_name = is_dotted(mention.name) and not mention.name.endswith(NO_LAST_CHARACTERS)
        is_latin = not is_han(mention.name[0])
        has_post = bool(mention.posts) and not is_place(mention.name) and not _is_common(mention.name)
        if is_dotted_name or is_latin or has_post or _reads_as_name(mention, folded, edges):
            yield mention  # with a post, but not 布拉格 before 市长, nor 位子 behind 县长


def _reads_as_name(mention: PersonMention, folded: str, edges: frozenset[int]) -> bool:
    """Whether it is cut from what stands around it, is no other word, and is followed by what follows a name."""
    is_whole = mention.start in edges and mention.end in edges
    return (
        is_whole
        and not _is_a_word(mention.name)
        and _may_precede(folded[: mention.start])
        and bool(_following().match(folded, mention.end))
    )


def _may_precede(text: str) -> bool:
    """Whether what stands before may stand before a name: no other word that it would be the end of (黄|杜村)."""
    return not text or not is_han(text[-1]) or text.endswith(_preceding())


def _is_a_word(name: str) -> bool:
    """Whether a name is a word of the dictionary that names nobody, or begins or ends with one, unless people are called so: 李天明."""
    if name.endswith(NO_LAST_CHARACTERS) or _NO_NAME.fullmatch(name):
        return True
    _, frequency, tag = dictionary().entry(name)
    if frequency or is_listed(name):
        return not tag.startswith("nr") or is_place(name)
    has_common_surname = name[0] in common_surnames()
    parts = [name[-2:]] if has_common_surname else [name[-2:], name[:2]]
    is_surely_one = has_common_surname and is_clearly_a_name(name, _SURELY)
    return len(name) > _SHORTEST and any(map(_is_common, parts)) and not is_surely_one


def _is_common(part: str) -> bool:
    _, frequency, tag = dictionary().entry(part)
    return frequency > _COMMON and not tag.startswith("nr")


@cache
def of_people() -> frozenset[str]:
    """What somebody is or does: it stands on either side of a name."""
    posts = [word for word, kind in lexicon().items() if kind is Kind.POST]
    return frozenset([*posts, *read_words("people_by_role.txt"), *read_words("official_acts.txt")])


@cache
def _preceding() -> tuple[str, ...]:
    return (*of_people(), *FUNCTION_WORDS, *"和与跟同、及对给向请问是的在由被让叫找查")


@cache
def _following() -> re.Pattern[str]:
    verbs = (word for word, kind in lexicon().items() if kind is Kind.VERB)
    return re.compile("|".join([_FOLLOWING, *map(re.escape, (*of_people(), *verbs))]))
