"""So many places without their names that sign together: 沿海5个县（市、区）共签约78个."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

PLACES = "(?:县市区|市县区|县区|市县|区县|市州|乡镇|街道|园区|开发区|功能区|[市县区州旗镇乡])(?:（[^（）]{1,8}）)?"
SIGNING = "(?:一?共|总共|合计|累计|则|就|分别)*(?:签约|签下|签订|引进|落地|承接|拿下|揽下)(?:了|项目|共)*"
SIGN = expression(f"^({PLACES}){SIGNING}$")
WHICH = expression(
    "(?:^|[，；。：])(?:其中，?)?((?![^，；。：]*(?:全|来自|涉及|涵盖|覆盖|各|等))[\u4e00-\u9fff]{2,8})$"
)
COUNTED_PLACES = needs("县 市 区 州 旗 镇 乡 街道", SIGN)


def signed_by_places(scene: Scene, spots: list[Spot], i: int, measure: str) -> Frame | None:
    """The places are a part, once the whole was told; which they are their number and the words before it say."""
    if not i or measure not in PARTED or not scene.whole_told:
        return None
    told, counted = SIGN.match(spots[i].lead), spots[i - 1]
    which = WHICH.search(counted.lead) if told and counted.quantity.unit == "count" else None
    if not told or not which:
        return None
    member = f"{counted.printed(which[1])}{counted.quantity.text}{spots[i].printed(told[1])}"
    return Frame("host", member, "signed", "whole", (), (member,), 0.6, "几个地方合在一起，报道没有列名")
