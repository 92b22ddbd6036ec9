"""Figures that are no statistic of the signing: what they count, when, and what they are measured against."""

from __future__ import annotations

import re

from etl.grammar.chains import Words
from etl.grammar.expressions import any_word, expression
from etl.grammar.fold import Folding
from etl.grammar.lists import first_of_list, list_length
from etl.grammar.spots import Spot, clause_of
from etl.vocabulary import Vocabulary

BASE = expression(
    r"(?:占到?|超过?|逾|过|近|约)([^，。；占]{1,16}?(?:总额|总量|总数|总金额|全部|项目数?|合计|产业|签约额|投资|GDP|全[省市国县州区]|[额数业]))的?[近超约逾]?$"
)
OWNER = expression(r"(?:来自|[，。、])([\u4e00-\u9fff]{2,4})的$")
ADVERBS_BEHIND = expression(r"(?:也来了|到场|参会|与会|(?:[也已将则还只]|(?<!平)均|就(?!业))[^，]{0,8})$")
SHARED = expression(r"([^，。；：]+?)(的[^的，。]{2,10})?(?:分别|依次)[^，。]*$")
CLAUSE_PARTS = expression(r"[，、：）)]")
LINK_BEHIND = expression(r"[和与及的里中]$")
JOINED_BY = expression(r"[、和与及]")
TRAILING = expression(
    r"(?:[\s达到有为共超近约仅逾里中的了已在要将]|20\d\d年|有望|[低高]至|[降升增]至|[降升]到|控制在|稳定在|登上|迈上|超过|至少|至多|起码|不少于|不低于|不到|(?<![独抢侵])占|累计|上涨|下跌|增长|归纳成|吸引|来自|汇聚|迎来)+$"
)
COMPARED = expression("(?:同比|环比|比上年|较上年|比去年|较去年|同比增|上年同期)?(?:增长|增加|下降|减少|上升|提高)?")
UNTIL = expression(r"[到至](?=20\d\d年)")
COUNTRIES = expression("国家(?:和|及|与|或)?(?:地区)?$")
PLACE_KINDS = frozenset("省市县区州盟旗乡镇")
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


class ThingGrammar:
    """Says in a few words what a background figure counts, by the words of `label_words`."""

    def __init__(self, vocabulary: Vocabulary, fold: Folding) -> None:
        words: dict[str, list[str]] = {"front": [], "inside": [], "behind": []}
        for row in vocabulary.rows("label_words"):
            words[row["position"]].append(fold(row["word"]))
        self.front = Words([*words["front"], *words["inside"]], UNTIL, "到至")
        self.inside, self.behind = Words(words["inside"]), re.compile(any_word(words["behind"]))

    def counted(self, spot: Spot, measure: str, previous: str | None) -> str:
        """What a figure counts: of counts the noun behind, else the words before.

        A count without a noun counts what the count before it does (41个工业大类里，重庆已有39个), and so does the
        growth of what was just told (进出口1980亿元，增长6.4%).
        """
        behind = LINK_BEHIND.split(spot.noun[:20])[0]
        before = self.cleaned(CLAUSE_PARTS.split(clause_of(spot.written_lead))[-1][-24:])
        if previous and measure == "change" and COMPARED.fullmatch(before):
            return previous
        if measure in ("amount", "share", "change"):
            further = clause_of(spot.before.rstrip("，、： \n\u3000"))[-24:]
            return before or self.cleaned(further) or self.cleaned(behind)
        if measure == "countries" and (kind := COUNTRIES.search(spot.quantity.text)):
            return kind[0]
        if len(behind) >= 2 or behind in PLACE_KINDS:
            owner = OWNER.search(spot.written_lead)
            if thing := self.cleaned(spot.written_tail[: len(behind)]):
                return (owner[1] if owner else "") + thing
        goes_on = previous and measure not in ("people", "area") and len(before) <= 4 and before != previous
        return f"{before}{previous}" if goes_on else before

    def cleaned(self, words: str) -> str:
        """The words without the adverbs, verbs and years that lead to the number, and without who aims at it."""
        words = ADVERBS_BEHIND.sub("", words.strip())
        words = TRAILING.sub("", words).strip("，、：。 ")
        ends = [end for at in self.inside.places(words, 1) for end in self.inside.ends(words, at)]
        if ends:
            words = words[max((end for end in ends if len(words) - end > 1), default=0) :]
        words = (words[self.front.front(words) :] or words).removeprefix("的")
        verb = self.behind.search(words, 2)
        return words[: verb.start()] if verb else words


def share_base(spot: Spot) -> str | None:
    match = BASE.search(spot.lead)
    return match[1] if match else None


def compared_with(spot: Spot) -> str | None:
    found = AGAINST.findall(spot.before[-40:] + "，")
    return found[-1] if found else None
