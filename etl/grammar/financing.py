"""What a meeting of firms and financiers raises, by its kinds: bank credit, bonds, money of insurers, equity."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

MEETS = expression("银企|政银|银政|产融|投融资|融资|金融|资本")
KIND = (
    "(?:银行(?:授信|贷款|信贷|融资)|(?!新增|发行|承销|存量|累计)(?:[\u4e00-\u9fff]{0,4}(?:债券|票据)|(?:公司|企业|科创|绿色|可转|专项|集合)债)(?:承销|融资|发行|投资)?|"
    "(?:保险|险资|信托)(?:资金|投资|资管|融资)|股权(?:投资|融资)|(?:融资|金融)租赁|商业保理|(?:直接|间接|供应链)融资)"
)
RAISED = expression(
    f"(?:^|[，；。：、])(?:其中，?|另外?，?|此外，?|除[^，。；]{{2,10}}外，)?(?P<kind>{KIND})(?:签约|落地|意向|金额|规模|总额)*(?:共|则|也|有|达|为|约)*$"
)
OF_PLACE = expression("目前|截至|以来|累计|今年|去年|[月末底]，|全[省市县区州国]|余额|存量")
RAISES = needs("银行 债 票据 保险 险资 信托 股权 租赁 保理 融资", RAISED)


def kind_of_finance(scene: Scene, spot: Spot, measure: str, status: str) -> Frame | None:
    """其中银行授信138亿元，债券承销27亿元，保险资金8亿元: parts of what a meeting of financiers raised."""
    told = measure in ("amount", "projects") and spot.may & RAISES and scene.whole_told and scene.event
    found = RAISED.search(spot.so_far) if told and scene.event and MEETS.search(scene.event.name) else None
    if not found or OF_PLACE.search(spot.so_far):
        return None
    kind = spot.printed(found["kind"])
    return Frame("category", kind, status, "whole", (), (kind,), 0.8)
