"""Starts a Streamlit app for a test, on a free loopback port, and says what it complained about."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds for a server to answer
COMPLAINT = re.compile(r"Traceback|Exception|Error\b|[Dd]eprecat|will be removed|\bWARNING\b")


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def serving(folder: Path, log: Path, settings: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve the dashboard.py of a folder as `make run` does, its words into `log`; yields its address."""
    port = free_port()
    # The reason of an exception is shown to the test, though not to a reader.
    own = {"PYTHONPATH": str(ROOT), "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "full"}
    command = [sys.executable, "-m", "tools.serve", str(port)]
    with running(command, folder, log, own | dict(settings or {})) as server:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", server, log)
        yield f"http://127.0.0.1:{port}"


@contextmanager
def running(
    command: list[str], folder: Path, log: Path, settings: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server in a folder until it is no longer needed, its words into `log`."""
    with log.open("wb") as out:
        server = subprocess.Popen(command, cwd=folder, stdout=out, stderr=out, env=os.environ | dict(settings))
    try:
        yield server
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers; raises RuntimeError with its log if it ends or stays silent."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")


def complaints(log: str) -> list[str]:
    """The lines of a server's log that a healthy app would not have written."""
    return [line for line in log.splitlines() if COMPLAINT.search(line)]
