"""Which event a report is about: names of the vocabulary, or names built as the press builds them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from etl.grammar.expressions import any_word, expression
from etl.grammar.numerals import parse
from etl.grammar.said_beside import YEAR_BEFORE, name_with
from etl.grammar.status import FROM, OWNER
from etl.vocabulary import Vocabulary, split

ENDINGS = (
    "博览会|洽谈会|交易会|展览会|恳谈会|推介会|对接会|签约会|交流会|推进会|座谈会|圆桌会议|合作会议|高峰论坛|论坛|峰会|推介活动|招商活动|对接活动|经贸活动|交流活动|投资促进活动|签约活动|签约仪式|开工仪式|开工活动|"
    "大会|会议|(?:合作|活动|商务|经贸|招商|投资|推介|交流|贸易|科技|产业|洽谈|对接|采购|消费|旅游|文化)周(?![年边期五六日末围])|合作会|(?<!社)会|文化节|(?<![环季细情调])节(?!能|点|约|水)|行动|(?<![发拓开进扩伸施])展(?!洽|销|示|商|会|位|区|馆|现|开|品|望)"
)
EDITION = expression(
    rf"(?:第([一二三四五六七八九十百]+|\d+)|首)届([^，。、；：:\s“”《》]{{2,40}}?(?:{ENDINGS}))(?!长|员|上[海饶]|期(?!间))"
)
QUOTED = (
    r"(“[^”\n]{2,24}”[\u4e00-\u9fff]{0,16}?(?:%s|活动|仪式|专场)(?!区|期|后|上))"
    r"|“([^”\n]{4,24}(?:行|会|周|节|活动))”"
)
YEAR_OF_NAME = expression(r"(?:[\u4e00-\u9fff]{2,7}[省市县区州旗盟])?(?<!\d)20\d\d年?$")
DATED_QUOTED = expression("([\u4e00-\u9fff]*)(20\\d\\d)年?(“.+)")
CALLED_IN_SHORT = expression("（(?:以下|下[文称])?简称：?")
NO_QUOTES = str.maketrans("", "", "“”《》")
LEAST_TO_EXPAND = 6  # characters of a name that may stand for a longer one with its edition
SHORT = expression(r"(?:本届|首届|上届|历届)([\u4e00-\u9fff]{1,3}[洽博交投展商贸]会)(?!长|员|议)")
BARE_NAME = (
    "(?:项目|合作|本届|本次|此次|这次|上届|历届|首届|该|今年的?|去年的?|大会|会上|[共已]?举办|签约|现场|专场|专题|国际|主题|系列|[各多]场?)*"
    "(?:%s)"
)
# 2025年滨州市项目集中签约以视频形式举行: an occasion named by what is done
HELD_SO = "集中(?:签约|开工)(?=(?:以[^，。]{2,12})?(?:在[^，。]{2,12})?(?:顺利|成功|正式|隆重)?举行|[，。])"
# 海州经开区2021年首场“云签约”举行
ONLINE = "“(?:云上?|网上|线上|视频|屏对屏|隔空)签约”"
SIGNED_ONLINE = f"{ONLINE}(?=(?:以[^，。]{{2,12}})?(?:在[^，。]{{2,12}})?(?:顺利|成功|正式|隆重)?(?:举行|举办|启动))"
OF_NO_PLACE = expression(f"(?!.*(?:20\\d\\d年?|[省市县区州旗镇园])).*{ONLINE}")
NAME_BEFORE = expression(
    r"(?:(?:[\u4e00-\u9fff]{2,7}[省市县区州旗盟])?(?:20\d\d(?:年(?:\d{1,2}月份?)?)?|(?<!\d)\d{1,2}月份?(?!的)))?[\u4e00-\u9fff（）·]{2,26}(?:[—－-][\u4e00-\u9fff（）]{2,20})?$"
)
# So does every name before; a line break may follow it.
NAME_ENDS = expression("(?<=[\u4e00-\u9fff（）·]{2})|(?<=[\u4e00-\u9fff（）·]{2}\n)")
ALL_OF_PLACE = expression("^[全我本][省市县区州]")
TYPED = expression(
    "仪式|签约活动|开工活动|(?:经贸|招商|投资|推介|商务|交流|活动|贸易)周|博览会|洽谈会|交易会|展览会|恳谈会|推介会|对接会|大会|论坛|峰会|合作周|文化节"
)
HELD = expression(
    r"^(?:数说|图说|图解|数读|解码|速览|直击|细数|盘点|透视)|去年的?|上年的?|月份?的|开展[的了]?|开的是|[^社]办的|举办[的了]?|举行[的了]?|召开[的了]?|开幕的?|落幕的?|闭幕的?|参加|出席|获悉|从|了解到|在|[一二两三四五六七八九十几多][场次]|^[场次](?=[\u4e00-\u9fff]{3})|[\d一二三四五六七八九十]日|昨天|昨日|今天|今日|启幕的?|开幕式上|记者"
)
BARE_ACT = expression(
    "(?!.*(?:20\\d\\d|季度|[一二三四五六七八九十]批|届)).*集中(?:签约|开工)"
)  # 项目集中签约 names no occasion
# 5月的大湾区推介会, 一场招商大会, 4场对接会: no name of what a report is about
ONE_OF_MANY = expression("月份?的$|[\\d一二两三四五六七八九十几多][场次]$")
PLANNED = expression(
    "(?:下一步|下一阶段|接下来|下半年|[三四]季度|年内|年底前?|明年|今后|后续|全年)[^。；]{0,12}?(?:计划|[拟将]|准备|打算|还要|安排|争取)"
    "[^。；]{0,20}?(?:举办|举行|召开|开展|组织|策划)(?:的)?[^，。；]{0,8}$"
)
# 第五届西部博览会湖北省重点项目签约仪式在成都举行: what one of the places that come to a fair holds there
HELD_WITHIN = expression(
    "[\u4e00-\u9fff]{2,7}(?:[省市县区州盟]|代表团|交易团)[\u4e00-\u9fff]{0,10}?签约(?:仪式|活动)(?=[^，。；]{0,20}(?:举行|举办))"
)
# 苏州市经贸代表团先后赴日本、韩国开展招商活动
TRIP = expression(
    "(?:^|[，。；\\s])([\u4e00-\u9fff]{2,12}?代表团)(?:一行)?(?:先后|分别|陆续|于)?(?:赴|到|前往|访问|出访|走进)"
    "([\u4e00-\u9fff]{2,8}(?:[、和与][\u4e00-\u9fff]{2,8})*[、和与][\u4e00-\u9fff]{2,8}?)(?:等[国地])?(?:开展|进行|举办|举行)(?:了)?"
    "([\u4e00-\u9fff]{0,6}(?:招商|推介|经贸|洽谈|交流)[\u4e00-\u9fff]{0,4}?活动)"
)
TRIP_IN_HEADING = expression("代表团([\u4e00-\u9fff]{2,8}?)之?行")
OPENING = 120  # characters in which a report says what it is about
REACH = 44  # characters of a name before the word for a meeting
CHINESE_DIGITS = "零一二三四五六七八九十"


# 上月落幕的第十届, 十届“沂蒙会”: the last of the editions that a look back speaks of
OVER = expression(
    "(?:落幕|闭幕|收官|结束)(?:不久)?的第([一二三四五六七八九十]+)届|"
    "(?<![第前近历一二三四五六七八九十])([二三四五六七八九十]{1,3})届(?:“([^”]{2,12})”|[^，。；“\\d]{0,10}?(?:账本|回眸|回望|回顾|跨越|之变))"
)
THIS_YEARS = expression("(?:(?:今年|去年|本月|上月|刚刚结束|刚刚落幕|日前举行)的)")
STOPS = tuple("，。；：、")
TO_COME = expression("[将拟][^，。；]{0,10}$|(?:明|后)年[^，。；]{0,6}$")
REFERENCE = expression(
    r"第([一二三四五六七八九十百]+|\d+)届(?!.{0,20}(?:以来|累计))|(?P<last>上届|上一届|去年的|前一届|去年(?=[\u4e00-\u9fff]{0,6}?(?:大会|[洽博交投农商]会|[览谈易接介]会|论坛|峰会)(?:上|共)*签))|(?P<first>首届)|(?P<next>下一届|下届)|(?P<this>本届|此届|这届|今届|这一届|(?:这一?|此|本)次(?=[只仅就却则也]|签|有|共|为|大会|活动|洽谈会|博览会|展会)|今年(?=(?:则|共|也)?(?:有|项目|签约|总投|金额|投资|增加|减少|多|少)))|(?P<changed>(?:提高|提升|增加|上升|下降|减少|增长|扩大|缩小|跃升|攀升|增|减|升|降|扩|缩|提)[到至]|调整为)"
)
COMPARING = expression(r"(?:比|较|与|同|以|相比|和|对照|参照|[高低多少快慢优]于)[^，。；]{0,6}$")


class Event(NamedTuple):
    """An event as a report names it; `event_id` is a known id or one minted from the name."""

    name: str
    event_id: str
    base: str = ""
    edition: int | None = None
    known: bool = False
    first: bool = False
    short: str = ""  # as the report names it first


class EventGrammar:
    """Finds the events that a text names."""

    def __init__(self, vocabulary: Vocabulary, fold: Callable[[str], str]) -> None:
        self.fold = fold
        self.ids: dict[str, str] = {}
        for row in vocabulary.rows("events"):
            for name in (row["name_zh"], row["short_zh"], *split(row["aliases"])):
                if name and name not in split(row.get("ambiguous")):
                    self.ids.setdefault(fold(name), row["event_id"])
        self.places = {fold(row["name_zh"]) for row in vocabulary.rows("places")}
        self.known_names = re.compile(any_word(self.ids))
        heads = any_word(fold(row["word"]) for row in vocabulary.rows("meetings"))
        self.type, self.quoted = re.compile(f"{heads}|{HELD_SO}|{SIGNED_ONLINE}"), re.compile(QUOTED % heads)
        self.bare_name = re.compile(BARE_NAME % heads)
        self.joined = re.compile(rf"(?:20\d\d年?)?[\u4e00-\u9fff（）·]{{2,26}}(?:{heads})暨$")

    def main_event(self, text: str) -> Event | None:
        """The event a report is about: the name that stands first, in full, in its opening or else further down."""
        folded = self.fold(text)
        for length in (400, len(text)):
            found = [pair for pair in self.named(folded[:length], text) if not only_planned(folded, *pair)]
            if found:
                start, first = min(found, key=lambda pair: (pair[0], -len(pair[1].name)))
                start, first = self.latest_of_years(found, start, first)
                if not first.known and first.edition is None and (trip := self.trip(folded, text, start)):
                    return trip
                event = self.of_heading(self.as_told(first, start, folded, text), folded)
                event = event._replace(first="首届" in folded, short="" if first.edition else first.name)
                return self.held_within(event, folded, text)
        return self.trip(folded, text, len(text))

    def latest_of_years(self, found: list[tuple[int, Event]], start: int, first: Event) -> tuple[int, Event]:
        """Of 2023年“双百”招商大会 and 2024年“双百”招商大会 the later one, whichever is named first."""
        year = DATED_QUOTED.match(first.name)
        if not year:
            return start, first
        same = [(at, e) for at, e in found if (y := DATED_QUOTED.match(e.name)) and y[1] == year[1] and y[3] == year[3]]
        return max(same, key=lambda pair: (DATED_QUOTED.match(pair[1].name) or year)[2], default=(start, first))

    def as_told(self, event: Event, start: int, folded: str, text: str) -> Event:
        """An event in full: by a longer name of it, else with the place and the edition that are told beside it."""
        full = self.in_full(event, folded, text)
        at = start if full is event else folded.find(self.fold(full.name))
        if full.known or full.edition is not None or at < 0:
            return full
        name = name_with(folded, text, (at, at + len(full.name)), self.places)
        return full if name == full.name else self.event(self.fold(name), name)

    def of_heading(self, event: Event, folded: str) -> Event:
        """A look back over editions is about the one that its heading speaks of, or that its opening tells as over."""
        heading = folded[:160].partition("。")[0]
        if event.edition is None:
            return event
        if (last := self.last_over(event, folded)) > event.edition:
            return self.at(event, last)
        if event.name in heading:
            return event
        told = [int(parse(m[1]).value) for m in REFERENCE.finditer(heading) if m[1]]
        return self.at(event, max(told)) if told and max(told) != event.edition else event

    def last_over(self, event: Event, folded: str) -> int:
        """The last edition of the series that the opening tells as over; 0 if none."""
        base, numbers = self.fold(event.base), [0]
        for match in OVER.finditer(folded, 0, OPENING + REACH):
            same = folded.startswith((*STOPS, base), match.end()) if match[1] else True
            if same and shortens(match[3] or base, base) and not TO_COME.search(folded, 0, match.start()):
                numbers.append(int(parse(match[1] or match[2]).value))
        return max(numbers)

    def trip(self, folded: str, text: str, end: int) -> Event | None:
        """A delegation's trip that the report opens with, under who went, where and what for."""
        told = TRIP.search(folded, 0, OPENING) if "代表团" in folded[:OPENING] else None
        if not told or told.start(1) > end:
            return None
        headed = TRIP_IN_HEADING.search(folded, 0, told.start())
        where = headed.span(1) if headed else told.span(2)
        name = "".join(text[start:stop] for start, stop in (told.span(1), where, told.span(3)))
        return self.event(self.fold(name), name)

    def held_within(self, event: Event, folded: str, text: str) -> Event:
        """The ceremony that a place holds of its own at a fair, where the report opens with it."""
        if event.edition is None or not HELD_WITHIN.search(folded, 0, OPENING + REACH):
            return event
        named = re.finditer(re.escape(self.fold(event.name)), folded[:OPENING])
        held = next(filter(None, (HELD_WITHIN.match(folded, match.end()) for match in named)), None)
        if not held:
            return event
        base = event.base + text[held.start() : held.end()]
        name = event.name + text[held.start() : held.end()]
        return event._replace(name=name, event_id=self.fold(name), base=base, short=event.base, known=False)

    def in_full(self, event: Event, folded: str, text: str) -> Event:
        """An event named in short (第九届澜湄博览会) under the fullest name that the text gives it or its series."""
        short = event.base or event.name
        if event.known:
            return event
        if not event.base and (numbered := self.numbered(event, folded, text)):
            return numbered
        names = {text[m.start(2) : m.end(2)] for m in EDITION.finditer(folded)} if event.base else set()
        names |= {text[start:end] for start, end in self.dated_in(folded) if "届" not in folded[start:end]}
        # 陇洽会 is a name of its own, 澜湄博览会 leaves words out; 建材展 is cut off where 建材展览会 goes on.
        typed = bool(TYPED.search(self.fold(short)))
        local, short = short, ALL_OF_PLACE.sub("", short)
        declared = CALLED_IN_SHORT.sub("（以下简称", folded).translate(NO_QUOTES) if "简称" in folded else ""
        fuller = [
            n
            for n in names
            if len(n) > len(short)
            and (
                n.startswith(short)
                or (n[:2] == "20" and short in n)
                or (typed and shortens(short, n))
                or f"{self.fold(n)}（以下简称{self.fold(short)}）" in declared
            )
        ]
        fuller = [n for n in fuller if n != local]
        if not fuller:
            return event
        if local != short:  # 全省…大会 is 贵州省…大会
            return self.event(self.fold(max(fuller, key=len)), max(sorted(fuller), key=len))
        full = max(sorted(fuller), key=len)
        if event.edition is not None:
            full = YEAR_BEFORE.sub("", full)  # 第十二届…博览会 and 2024…博览会 are one
        if len(full) <= len(short):
            return event
        name = event.name[: len(event.name) - len(short)] + full
        return self.event(self.fold(name), name)

    def numbered(self, event: Event, folded: str, text: str) -> Event | None:
        """图们江口岸博览会 of a heading is the 第六届图们江口岸商品与投资博览会 that the opening tells of."""
        short = self.fold(event.name)
        title, _, body = folded.lstrip().partition("\n")
        if len(short) < LEAST_TO_EXPAND or not TYPED.search(short) or short not in title or not body or short in body:
            return None
        told = (m for m in EDITION.finditer(folded, 0, OPENING + REACH) if m[2] != short and shortens(short, m[2]))
        return next((self.edition(match, text) for match in told), None)

    def dated_in(self, folded: str) -> list[tuple[int, int]]:
        """Names without an edition: what leads up to a word for a meeting, from behind the verb (在深圳举办…推介会)."""
        ends: dict[int, int] = {}
        for match in self.type.finditer(folded):
            start, end = match.span()
            if NAME_ENDS.match(folded, start) and (name := NAME_BEFORE.search(folded, max(0, start - REACH), start)):
                ends[name.start()] = end  # of 大会签约仪式 the longer name stays
        spans = [(start + held_before(folded[start:end]), end) for start, end in ends.items()]
        spans = [(start, end) for start, end in spans if not self.bare_name.fullmatch(folded, start, end)]
        spans = [(start, end) for start, end in spans if not bare_act(folded, start, end)]
        spans = [(start, end) for start, end in spans if not OF_NO_PLACE.fullmatch(folded, start, end)]
        return [(start, end) for start, end in spans if not ONE_OF_MANY.search(folded, max(0, start - 4), start)]

    def named(self, folded: str, text: str) -> list[tuple[int, Event]]:
        """Every event named in a folded text with its offset; `text` is the same as it was written, or longer."""
        found = [(m.start(), self.event(m[0], text[m.start() : m.end()])) for m in self.known_names.finditer(folded)]
        for match in EDITION.finditer(folded):
            found.append((match.start(), self.edition(match, text)))
        found += [quoted(m, text, self) for m in self.quoted.finditer(folded)]
        if not found:
            found += [(start, self.event(folded[start:end], text[start:end])) for start, end in self.dated_in(folded)]
        if not found:
            found += [(m.start(1), self.event(m[1], text[m.start(1) : m.end(1)])) for m in SHORT.finditer(folded)]
        return found

    def edition(self, match: re.Match[str], text: str) -> Event:
        name, number = match[0], edition_number(match)
        base = text[match.start(2) : match.end(2)]
        event_id = self.ids.get(name) or f"{match[2]}-{number}"
        return Event(text[match.start() : match.end()], event_id, base, number, name in self.ids)

    def referred(self, main: Event, before: str) -> Event:
        """The edition of the main event's series that the words before a figure speak of; the event itself if none."""
        if main.edition is None:
            return main
        number, from_there = main.edition, False
        for match in REFERENCE.finditer(before):
            if match["changed"]:
                number = main.edition if from_there else number
                continue
            if "；" in before[match.end() :] and not OWNER.match(before[match.end() :]):
                continue
            from_there = from_there or bool(FROM.search(before[: match.start()]))
            if not COMPARING.search(before[: match.start()]) or before[match.end() :] in (
                "",
                "的",
                "为",
                "（",
                "（为",
                "（签约",
            ):
                number = self.number(match, main.edition)
        return main if number == main.edition else self.at(main, number)

    def number(self, match: re.Match[str], edition: int) -> int:
        if match["this"]:
            return edition
        if match["last"]:
            return edition - 1
        if match["next"]:
            return edition + 1
        return 1 if match["first"] else int(parse(match[1]).value)

    def at(self, event: Event, edition: int) -> Event:
        """Another edition of the same series."""
        counter = event.name[: len(event.name) - len(event.base)][-1:]  # 届 or 屆, as the report writes it
        name = f"{'首' if edition == 1 and event.first else '第' + chinese_number(edition)}{counter}{event.base}"
        return self.event(self.fold(name), name)._replace(base=event.base, edition=edition)

    def event(self, folded: str, written: str) -> Event:
        edition = EDITION.fullmatch(folded)
        if edition:
            return self.edition(edition, written)
        return Event(written, self.ids.get(folded, folded), known=folded in self.ids)


