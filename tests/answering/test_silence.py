"""What the articles do not say is not answered, and what comes nearest is named."""

from pathlib import Path

import pytest

from tests.asking import Desk, desk_over, hits, module_desk, records_of, write_records


@pytest.mark.parametrize(
    "text",
    [
        "王大伟去了哪里？",  # nobody of that name
        "王大伟",
        "王大伟4月12日去了哪里？",
        "李建国和刘海波去了哪里？",
        "石桥县县长是谁？",  # another county
        "石桥县4月12日发生了什么？",
        "北京的防汛会议是谁主持的？",
        "木山县县委书记是谁？",  # a post that nobody there holds
        "安平市市长是谁？",
        "东溪乡党委书记是谁？",
        "2023年5月5日有什么新闻？",  # a day on which nothing happened
        "刘海波5月6日去了哪里？",
        "2022年4月12日刘海波去了哪里？",
        "2月30日发生了什么？",
        "昨天发生了什么？",
        "刘海波的电话是多少？",  # not given
        "青石镇有多少户？",  # no number of that unit
        "义诊发放了多少吨药品？",
        "幸福桥有多少座？",
        "红烧肉怎么做？",  # nothing of the kind
        "best recipe for banana bread",
        "python怎么读csv文件",
        "How many people live in Lanxi town?",
    ],
)
def test_what_the_articles_do_not_say(news: Desk, text: str) -> None:
    found = news.ask(text)

    assert (found.status, found.excerpts, found.more) == ("not_found", (), False)
    assert len(found.nearest) <= 3
    assert len({citation.article for citation in found.nearest}) == len(found.nearest)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("刘海波5月6日去了哪里？", "spring"),
        ("木山县县委书记是谁？", "spring"),
        ("How many people live in Lanxi town?", "orchard"),
    ],
)
def test_the_article_that_comes_nearest_is_named_first(news: Desk, text: str, nearest: str) -> None:
    assert news.ask(text).nearest[0].key == nearest


@pytest.mark.parametrize(
    "text", ["的", "什么", "去了哪里？", "是谁", "多少", "有没有什么新闻", "who", "what about the"]
)
def test_a_question_about_nothing_is_not_answered(news: Desk, text: str) -> None:
    assert news.ask(text).status == "not_found"


ALIKE = {
    place: f"全县防汛工作会议召开，县长{name}主持。\n会议在{place}举行，{number}人参加。"
    for place, name, number in [
        ("文化宫", "王建国", 120),
        ("体育馆", "李志强", 80),
        ("图书馆", "陈秀英", 60),
    ]
}
"""Articles that all have the same words, and one word each of their own."""

alike = module_desk(records_of(ALIKE))


@pytest.mark.parametrize("text", ["防汛工作会议", "防汛 會議", "全县的会议"])
def test_words_that_every_article_has_ask_for_nothing(alike: Desk, text: str) -> None:
    found = alike.ask(text)

    assert found.status == "not_found"
    assert len(found.nearest) == 3


@pytest.mark.parametrize(
    ("text", "article"),
    [("体育馆的防汛会议", "体育馆"), ("陈秀英主持会议", "图书馆"), ("文化宫的会议有多少人参加", "文化宫")],
)
def test_one_word_that_not_every_article_has_is_enough(alike: Desk, text: str, article: str) -> None:
    assert hits(alike.ask(text))[0][0] == article


def test_asked_for_something_that_is_there_they_answer(alike: Desk) -> None:
    found = alike.ask("防汛工作会议是谁主持的？")

    assert {one.citation.key for one in found.excerpts} == {"文化宫", "体育馆", "图书馆"}


@pytest.mark.parametrize(
    "text", ["刘海波去了哪些地方？", "刘海波提出了什么要求", "刘海波的行程", "劉海波作了什麼指示？"]
)
def test_what_officials_do_in_any_report_may_be_asked_in_other_words(news: Desk, text: str) -> None:
    found = news.ask(text)

    assert found.status == "answered"
    assert "刘海波" in found.excerpts[0].text


@pytest.mark.parametrize(
    "text",
    [
        "刘海波的妻子是谁？",
        "刘海波辞职了吗？",
        "刘海波出生在哪里？",
        "刘海波贪污了多少钱？",
        "到青石镇调研春耕备耕工作的县长刘海波是哪所大学毕业的？",
        "4月12日到青石镇调研春耕备耕工作的县长刘海波老家在哪里？",
    ],
)
def test_what_is_left_out_of_a_known_person_is_not_answered(news: Desk, text: str) -> None:
    assert news.ask(text).status == "not_found"


def test_a_rare_thing_that_is_asked_for_and_is_nowhere_speaks_against_an_article(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("rare")
    texts = [f"第{number}组村民在{number}号水渠边栽种了{number}棵杨树。" for number in range(1, 120)]
    opening = "4月20日，岚川县第九届春茶开采节开幕，岚川县县长秦素芬出席。高铁施工队开进岚川。"
    guests = "岚川县的82家茶商4月21日到场，开通直播间。"
    records = [{"id": str(number), "text": text} for number, text in enumerate([*texts, opening, guests])]
    with desk_over(write_records(folder / "news.jsonl", records), folder / "store.db") as desk:
        assert desk.ask("岚川县恐龙化石的出土时间").status == "not_found"
        assert desk.ask("岚川县第九届春茶开采节什么时候开幕").status == "answered"


def test_an_article_of_somebody_else_casts_no_doubt(tmp_path: Path) -> None:
    told = "6月9日，何国平在安全生产会议间隙要求排查老旧电线。"
    others = [
        f"{name}村的果农种下了{name}苹果，第{number}年挂果。"
        for number, name in enumerate("东西南北上下前后左右", 2)
    ]
    of_another = "6月2日，吴秀兰在安全生产会议上要求排查老旧电线和燃气管道。"
    question = "何国平在安全生产会议上要求排查什么电线"

    def confidence(name: str, texts: list[str]) -> float:
        records = [{"id": f"{number}", "text": text} for number, text in enumerate(texts)]
        with desk_over(write_records(tmp_path / f"{name}.jsonl", records), tmp_path / f"{name}.db") as desk:
            return desk.ask(question).confidence

    alone = confidence("alone", [told, *others, "码头上停着三条船。"])
    assert confidence("beside", [told, *others, of_another]) > alone - 0.02
