"""What the commands of the README rest on: locks, the checking machine's script, the dashboard's settings."""

import re
import tomllib
from pathlib import Path

import pytest
from streamlit import config

ROOT = Path(__file__).parents[1]
NAMES = ("requirements", "requirements-build", "requirements-dev", "requirements-bench", "requirements-node")
PIN = re.compile(r"^[A-Za-z0-9][\w.-]*==\S+", re.MULTILINE)
ADDRESS = re.compile(
    r"://|file:|^\s*-(?:i|f|-index|-extra-index|-find-links|-trusted-host)|(?:\w+\.)+(?:org|com|net)\b", re.M
)
SETTINGS: dict[str, dict[str, object]] = {
    "server": {"address": "127.0.0.1", "headless": True, "enableAgentApi": False, "fileWatcherType": "none"},
    "browser": {"gatherUsageStats": False},
    "client": {"disableDataExport": True, "showErrorLinks": False, "showErrorDetails": "none"},
}


def faults(lock: str) -> list[str]:
    """Pins without a hash, and addresses: a lock names what is installed, never where it comes from."""
    entries = re.split(r"\n(?=\S)", lock)
    bare = [entry.split()[0] for entry in entries if PIN.match(entry) and "--hash=sha256:" not in entry]
    loose = [entry for entry in entries if entry and not entry.startswith("#") and not PIN.match(entry)]
    return bare + loose + [found.group().strip() for found in ADDRESS.finditer(lock)]


@pytest.mark.parametrize("name", NAMES)
def test_lock_pins_everything_by_hash_and_names_no_address(name: str) -> None:
    assert faults((ROOT / f"{name}.txt").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "lock",
    [
        "tqdm==4.70.1\n    # via x",
        "tqdm>=4\n    --hash=sha256:0",
        "--index-url http://127.0.0.1/simple\ntqdm==4.70.1 \\\n    --hash=sha256:0",
        "tqdm==4.70.1 \\\n    --hash=sha256:0\n    # from packages.example.org",
        "tqdm @ file:///wheels/tqdm.whl \\\n    --hash=sha256:0",
    ],
)
def test_a_loose_lock_is_found(lock: str) -> None:
    assert faults(lock)


@pytest.mark.parametrize("name", NAMES)
def test_lock_holds_what_was_asked_for(name: str) -> None:
    wanted = re.findall(r"^[A-Za-z][\w.-]*", (ROOT / f"{name}.in").read_text(encoding="utf-8"), re.MULTILINE)
    locked = {pin.group().split("==")[0] for pin in PIN.finditer((ROOT / f"{name}.txt").read_text(encoding="utf-8"))}
    assert wanted
    assert {want.lower() for want in wanted} <= locked


def test_the_test_lock_agrees_with_the_run_lock() -> None:
    run, test = (set(PIN.findall((ROOT / name).read_text())) for name in ("requirements.txt", "requirements-dev.txt"))
    assert run
    assert run <= test


def test_checking_machine_runs_the_test_command_of_the_readme() -> None:
    commands = re.findall(r"^\s*(?:\$ )?(make test)\b", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    script = ROOT / ".ci" / "run"
    assert commands
    assert script.read_text(encoding="utf-8").splitlines()[-1] == f"exec {commands[0]}"
    assert script.stat().st_mode & 0o111


def test_dashboard_is_silent_and_local() -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert {
        section: {key: settings[section].get(key) for key in keys} for section, keys in SETTINGS.items()
    } == SETTINGS


def test_streamlit_knows_every_setting() -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert set(flat(settings)) <= set(config.get_config_options())


def flat(settings: dict, above: str = "") -> list[str]:
    """The full names of all settings of a nested table."""
    return [
        name
        for key, value in settings.items()
        for name in (flat(value, f"{above}{key}.") if isinstance(value, dict) else [f"{above}{key}"])
    ]
