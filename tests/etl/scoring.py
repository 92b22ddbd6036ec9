"""How much of an annotated article the reader gets right: found, in its band, attributed as a whole."""

import json
import re
from collections import Counter
from pathlib import Path

from etl.reading import Reading
from etl.records import Mention, Report

FOLDER = Path(__file__).parent / "articles"
PASSED_OVER = frozenset({"year", "month", "day", "hour", "minute"})
NOISE = re.compile(r"[\s“”\"‘’《》「」()（）·]")
SEPARATORS = re.compile(r"[、,，;；/和与及]|以及")
TAIL = re.compile(r"(?:等|产业|投资|省区市|省市|省份|地区|区域|领域|项目|企业|国家)+$")
SMALL = re.compile(r"[一二两三四五六七八九十](?:个|大|项|家|种|类|届|次|条|张|位|国|市|方面)?")


def article(path: Path, reading: Reading) -> tuple[list[dict], list[Mention]]:
    """The annotated figures of an article, and what the reader makes of its text."""
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    return json.loads(path.read_text(encoding="utf-8"))["figures"], reading.read(Report(path.stem, text, "")).mentions


def score(paths: list[Path], reading: Reading) -> Counter[str]:
    """Counts over articles: gold, found, made_up, band, measure, statistics, whole and event."""
    total: Counter[str] = Counter()
    for path in paths:
        gold, mentions = article(path, reading)
        free = list(mentions)
        for figure in gold:
            if not passed_over(figure["unit"], figure["text"]):
                total += compared(figure, free)
        total["made_up"] += sum(not passed_over(m.unit, m.text) and not covered(m, gold) for m in free)
    return total


def passed_over(unit: str, text: str) -> bool:
    return unit in PASSED_OVER or bool(SMALL.fullmatch(text))


def covered(mention: Mention, gold: list[dict]) -> bool:
    return any(mention.start < g["start"] + len(g["text"]) and g["start"] < mention.end for g in gold)


def compared(figure: dict, free: list[Mention]) -> Counter[str]:
    """One annotated figure against the mentions that are still free; the one that finds it is taken out."""
    found = next(
        (m for m in free if covered(m, [figure]) and close(m.value, figure["value"]) and m.unit == figure["unit"]), None
    )
    counts = Counter(gold=1)
    if found is None:
        return counts
    free.remove(found)
    in_band = close(found.low, figure["low"]) and close(found.high, figure["high"])
    counts += Counter(found=1, band=in_band, measure=found.measure == figure["measure"])
    if figure["dimension"] != "context":
        event = same_event(figure["event"], found.event)
        counts += Counter(statistics=1, event=event, whole=in_band and same_reading(figure, found))
    return counts


def same_reading(figure: dict, found: Mention) -> bool:
    plain = ("measure", "dimension", "status")
    kinds = (figure["amount_kind"] or None) == (found.amount_kind or None)
    return kinds and all(figure[name] == getattr(found, name) for name in plain) and same_member(figure, found.member)


def same_member(figure: dict, found: str) -> bool:
    """Named projects share a run of three characters; other members are compared part by part."""
    said = figure["member"] or ""
    if figure["dimension"] == "project":
        return any(said[i : i + 3] in found for i in range(len(said) - 2))
    a, b = parts(said), parts(found)
    return len(a) == len(b) and all(any(alike(x, y) for y in b) for x in a)


def parts(label: str) -> set[str]:
    pieces = filter(None, SEPARATORS.split(NOISE.sub("", label)))
    return {TAIL.sub("", piece) or piece for piece in pieces}


def alike(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return a == b or (
        short in long and len(short) >= 0.6 * len(long) and re.findall(r"\d+", a) == re.findall(r"\d+", b)
    )


def same_event(said: str | None, found: str | None) -> bool:
    a, b = NOISE.sub("", said or ""), NOISE.sub("", found or "")
    return a == b or bool(a and b and (a in b or b in a))


def close(a: float | None, b: float | None) -> bool:
    return a is b or (a is not None and b is not None and abs(a - b) <= 1e-5 * max(1.0, abs(a), abs(b)))
