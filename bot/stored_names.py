"""Which names of the articles a typed name means, and which come nearest to one that they do not have."""

from collections.abc import Collection

from bot.answering.suggestions import Suggestions
from bot.language.dotted_names import parts_of_name
from bot.language.latin_names import names_in_latin
from bot.language.names import spellings_of_name
from bot.language.pinyin import letters
from bot.language.script import fold
from bot.language.transcriptions import keys_of_latin, meant_by
from bot.language.words import is_han
from bot.store.people import People

_CONTAINING = 100


class StoredNames:
    """Looks names up as they are written, in either script, and by how they are spelled in Latin letters."""

    def __init__(self, people: People, suggestions: Suggestions) -> None:
        self._people = people
        self._suggestions = suggestions

    async def meant(self, text: str) -> tuple[str, ...]:
        """The folded names in the articles that a text may mean: itself, and those that are spelled so, else transcribed
        so, else those with a middle dot of which it is a part.

        In Chinese those that sound alike are meant only if they are in Latin letters.
        """
        folded = fold(" ".join(text.split()))
        spelled = await self._people.spelled(_spellings(folded))
        alike = (name for one in sorted(spelled) for name in spelled[one])
        names = dict.fromkeys([folded, *(name for name in alike if not (is_han(folded) and is_han(name)))])
        return (
            await self._known(names)
            or await self._known(await self._transcribed(folded))
            or await self._with_part(folded)
        )

    async def _known(self, names: Collection[str]) -> tuple[str, ...]:
        known = await self._people.numbers(names)
        return tuple(name for name in names if name in known)

    async def _transcribed(self, folded: str) -> tuple[str, ...]:
        """Foreign names in Chinese characters as a word in Latin letters sounds."""
        keys = keys_of_latin(folded) if folded.isalpha() and not is_han(folded) else frozenset[str]()
        spelled = await self._people.spelled(keys)
        return meant_by(folded, {name for names in spelled.values() for name in names})

    async def _with_part(self, folded: str) -> tuple[str, ...]:
        """拉齐尼·巴依卡 for 拉齐尼."""
        containing = await self._people.containing(folded, _CONTAINING) if len(folded) > 1 else []
        return tuple(name for name in containing if folded in parts_of_name(name))

    async def near(self, text: str) -> tuple[str, ...]:
        """The names that are nearest to a text by sound or by shape."""
        return tuple(known.name for known in await self._suggestions.near(fold(" ".join(text.split()))))


def _spellings(folded: str) -> frozenset[str]:
    if is_han(folded):
        return spellings_of_name(folded)
    return frozenset({letters(folded)}).union(*(name.keys for name in names_in_latin(folded)))
