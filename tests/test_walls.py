"""The walls stand, and each of them would be missed: every rule is tried on a source that breaks it."""

from pathlib import Path

import pytest

from tests.walls import FORBIDDEN, RULES, entangled_stages, forbidden_imports, found_in, shadows, stray_pages

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("rule", RULES)
def test_walls_stand(rule) -> None:
    assert rule(ROOT) == []


@pytest.mark.parametrize("folder", [*FORBIDDEN, "etl/stages"])
def test_the_rules_have_something_to_read(folder) -> None:
    assert list(found_in(ROOT, folder))


OFFENCES = [
    (forbidden_imports, "etl/a.py", "import streamlit as st"),
    (forbidden_imports, "etl/stages/a.py", "def f():\n    from streamlit.runtime import exists"),
    (forbidden_imports, "etl/a.py", "from pages.words import labels"),
    (forbidden_imports, "etl/a.py", "import importlib\nimportlib.import_module('streamlit')"),
    (forbidden_imports, "pages/charts/a.py", "import os, streamlit"),
    (forbidden_imports, "pages/exports/deep/a.py", "from streamlit import cache_data"),
    (forbidden_imports, "pages/parts/a.py", "from tests.browser import chromium"),
    (forbidden_imports, "pages/charts/a.py", "from pages.parts import filters"),
    (forbidden_imports, "pages/words/a.py", "import streamlit"),
    (entangled_stages, "etl/stages/a.py", "from etl.stages.b import f"),
    (entangled_stages, "etl/stages/a.py", "from etl.stages import b"),
    (entangled_stages, "etl/stages/a.py", "from . import b"),
    (entangled_stages, "etl/stages/a.py", "from .b import f"),
    (entangled_stages, "etl/stages/a.py", "from ..stages import b"),
    (stray_pages, "pages/overview.py", ""),
    (stray_pages, "pages/__init__.py", "VERSION = 1"),
    (shadows, "tests/etl/__init__.py", ""),
    (shadows, "tests/pages/__init__.py", ""),
]


@pytest.mark.parametrize(("rule", "path", "source"), OFFENCES)
def test_an_offence_is_found(tmp_path, rule, path, source) -> None:
    write(tmp_path, path, source)
    assert any(path in found for found in rule(tmp_path))


ALLOWED = [
    ("etl/a.py", "from etl.stages import sentences\nimport pagesize, streamlitish"),
    ("etl/stages/a.py", "from etl.schema import write\nfrom ..grammar import bands"),
    ("pages/charts/a.py", "from pages.words import labels"),
    ("pages/parts/a.py", "import streamlit"),
    ("pages/analysis/overview.py", "import streamlit as st"),
    ("pages/__init__.py", ""),
    ("tests/etl/test_a.py", "import etl"),
]


@pytest.mark.parametrize(("path", "source"), ALLOWED)
def test_what_is_allowed_is_let_through(tmp_path, path, source) -> None:
    write(tmp_path, path, source)
    assert [found for rule in RULES for found in rule(tmp_path)] == []


def write(root: Path, path: str, source: str) -> None:
    (root / path).parent.mkdir(parents=True)
    (root / path).write_text(source, encoding="utf-8")
