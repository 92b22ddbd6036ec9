"""Titles of charts of which no part is said to lead, and shares with their base."""

from typing import Any

import pandas as pd

from pages.words.catalogue import Lang, pick, t
from pages.words.figures import counted, figure
from pages.words.numbers import percent
from pages.words.records import records

_LEAST = 0.1


def finding(rows: pd.DataFrame, *, lang: Lang) -> str:
    """The sentence above a chart of which nothing more may be said than what its first part is.

    `rows` are marks of one measure, largest first; parts that lie inside another are passed over.
    """
    printed = [row for row in records(rows) if row["obs_status"] == "A" and _is_part(row)]
    if not printed:
        return t("finding.nothing", lang)
    first = printed[0]
    kind = "signed" if first["measure"] == "amount" and first["amount_kind"] == "contract" else first["measure"]
    return t(f"finding.{kind}", lang, name=pick(lang, first["member_zh"], first["member_en"]), n=figure(first, lang))


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


def _written(share: float, lang: Lang) -> str:
    """A part is never written as the whole of it, nor as nothing."""
    if 0 < share < _LEAST:
        return t("share.tiny", lang)
    return percent(min(share, 100 - _LEAST) if share < 100 else share, lang)


def _percent(row: dict[str, Any], whole: dict[str, Any]) -> float:
    return 100 * float(row["value"]) / float(whole["value"])
