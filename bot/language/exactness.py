"""How exactly something of the wanted kind is told."""

from bot.language.unit_sets import COUNTRY
from bot.language.wanted import Wanted


def is_exact(wanted: Wanted, said: str) -> bool:
    """Whether a folded stretch of the wanted kind is told as exactly as it is asked: 10月6日 for 哪天, 青岭村 for 哪个村."""
    if wanted.kind == "day" and wanted.units:
        return any(character in wanted.units for character in said)
    return wanted.kind != "place" or wanted.units in ("", COUNTRY) or said.endswith(wanted.units)
