"""Words in SVG as office programs read them: a family with its substitutes, no baselines but the alphabetic one."""

import re
from collections.abc import Sequence
from html import escape

# Where our font is missing, the reader's own.
FAMILY = "'Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif"
LEADING = 1.4
_BASELINE = re.compile(r'<text dominant-baseline="(central|hanging|text-before-edge)"([^>]*?font-size:([\d.]+)px)')
_DOWN = {"central": 0.36, "hanging": 0.88, "text-before-edge": 0.88}  # of the size, to the alphabetic baseline
_NAMED = re.compile(r'(?<=;)font-family:[^;"]*(?=;")')


def words(lines: Sequence[str], *, x: float, y: float, size: int, colour: str, bold: bool = False) -> str:
    """The lines below each other, the first one's upper edge at `y`."""
    weight = ' font-weight="700"' if bold else ""
    look = f'font-family="{FAMILY}" font-size="{size}"{weight} fill="{colour}" xml:space="preserve"'
    return "".join(
        f'<text x="{x:g}" y="{y + size + number * line_height(size):g}" {look}>{escape(line)}</text>'
        for number, line in enumerate(lines)
    )


def line_height(size: int) -> int:
    """Pixels from one line to the next."""
    return round(size * LEADING)


def tall(lines: Sequence[str], size: int) -> int:
    """Pixels that the lines need."""
    return len(lines) * line_height(size)


def for_office(picture: str) -> str:
    """The words of a drawn chart with our substitutes for the font, moved down instead of hung from a baseline."""
    moved = _BASELINE.sub(lambda found: f'<text dy="{_DOWN[found[1]] * float(found[3]):.2f}"{found[2]}', picture)
    return _NAMED.sub(f"font-family:{FAMILY}", moved)
