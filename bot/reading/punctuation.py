"""Commas that a copying site strewed in: 了解到,,会议 and 工作,。 and 村民,、干部."""

import re

_STRAY = re.compile(r"(?<=[\w”》])[,，](?=[,，。、；？！;?!])|(?<=[、。；])[,，]")
_FEWEST = 2


def has_stray_commas(text: str) -> bool:
    """Whether a document carries them: one may be a slip of the author's."""
    return len(_STRAY.findall(text)) >= _FEWEST


def without_stray_commas(text: str) -> str:
    """Leave the mark that the comma was put before, one comma of two."""
    return _STRAY.sub("", text)
