"""In which state a figure stands, and of which event it is: this edition, an earlier one, a running total."""

from __future__ import annotations

from etl.grammar import parts_of_then
from etl.grammar.coming import aimed_at
from etl.grammar.demands import AT_LEAST, demanded
from etl.grammar.events import Event
from etl.grammar.expressions import expression
from etl.grammar.numerals import parse
from etl.grammar.scene import LAST_EDITION, YEAR_SAID, Scene
from etl.grammar.spots import EVENT_NAME, Frame, Spot
from etl.grammar.status import AT_PRESENT, RUNNING, SIGNED_SINCE, THIS_EDITION
from etl.grammar.triggers import needs
from etl.records import BESIDE, Mention, Report

ABOUT_EVENT = expression(r"本届|今次|本次|此次|大会|活动|与会|参会|到场|会上|展会|参展|观众|吸引|嘉宾|客商|汇聚")
COMPARED_LAST = expression(
    r"(?:比|较|与|同)[^，。；]{0,10}(?:上届|上年|去年|上一届|首届|往届|同期|前[一二三四]届)[^的，。；]{0,6}$"
)
YEARLY = expression(r"全年|今年|明年|(?<![半一两二三])年内|年底|20\d\d年|十[四五六]五|[一二三四]季度|下半年")
NEW_OF_YEAR = expression(
    "(?:全年|今年|明年|年内|下半年)[^，。；]{0,8}新(?:签|引进|招引)[^，。；]*$"
)  # what all of a year shall bring
HELD_AGAINST = expression("，(?:[比较]|同比|环比)")
JOINED = frozenset({"、", "和", "与", "及"})
PAIRED = expression(
    "(?:签约|合作)*(?:项目)?[、和与及](?:协议|合同|计划|项目)?(?:总投资|总金额|金额|投资|签约|成交|总)(?:总?额)?(?:为|达|约)?|项目[、和与及]"
)
YEAR_PASSED = expression("一年过去|时隔一年|一年之?后|一年下来")
FROM_HERE = expression("(?:由|从)[^，。；]{0,14}$")
TO_THERE = expression(
    "(?:[^，。；\\d]{0,6})?(?:提高|增加|增长|扩大|上升|跃升|攀升|提升|回升|下降|降低|减少|缩小|缩减|回落|滑落|滑|跌|增|升|降|减|跃|涨|退|提)(?:到|至|为)"
)
EARLIER = expression(
    r"(前[两二三四五六七八九]+[届次期](?!累计|总)|上半年|前[两二三]个?季度|[一二三]、?[二三]?季度|去年|上年|前期|(?<!加上)(?<!连同)此前|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初)?的?那(?:一)?[场次届回])[^，。；]{0,12}(?:(?:签约|签订|签下)的|累计签约|累计签订|签约项目[中里])[^；。]*$"
)
THOSE = expression("(?:[^，。；]{0,18}，){0,3}(?:上述|这些|这批)(?:签约)?项目")
NOT_BEGUN = expression(
    "对(?:签约[^，。；]{0,8})?(?:仍然?|尚|还|至今|一直)*(?:未|没)[有能]?(?:开工|动工|履约|投产|落地|兑现|注册|进场|放款)"
    f"(?![^。]*(?:{THIS_EDITION}|再看今年))"
)
STAGE_FIRST = expression(
    "(?:如今|目前|现在|现已|眼下)?，?(?:已经?|有|全部|均已?)+(?:开工|投产|履约|兑现|落地|放款|竣工|达产|注册|开业)(?:建设|达效|运营)?"
)
OF_A_STAGE = expression(
    "(?:其中，?)?(?:已经?)?(?:开工|投产|履约|兑现|落地|放款|竣工|达产|注册|开业|终止)了?的(?:项目)?(?:共|有|达)*"
)
BY_NOW = expression("(?:如今|目前|现在|眼下)?，?已经?有?")
TURNS_HERE = expression(f"{THIS_EDITION}|今年(?!以来|\\d|[前上年]|[一二三四五六七八九十]+(?:月|季度))")
DATED_NAME = expression(r"[\u4e00-\u9fff]{0,8}?(20\d\d)年?")
LAST_YEAR = expression("去年|上年|上届|上一年")
SIGNED_THEN = expression("签约的|签订的|签下的|累计签|签约项目[中里]")
YEAR_OF_ALL = expression("(?:去年|上年)(?:全年)?，?[全我该本][市省县区州](?![^。；]*(?:会|届|活动|仪式))")
EDITION_OF_YEAR = expression(
    "(?:去年|上年|20\\d\\d年)的?[^，。；]{0,6}(?:大会|[洽对交推博恳商][^，。；]{0,3}会|活动|仪式|“[^”]{2,10}”)(?:上|期间)?(?:共|集中)?签"
)
PLANNED = expression("(?:力争|预计|计划|目标|有望|将于|拟于|拟|争取|确保|规划|将在|将)[^，。；]{0,10}$")
PLANS = expression("，?[^，。；]{0,6}(?:力争|预计|计划|目标|拟|争取|确保)")
TIMES_OF = expression("(?:是|为|相当于|达到?)[^，。；]{0,8}(?:届|年|期)[^，。；]{0,6}的[近超约]?$")
OPENING = 200  # characters that say what a report without an event is about (今年上半年，全区新签约项目78个)
OF_EARLIER = expression("届|年|期")
HELD_BEFORE = expression("(?:与|较|比|和|同|超过)(?:上届|上一届)(?:大会|活动)?(?:共|的)?(?:签约|签订)[^，。；]{0,6}$")
THIS_TIME = expression(f"{THIS_EDITION}|今年|{AT_PRESENT}")
NEXT_NAMED = expression("[，；](?:而|其中)?(?:首|上一?|第[一二三四五六七八九十百]+)届的?(?:签约)?的?(?:项目|企业)")
THAT_YEAR = expression("(?:当年|那一年|那年|那届|彼时|当时)(?!的)")
UP_TO = expression("(?:截至|截止|到)(?:目前|今年[^，。；]{0,6}(?:底|末|日|月)?)，")
OPENED = expression("(?:已经?)?(?:开门迎客|开门纳客|开业|对外营业)")
OWN_SO_FAR = expression(
    f"{THIS_EDITION}|今年(?![前上]|[\\d一二三四五六七八九十]+(?:个?月|[—－~至到\\-]))|{AT_PRESENT}"
)  # 今年1—9月 adds up several signings of the year
BECAME = expression("(?:完成投资|开工|投产|到位|履约|兑现|落地|放款|竣工|达产|终止)[^，。；]{0,6}$")
BECAME_OF_THEM = expression("完成投资|开工|投产|到位|履约|兑现|落地|放款|竣工|达产|终止")
WATCHED = expression(
    "(?:调度|跟踪|督促|督办|推动|盯紧|紧盯|服务)[^，。；新]{0,6}(?:项目|合同)(?![^。；]*(?:新签|新引进|[全各我][省市县区]))[^。；]*率[^，。；新]{0,8}$"
)  # 将按月调度项目进展，确保年底前开工率不低于30%
THESE = "(?:今天|当天|此次|本次)签约的|签约|上述|这些|这批|本批"
OF_THESE = expression(f"(?:{THESE})项目[^，。；新]{{0,10}}率")  # 确保签约项目年内开工率达到60%
AIMED_FOR_THESE = expression(
    f"(?:{THESE})(?:项目|合同)[^。；]*(?:开工|投产|到位|履约|执行|落地|放款|竣工|完成投资)[^，。；新]{{0,8}}$"
)  # 建立签约项目台账，力争年底前开工30个
SO_FAR = expression("(?:截至|截止|到)?(?:目前|今年|去年|\\d{1,2}月|如今|现在)[^，；。]{0,6}，")
AIMED = expression("的?(?:年度|全年)?(?:预期|奋斗)?(?:目标|任务)(?!任?务?的?[\\d近超]|完成)")
INTENDED = expression(
    "[^，。；、]{0,6}?(?:只|仅)?(?:达成|有)(?:了)?(?:初步)?(?:投资|合作|签约)?意向|[^，。；]{0,4}(?:正在洽谈|在谈|谈出)|"
    "[^，。；]{0,6}(?:正在?|仍在|还在)[^，。；]{0,10}(?:磋商|谈判|洽谈)"
)
TO_REACH = AT_LEAST | {"突破", "超过", "超", "以上"}
AIM_OF_YEAR = expression("(?:全年|年内|年底|明年|下半年|今年|到20\\d\\d年)[^；]*(?:力争|争取|确保|目标|计划)")
REACHED_THEN = expression(
    "[^，。；]{0,6}；(?![^，。；]*(?:目前|截至|现|已|去年|上半年|一季度|同比|[比较]))[^，。；\\d]{2,12}?(达到?|实现|完成|保持在)?"
)
AT_LEAST_THEN = expression("，[\u4e00-\u9fff]{2,8}")
ANOTHER = "首届|[上前]一?届|历届|往届|去年|上年|此前|第[一二三四五六七八九十百]+届"
BY_NUMBER = expression(
    f"(?:^|[，；]|[幕束行办]的|收官的)(?:而|到了?|再?看)?第([一二三四五六七八九十百]+)届(?![^。；]*(?:{ANOTHER}))"
)
ALL_EDITIONS = expression("(?<![第前近一二三四五六七八九十])(?:[二三四五六七八九十]+|历)届")
NEXT_STEP = expression(
    "，(?:[一两二三]年|[\\d一两二三四五六七八九十]+个月|年底前?|(?:明年[^，。；]{0,6}|\\d{1,2}月)[底末前]前?)(?:之?内)?(?:要|须|应)?(?:再)?(?:达到|提高到|升到|完成|实现)"
)  # 半年内开工的不低于三成，一年内达到七成
# 按照计划，一季度全区将签约亿元以上项目35个
PLANNED_TO_SIGN = expression(
    "(?:按照?|根据)[^，。；]{0,6}(?:计划|安排|部署)，[^，。；\\d]{0,6}"
    "(?:[一二三四]季度|全年|今年|明年|上半年|下半年|年内|年底前?)[^，。；\\d]{0,10}将(?:再|新)?(?:签约|引进|招引)"
)
# 今年计划签约项目200个，目前已签约142个; 预计签约50个，最终签约58个
ACHIEVED = expression(
    "，(?:但|而|其中|截至)?(?:[^，。；]{0,8}，)?(?:目前|现|结果)?(?:已经?|实际|最终)(?:累计|共)*(?:签约|签订|签署|签下|引进|招引)"
    "(?![^。；]*(?:力争|预计|计划|目标|有望|拟|将|争取|确保))[^。；]*$"
)
# 届时58个项目将集中签约; 期间将举行集中签约仪式，签约项目58个
WILL_SIGN = expression(
    "将(?:在[^，。；]{2,10})?(?:集中|现场|正式|同步|同时)+(?:签约|签订|签署)(?!的)|"
    "将(?:举行|举办)[^，。；]{0,12}(?:签约仪式|签约活动|集中签约)，[^。；]{0,6}签约"
)
WILLS = needs("将", WILL_SIGN)
PLANS_TO_SIGN = needs("将签 将引 将招 将再 将新", PLANNED_TO_SIGN)
PAST_AIM = expression(  # 签约426个，超过目标任务的400个
    "(?:超过|超出|高于|多于|突破|接近|低于|少于)了?[^，。；]{0,4}(?:目标|计划|预期)(?:任务|数|值)?的$"
)
PAST_AIMS = needs("目标 计划 预期", PAST_AIM)
AIMS = needs("目标 任务", AIMED)
INTENTS = needs("意向 洽谈 在谈 谈出 磋商 谈判", INTENDED)
PERIODS = needs("约的 订的 下的 计签 目中 目里", SIGNED_THEN)
RISES = needs("由 从", FROM_HERE)
RUNS = needs("累 共 总 加上 届", RUNNING)
YEARS = needs("去年 上年", YEAR_OF_ALL)
MANY_MEETINGS = expression(
    "以来，[^。；]*(?:活动|会|专场)(?:共|累计|近|超|逾)*(?:(?:\\d+|[一二三四五六七八九十百]+)[多余]?[场次期]|[多数][场次])[^。；]*(?:签|引进)|"
    "以来，[^。；]*(?:举办|开展|组织|参加)[^，。；]{0,6}(?:(?:\\d+|[一二三四五六七八九十百]+)[多余]?|[多数])[场次期][^。；]*(?:活动|会|专场)，[^。；]*(?:签|引进)"
)  # 今年以来，先后举办推介活动9场，新签约项目61个
MEETINGS = needs("以来", MANY_MEETINGS)


