"""What the questions of the pages cost on large tables: beside small ones, and beside plain pandas on the same files.

`python -m tools.bench.asking FOLDER` asks everything once and prints the memory of its process in MB.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pandas as pd

from etl import queries
from tools.bench.large import write
from tools.bench.passes import ROOT
from tools.bench.table import Line, compared, told

SMALL, EVENTS, ROUNDS = (10_000, 20), 500, 5  # events have some EVENTS observations
# Events that the pages list, those whose receiving places they show together, and figures beside the signing.
LISTED, TOGETHER, FIGURES_BESIDE = 300, 40, 500
POINTS, SEARCHED = 2_000, ["制造业"]  # projects drawn at once; what is looked for
# Other searches: a word that two sentences of five hold, a letter, a word of several grams, two words in one sentence,
# one in the heads of all reports beside one in sentences; and words of which each stands nearly everywhere.
SEARCHES = {
    "a common word": ["亿元"], "one letter": ["元"], "a long word": ["新能源汽车"], "two words": [*SEARCHED, "亿元"],
    "words of heads": ["签约", *SEARCHED], "two words of most texts": ["签约", "亿元"],
    "a word and a digit": ["项目", "1"],
}  # fmt: skip
TYPICAL, LARGEST = "第0博览会-6", "第0博览会-1"
Ask = Callable[[Path, str], object]


def ids(tables: Path, event_id: str) -> list[str]:
    """Observations as a chart shows them."""
    return list(queries.marks(tables, event_id, "sector", "amount")["observation_id"])[:40]


def first_source(tables: Path, event_id: str) -> str:
    return str(queries.sources(tables, event_id)["source_id"].iloc[0])


def newest(tables: Path) -> queries.Choice:
    """The events of which the page of projects tells together."""
    return queries.Choice(events=tuple(queries.named_events(tables, LISTED)["event_id"]))


def page(tables: Path, event_id: str) -> queries.Choice:
    """The projects of the first page of an event."""
    shown = queries.named_projects(tables, queries.Choice(event_id), limit=50)
    return queries.Choice(event_id, ids=tuple(shown["project_id"]))


def points(tables: Path, choice: queries.Choice) -> object:
    """The amounts that the page of projects draws."""
    return queries.named_points(tables, replace(choice, ids=queries.largest_named(tables, choice, POINTS) or ("",)))


def placing(tables: Path) -> list[str]:
    """The events whose receiving places are shown together."""
    return list(queries.host_events(tables, TOGETHER)["event_id"])


def searching(words: list[str]) -> Ask:
    """A search as its page asks for it: how much there is, and the first of it."""
    return lambda tables, _: (queries.search_size(tables, words), queries.search(tables, words, most=20))


OF_EVENT: dict[str, Ask] = {
    "marks of a cut": lambda tables, event: queries.marks(tables, event, "sector", "amount"),
    "marks of all cuts": queries.marks,
    "evidence of a chart": lambda tables, event: queries.evidence_for(tables, ids(tables, event)),
    "observations by id": lambda tables, event: queries.observations_of(tables, ids(tables, event)),
    "named places": queries.named_places,
    "background": lambda tables, event: queries.background(tables, event, FIGURES_BESIDE),
    "checks": queries.checks,
    "bounds": queries.bounds,
    "named projects": lambda tables, event: queries.named_projects(tables, queries.Choice(event), limit=50),
    "their amounts": lambda tables, event: queries.named_amounts(tables, page(tables, event)),
    "flow of named projects": lambda tables, event: queries.named_flows(tables, queries.Choice(event)),
    "receiving places": lambda tables, event: queries.hosts(tables, [event]),
    "projects by receiving place": lambda tables, event: queries.host_projects(tables, [event]),
    "reports of the event by day": queries.report_days,
    "briefing": queries.briefing,
    "points of named projects": lambda tables, event: points(tables, queries.Choice(event)),
    "rows of each table": queries.row_counts,
    "search in its reports": lambda tables, event: queries.search(tables, SEARCHED, event, most=20),
    "how much it finds there": lambda tables, event: queries.search_size(tables, SEARCHED, event),
    "its reports": lambda tables, event: queries.reports(tables, event),
    "a report's figures": lambda tables, event: queries.mentions_in(tables, first_source(tables, event)),
    "a report's text": lambda tables, event: queries.text_of(tables, first_source(tables, event)),
}
ACROSS: dict[str, Ask] = {
    "newest events": lambda tables, _: queries.events(tables, LISTED),
    "totals of the newest events": lambda tables, _: queries.wholes(
        tables, list(queries.events(tables, LISTED)["event_id"])
    ),
    "trend of a series": lambda tables, _: queries.trend(tables, "第0博览会"),
    "series": lambda tables, _: queries.series(tables),
    "events with named projects": lambda tables, _: queries.named_events(tables, LISTED),
    "named projects of the newest events": lambda tables, _: queries.named_projects(tables, newest(tables), limit=50),
    "how many projects they name": lambda tables, _: queries.named_count(tables, newest(tables)),
    "flow of their named projects": lambda tables, _: queries.named_flows(tables, newest(tables)),
    "what there is to choose among them": lambda tables, _: queries.named_options(tables, newest(tables)),
    "events with receiving places": lambda tables, _: queries.host_events(tables, TOGETHER),
    "receiving places of the newest events": lambda tables, _: queries.hosts(tables, placing(tables)),
    "projects by receiving place of the newest events": lambda tables, _: queries.host_projects(
        tables, placing(tables)
    ),
    "search in all reports": lambda tables, _: queries.search(tables, SEARCHED, most=20),
    "how much it finds": lambda tables, _: queries.search_size(tables, SEARCHED),
    **{f"search for {what}": searching(words) for what, words in SEARCHES.items()},
    "newest reports": lambda tables, _: queries.reports(tables),
    "build": lambda tables, _: queries.build_info(tables),
}


def lines(observations: int, also: Callable[[Path], Iterator[Line]]) -> Iterator[Line]:
    """Builds both sizes in a folder that is then thrown away, and measures them, and `also` the large ones."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small", Path(folder) / "large"
        write(*SMALL, small)
        begun = time.monotonic()
        made = generated(observations, large)
        yield Line(f"{observations:,} observations built", f"{time.monotonic() - begun:.0f} s, {made:.0f} MB")
        yield from measures(small, large)
        yield from also(large)


