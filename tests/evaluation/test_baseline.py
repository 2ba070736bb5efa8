"""The baseline is rank_bm25 over jieba's words, and nothing else."""

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import jieba
import pytest
from rank_bm25 import BM25Okapi

from bot.evaluation.baseline import build_baseline
from bot.model import Answer
from bot.opening import open_store
from tests.asking import library_of, write_records
from tests.news import ARTICLES

QUESTIONS = ("吴秀兰6月2日去了哪里？", "谁主持会议", "清水河", "Who?", "", "。")


class Heard:
    """A Progress that keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, int]] = []

    def start(self, work: str, total: int, unit: str) -> None:
        self.told.append((f"{work} {unit}", total))

    def advance(self, name: str, amount: int) -> None:
        self.told.append((name, amount))

    def finish(self) -> None:
        self.told.append(("finished", 0))


def asked(folder: Path, records: Sequence[dict[str, str]], heard: Heard) -> tuple[list[Answer], list[str]]:
    """The answers to the questions, and the paragraphs in the order they are indexed in."""

    async def ask() -> tuple[list[Answer], list[str]]:
        corpus = write_records(folder / "news.jsonl", records)
        async with open_store(library_of(corpus, folder / "d.db")) as (store, _):
            baseline = await build_baseline(store.articles, heard)
            texts = [paragraph.text async for batch in store.articles.indexed() for paragraph in batch]
            return [await baseline.answer(question, date(2023, 7, 1)) for question in QUESTIONS], texts

    return asyncio.run(ask())


def test_the_hits_are_rank_bm25s_over_the_words_of_jieba(tmp_path: Path) -> None:
    answers, texts = asked(tmp_path, ARTICLES, Heard())
    okapi = BM25Okapi([jieba.lcut(text) for text in texts])
    for question, answer in zip(QUESTIONS, answers, strict=True):
        scores = okapi.get_scores(jieba.lcut(question))
        best = sorted(range(len(texts)), key=lambda place: -scores[place])[:5]
        assert [one.text for one in answer.excerpts] == [texts[place][:240] for place in best]
        assert [one.score for one in answer.excerpts] == pytest.approx([scores[place] for place in best])
        assert (answer.question, answer.status) == (question, "answered")
        assert not any(one.highlights for one in answer.excerpts)


def test_a_long_paragraph_is_cut_and_citations_are_the_stores(tmp_path: Path) -> None:
    [answer, *_], _ = asked(tmp_path, [{"id": "long", "text": "吴秀兰去了清水河。" * 100}], Heard())
    [excerpt] = answer.excerpts
    assert len(excerpt.text) == 240
    assert (excerpt.citation.key, excerpt.citation.paragraph) == ("long", 0)


def test_where_there_is_nothing_to_search_nothing_is_found(tmp_path: Path) -> None:
    answers, _ = asked(tmp_path, [], Heard())
    assert {answer.status for answer in answers} == {"not_found"}


def test_it_tells_how_far_it_has_come(tmp_path: Path) -> None:
    heard = Heard()
    _, texts = asked(tmp_path, ARTICLES, heard)
    assert heard.told == [("Building rank_bm25 paragraphs", len(texts)), ("", len(texts)), ("finished", 0)]
