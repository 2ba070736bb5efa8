"""What many sites print is one hit."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.search.duplicates import COMPARED, fold_duplicates
from tests.asking import Desk, module_desk
from tests.search.test_rank import order, paragraph, ranked

REPORT = "10月8日，县长吴秀兰到东溪乡检查秋收工作，要求各村抢抓晴好天气，确保颗粒归仓。"
RECORDS = [
    {"id": "first", "source": "清水日报", "text": f"{REPORT}\n吴秀兰还看望了东溪乡的困难群众。"},
    {"id": "again", "source": "清水县人民政府网", "text": REPORT.replace("，要求", "。要求")},
    {"id": "script", "source": "清水發布", "text": f"（記者 李明）{REPORT.replace('县长', '縣長')}"},
    {"id": "other", "source": "清水发布", "text": "10月8日，县委书记何国平到西溪乡检查秋收工作。"},
]

reports = module_desk(RECORDS)


def test_one_hit_names_all_articles_that_have_its_words(reports: Desk) -> None:
    first, *others = reports.ask("10月8日谁到东溪乡检查秋收").excerpts

    assert {first.citation.key, *(citation.key for citation in first.also)} == {"first", "again", "script"}
    assert not {excerpt.citation.key for excerpt in others} & {citation.key for citation in first.also}


def test_what_only_one_article_has_stands_alone(reports: Desk) -> None:
    first = reports.ask("吴秀兰看望了东溪乡的哪些人").excerpts[0]

    assert "困难群众" in first.text
    assert first.also == ()


def test_the_best_comes_first_and_keeps_its_place() -> None:
    paragraphs = [
        paragraph(0, "6月2日，镇长到水库检查防汛，要求值守人员守好堤坝。", article=1),
        paragraph(1, "6月2日，镇长到水库检查防汛，要求值守人员守好堤坝！", article=2),
        paragraph(2, "6月2日，镇长在学校检查食堂，要求管好学生的午餐。", article=3),
    ]
    found = ranked("谁到水库检查防汛", paragraphs)

    folded = fold_duplicates(found)

    assert order(folded) == [0, 2]
    assert [citation.article for citation in folded[0].also] == [2]


def test_another_day_or_place_is_another_report() -> None:
    paragraphs = [
        paragraph(
            number, f"6月{day}日，县委副书记周德明到{village}村看望困难群众，察看水井和道路。", article=number
        )
        for number, (day, village) in enumerate([(2, "东庄"), (3, "东庄"), (2, "西庄")])
    ]

    assert len(fold_duplicates(ranked("周德明看望群众", paragraphs))) == len(paragraphs)


def test_the_same_words_twice_in_one_article_and_short_ones_are_not_folded() -> None:
    paragraphs = [
        paragraph(0, "6月2日，镇长到水库检查防汛，要求值守人员守好堤坝。", article=1),
        paragraph(1, "6月2日，镇长到水库检查防汛，要求值守人员守好堤坝。", article=1),
        paragraph(2, "检查防汛。", article=2),
        paragraph(3, "检查防汛。", article=3),
    ]

    assert len(fold_duplicates(ranked("检查防汛", paragraphs))) == len(paragraphs)


def test_the_same_words_of_another_year_tell_of_another_day() -> None:
    text = "6月2日，县长吴秀兰主持召开全县安全生产会议，要求各乡镇排查隐患。"
    paragraphs = [
        paragraph(number, text, article=number, published=date(year, 6, 3))
        for number, year in enumerate((2021, 2022))
    ]

    assert len(fold_duplicates(ranked("谁主持安全生产会议", paragraphs))) == 2


def test_an_article_that_repeats_it_is_named_once() -> None:
    paragraphs = [paragraph(number, REPORT, article=article) for number, article in enumerate((1, 2, 2))]

    [only] = fold_duplicates(ranked("谁检查秋收", paragraphs))

    assert [citation.article for citation in only.also] == [2]


@given(
    st.lists(st.sampled_from(["防汛" * 15, "防汛" * 15 + "。", "水库" * 12, "会议"]), max_size=2 * COMPARED)
)
def test_no_article_and_no_words_are_lost(texts: list[str]) -> None:
    found = ranked(
        "防汛水库会议", [paragraph(number, text, article=number % 5) for number, text in enumerate(texts)]
    )

    folded = fold_duplicates(found)

    cited = [one.paragraph.citation for one in folded] + [citation for one in folded for citation in one.also]
    assert {citation.article for citation in cited} == {number % 5 for number in range(len(texts))}
    assert {one.paragraph.text.rstrip("。") for one in folded} == {text.rstrip("。") for text in texts}
