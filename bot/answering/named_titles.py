"""Whether somebody whom a question names with a post has one of that kind by an article."""

from bot.language.asked_offices import holds
from bot.language.names_of_things import shortened
from bot.language.people_spans import read_people
from bot.language.questions import Question
from bot.language.script import fold
from bot.model import Office
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_HEAD = 2
"""The last characters of a post say of which kind it is: 书记, 县长."""


def have_their_titles(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether nobody is asked about with a post where the article gives only others: 县委书记王芳 who is 县长 there.

    By courtesy a deputy is called as the head is; whoever has no post in the article may have any.
    """
    text = shortened(question.folded)
    for person in question.people:
        names = (person.name, *person.others)
        for office in question.offices:
            is_theirs = any(
                f"{office.post}{name}" in text or f"{name}{office.post}" in text for name in names
            )
            is_its_place = (office.place or "").startswith(person.name)  # 成武 in 成武县委书记
            if is_theirs and not is_its_place and not _may_hold(office, _posts_of(names, one)):
                return False
    return True


def _posts_of(names: tuple[str, ...], one: Ranked) -> set[str]:
    """The posts, folded, that the considered paragraphs of an article give whoever has one of some names."""
    people = (mention for member in one.beside for mention in read_people(member.text, member.people))
    return {
        shortened(fold(post)) for mention in people if fold(mention.name) in names for post in mention.posts
    }


def _may_hold(office: Office, posts: set[str]) -> bool:
    asked = Office(office.post, None)
    head = office.post[-_HEAD:]
    ending = f"副{head}" if office.post.endswith(f"副{head}") else head
    return not posts or any(post.endswith(ending) or holds(Office(post, None), asked) for post in posts)
