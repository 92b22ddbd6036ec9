"""Money of the largest or the smallest of what was signed, told without its name: 投资额最大的项目达30亿元."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression
from etl.grammar.project_names import companies_in
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

DEAL = "(?:订单|合同|协议|大单|贷款|授信|融资)"
THING = f"(?:(?:签约|投资|产业|采购|招商)?项目|{DEAL})"
MONEY = "(?:的?(?:计划|协议|合同|签约|采购|授信)?(?:总?投资(?:总?额)?|总?金额|额度|额|货值|规模))?"
FROM = "(?:，?(?:是?来自|落户|落地)[^，。；]{2,14})?"
FAR = "[大高重小低少]"
COMES_TO = "，?(?:也|就|则|可|高|仅|只|才|达|到|为|是|有|约|近|超|逾|过|不足|不到|在)*$"
ONE_OF_ALL = expression(
    f"最(?P<far>{FAR})的?(?:一?[个项单笔宗])?的?(?P<thing>(?:单体)?{THING}){FROM}，?{MONEY}{COMES_TO}|"
    f"最(?P<far_of_one>{FAR})的?(?:单[个项笔体宗]|一[个项单笔宗])的?(?P<thing_of_one>{THING})?{MONEY}{COMES_TO}|"
    f"单[个项笔体宗](?P<thing_alone>{THING})?{MONEY}最(?P<far_alone>{FAR})的?(?:项目)?{MONEY}{COMES_TO}|"
    f"(?P<thing_among>{THING})[中里]，?(?:投资|规模|金额)?最(?P<far_among>{FAR})的?(?:一?[个项单笔宗])?{MONEY}{COMES_TO}"
)
OF_ONE = expression(f"单[个项笔体宗](?P<thing>{THING})?{MONEY}$")
THE_OTHER = expression(f"(?:^|[，；])(?:而)?最(?P<far>{FAR})的?(?:一?[个项单笔宗])?(?:也|则)?{MONEY}{COMES_TO}")
CEILING = expression("奖|补|贴|返|免|减|支持|给予|可[获贷享申]|资助")  # 单个项目最高奖励500万元 is what a policy pays
BEHIND = expression("$|[，。；、）（]")
NAMED_BEFORE = expression(
    "(?:项目|基地|园区?|中心|厂|线|平台|工程|电站|综合体|枢纽|总部)(?:也|则|就)?(?:是|系|成为)[^，。；]{0,14}$"
)
LARGEST, SMALLEST = "最大", "最小"
LABEL = expression(f"(?:{LARGEST}|{SMALLEST})(?:项目|{DEAL})")
LARGE = frozenset("大高重")
UP_TO = frozenset({"最高", "最多"})
EXTREMES = needs("最大 最高 最重 最小 最低 最少 最多", ONE_OF_ALL, THE_OTHER)


def one_of_all(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """One of all that were signed; which one the report does not say, so that its money is no whole."""
    if measure != "amount" or not BEHIND.match(spot.tail) or CEILING.search(spot.clause):
        return None
    if found := ONE_OF_ALL.search(spot.so_far):
        if companies_in(found[0]) or NAMED_BEFORE.search(spot.so_far[: found.start()]):
            return None  # 最大的项目来自广东星澜集团, 乙项目是此次签约的最大项目: which one it is was said
        far, thing = told_in("far", found), told_in("thing", found) or ("订单" if "一单" in found[0] else "项目")
    elif spot.quantity.hedge in UP_TO and (found := OF_ONE.search(spot.so_far)):
        far, thing = "大", found["thing"] or "项目"
    elif (found := THE_OTHER.search(spot.lead)) and scene.previous and without_name(scene.previous.member):
        far, thing = found["far"], scene.previous.member[len(LARGEST) :]
    else:
        return None
    return Frame("project", f"{LARGEST if far in LARGE else SMALLEST}{plain(thing)}", "signed", "project", (), (), 0.7)


def without_name(member: str) -> bool:
    """The label that these figures have in place of a name."""
    return LABEL.fullmatch(member) is not None


def told_in(group: str, found: re.Match[str]) -> str:
    """What a group holds in whichever of the forms it was found."""
    return next((words for name, words in found.groupdict().items() if name.startswith(group) and words), "")


def plain(thing: str) -> str:
    return "项目" if thing.endswith("项目") else thing.removeprefix("单体")
