"""The rules in the order in which they are asked; the first that speaks says what a figure is a part of."""

from __future__ import annotations

from etl.grammar import (
    agreements,
    all_told,
    clause_subjects,
    cutting,
    deals,
    entries,
    extremes,
    flows,
    hosting,
    kinds,
    lending,
    meetings,
    offers,
    one_person,
    one_undertaking,
    orders,
    pairs,
    parted,
    places_counted,
    remainders,
    rows,
    sales,
    sequels,
    shared_lists,
    single_deals,
    stops,
    told_again,
)
from etl.grammar.expressions import expression
from etl.grammar.lists import IN_ORDER
from etl.grammar.nearest import INTENTS
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic

OCCASION = expression(kinds.MEETING)


def ruled(scene: Scene, spots: list[Spot], i: int, measure: str, topic: Topic | None, signing: bool) -> Frame | None:
    """The frame by the first rule that speaks."""
    return (
        by_its_words(scene, spots, i, measure, topic, signing)
        or by_what_was_told(scene, spots, i, measure, topic)
        or of_undertaking(scene, spots[i], measure)
        or of_part_or_whole(scene, spots[i], measure, topic, signing)
    )


def by_its_words(
    scene: Scene, spots: list[Spot], i: int, measure: str, topic: Topic | None, signing: bool
) -> Frame | None:  # fmt: skip
    """By a turn of phrase that leaves no choice: a list in order, a row, a flow, a deal, a sale, a meeting beside."""
    spot, may = spots[i], spots[i].may
    return (
        (
            shared_lists.shared_out(spots, i, *remainders.named_so_far(scene, spot), scene.grammar.topics)
            if may & IN_ORDER
            else None
        )
        or (hosting.signs_itself(scene.hosting, topic, scene, spot, measure) if scene.hosting else None)
        or (hosting.signs_as_host(scene, spot, measure) if may & hosting.HOSTS else None)
        or (hosting.signs_through(scene, spot, measure) if may & hosting.DELEGATIONS else None)
        or rows.of_row(scene, spots, i, measure)
        or (sequels.changed_in_order(scene, spots, i) if measure == "change" and not topic else None)
        or orders.kind_of_deal(scene, spot, measure)
        or (agreements.money_of_kind(scene, spot, measure) if may & agreements.MONEY_OF_KINDS else None)
        or (agreements.of_its_kind(scene, spot, measure) if may & agreements.OF_A_KIND else None)
        or (flows.flow(scene, spot, measure) if may & flows.GOES_OUT else None)
        or (flows.invested_abroad(scene, spot, measure) if may & flows.INVESTED_ABROAD else None)
        or (deals.invested(scene, spot, measure) or deals.counted_again(scene, spot, measure) if not topic else None)
        or (sales.sold(scene, spot, measure) if may & sales.SALES else None)
        or (stops.at_stop(scene, spot, measure) if scene.stop else None)
        or meetings.signed_before(spot, measure)
        or (meetings.in_batches(scene, spot, measure) if may & meetings.BATCHES else None)
        or (meetings.signed_between(scene, spot, measure) if may & meetings.SIGN_AS_TWO else None)
        or (meetings.given_by(spots, i, measure) if may & meetings.ANSWERS else None)
        or (meetings.signed_behind(scene, spot, measure) if may & meetings.BEHIND else None)
        or (meetings.signed_by_firms(scene, spot, measure) if may & meetings.FIRMS_AT_SESSION else None)
        or (meetings.all_of_venue(scene, topic, spot, measure) if signing else None)
        or lending.share_of_kind(scene, spot, measure)
        or (lending.lent_within(scene, spot, measure) if may & lending.LENT_WITHIN else None)
        or lending.lent_by_kind(scene, spot, measure)
    )


