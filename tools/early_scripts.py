"""The scripts that draw what every page of ours is made of, which a browser is to have before it is told of them.

Streamlit names those of its frame; what draws a chart, a table or a choice a browser learns of only once the first of
them has come, and the script of a chart is larger than the whole frame.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

DRAWN = ("EChartsChart", "BidiComponent", "Html", "Selectbox", "ButtonGroup", "Button", "PageLink")
_IMPORTS = re.compile(r'\bimport(?:[^"\';()]*?from)?"\./([^"]+\.js)"')


@cache
def early_scripts() -> list[str]:
    """The names of the scripts that Streamlit's page does not name itself, the largest first."""
    import streamlit

    static = Path(streamlit.__file__).parent / "static"
    page = (static / "index.html").read_text(encoding="utf-8")
    return [path.name for path in scripts(static / "static" / "js") if path.name not in page]


def scripts(folder: Path) -> list[Path]:
    """The scripts in Streamlit's folder that draw what every page has, and those that they import."""
    met: set[Path] = set()
    ahead = [path for name in DRAWN for path in folder.glob(f"{name}.*.js")]
    while ahead:
        path = ahead.pop()
        if path not in met and path.is_file():
            met.add(path)
            ahead += [folder / name for name in _IMPORTS.findall(path.read_text(encoding="utf-8"))]
    return sorted(met, key=lambda path: (-path.stat().st_size, path.name))
