"""Mentions → projects: named projects with all their amounts, each of its own kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from etl.records import Mention, Sentence

Row = dict[str, Any]
SUFFIX = "集团|公司|银行|科技|股份|资本|重工|动力|数科|食品|机构|企业"
INVESTOR = re.compile(rf"([\u4e00-\u9fffA-Za-z·（）()]{{2,20}}?(?:{SUFFIX})(?:[\u4e00-\u9fff（）()]{{0,10}}?公司)?)")
YEARS = re.compile(r"(\d+|[一二三四五六七八九十]+)年(?=\D{0,6}$)")


def list_projects(
    mentions: Iterable[Mention], sentences: Mapping[str, Sentence], place_of: Mapping[str, str]
) -> tuple[list[Row], list[Row]]:
    """Rows of `projects` and `project_amounts`; a project named twice is one. `place_of`: surface → place_id."""
    projects: dict[str, Row] = {}
    amounts: list[Row] = []
    for mention in mentions:
        if mention.dimension == "project" and mention.measure == "amount":
            sentence = sentences[mention.sentence_id]
            project_id = f"{mention.event_id or mention.source_id}/{mention.member}"
            projects.setdefault(project_id, project_row(project_id, mention, sentence, place_of))
            amounts.append(amount_row(project_id, mention, sentence))
    return list(projects.values()), amounts


def project_row(project_id: str, mention: Mention, sentence: Sentence, place_of: Mapping[str, str]) -> Row:
    before = sentence.text[: mention.start - sentence.start]
    clause = re.split(r"[。；]", before)[-1]
    investor = investor_in(mention.member) or investor_in(clause)
    host = next((p.place_id for p in mention.places if p.role == "host"), None)
    return {
        "project_id": project_id, "event_id": mention.event_id, "name": mention.member, "investor": investor,
        "investor_place_id": place_in(investor or clause, place_of), "host_place_id": host, "status": mention.status,
        "source_id": mention.source_id, "sentence_id": mention.sentence_id,
    }  # fmt: skip


def investor_in(text: str) -> str | None:
    match = next((m for clause in re.split(r"[，。；、：]", text) if (m := INVESTOR.search(clause))), None)
    return re.sub(r"^.*(?:旗下的?|所属的?|由|与|和|同)", "", match[1]) if match else None


def place_in(name: str, place_of: Mapping[str, str]) -> str | None:
    """The place that a company carries in front of its name."""
    return next((place_of[name[:n]] for n in (4, 3, 2) if name[:n] in place_of), None)


def amount_row(project_id: str, mention: Mention, sentence: Sentence) -> Row:
    years = YEARS.search(sentence.text[: mention.start - sentence.start])
    return {
        "project_id": project_id, "mention_id": mention.mention_id, "kind": mention.amount_kind, "value": mention.value,
        "low": mention.low, "high": mention.high, "unit": mention.unit,
        "years": float(years[1]) if years and years[1].isdigit() else None,
    }  # fmt: skip
