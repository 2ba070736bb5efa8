"""An item of a list is shown with the heading that says what it means, if both fit; else perhaps not at all."""

from collections.abc import Sequence

from bot.language.lists import heading_of, takes_away
from bot.model import Span


def beginning(text: str, cut: Sequence[Span], told: int, longest: int) -> int:
    """The number of the piece of a text that an excerpt should begin with that shows piece number `told`.

    That is where the heading begins of a list, if all up to the piece fits, else that piece.
    """
    heading = heading_of(text)
    if heading is None:
        return told
    first = next(number for number, piece in enumerate(cut) if piece.end > heading.start)
    is_fitting = len(text[cut[first].start : cut[told].end].strip()) <= longest
    return first if first < told and is_fitting else told


def is_misread(text: str, shown: str) -> bool:
    """Whether what is shown of a list lacks the heading that takes it away."""
    heading = heading_of(text)
    if heading is None:
        return False
    governing = text[slice(*heading)]
    return governing not in shown and takes_away(governing)
