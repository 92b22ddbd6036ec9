"""What a change of a filter costs the server in Python, with everything in memory that the pages keep.

Both dashboards run in one process under Streamlit's own runner (AppTest: no browser, no network, but the same scripts,
session state and messages), and their filters are changed in turns. Time is that of the script's thread alone.

A page of ours has a menu, tables and sentences that a bare page does not have, each of them a call of Streamlit; what
Streamlit takes for those calls is the price of an element, not ours to lower but by showing less. So two ratios are
given. The page's *own* Python — the script without the time spent inside Streamlit's commands — is held against the
*whole* bare script with its commands, and is what `wanted.csv` judges: all that we work out for a page may take no
more than so many bare pages. The whole script against the whole script is printed beside it and judged by nobody.

Usage: python -m tools.bench.scripts
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import wraps
from inspect import getattr_static
from statistics import median
from typing import Any

from tools.bench.passes import ROOT
from tools.bench.table import Line, compared

ROUNDS = 20
EVENT = "WCIFIT-2025"
# Pages whose filter is the measure or a view, by the two codes of it.
FILTERS = {
    "sectors": ("measure", "amount", "projects"),
    "regions": ("measure", "amount", "projects"),
    "overview": ("measure", "amount", "projects"),
    "provinces": ("view", "map", "tiles"),
    "districts": ("measure", "amount", "projects"),
    "projects": ("chart", "flow", "points"),
}
# What the call of a component comes to, entering a container, and looking into the session or the address.
OF_STREAMLIT = {"_bidi_component", "__enter__", "__exit__", "__getitem__", "__setitem__", "__contains__"}
NO_COMMANDS = {"cache_data", "cache_resource", "dialog", "fragment"}


class Stopwatch:
    """The processor time of this thread in whole scripts and, of that, inside Streamlit's commands; in seconds."""

    def __init__(self) -> None:
        self.inside, self.calls, self.deep = 0.0, 0, False
        self.scripts: list[tuple[float, float]] = []
        self.own_price = 0.0
        self.own_price = self.price()

    def command(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """The command, timed; one that another one calls is part of it."""

        @wraps(call)
        def timed(*args: Any, **named: Any) -> Any:
            if self.deep:
                return call(*args, **named)
            self.deep, begun = True, time.thread_time()
            try:
                return call(*args, **named)
            finally:
                self.inside += time.thread_time() - begun
                self.calls += 1
                self.deep = False

        return timed

    def script(self, run: Callable[..., Any]) -> Callable[..., Any]:
        """The run of a script, noted down as its whole time and that inside commands, without the stopwatch's own."""

        @wraps(run)
        def timed(*args: Any, **named: Any) -> Any:
            begun, inside, calls = time.thread_time(), self.inside, self.calls
            try:
                return run(*args, **named)
            finally:
                whole = time.thread_time() - begun - (self.calls - calls) * self.own_price
                self.scripts.append((whole, self.inside - inside))

        return timed

    def price(self, times: int = 20_000) -> float:
        """The seconds that timing a command takes, beside the command."""
        nothing = self.command(lambda: None)
        begun, inside = time.thread_time(), self.inside
        for _ in range(times):
            nothing()
        return (time.thread_time() - begun - (self.inside - inside)) / times


def watch() -> Stopwatch:
    """Put a stopwatch on every command of Streamlit and on its runner."""
    import streamlit as st
    from streamlit.delta_generator import DeltaGenerator
    from streamlit.runtime.scriptrunner.script_cache import ScriptCache
    from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
    from streamlit.runtime.state import QueryParamsProxy, SafeSessionState
    from streamlit.testing.v1 import app_test, local_script_runner

    clock = Stopwatch()
    for owner in (st, DeltaGenerator, SafeSessionState, QueryParamsProxy):
        for name, call in [(name, getattr(owner, name)) for name in dir(owner) if is_command(name)]:
            of_class = isinstance(getattr_static(owner, name), staticmethod | classmethod)
            if callable(call) and not of_class and (name == "Page" or not isinstance(call, type)):
                setattr(owner, name, clock.command(call))
    # A server compiles a script once; the runner of tests would do so at every run.
    shared = ScriptCache()
    for runner in (app_test, local_script_runner):
        runner.ScriptCache = lambda: shared  # type: ignore[attr-defined]
    ScriptRunner._run_script = clock.script(ScriptRunner._run_script)  # type: ignore[method-assign]
    return clock


def is_command(name: str) -> bool:
    """Whether a name of Streamlit is called by pages, or by the runner around them."""
    return name in OF_STREAMLIT or (not name.startswith("_") and name not in NO_COMMANDS)


def measured(rounds: int = ROUNDS) -> dict[str, tuple[float, float]]:
    """Page → the median ms of its script, and of its own part of it; "bare" is the bare page."""
    from streamlit.testing.v1 import AppTest

    from pages.parts.menu import PAGES

    clock = watch()
    bare = AppTest.from_file(str(ROOT / "tools" / "bench" / "bare" / "streamlit_page.py"), default_timeout=60).run()
    scripts = {page.key: page.script for page in PAGES}
    opened = {}
    for key in FILTERS:
        opened[key] = page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        show(page.run(), scripts[key])
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ("bare", *FILTERS)}
    for turn in range(rounds + 2):  # each option once before it counts
        bare.button_group(key="measure").set_value([bare.button_group(key="measure").options[turn % 2]])
        taken["bare"].append(once(bare, clock))
        for key, (name, *codes) in FILTERS.items():
            opened[key].query_params[name] = codes[turn % 2]
            taken[key].append(once(opened[key], clock))
    return {
        name: (1000 * median(whole for whole, _ in times[2:]), 1000 * median(whole - in_ for whole, in_ in times[2:]))
        for name, times in taken.items()
    }


def show(page: Any, script: str) -> None:
    page.switch_page(script)
    page.query_params["event"] = EVENT
    page.run()


def once(page: Any, clock: Stopwatch) -> tuple[float, float]:
    """The time of one run, whole and inside commands; raises RuntimeError where the page did."""
    before = len(clock.scripts)
    page.run()
    if page.exception:
        raise RuntimeError(page.exception[0].value)
    whole, inside = zip(*clock.scripts[before:], strict=True)
    return sum(whole), sum(inside)


def lines() -> Iterator[Line]:
    """Each page against the bare one, measured in a process of its own."""
    command = [sys.executable, "-m", "tools.bench.scripts"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True, env=os.environ)
    found: dict[str, tuple[float, float]] = json.loads(done.stdout.splitlines()[-1])
    bare, _ = found.pop("bare")
    for key, (whole, own) in found.items():
        shown = f"{bare:.1f} ms"
        yield compared("own_python", f"{key}, filter: own Python : bare script", f"{own:.1f} ms", shown, own / bare)
        yield compared("-", f"{key}, filter: whole script : bare script", f"{whole:.1f} ms", shown, whole / bare)


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    print(json.dumps(measured()))
