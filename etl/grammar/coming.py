"""The next edition, once a paragraph has spoken of it: what is aimed at is aimed at for that one."""

from __future__ import annotations

from etl.grammar.events import Event
from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Spot
from etl.grammar.status import THIS_EDITION

THIS_ONE = expression(f"{THIS_EDITION}|今年|年内|签约项目[^，。；新]{{0,10}}率")


def hear_edition(scene: Scene, folded: str) -> None:
    """按照约定，第六届洽谈会明年移师铜仁。"""
    if scene.event and scene.event.edition is not None and "届" in folded:
        told = scene.grammar.events.referred(scene.event, folded)
        scene.coming = told if (told.edition or 0) > scene.event.edition else scene.coming


def aimed_at(scene: Scene, spot: Spot, status: str) -> Event | None:
    """主办方提出，力争签约项目不少于120个: of the edition that the sentences before announced."""
    return scene.coming if status in ("target", "forecast") and not THIS_ONE.search(spot.so_far) else None