def status(scene: Scene, spot: Spot, measure: str) -> str:
    """The state of a figure; a change over an earlier edition stands where what changed does."""
    before = scene.previous
    if measure == "change" and grew_since(scene, spot):
        return "previous"
    if of_this_edition(scene, spot, measure):
        return "signed"
    if before and measure == before.measure == "change" and spot.lead in JOINED and before.dimension != "context":
        return before.status  # 分别是去年的1.3倍和1.5倍
    said = told_status(scene, spot)
    if measure != "change" or said != "previous" or not COMPARED_LAST.search(spot.clause):
        return said
    previous = scene.previous
    return previous.status if previous and previous.dimension != "context" else "signed"


def grew_since(scene: Scene, spot: Spot) -> bool:
    """截至5月底开工率80.3%，比上年同期提高6.1个百分点: what became of an earlier edition grew as that one's."""
    told = scene.previous
    earlier = told is not None and told.status == "previous" and told.dimension == "category"
    return earlier and "届" not in spot.clause and HELD_AGAINST.match(spot.lead) is not None


def of_this_edition(scene: Scene, spot: Spot, measure: str) -> bool:
    """A change or a multiple belongs to what changed: 1100亿元，上届为900亿元，增长22%; 是上届的1.2倍."""
    if measure != "change":
        return False
    if spot.quantity.unit_written == "倍" and TIMES_OF.search(spot.clause):
        return True
    if not scene.told_now:
        return False
    after_earlier = scene.previous is not None and scene.previous.status == "previous"
    return after_earlier and not OF_EARLIER.search(spot.clause)


