"""The same files without the dashboard; errors are one line that says what to do."""

import io
import zipfile
from pathlib import Path

import pypdf
import pytest
from pptx import Presentation

from pages.decks.store import Decks
from pages.exports.commands import main
from pages.exports.deck import Slide
from tests.pages.exhibits import exhibit


@pytest.fixture(autouse=True)
def there(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QIANYUE_DATA", str(data))
    monkeypatch.chdir(tmp_path)


def written(*words: str, out: Path) -> bytes:
    assert main([*words, "--out", str(out)]) == 0
    return out.read_bytes()


@pytest.mark.parametrize("form", ["pptx", "pdf", "html", "txt", "md"])
def test_a_file_of_an_event_is_the_same_to_the_byte(form: str, tmp_path: Path) -> None:
    words = ("event", "WCIFIT-2025", "--format", form)
    assert written(*words, out=tmp_path / f"a.{form}") == written(*words, out=tmp_path / f"b.{form}")


def test_the_numbers_of_the_event_are_in_the_files(tmp_path: Path) -> None:
    slides = Presentation(io.BytesIO(written("event", "WCIFIT-2025", out=tmp_path / "a.pptx"))).slides
    said = "\n".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)
    assert "247" in said
    text = written("event", "WCIFIT-2025", "--format", "txt", out=tmp_path / "a.txt").decode()
    assert "247个项目[1]" in text
    pdf = pypdf.PdfReader(io.BytesIO(written("event", "WCIFIT-2025", "--format", "pdf", out=tmp_path / "a.pdf")))
    assert "1572.8" in "".join(page.extract_text() for page in pdf.pages)


def test_pictures_go_into_a_folder(tmp_path: Path) -> None:
    assert main(["event", "WCIFIT-2025", "--format", "svg", "--mode", "dark", "--out", str(tmp_path / "图")]) == 0
    found = sorted((tmp_path / "图").iterdir())
    assert len(found) > 4
    assert all(path.read_text(encoding="utf-8").startswith("<svg") for path in found)


def test_a_deck_of_the_workspace_is_listed_and_written(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck_id = Decks(data).create("某次汇报", "zh")
    Decks(data).add(deck_id, Slide(exhibit=exhibit()))
    assert main(["decks"]) == 0
    assert f"{deck_id}     1" in capsys.readouterr().out
    assert main(["deck", deck_id]) == 0
    assert zipfile.is_zipfile("某次汇报.pptx")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["event", "NOWHERE-1"], "没有活动 NOWHERE-1"),
        (["deck", "nowhere"], "没有演示 nowhere"),
        (["event", "WCIFIT-2025", "--out", "/proc/none/a.pptx"], "请检查路径与权限"),
        (["event", "WCIFIT-2025", "--template", "none.pptx"], "请检查路径与权限"),
    ],
)
def test_errors_are_one_line(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert said in lines[0]


def test_a_template_that_is_none_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.pptx").write_text("no presentation")
    out = tmp_path / "a.pptx"
    assert main(["event", "WCIFIT-2025", "--template", str(tmp_path / "bad.pptx"), "--out", str(out)]) == 2
    assert not out.exists()
    assert len(capsys.readouterr().err.splitlines()) == 1