def only_planned(text: str, start: int, event: Event) -> bool:
    """下半年计划举办三场产业链对接活动, told late and without an edition, is not what a report is about."""
    if event.edition is not None or event.known or start < OPENING:
        return False
    return PLANNED.search(text, max(0, start - REACH), start) is not None


def shortens(short: str, long: str) -> bool:
    """Every character of the short name stands in the long one, in the same order, the last as its last."""
    rest = iter(long)
    return short[-1:] == long[-1:] and all(character in rest for character in short)


def bare_act(text: str, start: int, end: int) -> bool:
    """71个项目集中签约，… tells what was done, 2024年第一批项目集中签约，… names an occasion."""
    return text[end : end + 1] in ("，", "。") and BARE_ACT.fullmatch(text, start, end) is not None


def held_before(name: str) -> int:
    """How many characters lead to a name: 3日在合肥举行的…大会."""
    held = max((match.end() for match in HELD.finditer(name)), default=0)
    this_years = THIS_YEARS.match(name, held)
    return this_years.end() if this_years else held


def quoted(match: re.Match[str], text: str, grammar: EventGrammar) -> tuple[int, Event]:
    """The name in quotes where that is a known one, else with the words that say what it is (“…”经贸交流活动)."""
    inner = match[0].partition("”")[0][1:]
    start, end = match.span()
    if match[1] and (joined := grammar.joined.search(match.string, max(0, start - REACH), start)):
        start = joined.start() + held_before(joined[0])  # 2025儒商（济宁）大会暨“十强”产业项目集中签约仪式
        return start, grammar.event(match.string[start:end], text[start:end])
    if not match[1] or inner in grammar.ids:
        start, end = start + 1, start + 1 + len(inner)
    elif dated := YEAR_OF_NAME.search(match.string, max(0, start - REACH), start):
        start = dated.start() + held_before(dated[0])  # 江北新区2025年“投资江北”推介会
    return start, grammar.event(match.string[start:end], text[start:end])


def edition_number(match: re.Match[str]) -> int:
    """第七届 → 7, 首届 → 1."""
    return int(parse(match[1]).value) if match[1] else 1


def chinese_number(value: int) -> str:
    """7 → 七, 12 → 十二, 23 → 二十三."""
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else CHINESE_DIGITS[tens] + "十"
    return head + (CHINESE_DIGITS[ones] if ones or not tens else "")
