"""Finding the browser: another name, another path, none at all, and left out on purpose."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import chromium

ROOT = Path(__file__).parents[2]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without browser, font or package manager, whose user is not root; its only folder of programs."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setattr(chromium, "NAMES", chromium.NAMES[:4])
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return tmp_path


def add(folder: Path, name: str, script: str = "") -> str:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_browser_is_found_under_its_names(machine: Path, name: str) -> None:
    assert chromium.find() is None
    assert chromium.find() != add(machine, name) == chromium.find()


def test_named_browser_goes_first(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(machine, "chromium")
    monkeypatch.setenv("CHROMIUM", add(machine, "my-browser"))
    assert chromium.find() == str(machine / "my-browser")


def test_named_browser_that_is_not_there_is_one_line(machine: Path, monkeypatch, capsys) -> None:
    add(machine, "chromium")
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    assert chromium.main() == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_missing_browser_is_one_line_that_installs_it(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(machine, "apt-get")
    assert chromium.main() == 1
    complaint = capsys.readouterr().err
    assert "sudo sh -c 'apt-get update && apt-get install -y" in complaint
    assert "chromium fonts-noto-cjk" in complaint
    assert complaint.count("\n") == 1


def test_missing_font_counts_as_missing(machine: Path) -> None:
    add(machine, "chromium")
    add(machine, "fc-list")
    assert chromium.main() == 1
    add(machine, "fc-list", "echo NotoSansCJK-Regular.ttc")
    assert chromium.main() == 0


def test_root_has_it_installed(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(chromium, "LOG", machine / "apt.log")
    monkeypatch.setattr(chromium, "INSTALL", "apt-get install")
    (machine / "sh").symlink_to("/bin/sh")
    arriving = f"for name in chromium fc-list; do echo '#!/bin/sh\necho font' > {machine}/$name; done\n"
    add(machine, "apt-get", f"{arriving}/bin/chmod +x {machine}/chromium {machine}/fc-list")
    assert chromium.main() == 0
    assert chromium.find() == str(machine / "chromium")


def test_browser_left_out_is_said_at_start_and_end() -> None:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/browser/test_visit.py"]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"BROWSER": "0"}, capture_output=True, text=True, check=False
    )
    lines = [number for number, line in enumerate(done.stdout.splitlines()) if "BROWSER=0" in line]
    assert lines[0] < 5
    assert len(done.stdout.splitlines()) - lines[-1] < 5
    assert "deselected" in done.stdout


def test_leaving_the_browser_out_needs_none_and_says_so(machine: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("BROWSER", "0")
    assert chromium.main() == 0
    assert "BROWSER=0" in capsys.readouterr().out