def generated(observations: int, folder: Path) -> float:
    """Builds tables in a process of its own; its memory in MB."""
    command = [sys.executable, "-m", "tools.bench.large", str(observations), str(observations // EVENTS), str(folder)]
    return peak(command)


def measures(small: Path, large: Path) -> Iterator[Line]:
    for about, event, asked in (("", TYPICAL, OF_EVENT | ACROSS), (", largest event", LARGEST, OF_EVENT)):
        for name, ask in asked.items():
            ours, floor = in_turns(lambda: ask(large, event), lambda: ask(small, event))  # noqa: B023
            shown = f"{1000 * ours:.0f} ms", f"{1000 * floor:.0f} ms"
            yield compared("asking", f"{name}{about} : on 10,000", *shown, ours / floor)
    ours, theirs = in_turns(lambda: queries.marks(large, TYPICAL), lambda: in_pandas(large, TYPICAL))
    shown = f"{1000 * ours:.0f} ms", f"{1000 * theirs:.0f} ms"
    yield compared("asking_pandas", "marks of an event : plain pandas", *shown, ours / theirs)
    used = peak([sys.executable, "-m", "tools.bench.asking", str(large)])
    yield told("memory of all questions", f"{used:.0f} MB", used < 1500, "< 1500 MB")


def in_turns(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Seconds of both, medians; the first time of each does not count."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS + 1):
        for times, run in zip(taken, (ours, theirs), strict=True):
            begun = time.perf_counter()
            run()
            times.append(time.perf_counter() - begun)
    return median(taken[0][1:]), median(taken[1][1:])


def in_pandas(tables: Path, event_id: str) -> pd.DataFrame:
    """The same rows as `queries.marks` gives, by filtering and merging whole files."""
    o = pd.read_parquet(tables / "observations.parquet", filters=[("event_id", "==", event_id)])
    scopes, members = (pd.read_parquet(tables / f"{name}.parquet") for name in ("scopes", "members"))
    return o.merge(scopes, on="scope_id", how="left").merge(members, on="member_id", how="left")


def peak(command: list[str]) -> float:
    """The most memory that a process took, in MB, as it prints it last."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    return float(done.stdout.strip().splitlines()[-1])


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    for question in (*OF_EVENT.values(), *ACROSS.values()):
        for event_id in (TYPICAL, LARGEST):
            question(Path(sys.argv[1]), event_id)
    print(memory())
