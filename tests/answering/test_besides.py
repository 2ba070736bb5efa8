"""What is said beyond a question: whole names, of the sentence that speaks of what is asked, and no mere frame."""

import pytest

from bot.answering.besides import only_frames
from bot.answering.novelty import new_spans
from bot.language.matching import Subject
from tests.asking import Desk, bold, module_desk, pages_of

PAGES = {"fish": "5月10日，清澳县召开禁渔会议。县长于和平看望石岙渔民，送去棉被。"}
pages = module_desk(files=pages_of(PAGES, "消息"))


def test_it_is_in_the_sentence_asked_about_and_cuts_no_name(pages: Desk) -> None:
    [best] = pages.ask("清澳县县长看望石岙渔民送去什么").excerpts

    assert bold(best) == ["于和平", "棉被"]


@pytest.mark.parametrize("said", ["石磊说", "9月9日上午", "2024年9月9日", "会后", "座谈会上"])
def test_who_tells_and_when_only_frame_what_is_told(said: str) -> None:
    assert only_frames(said)


@pytest.mark.parametrize("said", ["新建渔港", "9月9日上午通航", "会后通航"])
def test_what_is_told_frames_nothing(said: str) -> None:
    assert not only_frames(said)


def test_a_number_has_its_measure_whatever_is_asked() -> None:
    text = "坐28路,票价2元"
    found = new_spans(Subject({}), text, "到渔港坐哪路")

    assert [text[slice(*span)] for span in found] == ["28路", "票价2元"]