def told_status(scene: Scene, spot: Spot) -> str:
    """The state that the words tell: what was said of the figure before in one list, then time, then editions."""
    if carries_earlier(scene, spot):
        return "previous"
    if aims_on(scene, spot) or is_aim(spot):
        return "target"
    said = scene.grammar.statuses.status(spot.so_far) if scene.stated else "signed"
    if said == "previous" and comes_to_this(scene, spot):
        said = "signed"
    if (spot.may & AIMS and AIMED.match(spot.tail)) or (said == "signed" and demanded(spot)):
        return "target"
    if said == "forecast" and spot.may & PLANS_TO_SIGN and PLANNED_TO_SIGN.search(spot.so_far):
        return "target"
    if said in ("target", "forecast"):
        return "signed" if ACHIEVED.search(spot.so_far) else said
    if said == "signed" and is_to_come(spot):
        return "forecast"
    if runs_on(scene, spot):
        return "previous"
    if said == "signed" and (is_earlier(scene, spot) or became_of_earlier(scene, spot)):
        return "previous"
    foreseen = scene.whole_status == "forecast" and not SIGNED_SINCE.search(spot.so_far)
    return "forecast" if said == "signed" and foreseen else said


def is_to_come(spot: Spot) -> bool:
    """45个项目正在洽谈; 届时58个项目将集中签约."""
    if spot.may & INTENTS and INTENDED.match(spot.tail):
        return True
    return bool(spot.may & WILLS and WILL_SIGN.search(spot.so_far + spot.tail))


