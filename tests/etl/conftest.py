"""The reader, and builds of what is shipped, made once for all tests of the ETL."""

import shutil
from pathlib import Path

import pytest

from etl.intake import Intake
from etl.pipeline import build
from etl.reading import Reading
from etl.vocabulary import Vocabulary

DATA = Path(__file__).parents[2] / "data"
REPORTS_ONLY = shutil.ignore_patterns("records")


@pytest.fixture(scope="session")
def reading() -> Reading:
    return Reading(Vocabulary())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder of its own with the two shipped reports."""
    folder = tmp_path / "data"
    shutil.copytree(DATA / "sources", folder / "sources", ignore=REPORTS_ONLY)
    return folder


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the two shipped reports."""
    folder = tmp_path_factory.mktemp("built") / "data"
    shutil.copytree(DATA / "sources", folder / "sources", ignore=REPORTS_ONLY)
    return build(folder).folder


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of all that is shipped: the reports, and the records of 87 publications."""
    folder = tmp_path_factory.mktemp("history") / "data"
    shutil.copytree(DATA / "sources", folder / "sources")
    return build(folder).folder


@pytest.fixture(scope="session")
def intake() -> Intake:
    return Intake(Vocabulary())
