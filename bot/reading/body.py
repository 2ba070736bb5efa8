"""Which of a page's lines are the article's body."""

import re
from dataclasses import dataclass
from enum import IntEnum

from bot.language.languages import is_mostly_latin
from bot.language.script import fold
from bot.reading.boilerplate import ends_article, is_boilerplate
from bot.reading.page import Line

_SENTENCE = re.compile(r"[。！？!?；;…][”’」』）)\"'】]*|(?<=[\u4e00-\u9fff）)])\.(?=\s|$)")
_ENGLISH_SENTENCE = re.compile(r"[a-z)\"”’]\s?[.!?][\"”’)]*(?:\s|$)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章条节部]|\d{1,2}[.．、]\s?\D|[①-⑳●■◆▲])"
)
_ADDRESS = re.compile(r"[：:]$")
_SIGNER = re.compile(
    r"(?:指挥部|政府|委员会|办公室|领导小组|专班|局|党委|县委|市委|区委|公司|中心|协会|组委会|法院|检察院|支部)$"
)
_SIGNED_ON = re.compile(
    r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[二〇○零一]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_FIGURES = re.compile(r"\d.*(?:，|,\D)|(?:，|,\D).*\d")
_FIELD = re.compile(r"[【\[]?[\u4e00-\u9fff（）()、]{2,10}[】\]]?\s?[：:]\s?[^\s：:].*")
_OF_THE_SITE = re.compile(
    "[【\\[]?(?:信息|正文|文章|网站|本文)?(?:索引|文号|发文|主题|公开|生效|失效|有效|体裁|组配|服务对象|分类|发布|成文|责任编辑|责编|编辑|审核|校对|监制|策划|终审|初审|复审"
    "|满意度|网友|评价|热门|随机|边栏|推荐|选择|投稿|赞助|生词|明日|广告|联系我们|录入|受文者|[正副]本|密等|张贴|供稿|撰稿|记者|通讯员|作者|来源|浏览|点击|阅读|访问"
    "|字体|字号|主办|承办|协办|版权|邮编|邮政|网址|备案|技术支持|维护|标签|关键[词字]|栏目|分享|当前位置|附件|下载|上一|下一|相关|您|微信|扫|公众号|摄影|图片?|图源|文)"
    "[\u4e00-\u9fff]{0,4}?(?:[】\\]])?\\s?:"
)
_FAR = 3
_LONGEST_SIGNATURE = 30


class Weight(IntEnum):
    """How surely a line is running text."""

    NONE = 0
    SHORT = 1
    FIELD = 2  # 采购单位：县教育局
    LEADING = 3  # a numbered heading, 会议强调：: running text comes next
    CLAUSE = 4
    SENTENCE = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A line and what it looks like on its own."""

    line: Line
    weight: Weight
    is_noise: bool
    ends_article: bool

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text


def judge(line: Line) -> Judged:
    """Look at a line once, for all steps to come."""
    if line.listed:
        return Judged(line, Weight.SENTENCE, is_noise=False, ends_article=False)
    return Judged(line, _weigh(line), is_boilerplate(line.text), ends_article(line.text))


def is_numbered(text: str) -> bool:
    """Whether a line begins with a number of an item or a heading, or with a bullet."""
    return _NUMBERED.match(text) is not None


def _weigh(line: Line) -> Weight:
    """Judge a line by its punctuation and length, and by how much of it is links."""
    text = line.text
    sentence = (_SENTENCE.search(text) and len(text) >= 5) or (
        len(text) >= 40 and _ENGLISH_SENTENCE.search(text)
    )
    if line.linked > 0.6:
        return Weight.SHORT if sentence and line.linked < 0.95 else Weight.NONE
    if sentence:
        return Weight.SENTENCE
    if len(text) >= (200 if is_mostly_latin(text) else 50) or (
        len(re.findall("[，,、]", text)) and len(text) >= 36
    ):
        return Weight.CLAUSE
    if is_numbered(text) or _ADDRESS.search(text) or line.heading >= 2:
        return Weight.LEADING
    return Weight.FIELD if not line.linked and _is_field(text) else Weight.SHORT


def _is_field(text: str) -> bool:
    """Whether a line tells something under its name, that is not of the page: 中标人：山河公司."""
    return "|" not in text and _FIELD.fullmatch(text) is not None and not _OF_THE_SITE.match(fold(text))


def body_range(lines: list[Judged]) -> tuple[int, int]:
    """Return the range of `lines` (noise already taken out) from the first to the last line of the body.

    It reaches over short lines between sentences (headings, lists, verse), takes a heading right before and
    a signature right after, and leaves out a stray sentence far from the rest, such as a page's greeting.
    """
    weights = [judged.weight for judged in lines]
    texts = [i for i, weight in enumerate(weights) if weight >= Weight.CLAUSE]
    if not texts:
        return 0, len(lines)
    runs: list[list[int]] = [[texts[0]]]
    for i in texts[1:]:
        shorts = sum(1 for weight in weights[runs[-1][-1] + 1 : i] if weight <= Weight.FIELD)
        if shorts >= _FAR:
            runs.append([i])
        else:
            runs[-1].append(i)
    runs = _without_strays(runs, lines)
    first, last = _list_above(lines, runs[0][0]), _list_below(lines, runs[-1][-1] + 1)
    while first > 0 and Weight.LEADING in weights[max(0, first - 2) : first]:
        first -= 1
    return first, last + _signature(lines[last:])


def _list_above(lines: list[Judged], first: int) -> int:
    """Where the list begins that ends right above a line: a heading with a colon, and figures under it."""
    start = first
    while start > 0 and _is_of_figures(lines[start - 1]):
        start -= 1
    return start - 1 if 0 < start < first and _ADDRESS.search(lines[start - 1].text) else first


def _list_below(lines: list[Judged], end: int) -> int:
    """Where the list of figures ends whose heading is the line above `end` or the one there."""
    headings = [i for i in (end - 1, end) if i < len(lines) and _ADDRESS.search(lines[i].text)]
    items = last = headings[-1] + 1 if headings else len(lines)
    while last < len(lines) and _is_of_figures(lines[last]):
        last += 1
    return last if last > items else end


def _is_of_figures(judged: Judged) -> bool:
    is_short = judged.weight == Weight.SHORT and not judged.line.linked
    return is_short and _FIGURES.search(judged.text) is not None


def _without_strays(runs: list[list[int]], lines: list[Judged]) -> list[list[int]]:
    sizes = [sum(len(lines[i].text) for i in run) for run in runs]
    longest = [max(len(lines[i].text) for i in run) for run in runs]
    most = max(sizes)

    def stray(i: int) -> bool:
        return sizes[i] < 0.2 * most and longest[i] < 40

    first, last = 0, len(runs) - 1
    while stray(first):
        first += 1
    while stray(last):
        last -= 1
    return runs[first : last + 1]


def _signature(after: list[Judged]) -> int:
    """How many of the lines right after the body sign it: who, and a date."""
    for signed, judged in enumerate(after[:4]):
        text = fold(judged.text)
        if len(text) <= _LONGEST_SIGNATURE and _SIGNED_ON.fullmatch(text.replace(" ", "")):
            return signed + 1
        if len(text) > _LONGEST_SIGNATURE or not _SIGNER.search(text):
            break
    return 0
