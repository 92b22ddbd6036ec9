"""The parts of a slide: where claim, chart and foot stand, from the layout of the template."""

from __future__ import annotations

from dataclasses import dataclass, replace

EMU = 12_700
FOOT_GAP = 10.0


@dataclass(frozen=True)
class Place:
    """A rectangle in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def cut_top(self, height: float) -> tuple[Place, Place]:
        """So much of the top, and what is left below it."""
        return replace(self, height=height), replace(self, top=self.top + height, height=self.height - height)

    def cut_bottom(self, height: float) -> tuple[Place, Place]:
        """What is left above, and so much of the bottom."""
        rest = self.height - height
        return replace(self, height=rest), replace(self, top=self.top + rest, height=height)

    def inside(self, width: float, height: float) -> Place:
        """The largest rectangle of these proportions, in the middle."""
        scale = min(self.width / width, self.height / height)
        wide, tall = width * scale, height * scale
        return Place(self.left + (self.width - wide) / 2, self.top + (self.height - tall) / 2, wide, tall)

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width and height as the format counts."""
        left, top, width, height = (round(each * EMU) for each in (self.left, self.top, self.width, self.height))
        return left, top, width, height


@dataclass(frozen=True)
class Room:
    """What a layout leaves: the claim, the body below it down to the foot, and the number of the page.

    `flows` says that the claim takes only the lines it needs and the body moves up; `size` is that of its type;
    `light` that marks and words can be read on the ground of the template.
    """

    claim: Place
    body: Place
    number: Place
    size: float
    flows: bool
    light: bool = True

    @property
    def panel(self) -> Place:
        """All that is written below the claim, with a margin."""
        left, top = self.body.left - FOOT_GAP, self.body.top
        right, bottom = max(self.body.right, self.number.right) + FOOT_GAP, max(self.body.bottom, self.number.bottom)
        return Place(left, top, right - left, bottom + FOOT_GAP / 2 - top)

    @property
    def foot_width(self) -> float:
        """How wide the foot may be beside the number of the page."""
        beside = self.number.left - self.body.left - FOOT_GAP
        return min(self.body.width, beside) if beside > self.body.width / 2 else self.body.width
