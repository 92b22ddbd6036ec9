"""What a place counts for itself over months or years, and is of no event."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Spot
from etl.grammar.status import RUNNING, THIS_EDITION
from etl.grammar.triggers import needs
from etl.records import BESIDE

NUMBER = r"(?:\d{1,2}|[一二两三四五六七八九十]+)"
TIME = (
    rf"(?:前{NUMBER}个?月|\d{{1,2}}月?[-—–~至到]\d{{1,2}}月|[前一二三]+个?季度|上半年|(?:[今去]年|20\d\d年)以来|近(?:{NUMBER}|几)?年来?"
    rf"|过去{NUMBER}年|(?:“?十[三四五]五”?|本届政府任期)(?:以来|期间|时期)?)(?:份|里|间)?，?"
)
PLACE = r"(?:全[市省县区州]|[我该本][市省县区州]|(?![^，。；]{0,5}的)[\u4e00-\u9fff]{2,8}?[市省县区州盟旗镇])"
BROUGHT = r"(?:(?:已|共|累计|先后|新|成功|总共)*(?:引进|招引|引育|引入|落户|吸引))"
EVENTS = "大会|博览会|推介会|洽谈会|签约活动|集中签约|[本历各每]届|届"
PLACE_OVER_TIME = expression(
    rf"{TIME}(?:{PLACE}|(?!共|累计|先后)[\u4e00-\u9fff]{{2,5}}?{BROUGHT}|[^，。；]{{0,8}}(?:企业|资本|客商)在[\u4e00-\u9fff]{{1,6}}?(?:投资(?!额)|落户))"
    rf"(?![^。；]*(?:{EVENTS}))"
)
THIS_YEAR_OF_PLACE = expression(
    rf"{PLACE}今年(?:以来)?，?(?:已|共|累计|先后)*新(?:签约|引进|招引)(?![^。；]*(?:{EVENTS}))"
)
HELD_BY_PLACE = expression(
    rf"(?:目前|如今|现在|眼下|截至[^，。；]{{2,8}})，{PLACE}[^，。；届会]{{0,4}}(?:集聚|聚集|汇聚|入驻|拥有)"
)
INVESTED_SO_FAR = expression(
    "(?:企业|[\u4e00-\u9fff][企商资]|客商|资本)(?:已|先后)?在[\u4e00-\u9fff]{1,6}?(?:已|实现)?累计(?:完成|实际)?投资(?![^。；]*届)"
)
NEW_OF_YEAR = expression(
    "(?:去年|上年|20\\d\\d年)(?:全年)?，?(?![全我本该])[\u4e00-\u9fff]{2,6}?[市省县区州]?(?:累计|共)?新(?:签约|引进|签订)(?!的)"
    "(?![^。；]*(?:大会|博览会|推介会|签约活动|集中签约))"
)
SIGNED_ANEW = expression("(?:签约|签订|签下|引进|招引|引入)(?!的)[^，。；]{0,16}$")
TIMES = expression("[月季年期]|十.五|目前|如今|现在|眼下|截至")
BROUGHT_SO_FAR = expression(f"(?:以来|期间|近|过去)[^；]*(?:累计|共|已|先后)|{BROUGHT}|新签")
OVER_YEARS = expression("近(?:[\\d一二两三四五六七八九十几]+)?年|过去|(?:去年|20\\d\\d年)以来|十[三四五]”?五|任期")
OF_SIGNED = expression("签约项目[^，。；]{0,4}率")  # 全市新开工项目397个；签约项目注册率78.5%
BACK_HERE = expression(f"{THIS_EDITION}|[大展年峰]会(?:上|期间|现场)|[洽博交]会(?:上|期间|现场)")
OF_THEM = expression("其中")
OVER_TIME = needs("月 季 年 期 十 目前 如今 现在 眼下 截至", TIMES)
OF_A_TIME = needs("月 季度 上半年 以来 近 过去 十三 十四 十五 任期", PLACE_OVER_TIME)
THIS_YEAR = needs("今年", THIS_YEAR_OF_PLACE)
HELD_NOW = needs("目前 如今 现在 眼下 截至", HELD_BY_PLACE)
OF_A_YEAR = needs("新签 新引", NEW_OF_YEAR)


def own_account(scene: Scene, spot: Spot, state: str) -> str | None:
    """In which state a place's own count stands: signed, or background; None for a figure of the event.

    今年前5个月，全市新签约项目203个; 近三年，该县共招引项目81个; 去年，绍兴新签约项目120个.
    """
    if not scene.event or OF_SIGNED.search(spot.so_far.rpartition("；")[2]):
        return None
    told = scene.account_before or (scene.frame is not None and scene.frame.scope == BESIDE)
    if (told or spot.may & OVER_TIME) and comes_back(scene, spot):
        return None
    if over_time(scene, spot, state) or goes_on_of_account(scene, spot):
        if not counts_signings(scene, spot):
            return "context"
        return "previous" if scene.says(OVER_YEARS) else state
    of_year = spot.may & OF_A_YEAR and not scene.offers and NEW_OF_YEAR.search(spot.so_far)
    return state if of_year else None


def goes_on_of_account(scene: Scene, spot: Spot) -> bool:
    """上半年，全市新签约52个。其中，外资项目12个: the parts of what the sentence before counted."""
    return scene.account_before and OF_THEM.match(spot.so_far) is not None


def comes_back(scene: Scene, spot: Spot) -> bool:
    """今年以来全市新签约97个，本届大会又签约161个: behind its account the words turn to the event again."""
    if not BACK_HERE.search(spot.so_far, max((m.end() for m in TIMES.finditer(spot.so_far)), default=0)):
        return False
    if scene.frame and scene.frame.scope == BESIDE:
        scene.frame = None
    return True


def counts_signings(scene: Scene, spot: Spot) -> bool:
    """今年1至8月，全市新签约项目97个, and what goes on of it: what was signed, at no one event."""
    told = scene.frame or (scene.last_frame if scene.account_before else None)
    if told and told.scope == BESIDE:
        return True
    return SIGNED_ANEW.search(spot.so_far) is not None


def over_time(scene: Scene, spot: Spot, state: str) -> bool:
    """A place and a time, unless a regular signing adds up its own (1至8月，全县累计签约项目93个)."""
    if state not in ("signed", "previous"):
        return False
    if "累计" in spot.so_far and INVESTED_SO_FAR.search(spot.so_far):
        return True  # 浙江企业已在江西累计投资1200亿元
    if not spot.may & OVER_TIME or not TIMES.search(spot.so_far):
        return False
    if state == "previous" and (adds_up(scene, spot) or not BROUGHT_SO_FAR.search(spot.so_far)):
        return False
    return bool(
        (spot.may & OF_A_TIME and PLACE_OVER_TIME.search(spot.so_far))
        or (spot.may & HELD_NOW and HELD_BY_PLACE.search(spot.so_far))
        or (spot.may & THIS_YEAR and THIS_YEAR_OF_PLACE.search(spot.so_far))
    )


def adds_up(scene: Scene, spot: Spot) -> bool:
    return bool(scene.event and "签约" in scene.event.name and RUNNING.search(spot.so_far))
