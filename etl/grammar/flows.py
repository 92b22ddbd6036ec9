"""Money that comes in beside money that goes out: whose firms invest where."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

WHOSE = "[\u4e00-\u9fff]{1,6}?(?:企业|客商|[企商资])"
OUT = expression(rf"{WHOSE}(?:赴|到|去|走出)(?:境|国|海|省|区|市)外(?:投资|合作|兴业|建厂)(?=的?项目)")
FLOW = expression(
    rf"(?:^|[，、；：。])(?:其中，?)?({WHOSE}(?:赴|到|去|走出|来|入)[\u4e00-\u9fff]{{1,4}}?(?:投资|合作|兴业|建厂))的?(?:合作|签约)?项目"
    r"(?:共有?|有|达|为|总?投资额?|协议金额|金额)*$"
)
ABROAD = expression("(?:^|[，；。：])(?:其中，?)?((?:境外|海外|对外)投资)(?:项目|合同)?(?:共|有|达|为|约)*$")
WORKS_ABROAD = expression("对外(?:承包|劳务|经济技术合作)")
INVESTED_ABROAD = needs("境外投 海外投 对外投", ABROAD)
GOES_OUT = needs("境外 国外 海外 省外 区外 市外", OUT)


def flow(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """境外企业来滇投资项目37个，云南企业赴境外投资项目15个: two directions are two categories.

    Without the other direction what comes in is of its source alone.
    """
    found = FLOW.search(spot.own) if measure in PARTED and scene.says(OUT) else None
    if not found:
        return None
    member = spot.printed(found[1])
    return Frame("category", member, "signed", "whole", (), (member,), 0.85)


def invested_abroad(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """对外承包工程合同12亿美元；境外投资6亿美元: beside works abroad it is money that goes out."""
    found = ABROAD.search(spot.own) if measure in PARTED and scene.says(WORKS_ABROAD) else None
    if not found:
        return None
    return Frame("category", spot.printed(found[1]), "signed", "whole", (), (found[1],), 0.85)
