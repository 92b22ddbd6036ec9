"""The lines of the background: what a figure counts, for which day or time, how much."""

from pages.charts.cut_rows import TableRow, member_name
from pages.charts.outlined_rows import said
from pages.words.catalogue import Lang, t
from pages.words.labels import label
from pages.words.periods import period_words
from pages.words.records import Row

_NAMED = ("share", "change")
_SEARCHED = ("member_zh", "member_en", "label", "period", "against", "base")


def background_line(row: Row, lang: Lang) -> TableRow:
    """One figure; below its name what it measures where the name may not say so."""
    key = str(row["observation_id"])
    return TableRow(
        key=key,
        name=member_name(row, lang),
        inside=False,
        projects=period_words(row["period"], lang) or t("background.no_date", lang),
        amount=said(row, lang),
        note=_note(row, lang),
        observation_ids=(key,),
    )


def matching(row: Row, words: str) -> bool:
    """Whether a figure holds all the words, in either language."""
    text = " ".join(str(row[name]) for name in _SEARCHED if isinstance(row[name], str)).lower()
    return all(word in text for word in words.lower().split())


def _note(row: Row, lang: Lang) -> str:
    kind = row["amount_kind"]
    words = [label("amount_kind", kind, lang)] if isinstance(kind, str) and kind != "other" else []
    words += [label("measure", row["measure"], lang)] if row["measure"] in _NAMED else []
    words += [label("status", row["status"], lang)] if row["dimension"] != "context" else []
    return t("list.semicolon", lang).join(words)
