"""An article in pages that a person reads at one go."""

from bot.language.sentences import sentences

PAGE = 1_500
"""Characters of a page at most, but for one sentence that is longer."""


def pages(paragraphs: tuple[str, ...]) -> list[list[tuple[int, str]]]:
    """Divide paragraphs among pages, in order: (number from 0, text). One too long for a page goes on over several."""
    result: list[list[tuple[int, str]]] = [[]]
    used = 0
    for number, paragraph in enumerate(paragraphs):
        for piece in _pieces(paragraph):
            if used and used + len(piece) > PAGE:
                result.append([])
                used = 0
            page = result[-1]
            if page and page[-1][0] == number:
                page[-1] = (number, page[-1][1] + piece)
            else:
                page.append((number, piece))
            used += len(piece)
    return result


def page_of(paragraph: int, divided: list[list[tuple[int, str]]]) -> int:
    """The page (from 1) on which a paragraph begins; 1 if there is no such paragraph."""
    return next(
        (page for page, content in enumerate(divided, 1) if any(n == paragraph for n, _ in content)), 1
    )


def _pieces(paragraph: str) -> list[str]:
    if len(paragraph) <= PAGE:
        return [paragraph]
    return [
        paragraph[start : min(start + PAGE, sentence.end)]
        for sentence in sentences(paragraph)
        for start in range(sentence.start, sentence.end, PAGE)
    ]
