"""Mentions → projects: named projects with all their amounts, each of its own kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from etl.grammar.expressions import expression
from etl.grammar.extremes import without_name
from etl.grammar.project_names import LEGAL_FORM, PHASE_NAMED
from etl.grammar.undertakings import host_in, investor_of, place_at, plain_name, sector_in
from etl.records import Mention, NamedProject, Sentence

if TYPE_CHECKING:
    from etl.directory import Directory

Row = dict[str, Any]
SUFFIX = "集团|公司|银行|科技|股份|资本|重工|动力(?!电池|总成|系统)|数科|食品|机构|企业"
INVESTOR = expression(
    rf"([\u4e00-\u9fffA-Za-z·（）()]{{2,20}}?(?:{SUFFIX})(?:集团)?(?:[\u4e00-\u9fff（）()]{{0,10}}?公司)?)"
)
PARTIES = expression(
    r"(?:^|[，。；：])([^，。；：与同和]{2,24}?)(?:与|同|和)([^，。；：]{2,24}?)(?:签[订署约下]|共同|合作|达成|联合|携手)"
)
WHO_INVESTS = expression(
    r"(?:^|[，。；：、])([\u4e00-\u9fffA-Za-z]{4,14}?)(?:此次|计划|拟|将|准备)*(?:总投资|投资|斥资|出资|追加投资|投建|在|与)"
)
AUTHORITY = expression("(?:[市县区旗州省镇乡]|政府|管委会|管理委员会|园)$")
LEGAL = expression(r"[\u4e00-\u9fff（）()]{0,10}?公司")
BUILDING = expression(".{2}(?:项目|基地|中心|园区?|厂|总部|线|平台|工程|房|站|城|港|区|链|库|院|店|馆|牧场|枢纽)$")
DIVISION = expression(r"[\u4e00-\u9fff]{2,8}?[县区市旗州](?=..)")
REACH = 200  # characters on either side of an amount
NO_INVESTOR = expression("(?:注册|社会|民间|国有)资本$")
JOINTS = expression("[，、]")
CLAUSES = expression("[，。；、：]")
ITEMS = expression("[。；\n]")
CLAUSES_OF_ITEM = expression("[。；]|[）)]、")
OWNERS = expression("^.*(?:旗下的?|所属的?|的是|[次别]是|^是|由|与|和|同)")
YEARS = expression(r"(\d+|[一二三四五六七八九十]+)年(?=\D{0,6}$)")


class Names(NamedTuple):
    """What a project's words are looked up in.

    `places`: surface → place_id, `hosts` the same with the names that mean other things, too, for words that can only
    be a place; `sectors`: word → sector.
    """

    places: Mapping[str, str]
    hosts: Mapping[str, str]
    sectors: Mapping[str, str]


def names_of(directory: Directory) -> Names:
    return Names(directory.place_ids(), directory.place_ids(any_name=True), directory.sector_words())


def name_projects(mentions: Iterable[Mention], sentences: Sequence[Sentence], names: Names) -> list[NamedProject]:
    """The projects that a report gives money for, each with all its amounts.

    The largest of all (最大项目) is none where its name is not said: it may stand elsewhere, with the same money.
    """
    place = {sentence.sentence_id: number for number, sentence in enumerate(sentences)}
    found: dict[tuple[str | None, str], NamedProject] = {}
    for mention in mentions:
        if mention.dimension == "project" and mention.measure == "amount" and not without_name(mention.member):
            at = place[mention.sentence_id]
            before, behind = around(mention, sentences[at])
            named = named_project(mention, before, behind, names)
            key = (mention.event_id, named.name)
            named = found.get(key, named)
            found[key] = replace(named, amounts=(*named.amounts, mention))
    return list(found.values())


def around(mention: Mention, sentence: Sentence) -> tuple[str, str]:
    """The words of its sentence on both sides of an amount, as far as a reader would look."""
    at = mention.start - sentence.start
    return sentence.text[max(0, at - REACH) : at], sentence.text[at : at + REACH]


def named_project(mention: Mention, before: str, behind: str, names: Names) -> NamedProject:
    """The project of an amount between two sides of its sentence."""
    clause = CLAUSES_OF_ITEM.split(before)[-1]
    item = ITEMS.split(before)[-1] + ITEMS.split(behind, 1)[0]
    told, counterpart = parties(clause)
    investor = (
        investor_in(mention.member)
        or who_leads(clause, mention.member)
        or investor_of(item)
        or investor_in(clause)
        or told
        or who_invests(clause, mention.member)
    )
    host = next((p.place_id for p in mention.places if p.role == "host"), None) or host_in(item, names.hosts)
    name = plain_name(name_of(mention, investor))
    host = host or (place_in(counterpart, names.places) if counterpart else None)
    if not investor and DIVISION.match(name):  # 共和县算力园项目 lies there
        host = host or place_at(name, names.places)
    home = place_in(investor or clause, names.places)
    return NamedProject(
        name, mention.event_id, mention.event, mention.status, mention.sentence_id,
        in_full(investor, before + behind), home if investor or home != host else None, counterpart, host,
        sector_in(name, names.sectors),
    )  # fmt: skip


def who_leads(clause: str, member: str) -> str | None:
    """The firm of the clause whose name the project's label begins with."""
    firms = (investor_in(part) for part in JOINTS.split(clause))
    return next((firm for firm in firms if firm and member.startswith(LEGAL_FORM.sub("", firm))), None)


