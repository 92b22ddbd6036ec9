"""Whether a figure is one of the signings: by its words, its sentence, its heading or what was told before."""

from __future__ import annotations

from etl.grammar import all_told, remainders
from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Spot
from etl.grammar.topics import Topic
from etl.grammar.triggers import needs

BACKGROUND = expression(
    "产值|增加值|GDP|生产总值|进出口|进口|出口|营收|营业收入|规上|人均|财政|税收|税|年产|市场|保费|余额|全国|全球|世界|参展|展区|展位|观众|不良|贷款.{0,4}新增|比重.{0,4}全"
)
CUTS_NOW = expression("(?:而)?[从按分以][^，。；]{1,12}(?:看|分|说|计|划分|统计|区分)，")
RANKED_BY = expression(
    "(?:论|按|从|比)(?:签约|引资|投资)?(?:金额|个数|项目数|项目个数|数量|投资额|签约额|总额)(?:来?看|排|排名|计|算|比)?，"
)  # 论金额，两江新区286亿元
OF_LAST = expression(
    "(?:而)?(?:上届|上一届|去年|上年)(?:大会|同期|活动|签约)?(?:是|为|只有|仅有?|共|有)[^，。；]{0,12}$"
)  # 上届是168个、978.2亿元
OF_LAST_TIME = needs("上届 上一 去年 上年", OF_LAST)


def speaks_of_signings(scene: Scene, spot: Spot, measure: str, topic: Topic | None) -> bool:
    """The figure is one of the signings by its sentence, its heading, its table, or by what was said before it."""
    if scene.signs or (scene.in_table and scene.total_seen):
        return True
    if scene.entry and measure == "amount":
        return True
    last_time = spot.may & OF_LAST_TIME and scene.total_seen and not topic and measure in ("projects", "amount")
    if last_time and OF_LAST.match(spot.so_far):
        return True
    if "其中" in spot.so_far and not spot.clause.endswith("新增") and goes_on(scene, measure):
        return True
    if (scene.in_heading or scene.bulleted) and measure in ("amount", "projects"):
        return True
    if scene.in_heading and scene.event and measure == "change" and all_told.OF_SIGNINGS.search(spot.clause):
        return True  # 洽谈会总额降了7.5%
    if scene.total_seen and topic and (measure == "projects" or not BACKGROUND.search(spot.clause)):
        return True
    if goes_on_in_cut(scene, spot, measure):
        return True
    return scene.signing and measure == "amount" and all_told.is_average(spot)


def goes_on_in_cut(scene: Scene, spot: Spot, measure: str) -> bool:
    """从卖方看，高校院所输出成果268项; 从产品看，存货质押贷款33亿元: parts of what was told before."""
    if scene.total_seen and RANKED_BY.match(spot.so_far):
        return True
    if remainders.SUMS_LAST.match(spot.so_far) and scene.last_frame:
        return True
    if scene.cut and scene.total_seen and measure == "projects":
        return True
    kind = scene.usual_kind if scene.cut and CUTS_NOW.match(spot.so_far) else None
    return measure == "amount" and kind in ("credit", "order")


def goes_on(scene: Scene, measure: str) -> bool:
    """授信总额96.4亿元。其中，绿色贷款58.2亿元: parts of the whole that the sentence before told, money or deals."""
    begins = not scene.previous or scene.previous.unit == "tonne" or scene.frame is not None
    whole = scene.last if scene.total_seen and begins and measure in ("amount", "projects") else None
    return bool(whole and whole.measure in ("amount", measure) and whole.dimension == "total")
