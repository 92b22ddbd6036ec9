"""Money of an undertaking that the sentences before spoke of."""

from __future__ import annotations

from etl.grammar import project_names
from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

ANAPHOR = expression(
    "(?:^|[，；。：”])(?:这家|该项目|这个(?=(?:总|计划)?投资)|该(?![市县区省州盟旗镇乡园届次批类领行产展大博洽峰论])|它|这个项目|项目|公司|企业|这次(?!(?:项目)?集中|签约|活动|大会)|双方|三方)"
)
LOAN_TO_ONE = expression("(?:获得|获批|拿到|贷到|得到)[^，。；]{0,6}(?:贷款|授信|融资)$")  # 这家企业获得信用贷款
LOANS_TO_ONE = needs("贷款 授信 融资", LOAN_TO_ONE)


def named_again(scene: Scene, frame: Frame | None, spot: Spot) -> Frame | None:
    """该项目总投资…, 这家企业准备拿出…: money of the undertaking that the sentences before speak of."""
    money = project_names.INVESTS.search(spot.clause) or (spot.may & LOANS_TO_ONE and LOAN_TO_ONE.search(spot.clause))
    anaphor = ANAPHOR.search(spot.so_far) if money else None
    counted = scene.previous is not None and scene.previous.measure == "projects"
    if not anaphor or counted or (anaphor[0].endswith("这个") and not spot.tail.startswith("的项目")):
        return frame  # 企业“走出去”项目16个，投资额8.8亿美元: of those; 这个总投资230亿元的“大礼包”
    start = spot.quantity.start - len(spot.before)
    of_both = anaphor[0].endswith("方")
    of_project = of_both or "项目" in anaphor[0]
    name = project_names.firm_before(scene.report.text[max(0, start - 160) : start], of_project)
    if not name or name == "项目":
        return frame
    thing = frame.member if frame and name not in frame.member and not of_both else ""
    return Frame("project", name + thing, "signed", "project", frame.places if frame else (), (), 0.75)
