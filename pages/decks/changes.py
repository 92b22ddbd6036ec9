"""What has changed since a slide was made: the figures it shows against those that the tables hold now."""

from collections.abc import Iterable

import pandas as pd

from pages.exports.exhibit import Exhibit, Figure
from pages.words.catalogue import Lang, t
from pages.words.figures import figure
from pages.words.numbers import is_missing
from pages.words.records import Row, records

_ENDS = ("value", "low", "high")


def changes(exhibits: Iterable[Exhibit], held: pd.DataFrame) -> dict[str, str]:
    """observation_id -> what has become of it, in words, for the figures that are no longer as they were shown.

    `held` is the frame of `observations_of` for the ids that the exhibits show.
    """
    now = {str(row["observation_id"]): row for row in records(held)}
    said = ((shown, exhibit.lang) for exhibit in exhibits for shown in exhibit.figures)
    found = {shown.observation_id: _change(shown, now.get(shown.observation_id), lang) for shown, lang in said}
    return {key: words for key, words in found.items() if words}


def shown_ids(exhibits: Iterable[Exhibit]) -> list[str]:
    """The observations that exhibits show, each once."""
    return list(dict.fromkeys(shown.observation_id for exhibit in exhibits for shown in exhibit.figures))


def _change(shown: Figure, now: Row | None, lang: Lang) -> str:
    if now is None:
        return t("deck.gone", lang, name=shown.name, old=shown.words)
    if all(_same(getattr(shown, end), now[end]) for end in _ENDS) and shown.words == figure(now, lang):
        return ""
    return t("deck.changed", lang, name=shown.name, old=shown.words, new=figure(now, lang))


def _same(shown: float | None, now: object) -> bool:
    return is_missing(now) if shown is None else shown == now
