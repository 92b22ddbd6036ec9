"""How a bulletin words what the facts of an event say; each rule is a line of pages/words/bulletin.csv."""

import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from pages.words.catalogue import Lang, t
from pages.words.records import Row

_FILE = Path(__file__).parents[1] / "words" / "bulletin.csv"
# 民企占集中签约金额的22.1%: whose share, of what, how much.
_SHARE = re.compile(r"(?P<name>.+?)占(?P<base>.+)的(?P<share>[\d.]+%)")
# 机遇清单523个: what is counted, and the number with its hedge.
_COUNTED = re.compile(r"(?P<base>[^\d:]+?(?:: )?)(?P<n>(?:[近超约逾]|about |nearly |over )?\d.*)")
_GROUPED = {"share": _SHARE, "average": _SHARE, "offer": _COUNTED}
_KIND = re.compile(r"[^\d约超近逾]+")
_BASE = re.compile(r"占([^，]+?)的")


def worded(text: str, kind: str, lang: Lang) -> str:
    """The statement as a clause of a bulletin."""
    for pattern, said in (*_rules(lang, "any"), *_rules(lang, kind)):
        text = pattern.sub(said, text)
    return text


def clause(row: Row, lang: Lang) -> str:
    """A fact as a clause; what a share is of is said in English, too, as far as the Chinese words tell."""
    text, base = worded(str(row[lang]), str(row["kind"]), lang), _BASE.search(str(row["zh"]))
    if lang == "zh" or not base:
        return text
    measure = "projects" if "项目" in base[1] else "amount"
    of = "all" if base[1].startswith("全部") else "own" if row["kind"] == "leader" else "set"
    return text.replace("of the whole", t(f"paper.bulletin.{measure}.{of}", lang, base=base[1]))


def totals(rows: Sequence[Row], event: str, lang: Lang) -> list[tuple[Row, str]]:
    """The totals, set by set and projects first, each without what the one before it has said."""
    texts = [(row, *_parted(clause(row, lang), event)) for row in rows]
    sets = list(dict.fromkeys(verb for _, verb, _ in texts))
    found: list[tuple[Row, str]] = []
    before, kinds = "", set[str]()
    for row, verb, rest in sorted(texts, key=lambda each: (sets.index(each[1]), "项目" not in str(each[0]["zh"]))):
        kinds = kinds if found and verb == before else set()
        kind = (_KIND.match(rest) or [""])[0]
        own = t("paper.bulletin.in_dollars", lang, n=rest.removeprefix(kind)) if _is_again(rest, kind, kinds) else rest
        found.append((row, own if found and verb == before else f"{verb}{own}"))
        before, kinds = verb, kinds | {kind}
    # Facts that call the event by another name say it themselves.
    named = any(str(row["zh"]).startswith(event) for row in rows) and lang == "zh"
    return [(row, f"{event}{text}" if named and not place else text) for place, (row, text) in enumerate(found)]


def groups(texts: Sequence[str], kind: str) -> list[list[int]]:
    """The places of clauses that belong into one, shares of one whole or numbers of one thing, in their order."""
    pattern, found = _GROUPED.get(kind), dict[str, list[int]]()
    for place, text in enumerate(texts):
        match = pattern.fullmatch(text) if pattern else None
        found.setdefault(match["base"] if match else f"{place}", []).append(place)
    return list(found.values())


def together(texts: Sequence[str], lang: Lang) -> str:
    """Clauses of one group as one: 甲、乙分别占总数的20%、10%; 机遇清单523个、约1万亿元."""
    comma = t("list.comma", lang)
    shares = [match for text in texts if (match := _SHARE.fullmatch(text))]
    if len(texts) > 1 and len(shares) == len(texts):
        names, values = (comma.join(match[part] for match in shares) for part in ("name", "share"))
        return t("paper.bulletin.respectively", lang, names=names, base=shares[0]["base"], shares=values)
    return comma.join([texts[0], *_numbers(texts[1:])])


def _numbers(texts: Iterable[str]) -> list[str]:
    return [match["n"] if (match := _COUNTED.fullmatch(text)) else text for text in texts]


def _parted(text: str, event: str) -> tuple[str, str]:
    """A total without the name of its event, in two: the verb with its set of projects, and what was signed."""
    own = text.removeprefix(event)
    verb = re.match(r"[^\d，]*?签约", own)
    return (verb[0], own[verb.end() :]) if verb else ("", own)


def _is_again(text: str, kind: str, before: set[str]) -> bool:
    """Whether it is a total of this kind once more, in dollars."""
    return text.endswith("美元") and kind in before


@cache
def _rules(lang: Lang, kind: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    with _FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(
            (re.compile(row["pattern"]), row["said"])
            for row in csv.DictReader(lines)
            if (row["lang"], row["kind"]) == (lang, kind)
        )
