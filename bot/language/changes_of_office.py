"""Who takes an office and who leaves one, in Chinese: 任命王芳为副市长, 李明当选县长, 免去赵强的财政局局长职务.

The frames are those in which people's congresses, Party committees and governments announce it. A name in them needs
no post beside it to be one, nor a post a name: the verb between them tells both.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from bot.language.dictionary import dictionary
from bot.language.kinds import Kind, lexicon
from bot.language.lists import takes_away
from bot.language.name_characters import TRANSCRIBING, is_person, surnames
from bot.language.posts import ANYBODY, VERBS_TOO
from bot.model import Span

Kinds = Literal["taking", "leaving", "before", "proposed"]


class Change(NamedTuple):
    """Somebody with the posts that are taken, or left, or that were held before or are only proposed."""

    name: Span
    posts: tuple[Span, ...]
    kind: Kinds

    @property
    def posts_taken(self) -> tuple[Span, ...]:
        """Its posts if they are taken, else none."""
        return self.posts if self.kind == "taking" else ()


_SENTENCE = re.compile("[^。\n]+")
# What no announcement can do without: most sentences have none of it.
_CUE = re.compile(
    r"[成作]为|为[^,;:。!?()、\s为]{1,30}?[长记席任员官]|(?<![主责信胜])任(?![务何性意])|[选推]举|[补增推当]选|提[拔名]|不再|辞去|免去|撤销|罢免|解聘|卸|职务"
)
_SHORTEST = 2
_COMMON = 1_000
_BEFORE_NAMES = frozenset("后但那于和与及从对")
_TAGS_OF_NO_NAME = frozenset("tdprc")
_IN_NO_NAME = frozenset("谁哪几啥他她其的了在是有不与及将")
_ENDS_NO_NAME = "副卸离原兼现拟曾时历未被当同所的担出接继调转改续就后作地省市县区镇乡"
_CLAUSE = r"(?:^|(?<=[,;。:!?、\s\])由])|(?<=\d[.、])|(?<=[长记任席员]))"
_POLITE = "(?:同志|先生|女士)?"
_ADVERBS = (
    "(?:再次|再度|已|已经|即将|将|正式|新|全票|高票|因[^,;。]{1,16}|同时|自|现|先后|于[^,;。]{2,12}?日){0,2}"
)
_APPOINTS = "(?:任命|聘任|选举|补选|增选|推选|推举|选出|提拔|提任|通过)"
_TAKES = (
    "(?:(?:当|获任|获?选|被?(?:任命|选举|推选|推举|补选|聘任|提拔|选))[为任]|当选为?|成为|作为"
    "|[就接出升调转改继续连现担兼]任|任|(?<!成)为)"
)
_PROPOSES = "(?:[未拟]任|被?提名为?|拟(?:提名|提拔)为?)"
_REMOVES = "(?:免去|免除|撤销|罢免|解除|解聘|撤去|终止)"
_LEAVES = "(?:不再(?:担任|兼任|任)?|(?:请求)?辞去|被?(?:免去|撤销|罢免|免职|撤职|解聘)|卸任|卸去|离任)"
_WHICH_IS_HELD = "(?:兼任|担任|所担任|所兼任|所任|任)?的?"
_JOIN = "(?:[、和兼]|兼任)"


def is_misread_alone(folded: str) -> bool:
    """Whether a folded text is an item of a list of those who leave, which alone reads as if they held the post: 赵强的财政局局长职务."""
    changes = changes_of_office(folded) if folded.rstrip(";。,").endswith("职务") else ()
    return bool(changes) and all(change.kind == "leaving" for change in changes) and not takes_away(folded)


@lru_cache(maxsize=2_000)
def changes_of_office(folded: str) -> tuple[Change, ...]:
    """The changes that a folded text tells of, with offsets in it, of each kind one for each place where somebody is named."""
    telling = [match.span() for match in _SENTENCE.finditer(folded) if _CUE.search(folded, *match.span())]
    found = {
        (name.start, kind): Change(name, tuple(_each(folded, *match.span("posts"))), kind)
        for kind, frames in _frames().items()
        for frame in frames
        for start, end in telling
        for match in frame.finditer(folded, start, end)
        for name in _names(match)
    }
    return tuple(found.values())


def _each(folded: str, start: int, end: int) -> Iterator[Span]:
    """The posts of several that are joined: 县委副书记 and 县长 in 县委副书记、县长."""
    for match in _joined_post().finditer(folded, start, end):
        yield Span(*match.span(1))


def _names(match: re.Match[str]) -> Iterator[Span]:
    """Who stands in a frame: several, joined by 、, may change together.

    Behind 任命 and the like, or before 同志, stands a name even if it is a word.
    """
    first, last = match.start("others"), match.end("name")
    is_certain = match.start() < first or match.string.startswith("同志", last)
    for found in re.compile(_one_name()).finditer(match.string, first, last):
        if _may_be_called(found[0], is_certain=is_certain):
            yield Span(*found.span())


def _may_be_called(name: str, *, is_certain: bool) -> bool:
    """Whether somebody may have a name that a frame shows: it is no post and no word, or one that people are called by."""
    if "·" in name:
        return True
    own = name[1:]
    is_post = name in lexicon() or lexicon().get(own) is Kind.POST  # 张|局长
    begins_as_word = name[0] in _BEFORE_NAMES and (len(name) == _SHORTEST or own[0] in surnames())
    rest = dictionary().entry(own)
    is_of_when = rest.tag[:1] in _TAGS_OF_NO_NAME and rest.frequency > _COMMON and len(own) > 1  # 于|去年
    if is_post or begins_as_word or is_of_when or not _IN_NO_NAME.isdisjoint(name):
        return False
    entry = dictionary().entry(name)
    is_name = entry.tag.startswith("nr") and entry.frequency < _COMMON  # 杜鹃, but not 高峰
    return is_certain or not entry.frequency or is_name or is_person(entry)


@cache
def _one_name() -> str:
    """The expression for a Chinese name, by its surname, or a foreign one with its dot."""
    single = "".join(surname for surname in surnames() if len(surname) == 1)
    double = "|".join(surname for surname in surnames() if len(surname) > 1)
    chinese = f"(?!由)(?:(?:{double})|[{single}])[\u3400-\u9fff]{{1,2}}(?<![{_ENDS_NO_NAME}])"
    transcribed = f"[{''.join(sorted(TRANSCRIBING))}京]"  # 普京
    return f"(?:{chinese}|{transcribed}{{1,6}}(?:·{transcribed}{{1,8}})+)"


@cache
def _post() -> str:
    """The expression for a post with what it is of."""
    no_posts = {*ANYBODY, *VERBS_TOO}
    listed = (word for word, kind in lexicon().items() if kind is Kind.POST and word not in no_posts)
    heads = "|".join(sorted(map(re.escape, listed), key=len, reverse=True))
    return rf"(?>[^,;。:!?()、\s为到当]{{0,30}}?(?:{heads})(?=[,;。:!?()、和兼\s]|的?职务|职|$))"


@cache
def _joined_post() -> re.Pattern[str]:
    return re.compile(f"{_JOIN}?({_post()})")


def _joined() -> str:
    """The expression for one post or several: 县委委员、常委、书记."""
    return f"{_post()}(?:{_JOIN}{_post()}){{0,12}}+"


def _posts() -> str:
    return f"(?P<posts>{_joined()})"


@cache
def _frames() -> Mapping[Kinds, tuple[re.Pattern[str], ...]]:
    """The expressions for each kind of change; of those of a kind that begin with the same name the last one counts."""
    one, posts = _one_name(), _posts()
    who = f"(?P<others>(?:{one}{_POLITE}、){{0,9}})(?P<name>{one}){_POLITE}"
    taken, left = (f"{verb}{_WHICH_IS_HELD}{_joined()}(?:的?职务)?," for verb in (_TAKES, _LEAVES))
    aside = "(?:,[^,;。]{1,20}){0,4}?,?"
    frames: dict[Kinds, tuple[str, ...]] = {
        "taking": (
            f"{_APPOINTS}{who}(?:[为任]|[担兼出]任){posts}",
            f"{_CLAUSE}{who}{_ADVERBS}{_TAKES}{posts}",
            f"{_CLAUSE}{who}{_ADVERBS}{left}(?:[改调转]?任|担任){posts}",
            f"{_CLAUSE}{who}(?:,[男女],|,?[原曾]任)[^。;\n]{{0,200}}?(?<=,)现任{posts}",
        ),
        "leaving": (
            f"{_CLAUSE}(?P<others>)(?P<name>{one})(?:(?:同志)?的|同志){posts}(?=的?职务)",
            f"{_REMOVES}{who}{_WHICH_IS_HELD}{posts}",
            f"(?:接受|同意){who}(?:因[^,;。]{{1,20}})?(?:请求)?辞去{_WHICH_IS_HELD}{posts}",
            f"{_CLAUSE}{who}{_ADVERBS}{_LEAVES}{_WHICH_IS_HELD}{posts}",
            f"{_CLAUSE}{who}{_ADVERBS}{taken}(?:同时)?不再[担兼]?任{posts}",
        ),
        "before": (f"{_CLAUSE}{who}{aside}[原曾历前时]任{posts}",),
        "proposed": (f"{_CLAUSE}{who}{aside}{_PROPOSES}{posts}",),
    }
    return {kind: tuple(map(re.compile, of_kind)) for kind, of_kind in frames.items()}