def is_aim(spot: Spot) -> bool:
    """签约426个，超过目标任务的400个: what was aimed at, beside what came of it."""
    counted = spot.quantity.unit != "percent"
    return bool(counted and spot.may & PAST_AIMS and PAST_AIM.search(spot.clause))


def carries_earlier(scene: Scene, spot: Spot) -> bool:
    """较上届的441个、3867亿元; 上述项目 after the projects of an earlier edition, and the parts of those."""
    before, last = scene.previous, scene.last
    if parts_of_then.goes_on(scene, spot):
        return True
    if before and before.status == "previous" and is_joined(spot):
        return True
    return bool(last and last.status == "previous" and THOSE.match(spot.so_far)) or not_begun(scene, spot)


def not_begun(scene: Scene, spot: Spot) -> bool:
    """对仍未动工的3个: of what became of an earlier edition, of which alone was told before."""
    here = scene.told_last or "今年" in scene.overheard or parts_of_then.NOW.search(spot.so_far)
    last = None if here else scene.last
    return bool(last and last.status == "previous" and NOT_BEGUN.match(spot.so_far))


def comes_to_this(scene: Scene, spot: Spot) -> bool:
    """首届的项目里，…；第六届有71个: the edition of the report is named last, by its number."""
    named = list(BY_NUMBER.finditer(spot.so_far)) if scene.event and "届" in spot.so_far else []
    return bool(named) and scene.event is not None and int(parse(named[-1][1]).value) == scene.event.edition


