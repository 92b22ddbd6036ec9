"""Finds the browser that the tests drive; run as a script, it installs one where it may."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PACKAGES = ("chromium", "fonts-noto-cjk")
INSTALL = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(PACKAGES)}"
LOG = Path(".venv/apt.log")


def find() -> str | None:
    """The browser's path: the one CHROMIUM names, else the first known name on this machine."""
    named = os.environ.get("CHROMIUM")
    return next((path for name in ([named] if named else NAMES) if (path := shutil.which(name))), None)


def has_chinese_font() -> bool:
    """True where Chinese text is drawn as Chinese text; a system without fontconfig brings its own fonts."""
    if not shutil.which("fc-list"):
        return sys.platform == "darwin"
    return bool(subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True, check=False).stdout.strip())


def main() -> int:
    """Make sure of browser and font; the exit status is 1, after one line that installs them, where that failed."""
    if os.environ.get("BROWSER") == "0":
        print("!!! BROWSER=0：不运行浏览器测试，页面没有被打开检查。 / the browser tests are left out !!!", flush=True)
        return 0
    if find() and has_chinese_font():
        return 0
    if os.environ.get("CHROMIUM") and not find():
        return refuse(f"CHROMIUM={os.environ['CHROMIUM']} 不是可执行文件。 / CHROMIUM names no program.")
    if shutil.which("apt-get") and os.geteuid() == 0 and installed():
        return 0
    sudo = "" if os.geteuid() == 0 else "sudo "
    return refuse(
        f"浏览器测试需要 Chromium 和中文字体：{sudo}sh -c '{INSTALL}'（或用 CHROMIUM= 指明浏览器，BROWSER=0 不测）。"
        " / The browser tests need Chromium and a Chinese font; the command installs both."
    )


def installed() -> bool:
    """Install both with apt-get; true where they are there afterwards."""
    print("正在安装 Chromium 和中文字体 … / installing Chromium and a Chinese font", flush=True)
    with LOG.open("w", encoding="utf-8") as log:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["sh", "-c", INSTALL], stdout=log, stderr=log, env=environment, check=False)
    return find() is not None and has_chinese_font()


def refuse(why: str) -> int:
    """Print why the tests cannot run; the exit status."""
    print(why, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
