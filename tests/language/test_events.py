from datetime import date

import pytest

from bot.language.dates import find_dates
from bot.language.events import event_date_of, without_datelines

PUBLISHED = date(2022, 4, 14)


def event_date(paragraphs: list[str], published: date | None) -> date | None:
    return event_date_of(paragraphs, [find_dates(text, published) for text in paragraphs], published)


@pytest.mark.parametrize(
    ("paragraphs", "day"),
    [
        (["4月12日，镇长到清河镇调研。"], date(2022, 4, 12)),
        (["清河镇调研侧记。", "4月12日，镇长到清河镇调研。", "4月10日下过雨。"], date(2022, 4, 12)),
        (["4月14日，县委召开会议，传达4月10日全省会议精神。"], date(2022, 4, 14)),
        (["新华社北京4月14日电（记者甲）4月12日，会议召开。"], date(2022, 4, 12)),
        (["新华社北京4月14日电 记者从会上获悉，会议已经结束。"], date(2022, 4, 14)),
        (["本报4月14日讯（通讯员乙）4月13日下午，会议召开。"], date(2022, 4, 13)),
        (["4月14日电力供应恢复正常，此前4月10日曾经中断。"], date(2022, 4, 14)),
        (["4月1日至4月5日放假。", "4月12日，会议召开。"], date(2022, 4, 12)),
        (["日期：2022年4月13日　县委4月12日召开会议。"], date(2022, 4, 12)),
        (["当地时间4月11日晚，列车相撞，4月12日恢复通车。"], date(2022, 4, 11)),
        (["停电时间：4月11日，检修4月12日结束。"], date(2022, 4, 11)),
        (["停电时间：  4月11日，检修4月12日结束。"], date(2022, 4, 11)),
        (["停电时间 ： 4月11日，检修4月12日结束。"], date(2022, 4, 11)),
        (["更新时间：2022年4月13日　县委4月12日召开会议。"], date(2022, 4, 12)),
        (["成文日期：2022年4月13日　县委4月12日召开会议。"], date(2022, 4, 12)),
        (["发文日期：2022年4月13日　县委4月12日召开会议。"], date(2022, 4, 12)),
        (["刊发时间：2022年4月13日　县委4月12日召开会议。"], date(2022, 4, 12)),
        (["截至4月13日，全县接种万人；4月12日，镇长督查。"], date(2022, 4, 12)),
        (["截至4月13日，全县接种万人。"], date(2022, 4, 13)),
        (["条例自4月1日起施行，4月12日举行培训。"], date(2022, 4, 12)),
        (["自治区4月12日召开会议，部署4月13日的检查。"], date(2022, 4, 12)),
        (["运动会将于4月20日举行，4月12日召开筹备会。"], date(2022, 4, 12)),
        (["运动会将于4月20日举行。"], date(2022, 4, 20)),
        (["The games will begin tomorrow."], date(2022, 4, 15)),
        (["劳动节临近，各地严防山火。", "4月2日，镇长督查。"], date(2022, 4, 2)),
        (["劳动节即将到来，各地开展慰问。"], None),
        (["1998年8月7日，大堤决口。", "去年4月12日，新堤完工。"], None),
        (["会议要求加强管理。"], None),
        (["限期在6月15日前整改完毕。"], None),
        (["限期在6月15日前整改完毕。", "4月12日，督查组进驻。"], date(2022, 4, 12)),
        ([], None),
    ],
)
def test_the_event_is_on_the_first_day_named(paragraphs: list[str], day: date | None) -> None:
    assert event_date(paragraphs, PUBLISHED) == day


def test_a_machine_translated_dateline_is_no_event() -> None:
    text = "Some net time 8 month 12 - ( correspondent A )8 month 10 On the afternoon of Sunday , B went to C"
    assert event_date([text], date(2021, 8, 12)) == date(2021, 8, 10)


def test_without_a_publication_day_only_whole_dates_count() -> None:
    assert event_date(["4月12日，会议召开。"], None) is None
    assert event_date(["4月12日，会议召开。", "2021年5月1日，会议召开。"], None) == date(2021, 5, 1)
    assert event_date(["自1998年8月7日起施行。"], None) == date(1998, 8, 7)


def test_an_older_report_inside_an_article_is_of_its_own_day() -> None:
    text = "日期：2021-05-21 县长20日视察清淤。"
    published = date(2021, 8, 7)
    days = [one.first for one in without_datelines(text, find_dates(text, published), published)]
    assert days == [date(2021, 5, 21), date(2021, 5, 20)]
    printed = date(2021, 5, 21)
    days = [one.first for one in without_datelines(text, find_dates(text, printed), printed)]
    assert days == [date(2021, 5, 20)]