def aims_on(scene: Scene, spot: Spot) -> bool:
    """全年新引进项目力争达到500个；到位资金达到900亿元: the next aim of a year needs no word of its own."""
    before = scene.previous
    if before and before.status == "target" and before.unit == spot.quantity.unit and NEXT_STEP.fullmatch(spot.lead):
        return True
    aimed = before is not None and before.status == "target"
    if aimed and spot.quantity.hedge in AT_LEAST and AT_LEAST_THEN.fullmatch(spot.lead):
        return True
    aimed = aimed and scene.says(AIM_OF_YEAR)
    reached = REACHED_THEN.fullmatch(spot.lead) if aimed else None
    return bool(reached and (reached[1] or spot.quantity.hedge in TO_REACH))


def became_of_earlier(scene: Scene, spot: Spot) -> bool:
    """去年共签约1652个，已开工1189个；到位资金2735亿元: what became of the projects of an earlier year."""
    told = scene.previous or (scene.last if goes_on_from(spot) else None)
    stage = (
        BECAME.search(spot.clause)
        or (not scene.previous and BECAME_OF_THEM.search(spot.noun))
        or OPENED.match(spot.noun)
    )
    return bool(told and told.status == "previous" and stage) and not TURNS_HERE.search(spot.lead)


def goes_on_from(spot: Spot) -> bool:
    """目前，…; 已经开工29个; 开工的29个; 已有29个开工: what became by now of what the sentence before told."""
    became = STAGE_FIRST.fullmatch(spot.so_far) or OF_A_STAGE.fullmatch(spot.so_far)
    return bool(
        became or SO_FAR.match(spot.so_far) or (BY_NOW.fullmatch(spot.so_far) and BECAME_OF_THEM.search(spot.noun))
    )


def is_earlier(scene: Scene, spot: Spot) -> bool:
    """An earlier year, edition or period, or what a figure rose from (由5.6亿元提高到7亿元)."""
    if of_earlier_year(scene, spot) or (spot.may & PERIODS and of_earlier_period(scene, spot)):
        return True
    if rose_from_there(spot) or rose_over_all(scene, spot):
        return True
    if not scene.refers or not scene.event or not scene.event.edition or TURNS_HERE.search(spot.clause):
        return False
    if YEAR_PASSED.search(spot.lead):
        return False  # 去年签了12个，一年过去，个数多了7个
    edition = scene.grammar.events.referred(scene.event, spot.so_far).edition or 0
    return 0 < edition < scene.event.edition


def rose_from_there(spot: Spot) -> bool:
    """由8个增至13个: what the figure behind rose or fell from."""
    return bool(spot.may & RISES and FROM_HERE.search(spot.clause) and TO_THERE.match(spot.tail))


def rose_over_all(scene: Scene, spot: Spot) -> bool:
    """从36个到152个 八届…: the heading of a look back begins with the first edition."""
    from_there = scene.in_heading and spot.tail == "到" and spot.may & RISES and FROM_HERE.search(spot.clause)
    return bool(from_there and scene.says(ALL_EDITIONS))


def runs_on(scene: Scene, spot: Spot) -> bool:
    """A running total over editions, looked for once."""
    if spot.runs is None:
        spot.runs = bool(scene.refers and spot.may & RUNS) and is_running(spot.so_far)
    return spot.runs


