"""Posts before and after a name, among the tokens of a sentence: which are whose."""

from collections.abc import Sequence

from bot.language.kinds import Kind
from bot.language.lattice import Token, is_clearly_a_name
from bot.language.post_beginnings import APPOINTED, LONGEST_ORGANISATION, opens_a_post, start_of_post
from bot.model import Span

ANYBODY = tuple(
    "学生 农民 职工 工人 居民 村民 社员 会员 选手 运动员 队员 演员 作家 画家 教师 老师 企业家 战士 学者".split()
)
"""What people are called who hold no post: what stands behind these is rather something else (农民|管起) than a name."""

_BEHIND_NAMES_ONLY = frozenset({"上将", "中将", "少将", "大将"})  # 历史上|将
_THEN = "时任"
_HOLDING = frozenset({_THEN, "现任", "曾任", "担任", "任", "身为", "作为"})
VERBS_TOO = frozenset({"代表", "领导", "指挥", "主管", "统筹", "教练", "编辑"})
_POST_SEPARATORS = frozenset("、兼和")
_BETWEEN_TITLES = _POST_SEPARATORS - {"和"}  # 李明主席和希腊领导人 are two


def posts_before(tokens: Sequence[Token], name: int) -> list[Span]:
    """The posts that stand directly before the name at index `name`, in order: 宣传部部长|孙起生 · 时任县长|的|石磊."""
    posts: list[Span] = []
    apart = name > 1 and (
        tokens[name - 1].word == ":"
        or tokens[name - 1].word.isspace()
        or _is_who_held(tokens[: name - 1], tokens[name - 1])
    )
    head = name - 2 if apart else name - 1
    while head >= 0 and tokens[head].kind is Kind.POST and tokens[head].word not in _BEHIND_NAMES_ONLY:
        start = start_of_post(tokens, head)
        then = start > 0 and tokens[start - 1].word == _THEN
        posts.append(Span(tokens[start - then].start, tokens[head].end))
        head = start - 2 if start > 1 and _separates(tokens[start - 1]) else start - 1
    return posts[::-1]


def _is_who_held(tokens: Sequence[Token], particle: Token) -> bool:
    """Whether tokens and a particle are 时任|县长|的, before who held the post."""
    if particle.word != "的" or tokens[-1].kind is not Kind.POST:
        return False
    start = start_of_post(tokens, len(tokens) - 1)
    return start > 0 and tokens[start - 1].word in _HOLDING


def posts_after(tokens: Sequence[Token], name: int) -> list[Span]:
    """The posts that follow the name at index `name`.

    王芳，县委副书记 · 王芳（县委副书记、县长） · 王芳县长 · 王芳为县长
    """
    first = name + 1
    if first < len(tokens) and tokens[first].word in {",", "(", " ", ":"}:
        first += 1
    elif any(token.word in APPOINTED for token in tokens[first : first + 2]):
        first += 1 if tokens[first].word in APPOINTED else 2
    elif not is_clearly_a_name(tokens[name].word) or [t.kind for t in tokens[first : first + 1]] != [
        Kind.POST
    ]:
        return []
    return _posts_from(tokens, first, apart=first > name + 1)


def _separates(token: Token) -> bool:
    return token.word in _POST_SEPARATORS or token.word.isspace()


def _posts_from(tokens: Sequence[Token], first: int, *, apart: bool) -> list[Span]:
    """The posts that begin at index `first`, unless another name follows them, whose they are.

    Posts that stand `apart` from their name must end a clause: 王芳，县委书记的…… is not about her.
    """
    posts: list[Span] = []
    while (head := _head_of_post_at(tokens, first)) is not None:
        posts.append(Span(tokens[first].start, tokens[head].end))
        following = tokens[head + 1] if head + 1 < len(tokens) else None
        goes_on = following is not None and following.word in (_POST_SEPARATORS if apart else _BETWEEN_TITLES)
        if following is None or not goes_on:
            if following is None or following.kind is Kind.BREAK:
                return posts
            return posts if not apart and following.kind is not Kind.NAME else []
        first = head + 2
    return [] if apart else posts  # 王芳县长、李明副县长


def _head_of_post_at(tokens: Sequence[Token], first: int) -> int | None:
    for head in range(first, min(first + LONGEST_ORGANISATION, len(tokens))):
        if tokens[head].kind is Kind.POST and not (head == first and tokens[head].word in VERBS_TOO):
            return head if start_of_post(tokens, head) <= first or _is_one_noun(tokens[first:head]) else None
        if tokens[head].kind in {Kind.BREAK, Kind.JOIN, Kind.NAME}:
            return None
    return None


def _is_one_noun(tokens: Sequence[Token]) -> bool:
    """Whether a post may begin with all these: 市|中级|人民法院|院长."""
    return opens_a_post(tokens[0]) and all(token.kind is Kind.OTHER for token in tokens)
