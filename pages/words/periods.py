"""The date of a background figure in words: 截至 2024-07, 2023-01 至 2023-10, 2025 年."""

from pages.words.catalogue import Lang, t


def period_words(period: object, lang: Lang) -> str:
    """An ISO 8601 date or interval in words; empty where there is none."""
    if not isinstance(period, str) or not period:
        return ""
    start, _, end = period.partition("/")
    if not end:
        return t("period.year", lang, year=start) if len(start) == 4 else start
    return t("period.until", lang, end=end) if start == ".." else t("period.span", lang, start=start, end=end)
