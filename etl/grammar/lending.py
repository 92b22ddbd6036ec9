"""Kinds of loans and lenders, of which a meeting of banks and firms tells the shares."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.standing import JOINED
from etl.grammar.triggers import needs

KIND = "[^，。；：、]{0,6}?(?:贷款|大行|银行|农商行|城商行|股份行|农信社|担保)"
SHARE_OF_KIND = expression(
    rf"(?:^|[，；。：])(?:其中，?|从[^，。；]{{2,8}}看，)?(?!各项|全[市省县]|不良)({KIND})(?:的?(?:占比|比重|份额|余额占比)|占|则)"
    r"(?:首次|约|近|超|达|为|突破|(?:较|比)[^，。；]{2,6}|则|又|提高|下降|上升|了)*$"
)
OF_LOANS = expression(
    "(?:在|其中，?)?(?:全部|这些|签约|现场)?(?:授信|贷款|信贷)(?:资金|总?额|总量)?(?:里头?|里面|中|当中|之中|方面)，"
)
LISTED = expression("[、和与]")
BODY = "(?:公司|集团|合作社|科技|股份)"
TRADE = "(?:企业|农场|工厂|电子|机械|食品|装备|新材|生物|[果牧茶药农渔林乳酒铝矿钢纸铜实]业)"
OF_PLACE = "(?:[^，。；：的]{2,8}[省市县区镇乡州]的?|[^，。；：的]{2,8}的)?"
BORROWS = expression(
    rf"(?:^|[，；。：]){OF_PLACE}(?P<one>一家|某)?(?P<who>[\u4e00-\u9fff]{{2,10}}?(?:{BODY}|(?P<trade>{TRADE})))(?P<told>[^。；\d]{{0,24}}?)"
    r"(?:获得|获批|获|拿到|拿下|贷到|贷得|得到|申请到)(?:了)?(?P<loan>[\u4e00-\u9fff“”]{0,8}?(?:贷款|授信|信用贷|融资))(?:额度|资金|共|达|为)*$"
)
HOW = expression("凭|没有|缺少|缺乏|无需|[靠用以]")  # what only one firm is told of
MANY = expression("等|各|多家")
KINDS = (
    "(?:(?:国有|政策性|开发性|股份制?|全国性|大型|中小|商业|城市|农村|地方|法人|村镇|民营|外资|合资|金融)+(?:银行|机构)|"
    "国有大行|大行|股份行|城商行|农商行|农信社|信用社)"
)
LENT_BY = expression(
    rf"(?:^|[，；。：])(?:其中，?)?(?:(?:\d+|[一二两三四五六七八九十多])家)?(?P<names>(?!金融机构){KINDS}(?:[、和与]{KINDS})*)(?:等(?P<kind>{KINDS}))?(?:出手[^，。；\d]{{0,6}}，)?(?:则|又|共|合计|现场|已|新|分别)*"
    "(?:认贷|放贷|承贷|授贷|贷出|投放|发放|授信|签约|意向)*(?:贷款|资金|金额|总额|额)?(?:共|达|为|约)*$"
)
LENT_BY_ONE = expression(
    "(?:^|[，；。：])(?:其中，?)?(?P<names>(?![与向由获和同]|[^，。；]{0,6}法人)[\u4e00-\u9fff]{2,8}?(?:银行|商行|分行|支行|联社))(?P<kind>)(?:则|又|共|也|现场|分别)*"
    "(?:认贷|放贷|授信|投放|发放|签约|意向)+(?:贷款|资金|金额|总额|额)?(?:共|达|为|约)*$"
)
LENT_SO = expression("(?:^|[，；。：])其中，?((?:中长期|短期|长期|信用|首次|绿色|质押|抵押)贷款)(?:共|达|为|有|约)*$")
THE_LOAN = expression("(?<=..)(?:授信|贷款|融资)$")
LENT_WITHIN = needs("贷款", LENT_SO)
LENDS = needs("银行 机构 大行 股份行 商行 农信社 信用社 分行 支行 联社", LENT_BY, LENT_BY_ONE)
BORROWED = needs("贷 授信 融资", BORROWS)


def speaks_of_loans(folded: str) -> bool:
    """授信里头，国有大行拿走七成: what the money of the sentence is."""
    return "，" in folded and OF_LOANS.match(folded) is not None


def lent_by_kind(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """政策性银行投放30亿元; 农商行、农信社等地方法人机构20亿元: what one kind of lenders lends."""
    told = spot.may & LENDS and measure in ("projects", "amount") and scene.usual_kind == "credit" and scene.whole_told
    found = LENT_BY.search(spot.so_far) or LENT_BY_ONE.search(spot.so_far) if told else None
    if not found or spot.lead in JOINED:
        return None
    members = tuple(map(spot.printed, (found["kind"],) if found["kind"] else LISTED.split(found["names"])))
    return Frame("category", "、".join(members), "signed", "whole", (), members, 0.8)


def lent_to_one(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """东港区的海岳渔业没有抵押物，凭纳税记录获得信用贷款300万元: credit to one firm, told as an example."""
    told = spot.may & BORROWED and measure == "amount" and scene.usual_kind == "credit" and scene.whole_told
    found = BORROWS.search(spot.so_far) if told else None
    if not found or (found["trade"] and not found["one"] and not HOW.search(found["told"])):
        return None
    if MANY.search(found["who"]):
        return None
    member = spot.printed(found["who"]) + spot.printed(found["loan"])
    return Frame("project", member, "signed", "project", (), (), 0.7)


def share_of_kind(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """中长期贷款占比62.5%, 国有大行的份额较去年下降2.8个百分点: parts of the loans that were signed."""
    if measure not in ("share", "change") or scene.usual_kind != "credit" or not scene.whole_told:
        return None
    found = SHARE_OF_KIND.search(spot.so_far)
    if not found:
        return None
    return Frame("category", spot.printed(found[1]), "signed", "whole", (), (found[1],), 0.75)


def lent_within(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """先进制造业获得授信118亿元，其中中长期贷款76亿元: a kind of loans within what one part was lent."""
    outer = scene.frame
    told = measure == "amount" and scene.usual_kind == "credit" and outer and outer.member
    found = LENT_SO.search(spot.so_far) if told else None
    if not found or not outer:
        return None
    if outer.dimension == "project":
        return outer._replace(member=THE_LOAN.sub("", outer.member) + spot.printed(found[1]))
    member = outer.member + spot.printed(found[1])
    return Frame("category", member, "signed", "whole", (), (member,), 0.75)
