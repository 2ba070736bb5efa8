"""Who is appointed, elected and removed, in English as translators and machines write it. The names are invented."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.appointments import find_appointments
from bot.language.people import find_people

NAMES = ["Wei Lai", "Fang Zhiyong", "Nie Xiaojuan", "Ouyang Ming"]
POSTS = [
    "county magistrate",
    "deputy director of the county Audit Bureau",
    "vice president of the county People's Court",
    "head of the Development and Reform Commission",
    "deputy county head of Beigang county people's government",
    "county education bureau chief",
    "Secretary of the Party Committee of Qinghe Town",
    "member of the Standing Committee of the county Party Committee",
    "director of the county Culture, Radio, Television and Tourism Bureau",
]
FRAMES = [
    "{name} was appointed as {post} (continued);",
    "{name} was appointed {post} in May.",
    "Appointed {name} as the {post};",
    "Appoint {name} to be {post}.",
    "to appoint comrade {name} to the post of {post}, effective today",
    "{name} has been elected {post}, it was announced.",
    "The deputies elected {name} as {post} .",
    "{name} was elected by the deputies as {post}.",
    "{name} was named {post}.",
    "{name}'s appointment as {post} was announced.",
    "{name} serves as {post}, and lives in Qinghe.",
    "{name} was promoted to {post}.",
    "{name} was promoted from head of the county to {post}.",
    "{name}, newly appointed {post}, spoke.",
    "{name} appointed as {post}",
    "{name} elected {post}",
    "{name} was removed as county head and appointed {post}.",
    "{name} resigned as county head and became {post}.",
    "{name}, who was once named county head, is to be elected {post}.",
    "On Friday {name} took office as {post}.",
    "{name} took up the post of {post}.",
    "{name} became {post} on 3 May.",
    "{name} had held the post of {post} since 2019.",
    "Bai Yun was appointed as county head, and {name} as {post}.",
    "Bai Yun was elected county head, {name} {post}.",
]


def held(text: str) -> dict[str, tuple[str, ...]]:
    """The officials of a text with the posts beside them."""
    return {mention.name: mention.posts for mention in find_people(text) if mention.role == "official"}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("post", POSTS)
def test_who_is_appointed_has_the_post(frame: str, post: str) -> None:
    assert held(frame.format(name="Lian Zheng", post=post))["Lian Zheng"] == (post,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wei Lai was appointed as director of the county Education Bureau (continued), Fang Zhiyong as director of the"
            " county Health Commission, and Nie Xiaojuan as director of the county Medical Insurance Bureau;",
            {
                "Wei Lai": ("director of the county Education Bureau",),
                "Fang Zhiyong": ("director of the county Health Commission",),
                "Nie Xiaojuan": ("director of the county Medical Insurance Bureau",),
            },
        ),
        (
            "Wei Lai was appointed as Director of the County Education Bureau , Fang Zhiyong as Deputy Mayor .",
            {"Wei Lai": ("Director of the County Education Bureau",), "Fang Zhiyong": ("Deputy Mayor",)},
        ),
        (
            "Appointed:\nWei Lai as director of the Health Commission;\nFang Zhiyong as judge of the city People's Court.",
            {
                "Wei Lai": ("director of the Health Commission",),
                "Fang Zhiyong": ("judge of the city People's Court",),
            },
        ),
        (
            "Wei Lai and Fang Zhiyong were elected vice chairmen of the committee.",
            {
                "Wei Lai": ("vice chairmen of the committee",),
                "Fang Zhiyong": ("vice chairmen of the committee",),
            },
        ),
        (
            "The meeting appointed Wei Lai deputy director of the Finance Bureau and head of the Statistics Office.",
            {"Wei Lai": ("deputy director of the Finance Bureau", "head of the Statistics Office")},
        ),
        (
            "Wei Lai, deputy secretary of the county Party Committee, was elected county head.",
            {"Wei Lai": ("deputy secretary of the county Party Committee", "county head")},
        ),
        (
            "Wei Lai was appointed as Director of the Finance Bureau, Fang Zhiyong attended.",
            {"Wei Lai": ("Director of the Finance Bureau",), "Fang Zhiyong": ()},
        ),
        (
            "Wei Lai was elected mayor, and deputy mayor Fang Zhiyong congratulated him.",
            {"Wei Lai": ("mayor",), "Fang Zhiyong": ("deputy mayor",)},
        ),
    ],
)
def test_each_of_several_has_the_post_of_their_own(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize("post", POSTS)
@pytest.mark.parametrize(
    "frame",
    [
        "Removed {name} from the post of {post};",
        "It was decided to remove {name} as {post}.",
        "{name} was relieved of his post as {post}.",
        "{name} was dismissed from the post of {post}.",
        "accept {name}'s request to resign from the post of {post}",
        "accepted {name} 's resignation as {post} .",
        "{name} resigned as {post}.",
        "{name} no longer serves as {post}.",
        "{name} was no longer {post}.",
        "{name} will step down as {post}.",
        "Director {name} resigned as director and {post}.",
        "{name} was nominated as {post}.",
        "{name}'s nomination as {post} was announced.",
        "The party nominated {name} as {post}.",
        "{name}, who previously served as {post}, spoke",
        "{name} was once elected {post}.",
        "{name} had previously been elected {post}.",
        "{name} was nominated for {post}.",
        "Removed: Bai Yun as county head, {name} as {post}.",
        "relieve Bai Yun of the post of county head, and {name} of the post of {post}",
    ],
)
def test_who_is_removed_or_may_become_it_is_an_official_without_the_post(frame: str, post: str) -> None:
    assert held(frame.format(name="Tang Zhonghai", post=post))["Tang Zhonghai"] == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wei Lai was elected mayor.", "taking"),
        ("Wei Lai was removed as mayor.", "leaving"),
        ("Wei Lai previously served as mayor.", "before"),
        ("Wei Lai was nominated as mayor.", "proposed"),
        ("The deputies nominated Wei Lai as mayor.", "proposed"),
    ],
)
def test_what_becomes_of_a_post(text: str, kind: str) -> None:
    assert [appointment.kind for appointment in find_appointments(text)] == [kind]


def test_one_meeting_appoints_and_removes() -> None:
    text = "The meeting decided to appoint comrade Sun Li as county magistrate, and to remove Zhou Qiang from the post of deputy mayor"
    assert held(text) == {"Sun Li": ("county magistrate",), "Zhou Qiang": ()}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Mayor Wei Lai resigned as mayor of Qinghe.", ()),
        ("Wei Lai, mayor of Qinghe, resigned as mayor.", ()),
        ("Mayor Wei Lai resigned as director of the Finance Bureau.", ("Mayor",)),
        ("Mayor Wei Lai, who previously served as mayor of Qinghe, spoke.", ("Mayor",)),
        ("Mayor Wei Lai appointed the director of the Finance Bureau.", ("Mayor",)),
        ("Wei Lai, mayor of Qinghe, appointed the director of the Finance Bureau.", ("mayor of Qinghe",)),
        ("Mayor Wei Lai has elected a deputy head.", ("Mayor",)),
    ],
)
def test_the_post_before_a_name_is_kept_unless_it_is_lost(text: str, posts: tuple[str, ...]) -> None:
    assert held(text) == {"Wei Lai": posts}


@pytest.mark.parametrize(
    "text",
    [
        "Beigang County was appointed as a pilot, and its head was glad.",
        "The meeting was held as planned by the director.",
        "He served as a bridge between the leader and the people.",
        "Wang Fang served as a bridge between the leader and the people.",
        "Wang Fang was named outstanding party member.",
        "Wang Fang was removed from the list of directors.",
        "After being elected, Wang Fang thanked county leaders.",
        "Wang Fang was appointed as planned, said the head of the bureau.",
        "The director was elected. Wang Fang county head office",
        "Wang Fang serves the people of the county head.",
        "Long Quan Town was named head of the river.",
        "The Standing Committee was elected as head of the congress.",
        "Jin Hua served as host city while the mayor spoke.",
    ],
)
def test_nobody_is_appointed(text: str) -> None:
    assert held(text) == {}


PIECES = st.sampled_from(
    [
        *NAMES,
        *POSTS,
        "was appointed as",
        "as",
        "removed",
        "from the post of",
        "elected",
        "served as",
        ",",
        ".",
        "and",
        "\n",
    ]
)


@given(st.lists(PIECES, max_size=15).map(" ".join) | st.text())
def test_names_and_posts_are_verbatim(text: str) -> None:
    for mention in find_people(text):
        assert text[mention.start : mention.end] == mention.name
        assert all(post in text for post in mention.posts)


@given(
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(POSTS)), min_size=1, unique_by=lambda one: one[0]
    )
)
def test_a_list_of_any_length(appointed: list[tuple[str, str]]) -> None:
    listed = "; ".join(f"{name} as {post}" for name, post in appointed)
    assert held(f"The following were appointed: {listed}.") == {name: (post,) for name, post in appointed}


@pytest.mark.parametrize(
    "text",
    [
        "Wei Lai was appointed as director of the county Education Bureau, " * 2_000,
        "Wei Lai, Fang Zhiyong and " * 3_000 + "elected",
        "appointed Wei Lai as " + "county " * 20_000 + "head",
        "elected director of the " + "Health and " * 10_000,
        "Director " * 2_000,
    ],
)
def test_a_long_article_takes_no_long_time(text: str) -> None:
    find_people("Wei Lai was elected mayor.")
    start = time.process_time()
    find_people(text)
    assert time.process_time() - start < 5
