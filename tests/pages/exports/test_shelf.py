"""Large files that wait to be fetched: the newest are kept, the others go, and nobody guesses their addresses."""

from pathlib import Path

import pytest

from pages.exports.shelf import ADDRESS, Shelf


def write(words: str):
    return lambda path: path.write_text(words, encoding="utf-8")


def test_a_file_is_found_by_what_it_is_and_by_its_token() -> None:
    shelf = Shelf()
    made = shelf.put("signings", "签约.csv", "text/csv", write("a"))
    assert shelf.find("signings") == made == shelf.by_token(made.token)
    assert (made.path.read_text(encoding="utf-8"), made.size, made.path.suffix) == ("a", 1, ".csv")
    assert ADDRESS.search(f"/any/base/{made.address}")[1] == made.token
    assert shelf.by_token("x" * 22) is None and shelf.find("observations") is None


def test_a_file_that_is_made_anew_takes_the_place_of_the_old_one() -> None:
    shelf = Shelf()
    old, new = (shelf.put("signings", "a.csv", "text/csv", write(words)) for words in ("old", "new"))
    assert shelf.find("signings") == new and shelf.by_token(old.token) is None
    assert not old.path.exists() and new.path.read_text(encoding="utf-8") == "new"


def test_only_the_newest_files_are_kept() -> None:
    shelf = Shelf(most=2)
    made = [shelf.put(number, "a.csv", "text/csv", write(str(number))) for number in range(4)]
    assert [each.path.exists() for each in made] == [False, False, True, True]


def test_a_file_that_could_not_be_written_is_not_there() -> None:
    def fail(path: Path) -> None:
        raise OSError("no room")

    shelf = Shelf()
    with pytest.raises(OSError, match="no room"):
        shelf.put("signings", "a.csv", "text/csv", fail)
    assert shelf.find("signings") is None


def test_a_file_that_somebody_swept_away_is_made_again() -> None:
    shelf = Shelf()
    made = shelf.put("signings", "a.csv", "text/csv", write("a"))
    made.path.unlink()
    assert shelf.find("signings") is None
