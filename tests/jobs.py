"""What workers are given to do in the tests: each task says how it ends."""

import os
import time
from collections.abc import Callable
from pathlib import Path


def obedient() -> Callable[[str], str]:
    return obey


def obey(task: str) -> str:
    """die: the process ends; hang: for ever; once PATH: it dies, but not the second time; else the answer is OK."""
    order, _, argument = task.partition(" ")
    if order == "once" and not Path(argument).exists():
        Path(argument).touch()
        os._exit(9)
    if order == "die":
        os._exit(9)
    if order == "hang":
        time.sleep(100)
    if order == "print":
        print("what a library prints is no answer", flush=True)
    return f"{task} by {os.getpid()}"


def broken() -> Callable[[str], str]:
    raise RuntimeError("this job never begins")
