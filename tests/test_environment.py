"""Making the environment: what was cut off begins anew, what was finished is brought up to date."""

import os
import sys
import venv
from pathlib import Path

import pytest

from tools import environment

LOCK = "requirements.txt"
PIN = "one==1 \\\n    --hash=sha256:0\n    # via x\ntwo==2 ; python_full_version < '3.12' \\\n    --hash=sha256:1\n"


class Workshop:
    """A folder with a lock, in which pip is a script and making an environment is only noted."""

    def __init__(self, folder: Path) -> None:
        self.env = folder / ".venv"
        self.made = 0
        (folder / LOCK).write_text(PIN * 2, encoding="utf-8")

    def make(self, env: Path, clear: bool, with_pip: bool) -> None:
        """Stands in for venv.create."""
        assert clear
        assert with_pip
        self.made += 1
        (env / "bin").mkdir(parents=True, exist_ok=True)
        (env / "bin" / "python").touch()


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    shop = Workshop(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(venv, "create", shop.make)
    pip_does(monkeypatch, "print('Collecting one'); print('Collecting two')")
    return shop


def pip_does(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(environment, "PIP", [sys.executable, "-c", script])


def test_finished_installation_is_brought_up_to_date(workshop: Workshop) -> None:
    assert [environment.main(LOCK), environment.main(LOCK)] == [0, 0]
    assert workshop.made == 1


def test_second_lock_keeps_the_stamp_of_the_first(workshop: Workshop) -> None:
    environment.main(LOCK)
    os.rename(LOCK, "requirements-dev.txt")
    environment.main("requirements-dev.txt")
    assert {stamp.name for stamp in workshop.env.glob("*.stamp")} == {f"{LOCK}.stamp", "requirements-dev.txt.stamp"}


def interrupted(*_: object) -> bool:
    # Not exec("raise …"): that leaves a mark by which Python, at the end of all tests, ends itself as interrupted.
    raise KeyboardInterrupt


def test_installation_that_was_cut_off_begins_anew(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    environment.main(LOCK)
    with monkeypatch.context() as patch:
        patch.setattr(environment, "install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            environment.main(LOCK)
    assert environment.main(LOCK) == 0
    assert workshop.made == 2


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("WARNING: Retrying after connection broken by NewConnectionError", "无法连接软件包源"),
        ("ERROR: Could not find a version that satisfies one==1 (from versions: none)", "无法连接软件包源"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "与锁定文件不符"),
        ("ERROR: [Errno 28] No space left on device", "磁盘空间不足"),
        ("ERROR: Failed to build wheel.", "Failed to build wheel。详见 .venv/install.log"),
        ("", "详见 .venv/install.log"),
    ],
)
def test_failure_is_one_line_that_says_why(workshop, monkeypatch, capfd, said: str, expected: str) -> None:
    pip_does(monkeypatch, f"import sys; print({said!r}); sys.exit(1)")
    assert environment.main(LOCK) == 1
    complaint = capfd.readouterr().err.strip()
    assert expected in complaint
    assert "\n" not in complaint
    assert not list(workshop.env.glob("*.stamp"))


def test_log_keeps_pips_words_and_the_screen_does_not(workshop: Workshop, capfd: pytest.CaptureFixture[str]) -> None:
    environment.main(LOCK)
    assert "Collecting two" in (workshop.env / "install.log").read_text(encoding="utf-8")
    assert "Collecting" not in capfd.readouterr().out


def test_progress_counts_each_package_once(workshop: Workshop) -> None:
    assert environment.pins(LOCK) == 2
    assert environment.progress("Collecting one==1 (from -r a.txt (line 1))", 1, 2).startswith("正在下载依赖 1/2")
    assert environment.progress("Processing /w/two.whl (from -r a.txt (line 4))", 2, 2).startswith("正在下载依赖 2/2")
    assert environment.progress("  Downloading one-1.whl (2 MB)", 1, 2) == ""
    assert environment.progress("Installing collected packages: one, two", 2, 2).startswith("正在写入依赖")
