"""The reader and one build of the shipped reports, made once for all tests of the ETL."""

import shutil
from pathlib import Path

import pytest

from etl.pipeline import build
from etl.reading import Reading
from etl.vocabulary import Vocabulary

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def reading() -> Reading:
    return Reading(Vocabulary())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder of its own with the shipped reports."""
    folder = tmp_path / "data"
    shutil.copytree(DATA / "sources", folder / "sources")
    return folder


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the shipped reports."""
    folder = tmp_path_factory.mktemp("built") / "data"
    shutil.copytree(DATA / "sources", folder / "sources")
    return build(folder).folder
