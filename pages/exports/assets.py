"""The files that pictures are drawn with: ECharts and the fonts, as `make install` puts them into the environment."""

import sys
from functools import cache
from pathlib import Path

SHARE = Path(sys.prefix) / "share" / "qianyue"
FAMILIES = ("Noto Sans SC", "Noto Sans TC")


class MissingAssets(RuntimeError):
    """The fonts or the chart library are not installed: `make install` brings them."""

    def __init__(self) -> None:
        super().__init__("图片需要的字体与图形库没有装好，请运行 make install / fonts or ECharts missing: make install")


def font_files() -> list[Path]:
    """The fonts, regular and bold of each family; raises MissingAssets where one is not there."""
    return [asset(f"{family.replace(' ', '')}-{style}.ttf") for family in FAMILIES for style in ("Regular", "Bold")]


def asset(name: str) -> Path:
    """A file of the assets; raises MissingAssets where it is not there."""
    path = SHARE / name
    if not path.is_file():
        raise MissingAssets
    return path


@cache
def echarts() -> str:
    """The chart library as a script."""
    return asset("echarts.min.js").read_text(encoding="utf-8")
