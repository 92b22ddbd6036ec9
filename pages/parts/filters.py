"""The filters of the pages, at most three on each."""

from collections.abc import Sequence

from pages.content.cut import MEASURES, Cut
from pages.parts import address
from pages.words.catalogue import Lang, t
from pages.words.labels import label


def choose_measure(cuts: Sequence[Cut], lang: Lang) -> str:
    """Amounts or numbers of projects, as far as the cuts have any."""
    printed = {measure for cut in cuts for measure in cut.measures}
    measures = [measure for measure in MEASURES if measure in printed or not printed]
    options = {measure: t(f"measure.{measure}", lang) for measure in measures}
    return address.segments("measure", t("filter.measure", lang), options, lang=lang)


def choose_cut(dimensions: Sequence[str], lang: Lang) -> str:
    """The cut to look at, where the event was reported in several."""
    options = {code: label("dimension", code, lang) for code in dimensions}
    return address.segments("cut", t("filter.cut", lang), options, lang=lang) if len(options) > 1 else dimensions[0]
