"""Sentences as HTML: what the report says, with the quantity marked, and who says it when."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import pandas as pd

from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.labels import label
from pages.words.records import Row, records

Span = tuple[int, int]


def marked(sentence: str, spans: Iterable[Span]) -> str:
    """The sentence as HTML with the spans in <mark>, those that overlap joined; the sign of a heading is dropped."""
    parts, at = [], len(sentence) - len(sentence.lstrip("# "))
    for start, end in _joined(spans):
        parts += [escape(sentence[at:start]), f"<mark>{escape(sentence[start:end])}</mark>"]
        at = end
    return "".join([*parts, escape(sentence[at:])])


def quotes(evidence: pd.DataFrame, lang: Lang) -> list[tuple[str, dict[str, Any]]]:
    """One block of HTML a sentence with all its quantities marked, and the first row of evidence behind it."""
    blocks = []
    for _, rows in evidence.groupby(["source_id", "sentence"], sort=False):
        first = records(rows)[0]
        spans = list(zip(rows["quote_start"].astype(int), rows["quote_end"].astype(int), strict=True))
        roles = _roles(rows, lang)
        body = f'<blockquote lang="zh-CN">{marked(str(first["sentence"]), spans)}</blockquote>'
        said = f"<p>{roles}{source(first, lang)}</p>{_corrected(records(rows), lang)}"
        blocks.append((f'<article class="evidence">{body}{said}</article>', first))
    return blocks


def source(row: Row, lang: Lang) -> str:
    """Title, publisher and date of a report as HTML, with a badge that says whose words they are."""
    named = t("cite.title", lang, title=escape(text(row["title"]))) if text(row["title"]) else ""
    words = [named or escape(text(row["source_id"])), escape(text(row["publisher"])), day(row["published"])]
    linked = f"<cite>{' · '.join(word for word in words if word)}</cite>"
    badge = f'<span class="badge">{escape(label("source_kind", str(row["kind"]), lang))}</span>'
    return f"{linked} {badge}"


def sources_line(evidence: pd.DataFrame, lang: Lang, most: int | None = None) -> str:
    """Publishers and dates behind a chart, in one line of plain words; of more than `most` reports the newest."""
    reports = evidence.drop_duplicates("source_id").sort_values(["published", "source_id"])
    shown = reports if most is None else reports.tail(most)
    names = [
        t("cite.report", lang, who=_who(row), kind=label("source_kind", row["kind"], lang)) for row in records(shown)
    ]
    if not names:
        return t("cite.none", lang)
    said = t("cite.sources", lang, sources=t("list.semicolon", lang).join(names))
    return said if len(shown) == len(reports) else counted("cite.and_others", len(reports), lang, sources=said)


def _who(row: Row) -> str:
    """Publisher and date of a report; its title, or else its id, where nobody is named."""
    who = text(row["publisher"]) or text(row["title"]) or text(row["source_id"])
    return " ".join(word for word in (who, day(row["published"])) if word)


def text(value: object) -> str:
    """A cell as words; empty where it holds nothing."""
    return value if isinstance(value, str) else ""


def day(value: object) -> str:
    """A date as 2025-05-26; empty where there is none."""
    return "" if pd.isna(value) else str(value)[:10]  # type: ignore[call-overload]


def _roles(rows: pd.DataFrame, lang: Lang) -> str:
    shown = [role for role in dict.fromkeys(rows["role"]) if role != "says"]
    return "".join(f'<span class="role">{escape(label("mention_role", role, lang))}</span> ' for role in shown)


def _corrected(rows: Sequence[Row], lang: Lang) -> str:
    """What a person changed in the readings of a sentence, and why."""
    changes = dict.fromkeys(text(row.get("correction")) for row in rows)
    return "".join(f"<p>{escape(t('evidence.corrected', lang, what=what))}</p>" for what in changes if what)


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted({(start, end) for start, end in spans if start < end}):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
