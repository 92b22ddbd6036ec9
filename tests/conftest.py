"""For all tests: no way off this machine, and loud words where the browser was left out."""

import os
import socket
from typing import Any

import pytest

BROWSER_LEFT_OUT = os.environ.get("BROWSER") == "0"
LOUD = "BROWSER=0：没有打开任何页面，浏览器测试未运行。 / No page was opened: the browser tests were left out."


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Any:
    """Refuse every connection that would leave the machine."""
    connect = socket.socket.connect

    def checked(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "localhost", "::1"):
            raise AssertionError(f"a test tried to connect to {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", checked)
        yield


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put what opens the browser last, and take the browser tests out where BROWSER=0 says so.

    As long as the browser is open an event loop runs in this thread, and nothing else may run one.
    """
    items.sort(key=lambda item: "browser" in getattr(item, "fixturenames", ()))
    if not BROWSER_LEFT_OUT:
        return
    out = [item for item in items if item.get_closest_marker("browser")]
    items[:] = [item for item in items if item not in out]
    config.hook.pytest_deselected(items=out)


def pytest_report_header() -> str:
    """Say at the start what is left out."""
    return f"!!! {LOUD}" if BROWSER_LEFT_OUT else "browser tests: included"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end what was left out."""
    if BROWSER_LEFT_OUT:
        terminalreporter.section(f"!!! {LOUD}", sep="!", red=True, bold=True)