def who_invests(clause: str, member: str) -> str | None:
    """绍兴越华纺机投资…: a firm whose name says of no form that it is one."""
    found = (match[1] for match in WHO_INVESTS.finditer(clause))
    return next((name for name in found if member.startswith(name) and len(name) < len(member)), None)


def parties(clause: str) -> tuple[str | None, str | None]:
    """华耒粮油与耒阳市签订…: the firm and the authority that it signs with, in whichever order they stand."""
    for match in PARTIES.finditer(clause):
        one, other = match.groups()
        if bool(AUTHORITY.search(one)) != bool(AUTHORITY.search(other)):
            return (other, one) if AUTHORITY.search(one) else (one, other)
    return None, None


def name_of(mention: Mention, investor: str | None) -> str:
    """What is built, without who pays for it, which has a column of its own."""
    member = PHASE_NAMED.sub("", mention.member)  # money of a phase is money of its project
    rest = member.removeprefix(LEGAL_FORM.sub("", investor or ""))
    whole = mention.correction or mention.amount_kind != "investment" or not BUILDING.search(rest)
    return member if whole else rest


def in_full(firm: str | None, text: str) -> str | None:
    """广州鲜达食品 → 广州鲜达食品有限公司, where the sentence says so."""
    at = text.find(firm) if firm else -1
    form = LEGAL.match(text, at + len(firm)) if firm and at >= 0 else None
    return firm + form[0] if firm and form else firm


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
    match = next((m for clause in CLAUSES.split(text) if (m := INVESTOR.search(clause))), None)
    if match and NO_INVESTOR.search(match[1]):
        return None
    return OWNERS.sub("", match[1]) if match else None


def place_in(name: str, place_of: Mapping[str, str]) -> str | None:
    """The place that a company carries in front of its name."""
    return next((place_of[name[:n]] for n in (4, 3, 2) if name[:n] in place_of), None)


def amount_row(project_id: str, mention: Mention, sentence: Sentence) -> Row:
    years = YEARS.search(around(mention, sentence)[0])
    phase = PHASE_NAMED.search(mention.member)
    return {
        "project_id": project_id, "mention_id": mention.mention_id, "kind": mention.amount_kind, "value": mention.value,
        "low": mention.low, "high": mention.high, "unit": mention.unit,
        "years": float(years[1]) if years and years[1].isdigit() else None,
        "phase": phase[0] if phase else None,
    }  # fmt: skip
