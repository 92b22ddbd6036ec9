"""What is left over beside the parts told so far, and their sum."""

from __future__ import annotations

from etl.grammar import parted
from etl.grammar.clause_subjects import subject_named
from etl.grammar.expressions import expression
from etl.grammar.naming import own_topic
from etl.grammar.scene import PARTED, PARTITIONS, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic
from etl.grammar.triggers import needs

PRONOUNS = expression("[两二三四五前后]者")
SUMS_LAST = expression(
    "(?:(?:这|上述|以上)[两二三四五六七八](?:条|个|块|大|类|项|地|市|省|区|县|国|家|档)[^，。；\\d]{0,6}|[两二三四五]者[^，。；\\d]{0,4}|前[两二三四五](?:个|条|大|类|项|块|档)[^，。；\\d]{0,14}?|前[两二三四五][名位强][^，。；\\d]{0,4})"
    "(?:合计|共计|总计|合占|共占|相加|之和|(?:合|加)(?:起来|在一起))"
)
REST_COUNTED = expression(
    "(?:^|[，；。、])((?:其余|其他|其它|另外)(?:\\d+|[两三四五六七八九十]+)个?(?:设区市|县市区|市州|县市|县区|市县|乡镇|街道|镇街|园区|省区市|省份|[省市县区州镇]|国家))"
    "(?:则|共|合计|总共|各)*(?:签约|引进|有|为|签下)?(?:项目)?(?:共|总投资|金额|投资额)?$"
)
REST = expression(
    "(?:^|[，；、。：])(?:其中)?((?:另外|其余|其他|其它|余下|剩下|剩余)(?:类别?|板块|片区|区域|地区|领域|行业|产业|方面|类型|企业|主体|国家|省份|省市|分团|交易团|代表团|展区|展馆|单位|部门|园区|平台|各?(?:市州|州市|盟市|县市|区县|县区|市县|地市|城市|省市|乡镇|街道|[省市县区州])(?![内外]))?)的?(?:签约|投资|项目|总额|金额|合同)*(?:共计?|[均都]?[为有达在]|占|合计|总计|合占)?$"
)
SAYS_WHAT = expression("^[^，。；]{0,8}?[由在为是落属来]")
SPREAD = expression("的?(?:项目)?(?:则|均|都)?(?:(?:分布|分散|散布|坐落|落)[在于]|位于|落户(?:在|于)?|来自)(.*)")
LEFTOVERS = needs("另外 其余 其他 其它 余下 剩下 剩余", REST)


def of_goods(scene: Scene, spots: list[Spot], i: int) -> Frame | None:
    """小麦171万吨、46.8亿元: the money of the goods that were just weighed."""
    if not i or spots[i].lead.strip() not in ("、", "，") or spots[i - 1].quantity.unit != "tonne":
        return None
    topic = own_topic(scene, spots[i - 1])
    if topic:
        return parted.part_named(topic, spots[i - 1], scene.grammar.topics)
    return subject_named(scene, spots[i - 1], "amount")


def left_over(scene: Scene, spot: Spot, measure: str, topic: Topic | None) -> Frame | None:
    """其他项目50个 behind the parts of a cut: what is left over of that cut."""
    if topic and not topic.member.startswith("其"):
        return None
    rest = REST.search(spot.own) if measure in PARTED else None
    # In a list of lines the parts before stand in sentences of their own.
    frame = scene.frame or (scene.last_frame if rest and not rest.start() and not scene.previous else None)
    if not frame or not rest or frame.dimension not in PARTITIONS:
        return None
    if (SAYS_WHAT.search(spot.noun) or rest[1] == "另外") and not lies_elsewhere(scene, spot):
        return None
    return frame._replace(member=spot.printed(rest[1]), places=(), members=(), confidence=0.85)


def others_counted(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """其余9市共签约10个: what is left over of a cut, told with how many places that are."""
    found = REST_COUNTED.search(spot.so_far) if measure in PARTED and "其" in spot.so_far else None
    outer = scene.frame or scene.last_frame
    if not found or not outer or outer.dimension not in PARTITIONS:
        return None
    return Frame(outer.dimension, spot.printed(found[1]), "signed", "whole", (), (found[1],), 0.8)


def lies_elsewhere(scene: Scene, spot: Spot) -> bool:
    """其余15个分布在另外5个县市 says where they are not, and names no place."""
    spread = None if own_topic(scene, spot) else SPREAD.fullmatch(spot.noun)
    return bool(spread and scene.grammar.subjects.is_elsewhere(spread[1]))


def named_so_far(scene: Scene, spot: Spot) -> tuple[Frame | None, list[str]]:
    """The frame and the parts named in the sentence; 三者 means those of the sentence before."""
    if not scene.recent and PRONOUNS.search(spot.lead):
        return scene.last_frame, scene.last_recent
    return scene.frame, scene.recent


def to_sum(scene: Scene, spot: Spot) -> tuple[list[str], Frame | None]:
    """The parts that 合计 adds up: those of the sentence; 这两条赛道 and 上述三市 those told before it."""
    if SUMS_LAST.match(spot.so_far) and not scene.recent:
        told = scene.last_recent if len(scene.last_recent) > 1 else told_in_paragraph(scene)
        return told, scene.last_frame
    return scene.recent, scene.frame


def told_in_paragraph(scene: Scene) -> list[str]:
    """The parts of one cut that the sentences of a paragraph told, one by one."""
    last = scene.last_frame
    return list(dict.fromkeys(part.member for part in scene.parts if last and part.dimension == last.dimension))
