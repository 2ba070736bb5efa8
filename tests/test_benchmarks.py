"""The benchmarks run, and the synthetic news that they use are what they claim to be."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import pytest

from bot import reading
from bot.language.dates import find_dates
from bot.language.people import find_people
from bot.language.words import words
from bot.model import Article
from bot.search.engine import Query, Term
from tests.benchmarks.asking import survey
from tests.benchmarks.engines import Size, why_not
from tests.benchmarks.figures import Figures, growth, judged, ratios
from tests.benchmarks.material import documents
from tests.benchmarks.measuring import Answering, Built
from tests.benchmarks.peers import ENGINES, OURS, Fts5
from tests.benchmarks.synthetic import articles, first_paragraphs, write
from tests.benchmarks.tokens import line_of, load_questions, read_tokens, save_questions
from tests.processes import ROOT, clean_environment

PARAGRAPHS = 200
INSTALLED = [name for name, engine in ENGINES.items() if all(find_spec(module) for module in engine.needs)]


def different_words(articles: Iterable[Article]) -> set[str]:
    return {word for article in articles for paragraph in article.paragraphs for word in words(paragraph)}


def test_the_same_seed_writes_the_same_news() -> None:
    first, again, other = (list(islice(articles(seed), 20)) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_the_vocabulary_grows_with_the_corpus() -> None:
    news = list(first_paragraphs(articles(), 4_000))
    half, whole = different_words(news[: len(news) // 2]), different_words(news)
    assert 1.2 < len(whole) / len(half) < 1.8  # Heaps' exponent is about 0.55; linear growth would double it


def test_paragraphs_are_as_long_as_those_of_news() -> None:
    lengths = sorted(len(one) for article in islice(articles(), 800) for one in article.paragraphs)
    assert 85 < sum(lengths) / len(lengths) < 105
    assert lengths[len(lengths) // 10] < 35
    assert lengths[len(lengths) * 9 // 10] > 150


def test_people_and_days_are_there_to_be_found() -> None:
    news = list(islice(articles(), 100))
    people = sum(bool(find_people("\n".join(article.paragraphs))) for article in news)
    days = sum(bool(find_dates("\n".join(article.paragraphs), article.published)) for article in news)
    assert people > 50
    assert days > 50


@pytest.mark.parametrize("name", ["news.jsonl", "news.jsonl.gz"])
def test_written_news_are_read_again(tmp_path: Path, name: str) -> None:
    written = list(first_paragraphs(articles(), PARAGRAPHS))
    write(written, tmp_path / name)
    assert list(reading.read(tmp_path / name, name)) == written
    assert sum(len(article.paragraphs) for article in written) == PARAGRAPHS


def run(module: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)],
        cwd=ROOT,
        env=clean_environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_command_writes_so_many_paragraphs_as_json_lines(tmp_path: Path) -> None:
    done = run("synthetic", "50", tmp_path / "news.jsonl")
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in (tmp_path / "news.jsonl").read_text("utf-8").splitlines()]
    assert sum(len(record["text"].split("\n")) for record in records) == 50
    assert all(record.keys() == {"id", "title", "date", "source", "url", "text"} for record in records)


def test_terms_and_questions_are_read_as_they_were_written(tmp_path: Path) -> None:
    texts = [(1, "4月12日，王芳到青石镇调研。"), (1, "Tree planting, 3.5%"), (2, "……")]
    made = list(documents(texts, 1))
    (tmp_path / "tokens.tsv").write_text("".join(map(line_of, made)), encoding="utf-8")
    assert list(read_tokens(tmp_path / "tokens.tsv", 10)) == made
    question = Query({Term("words", "王芳"): 1.0, Term("characters", "芳"): 0.3})
    save_questions([question], tmp_path / "questions.json")
    assert load_questions(tmp_path / "questions.json") == [question]


@pytest.mark.parametrize("name", INSTALLED)
async def test_every_engine_finds_a_paragraph_by_its_words(name: str, tmp_path: Path) -> None:
    texts = [text for article in first_paragraphs(articles(), PARAGRAPHS) for text in article.paragraphs]
    made = list(documents(list(enumerate([*texts, "霁蓝釉梅瓶"], 1)), 1))
    asked = Query({Term("bigrams", "霁蓝"): 1.0, Term("characters", "蓝"): 1.0})
    engine = ENGINES[name](tmp_path)
    await engine.build(made)
    if engine.kept:
        await engine.close()
        engine = ENGINES[name](tmp_path)
        await engine.open()
    assert next(iter(await engine.ask(asked))) == PARAGRAPHS + 1
    await engine.close()


def test_engines_are_measured_side_by_side(tmp_path: Path) -> None:
    options = (
        "--sizes",
        str(PARAGRAPHS),
        "--questions",
        "20",
        "--rounds",
        "1",
        "--folder",
        tmp_path,
        "--json",
    )
    done = run("engines", *options)
    assert done.returncode == 0, done.stderr
    (size,) = json.loads(done.stdout)["sizes"]
    assert size["engines"].keys() == set(INSTALLED), done.stderr
    assert size["ratios"].keys() == set(OURS)
    for figures in size["engines"].values():
        assert figures["p50_ms"] <= figures["p99_ms"]
        assert figures["asked"] > 10
    assert {name for name, figures in size["engines"].items() if figures["adding_ms"]} == {
        name for name in INSTALLED if ENGINES[name].adds
    }
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/proc/meminfo").exists(), reason="free memory is not known here")
def test_what_cannot_be_measured_is_left_out_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    huge = Size(10**9, Path("tokens"), Path("questions"), 1.0, tokens_bytes=10**15)
    assert re.fullmatch(
        r"it would need about \S+ GB of memory and \S+ GB are free", why_not("fts5", huge) or ""
    )
    assert why_not("fts5", replace(huge, tokens_bytes=1)) is None
    monkeypatch.setattr(Fts5, "needs", ("no_such_module",))
    assert why_not("fts5", huge) == "no_such_module is not installed"


def test_an_unknown_engine_is_said_to_be_unknown() -> None:
    done = run("engines", "--engines", "lucene")
    assert done.returncode == 2
    assert "lucene is none of rank-bm25, tantivy" in done.stderr


def made_up(engine: str, paragraphs: int, p50_ms: float) -> Figures:
    return Figures(engine, paragraphs, Built(1, 1, 0, None), Answering(1, None, p50_ms, 9, 99, None))


def test_ratios_are_judged_by_the_targets() -> None:
    measured = [
        made_up("rank-bm25", 50_000, 2),
        made_up("bm25s", 50_000, 1),
        made_up("plain rank_bm25", 50_000, 300),
    ]
    assert ratios(measured)["rank-bm25"]["bm25s"]["a question, p50"] == 2
    met, missed = sorted(judged(measured), reverse=True)
    assert met.startswith("met: rank-bm25 takes 0.00667 × plain rank_bm25")
    assert missed.startswith("MISSED: rank-bm25 takes 2 × bm25s")


def test_growth_is_per_tenfold_whatever_the_sizes() -> None:
    grown = growth([made_up("tantivy", 10_000, 1), made_up("tantivy", 1_000_000, 9)])
    assert grown["tantivy"]["a question, p50"] == [pytest.approx(3)]


def test_questions_come_from_anywhere_in_a_corpus(tmp_path: Path) -> None:
    written = list(first_paragraphs(articles(), PARAGRAPHS))
    write(written, tmp_path / "news.jsonl")
    corpus = survey(tmp_path / "news.jsonl", 30)
    assert corpus == survey(tmp_path / "news.jsonl", 30)
    assert corpus.paragraphs == PARAGRAPHS
    assert corpus.text_bytes > sum(len(text.encode()) for one in written for text in one.paragraphs)
    assert len(corpus.questions) == 30
