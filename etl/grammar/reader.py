"""Reads the sentences of one report in order, from left to right, with what was told before carried along."""

from __future__ import annotations

from collections.abc import Iterable

from etl.grammar import coming, entries, naming, offers, orders, parts_of_then, remainders, sequels, stops, summaries
from etl.grammar.accounts import goes_on_of_account
from etl.grammar.attribution import Attribution
from etl.grammar.background import compared_with, share_base
from etl.grammar.bands import band
from etl.grammar.editions import edition_in_order
from etl.grammar.events import Event
from etl.grammar.expressions import expression
from etl.grammar.framing import frame_of
from etl.grammar.hosting import host_of_several
from etl.grammar.lending import speaks_of_loans
from etl.grammar.looking_back import looks_back
from etl.grammar.measured import with_measures
from etl.grammar.measures import CUT_BY
from etl.grammar.of_day import day_of_report
from etl.grammar.offers import put_on_offer
from etl.grammar.parted import COLONS
from etl.grammar.periods import period_before
from etl.grammar.receipts import COMINGS, RECEIVED
from etl.grammar.roles import PLACES, with_places_behind
from etl.grammar.scene import SIGNED_KINDS, Scene
from etl.grammar.single_deals import SOLD
from etl.grammar.spots import EVENT_NAME, Frame, Spot, exceeds, spots_of
from etl.grammar.standing import ABOUT_EVENT, JOINED, event_of, year_of
from etl.grammar.status import SIGNS
from etl.grammar.thresholds import HAS_SO_MANY, is_threshold, requalified
from etl.grammar.wholes import in_scope
from etl.grammar.years_held import YearsHeld
from etl.records import Line, Mention, Quantity, Report, Sentence

REFERS = expression(
    "届|累计|年来|前[一二两三四五六七八九十]+[次期]|加上本|去年"
)  # without these a sentence speaks of no other edition
LOOKED_AT = expression("(?<![^；。])看[\u4e00-\u9fff]{2,6}，")  # 看产业，新能源电池39个
SIGNED_HERE = expression("签约|签订|签署|签下|签了|引进|达成")
DOMESTIC_COUNTED = expression("(?:^|[，；。：\\s]|其中)内资(?:合作|企业)?项目(?:共|有|为|达)*\\d")
PLAIN_MONEY = expression("^(?!.*(?:合同|合约|协议|签约|投资|引资|项目)).*(?:金额|总额)")
OF_PURCHASES = expression("进口|采购|采销|订货|订购|看样|产销|购销|展销|供货")
BOTH_SIGNED = expression(
    "(?:项目|合同)(?:和|与|及|、|以及)[^，。；]{0,4}订单|"
    "(?:投资|合作|招商)[^，。；]{0,6}(?:项目|协议|合同)(?:和|与|及|、|以及)[^，。；]{0,8}(?:采购|订购|购销|供货|订单)|"
    "(?:采购|订购|购销|供货|订单)[^，。；]{0,6}(?:和|与|及|、|以及)[^，。；]{0,4}(?:投资|合作|招商)"
)  # 投资合作项目和商品采购协议132个，签约总额
OF_TECHNOLOGY = expression("技[术術]合同")
CAPITAL = expression("(?:合同|协议|利用)(?:利用)?(?:外资|台资|港资|内资)")
RAISED = expression("(?:揽金|吸金)[^，。；]{0,6}$")  # a heading that leaves open of which kind the money is
GOODS_SOLD = expression("成交(?:总|金)?额[^，。；]{0,8}$")
OF_LOANS = expression("(?:授信|贷款|融资)[^。；]{0,16}，[^，。；]*$")  # 签订授信协议，金额186亿元
PURCHASES = expression(
    "[进出]口(?:合同|协议|大单)|外销(?:合同|协议)|采购(?!商)|订购|订货(?!会)|订单|购销|供货|供应(?:协议|合同)|长单|选购"
)
REST_OF_ORDERS = expression("^[，；](?:其[余他]|另外|剩下|余下)的?$")
BOUGHT_BEFORE = expression("(?:采购|购销|订购|订货|供货)[^，。；、\\d]{0,4}\\d[^，。；、]*[、和与及]$")
ITS_MONEY = expression("(?:个|项)?(?:项目)?[，、](?!其中)[^，。；最]{2,10}")
MONEY_TOLD = expression("[\\d.]+[百千万亿]*(?:元|美元|欧元|港元)，")
COUNTS_PROJECTS = frozenset({"个", "项", "份", "笔", "单", "宗", "只", "件", ""})
CEREMONY_TOLD = expression("集中签约(?:仪式|环节|活动)?[。！]?$")
CALLED_OUT = expression("[！!—\\-、，\\s“”]*[！!—]+[！!—\\s”]*")
OPENING = 120  # characters of a title and the line that goes with it
ASIDE = 40  # characters of a sentence that may announce what the next ones are about
BULLETS = "·■•●▶►◆★▪▫◾◽◼◻✅✔☑📌📍👉🔹🔸🔺🔻⭐🌟💰"


