"""English nouns in the singular and the plural."""

_IRREGULAR = {"child": "children", "foot": "feet", "hero": "heroes", "wife": "wives"}
_VOWELS = "aeiou"
_HISSING = ("s", "x", "ch", "sh")


def with_plural(noun: str) -> tuple[str, str]:
    """A noun and its plural: county and counties, policeman and policemen."""
    if noun in _IRREGULAR:
        return noun, _IRREGULAR[noun]
    if noun.endswith("man"):
        return noun, f"{noun[:-3]}men"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun, f"{noun[:-1]}ies"
    return noun, f"{noun}es" if noun.endswith(_HISSING) else f"{noun}s"
