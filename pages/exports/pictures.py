"""Charts as pictures, drawn on the server without a browser: ECharts in V8 to SVG, typst to PNG."""

import atexit
import json
import re
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from pages.exports.assets import FAMILIES, echarts, font_files
from pages.words.theme import Palette

Option = dict[str, Any]
SCALE = 2
_LOCK = Lock()
# V8 alone has none of the things that a script expects of a page.
_SHELL = """
var window = undefined, self = globalThis;
var console = {log() {}, warn() {}, error() {}};
var setTimeout = () => 0, clearTimeout = () => {}, setInterval = () => 0, clearInterval = () => {};
"""
_DRAW = """
function draw(text) {
  const given = JSON.parse(text);
  if (given.map) echarts.registerMap(given.map.name, given.map.outlines);
  const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: given.width, height: given.height});
  chart.setOption(given.option);
  const picture = chart.renderToSVGString();
  chart.dispose();
  return picture;
}
"""
# A sheet of paper as large as the picture, which has so many pixels an inch.
_PAGE = (
    b'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.picture), format: "svg")'
)
_DOTS = 96
_DRAWN = re.compile(r"\bzr\d+-[\w-]*\d")


def svg(option: Option, *, width: int, height: int, palette: Palette, outlines: Option | None = None) -> str:
    """The picture of an ECharts option as SVG on the palette's ground; `outlines` is the map that it names.

    The same option gives the same picture to the byte. Raises MissingAssets without ECharts.
    """
    still = {**option, "animation": False, "backgroundColor": palette.ground, "textStyle": {"fontFamily": FAMILIES[0]}}
    named = {"map": {"name": _map_name(option), "outlines": outlines}} if outlines else {}
    with _LOCK:
        drawn = str(_engine().call("draw", json.dumps({"option": still, "width": width, "height": height} | named)))
    return _numbered(drawn)


def png(picture: str, *, scale: int = SCALE) -> bytes:
    """The picture as PNG, so many pixels for one; raises MissingAssets without fonts, for text would be missing."""
    import typst

    fonts = _fonts(font_files()[0].parent)
    return bytes(
        typst.compile(_PAGE, format="png", ppi=_DOTS * scale, sys_inputs={"picture": picture}, font_paths=fonts)
    )


@cache
def _fonts(folder: Path) -> Any:
    """The fonts of a folder as typst has read them."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


@cache
def _engine() -> Any:
    """V8 with the chart library. It is made in a thread that nobody else uses: in one where an event loop runs it would
    hang on that loop, and wait for ever once the loop stands still.
    """
    with ThreadPoolExecutor(1) as alone:
        return alone.submit(_made).result()


def _made() -> Any:
    from py_mini_racer import MiniRacer

    engine = MiniRacer()
    # Its threads would keep the process from ending.
    atexit.register(engine.close)
    engine.eval(_SHELL)
    engine.eval(echarts())
    engine.eval(_DRAW)
    return engine


def _map_name(option: Option) -> str:
    series = option["series"]
    return str(next(each["map"] for each in series if "map" in each))


def _numbered(picture: str) -> str:
    """The names of patterns, clips and classes counted from 0 in each picture, not through all that were ever drawn."""
    places: dict[str, str] = {}
    return _DRAWN.sub(lambda found: places.setdefault(found[0], f"q{len(places)}"), picture)