def is_running(words: str) -> bool:
    """本届累计签约 is one edition's own."""
    match = RUNNING.search(words)
    return match is not None and not ("累计" in match[0] and OWN_SO_FAR.search(words, 0, match.end()))


def of_earlier_year(scene: Scene, spot: Spot) -> bool:
    """2023年在唐山，签约112个: the last year that the words speak of lies before the report's."""
    years = list(YEAR_SAID.finditer(spot.so_far)) if "年" in spot.so_far else []
    said, end = (int(years[-1][1]), years[-1].end()) if years else (scene.paragraph_year, 0)
    if said and not years and comes_to_this(scene, spot):
        return False  # 2005年，…。上月落幕的第十届
    if not said and scene.year_named and THAT_YEAR.match(spot.so_far):
        said = scene.year_named
    # 2023年“双百”招商大会签约62个；2024年“双百”招商大会: what stands behind a year is the event of that year.
    named = EVENT_NAME in spot.so_far[end:].lstrip(EVENT_NAME)
    return 0 < said < scene.year and not named and not THIS_TIME.search(UP_TO.sub("", spot.so_far), end)


def of_earlier_period(scene: Scene, spot: Spot) -> bool:
    """上半年两次集中签约的351个项目: signings of a time that the event's name does not bear."""
    match = EARLIER.search(spot.so_far) if spot.may & PERIODS and SIGNED_THEN.search(spot.so_far) else None
    return match is not None and match[1] not in (scene.event.name if scene.event else scene.report.text[:OPENING])


def event_referred(scene: Scene, spot: Spot) -> Event | None:
    if not scene.event:
        return None
    event = held_then(scene, spot) or scene.event
    return scene.grammar.events.referred(event, spot.so_far) if scene.refers else event


def held_then(scene: Scene, spot: Spot) -> Event | None:
    """2015年回落到9亿元: the edition of the year that the words speak of last, where the report dates its editions."""
    if not scene.event or not scene.held.pace:
        return None
    years = list(YEAR_SAID.finditer(spot.so_far))
    said, end = (int(years[-1][1]), years[-1].end()) if years else (0, 0)
    edition = scene.held.edition(said) if said and not THIS_TIME.search(spot.so_far, end) else None
    return scene.grammar.events.at(scene.event, edition) if edition and edition != scene.event.edition else None


def event_of(scene: Scene, spot: Spot, frame: Frame, measure: str) -> Event | None:
    """The event of the report, another edition where the words name one, none for background."""
    if (frame.dimension == "context" and not scene.about_event) or of_all_year(spot, frame):
        return None
    if frame.scope == BESIDE or (spot.may & MEETINGS and MANY_MEETINGS.search(spot.so_far)):
        return None
    if runs_on(scene, spot) or (frame.status == "previous" and of_no_edition(scene, spot)):
        return None
    if measure == "change" and frame.status == "signed":
        return scene.event
    if frame.status == "target" and YEARLY.search(spot.so_far) and not ABOUT_EVENT.search(spot.so_far):
        referred = event_referred(scene, spot)  # 下一届将于明年举行，目标签约60个
        return referred if referred is not scene.event or aimed_for_these(scene, spot) else None
    if rose_over_all(scene, spot) and scene.event and scene.event.edition:
        return scene.grammar.events.at(scene.event, 1)
    event = event_referred(scene, spot)
    if event is scene.event and (next_one := aimed_at(scene, spot, frame.status)):
        return next_one
    against = scene.against_last or scene.says(LAST_EDITION)
    rose = against and (rose_from_there(spot) or HELD_BEFORE.search(spot.so_far))
    if frame.status == "previous" and event is scene.event and rose:
        return scene.grammar.events.at(event, event.edition - 1) if event and event.edition else event
    if frame.status == "previous" and event is scene.event and (last := goes_on_of(scene, spot)):
        return event._replace(name=last.event, event_id=last.event_id or "") if event and last.event else None
    return of_year(event, scene, spot) if event and frame.status == "previous" and not event.edition else event


