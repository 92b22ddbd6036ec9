"""Kills builds at random moments and looks at what readers see: `python -m tests.kills --times 100`."""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
LONGEST = 3.0  # seconds that a build may run before it is killed


def digests(folder: Path) -> dict[str, str]:
    """Each file of a build with its digest."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def start(data: Path) -> subprocess.Popen[bytes]:
    """A build of `data` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "etl", "build"], env={**os.environ, "QIANYUE_DATA": str(data)}, cwd=ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def killed(data: Path, moments: list[float]) -> list[str]:
    """What readers saw wrong after builds that were killed at these moments; before each the sources change."""
    faults: list[str] = []
    shown = (data / "tables").resolve()
    whole = digests(shown)
    for number, moment in enumerate(moments):
        text = f"第三届星湖合作大会闭幕，共签约项目{number + 2}个。"
        (data / "sources" / "killed.txt").write_text(text, encoding="utf-8")
        process = start(data)
        time.sleep(moment)
        process.kill()
        process.wait()
        now = (data / "tables").resolve()
        found = digests(now)
        if set(found) != set(whole):
            faults.append(f"after {moment:.3f} s: {sorted(set(whole) ^ set(found))}")
        elif now == shown and found != whole:
            faults.append(f"after {moment:.3f} s: files of the published build changed")
        shown, whole = now, found
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100, help="how many builds to kill")
    parser.add_argument("--seed", type=int, default=None, help="for the same moments again")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(10**6)
    moments = [random.Random(f"{seed} {number}").uniform(0, LONGEST) for number in range(options.times)]
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        shutil.copytree(ROOT / "data" / "sources", data / "sources")
        assert start(data).wait(120) == 0
        faults = killed(data, moments)
        status = start(data).wait(120)
        left = [path.name for path in data.iterdir() if path.name.endswith(".tmp")]
    print(f"{options.times} builds killed (seed {seed}): {len(faults)} half builds seen")
    print("\n".join(faults))
    return 1 if faults or status or left else 0


if __name__ == "__main__":
    raise SystemExit(main())
