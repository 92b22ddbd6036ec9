"""The bureau's own template of slides, kept in the workspace."""

from pathlib import Path

FILE = "template.pptx"


def template_of(folder: Path) -> bytes | None:
    """The template of a data folder; None where it has none."""
    path = folder / "workspace" / FILE
    return path.read_bytes() if path.is_file() else None


def keep_template(folder: Path, content: bytes) -> None:
    """Put a template in place, whole or not at all."""
    path = folder / "workspace" / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_bytes(content)
    new.replace(path)


def drop_template(folder: Path) -> None:
    """Go back to our own."""
    (folder / "workspace" / FILE).unlink(missing_ok=True)
