"""Figures that are no statistic of the signing: what they count, when, and what they are measured against."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.lists import first_of_list, list_length
from etl.grammar.spots import Spot, clause_of

BASE = expression(
    r"(?:占到?|超过?|逾|过|近|约)([^，。；占]{1,16}?(?:总额|总量|总数|总金额|全部|项目数?|合计|产业|签约额|投资|GDP|全[省市国县州区]|[额数业]))的?[近超约逾]?$"
)
OWNER = expression(r"(?:来自|[，。、])([\u4e00-\u9fff]{2,4})的$")
ADVERBS_BEHIND = expression(r"(?:也来了|到场|参会|与会|(?:[也已均将则还只]|就(?!业))[^，]{0,8})$")
SHARED = expression(r"([^，。；：]+?)(的[^的，。]{2,10})?(?:分别|依次)[^，。]*$")
CLAUSE_PARTS = expression(r"[，、：）)]")
LINK_BEHIND = expression(r"[和与及的里中]$")
JOINED_BY = expression(r"[、和与及]")
TRAILING = expression(
    r"(?:[\s达到有为共超近约仅逾里中的了已在要将]|20\d\d年|有望|登上|迈上|超过|累计|上涨|下跌|增长|归纳成)+$"
)
PLACE_KINDS = frozenset("省市县区州盟旗乡镇")
YEAR = expression(r"(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|(?<!\d)(\d{1,2})月(\d{1,2})日")
AGAINST = expression(
    r"(?:比|较|与|同(?![比期])|(?:高|低|多|少|快|慢)于|[是为]|相当于)([^，。；比较]{0,10}?(?:届|年|同期|首次|上次|季度|平均|整体|全市|全省|全国|水平|增速))的?"
)


def shared_thing(spots: list[Spot], i: int) -> str | None:
    """招商银行和光大银行的涨幅分别为x、y: the n-th name with what is said of all."""
    first = first_of_list(spots, i)
    match = SHARED.search(spots[first].written_lead) if first is not None else None
    names = JOINED_BY.split(match[1]) if match else []
    if match is None or first is None or len(names) != list_length(spots, first):
        return None
    return names[i - first] + (match[2] or "")


def counted_thing(spot: Spot, measure: str, previous: str | None) -> str:
    """What a background figure counts, in a few words: of counts the noun behind, else the words before.

    A count without a noun counts what the count before it does (41个工业大类里，重庆已有39个).
    """
    behind = LINK_BEHIND.split(spot.noun[:20])[0]
    before = cleaned(CLAUSE_PARTS.split(clause_of(spot.written_lead))[-1][-24:])
    if measure in ("amount", "share", "change"):
        return before or cleaned(clause_of(spot.before.rstrip("，、： \n\u3000"))[-24:]) or cleaned(behind)
    if len(behind) >= 2 or behind in PLACE_KINDS:
        owner = OWNER.search(spot.written_lead)
        return (owner[1] if owner else "") + cleaned(spot.written_tail[: len(behind)])
    goes_on = previous and measure != "people" and len(before) <= 4 and before != previous
    return f"{before}{previous}" if goes_on else before


def cleaned(words: str) -> str:
    """The words without the adverbs, verbs and years that lead to the number."""
    words = ADVERBS_BEHIND.sub("", words.strip())
    return TRAILING.sub("", words).strip("，、：。 ")


def share_base(spot: Spot) -> str | None:
    match = BASE.search(spot.lead)
    return match[1] if match else None


def compared_with(spot: Spot) -> str | None:
    found = AGAINST.findall(spot.before[-40:] + "，")
    return found[-1] if found else None


def period_before(words: str, published: str | None) -> str | None:
    """The last date in the words before a figure (ISO 8601, as exact as printed); a bare day borrows its year."""
    found = list(YEAR.finditer(words)) if "年" in words or "月" in words else []
    if not found:
        return None
    year, month, day, month_only, day_only = found[-1].groups()
    year = year or next((m[1] for m in reversed(found) if m[1]), (published or "")[:4])
    parts = [year, month or month_only, day or day_only]
    return "-".join(part.zfill(2) for part in parts if part) if year else None
