from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.language.people import find_people
from bot.language.people_spans import write_people
from bot.language.script import fold
from bot.model import Citation, Excerpt
from bot.quoting import naming_day, naming_person
from bot.store import StoredParagraph
from bot.store.records import heading_of

DAY = date(2022, 4, 12)
TEXTS = st.text(min_size=1).filter(str.strip) | st.lists(
    st.sampled_from(
        ["4月12日，", "县委副书记王芳讲话。", "王芳", "散会", "。", "“", "”", " ", "长" * 130, "\n"]
    ),
    min_size=1,
).map("".join).filter(str.strip)


def paragraph(text: str, number: int = 0) -> StoredParagraph:
    citation = Citation(1, number, "1", "题目", None, date(2022, 4, 14), None, None, Path("/corpus/1"))
    return StoredParagraph(
        number + 1,
        text,
        fold(text),
        fold(heading_of(citation)),
        citation,
        write_people(text, find_people(text)),
    )


def marked(excerpt: Excerpt | None) -> list[str]:
    return [excerpt.text[start:end] for start, end in excerpt.highlights] if excerpt else []


def test_neighbouring_sentences_that_name_the_person_are_all_shown() -> None:
    found = naming_person(
        [paragraph("开会了。县委副书记王芳讲话。王芳强调安全。大家鼓掌。王芳离开。")], "王芳"
    )
    assert found is not None
    assert found.text == "县委副书记王芳讲话。王芳强调安全。"
    assert marked(found) == ["王芳", "王芳"]


def test_nobody_is_named() -> None:
    assert naming_person([], "王芳") is None
    assert naming_person([paragraph("县委副书记王芳讲话。")], "李明") is None


def test_a_name_in_the_other_script_is_found() -> None:
    assert marked(naming_person([paragraph("市委副書記孫起生主持會議。")], "孙起生")) == ["孫起生"]


def test_a_long_sentence_is_cut_around_the_name() -> None:
    text = f"{'会议开始，' * 60}县委副书记王芳讲话，{'会议继续，' * 60}散会。"
    found = naming_person([paragraph(text)], "王芳")
    assert found is not None
    assert len(found.text) <= 240
    assert marked(found) == ["王芳"]


def test_only_a_date_that_means_the_day_counts() -> None:
    text = "4月10日开工。2月30日不存在。2022年继续。4月11日至13日验收。"
    assert naming_day(paragraph(text), DAY).text == "4月11日至13日验收。"


def test_without_such_a_date_it_begins_at_the_beginning() -> None:
    assert naming_day(paragraph("开工了。工人很多。"), DAY).text == "开工了。工人很多。"


def test_an_item_of_a_list_is_shown_from_its_heading_on() -> None:
    text = "会议于4月12日召开。会议决定免去：\n王芳的县委副书记职务；\n孙起生的宣传部部长职务。"
    shown = naming_person([paragraph(text)], "孙起生")
    assert shown
    assert shown.text == text.removeprefix("会议于4月12日召开。")
    assert marked(shown) == ["孙起生"]


def test_nobody_is_shown_far_from_the_heading_that_removes_them() -> None:
    text = "\n".join(["会议决定免去：", *["王芳，县委副书记；"] * 30, "孙起生，宣传部部长。"])
    assert naming_person([paragraph(text)], "孙起生") is None
    assert naming_person([paragraph(text.replace("免去", "任命"))], "孙起生") is not None


@given(TEXTS)
def test_quotations_are_verbatim_and_not_too_long(text: str) -> None:
    one = paragraph(text)
    for found in (naming_day(one, DAY), naming_person([one], "王芳")):
        if found:
            assert found.text in text
            assert found.text.strip() == found.text != ""
            assert len(found.text) <= 240
            assert all(fold(words) == "王芳" for words in marked(found))
