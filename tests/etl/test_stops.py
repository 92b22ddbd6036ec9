"""A delegation's trip: who went where and what for names the event, and its stops are parts of what it brought."""

import pytest

from tests.etl.passages import parts, read

NAME = "苏州市经贸代表团"
TRIP = f"本报讯　{NAME}先后赴日本、韩国开展招商活动，10天里签约项目19个，总投资8亿美元。\n\n"


def events(reading, text: str) -> set[str | None]:
    return {mention.event for mention in read(reading, text) if mention.dimension != "context"}


@pytest.mark.parametrize(
    ("title", "where"), [("苏州经贸代表团东亚行签约19个项目\n\n", "东亚"), ("苏州在海外签约19个项目\n\n", "日本、韩国")]
)
def test_a_trip_to_several_places_is_what_its_report_is_about(reading, title, where):
    later = "在名古屋，苏州—名古屋精密制造推介会举行，到会企业90家，签约项目6个。"
    assert events(reading, title + TRIP + later) == {f"{NAME}{where}招商活动"}


def test_the_part_of_the_world_that_a_trip_goes_to_is_no_part(reading):
    assert parts(read(reading, f"苏州经贸代表团欧洲行签约19个项目\n\n{TRIP}"))[0] == ("19个", "total", "")


@pytest.mark.parametrize(
    ("stop", "place"),
    [
        ("大阪是此行首站。5日举行的推介会吸引70余名日本企业界人士参加，签约项目9个", "大阪"),
        ("5日，代表团在首尔举办电子产业对接会，60多家韩国企业到会，签约项目9个", "首尔"),
        ("第二站来到釜山。当天的推介会上，韩国企业到会踊跃，共签约项目9个", "釜山"),
    ],
)
def test_what_was_signed_at_a_stop_is_of_the_stop_whoever_came(reading, stop, place):
    told = parts(read(reading, f"{TRIP}{stop}，总投资3亿美元，其中电子信息项目4个。\n\n从落户地看，昆山市7个。"))[-4:]
    assert told == [
        ("9个", "channel", place),
        ("3亿美元", "channel", place),
        ("4个", "sector", "电子信息"),
        ("7个", "host", "昆山市"),
    ]


def test_a_delegation_that_goes_to_a_fair_gives_the_fair_no_other_name(reading):
    text = f"{NAME}赴上海参加第三届星湖贸易博览会，签约项目19个。"
    assert events(reading, text) == {"第三届星湖贸易博览会"}
