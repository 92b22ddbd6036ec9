"""Kinds of loans and lenders, of which a meeting of banks and firms tells the shares."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot

KIND = "[^，。；：、]{0,6}?(?:贷款|大行|银行|农商行|城商行|股份行|农信社|担保)"
SHARE_OF_KIND = expression(
    rf"(?:^|[，；。：])(?:其中，?|从[^，。；]{{2,8}}看，)?(?!各项|全[市省县]|不良)({KIND})(?:的?(?:占比|比重|份额|余额占比)|占|则)"
    r"(?:首次|约|近|超|达|为|突破|(?:较|比)[^，。；]{2,6}|则|又|提高|下降|上升|了)*$"
)


def share_of_kind(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """中长期贷款占比62.5%, 国有大行的份额较去年下降2.8个百分点: parts of the loans that were signed."""
    if measure not in ("share", "change") or scene.usual_kind != "credit" or not scene.whole_told:
        return None
    found = SHARE_OF_KIND.search(spot.so_far)
    if not found:
        return None
    return Frame("category", spot.printed(found[1]), "signed", "whole", (), (found[1],), 0.75)
