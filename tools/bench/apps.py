"""The pages that are compared, each served on a free loopback port: ours, and the bare one in three libraries."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.browser.server import free_port, running, wait_for
from tools.bench.passes import PEERS, ROOT

PORT = "{port}"
ECHARTS = '[data-testid="stEChartsChart"] svg'
STREAMLIT = "/_stcore/health"
PEERS_KNOWN = {
    "dash": (".js-plotly-plot .main-svg", "input[type=radio]"),
    "panel": ("svg", ".bk-btn"),
}


@dataclass(frozen=True)
class App:
    """How a page is served and driven.

    `command` holds PORT where its port goes; `path` is the page in the address, `chart` finds its first chart and
    `options` the two buttons of its filter.
    """

    name: str
    command: tuple[str, ...]
    chart: str
    options: str
    path: str = ""
    health: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)


def dashboard(name: str, data: Path, path: str) -> App:
    """A page of ours over a data folder."""
    command = ("-m", "tools.serve", PORT)
    options = ".st-key-choice_measure button"
    return App(name, command, ECHARTS, options, path, STREAMLIT, {"QIANYUE_DATA": str(data)})


def bare() -> App:
    """The bare page in Streamlit, with the settings of our dashboard."""
    script = ROOT / "tools" / "bench" / "bare" / "streamlit_page.py"
    command = ("-m", "streamlit", "run", str(script), "--server.port", PORT)
    return App("bare", command, ECHARTS, ".st-key-measure button", health=STREAMLIT)


def peers() -> list[App]:
    """The bare page in Dash and in Panel, where they are installed."""
    found = {"PYTHONPATH": os.pathsep.join((str(ROOT), str(PEERS)))}
    return [
        App(name, ("-m", f"tools.bench.bare.{name}_page", PORT), chart, options, settings=found)
        for name, (chart, options) in PEERS_KNOWN.items()
        if (PEERS / name / "__init__.py").is_file()
    ]


@dataclass(frozen=True)
class Served:
    """An app that answers: its address and the process behind it."""

    app: App
    address: str
    pid: int

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"{self.address}/{self.app.path}"


@contextmanager
def served(app: App, folder: Path) -> Iterator[Served]:
    """Serve an app for as long as it is needed, its words into a file of the folder; raises RuntimeError."""
    port = free_port()
    command = [sys.executable, *(part.replace(PORT, str(port)) for part in app.command)]
    log, address = folder / f"{app.name}.log", f"http://127.0.0.1:{port}"
    with running(command, ROOT, log, {"PYTHONPATH": str(ROOT), **app.settings}) as server:
        wait_for(f"{address}{app.health}", server, log)
        yield Served(app, address, server.pid)
