"""Mentions → projects: named projects with all their amounts, each of its own kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from etl.records import Mention, NamedProject, Sentence

if TYPE_CHECKING:
    from etl.directory import Directory

Row = dict[str, Any]
SUFFIX = "集团|公司|银行|科技|股份|资本|重工|动力|数科|食品|机构|企业"
INVESTOR = re.compile(rf"([\u4e00-\u9fffA-Za-z·（）()]{{2,20}}?(?:{SUFFIX})(?:[\u4e00-\u9fff（）()]{{0,10}}?公司)?)")
YEARS = re.compile(r"(\d+|[一二三四五六七八九十]+)年(?=\D{0,6}$)")


def name_projects(
    mentions: Iterable[Mention], sentences: Mapping[str, Sentence], place_of: Mapping[str, str]
) -> list[NamedProject]:
    """The projects that a report gives money for, each with all its amounts. `place_of`: surface → place_id."""
    found: dict[tuple[str | None, str], NamedProject] = {}
    for mention in mentions:
        if mention.dimension == "project" and mention.measure == "amount":
            key = (mention.event_id, mention.member)
            named = found.get(key) or named_project(mention, sentences[mention.sentence_id], place_of)
            found[key] = replace(named, amounts=(*named.amounts, mention))
    return list(found.values())


def named_project(mention: Mention, sentence: Sentence, place_of: Mapping[str, str]) -> NamedProject:
    before = sentence.text[: mention.start - sentence.start]
    clause = re.split(r"[。；]", before)[-1]
    investor = investor_in(mention.member) or investor_in(clause)
    host = next((p.place_id for p in mention.places if p.role == "host"), None)
    return NamedProject(
        mention.member, mention.event_id, mention.event, mention.status, mention.sentence_id, investor,
        place_in(investor or clause, place_of), None, host,
    )  # fmt: skip


def list_projects(
    source_id: str, projects: Iterable[NamedProject], sentences: Mapping[str, Sentence], directory: Directory
) -> tuple[list[Row], list[Row]]:
    """Rows of `projects` and `project_amounts` of one source; a project is known by its event and name."""
    rows: dict[str, Row] = {}
    amounts: list[Row] = []
    for project in projects:
        project_id = f"{project.event_id or source_id}/{project.name}"
        row = project_row(project_id, source_id, project, directory)
        # Told twice it is one: what the first line leaves open the second may say.
        known = rows.setdefault(project_id, row)
        known |= {name: value for name, value in row.items() if known[name] is None}
        amounts += [amount_row(project_id, m, sentences[m.sentence_id]) for m in project.amounts]
    return list(rows.values()), amounts


def project_row(project_id: str, source_id: str, project: NamedProject, directory: Directory) -> Row:
    member = directory.member("sector", project.sector) if project.sector else None
    return {
        "project_id": project_id, "event_id": project.event_id, "name": project.name, "investor": project.investor,
        "investor_place_id": project.investor_place_id, "counterpart": project.counterpart,
        "host_place_id": project.host_place_id, "member_id": member.member_id if member else None,
        "status": project.status, "source_id": source_id, "sentence_id": project.sentence_id,
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
