"""In which state a figure is: signed, offered, aimed at, foreseen or of an earlier edition."""

from __future__ import annotations

import re
from collections.abc import Callable

from etl.grammar.expressions import any_word, expression
from etl.vocabulary import Vocabulary

COMPARED = expression(r"(?:比|较|与|同|以|和|对照|参照|[高低多少快慢优]于)[^，。；]{0,4}$")
OWNER = expression(r"(?:[^，。；的]{0,6})?的")  # 上届签约的151个: the rest of the sentence is about its projects
NAMED_VALUE = expression(
    r"(?:[^，。；\d的]{0,6}(?:会|活动|仪式)的)|(?:同期)?的?(?:为|是|共)?(?:签约)?(?:项目|金额)?的?|（(?:[\u4e00-\u9fff]{0,8})"
)
BRACKETS = expression(r"[（(][^（）()]*[）)]")
FROM = expression(r"[由从][^，；]*$")
BASE_OF_SHARE = expression("(?:目标|任务|计划|值|数)*的(?:[\\d.%％、和与及]*[、和与及])?$")
THIS_EDITION = "本届|此届|今届|这届|这一届|本次|此次|今次|这次|这一次"
AT_PRESENT = "现在|目前|如今|截至"
RESET = expression(f"{THIS_EDITION}|今年|加上|一年过去|时隔一年|一年之?后|一年下来")
CHANGED = expression(r"(?:提高|提升|增加|上升|下降|减少|增长|扩大|缩小|跃升|攀升|增|减|升|降|扩|缩|提)[到至]|调整为")
RUNNING = expression(
    r"(?:自|创办|举办|创立)[^，。；]{0,16}以来，?[^，。；]{0,4}累计|[\d一二三四五六七八九十]+年来[^。；]{0,16}[共累]|(?:前[一二两三四五六七八九十\d]+[届次期]|(?<![第十])[一二两三四五六七八九十]届|历届|往届)[^，。；]{0,14}(?:(?:累计|总|共)|，(?![^，。；]*(?:[本今这]|此次))[^，。；]{0,8}累计)|(?:届|[年以间里场会动]来|至今|季度|[半\d十]年|[次场期](?!间)|\d月|已)[^。；]{0,16}累计(?:签约|签订|签署|引进|达成|促成)|前[一二两三四五六七八九十\d]+年[^，。；]{0,14}(?:累计|总|共)|加上本届|"
    r"前[两二三四五六七八九十]+届(?:加起来|加在一起|加总|相加|之和)|"
    r"(?<![第上前近后首一二三四五六七八九十])[两二三四五六七八九十]{1,2}届(?:[^，。；分依]{0,8}会)?(?:签约|上，[^。；]{0,10}共)"
)
SIGNED_SINCE = expression(
    "意向[^，；。]{0,10}，[^，；]{0,4}?(?:共|已|现场|正式|成功|集中)*(?:签约|签订|签署|签下)(?!意向)"
)
SIGNED = expression(r"签约|签署|签订|签下|斩获|揽金|揽获|落袋|成交|落户|合同项目")
OFFERED = expression(
    "项目|场景|机会|机遇|需求|清单|榜|成果|技术(?!装备|标准|规范)|地块|宗地|载体|楼宇|厂房|资产|手册|目录|册"
)
OFFER = expression(
    "[了的]?([\u4e00-\u9fff]{0,4}?(?:招商|招引|引资|合作|重点|重大)[\u4e00-\u9fff]{0,4}?项目)"
)  # 发布招商引资项目
MEETINGS = expression(
    "(?:[、和与][^，。；]{2,8})*(?:等)?(?:系列|专场|专题|配套|主题|各类)*(?:活动|会(?!议)|专场|环节|仪式|路演|交流|对接|洽谈)"
)
SIGNS = expression(
    r"达成了?[^，。；]{0,10}成果|签约|新签(?!字)|签署|签订|签下|签了|协议|合同|引资|授信|成交|落户|投资额|投资项目|合作项目|意向订单|采购意向|揽金|投资总额|采购金额|采购总额|采购额|采购合同|采购协议|订购|订单"
)


class StatusGrammar:
    """Finds the words that say it; the nearest before the figure decides, brackets close what they open."""

    def __init__(self, vocabulary: Vocabulary, fold: Callable[[str], str]) -> None:
        self.words = {fold(row["trigger"]): row["status"] for row in vocabulary.rows("statuses")}
        self.expression = re.compile(any_word(self.words))
        self.offering = re.compile(any_word(word for word, said in self.words.items() if said == "offered"))

    def status(self, words: str) -> str:
        """The state that the words before a figure (from the start of its sentence, without brackets) put it in.

        Aims and forecasts hold for their clause, an earlier edition until the words come back to this one.
        """
        found, clause = "signed", words.rfind("；")
        for match in self.expression.finditer(words):
            said = self.words[match[0]]
            if self.holds(said, match, words, clause):
                found = "signed" if said == "previous" and self.left(words, match) else said
        return found

    def holds(self, said: str, match: re.Match[str], words: str, clause: int) -> bool:
        if match[0] in ("目标", "预期") and BASE_OF_SHARE.match(words[match.end() :]):
            return False  # 完成年度目标任务的86.2%, 为预期目标的八成
        if match[0].endswith("后") and "，" in words[match.end() :]:
            return False  # 投产后 speaks of what follows in its own clause
        if said == "forecast" and match[0].endswith("意向") and SIGNED_SINCE.search(words, match.start()):
            return False  # 达成合作意向420项，签约项目186个
        if said in ("target", "forecast"):
            return match.start() > clause
        if said == "previous" and match.start() < clause and not OWNER.match(words[match.end() :]):
            return False
        compared = COMPARED.search(words[: match.start()]) and not NAMED_VALUE.fullmatch(words[match.end() :])
        return said == "previous" and not compared

    def left(self, words: str, match: re.Match[str]) -> bool:
        """The words behind an earlier edition lead back to this one (由上届的9.4亿元提高到11亿元)."""
        behind = words[match.end() :]
        from_there = FROM.search(words[: match.start()])
        return bool(RESET.search(behind) or (from_there and CHANGED.search(behind)))

    def offers(self, words: str) -> str | None:
        """What the words put on offer (推介项目, 招商项目), unless they speak of signing."""
        if not self.offering.search(words):
            return None
        found = self.expression.finditer(words)
        offered = [m for m in found if self.words[m[0]] == "offered" and not MEETINGS.match(words, m.end())]
        match = next((m for m in offered if m[0].endswith(("项目", "清单"))), offered[0] if offered else None)
        if not match or SIGNED.search(words):
            return None
        if match[0].endswith(("项目", "清单", "场景")):
            return match[0]
        named = OFFER.match(words, match.end())
        if not named and not OFFERED.search(words):
            return None  # 3项行业标准发布
        kind = "路演" if match[0].endswith("路演") else match[0]  # 登台路演
        return named[1] if named else f"{kind}项目"


def without_closed_brackets(text: str) -> str:
    """The words outside brackets that were closed before the end."""
    return BRACKETS.sub("", text) if "）" in text or ")" in text else text
