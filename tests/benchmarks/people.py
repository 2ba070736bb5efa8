"""How many people the name finder finds in texts that others have marked: `python -m tests.benchmarks.people FILE…`.

A file has a character and its label (B-PER and I-PER, or B-NR …) on a line, and an empty line behind each sentence,
as the sets of MSRA and of the People's Daily do. Ten sentences are read together, as paragraphs of an article. A person
counts for recall where the characters before the name end in a post; an official that is found must be a marked name.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.language.people import find_people
from bot.model import Span

TOGETHER = 10
LONGEST_POST = 6
POST = re.compile(
    "(?:主席|总理|[部省市县区镇乡村州局厅处科院校所站会社团队军师组台馆厂行]长|书记|主任|总统|外长|首相|国王|王储|大使|参赞|领事|司令员?|政委|将军"
    "|发言人|董事长|经理|总裁|秘书长?|议[长员]|委员长?|法官|检察长|代表|理事长|参谋长|教练|干事|总编辑|顾问|干部|首脑|元首|大臣|国务卿)$"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """People marked behind a post, those of them that were found, officials that were found, those of them marked."""

    marked: int
    found: int
    officials: int
    right: int


def sentences(file: Path) -> Iterator[tuple[str, list[str]]]:
    """The sentences of a file, with a label for each character."""
    characters, labels = "", []
    for line in [*file.read_text("utf-8").splitlines(), ""]:
        if line.strip():
            character, label = line.split()
            characters += character
            labels.append(label)
        elif characters:
            yield characters, labels
            characters, labels = "", []


def names(labels: Sequence[str], start: int) -> Iterator[Span]:
    """Where people are marked, in a text in which the labels' sentence begins at `start`."""
    written = "".join(
        "B" if label in {"B-PER", "B-NR"} else "I" if label[:1] == "I" else "O" for label in labels
    )
    return (Span(start + match.start(), start + match.end()) for match in re.finditer("BI*", written))


def counts(together: Sequence[tuple[str, list[str]]]) -> Counts:
    """Count what is found in some sentences that stand together."""
    text = ""
    marked: set[Span] = set()
    for characters, labels in together:
        marked.update(names(labels, len(text)))
        text += characters + "\n"
    mentions = find_people(text)
    found = {Span(mention.start, mention.end) for mention in mentions}
    officials = {Span(mention.start, mention.end) for mention in mentions if mention.role == "official"}
    behind_posts = {
        name for name in marked if POST.search(text[max(name.start - LONGEST_POST, 0) : name.start])
    }
    return Counts(len(behind_posts), len(behind_posts & found), len(officials), len(officials & marked))


def main() -> None:
    """Print recall and precision for each file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    for file in parser.parse_args().files:
        every = list(sentences(file))
        counted = [counts(every[start : start + TOGETHER]) for start in range(0, len(every), TOGETHER)]
        marked, found = sum(one.marked for one in counted), sum(one.found for one in counted)
        officials, right = sum(one.officials for one in counted), sum(one.right for one in counted)
        sys.stdout.write(
            f"{file.name}: recall behind a post {found / marked:.3f} of {marked}, "
            f"precision of officials {right / officials:.3f} of {officials}\n"
        )


if __name__ == "__main__":
    main()
