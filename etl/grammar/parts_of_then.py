"""上届共签约1127个。其中，制造业681个: the parts of what was told of an earlier edition are its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from etl.grammar.expressions import expression
from etl.grammar.status import AT_PRESENT, THIS_EDITION
from etl.records import Mention

if TYPE_CHECKING:
    from etl.grammar.scene import Scene
    from etl.grammar.spots import Spot

PARTS = expression("(?:这?其中|从[^，。；]{1,12}看，|按[^，。；]{1,8}[分看]，|分[^，。；]{1,8}看，)")
ANEW = expression("签|[将拟会展从比增减升降届]|预计|力争|下一?步|这次|[全我]|(?<!来)自|据|表示|介绍|[多少]了")
NOW = expression(f"{THIS_EDITION}|第[一二三四五六七八九十百]+届|今年|{AT_PRESENT}|；(?:[大展年峰]会|会上|会议)")


def told_of(scene: Scene, mentions: Sequence[Mention]) -> Mention | None:
    """The first figure of a sentence that speaks of an earlier edition or year and of this one nowhere."""
    told = [m for m in mentions if m.dimension != "context"]
    if not told or not scene.event or any(m.status != "previous" for m in told):
        return None
    return told[0] if {m.event for m in told} == {told[0].event} != {scene.event.name} else None


def taken_up(scene: Scene) -> Mention | None:
    """The earlier edition whose parts the sentence tells: it says so, or says nothing else of a paragraph about it."""
    if not scene.then or PARTS.match(scene.folded):
        return scene.then
    alone = all(frame.status == "previous" for frame in scene.parts)
    return scene.then if alone and not ANEW.search(scene.folded) else None


def goes_on(scene: Scene, spot: Spot) -> Mention | None:
    """What a figure goes on of, until the words turn to this edition."""
    return scene.of_then if scene.of_then and not NOW.search(spot.so_far) else None
