"""Slides as they are shown: a chart of more bars than can be read goes on on further slides, on the same axis."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pages.exports.deck import Slide
from pages.exports.exhibit import Exhibit
from pages.exports.slides.bar_plan import capacity, ending, rows_height
from pages.words.catalogue import t

Measure = Callable[[Slide, Exhibit], float]
_MOST = 99


@dataclass(frozen=True)
class Page:
    """A slide or a part of one; `furthest` is the end of the longest bar of all its parts."""

    slide: Slide
    furthest: float = 0.0


def pages_of(slide: Slide, width: float, height: Measure) -> Iterator[Page]:
    """The slide as one page or several of about as many bars; `height` says how much room a chart has on it."""
    exhibit = slide.exhibit
    if exhibit is None or exhibit.form != "bars" or not exhibit.bars:
        yield Page(slide)
        return
    furthest = max(map(ending, exhibit.bars))
    parts = _parts(slide, exhibit, width, height)
    for part in range(parts):
        yield Page(_part(slide, exhibit, part, parts) if parts > 1 else slide, furthest)


def _parts(slide: Slide, exhibit: Exhibit, width: float, height: Measure) -> int:
    """How many slides the bars need; on several of them the claim says which one it is and may take another line."""
    for shown in (slide, _part(slide, exhibit, 0, _MOST)):
        room = rows_height(exhibit, height(shown, exhibit))
        parts = math.ceil(len(exhibit.bars) / capacity(exhibit.bars, width, room))
        if parts == 1:
            break
    return parts


def _part(slide: Slide, exhibit: Exhibit, part: int, parts: int) -> Slide:
    first, last = (len(exhibit.bars) * each // parts for each in (part, part + 1))
    title = t("slide.part", exhibit.lang, title=slide.claim, part=part + 1, parts=parts)
    return replace(slide, title=title, exhibit=replace(exhibit, bars=exhibit.bars[first:last]))
