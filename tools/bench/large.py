"""Tables of any number of generated observations, built as a build does once its reports are read.

Every event has a whole, cuts by sector, place, owner and category with counts, amounts and shares, background figures,
and as many named projects as it takes. One event holds a tenth of all observations; the others are of one size.
Usage: python -m tools.bench.large OBSERVATIONS EVENTS FOLDER
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from etl.assembly import Assembly
from etl.canon import Canon
from etl.columns import in_order
from etl.directory import Directory
from etl.reading import Read
from etl.records import Mention, PlaceNamed, Report, Sentence
from etl.report_rows import Answer, last_named, records, set_of, source_row
from etl.stages.members import list_mention_places
from etl.stages.projects import Names, list_projects, name_projects, names_of
from etl.stages.statements import list_said
from etl.vocabulary import Vocabulary

YI, FIGURES, LARGEST, SEED = 1e8, 200, 10, 20251122
BACKGROUND = ("companies", "people", "area")
STEPS = {"CNY": YI / 10, "percent": 0.1, "count": 1.0}
FIRST = date(1997, 5, 20)


class Figure(NamedTuple):
    """What a generated figure is: its part, what is measured, and how it is hedged."""

    dimension: str
    member: str
    measure: str
    value: float
    unit: str
    kind: str | None = None
    hedge: str = ""


class Words:
    """The parts that generated events are cut into, from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        places = vocabulary.rows("places")
        named = {row["member_zh"]: None for row in vocabulary.rows("sectors") if not row["family"]}
        self.cuts = {
            "sector": list(named)[:60],
            "region": ["东部", "中部", "西部", "东北"],
            "source_province": [row["short_zh"] for row in places if row["kind"] == "province"],
            "source_country": [row["short_zh"] for row in places if row["kind"] == "country"][:40],
            "host": list(dict.fromkeys(row["short_zh"] for row in places if row["parent_id"] == "500000")),
            "ownership": ["央企", "民企", "外企"],
            "category": ["金融赋能", "产业合作", "市级战略合作"],
        }


def sizes(observations: int, events: int) -> list[int]:
    """How many observations each event has."""
    first = observations // LARGEST
    each, more = divmod(observations - first, max(1, events - 1))
    return [first, *(each + (number < more) for number in range(events - 1))]


