"""王书记 in a question is who of that surname has the post, in the articles."""

import pytest

from tests.asking import Desk, bold, module_desk, records_of

REPORTS = {
    "wang": "6月2日，清水县委书记王建国到东溪乡检查防汛，要求排查隐患。",
    "zhang": "6月3日，清水县委书记张明远到西溪乡检查防汛，要求排查隐患。",
    "deputy": "6月4日，长河县委副书记刘海燕到学校检查食堂。",
    "office": "6月6日，海清县县长吴秀兰、副县长何国平出席全县教育大会，海清县教育局局长周立新作报告。",
    "place": "6月7日，瓯南区区长黄岩到河边观看龙舟赛。",
    "meeting": "白沙县召开防汛工作会议，白沙县副县长李明主持会议并讲话。",
    "holder": "9月28日，白沙縣委書記陳志強會見客商代表團一行，就茶葉深加工項目進行了交流，縣委副書記、縣長周麗華參加會見。",
    "congress": "6月9日，青溪县人大常委会主任孙志强到企业走访。\n随行的周明在6月底提出了建议。",
    "english": "June 10: Baisha County Party Secretary Wu Jianping went to Dongxi Town to inspect flood control.",
    "district": "6月11日，区委副书记、兰亭区区长苏文山主持召开防汛会议。",
    "housing": "6月12日，安置小区举行交房仪式，高铁清水站同日开通，龙舟大赛在东溪举行，夏季粮食收购启动。",
    "obituary": "6月8日，老教师郑怀德在家中逝世，享年九十岁。",
    "compound": "6月15日，王立群到茶厂调研，县委办公室主任欧阳慧敏陪同。",
    "tea": "6月16日，石楼县县长方志远主持召开茶产业会议。",
    "envoy": "6月14日，德国驻华大使汉斯·米勒访问青溪县。\n法国友好协会同日来访。",
    "literal": "6月5日，陈镇长到村里看望老人，和大家拉起了家常。",
}

reports = module_desk(records_of(REPORTS))


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("王书记去哪里检查防汛", "wang"),
        ("张書記去哪裡檢查防汛", "zhang"),
        ("刘书记检查了什么", "deputy"),
        ("陈镇长看望了谁", "literal"),
        ("欧阳主任陪同谁调研", "compound"),
        ("6月16日谁主持会议", "tea"),
    ],
)
def test_one_of_that_surname_and_post_answers(reports: Desk, question: str, article: str) -> None:
    found = reports.ask(question)

    assert {excerpt.citation.key for excerpt in found.excerpts} == {article}


@pytest.mark.parametrize(
    "question",
    [
        "赵书记去哪里检查防汛",  # another surname, another post
        "王镇长去哪里检查防汛",
        "陈志祥去了哪里",  # spelled alike
        "黄言做了什么",
        "Wu Jianming强调了什么",
        "Sun Qiang是谁",
        "Who is Liu Yan?",
        "法国驻华大使是谁",
        "周防汛去了哪里",  # a surname and a word of the articles
        "李教育是谁",
        "何食堂检查了什么",
    ],
)
def test_nobody_else_does(reports: Desk, question: str) -> None:
    assert reports.ask(question).status == "not_found"


def test_only_who_holds_the_post_is_bold(reports: Desk) -> None:
    [excerpt] = reports.ask("海清县教育局长是谁").excerpts

    assert bold(excerpt) == ["周立新"]


def test_the_holder_is_found_behind_an_article_with_more_of_the_words(reports: Desk) -> None:
    found = reports.ask("白沙县县长是谁")

    assert [one for excerpt in found.excerpts for one in bold(excerpt)] == ["縣長周麗華"]


def test_a_place_is_not_taken_for_somebody_of_its_name(reports: Desk) -> None:
    assert reports.ask("黄岩区区长是谁").status == "not_found"
    assert reports.ask("黄岩做了什么").excerpts[0].citation.key == "place"


@pytest.mark.parametrize("post", ["人大主任", "人大常委会主任"])
def test_a_post_is_found_by_what_people_call_it(reports: Desk, post: str) -> None:
    assert reports.ask(f"青溪县{post}是谁").excerpts[0].citation.key == "congress"


def test_in_english_too_another_post_does_not_answer(reports: Desk) -> None:
    assert reports.ask("Who is the party secretary of Baisha County?").excerpts[0].citation.key == "english"
    assert reports.ask("Who is the mayor of Dongxi County?").status == "not_found"
    [excerpt] = reports.ask("Who is the deputy mayor of Baisha?").excerpts
    assert bold(excerpt) == ["李明"]


def test_in_english_the_head_of_a_district_is_found_by_what_the_place_calls_it(reports: Desk) -> None:
    assert reports.ask("Who is the head of Lanting District?").excerpts[0].citation.key == "district"


def test_in_english_the_mayor_of_a_county_is_found(reports: Desk) -> None:
    [excerpt] = reports.ask("Who is the mayor of Baisha?").excerpts
    assert bold(excerpt) == ["縣長周麗華"]
    assert reports.ask("Who is the mayor of Dongxi?").status == "not_found"


def test_whom_articles_name_with_another_place_is_not_answered_for(reports: Desk) -> None:
    assert reports.ask("白沙县副县长李明主持了什么会议").excerpts[0].citation.key == "meeting"
    assert reports.ask("荻洲湾县委书记李明主持了什么会议").status == "not_found"


@pytest.mark.parametrize("question", ["安置房什么时候交付", "高铁站什么时候开通", "夏粮什么时候开始收购"])
def test_what_is_called_otherwise_in_the_articles_is_nobody(reports: Desk, question: str) -> None:
    assert reports.ask(question).excerpts[0].citation.key == "housing"


def test_who_is_named_in_another_language_only_is_found_though_the_name_has_a_word_in_it(
    reports: Desk,
) -> None:
    assert reports.ask("吴建平去了哪里").excerpts[0].citation.key == "english"


@pytest.mark.parametrize("question", ["吴秀兰是海清县的什么领导", "吴秀兰是什么干部"])
def test_which_official_somebody_is_asks_for_the_post(reports: Desk, question: str) -> None:
    [excerpt] = reports.ask(question).excerpts

    assert bold(excerpt) == ["海清县县长"]


def test_what_begins_with_somebody_may_answer_in_other_words(reports: Desk) -> None:
    assert reports.ask("郑怀德是哪天去世的").excerpts[0].citation.key == "obituary"
    assert reports.ask("周明的生日是哪天").status == "not_found"
