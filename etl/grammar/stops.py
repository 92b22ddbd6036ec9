"""The stops of a delegation's trip: what was signed at one of them is a part of what the trip brought."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot

NAMED = expression(
    "(?:^|[，。；])([\u4e00-\u9fff]{2,5}?)(?:是|为|作为)(?:此行|这次|此次|本次|行程|出访|之行|代表团)*的?(?:首|(?:第|最后|下)?[一二三四五六]|末)站"
)
NEXT = expression(
    "(?:首|(?:第|最后|下)?[一二三四五六]|末)站(?:就|则)?(?:是|为|来到|到了|选在|设在|抵达)([\u4e00-\u9fff]{2,5}?)(?=[，。；市])"
)
HELD_AT = expression(
    "代表团(?:一行)?(?:又|还|随后|先后)?(?:在|赴|到|转赴|抵达|来到)([\u4e00-\u9fff]{2,5}?)(?:，|市)?(?:举办|举行|召开)"
)
SIGNED_THERE = expression(
    "，(?:会上|现场|当场|当天|成功|共|集中|又)*(?:签约|签订|签署|签下|达成)(?:合作|投资|各类)*(?:项目|协议|合同)?$"
)
OF_TRIP = "代表团"


def hear_stop(scene: Scene, folded: str) -> None:
    """慕尼黑是此行第一站。9月8日，代表团在苏黎世举办对接会，…"""
    if scene.event and OF_TRIP in scene.event.name and ("站" in folded or OF_TRIP in folded):
        told = NAMED.search(folded) or NEXT.search(folded) or HELD_AT.search(folded)
        scene.stop = told[1] if told else scene.stop


def at_stop(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """…推介会吸引130余名德国企业界人士参加，签约项目9个: whoever came, it was signed at that stop."""
    if measure != "projects" or not scene.stop or scene.frame or not SIGNED_THERE.search(spot.so_far):
        return None
    member = spot.printed(scene.stop)
    return Frame("channel", member, "signed", "whole", (), (member,), 0.75)
