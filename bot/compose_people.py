"""How people are laid out as replies: one with posts and articles, several to choose from, and the list of all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.actions import ListOfficials, ShowPerson
from bot.language.script import fold
from bot.layout import Rows, cited, line, lines, listed, quotation, rows
from bot.model import Citation, Excerpt
from bot.namesakes import Held, Namesake, key_of
from bot.paging import Page
from bot.phrases import Language, Phrase
from bot.reply import Block, Button, Reply, Text
from bot.store.people import Listed

_ARTICLES = Phrase("{count} 篇", "articles: {count}")
_PLACED = Phrase("{name}（{place}）", "{name} ({place})")
_BETWEEN_POSTS = Phrase("、", ", ")
_PUBLISHED = Phrase("{day} 发布", "published {day}")
_UNDATED = Phrase("日期不详", "undated")
_SEVERAL = Phrase("文章里有几位{name}，请选择：", "Several people are called {name}: please choose.")
_WHICH = Phrase("“{text}”可能是这几位，请选择：", "“{text}” may be one of these: please choose.")
_PLACE_UNKNOWN = Phrase("地方不详", "place unknown")
_NOBODY = Phrase("文章里没有认出名叫 {text} 的人。", "No person named {text} was recognised in the articles.")
_NEAR = Phrase("是不是想找：", "Did you mean:")
_OFFICIALS = Phrase("官员，按姓名共 {total} 个", "Officials, by name: {total}")
_NO_OFFICIALS = Phrase("文章里没有找到官员。", "The articles name no officials.")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody to choose: the number, the name as it is written, a place if it is known, and how many articles."""

    number: int
    name: str
    place: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Mention:
    """What an article has of somebody; no excerpt if it has changed in the meantime."""

    citation: Citation
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of whom the articles tell: the name, the posts, and, of several namesakes, which one that is."""

    name: str
    offices: Sequence[Held]
    namesake: Namesake | None


def person(
    known: Known, page: Page[Mention], turned: Callable[[int], ShowPerson], language: Language
) -> Reply:
    """Lay out one page of what the articles have of somebody, whose posts are on the first."""
    place = _place(known.namesake, language) if known.namesake else None
    name = Text(_placed(known.name, place, language), bold=True)
    blocks = [line(name, f"{_gap(name.text)}· {_ARTICLES.say(language, count=page.total)}")]
    if known.offices and page.number == 1:
        blocks.append(lines([_held(one, page.total, language) for one in known.offices]))
    for one in page.entries:
        if one.excerpt:
            blocks.append(quotation(one.excerpt))
        blocks.append(_dated(one, language))
    return listed(blocks, page, turned, language)


def namesakes(number: int, name: str, found: Sequence[Namesake], language: Language) -> Reply:
    """Ask which one of the people of a name is meant."""
    buttons = [
        Button(
            _choice(name, _place(one, language), len(one.appearances), language),
            ShowPerson(number, key_of(one.place)),
        )
        for one in found
    ]
    return Reply((line(_SEVERAL.say(language, name=name)),), rows(buttons, 1))


def meant(text: str, found: Sequence[Named], language: Language) -> Reply:
    """Ask which one of the people is meant whose names are spelled or pronounced like a text."""
    return Reply((line(_WHICH.say(language, text=text)),), _people(found, language))


def nobody(text: str, near: Sequence[Named], language: Language) -> Reply:
    """Say that nobody of a name was recognised in the articles, and offer the nearest names."""
    blocks = [line(_NOBODY.say(language, text=text))]
    if near:
        blocks.append(line(_NEAR.say(language)))
    return Reply(tuple(blocks), _people(near, language))


def officials(page: Page[Listed], people: Sequence[Listed], language: Language) -> Reply:
    """Lay out one page of the names of officials, with a line for each of the `people` who bear one; each name opens by a button."""
    if not page.total:
        return Reply((line(_NO_OFFICIALS.say(language)),))
    entries = lines([_official(one, language) for one in people])
    buttons = [Button(one.name, ShowPerson(one.number)) for one in page.entries]
    heading = line(_OFFICIALS.say(language, total=page.total))
    return listed([heading, entries], page, ListOfficials, language, rows(buttons, 2))


def _held(held: Held, articles: int, language: Language) -> tuple[Text, ...]:
    """Posts and where they are from; of a single article it is not said twice, as the article follows."""
    between = _BETWEEN_POSTS.say(language)
    posts = between.join(
        _placed(between.join(office.post for office in offices), place, language)
        for place, offices in groupby(held.offices, key=lambda office: office.place)
    )
    return (
        Text(posts),
        *(cited(held.citation, f"{_gap(posts)}— ", held.citation.published) if articles > 1 else ()),
    )


def _place(namesake: Namesake, language: Language) -> str:
    return namesake.place or _PLACE_UNKNOWN.say(language)


def _placed(name: str, place: str | None, language: Language) -> str:
    """A name or a post with its place, unless it begins with it."""
    if place is None or fold(name).startswith(fold(place)):
        return name
    return _PLACED.say(language, name=name, place=place)


def _dated(mention: Mention, language: Language) -> Block:
    """When it happened, or else when it was published, and where it stands."""
    citation = mention.excerpt.citation if mention.excerpt else mention.citation
    if citation.event_date:
        day = citation.event_date.isoformat()
    elif citation.published:
        day = _PUBLISHED.say(language, day=citation.published)
    else:
        day = _UNDATED.say(language)
    return line(*cited(citation, f"— {day} · "))


def _official(one: Listed, language: Language) -> tuple[Text, ...]:
    post = f" — {_placed(one.office.post, one.office.place, language)}" if one.office else ""
    return Text(one.name, bold=True), Text(
        f"{post}{_gap(post)}· {_ARTICLES.say(language, count=one.articles)}"
    )


def _people(found: Sequence[Named], language: Language) -> Rows:
    buttons = [
        Button(_choice(one.name, one.place, one.articles, language), ShowPerson(one.number)) for one in found
    ]
    return rows(buttons, 1)


def _choice(name: str, place: str | None, articles: int, language: Language) -> str:
    placed = _placed(name, place, language)
    return f"{placed}{_gap(placed)}{_ARTICLES.say(language, count=articles)}"


def _gap(before: str) -> str:
    """A space, but not where a full-width bracket has it built in."""
    return "" if before.endswith("）") else " "
