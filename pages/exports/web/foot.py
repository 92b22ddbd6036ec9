"""What stands below a slide: the marks explained, what to mind, what has changed, who says it."""

from collections.abc import Mapping

from pages.charts.marks import Kind
from pages.exports.exhibit import Bar, Exhibit, Figure, Line, Number, Point
from pages.exports.outlines import noted
from pages.exports.web.markup import line, tag, words
from pages.words.catalogue import Lang, t


def foot(exhibit: Exhibit, changes: Mapping[str, str], lang: Lang) -> str:
    """The lines of the foot that have something to say; the source comes last and is always there."""
    lines = (
        _legend(exhibit, lang),
        line("p", _changed(exhibit, changes, lang), of="changed"),
        line("p", noted(exhibit), of="note"),
        line("p", _flags(exhibit, lang), of="flags"),
        line("p", exhibit.sources or t("cite.none", lang), of="source"),
    )
    return "".join(lines)


def ids_of(exhibit: Exhibit) -> tuple[str, ...]:
    """Every observation that the slide draws or lists, each once."""
    drawn: tuple[Figure | Bar | Point, ...] = (*exhibit.figures, *exhibit.bars, *exhibit.points)
    listed: tuple[Number | Line, ...] = (*exhibit.numbers, *exhibit.lines)
    among = (each for row in listed for each in row.observation_ids)
    return tuple(dict.fromkeys((*(each.observation_id for each in drawn), *among)))


def _legend(exhibit: Exhibit, lang: Lang) -> str:
    kinds = exhibit.kinds
    items = (
        tag("li", tag("i", "", of=f"{exhibit.shape} {kind}") + words(_meaning(kind, exhibit, lang))) for kind in kinds
    )
    return tag("ul", "".join(items), of="legend", aria_label=t("legend.title", lang)) if kinds else ""


def _meaning(kind: Kind, exhibit: Exhibit, lang: Lang) -> str:
    """What a mark means; of points the band is a line."""
    is_line = exhibit.shape == "point" and kind in ("banded", "derived")
    return t(f"deck.point_{kind}" if is_line else f"legend.{kind}", lang)


def _changed(exhibit: Exhibit, changes: Mapping[str, str], lang: Lang) -> str:
    names = {each: row.cells[0] for row in exhibit.lines if row.cells for each in row.observation_ids}
    names |= {each.observation_id: each.name for each in exhibit.figures}
    news = [(names.get(each, ""), changes[each]) for each in ids_of(exhibit) if each in changes]
    said = [t("list.colon", lang).join((name, change)) if name else change for name, change in news]
    return t("deck.since", lang, changes=t("list.semicolon", lang).join(said)) if said else ""


def _flags(exhibit: Exhibit, lang: Lang) -> str:
    """Each flag with the figures that carry it."""
    carried: dict[str, list[str]] = {}
    for figure in exhibit.figures:
        carried.setdefault(figure.flags, []).append(figure.name)
    parts = [
        t("deck.flag", lang, flag=flag, names=t("list.comma", lang).join(dict.fromkeys(names)))
        for flag, names in carried.items()
        if flag
    ]
    return t("list.semicolon", lang).join(parts)
