"""What the words around the money of a named project say of it: who builds it, where, as what."""

from __future__ import annotations

from collections.abc import Mapping

from etl.grammar.expressions import expression

SETTLES = expression(
    r"(?:落户|落地|落子|落在|落到|花落|选址|布局|坐落|搬回|搬到|迁到|迁至)(?:于|在|到|了|至)?([\u4e00-\u9fff]{2,14})"
)
BUILDS_IN = expression(
    r"(?:在|到)([\u4e00-\u9fff]{2,14}?)(?:(?:再|共同|合作|计划|将|拟|追加)*(?:投资|投建|建设|建成|建厂|新建|扩建|改建|改造|兴建|共建|合建|筹建|打造|设立|成立|布局|上马|实施|签约|开工|建(?=[^议立])))"
)
BROUGHT_BY = expression(
    r"(?:^|[，；、是])(?:其中)?([\u4e00-\u9fff]{2,12}?)(?:今年|此次|本次|这次|新)?(?:引进|引入|签下|签约引进)的"
)
PAID_BY = expression(
    r"由(?:一家)?([\u4e00-\u9fffA-Za-z（）()]{4,20}?)(?:独家|单独|共同|出资)?(?:投资|出资|承建|建设|实施|投建)"
)
TRADES = (
    "集团|公司|企业|股份|科技|新?能源|储能|电器|食品|机器人|电子|智能|精密|光[显电学]|新?材料?|生物|[医制]药|医[疗学]|影像|健康|农业|[乳酒矿铝硅牧茶糖竹]业"
    "|动力(?!电池|总成|系统)|传[动感]|物流|冷链|供应链|航[空天]|数科|重[工汽]|装备|机械|服[饰装]|纺[机织]|文旅|体育|环保|汽车|半导体|显示|化工|轴承|通信|智联|云"
)
OWNER = expression(
    rf"^([\u4e00-\u9fffA-Za-z（）()]{{2,14}}?(?:{TRADES}))(?:总?投资[^，。；的]{{0,14}})?的[^，。；]{{2,26}}$"
)
SUBJECT = expression(
    r"^([\u4e00-\u9fffA-Za-z（）()]{4,18}?)(?:则|也|还|又|就|此次|本次|这次|此番|计划|预计|准备|同意|决定|拟|将|(?:在|到|与|同|和)[^，。；]{2,14}?)*"
    r"(?:总?投资(?!项目|总?额|大会|合作|洽谈|推介|促进|贸易|方)|斥资|出资|追加|增资|投建|投入|落户|落子)"
)
LEAD = expression(
    r"^(?:.*(?:的是|的一[个项单笔家]，?是|其次是|当属|当数)|其中|例如|比如|又如|其|是|由|本土|签约方之一|还有|一家|该|来自[\u4e00-\u9fff]{2,8}的(?:一家)?|(?:从|在|位于)[^的，]{2,12}的(?:一家)?)+(?=..)"
)
NO_FIRM = expression(
    r"落户|看[重中]|签[订下约]|获得|成为|最[大多]|当[地数]|第[一二三四五六七八九十\d]+届|[与和占]|注册资本|社会资本|项目|基地|中心|园区?$|产线|工厂|大会|本届|本次|此次|全[省市县区州]|^(?:这|该|其|公司|企业|总|它|双方|我们|最大|另|记者|同时)|投资|签约|引进|金额|[省市县区州旗镇]$|政府|管委会|负责人"
)
NAME_LEAD = expression(r"^(?:其中|其|把|将|个|还有|在现场|是与|是|这次签的是|此次签约的|全部签约项目)+(?=.{4})")
NAME_TAIL = expression(r"(?<=.{4})(?:由|落户|落地|选址|该项目).*$")
CLAUSES = expression("[，：]")
LONGEST = 12  # characters of the name of a place or a sector


def plain_name(name: str) -> str:
    """The name of a project without the words that lead to it or go on behind it."""
    return NAME_TAIL.sub("", NAME_LEAD.sub("", name))


def host_in(item: str, places: Mapping[str, str]) -> str | None:
    """The place that the words of an item put the project in."""
    for form in (SETTLES, BUILDS_IN, BROUGHT_BY):
        found = (place_at(match[1], places) for match in form.finditer(item))
        if place := next((each for each in found if each), None):
            return place
    return None


def place_at(words: str, places: Mapping[str, str]) -> str | None:
    """The longest name of a place that the words begin with."""
    return next((places[words[:n]] for n in range(min(len(words), LONGEST), 1, -1) if words[:n] in places), None)


def investor_of(item: str) -> str | None:
    """Who pays, where the item's words say so: 由甲投资建设, 甲的乙项目, 甲将在丙投资."""
    if paid := PAID_BY.search(item):
        return firm(paid[1])
    for clause in CLAUSES.split(item):
        for form in (SUBJECT, OWNER):
            if (match := form.match(LEAD.sub("", clause))) and (name := firm(match[1])):
                return name
    return None


def firm(words: str) -> str | None:
    name = LEAD.sub("", words)
    return name if len(name) >= 3 and not NO_FIRM.search(name) else None


def sector_in(name: str, sectors: Mapping[str, str]) -> str | None:
    """The sector of the longest word of `sectors`, word → sector, in a project's name; of two alike the first."""
    for size in range(min(len(name), LONGEST), 1, -1):
        for at in range(len(name) - size + 1):
            if (word := name[at : at + size]) in sectors:
                return sectors[word]
    return None
