"""Titles that say the finding, built from the rows of a chart; a ratio or share only where both figures are exact."""

from typing import Any

import pandas as pd

from pages.words.catalogue import Lang, pick, t
from pages.words.figures import counted, figure, is_firm
from pages.words.numbers import percent, ratio
from pages.words.records import records

_NOTABLE = 1.15
_LEAST = 0.1
_ALIKE = ("unit", "amount_kind", "scope_id")


def finding(rows: pd.DataFrame, total: pd.DataFrame, *, lang: Lang) -> str:
    """The sentence above a chart of one measure.

    `rows` are marks of one measure, largest first; `total` are the marks of its whole, in which a share may have its
    base. Parts that lie inside another are passed over.
    """
    printed = [row for row in records(rows) if row["obs_status"] == "A" and _is_part(row)]
    if not printed:
        return t("finding.nothing", lang)
    first = printed[0]
    whole = _whole(first, records(total))
    if whole and is_firm(first):
        return _share(first, whole, lang)
    second = printed[1] if len(printed) > 1 else None
    if second and is_firm(first) and is_firm(second) and first["value"] / second["value"] >= _NOTABLE:
        times = ratio(first["value"] / second["value"])
        return t(_key(first, "ratio"), lang, **_words(first, lang), other=_name(second, lang), times=times)
    return t(_key(first, "alone"), lang, **_words(first, lang))


def named_finding(names: list[str], role: str, *, lang: Lang) -> str:
    """The title of a map: who is named in a role, and that no single province has a figure."""
    if not names:
        return t("finding.no_places", lang)
    return counted(f"finding.places.{role}", len(names), lang, names=t("list.comma", lang).join(names))


def share_note(row: dict[str, Any], whole: dict[str, Any], lang: Lang) -> str:
    """A share in words with its base: 占项目数 247 个的 67.6%."""
    return t(f"share.{row['measure']}", lang, whole=figure(whole, lang), share=_written(_percent(row, whole), lang))


def _is_part(row: dict[str, Any]) -> bool:
    return row["dimension"] != "total" and row.get("inside") is not True


def _share(first: dict[str, Any], whole: dict[str, Any], lang: Lang) -> str:
    share = _written(_percent(first, whole), lang)
    return t(_key(first, "share"), lang, **_words(first, lang), whole=figure(whole, lang), share=share)


def _written(share: float, lang: Lang) -> str:
    """A part is never written as the whole of it, nor as nothing."""
    if 0 < share < _LEAST:
        return t("share.tiny", lang)
    return percent(min(share, 100 - _LEAST) if share < 100 else share, lang)


def _percent(row: dict[str, Any], whole: dict[str, Any]) -> float:
    return 100 * float(row["value"]) / float(whole["value"])


def _whole(row: dict[str, Any], totals: list[dict[str, Any]]) -> dict[str, Any] | None:
    same = [whole for whole in totals if all(str(whole[name]) == str(row[name]) for name in _ALIKE)]
    return next((whole for whole in same if is_firm(whole) and whole["value"] > row["value"]), None)


def _key(row: dict[str, Any], form: str) -> str:
    kind = "signed" if row["measure"] == "amount" and row["amount_kind"] == "contract" else row["measure"]
    return f"finding.{kind}.{form}"


def _words(row: dict[str, Any], lang: Lang) -> dict[str, str]:
    return {"name": _name(row, lang), "n": figure(row, lang)}


def _name(row: dict[str, Any], lang: Lang) -> str:
    return pick(lang, row["member_zh"], row["member_en"])
