"""Money of one named project."""

from __future__ import annotations

from etl.grammar.all_told import is_average
from etl.grammar.expressions import expression
from etl.grammar.measures import MeasureGrammar, lent_on
from etl.grammar.project_names import (
    INVESTS,
    LARGEST_TOLD,
    PUTS,
    builds,
    companies_in,
    investor_among,
    largest_told,
    maker,
    phase,
    portrayed,
    project_label,
    project_name,
    put_somewhere,
    thing_agreed,
    thing_behind,
    thing_built,
)
from etl.grammar.roles import places_of
from etl.grammar.spots import Frame, Spot, clause_of
from etl.grammar.topics import TopicGrammar
from etl.records import Mention

EVENT_WIDE = expression(r"大会|本届|全部|签约总|项目数|共签|合同总")
PLACE_PROJECTS = expression("(?:圈|群|市|县|区|州|省|带|片区|地区)(?:签约)?项目[^，。；]{0,8}$")
# 落户云东新区的新能源客车项目总投资26亿元
SETTLED_ONE = expression(
    "(?:^|[；，。])(?:落户|落地|位于|选址)(?:在|于)?[^，。；：的\\d]{2,10}的([^，。；、\\d]{3,20}"
    "(?<!业)(?<!类)(?<!领域)(?<!签约))项目(?:计划)?(?:总投资|投资)额?(?:为|达|约|超|近)?$"
)
TRADES, SHORT_TRADE = ("加工", "制造", "产业"), 4
ONE_NAMED = expression("的[^，。；、\\d]{4,24}项目(?=[、，。；和及由将落]|以及)")


def named_project(spot: Spot, previous: Mention | None, measures: MeasureGrammar, topics: TopicGrammar) -> Frame | None:
    """Money of one named project: a name or a company in the same clause and no count before the amount."""
    counted = (
        previous and previous.measure in ("projects", "amount") and previous.dimension not in ("project", "context")
    )
    if is_average(spot):
        return None
    before = (spot.lead if counted else spot.before).split("；")[-1]
    if PLACE_PROJECTS.search(spot.own):
        return None  # 武汉都市圈项目投资总额: projects of a place
    told = (largest_told(before) if spot.may & LARGEST_TOLD else None) or (
        put_somewhere(before) if spot.may & PUTS else None
    )
    if made := maker(spot.clause, spot.tail):
        return Frame("project", made, "signed", "project", places_of(spot, topics), (), 0.85)
    if told:
        return Frame("project", spot.printed(told), "signed", "project", places_of(spot, topics), (), 0.85)
    behind = thing_behind(spot.clause, spot.tail)
    built = thing_built(spot.clause, spot.tail) or thing_agreed(before)
    portrait = behind or portrayed(before, spot.tail)
    portrait = portrait or (project_name(spot.lead, "") if builds(spot.clause, spot.tail) else None)
    one = one_of_those(spot) or settled_one(spot, topics)
    if counted and not (companies_in(before) or "“" in before or portrait or one):
        return None
    name = project_name(
        before if not previous or previous.dimension in ("project", "context") else spot.lead, spot.tail
    )
    companies = investor_among(before, spot, previous)
    if not name and not built and not portrait and (not companies or EVENT_WIDE.search(before)):
        return None
    company = companies[0] if companies else portrait or ""
    thing = built or name or (behind if companies else "") or money_word(before, spot.tail, measures) * (not behind)
    label = project_label(spot.printed(company), spot.printed(thing)) + phase(spot.lead, spot.tail)
    return Frame("project", label, "signed", "project", places_of(spot, topics), (), 0.85)


def settled_one(spot: Spot, topics: TopicGrammar) -> bool:
    """落户云东新区的新能源客车项目总投资26亿元: one that is named more closely than by its trade (新能源项目)."""
    found = SETTLED_ONE.search(spot.lead)
    if not found or found[1].endswith(TRADES):
        return False
    trades = (t for t in topics.topics(found[1]) if t.known and t.dimension == "sector" and not t.start)
    return not any(t.end == len(found[1]) <= SHORT_TRADE for t in trades)


def one_of_those(spot: Spot) -> bool:
    """分别是投资12亿元的电解液生产项目、投资8亿元的抽水蓄能项目: money of one that the list names."""
    return bool(INVESTS.search(spot.clause) and ONE_NAMED.match(spot.tail))


def money_word(before: str, tail: str, measures: MeasureGrammar) -> str:
    """What the money is, for a project that has no other name: 授信, 定向订单."""
    if loan := lent_on(clause_of(before), tail):
        return loan
    found = measures.kind.findall(clause_of(before)) or measures.kind.findall(tail[:12])
    return found[-1] if found else ""
