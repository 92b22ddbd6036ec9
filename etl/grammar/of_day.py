"""What was signed on one later day of a fair, where the report tells what was signed on all days so far as well."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.fold import Folding
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot

NUMBER = "[二三四五六七八九十]"
DAY_OF_REPORT = expression(
    f"(?:进入|迎来|来到|开[幕展馆市])(?:了)?(?P<day>第{NUMBER}[天日])|(?P<later>第{NUMBER}[天日])(?:再|又|共|现场)?(?:签|成交|揽|吸金|引资)"
)
SO_FAR = expression(
    "(?<![第近每])(?:前?[两二三四五六七八九十]|\\d)(?:天|日)(?:以来|时间|来|里|内|下来)?，?(?:已|共|累计|合计|总共|总计)|"
    "(?:开幕|开展|开馆|开市)(?:[两二三四五六七八九十]天)?(?:以来|至今)，?(?:已|共|累计|合计|总共|总计)"
)
OF_DAY = expression("(?:当[天日]|次日|第[二三四五六七八九十][天日])(?![^，。；]*[比较与和])")
OPENING = 160


def day_of_report(written: str, fold: Folding) -> str:
    """The day of the fair that a report is about, if it tells of all days so far beside it."""
    told = DAY_OF_REPORT.search(fold(written[:OPENING]))
    return (told["day"] or told["later"]) if told and SO_FAR.search(fold(written)) else ""


def as_day(scene: Scene, frame: Frame, spot: Spot, measure: str) -> Frame:
    """第二天签单2.3亿元, 当天签订合同64份 beside 两天累计签约107份: a part of what was signed."""
    if not scene.day or frame.dimension != "total" or measure not in PARTED:
        return frame
    told = spot.so_far.rpartition("；")[2]
    if not OF_DAY.search(told) or SO_FAR.search(told):
        return frame
    return frame._replace(dimension="category", member=scene.day, members=(scene.day,), confidence=0.75, reason=None)


def leaves_day(scene: Scene, spot: Spot) -> bool:
    """两天累计签约107份, behind what the day alone brought."""
    told = scene.day and scene.frame is not None and scene.frame.member == scene.day
    return bool(told and SO_FAR.search(spot.lead))