def by_what_was_told(scene: Scene, spots: list[Spot], i: int, measure: str, topic: Topic | None) -> Frame | None:
    """By the figures before: the same size, these numbers, what is left over, their sum, another one of them."""
    spot, may, grammar = spots[i], spots[i].may, scene.grammar
    return (
        pairs.one_of_two(scene, spot, measure, topic)
        or (pairs.second_row(scene, spots, i) if measure == "amount" and not topic else None)
        or (sequels.its_money(scene, spot) if measure == "amount" and not topic else None)
        or sequels.of_that_size(scene, spot, measure)
        or sequels.same_share(scene, spot, measure)
        or sequels.part_grew(scene, spot, measure)
        or (sequels.of_that_place(scene, spot, measure) if may & sequels.THAT_PLACES and not topic else None)
        or (sequels.that_number(scene, spot) if may & sequels.NUMBER_AGAIN else None)
        or sequels.these_numbers(scene, spot, measure)
        or sequels.on_occasion(scene, spot, measure)
        or (sequels.of_place_asked(scene, spot, measure) if not topic else None)
        or (remainders.of_goods(scene, spots, i) if measure == "amount" and not topic else None)
        or (sequels.spoken_of(scene, spot, i) if not topic else None)
        or remainders.others_counted(scene, spot, measure)
        or (places_counted.signed_by_places(scene, spots, i, measure) if may & places_counted.COUNTED_PLACES else None)
        or (remainders.left_over(scene, spot, measure, topic) if may & remainders.LEFTOVERS else None)
        or (parted.summed(spot, *remainders.to_sum(scene, spot)) if may & parted.SUMS and not topic else None)
        or parted.sibling(spot, measure, scene.frame, topic, grammar.subjects, grammar.topics)
        or offers.offered(scene, spot, topic)
    )


def of_undertaking(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """Money of one project, one loan or one deal."""
    money, grammar = measure == "amount", scene.grammar
    return (
        (entries.of_entry(scene, spot) if money else None)
        or (entries.of_phase(scene, spot) if money and spot.may & entries.PHASES else None)
        or (sequels.lent(scene, spot) if money else None)
        or (extremes.one_of_all(scene, spot, measure) if spot.may & extremes.EXTREMES else None)
        or (one_person.of_one_person(scene, spot, measure) if spot.may & one_person.ONE_PERSON else None)
        or (single_deals.one_deal(scene, spot) if money and spot.may & single_deals.DEALS else None)
        or (lending.lent_to_one(scene, spot, measure) if money else None)
        or (
            told_again.named_again(
                scene, one_undertaking.named_project(spot, scene.previous, grammar.measures, grammar.topics), spot
            )
            if money and told_of_one(scene, spot)
            else None
        )
    )


def told_of_one(scene: Scene, spot: Spot) -> bool:
    """Money may be of one undertaking: in no table, heading of an occasion (…签约仪式举行 总投资5亿元) or cut."""
    of_occasion = scene.in_heading and scene.says(OCCASION)
    return not (scene.in_table or of_occasion or cutting.of_cut(scene, spot) or cutting.of_kind(scene, spot))


def of_part_or_whole(scene: Scene, spot: Spot, measure: str, topic: Topic | None, signing: bool) -> Frame | None:
    """By the topic or the subject, by who acts and where; else the whole, or what was told before."""
    grammar, speaks = scene.grammar, signing or bool(scene.frame)
    acted = scene.actors if measure in PARTED and not scene.frame else None
    if acted and topic and topic.member in INTENTS:
        topic = None  # 湖北交易团组织企业到会，达成采购意向216项
    return (
        (parted.part_named(topic, spot, grammar.topics) if topic and speaks else None)
        or (clause_subjects.subject_named(scene, spot, measure) if not topic and speaks else None)
        or (parted.part_named(acted, spot, grammar.topics) if acted else None)
        or (meetings.with_partners(scene, spot, measure) if signing and not topic else None)
        or (meetings.place_with_firms(scene, spot, measure) if signing and not topic else None)
        or (meetings.at_venue(scene, spot, measure) if signing else None)
        or sequels.all_of_size(scene, spot, measure)
        or all_told.some_of_them(scene.previous, spot, measure)
        or all_told.whole(spot, measure, signing, scene.frame, grammar.subjects)
        or all_told.carried_on(scene.frame, measure, signing, spot.lead)
    )
