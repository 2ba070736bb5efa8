"""News that nobody printed, as much as one likes: `python -m tests.benchmarks.synthetic PARAGRAPHS FILE.jsonl`.

The same seed writes the same articles. It has no meaning, but the measures of news: see `Vocabulary`.
"""

import argparse
import gzip
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

from bot.model import Article
from tests.benchmarks.vocabulary import Vocabulary

SEED = 20
FIRST_DAY = date(2004, 1, 1)
DAYS = 20 * 365

_CHARACTERS_WANTED, _SHAPE = 98, 1.8  # a gamma distribution has the quartiles of the news of 2021
_PARAGRAPHS_AFTER_THE_FIRST, _SHAPE_OF_ARTICLES = 4.6, 1.2
_SENTENCES_WITH_A_LEAD = 0.35

TITLES = (
    "{职}{人}到{镇}调研{题}工作",
    "{县}召开{题}会议",
    "{县委}{职}{人}：{事}",
    "{县}{事} {质}",
    "{镇}{事}",
    "{体}{事}{数}",
    "{人}会见{体}代表",
    "{县}{题}工作综述",
)
OPENINGS = (
    "{日}，{县委}{职}{人}到{镇}调研{题}工作，{句}。",
    "{日}上午，{县}召开{题}会议，{县委}{职}{人}出席会议并讲话，{甲}主持会议。",
    "本报讯（记者{记}）{日}，记者从{体}获悉，{句}。",
    "{年}年{日}，{县}{事}，{职}{人}参加活动。",
    "{日}，{职}{人}率队到{镇}{看}，{甲}陪同。",
)
LEADS = (
    "{人}{说}，",
    "{人}{说}，要{事}，",
    "{体}负责人{甲}介绍，",
    "在{镇}，{人}{看}了{物}，",
    "截至{月}月底，",
    "据{体}统计，{年}年",
    "近年来，{县}",
    "会议{说}，",
    "“{句}，{句}，”{镇}村民{甲}说，",
    "{日}，",
    "今年以来，",
    "其中，",
    "目前，",
)
CLAUSES = (
    "{事}",
    "{事}",
    "{副}{事}",
    "{质}{动}",
    "{动}和{动}{物}",
    "推动{物}的{动}",
    "把{名}作为{质}",
    "在{物}中{事}",
    "为{名}{事}",
    "{名}、{名}和{物}等{动}",
    "{物}的{名}{副}{动}",
    "{物}{动}{数}",
    "{事}{数}，比上年增长{百}%",
    "是{县}{质}的{名}",
    "{题}{副}{动}",
    "{题}的{名}在{物}上{动}",
    "对{物}进行{动}",
    "有{数}{动}",
    "与{名}{动}{名}",
    "不断{事}",
    "让{名}{动}起来",
)
_POSTS = "书记 副书记 县长 副县长 市长 副市长 区长 局长 主任 副主任 镇长 部长 院长 校长".split()
_SAYING = "强调 指出 要求 表示 说 认为 介绍".split()
_LOOKING = "察看 调研 走访 检查 考察 慰问".split()
_UNITS = "亿元 万元 名 户 吨 亩 公里 平方米 个 次 家 人".split()
_PAPERS = "日报 晚报 新闻网 融媒 发布 电视台".split()


_Thing = TypeVar("_Thing")
_Template = list[Callable[[], str]]