def figures(words: Words, size: int, chance: Random) -> Iterator[Figure]:
    """The figures of one event; the last of so many are cut off by whoever takes them."""
    count, amount = chance.randint(80, 400), round(chance.uniform(500, 4000), 1)
    yield Figure("total", "", "projects", count, "count")
    yield Figure("total", "", "amount", amount * YI, "CNY", "contract", chance.choice(("", "近", "超")))
    for dimension, members in words.cuts.items():
        left, money = count, amount
        for member in chance.sample(members, len(members)):
            part, sum_ = chance.randint(0, left // 3), round(chance.uniform(0, money / 3), 1)
            left, money = left - part, money - sum_
            yield Figure(dimension, member, "projects", part, "count")
            yield Figure(dimension, member, "amount", sum_ * YI, "CNY", "contract", chance.choice(("", "", "", "超")))
            yield Figure(dimension, member, "share", round(100 * part / count, 1), "percent")
    for number in range(size):
        if number % 10 == 0:
            yield Figure("context", f"展商{number}", chance.choice(BACKGROUND), chance.randint(10, 9000), "count")
        money = round(chance.uniform(0.5, 120), 1)
        yield Figure("project", f"第{number}号项目", "amount", money * YI, "CNY", "contract")


def answers(observations: int, events: int) -> Iterator[Answer]:
    """One report after the other, FIGURES figures in each, of all events in turn."""
    vocabulary = Vocabulary()
    directory, words = Directory(vocabulary), Words(vocabulary)
    canon, names = Canon(vocabulary, directory), names_of(directory)
    number = 0
    for event, size in enumerate(sizes(observations, events)):
        chance, told = Random(f"{SEED}/{event}"), 0
        found = islice(figures(words, size, chance), size)
        while piece := list(islice(found, FIGURES)):
            yield answer(event, number, told, piece, canon, directory, names)
            number, told = number + 1, told + 1


def answer(
    event: int, number: int, told: int, found: list[Figure], canon: Canon, directory: Directory,
    names: Names,
) -> Answer:  # fmt: skip
    series, edition = f"第{event // 20}博览会", 1 + event % 20
    day = (FIRST + timedelta(days=event // 2 + told % 5)).isoformat()
    report = Report(f"e{event:05d}r{told:05d}", "", "0" * 64, f"{series}第{edition}届签约情况", "生成日报", None, day)
    sentences, mentions = [], []
    for place, figure in enumerate(found):
        text = phrase(figure)
        words = f"{figure.member or '大会'}{text}。"
        start = place * 40
        sentence = Sentence(report.source_id, f"{report.source_id}#{place}", start, start + len(words), words, False, 0)
        sentences.append(sentence)
        mentions.append(mention(sentence, figure, text, f"{series}-{edition}", f"{series}第{edition}届", names.places))
    projects = name_projects(mentions, sentences, names)
    read = Read(report, sentences, mentions, projects)
    rows, amounts = list_projects(report.source_id, projects, {s.sentence_id: s for s in sentences}, directory)
    said = list_said(report, number, mentions, canon)
    return Answer(
        report.source_id, source_id=report.source_id, said=[tuple(each) for each in said],
        tables={
            "sources": in_order("sources", [source_row(read)]), "sentences": records("sentences", sentences),
            "mentions": records("mentions", mentions),
            "mention_places": in_order("mention_places", list_mention_places(mentions)),
            "projects": in_order("projects", rows), "project_amounts": in_order("project_amounts", amounts),
        },
        labels=last_named([(m.dimension, canon.part(m)) for m in mentions if m.member]),
        events={m.event_id: m.event for m in mentions if m.event_id},
        scopes={set_of(s) for s in said if s.scope_id},
    )  # fmt: skip


def phrase(figure: Figure) -> str:
    match figure.measure:
        case "amount":
            return f"{figure.hedge}{figure.value / YI:g}亿元"
        case "share":
            return f"{figure.value:g}%"
        case _:
            return f"{figure.value:g}个"


def mention(
    sentence: Sentence, figure: Figure, text: str, event_id: str, event: str, places: Mapping[str, str]
) -> Mention:
    start = sentence.start + len(sentence.text) - 1 - len(text)
    qualifier = {"近": "nearly", "超": "over"}.get(figure.hedge, "exact")
    low, high = figure.value, figure.value
    if qualifier == "nearly":
        low -= YI
    if qualifier == "over":
        high += YI
    background = figure.dimension == "context"
    place = places.get(figure.member) if figure.dimension in ("host", "source_province") else None
    return Mention(
        f"{sentence.source_id}@{start:06d}", sentence.source_id, sentence.sentence_id, start, start + len(text), text,
        figure.value, figure.unit, low, high, qualifier != "exact", qualifier != "exact", STEPS[figure.unit], qualifier,
        figure.measure, figure.kind, figure.dimension, figure.member, "context" if background else "signed",
        None if background else event, None if background else event_id,
        "project" if figure.dimension == "project" else "context" if background else "whole",
        "projects:whole" if figure.measure == "share" else None,
        places=[PlaceNamed(place, "host" if figure.dimension == "host" else "source", True)] if place else [],
    )  # fmt: skip


def write(observations: int, events: int, folder: Path) -> dict[str, int]:
    """Builds the tables in `folder`, which is made anew; how many rows each has."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with Assembly(folder, Vocabulary()) as assembly:
        take(assembly, answers(observations, events))
        assembly.compare(lambda done: None)
        assembly.finish("generated", lambda done: None)
    rows: dict[str, int] = json.loads((folder / "build.json").read_text(encoding="utf-8"))["rows"]
    return rows


def take(assembly: Assembly, found: Iterable[Answer]) -> None:
    for each in found:
        assembly.take(each)


if __name__ == "__main__":
    print(json.dumps(write(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
