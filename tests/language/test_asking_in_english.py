"""What English questions ask for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.asking_in_english import asking_in_english
from bot.language.script import fold
from bot.language.unit_sets import (
    AGE_OF_THINGS,
    AREA,
    HEIGHT,
    LENGTH,
    LENGTH_OR_TIME,
    MONEY,
    PEOPLE,
    PERCENT,
    TEMPERATURE,
    TIME,
    WEIGHT,
    YEARS_OF_AGE,
)


@pytest.mark.parametrize(
    ("question", "kind", "asked"),
    [
        ("who is the mayor of Ruyang", "person", "who"),
        ("phone call with the president, who?", "person", "who"),
        ("which Danish air force commander was dismissed", "person", "which"),
        ("Which Hungarian tourist did the court sentence?", "person", "Which"),
        ("Name the former employee who was questioned", "person", "Name the"),
        ("what is the name of the nurse who recovered", "person", "name of the"),
        ("who developed the vaccine", "maker", "who"),
        ("who has built the bridge", "maker", "who"),
        ("the villagers elected who as their chief", "person", "who"),
        ("Who did what in Lanhe?", "person", "Who"),
        ("When the storm came the mayor was who?", "person", "who"),
        ("When Zhang Jiankun went to Longbo town, who met him?", "person", "who"),
        ("Li Wei, who came in May, was born where?", "place", "where"),
        ("When the storm hit the coast, which airport closed?", "place", "which"),
        ("The storm which hit the coast came from which sea", "place", "which"),
        ("The man who fell was old. Which school did he attend?", "place", "Which"),
        ("the museum, which was built in 1990, is in what city", "place", "what"),
        ("Who read out the names of the dead?", "person", "Who"),
        ("please name the mayor", "person", "please name the"),
        ("the name of the mayor?", "person", "the name of the"),
        ("which school called the police", "place", "which"),
        ("which company whose workers rest", "organisation", "which"),
        ("which happened first", "anything", "which"),
        ("what killed people", "anything", "what"),
        ("which meeting was held", "anything", "which"),
        ("what is the volcano known as", "name", "what"),
        ("what was the main reason", "reason", "what"),
        ("what did the mayor call the team", "quoted", "what"),
        ("who wrote the report on the school", "author", "who"),
        ("Which airport closed when the storm hit the coast?", "place", "Which"),
        ("Where was the key when Li Wei came?", "place", "Where"),
        ("what area did the storm hit", "place", "what"),
        ("which sub-district had the heaviest rain", "place", "which"),
        ("which school expelled students", "place", "which"),
        ("which hospital admitted patients", "place", "which"),
        ("which company fired workers", "organisation", "which"),
        ("which bank raised rates", "organisation", "which"),
        ("which motor company recalled cars", "organisation", "which"),
        ("Which university increased fees?", "organisation", "Which"),
        ("Which company cut salaries?", "organisation", "Which"),
        ("which state-owned company sued the mayor", "organisation", "which"),
        ("which injured player left the team", "person", "which"),
        ("which newly elected mayor resigned", "person", "which"),
        ("what was the name of the village they moved to", "place", "name of the"),
        ("When he came to Beijing in April, what post did he hold?", "post", "what"),
        ("what is her position", "post", "what"),
        ("When was the museum, which Zhang Lan visited in May, founded?", "day", "When"),
        ("in what year was the bridge built", "day", "what year"),
        ("on which date does the law take effect", "day", "which date"),
        ("what time does the bus leave", "time", "what"),
        ("How high did the cloud reach when it erupted?", "number", "How high"),
        ("Of the passengers who shared the bus, how many got off?", "number", "how many"),
        ("what is the unemployment rate", "number", "what"),
        ("What is the maximum climb on the course?", "number", "What"),
        ("what minimum depth did he demand", "number", "what"),
        ("roughly how many households earned the title", "number", "how many"),
        ("which Dutch pest-control firm was blamed", "organisation", "which"),
        ("the volcano is also known by what nickname?", "name", "what"),
        ("what is the missile, fired from a bomber, nicknamed?", "name", "what"),
        ("what was the name of the rocket that carried a monkey", "name", "name of the"),
        ("why did he drop out", "reason", "why"),
        ("What caused the works to finish late?", "reason", "What"),
        ("what did the minister say about it", "said", "what"),
        ("How did the minister describe the attack?", "quoted", "How"),
        ("what dish did they have with their beer", "thing", "what"),
        ("what breed is the dog", "thing", "what"),
        ("what speed did the train reach", "number", "what"),
        ("what happened on Friday", "anything", "what"),
        ("what happens next", "anything", "what"),
        ("what sank in the river", "anything", "what"),
        ("what collapsed on him", "anything", "what"),
        ("how did he get there", "anything", "how"),
        ("what is the phone number of the office", "contact", "phone number"),
        ("what's the office's e-mail?", "contact", "e-mail"),
        ("which telephone number do they call", "contact", "telephone number"),
        ("what is the website of Lanhe County", "contact", "website"),
        ("which website sold the tickets", "thing", "which"),
        ("what was the phone call about", "anything", "what"),
        ("When did the website of Lanhe County open?", "day", "When"),
        ("how many people visited the website", "number", "how many"),
        ("who reported on the school", "author", "who"),
        ("who's the author", "author", "who's"),
        ("Who is the Red Net correspondent", "author", "Who"),
        ("Who met the reporter in Lanhe?", "person", "Who"),
        ("who is the editor's brother", "person", "who"),
        ("what is the mayor's name", "person", "what"),
        ("what's the name?", "name", "what's"),
    ],
)  # fmt: skip
def test_it_tells_what_is_asked_and_where(question: str, kind: str, asked: str) -> None:
    found = asking_in_english(fold(question))

    assert found is not None
    assert (found.kind, question[slice(*found.span)]) == (kind, asked)


@pytest.mark.parametrize("text", ["", "the mayor spoke", "王芳4月12日去了哪里", "WTO 2001"])
def test_what_has_no_word_of_asking_asks_for_nothing(text: str) -> None:
    assert asking_in_english(fold(text)) is None


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("how many passengers were on board", PEOPLE),
        ("for how many years was it closed", "年"),
        ("how many days did it take", "天日"),
        ("how many children were saved", PEOPLE),
        ("how many feet did it rise", "尺"),
        ("what is the area of the park", AREA),
        ("what area does the park cover", AREA),
        ("how many rural families moved", "户"),
        ("how many infected people died", PEOPLE),
        ("how many boxes of loquats were sold", "箱盒"),
        ("how many gun salutes were fired", ""),
        ("how much did the city spend on the lamps", MONEY),
        ("how much per month do the rangers get", MONEY),
        ("how much crude oil leaked", ""),
        ("what is the fine for picking leaves", MONEY),
        ("what share of the votes did it win", PERCENT),
        ("what was the average age of the team", YEARS_OF_AGE),
        ("how old was the oldest recruit", YEARS_OF_AGE),
        ("how thick an ice layer can it break", LENGTH),
        ("how large is the new park", AREA),
        ("how large is the collection of the museum", ""),
        ("how large a park did they build", AREA),
        ("how large was the budget of the museum", MONEY),
        ("how big was the quake", ""),
        ("how high is the tower", HEIGHT),
        ("how high was the temperature in the mountain village in july", TEMPERATURE),
        ("how high was inflation", PERCENT),
        ("how high was the score", ""),
        ("how tall is he", HEIGHT),
        ("how deep is the well", LENGTH),
        ("how deep is the crisis", ""),
        ("how much did the price increase", ""),
        ("how much is the fee", MONEY),
        ("tell me how much he earned", MONEY),
        ("how much oil was sold", ""),
        ("how much did the farmers grow", ""),
        ("how much did the company receive", MONEY),
        ("how much was raised", ""),
        ("how old was the retired teacher", YEARS_OF_AGE),
        ("how large is the family", ""),
        ("how heavy was the stone", WEIGHT),
        ("how heavy was the rain", ""),
        ("how far is it from lanhe", LENGTH),
        ("how far did prices fall", ""),
        ("how old is zhang lan", YEARS_OF_AGE),
        ("how old is the tree", AGE_OF_THINGS),
        ("how much did the lake receive", ""),
        ("how much did the farmers receive", MONEY),
        ("how much time is left", TIME),
        ("how many times did he win", "次"),
        ("how long is the dragon boat", LENGTH_OR_TIME),
        ("how long is the noodle", ""),
        ("how long will he stay", TIME),
        ("how long did the show last", TIME),
    ],
)
def test_a_number_has_the_units_of_what_is_counted(question: str, units: str) -> None:
    found = asking_in_english(question)

    assert found is not None
    assert (found.kind, found.units) == ("number", units)


_WORDS = [
    *"who what which when where why how many much the of did was is year mayor , ? : Zhao 3 名 's name".split(),
    "phone\nnumber",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join))
def test_what_asks_stands_in_the_question(question: str) -> None:
    found = asking_in_english(fold(question))

    assert found is None or 0 <= found.span.start < found.span.end <= len(question)
