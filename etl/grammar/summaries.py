"""A report on months of work, in which an event is told of only in passing: 某区上半年招商引资量质齐升."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.grammar import kinds
from etl.grammar.expressions import expression

if TYPE_CHECKING:
    from etl.grammar.events import Event
    from etl.grammar.scene import Scene
    from etl.records import Line, Report

TIME = "(?:[上下]?半年|前?[一二三四]个?季度|全年|年度|前(?:\\d+|[一二三四五六七八九十]+)个?月|1[至到—\\-]\\d{1,2}月)"
OF_MONTHS = expression(f"{TIME}[^。；]{{0,14}}(?:招商|引资|签约|引进)|(?:招商|引资)[^。；，]{{0,10}}{TIME}")
OCCASION = expression(f"{kinds.MEETING}|集中签约|集中开工")
OPENING = 150  # characters in which a report says what it is about


def told_in_passing(report: Report, event: Event | None) -> bool:
    """The heading speaks of months and of no occasion, and the event is named well behind the opening."""
    heading = report.title or report.text.lstrip().partition("\n")[0]
    if not event or not OF_MONTHS.search(heading) or OCCASION.search(heading):
        return False
    return report.text.find(event.name) > OPENING


def turn(scene: Scene, line: Line, event: Event) -> None:
    """The event is spoken of from where its name stands to the end of that paragraph, with a whole of its own."""
    begins = line.sentence.paragraph != scene.paragraph
    named = any(name in line.folded for name in scene.event_names)
    now = event if named or (scene.event and not begins) else None
    if now is not scene.event:
        scene.event = now
        scene.turn_to_event()
