"""The figures of a run as tables: what each engine takes, how ours compare, how each figure grows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import NamedTuple

from rich.table import Table

from tests.benchmarks.measuring import Answering, Built
from tests.benchmarks.peers import OURS

Value = float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What one engine takes with so many paragraphs."""

    engine: str
    paragraphs: int
    built: Built
    answering: Answering


class _Row(NamedTuple):
    name: str
    value: Callable[[Figures], Value]
    shown: Callable[[float], str]


def _seconds(value: float) -> str:
    return f"{value:,.2f} s"


def _milliseconds(value: float) -> str:
    return f"{value:,.2f} ms" if value < 100 else f"{value:,.0f} ms"


def _megabytes(value: float) -> str:
    return f"{value / 1e6:,.1f} MB" if value < 1e8 else f"{value / 1e6:,.0f} MB"


ROWS = (
    _Row("build, wall", lambda one: one.built.build_seconds, _seconds),
    _Row("build, CPU", lambda one: one.built.build_cpu_seconds, _seconds),
    _Row("size on disk", lambda one: one.built.disk_bytes or None, _megabytes),
    _Row("peak memory building", lambda one: one.built.peak_bytes, _megabytes),
    _Row("memory answering", lambda one: one.answering.answering_bytes, _megabytes),
    _Row("opening to first answer", lambda one: one.answering.opening_seconds, _seconds),
    _Row("a question, p50", lambda one: one.answering.p50_ms, _milliseconds),
    _Row("a question, p99", lambda one: one.answering.p99_ms, _milliseconds),
    _Row("adding an article", lambda one: one.answering.adding_ms, _milliseconds),
)
_REBUILD = "rebuild"


class Target(NamedTuple):
    """How many times the peer's median for a question ours may take, up to so many paragraphs."""

    ours: str
    peer: str
    at_most: float
    up_to: float


TARGETS = (
    Target("rank-bm25", "plain rank_bm25", 1 / 100, 50_000),
    Target("rank-bm25", "bm25s", 1.5, 50_000),
    Target("tantivy", "raw tantivy", 1.2, float("inf")),
)


def figures_table(figures: Sequence[Figures]) -> Table:
    """A column for each engine."""
    table = Table(
        "",
        *(one.engine for one in figures),
        title=f"{figures[0].paragraphs:,} paragraphs",
        title_justify="left",
    )
    for row in ROWS:
        table.add_row(row.name, *(_cell(row, one) for one in figures))
    table.add_row("questions timed", *(str(one.answering.asked) for one in figures))
    return table


def ratios(figures: Sequence[Figures]) -> dict[str, dict[str, dict[str, float]]]:
    """For each of our engines and each other one: its every figure divided by the other's."""
    return {
        ours.engine: {
            peer.engine: {
                row.name: mine / theirs
                for row in ROWS
                if (mine := row.value(ours)) is not None and (theirs := row.value(peer))
            }
            for peer in figures
            if peer is not ours
        }
        for ours in figures
        if ours.engine in OURS
    }


def ratio_tables(figures: Sequence[Figures]) -> Iterable[Table]:
    """For each of our engines a table with a column for each other one."""
    for ours, peers in ratios(figures).items():
        title = f"{ours} ÷ …, {figures[0].paragraphs:,} paragraphs (below 1: ours takes less)"
        table = Table("", *peers, title=title, title_justify="left")
        for row in ROWS:
            table.add_row(row.name, *(_ratio(of_peer.get(row.name)) for of_peer in peers.values()))
        yield table


def judged(figures: Sequence[Figures]) -> Iterable[str]:
    """A sentence for each target that this run can judge."""
    of_ours = ratios(figures)
    for target in TARGETS:
        ratio = of_ours.get(target.ours, {}).get(target.peer, {}).get("a question, p50")
        if ratio is not None and figures[0].paragraphs <= target.up_to:
            met = "met" if ratio <= target.at_most else "MISSED"
            yield (
                f"{met}: {target.ours} takes {ratio:.3g} × {target.peer} for a question at "
                f"{figures[0].paragraphs:,} paragraphs, p50 (target: at most {target.at_most:g} ×)"
            )


def growth(figures: Iterable[Figures]) -> dict[str, dict[str, list[float]]]:
    """How many times each figure grows when the paragraphs grow tenfold, from each size to the next, by engine."""
    by_engine: dict[str, list[Figures]] = {}
    for one in sorted(figures, key=lambda one: one.paragraphs):
        by_engine.setdefault(one.engine, []).append(one)
    return {
        engine: {
            row.name: [
                (after / before) ** (log(10) / log(larger.paragraphs / smaller.paragraphs))
                for smaller, larger in pairwise(members)
                if (before := row.value(smaller)) and (after := row.value(larger))
            ]
            for row in ROWS
        }
        for engine, members in by_engine.items()
    }


def growth_table(figures: Iterable[Figures]) -> Table:
    """A column for each engine; as many numbers in a cell as there are steps from size to size."""
    grown: Mapping[str, Mapping[str, Sequence[float]]] = growth(figures)
    table = Table(
        "", *grown, title="growth for ten times the paragraphs, from size to size", title_justify="left"
    )
    for row in ROWS:
        table.add_row(
            row.name, *(" · ".join(f"× {step:.2g}" for step in grown[engine][row.name]) for engine in grown)
        )
    return table


def _cell(row: _Row, one: Figures) -> str:
    value = row.value(one)
    if value is not None:
        return row.shown(value)
    return _REBUILD if row.name == ROWS[-1].name else "–"


def _ratio(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.3g}"
