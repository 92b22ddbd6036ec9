"""What is asked of projects that were signed: by when how many of them shall have come how far."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.spots import Spot
from etl.grammar.triggers import needs

BY_WHEN = expression(
    "(?:年内|年底前?|(?:[一半两三六]个?|\\d{1,2}个)[年月]内|月底?前|明年[^，。；]{0,6}[底前内])[^，。；]{0,12}$"
)
AT_LEAST = frozenset({"不低于", "不少于", "至少", "要达到", "要达"})
NEXT_YEAR = expression(
    "(?:到|至|在)?(?:明年|后年)[^，。；]{0,8}(?:底|末|前|内)?(?:要|将)?(?:完成|实现|达到|达|累计)[^，。；]{0,8}$"
)
SHALL = expression(
    "(?:^|[，；：“])(?:[二三四]季度|下半年|下[个一]?季度|年内|年底前?|明年|今后|接下来|下一步)，?[^，。；\\d]{0,6}?(?<!重)(?:还要|要|必须|务必)(?:再|确保|努力)*"
    "(?:签约|签下|签订|新签|引进|招引|落地|完成|实现|达到|突破)(?![^；]*(?:已|上半年|前[一二三]个?季度|去年|目前|截至))[^；]*$"
)
# 年内开工率须达到60%以上，到位资金不低于180亿元
DUE = expression(
    "(?:年内|年底前?|明年[^，。；]{0,6}[底前内]|\\d{1,2}月底?前)[^，。；\\d]{0,12}(?:必?须|(?<![相供对反响适])应当?)(?:达到?|完成|实现)[^，。；\\d]{0,6}$"
)
DUTIES = needs("要 必须 务必", SHALL)
DUES = needs("须 应", DUE)
ASKED = expression("(?<![按照需据的])要求(?!，)[^。；]{2,40}率[^，。；]{0,6}$")

# 市里要求，签约项目到年底履约率达到90%; 会议提出，下半年再签约项目100个以上
SET_BY = expression(
    "(?:会议|大会|会上|组委会|[省市县区]里|[省市县区]委|政府|负责人|通知|方案)(?:还|又|明确|同时)*(?:要求|提出)，"
    "(?:[^。；]{2,40}率[^，。；]{0,6}$|[^。；]*(?:下半年|年内|明年|年底前?|全年)[^，。；]*(?:再|新|要)(?:签约|引进|招引|签订)[^。；]*$)"
)
SETTERS = needs("要求， 提出，", SET_BY)

AGREED = expression("(?:根据|按照?|依照|依据)[^，。；]{0,6}(?:协议|合同|约定)|(?:协议|双方|合同)约定")


def demanded(spot: Spot) -> bool:
    """年内开工率不低于30%, 到明年6月底完成投资80亿元: what shall be, without a word that says so."""
    if NEXT_YEAR.search(spot.clause) or ASKED.search(spot.so_far) or (spot.may & DUTIES and SHALL.search(spot.so_far)):
        return True
    if spot.may & DUES and DUE.search(spot.clause) and not AGREED.search(spot.so_far):
        return True
    if spot.may & SETTERS and SET_BY.search(spot.so_far):
        return True
    by_then = spot.quantity.hedge in AT_LEAST and BY_WHEN.search(spot.clause) is not None
    return by_then and not AGREED.search(spot.so_far)  # 根据协议，该企业五年内投资不低于300亿元 was signed