class Reader:
    """The reading of one report; its state is a scene."""

    def __init__(self, grammar: Attribution, report: Report) -> None:
        event = grammar.events.main_event(f"{report.title or ''}\n{report.text}")
        self.grammar, self.report = grammar, report
        self.purchasing = bool(event and OF_PURCHASES.search(event.name))
        self.technical = bool(OF_TECHNOLOGY.search(report.text))
        held = YearsHeld(grammar.fold(report.text))
        year = max(year_of(report, event), held.year(event.edition) if event and event.edition else 0)
        self.scene = Scene(grammar, report, event, grammar.names_of(event), year, held=held)
        self.scene.counts_domestic = "内资" in report.text and DOMESTIC_COUNTED.search(report.text) is not None
        self.scene.folded_opening = grammar.fold(report.text[:OPENING])
        self.scene.hosting = host_of_several(self.scene.folded_opening, grammar.topics)
        self.scene.day = day_of_report(f"{report.title or ''}\n{report.text}", grammar.fold) if event else ""
        self.in_passing = event if summaries.told_in_passing(report, event) else None
        self.scene.event = None if self.in_passing else event
        self.scene.looks_back = event is not None and looks_back(
            grammar.fold(f"{report.title or ''}\n{report.text}"[:OPENING])
        )

    def mentions(self, lines: Iterable[Line]) -> list[Mention]:
        """The mentions of the report, in reading order."""
        found: list[Mention] = []
        for line in lines:
            if self.in_passing:
                summaries.turn(self.scene, line, self.in_passing)
            if line.quantities:
                found += self.read(line)
            else:
                self.overhear(line)
        self.scene.event = self.scene.event or self.in_passing
        return in_scope(self.scene, found)

    def overhear(self, line: Line) -> None:
        """A sentence without figures: the cut or the year that it speaks of."""
        scene, sentence, folded = self.scene, line.sentence, line.folded
        if sentence.paragraph != scene.paragraph:
            scene.turn_to(sentence.paragraph)
        length = len(folded)
        if length <= ASIDE and (cut := self.grammar.cuts.cut(folded)):
            scene.cut = cut
            scene.announced = cut if sentence.heading else scene.announced
        scene.aside = sequels.subject_of_aside(scene, folded) if length <= sequels.SHORT_SENTENCE else None
        scene.overheard = folded
        scene.then = None if scene.then and parts_of_then.NOW.search(folded) else scene.then
        scene.asked = sequels.place_asked(scene, folded) or scene.asked
        scene.entry = entries.entry_of(sentence.text, sentence.heading) or scene.entry
        offers.hear_list(scene, folded)
        scene.hear_years(folded)
        coming.hear_edition(scene, folded)
        stops.hear_stop(scene, folded)
        if orders.speaks_of_orders(folded):
            scene.told_kind = "order"
        if "集中签约" in folded and CEREMONY_TOLD.search(folded):
            scene.ceremony_told = True

    def read(self, line: Line) -> list[Mention]:
        """The mentions of one sentence with quantities."""
        sentence, written, quantities = line
        scene, folded = self.scene, self.masked(written)
        scene.turn_to_sentence()
        if sentence.paragraph != scene.paragraph:
            scene.turn_to(sentence.paragraph)
        offers.take_up_list(scene, sentence)
        scene.folded = folded
        scene.bulleted = sentence.text[:1] in BULLETS
        scene.in_heading = (sentence.heading or calls_out(line)) and not scene.bulleted
        scene.in_table = bool(quantities[0].led_by)  # all are cells, or none is
        scene.refers = bool(REFERS.search(folded))
        scene.about_event = bool(ABOUT_EVENT.search(written) or (scene.event and scene.event.name in written))
        scene.cut = self.grammar.cuts.cut(written) or scene.cut
        if speaks_of_loans(folded):
            scene.kind = "credit"
        scene.signs = self.speaks_of_signing(folded)
        scene.stated = scene.in_table or self.grammar.statuses.expression.search(folded) is not None
        scene.offers = put_on_offer(scene, folded)
        stops.hear_stop(scene, folded)
        scene.of_then = parts_of_then.taken_up(scene)
        spots = spots_of(sentence, quantities, folded)
        mentions = [self.mention(sentence, spots, i) for i in range(len(spots))]
        scene.last, scene.aside, scene.overheard, scene.last_mentions = mentions[-1], None, "", mentions
        scene.then = parts_of_then.told_of(scene, mentions)
        scene.entry_told = bool(scene.entry)
        scene.hear_years(folded)
        return with_places_behind(with_measures(sentence, mentions), spots[-1].tail, self.grammar.topics)

    def masked(self, folded: str) -> str:
        """The sentence without the words of the event's own name and of what it looks at, which name no part of it."""
        for name in self.scene.event_names:
            folded = folded.replace(name, EVENT_NAME * len(name))
        return LOOKED_AT.sub(lambda looked: " " * len(looked[0]), folded) if "看" in folded else folded

    def speaks_of_signing(self, folded: str) -> bool:
        if "项目" in folded or SIGNS.search(folded) or (self.scene.event and self.scene.bulleted):
            return True
        orders = self.purchasing or self.scene.usual_kind == "order"
        return orders and bool(PURCHASES.search(folded))

    def mention(self, sentence: Sentence, spots: list[Spot], i: int) -> Mention:
        scene, spot = self.scene, spots[i]
        measure = self.grammar.measures.measure(spot, lambda: self.default_measure(sentence, spot))
        if scene.previous and scene.previous.measure == "change" and spot.lead.removeprefix("项目") in JOINED:
            measure = "change"  # 分别增加23个、154.2亿元
        if measure == "companies" and "；" in spot.lead:
            scene.leave_project()
        kind = self.amount_kind(spot) if measure == "amount" else None
        if kind and not scene.kind and is_threshold(spots, i):
            kind = self.kind_of_band(spots[i + 2 : i + 3]) or kind
        frame = frame_of(scene, spots, i, measure, kind)
        edition = edition_in_order(scene, spots, i) if frame.dimension != "context" and measure != "change" else None
        if edition and frame.status in ("signed", "previous"):
            frame = frame._replace(status="signed" if edition is scene.event else "previous")
        if kind and frame.dimension == "project" and not scene.kind and not SOLD.match(spot.tail):
            kind = "investment"  # 准备拿出3.2亿元: money of one undertaking
        event = edition or self.of_ratio(event_of(scene, spot, frame, measure), spot)
        mention = self.assembled(sentence, spot, requalified(spot, frame), measure, kind, frame, event)
        outer = scene.frame
        if scene.in_heading and kind == "contract" and RAISED.search(spot.clause):
            scene.of_heading.append(mention)
        scene.keep(mention, frame, kind, spot.quantity)
        if outer and exceeds(spot.lead, spot.quantity):
            scene.frame = outer  # 超过京津冀的49个，占42.3%
        return mention

    def default_measure(self, sentence: Sentence, spot: Spot) -> str:
        """What a bare count counts: what the count before it does, else signed projects where signing is spoken of."""
        scene, previous = self.scene, self.scene.previous
        if spot.quantity.unit == "percent":
            return previous.measure if previous else "share"
        if (
            previous
            and previous.dimension == "context"
            and previous.unit != "count"
            and HAS_SO_MANY.fullmatch(spot.lead)
        ):
            return "other"  # 签约额超过50亿元的县区有4个，超过30亿元的有7个
        countable = "projects" if spot.quantity.unit_written in COUNTS_PROJECTS else "other"
        if previous and previous.unit == "count" and previous.measure == "projects":
            return countable
        if scene.total_seen and remainders.REST_COUNTED.search(spot.so_far):
            return countable  # 其余5个省份合计9个
        if (
            previous
            and previous.measure == "other"
            and previous.unit == "count"
            and not previous.text.endswith("大")  # 8大领域 counts what the figures are cut by
            and not CUT_BY.match(previous.member)  # and so does 12个产业
            and not SIGNED_HERE.search(spot.clause)
            and not self.cuts_projects(spot)
        ):
            return "other"
        if (sentence.heading or scene.in_heading) and scene.event:
            return "projects"
        told = scene.signs or scene.signing or (scene.total_seen and (scene.cut or naming.own_topic(scene, spot)))
        return countable if told else "other"

    def cuts_projects(self, spot: Spot) -> bool:
        """签约项目来自11个省市，其中北京12个、上海8个: projects by their places, not places."""
        topic = naming.own_topic(self.scene, spot) if "项目" in spot.so_far and self.scene.total_seen else None
        return topic is not None and topic.dimension in PLACES and ("其中" in spot.so_far)

    def amount_kind(self, spot: Spot) -> str:
        """The kind that the words name, else the one before in the sentence, else what the report is about."""
        named = self.grammar.measures.amount_kind(spot, self.scene.kind)
        if self.buys(spot, named):
            named = "order"
        if named == "order" and (self.technical or "技术" in spot.so_far) and GOODS_SOLD.search(spot.clause):
            named = "contract"  # 合同成交额 of technology
        if named == "contract" and self.scene.usual_kind == "order" and PLAIN_MONEY.search(spot.clause):
            named = "order"  # 金额 of what is told in orders
        if named == "contract" and PLAIN_MONEY.search(spot.clause) and self.lends(spot):
            named = "credit"
        if named == "contract" and self.scene.usual_kind == "credit" and "合同" not in spot.clause:
            named = "credit"  # 签约额 of what is told in loans
        if named == "other" and self.trades(spot):
            named = "order"
        if spot.may & COMINGS and RECEIVED.search(spot.lead) and self.scene.usual_kind != "credit":
            named = "other"  # 到位市外国内资金
        self.scene.kind = named
        known = named or self.scene.told_kind or self.scene.usual_kind
        return known or ("order" if self.purchasing else "contract")

    def buys(self, spot: Spot, named: str | None) -> bool:
        """Money of contracts, or without a word of its own, where the words or the report are about purchases."""
        if named not in (None, "contract") or (named and CAPITAL.search(spot.clause)):
            return False
        if named and self.purchasing:
            return True
        if named and self.scene.told_kind == "order" and REST_OF_ORDERS.search(spot.lead):
            return True  # 采购和物流合同里，…其余3000万美元为物流合同
        told, previous = since_money(spot) + spot.noun, self.scene.previous
        if named and PURCHASES.search(told) and not BOTH_SIGNED.search(told):
            return True
        if not named and spot.lead in JOINED and BOUGHT_BEFORE.search(spot.so_far):
            return True  # 采购协议116份、21.8亿美元
        carried = named is None or named == self.scene.kind
        return carried and orders.counts_orders(spot, previous.text if previous else "")

    def kind_of_band(self, following: list[Spot]) -> str | None:
        """亿元以上项目64个，协议总投资412亿元: the limit is of the money that is told of its projects."""
        money = next((spot for spot in following if spot.quantity.is_money and ITS_MONEY.fullmatch(spot.lead)), None)
        named = self.grammar.measures.amount_kind(money, None) if money else None
        return named if named in SIGNED_KINDS else None

    def trades(self, spot: Spot) -> bool:
        """贸易类项目236个、贸易额321亿元: what was signed in trade."""
        frame = self.scene.frame
        return "贸易额" in spot.clause and frame is not None and "贸易" in frame.member

    def lends(self, spot: Spot) -> bool:
        """A plain 金额 is credit where loans were told just before, or where the report is about them."""
        return "credit" in (self.scene.kind, self.scene.usual_kind) or bool(OF_LOANS.search(spot.so_far))

    def assembled(
        self, sentence: Sentence, spot: Spot, quantity: Quantity, measure: str, kind: str | None, frame: Frame,
        event: Event | None,
    ) -> Mention:  # fmt: skip
        ends = band(quantity.qualifier, quantity.value, quantity.grain, quantity.upper)
        base = share_base(spot) if measure == "share" else None
        against = compared_with(spot) if measure == "change" else None
        apart = frame.dimension == "context" or event is None
        period = period_before(spot.before, self.report.published) if apart else None
        if apart and not period and self.scene.last and goes_on_of_account(self.scene, spot):
            period = self.scene.last.period  # 上半年，全市新签约52个。其中，外资项目12个
        source_id = self.report.source_id
        return Mention(  # by place: to match so many names costs more than all the rest
            f"{source_id}@{quantity.start:06d}", source_id, sentence.sentence_id,
            quantity.start, quantity.end, quantity.text, quantity.value, quantity.unit,
            ends.low, ends.high, ends.low_open, ends.high_open, quantity.step, quantity.qualifier,
            measure, kind, frame.dimension, frame.member, frame.status,
            event.name if event else None, event.event_id if event else None, frame.scope,
            base, against, period, frame.confidence, frame.reason, places=list(frame.places),
        )  # fmt: skip

    def of_ratio(self, event: Event | None, spot: Spot) -> Event | None:
        """The terms of one ratio are of one event."""
        previous = self.scene.previous
        if spot.quantity.hedge != "ratio" or spot.lead not in COLONS or not previous or not event:
            return event
        return event._replace(name=previous.event or event.name, event_id=previous.event_id or event.event_id)


def since_money(spot: Spot) -> str:
    """The words since a stop, or since the amount before: what was bought for that one says nothing of the next."""
    return MONEY_TOLD.split(spot.so_far.rpartition("；")[2])[-1]


def calls_out(line: Line) -> bool:
    """86个！393.5亿元！: nothing but figures, called out as a heading does."""
    rest = line.sentence.text
    if "！" not in rest and "!" not in rest and "—" not in rest:
        return False
    for quantity in line.quantities:
        rest = rest.replace(quantity.text, "", 1)
    return bool(CALLED_OUT.fullmatch(rest))
