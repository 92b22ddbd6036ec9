"""Finds the Open XML SDK as a program (MIT, of the package that the lock beside this file names, for Linux on x64); run
as a script, it installs it where npm may.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tools.assets import installed

LOCK = Path(__file__).parent
SHARE = Path(sys.prefix) / "share" / "qianyue-tests"
NAME = "ooxml-validator"
MISSING = "没有装上 Open XML 校验程序，幻灯片与工作簿的格式未校验。 / No Open XML validator: formats are not validated."


def find() -> Path | None:
    """The program; None where it is not installed."""
    return next((path for path in (SHARE / NAME, SHARE / f"{NAME}.exe") if path.is_file()), None)


def faults(program: Path, file: Path) -> list[str]:
    """What Office would have to repair in a file."""
    said = subprocess.run([program, file], capture_output=True, text=True, check=False, timeout=120).stdout
    return [f"{each['path']}: {each['description']}" for each in json.loads(said)["errors"]]


def main() -> int:
    """Make sure of the program; without it the tests that need it are skipped, so that this never fails."""
    if find() is None and not installed(LOCK, publish):
        print(MISSING, file=sys.stderr)
    return 0


def publish(modules: Path) -> None:
    """Put the program of this machine's kind in its place."""
    SHARE.mkdir(parents=True, exist_ok=True)
    for program in modules.glob(f"@xarsh/{NAME}-*/{NAME}*"):
        shutil.move(program, SHARE / program.name)


if __name__ == "__main__":
    sys.exit(main())
