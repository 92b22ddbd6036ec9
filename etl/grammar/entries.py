"""Lists of projects: a line or a numbered sentence names an undertaking, the next ones tell its money."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.project_names import INVESTS, NO_SUBJECT, ONE_PHASE, PHASE_NAMED, phase, project_label
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

NUMBERING = expression("^[\\s\\d①-⑳⒈-⒛一二三四五六七八九十（）()、.．★●■◆▶▲\U0001f000-\U0001faff]+")
NAMES_PROJECT = expression(
    "[^，。；：！？]{4,40}?(?:项目|基地|园|中心|总部|线|厂|平台|工程|小镇|电站|综合体|城|矿|码头|度假区|景区|度假村|[滑雪牧渔农林养殖]场|乐园|演出|酒店|街区|营地|馆|枢纽|厂房|仓|港|学校|医院)(?:（[^（）]{2,8}）)?"
)
ITS_MONEY = expression(
    "(?:(?:位于|落户(?:于|在)?|选址(?:于|在)?|坐落[于在]|落在|地处)[^，。；]{2,12}，)?(?:由[^，。；]{2,14}?(?:企业|公司|集团|资本))?(?:该?项目)?(?:计划|预计|拟|协议|固定资产)*(?:总投资|投资总额|投资额|投资)(?:额|约|近|超|达|为|：)*"
)
OF_ALL = expression(
    "^(?:部分|主要|重点|其他|本次|此次|一批|附|上台|现场|集中)|(?:签约|开工|投资|合作|招商|重点|重大)项目$"
)
INVESTOR = expression(
    "(?:^|[，。；：])(?:该?项目)?(?:由)?([\u4e00-\u9fffA-Za-z（）]{3,20}?)(?:计划|拟|将|共同|负责)*(?:总投资|投资|出资|斥资|投建)"
)
OF_PHASE = expression(
    rf"(?:^|[：、])(?:其中|该?项目|工程)*({ONE_PHASE})(?:工程|项目|建设)?(?:计划|预计|拟|将|总|固定资产)*(?:投资|投入)(?:额|约|达|为|近|超)*$"
)
PHASES = needs("一期 二期 三期 四期 首期", OF_PHASE)


def entry_of(line: str, heading: bool) -> str:
    """The undertaking that a line of a list names, without its number and marks; a sentence must have a number."""
    if not heading and not NUMBERING.match(line):
        return ""
    name = NUMBERING.sub("", line).strip("：:。 \n")
    return name if NAMES_PROJECT.fullmatch(name) and not OF_ALL.search(name) else ""


def of_entry(scene: Scene, spot: Spot) -> Frame | None:
    """② 淮岳智能掘进装备产业园 / 总投资15.5亿元; 1.负极材料项目。深圳砺能投资13.5亿元: what the line before names."""
    if not scene.entry or (scene.previous and not tells_on(scene, spot)):
        return None
    if not ITS_MONEY.fullmatch(spot.so_far.strip()) and not INVESTS.search(spot.clause):
        return None
    investor = INVESTOR.search(spot.so_far)
    firm = spot.printed(investor[1]) if investor and not NO_SUBJECT.search(investor[1]) else ""
    return Frame(
        "project", project_label(firm, scene.entry) + phase(spot.lead, spot.tail), "signed", "project", (), (), 0.8
    )


def of_phase(scene: Scene, spot: Spot) -> Frame | None:
    """一期投资14亿元, behind the money of a project: money of one of its phases."""
    match = OF_PHASE.search(spot.clause) if scene.project else None
    if not match or not scene.project or spot.tail.startswith("的"):
        return None  # 一期投资14亿元的乙项目 has its name behind
    return scene.project._replace(member=PHASE_NAMED.sub("", scene.project.member) + match[1], confidence=0.85)


def tells_on(scene: Scene, spot: Spot) -> bool:
    """Money of the undertaking, or land and output of it, stands before in its own line."""
    told = scene.previous
    return told is not None and told.dimension in ("project", "context") and "\n" not in spot.so_far
