"""The project's own texts that the corpus is made of, as templates."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from etl.documents.markdown import front_matter
from tools.bench.names import event_names
from tools.bench.templates import Template, plain_templates, templates

ROOT = Path(__file__).resolve().parents[2]


@cache
def sources() -> list[list[Template]]:
    """The two restated reports that come with the project."""
    paths = sorted((ROOT / "data" / "sources").glob("*.md"))
    return [templates(front_matter(path.read_text(encoding="utf-8"))[1], event_names()) for path in paths]


@cache
def articles() -> list[list[Template]]:
    """The annotated articles of the tests in which nearly every sentence is full of figures."""
    paths = sorted((ROOT / "tests" / "etl" / "articles").glob("*.txt"))
    full = [path for path in paths if is_full(path)]
    return [templates(path.read_text(encoding="utf-8"), annotated(path.with_suffix(".json"))) for path in full]


def is_full(path: Path) -> bool:
    """One figure in less than sixteen characters."""
    figures = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["figures"]
    return len(path.read_text(encoding="utf-8")) < 16 * len(figures)


def annotated(path: Path) -> tuple[str, ...]:
    """The names of the events of an annotated article."""
    return tuple(json.loads(path.read_text(encoding="utf-8"))["events"])


@cache
def plain() -> list[Template]:
    """What stands between the figures in a press report."""
    return plain_templates((Path(__file__).parent / "plain.txt").read_text(encoding="utf-8"))
