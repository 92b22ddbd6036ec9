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
