"""Named projects: who signs, and what the project is called."""

from __future__ import annotations

import re

from etl.grammar.spots import noun_phrase
from etl.grammar.topics import GENERIC

FIRM = re.compile(
    r"(?:^|[；。])([\u4e00-\u9fff]{2,4}(?:装备|电子|新材|生物|农业|文旅|电器|医药|实业|物流|材料))(?=落户|在|拟|将|计划|投资|与|用|获|签)"
)
NO_COMPANY = re.compile(r"等|省[内外]|境外|国内|上市|参[会展]|全部|多家|各|来自")
COMPANY = re.compile(
    r"(?:^|[，。；、：\s“”（）()与和由为向在对的是])([\u4e00-\u9fffA-Za-z·（）()]{2,24}?(?:集团|公司|银行|企业|重工|科技|股份|数科|资本|基金|酒庄|动力|能源|食品|机构|分行|控股))"
)
PROJECT_NAME = re.compile(r"“([^”]{4,40})”|([\u4e00-\u9fffA-Za-z]{3,24}(?:项目|基地|总部|产线|生产线|中心|园|平台))")
VERBS = re.compile(r"^.*(?:签约|建设|投建|合建|共建|组建|打造|上马|实施|引进|落户|追加|的|将在|拟|与|在)")


def companies_in(text: str) -> list[str]:
    """The firms that a text names; 江苏、天津等地企业 are none."""
    return [name for name in [*FIRM.findall(text), *COMPANY.findall(text)] if not NO_COMPANY.search(name)]


def project_name(before: str, tail: str) -> str | None:
    """The name of a project around an amount: in quotes, or a phrase that ends as names of projects end."""
    ahead = re.split(r"[。；]", tail)[0]
    near = noun_phrase(tail)[:30] if tail[:1] in ("的", "“") else ""
    for text in (near, before, ahead):
        for match in reversed(list(PROJECT_NAME.finditer(text))):
            name = match[1] or VERBS.sub("", match[2])
            if (
                len(name) > 3
                and re.search(r"(?:项目|基地|总部|线|中心|园|平台)$", name)
                and not GENERIC.fullmatch(name)
            ):
                return name
    return None


def project_label(company: str, name: str) -> str:
    """Company and name in one label, nothing said twice."""
    return name if company in name or name.endswith("总部") else company + name