def of_all_year(spot: Spot, frame: Frame) -> bool:
    """全年新签约项目100个以上: what a whole year shall bring, whatever the event."""
    return frame.status == "target" and NEW_OF_YEAR.search(spot.so_far) is not None


def aimed_for_these(scene: Scene, spot: Spot) -> bool:
    """确保签约项目年内开工率达到60%: what shall become of the projects that were signed, not an aim of the year."""
    if comes_to_this(scene, spot):
        return True  # 到明年5月底，第五届秦博会项目履约率力争达到95%
    if scene.looks_back or OF_THESE.search(spot.clause) or AIMED_FOR_THESE.search(spot.so_far):
        return True
    told = scene.last
    of_event = told is not None and scene.event is not None and told.event == scene.event.name
    return of_event and WATCHED.search(spot.so_far) is not None


def goes_on_of(scene: Scene, spot: Spot) -> Mention | None:
    """截至目前，已有45个开工: the earlier edition that the sentence before spoke of."""
    if then := parts_of_then.goes_on(scene, spot):
        return then
    if not_begun(scene, spot):
        return scene.last
    last = scene.previous or (scene.last if goes_on_from(spot) else None)
    if last and last.status == "previous" and goes_with(scene, spot):
        return last  # 和首届的31个、97亿元比
    return last if last and last.status == "previous" and BECAME_OF_THEM.search(spot.clause + spot.noun) else None


def goes_with(scene: Scene, spot: Spot) -> bool:
    """和首届的31个、97亿元比; what became of it since."""
    return is_joined(spot) or grew_since(scene, spot)


def is_joined(spot: Spot) -> bool:
    """The figure goes on with the one before: 31个、97亿元; 46个项目、总投资180亿元."""
    return spot.lead in JOINED or PAIRED.fullmatch(spot.lead) is not None


def of_no_edition(scene: Scene, spot: Spot) -> bool:
    """上半年集中签约的97个项目中，已有63个开工: signings of a time, and what became of them."""
    before = scene.previous
    carried = before is not None and before.status == "previous" and before.event is None
    if spot.may & YEARS and YEAR_OF_ALL.search(spot.so_far):
        return True  # 去年，全市引进项目129个: of the place, not of an edition
    if of_earlier_period(scene, spot) and not of_dated_edition(scene, spot):
        return True
    return carried and bool(BECAME_OF_THEM.search(spot.clause + spot.noun)) and not NEXT_NAMED.search(spot.lead)


def of_dated_edition(scene: Scene, spot: Spot) -> bool:
    """去年对接会签约的96.3亿元授信: last year's edition of an event that has a year or a number in its name."""
    dated = scene.event is not None and (scene.event.edition or DATED_NAME.match(scene.event.name))
    return bool(dated and EDITION_OF_YEAR.search(spot.so_far))


def of_year(event: Event, scene: Scene, spot: Spot) -> Event:
    """An event named by its year (2025年央企对接会), as it was in the year that the words speak of."""
    dated = DATED_NAME.match(event.name)
    if not dated:
        return event
    years = YEAR_SAID.findall(spot.so_far)
    if scene.year_named and THAT_YEAR.match(spot.so_far):
        years = [str(scene.year_named)]
    last_year = int(dated[1]) - 1 if LAST_YEAR.search(spot.so_far) else 0
    told = int(years[-1]) if years else last_year or scene.paragraph_year
    name = f"{event.name[: dated.start(1)]}{told}{event.name[dated.end(1) :]}"
    return event._replace(name=name, event_id=name) if told and told < int(dated[1]) else event


def year_of(report: Report, event: Event | None = None) -> int:
    """The year of the report: of its publication, else the latest that it speaks of as past; 0 if there is none."""
    if report.published:
        return int(report.published[:4])
    said = (
        m
        for m in YEAR_SAID.finditer(report.text)
        if not PLANNED.search(report.text, max(0, m.start() - 16), m.start())
        and not PLANS.match(report.text, m.end(), m.end() + 16)
    )
    dated = DATED_NAME.match(event.name) if event else None  # 2025儒商大会
    return max([int(match[1]) for match in said] + [int(dated[1]) if dated else 0])
