"""Who holds a post, asked in English or of articles in English: that one, and no deputy, no head, nobody elsewhere."""

import pytest

from tests.asking import Desk, bold, module_desk, records_of

REPORTS = {
    "flood": (
        "LANHE, July 4 -- Lanhe County Party Secretary Huang Zhiqiang presided over a meeting on flood control. "
        "Deputy Party Secretary Lin Xiaomei and Deputy County Head Wang Fang attended."
    ),
    "grain": "Liang Bo, mayor of Qinghe City, spoke at the grain fair in June.",
    "reception": "Shahe County mayor Li Ming said that people are received on the 16th of each month.",
    "police": "Lansha police chief Zhou Jianguo spoke to the press.",
    "appointed": (
        "LIUHE, March 3 -- The Standing Committee of Liuhe County People's Congress met on Friday.\n"
        "Wei Lai was appointed as director of the county Education Bureau (continued), Fang Zhiyong as director of the "
        "county Health Commission, and Nie Xiaojuan as director of the county Medical Insurance Bureau;\n"
        "Appointed Lian Zheng as the deputy county head of Liuhe county people's government;\n"
        "Removed Tang Zhonghai from the post of director of the county Health Commission;\n"
        "The meeting heard a report on the budget."
    ),
    "schools": "Songlin County Education Bureau chief Hu Huawei visited three schools on June 1.",
    "clinic": "Gao Yun, deputy director of the county Health Commission of Xiahe County, opened a clinic in Xiahe County.",
    "tea": "5月8日，青溪县委副书记郭丽华到茶园走访。县委书记何建军参加座谈。",
    "delegation": "6月2日，辽河市市长冯涛会见了来自怀化和利物浦的客人。",
    "figures": "7月20日，青溪县统计局局长孙涛通报了上半年的数据。",
}

reports = module_desk(records_of(REPORTS))


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Who is the party secretary of Lanhe?", "Huang Zhiqiang"),
        ("Who is the deputy party secretary of Lanhe?", "Lin Xiaomei"),
        ("who's the deputy magistrate of Lanhe", "Wang Fang"),
        ("Who is the mayor of Qinghe City?", "Liang Bo"),
        ("Who is the deputy party secretary of Qingxi County?", "郭丽华"),
        ("Who is the director of the statistics bureau of Qingxi?", "孙涛"),
        ("Who is the mayor of Liaohe?", "冯涛"),
        ("Who was appointed director of the Liuhe county Health Commission?", "Fang Zhiyong"),
        ("Who was appointed as director of the Medical Insurance Bureau of Liuhe County?", "Nie Xiaojuan"),
        ("who is the education bureau chief of Liuhe county", "Wei Lai"),
        ("Who is the county's education bureau chief in Liuhe?", "Wei Lai"),
        ("Who was elected deputy county head of Liuhe county?", "Lian Zheng"),
        ("Who is the head of the Songlin county education bureau?", "Hu Huawei"),
        ("Who is the director of the education bureau of Songlin County?", "Hu Huawei"),
        ("Who is the deputy head of the health commission of Xiahe County?", "Gao Yun"),
        ("松林县教育局局长是谁", "Hu Huawei"),
        ("六河县医保局局长是谁", "Nie Xiaojuan"),
        ("兰河县委副书记是谁", "Lin Xiaomei"),
        ("兰河县副县长是谁", "Wang Fang"),
        ("兰河县委书记是谁", "Huang Zhiqiang"),
    ],
)
def test_who_holds_a_post_is_bold(reports: Desk, question: str, holder: str) -> None:
    assert [one for excerpt in reports.ask(question).excerpts for one in bold(excerpt)] == [holder]


@pytest.mark.parametrize(
    "question",
    [
        "Who is the mayor of Lanhe?",
        "Who is the director of the health commission of Xiahe County?",
        "Who is the director of the audit bureau of Liuhe County?",
        "Who is the deputy director of the education bureau of Songlin County?",
        "兰河县县长是谁",
        "Who is the deputy mayor of Qinghe City?",
        "Who is the deputy party secretary of Songshan County?",
        "Who is the mayor of Songshan?",
        "Who is the mayor of Lansha?",
        "Who is the youth league secretary of Lanhe?",
        "Who is the mayor of Huaihua?",
        "Who is the mayor of Liverpool?",
    ],
)
def test_neither_a_deputy_nor_a_head_elsewhere_answers(reports: Desk, question: str) -> None:
    assert reports.ask(question).status == "not_found"


def test_who_is_not_asked_for_may_have_another_title(reports: Desk) -> None:
    found = reports.ask("On which day does the magistrate of Shahe County receive people?")
    assert found.excerpts[0].citation.key == "reception"


@pytest.mark.parametrize(
    "question",
    ["who is director of Liuhe's health commission", "Who heads the Liuhe county Health Commission?"],
)
def test_who_heads_a_body_now_is_quoted_before_who_did(reports: Desk, question: str) -> None:
    first, *_ = reports.ask(question).excerpts
    assert bold(first) == ["Fang Zhiyong"]
