"""The frames of announcements of who takes an office and who leaves it, as regular expressions over folded text."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from bot.language.kinds import Kind, lexicon
from bot.language.name_characters import TRANSCRIBING, surnames
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


_ENDS_NO_NAME = "说副卸离原兼现拟曾时历未被当同所的担出接继调转改续就后作地省市县区镇乡"
_CLAUSE = r"(?:^|(?<=[,;。:!?、\s\])由])|(?<=\d[.、])|(?<=[长记任席员]))"
_POLITE = "(?:同志|先生|女士)?"
_ADVERBS = (
    "(?:再次|再度|已|已经|即将|将|正式|新|全票|高票|因[^,;。]{1,16}|同时|自|现|先后|于[^,;。]{2,12}?日){0,2}"
)
_APPOINTS = "(?:任命|聘任|选举|补选|增选|推选|推举|选出|提拔|提任|通过)"
_TAKES = (
    "(?:(?:当|获任|获?选|被?(?:任命|选举|推选|推举|补选|聘任|提拔|选))[为任]|当选为?|成为|作为"
    "|[就接出升调转改继续连现担兼]任|将?[赴到][^,;。、为任]{2,16}[担出就]?任|任|(?<!成)为)"
)
_PROPOSES = "(?:[未拟]任|被?提名为?|拟(?:提名|提拔)为?)"
_REMOVES = "(?:免去|免除|撤销|罢免|解除|解聘|撤去|终止)"
_LEAVES = "(?:不再(?:担任|兼任|任)?|(?:请求)?辞去|被?(?:免去|撤销|罢免|免职|撤职|解聘)|卸任|卸去|离任)"
_UNTIL_THEN = "(?:此前|之前|先前|原先|原来|(?:到任|上任|任职|履新|[调来到赴][^,;。]{1,12})前)"
_WHICH_IS_HELD = "(?:兼任|担任|所担任|所兼任|所任|任)?的?"
_JOIN = "(?:[、和兼]|兼任)"


@cache
def one_name() -> str:
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
    return rf"(?>[^,;。:!?()、\s为到当]{{0,30}}?(?:{heads})(?=[,;。:!?()、和兼\s]|的?职务|职|人选|$))"


@cache
def joined_post() -> re.Pattern[str]:
    return re.compile(f"{_JOIN}?({_post()})")


def _joined() -> str:
    """The expression for one post or several: 县委委员、常委、书记."""
    return f"{_post()}(?:{_JOIN}{_post()}){{0,12}}+"


def _posts() -> str:
    return f"(?P<posts>{_joined()})"


@cache
def frames() -> Mapping[Kinds, tuple[re.Pattern[str], ...]]:
    """The expressions for each kind of change; of those of a kind that begin with the same name the last one counts."""
    one, posts = one_name(), _posts()
    who = f"(?P<others>(?:{one}{_POLITE}、){{0,9}})(?P<name>{one}){_POLITE}"
    taken, left = (f"{verb}{_WHICH_IS_HELD}{_joined()}(?:的?职务)?," for verb in (_TAKES, _LEAVES))
    aside = "(?:,[^,;。]{1,20}){0,4}?,?"
    clauses = "(?:[^,;。说称宣]{0,20}(?:,[^,;。说称宣]{1,20}){0,3}?,)?"
    expressions: dict[Kinds, tuple[str, ...]] = {
        "taking": (
            f"{_APPOINTS}{who}(?:[为任]|[担兼出]任){posts}",
            f"{_CLAUSE}{who}{_ADVERBS}{_TAKES}{posts}(?!人选)",
            f"{_CLAUSE}{who}{_ADVERBS}{left}(?:[改调转]?任|担任){posts}(?!人选)",
            f"{_CLAUSE}{who}(?:,[男女],|,?[原曾]任)[^。;\n]{{0,200}}?(?<=,)现任{posts}",
        ),
        "leaving": (
            rf"{_CLAUSE}(?P<others>)(?P<name>{one})(?:(?:同志)?的|同志|\s?\|\s?){posts}(?=的?职务)",
            f"{_REMOVES}{who}{_WHICH_IS_HELD}{posts}",
            f"(?:接受|同意){who}(?:因[^,;。]{{1,20}})?(?:请求)?辞去{_WHICH_IS_HELD}{posts}",
            f"{_CLAUSE}{who}{_ADVERBS}{_LEAVES}{_WHICH_IS_HELD}{posts}",
            f"{_CLAUSE}{who}{_ADVERBS}{taken}(?:同时)?不再[担兼]?任{posts}",
        ),
        "before": (
            f"{_CLAUSE}{who}{aside}[原曾历前时]任{posts}",
            f"{_CLAUSE}{who}{clauses}{_UNTIL_THEN},?(?:曾|一直)?(?:担?任|是){posts}",
            f"{_CLAUSE}是?{who}(?:从|由)(?P<posts>[^,;。到当]{{2,30}}?[长记任席员官])(?:的?岗位上?)?[调转改升提到]任",
        ),
        "proposed": (
            f"{_CLAUSE}{who}{aside}{_PROPOSES}{posts}",
            f"{_CLAUSE}{who}(?:,[男女],|,?[原曾]任)[^。;\n]{{0,200}}?(?<=,){_PROPOSES}{posts}",
            f"{_CLAUSE}{who}{_ADVERBS}(?:{left})?(?:[改调转]?任|担任|为){posts}(?=人选)",
        ),
    }
    return {kind: tuple(map(re.compile, of_kind)) for kind, of_kind in expressions.items()}
