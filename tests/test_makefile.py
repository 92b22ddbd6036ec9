"""`make` where something is missing: one line that says what to do, and nothing half done is taken for done."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Stands in for the environment's Python: writes down how it was called, and fails as the test wants.
STAND_IN = """#!/bin/sh
[ "$1" = -c ] && exit 0
echo "$*" >> calls
case "$*" in
    tools/assets.py) exit "${ASSETS_STATUS:-0}";;
    "-m etl"*) exit "${ETL_STATUS:-0}";;
    "-m tools.serve"*) exec "$REAL_PYTHON" "$@";;
esac
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The part of the project that `make` works with, in a folder of its own."""
    for name in ("Makefile", "tools", *(path.name for path in ROOT.glob("requirements*"))):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def installed(checkout: Path) -> Path:
    """The same with an environment that was installed to the end."""
    executable(checkout / ".venv" / "bin" / "python", STAND_IN)
    later = time.time() + 60
    for name in ("requirements.txt.stamp", "assets.stamp"):
        (checkout / ".venv" / name).touch()
        os.utime(checkout / ".venv" / name, (later, later))
    return checkout


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A loopback port that somebody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def executable(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def make(folder: Path, *words: str, **settings: str) -> tuple[int, list[str], list[str]]:
    """Run make; its exit status, the lines it printed, and the lines of complaint, make's own left out."""
    inherited = {
        key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS", "PIP_", "PORT"))
    }
    done = subprocess.run(
        ["make", *words],
        cwd=folder,
        env=inherited | {"REAL_PYTHON": sys.executable} | settings,
        capture_output=True,
        text=True,
        timeout=120,
    )
    complaints = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    return done.returncode, done.stdout.splitlines(), complaints


def calls(folder: Path) -> list[str]:
    return (folder / "calls").read_text(encoding="utf-8").splitlines()


def test_run_builds_the_tables_and_refuses_a_taken_port(installed: Path, taken_port: int) -> None:
    status, _, complaints = make(installed, "run", f"PORT={taken_port}")
    assert status != 0
    assert complaints == [
        f"端口 {taken_port} 已被占用，请改用 make run PORT={taken_port + 1}。"
        f" / Port {taken_port} is taken; use make run PORT={taken_port + 1}."
    ]
    assert calls(installed) == ["-m etl build --if-stale", f"-m tools.serve {taken_port}"]


def test_run_refuses_what_is_no_port(installed: Path) -> None:
    status, _, complaints = make(installed, "run", "PORT=web")
    assert status != 0
    assert len(complaints) == 1
    assert "make run PORT=8502" in complaints[0]


@pytest.mark.parametrize(("etl", "serves"), [("0", True), ("1", True), ("2", False)])
def test_run_goes_on_with_rejected_sources_but_not_without_tables(installed: Path, etl: str, serves: bool) -> None:
    make(installed, "run", "PORT=web", ETL_STATUS=etl)
    assert ("-m tools.serve web" in calls(installed)) is serves


def test_second_install_does_nothing(installed: Path) -> None:
    status, _, complaints = make(installed, "install", "PYTHON=/no/such/python")
    assert (status, complaints) == (0, [])
    assert not (installed / "calls").exists()


def test_dashboard_starts_without_what_pictures_are_drawn_with_and_asks_for_it_again(installed: Path) -> None:
    (installed / ".venv" / "assets.stamp").unlink()
    for _ in range(2):
        make(installed, "run", "PORT=web", ASSETS_STATUS="1")
    assert calls(installed) == 2 * ["tools/assets.py", "-m etl build --if-stale", "-m tools.serve web"]
    make(installed, "install")
    make(installed, "install")
    assert calls(installed).count("tools/assets.py") == 3


def test_environment_whose_python_has_gone_is_made_anew(installed: Path) -> None:
    (installed / ".venv" / "bin" / "python").unlink()
    status, _, complaints = make(installed, "install", "PYTHON=/no/such/python")
    assert status != 0
    assert "/no/such/python" in complaints[0]


@pytest.mark.parametrize("version", ["(3, 10)", "(3, 14)", "(2, 7)"])
def test_wrong_python_is_refused_in_one_line(checkout: Path, version: str) -> None:
    pretend = f'#!/bin/sh\nexec "$REAL_PYTHON" -c "import sys; sys.version_info = {version}; exec(sys.argv[1])" "$2"\n'
    executable(checkout / "odd-python", pretend)
    status, _, complaints = make(checkout, "install", "PYTHON=./odd-python")
    assert status != 0
    assert len(complaints) == 1
    assert "需要 Python 3.11–3.13" in complaints[0]
    assert "Python 3.11-3.13 is needed" in complaints[0]
    assert not (checkout / ".venv").exists()


def test_python_without_venv_is_refused_in_one_line(checkout: Path) -> None:
    pretend = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexec "$REAL_PYTHON" "$@"\n'
    executable(checkout / "bare-python", pretend)
    status, _, complaints = make(checkout, "install", "PYTHON=./bare-python")
    assert status != 0
    assert len(complaints) == 1
    assert "apt-get install python3-venv" in complaints[0]


def test_no_network_is_one_line_and_nothing_counts_as_installed(checkout: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # taken, but nobody listens
        nowhere = f"http://127.0.0.1:{closed.getsockname()[1]}/simple"
        pip = {"PIP_INDEX_URL": nowhere, "PIP_RETRIES": "0", "PIP_CONFIG_FILE": os.devnull}
        status, lines, complaints = make(checkout, "install", f"PYTHON={sys.executable}", **pip)
    assert status != 0
    assert [line for line in complaints if line] == [
        "无法连接软件包源：请检查网络或代理后重试。"
        " / The package index cannot be reached: check the network or proxy and try again."
    ]
    assert not any("Traceback" in line for line in lines)
    assert not list((checkout / ".venv").glob("*.stamp"))
