"""Named projects: who signs, and what the project is called."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression
from etl.grammar.spots import noun_phrase
from etl.grammar.topics import GENERIC

FIRM = expression(
    r"(?:^|[；。])([\u4e00-\u9fff]{2,4}(?:装备|电子|新材|生物|农业|文旅|电器|医药|实业|物流|材料))(?=落户|在|拟|将|计划|投资|与|用|获|签)"
)
NO_COMPANY = expression(
    r"聚焦|涉及|围绕|领域|涵盖|(?:新|清洁|绿色)(?:能源|食品)$|等|省[内外]|境外|国内|上市|参[会展]|全部|多家|各|来自"
)
COMPANY = expression(
    r"(?:^|[，。；、：\s“”（）()与和由为向在对的是])([\u4e00-\u9fffA-Za-z·（）()]{2,24}?(?:集团|公司|银行|重工|科技|股份|数科|资本|基金|酒庄|动力|能源|食品|机构|分行|控股))"
)
ONE_FIRM = expression(
    r"(?:一家|这家|该|某|的)([\u4e00-\u9fffA-Za-z]{2,16}?(?:企业|公司|机构|集团|进口商|经销商|制造商|供应商|采购商|医院|大学))"
)
INVESTS = expression(
    r"(?:总投资|投资|拟投|斥资|出资|拿出|豪掷|砸下|砸出|投入|追加|投下|带着|准备拿出|准备投入|计划投入|拟以|将以|投资额|投资约|投资近|投资超)(?:约|近|超|逾|达|为|了|总额)?$"
)
DEALS = expression("(?:签下|签订|签署|拿下|达成|签了|获得|拿到|签约)(?:了|总额|价值|近|超|约)*$")
OF_DEAL = expression("的?[^，。；、]{0,8}(?:订单|合同|大单|协议|贷款|授信)(?=[，。；、”]|$)")
PRICED = expression("(?:合同总价|总价|订单金额|订单总额|合同金额|金额|货值)(?:为|达|约|超|近)?$")
BUYS = expression("一家[^。；]*(?:订购|续签|采购|签下|签订|买下|敲定|拿下)|订购")
COMES_FROM = expression("来自(?:于)?([\u4e00-\u9fffA-Za-z]{3,10})$")
SPEAKER = expression("(?:投资方|企业方)?([\u4e00-\u9fffA-Za-z]{3,10}?)(?:项目|公司)?的?(?:有关|相关)?(?:财务)?负责人")
BUILDS = expression(
    r"(?:人民币)?[，、]?(?:在|建|用于|打造|新建|改造|扩建|布局|设立|落子|落户|，?到[^，。]{2,8}(?:开|建|办))"
)
PORTRAIT = expression(
    "用地|占地|厂房|生产线|产线|达产|投产后|建成后|投运后|年产|建设|新建|改造|就业|吸纳|下线|车间|基地|产能"
)
CLAUSES = expression(r"[，。；：、！？（）\s]")
SENTENCES = expression(r"[。！？\n]")
SUBJECT = expression(
    r"“?([\u4e00-\u9fffA-Za-z]{3,14}?)”?(?=又|与|同|和|拟|将|计划|准备|则|带着|拿出|投资|斥资|出资|在|签|也|还|看中|看重|是|凭|的负责人|负责人|选择|落户)"
)
NO_SUBJECT = expression(
    "大会|博览会|论坛|本届|此次|项目|活动|其中|全省|全市|全县|全区|会上|记者|市场|我们|他们|据|这家|该|今年|去年|目前|企业$|一个|这样|当地|签约|负责人|这次|此外|同时|计划|总投资|投资|产业$|领域"
)
THING = expression(r"的([\u4e00-\u9fffA-Za-z“”]{4,20}?)(?=[，。；、]|将|是|就|在|落|正|已|签|建|开|也|则|成|$)")
NO_THING = expression("项目$|企业$|大单$|^项目|^企业|合同$|订单$|投资$|签约|奖|补")
PROJECT_NAME = expression(r"“([^”]{4,40})”|([\u4e00-\u9fffA-Za-z]{3,24}(?:项目|基地|总部|产线|生产线|中心|园|平台))")
VERBS = expression(r"^.*(?:签约|建设|投建|合建|共建|组建|打造|上马|实施|引进|落户|追加|的|将在|拟|与|在)")


def companies_in(text: str) -> list[str]:
    """The firms that a text names; 江苏、天津等地企业 are none."""
    named = [*FIRM.findall(text), *ONE_FIRM.findall(text), *COMPANY.findall(text)]
    return [name for name in named if not NO_COMPANY.search(name)]


def portrayed(before: str, tail: str) -> str | None:
    """Who invests, in a sentence that portrays one undertaking: 枣原生物又签下二期合同：投资5.2亿元，用地160亩."""
    invests = INVESTS.search(before) and (BUILDS.match(tail) or PORTRAIT.search(tail) or PORTRAIT.search(before[-60:]))
    deals = (DEALS.search(before) and OF_DEAL.match(tail)) or (PRICED.search(before) and BUYS.search(before))
    if not invests and not deals:
        return None
    clauses = [clause for clause in CLAUSES.split(before) if clause]
    if comes_from := next((m[1] for c in reversed(clauses) if (m := COMES_FROM.search(c))), None):
        return comes_from
    for clause in clauses if deals else reversed(clauses):
        subject = SUBJECT.match(clause)
        if subject and not NO_SUBJECT.search(subject[1]):
            return subject[1]
    return None


def builds(clause: str, tail: str) -> bool:
    """…项目投资7.8亿元，建成后年消化毛竹30万吨."""
    return bool(INVESTS.search(clause) and PORTRAIT.search(tail[:40]))


def thing_behind(lead: str, tail: str) -> str | None:
    """总投资18亿元的瀚禾乳业智慧牧场: what the money is for, named behind it."""
    match = THING.match(tail) if INVESTS.search(lead) else None
    return match[1] if match and not GENERIC.fullmatch(match[1]) and not NO_THING.search(match[1]) else None


def firm_before(text: str, of_project: bool) -> str | None:
    """The firm, or the project, that the sentences before spoke of last, for 这家企业, 该公司, 该项目."""
    for sentence in reversed(SENTENCES.split(text)[-3:]):
        if of_project and (named := PROJECT_NAME.findall(sentence)):
            return VERBS.sub("", named[-1][0] or named[-1][1])
        if found := companies_in(sentence):
            return found[-1]
        if found := PROJECT_NAME.findall(sentence):
            return found[-1][0] or found[-1][1]
        subject = SUBJECT.match(sentence) or SPEAKER.search(sentence)
        if subject and not NO_SUBJECT.search(subject[1]):
            return subject[1]
    return None


def project_name(before: str, tail: str) -> str | None:
    """The name of a project around an amount: in quotes, or a phrase that ends as names of projects end."""
    ahead = re.split(r"[。；]", tail)[0]
    near = noun_phrase(tail)[:30] if tail[:1] in ("的", "“") else ""
    for text in (near, before, ahead):
        for match in reversed(list(PROJECT_NAME.finditer(text))):
            name = match[1] or VERBS.sub("", match[2])
            if (
                len(name) > 3
                and name.endswith(("项目", "基地", "总部", "线", "中心", "园", "平台"))
                and not GENERIC.fullmatch(name)
            ):
                return name
    return None


def project_label(company: str, name: str) -> str:
    """Company and name in one label, nothing said twice."""
    return name if company in name or name.endswith("总部") else company + name
