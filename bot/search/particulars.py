"""What a paragraph says of a question that the others of its article do not: what the article is about they all say."""

from collections.abc import Mapping, Sequence
from math import log

from bot.language.matching import Subject
from bot.store.records import StoredParagraph


def particulars(subject: Subject, members: Sequence[StoredParagraph]) -> Mapping[int, float]:
    """For the paragraphs of one article, by number: the share of a question that they say, from 0 to 1, where what few of them say counts most.

    A word counts by its weight, by how rare it is among the paragraphs, and by the square of how near it stands to where the
    question asks: 主持 in 在天津开的大会由谁主持, not 天津.
    """
    matches = [subject.matches(member.folded) for member in members]
    rarities = [
        _rarity(sum(each), len(members)) * subject.focused_weight(word) * subject.focus.get(word, 1.0)
        for word, each in zip(subject.weights, zip(*matches, strict=True), strict=True)
    ]
    total = sum(rarities) or 1.0
    return {
        member.id: sum(rarity * match for rarity, match in zip(rarities, matched, strict=True)) / total
        for member, matched in zip(members, matches, strict=True)
    }


def _rarity(having: float, paragraphs: int) -> float:
    """How rare a word is that so many of so many paragraphs have; 0 if none has it."""
    return log((paragraphs + 1) / max(having, 1.0)) if having else 0.0
