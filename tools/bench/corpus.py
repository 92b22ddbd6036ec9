"""Press reports for measuring, as many as wanted: the project's own texts with fresh sentence order, numbers and names.

Usage: python -m tools.bench.corpus FOLDER [--reports N] [--mix prose|dense] [--seed N]

Nothing that remembers sentences is helped: hardly one comes twice. The mix says how full of figures the text is:
`prose`, the default, sets the sentences of data/sources among figure-free ones until there is one in 100
characters, as in press reports; `dense` takes the annotated articles of the tests, which hold one in 13.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from random import Random

from etl.records import Report
from tools.bench.fill import Filling
from tools.bench.templates import Template
from tools.bench.texts import articles, plain, sources

MIXES = ("prose", "dense")
CHARACTERS = 1000
# Numbers in digits or long words; with what else is read as a figure (一半, 3大) one comes in about 100 characters.
PER_NUMBER = 112
NEW_PARAGRAPH = 0.3


def reports(mix: str = "prose", seed: int = 1) -> Iterator[Report]:
    """Reports without end, each a little over 1,000 characters about one event; the same seed gives the same ones."""
    chance = Random(f"{mix} {seed}")
    return (report(f"{mix}_{seed}_{number:06d}", mix, chance) for number in count(1))


def megabytes(size: float, mix: str = "prose", seed: int = 1) -> list[Report]:
    """Reports of `size` million bytes of UTF-8 together."""
    found, left = [], size * 1e6
    for one in reports(mix, seed):
        found.append(one)
        left -= len(one.text.encode())
        if left <= 0:
            return found
    return found


def report(source_id: str, mix: str, chance: Random, characters: int = CHARACTERS) -> Report:
    """One report of at least so many characters."""
    filling = Filling(chance)
    title = f"{filling.event}综述"
    parts, length = [title], len(title)
    for sentence in sentences(mix, chance):
        new = sentence.opens or len(parts) == 1 or chance.random() < NEW_PARAGRAPH
        parts.append("\n\n" * new + filling.fill(sentence))
        length += len(parts[-1])
        if length >= characters:
            break
    return Report(source_id, "".join(parts) + "\n", "", title=title, published="2025-06-01")


def sentences(mix: str, chance: Random) -> Iterator[Template]:
    """Sentences without end: all of one article in fresh order, then all of another."""
    texts = {"prose": sources, "dense": articles}[mix]()
    while True:
        article = chance.choice(texts)
        shuffled = chance.sample(article, len(article))
        yield from thinned(shuffled, chance) if mix == "prose" else shuffled


def thinned(article: list[Template], chance: Random) -> Iterator[Template]:
    """Every sentence among so many figure-free ones that figures are as rare as in press reports."""
    missing = 0
    for sentence in article:
        group = [sentence]
        missing += PER_NUMBER * sentence.figures - sentence.characters
        while missing > 0:
            group.append(chance.choice(plain()))
            missing -= group[-1].characters
        yield from chance.sample(group, len(group))


def main() -> None:
    """Write reports into a folder as the sources of a build."""
    options = parser().parse_args()
    write(options.folder, options.reports, options.mix, options.seed)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m tools.bench.corpus", description="Press reports for measuring.")
    made.add_argument("folder", type=Path)
    made.add_argument("--reports", type=int, default=2000)
    made.add_argument("--mix", choices=MIXES, default="prose")
    made.add_argument("--seed", type=int, default=1)
    return made


def write(folder: Path, number: int, mix: str = "prose", seed: int = 1) -> None:
    """So many reports as Markdown with front matter."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in islice(reports(mix, seed), number):
        head = f"---\nsource_id: {one.source_id}\ntitle: {one.title}\npublished: {one.published}\n---\n\n"
        (folder / f"{one.source_id}.md").write_text(head + one.text, encoding="utf-8")


if __name__ == "__main__":
    main()
