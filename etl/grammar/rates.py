"""The rate of one place within a rate of all (其中遵义市开工率最高)."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.spots import Frame, Spot

RATE_OF_PLACE = expression(
    r"(?:^|[，、；。：])(?:其中，?)?(?![全我本该各]|[两三四五六七八九十]+[个市县区州])([\u4e00-\u9fff]{2,7}?[市县区州盟旗省])(?:签约)?(?:项目)?的?"
    r"(?:年内)?(开工|履约|投产|竣工|落地|资金到位|放款|注册)率[^，。；率]{0,6}(?:，(?:达到?|为))?$"
)


def of_place(frame: Frame, spot: Spot, measure: str) -> Frame:
    """A stage of projects, told of one place: the place belongs to the name of the part."""
    found = RATE_OF_PLACE.search(spot.own) if measure == "share" and frame.dimension == "category" else None
    if not found or found[2] not in frame.member + spot.clause:
        return frame
    member = spot.printed(found[1]) + spot.printed(found[2])
    return frame._replace(member=member, members=(member,))
