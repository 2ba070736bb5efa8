"""Who wrote it: in a line of its own, which goes, or inside a paragraph, which stays whole."""

from collections.abc import Callable

import pytest

from bot.model import Article

ReadOne = Callable[[str | bytes], Article]

_BODY = "3月1日上午，全县春耕备耕工作会议召开，县长李强主持会议并讲话。"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("(記者杜玲)", "杜玲"),
        ("（记者 杜玲 通讯员 王小明）", "杜玲、王小明"),
        ("记者：杜玲", "杜玲"),
        ("本报记者 杜玲 通讯员 王小明", "杜玲、王小明"),
        ("杜玲 王小明 报道", "杜玲、王小明"),
        ("杜玲摄影报道", "杜玲"),
        ("（杜玲）", "杜玲"),
        ("(通訊員:吳小明)", "吳小明"),
        ("作者：杜玲 王小明", "杜玲、王小明"),
        ("文/图 杜玲", "杜玲"),
        ("□记者 杜玲 通讯员 王小明", "杜玲、王小明"),
        ("【東海傳媒社-記者杜玲/河東報導】", "杜玲"),
        ("記 者：杜玲", "杜玲"),
        ("封面记者杜玲", "杜玲"),
    ],
)
def test_a_line_that_is_a_byline_goes(read_one: ReadOne, line: str, byline: str) -> None:
    article = read_one(f"{_BODY}\n{line}\n")
    assert (article.paragraphs, article.byline) == ((_BODY,), byline)


@pytest.mark.parametrize(
    ("paragraph", "byline"),
    [
        (f"{_BODY}（杜玲）", "杜玲"),
        (f"{_BODY}(记者 杜玲)", "杜玲"),
        (f"{_BODY}（记者杜玲 通讯员王小明）", "杜玲、王小明"),
        (f"{_BODY}(杜东进 艾辉)", "杜东进、艾辉"),
        (f"本报讯（记者 杜玲）{_BODY}", "杜玲"),
        (f"河东客户端3月1日讯(通讯员 杜玲){_BODY}", "杜玲"),
        (f"本报讯(杜玲){_BODY}", "杜玲"),
        (f"{_BODY}(河东县审计局 杜玲)", "杜玲"),
        (f"{_BODY}(采访人员杜玲 王小明)", "杜玲、王小明"),
        (f"{_BODY}（县政府办供稿）", None),
        (f"{_BODY}（下转二版）", None),
        (f"{_BODY}（完）", None),
        (f"{_BODY}（资料图）", None),
        ("Red net - ( correspondent Chen Hong ) The county held a meeting on ploughing .", "Chen Hong"),
    ],
)
def test_a_byline_inside_a_paragraph_stays(read_one: ReadOne, paragraph: str, byline: str | None) -> None:
    article = read_one(paragraph)
    assert (article.paragraphs, article.byline) == ((paragraph,), byline)


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("照片拍摄丨刘小源", [("照片拍摄", "刘小源")]),
        ("責任編輯：許小齊", [("責任編輯", "許小齊")]),
        ("编辑：张三 审核：李四", [("编辑", "张三"), ("审核", "李四")]),
        ("一审：张三｜二审：李四｜三审：王五", [("一审", "张三"), ("二审", "李四"), ("三审", "王五")]),
        ("【编辑:陈小滨 张靖】", [("编辑", "陈小滨"), ("编辑", "张靖")]),
        ("供稿：河东县融媒体中心", [("供稿", "河东县融媒体中心")]),
        ("Reviewed by: Wang Linlin", [("Reviewed by", "Wang Linlin")]),
    ],
)
def test_credits(read_one: ReadOne, line: str, credits: list[tuple[str, str]]) -> None:  # noqa: A002  the field's name
    article = read_one(f"{_BODY}\n{line}\n")
    assert article.paragraphs == (_BODY,)
    assert [(credit.role, credit.name) for credit in article.credits] == credits


def test_a_sentence_after_a_role_is_no_credit(read_one: ReadOne) -> None:
    line = "审核：要严格审核程序，对每一份材料都要逐字逐句核对，做到不漏一户、不落一人"
    assert read_one(f"{_BODY}\n{line}\n{_BODY[:-1]}，会后开展了督查。").paragraphs[1] == line
