"""Makes .venv, or brings it up to date, from a lock file; runs before anything is installed.

Usage: python tools/environment.py requirements.txt

A stamp beside the packages says that a lock was installed to the end. The stamps go before an installation starts and
come back after it, so an environment without any was cut off half-way and is made anew.
"""

import os
import re
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterable
from pathlib import Path

ENV = Path(".venv")
LOG = ENV / "install.log"
BUILD_LOCK = "requirements-build.txt"
PYTHON = ENV / "bin" / "python"
PIP = [str(PYTHON), "-m", "pip", "install", "--require-hashes", "--no-input", "--disable-pip-version-check"]
# What pip's log says, and what that means for the person waiting; the first that fits counts.
CAUSES = {
    "DO NOT MATCH THE HASHES": "下载的软件包与锁定文件不符，已停止安装。"
    " / A downloaded package differs from the lock file; nothing more was installed.",
    "No space left on device": "磁盘空间不足，约需 1 GB。 / The disk is full; about 1 GB is needed.",
    "connection broken|from versions: none|Connect(ion|Timeout)?Error|Read ?timed ?out|name resolution": (
        "无法连接软件包源：请检查网络或代理后重试。"
        " / The package index cannot be reached: check the network or proxy and try again."
    ),
}
# How pip begins to speak of one package of the lock.
PACKAGE = re.compile(r"(Collecting|Processing|Requirement already satisfied).* \(from -r ")


def main(lock: str) -> int:
    """Install one lock file; the exit status is 0, or 1 after one line that says why not."""
    finished = take_stamps()
    if not finished:
        say("正在建立环境 .venv … / making the environment")
        venv.create(ENV, clear=True, with_pip=True)
    with LOG.open("w", encoding="utf-8") as log:
        done = install([*PIP, "-r", BUILD_LOCK], log.write, 0) and install(with_sources(lock), log.write, pins(lock))
    if not done:
        print(f"\n{cause(LOG.read_text(encoding='utf-8'))}", file=sys.stderr)
        return 1
    give_stamps({*finished, lock})
    return 0


def with_sources(lock: str) -> list[str]:
    """The pip command for a lock; sources are built with the locked build tools, not with what an index offers."""
    return [*PIP, "--use-pep517", "--no-build-isolation", "-r", lock]


def take_stamps() -> list[str]:
    """Remove the stamps of the environment; the locks they stood for, none if the environment is not whole."""
    stamps = sorted(ENV.glob("*.stamp")) if PYTHON.exists() else []
    for stamp in stamps:
        stamp.unlink()
    return [stamp.stem for stamp in stamps]


def give_stamps(locks: Iterable[str]) -> None:
    """Say that these locks are installed."""
    for lock in locks:
        (ENV / f"{lock}.stamp").touch()


def pins(lock: str) -> int:
    """How many packages a lock names; a few of them are for other systems."""
    lines = Path(lock).read_text(encoding="utf-8").splitlines()
    return len({line.split("==")[0] for line in lines if "==" in line and not line.startswith((" ", "#"))})


def install(command: list[str], write: Callable[[str], object], total: int) -> bool:
    """Run pip, its words into the log, one line of progress on the screen; true when it succeeded."""
    started, seen = time.monotonic(), 0
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", env=environment
    ) as pip:
        for line in pip.stdout or ():
            write(line)
            seen += bool(PACKAGE.match(line))
            if total and (words := progress(line, seen, total)):
                say(words, over=True)
    done = pip.returncode == 0
    if total and done:
        say(f"依赖已装好，用时 {time.monotonic() - started:.0f} 秒。 / dependencies installed", over=True, end="\n")
    return done


def progress(line: str, seen: int, total: int) -> str:
    """What the screen says from this line of pip's on; empty where it goes on saying the same."""
    if line.startswith("Installing collected packages"):
        return "正在写入依赖，约需半分钟 … / unpacking"
    return f"正在下载依赖 {seen}/{total} … / downloading" if PACKAGE.match(line) else ""


def say(words: str, over: bool = False, end: str = "") -> None:
    """One line on the screen, over the last one on a terminal; passing lines are left out of logs."""
    if sys.stdout.isatty() and over:
        print(f"\r\033[K{words}", end=end, flush=True)
    elif end or not over:
        print(words, flush=True)


def cause(log: str) -> str:
    """Why pip failed, in one line, by its log."""
    for words, meaning in CAUSES.items():
        if re.search(words, log, re.IGNORECASE):
            return meaning
    errors = [line for line in log.splitlines() if line.startswith("ERROR")] or ["ERROR: ?"]
    return f"依赖没有装好：{errors[-1][7:].rstrip('.')}。详见 {LOG}。 / The installation failed; see {LOG}."


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1]))
    except KeyboardInterrupt:
        sys.exit("\n安装已中断，下次会重新开始。 / Interrupted; the next run starts over.")
