"""What the reader costs before it reads: importing it, building it, and the memory both take."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tools.bench.passes import ROOT
from tools.bench.table import Line, compared, told

ROUNDS = 15
HEAVY = ("jieba", "numpy", "pandas", "pyarrow", "streamlit")
PROGRAMS = {
    "nothing": "pass",
    "import": "import etl.reading",
    "built": "from etl.reading import Reading; from etl.vocabulary import Vocabulary; Reading(Vocabulary())",
}
STATUS = Path("/proc/self/status")
# The most memory since the program began: unlike getrusage it does not count what stood here before.
PEAK = f"print([line.split()[1] for line in open({str(STATUS)!r}) if line.startswith('VmHWM')][0])"
LOADED = f"import sys; print(*sorted({set(HEAVY)!r} & set(sys.modules)))"


def lines() -> Iterator[Line]:
    """Import and building against an interpreter that does nothing; memory; heavy libraries."""
    times = started()
    nothing = times["nothing"]
    for name, words in (("import", "import etl.reading"), ("built", "import and building the reader")):
        shown = f"{1000 * times[name]:.0f} ms", f"{1000 * nothing:.0f} ms"
        yield compared(f"start_{name}", f"{words} : bare interpreter", *shown, times[name] / nothing)
    yield memory()
    loaded = said(f"{PROGRAMS['built']}; {LOADED}")
    yield told("heavy libraries loaded by the reader", loaded or "none", not loaded, "none")


def started() -> dict[str, float]:
    """Seconds from start to end of each program, the median of runs in turns."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(ROUNDS + 1):
        for name, program in PROGRAMS.items():
            before = time.perf_counter()
            said(program)
            times[name].append(time.perf_counter() - before)
    return {name: median(taken[1:]) for name, taken in times.items()}  # the first run warms the disk


def memory() -> Line:
    """What the built reader takes, and what it adds to a bare interpreter."""
    measure = "memory of the built reader : bare interpreter"
    if not STATUS.exists():
        return Line(measure, "not measured")
    own, bare = peak("built"), peak("nothing")
    shown = f"{megabytes(own)} (+{megabytes(own - bare)})", megabytes(bare)
    return compared("memory", measure, *shown, own / bare)


def peak(name: str) -> int:
    """The most memory of a program, in KB."""
    return int(said(f"{PROGRAMS[name]}\n{PEAK}"))


def megabytes(size: int) -> str:
    return f"{size / 1024:.0f} MB"


def said(program: str) -> str:
    """What a Python program prints."""
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return run.stdout.strip()
