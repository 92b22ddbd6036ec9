"""A row of figures in words: the hedge, the number, its unit, and what is not said."""

from typing import Any

from pages.words.catalogue import Lang, known, t
from pages.words.numbers import MONEY, ONE, Scale, axis_scale, is_missing, number, text_scale
from pages.words.records import Row


def figure(row: Row, lang: Lang) -> str:
    """The figure as running text: 近 1700 亿元, 247 个, 未披露."""
    bound = next((row[end] for end in ("value", "high", "low") if not is_missing(row[end])), 0.0)
    return _worded(row, lang, text_scale(bound, str(row["unit"]), lang), unit=True)


def bare_figure(row: Row, lang: Lang) -> str:
    """The figure as a label beside a mark: 近 1700; its unit stands in the subtitle."""
    return _worded(row, lang, axis_scale(str(row["unit"]), lang), unit=False)


def band(row: Row, lang: Lang) -> str:
    """The band of a hedged figure in words, with what its ends mean; empty where the figure is exact."""
    if is_exact(row) or (is_missing(row["low"]) and is_missing(row["high"])):
        return ""
    scale = text_scale(row["high"] if not is_missing(row["high"]) else row["low"], str(row["unit"]), lang)
    low, high = (_plain(row, end, lang, scale) for end in ("low", "high"))
    if not low or not high:
        return t("band.from" if low else "band.to", lang, n=with_unit(low or high, row, scale, lang))
    return t("band.between", lang, low=low, high=with_unit(high, row, scale, lang))


def unit_name(unit: str, measure: str, lang: Lang) -> str:
    """The unit of an axis: 亿元, CNY bn, 个."""
    if unit in MONEY:
        return t(f"axis.{axis_scale(unit, lang).name}", lang, currency=t(f"currency.{unit}", lang))
    return t(f"axis.{measure}", lang) if known(f"axis.{measure}") else ""


def counted(key: str, n: int, lang: Lang, **values: object) -> str:
    """The words of `key` for `n` things; English has another form for one."""
    single = f"{key}.one"
    return t(single if lang == "en" and n == 1 and known(single) else key, lang, n=number(n, lang), **values)


def is_firm(row: Row) -> bool:
    """Whether the figure may be reckoned with: one number that was printed and that no other report contests."""
    return is_exact(row) and row["obs_status"] == "A" and row["standing"] == "held"


def is_exact(row: Row) -> bool:
    """Whether the figure is one number and no band."""
    if is_missing(row["value"]) or row["qualifier"] != "exact":
        return False
    return bool(is_missing(row["low"]) or row["low"] == row["high"])


def _worded(row: Row, lang: Lang, scale: Scale, *, unit: bool) -> str:
    def one(text: str) -> str:
        return with_unit(text, row, scale, lang) if unit else text

    if row["obs_status"] == "O":
        return _undisclosed(row, lang, scale)
    words = _derived(row, lang, scale, one) if row["obs_status"] == "E" else _hedged(row, lang, scale, one)
    words = t("figure.provisional", lang, n=words) if row["obs_status"] == "P" else words
    return t("figure.contested", lang, n=words) if row.get("standing") == "contested" else words


def _hedged(row: Row, lang: Lang, scale: Scale, one: Any) -> str:
    if row["qualifier"] == "range":
        low, high = (_plain(row, end, lang, scale) for end in ("low", "high"))
        return str(one(t("hedge.range", lang, low=low, high=high)))
    qualifier = "below" if row["qualifier"] == "under" and row["high_open"] else row["qualifier"]
    return t(f"hedge.{qualifier}", lang, n=one(number(row["value"], lang, step=row["step"], scale=scale)))


def _derived(row: Row, lang: Lang, scale: Scale, one: Any) -> str:
    if not is_missing(row["value"]) or row["low"] == row["high"]:
        value = row["low"] if is_missing(row["value"]) else row["value"]
        return t("figure.derived", lang, n=one(number(value, lang, step=row["step"], scale=scale)))
    low, high = (_plain(row, end, lang, scale) for end in ("low", "high"))
    if not high:
        return t("figure.derived", lang, n=t("hedge.at_least", lang, n=one(low)))
    return t("figure.derived", lang, n=one(t("figure.band", lang, low=low, high=high)))


def _undisclosed(row: Row, lang: Lang, scale: Scale) -> str:
    if is_missing(row["high"]):
        return t("figure.undisclosed", lang)
    if row["high"] == 0:
        return t("figure.undisclosed_nothing", lang)
    low, high = (_plain(row, end, lang, scale) for end in ("low", "high"))
    if is_missing(row["low"]) or row["low"] == 0:
        return t("figure.undisclosed_below", lang, n=high)
    return t("figure.undisclosed_between", lang, low=low, high=high)


def _plain(row: Row, end: str, lang: Lang, scale: Scale) -> str:
    return "" if is_missing(row[end]) else number(row[end], lang, scale=scale, step=_band_step(row, end, scale))


def _band_step(row: Row, end: str, scale: Scale) -> float | None:
    """Ends of a band are written as finely as the figure was, or finer where they need it."""
    if round(row[end] / scale.size, 1) == round(row[end] / scale.size):
        return scale.size
    if is_missing(row["step"]):
        return None
    steps = row[end] / row["step"]
    # Of about 16 the ends lie half a step away: 15.5 and 16.5, not 16 and 16.
    return float(row["step"]) if abs(steps - round(steps)) < 1e-6 else float(row["step"]) / 10


def with_unit(text: str, row: Row, scale: Scale, lang: Lang) -> str:
    """A written number with the unit of its row: 1572.8 亿元, 247 个."""
    unit = str(row["unit"])
    if unit in MONEY:
        return t(f"scale.{scale.name}", lang, n=text, currency=t(f"currency.{unit}", lang))
    measured = f"unit.{row['measure']}"
    key = measured if scale is ONE and unit in ("count", "person") and known(measured) else f"unit.{unit}"
    single = f"{key}.one" if text == "1" and known(f"{key}.one") else key
    return t(single, lang, n=text) if known(key) else text