class Newsroom:
    """Writes article after article; `paragraphs` counts what it wrote."""

    def __init__(self, seed: int) -> None:
        self.paragraphs = 0
        self._random = random = Random(seed)
        self._words = words = Vocabulary(random)
        self._about: dict[str, str] = {}
        self._published = FIRST_DAY
        slots: dict[str, Callable[[], str]] = {
            **{name: self._of_the_article(name) for name in ("县", "镇", "职", "人", "甲", "体", "题", "记")},
            "县委": lambda: f"{self._about['县']}委" if random.random() < 0.5 else self._about["县"],
            "名": words.noun.draw,
            "动": words.verb.draw,
            "副": words.adverb.draw,
            "事": words.deed.draw,
            "物": words.thing.draw,
            "质": words.quality.draw,
            "说": lambda: _one_of(_SAYING, random),
            "看": lambda: _one_of(_LOOKING, random),
            "数": lambda: f"{self._number()}{_one_of(_UNITS, random)}",
            "百": lambda: f"{random.random() * 30:.1f}",
            "日": self._day,
            "月": lambda: str(self._published.month),
            "年": lambda: str(self._published.year),
            "句": lambda: _written(self._clause()),
        }
        self._titles, self._openings, self._leads, self._clauses = (
            [_compiled(template, slots) for template in templates]
            for templates in (TITLES, OPENINGS, LEADS, CLAUSES)
        )

    def article(self) -> Article:
        """Write one more."""
        random, words = self._random, self._words
        words.grow(self.paragraphs + 1)
        self._published = FIRST_DAY + timedelta(days=int(random.random() * DAYS))
        self._about = {
            "县": words.county.draw(),
            "镇": words.town.draw(),
            "职": _one_of(_POSTS, random),
            "人": words.person.draw(),
            "甲": words.person.draw(),
            "记": words.person.draw(),
            "体": words.body.draw(),
            "题": words.thing.draw(),
        }
        count = 1 + int(
            random.gammavariate(_SHAPE_OF_ARTICLES, _PARAGRAPHS_AFTER_THE_FIRST / _SHAPE_OF_ARTICLES)
        )
        opening = _written(_one_of(self._openings, random))
        first = self.paragraphs
        self.paragraphs += count
        return Article(
            key=f"synthetic-{first}",
            title=_written(_one_of(self._titles, random)),
            published=self._published,
            source=self._about["县"] + _one_of(_PAPERS, random),
            url=f"https://example.org/{first}",
            paragraphs=(opening, *(self._paragraph() for _ in range(count - 1))),
        )

    def _paragraph(self) -> str:
        random = self._random
        wanted = random.gammavariate(_SHAPE, _CHARACTERS_WANTED / _SHAPE)
        text = ""
        while len(text) < wanted or not text:
            if random.random() < _SENTENCES_WITH_A_LEAD:
                text += _written(_one_of(self._leads, random))
            text += _written(self._clause())
            while random.random() < 0.6 and len(text) < wanted:
                text += f"，{_written(self._clause())}"
            text += "。"
        return text

    def _clause(self) -> _Template:
        return _one_of(self._clauses, self._random)

    def _of_the_article(self, name: str) -> Callable[[], str]:
        return lambda: self._about[name]

    def _number(self) -> int:
        return int(10 ** (self._random.random() * 4))

    def _day(self) -> str:
        day = self._published - timedelta(days=int(self._random.random() * 4))
        return f"{day.month}月{day.day}日"


def _compiled(template: str, slots: dict[str, Callable[[], str]]) -> _Template:
    pieces = (piece for piece in re.split(r"(\{.+?\})", template) if piece)
    return [slots[piece[1:-1]] if piece.startswith("{") else partial(str, piece) for piece in pieces]


def _written(template: _Template) -> str:
    return "".join([piece() for piece in template])


def _one_of(things: Sequence[_Thing], random: Random) -> _Thing:
    return things[int(random.random() * len(things))]


def articles(seed: int = SEED) -> Iterator[Article]:
    """Article after article, without end."""
    newsroom = Newsroom(seed)
    while True:
        yield newsroom.article()


def first_paragraphs(articles: Iterable[Article], paragraphs: int) -> Iterator[Article]:
    """The first articles with so many paragraphs together; the last one is cut if need be."""
    left = paragraphs
    for article in articles:
        if left <= 0:
            return
        yield replace(article, paragraphs=article.paragraphs[:left])
        left -= len(article.paragraphs)


def write(articles: Iterable[Article], path: Path) -> None:
    """Write articles as JSON lines, compressed if the name ends in .gz."""
    with (
        gzip.open(path, "wt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open("w", encoding="utf-8") as file
    ):
        for article in articles:
            record = {
                "id": article.key,
                "title": article.title,
                "date": str(article.published),
                "source": article.source,
                "url": article.url,
                "text": "\n".join(article.paragraphs),
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.synthetic", description=__doc__)
    parser.add_argument("paragraphs", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    started = time.perf_counter()
    write(first_paragraphs(articles(options.seed), options.paragraphs), options.file)
    sys.stderr.write(f"{options.paragraphs:,} paragraphs in {time.perf_counter() - started:.1f} s\n")


if __name__ == "__main__":
    main()
