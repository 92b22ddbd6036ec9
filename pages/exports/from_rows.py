"""Exhibits from the rows of a chart, its evidence and the lines of its table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from pages.charts.cut_rows import TableRow
from pages.charts.edition_line import HEIGHT as LINE_HEIGHT
from pages.charts.edition_line import Edition, breaks, edition_line
from pages.charts.marks import mark_of
from pages.charts.ranked_bars import height, marks_of, ranked_bars
from pages.charts.summary import line_summary, points_summary, summary
from pages.exports import point_option
from pages.exports.exhibit import Bar, Exhibit, Figure, Form, Line, Number, Option, Picture, Point, Sentence
from pages.words.catalogue import Lang, t
from pages.words.figures import band, bare_figure, figure, unit_name
from pages.words.labels import label
from pages.words.numbers import ONE, axis_scale, is_missing
from pages.words.records import Row, records
from pages.words.theme import DARK, LIGHT, Palette

WIDTH = 960
Draw = Callable[[Palette], Option]


@dataclass(frozen=True)
class Frame:
    """What stands around a chart, whatever it draws: see Exhibit for the words."""

    key: str
    lang: Lang
    title: str
    subtitle: str
    note: str
    sources: str
    event: str
    address: str
    build: str
    evidence: pd.DataFrame
    heads: Sequence[str] = ()
    lines: Iterable[TableRow] = ()


def bars_exhibit(frame: Frame, rows: pd.DataFrame) -> Exhibit:
    """Ranked bars; `rows` is a frame of `marks` of one measure and unit with a column `name`."""
    lang, spoken = frame.lang, summary(rows, name="name", lang=frame.lang)

    def draw(palette: Palette) -> Option:
        return ranked_bars(rows, name="name", palette=palette, lang=lang, summary=spoken)

    lines = records(rows)
    bars = [
        Bar(str(row["name"]), bare_figure(row, lang), mark.kind, dict(mark.segments), str(row["observation_id"]))
        for row, mark in zip(lines, marks_of(lines, lang), strict=True)
    ]
    whole = _exhibit(frame, "bars", spoken, rows)
    picture = drawn(draw, height(len(rows)))
    return replace(whole, picture=picture, axis=(_axis(lines, lang),), bars=tuple(bars))


def points_exhibit(frame: Frame, pairs: pd.DataFrame) -> Exhibit:
    """Parts by their count and amount; `pairs` is a frame of `paired` with a column `name`."""
    lang, rows = frame.lang, records(pairs)
    points = tuple(_point(row, lang) for row in rows)
    unit = unit_name(str(rows[0]["unit"]), "amount", lang) if rows else ""
    axis = (t("scatter.x", lang), t("scatter.y", lang, unit=unit))
    spoken = points_summary(pairs, lang=lang)

    def draw(palette: Palette) -> Option:
        return point_option.points(points, axis, palette=palette, summary=spoken)

    whole = _exhibit(frame, "points", spoken, pairs)
    return replace(whole, picture=drawn(draw, point_option.HEIGHT), axis=axis, points=points)


def lines_exhibit(frame: Frame, rows: pd.DataFrame, editions: Sequence[Edition], axis: str) -> Exhibit:
    """Editions in time; `rows` is a frame of `marks` with a column `name`, `axis` says what the values measure."""
    spoken = line_summary(rows, editions, lang=frame.lang)

    def draw(palette: Palette) -> Option:
        return edition_line(editions, axis, palette=palette, lang=frame.lang, summary=spoken)

    whole = _exhibit(frame, "lines", spoken, rows)
    return replace(
        whole, picture=drawn(draw, LINE_HEIGHT), axis=(axis,), names=tuple(each.name for each in editions),
        breaks=tuple(place for place, _ in breaks(editions)),
        points=tuple(_edition(place, each) for place, each in enumerate(editions) if each.value is not None),
    )  # fmt: skip


def numbers_exhibit(frame: Frame, numbers: Sequence[Number], rows: pd.DataFrame) -> Exhibit:
    """Key numbers in large type; `rows` are the marks behind all of them."""
    spoken = t("list.semicolon", frame.lang).join(f"{each.name} {each.words}" for each in numbers)
    return replace(_exhibit(frame, "numbers", spoken, rows), numbers=tuple(numbers))


def picture_exhibit(frame: Frame, picture: Picture, spoken: str, rows: pd.DataFrame) -> Exhibit:
    """A chart that has no form of its own in an office file: a map, a flow, a calendar."""
    return replace(_exhibit(frame, "picture", spoken, rows), picture=picture)


def drawn(draw: Draw, height: int, *, map_name: str = "") -> Picture:
    """The options of both grounds."""
    return Picture(draw(LIGHT), draw(DARK), WIDTH, height, map_name)


def figures_of(rows: pd.DataFrame, lang: Lang) -> tuple[Figure, ...]:
    """The marks as figures, each observation once."""
    return tuple(_figure(row, lang) for row in records(rows.drop_duplicates("observation_id")))


def sentences_of(evidence: pd.DataFrame) -> tuple[Sentence, ...]:
    """The sentences of rows of evidence, each once with all its quantities."""
    groups = evidence.groupby(["source_id", "sentence"], sort=False)
    return tuple(_sentence(records(rows)) for _, rows in groups)


def _exhibit(frame: Frame, form: Form, spoken: str, rows: pd.DataFrame) -> Exhibit:
    """What every exhibit has, whatever it draws."""
    return Exhibit(
        key=frame.key,
        lang=frame.lang,
        form=form,
        title=frame.title,
        subtitle=frame.subtitle,
        note=frame.note,
        sources=frame.sources,
        summary=spoken,
        event=frame.event,
        address=frame.address,
        build=frame.build,
        heads=tuple(frame.heads),
        lines=tuple(_line(line, frame.lang) for line in frame.lines),
        figures=figures_of(rows, frame.lang),
        sentences=sentences_of(frame.evidence),
    )


def _axis(rows: Sequence[Row], lang: Lang) -> str:
    """What the bars measure, with the unit."""
    if not rows:
        return ""
    row = rows[0]
    kind, unit = _text(row["amount_kind"]), unit_name(str(row["unit"]), str(row["measure"]), lang)
    what = label("amount_kind", kind, lang) if kind else label("measure", row["measure"], lang)
    return t("axis.titled", lang, what=what, unit=unit) if unit else what


def _point(row: Row, lang: Lang) -> Point:
    scale = axis_scale(str(row["unit"]), lang)
    low, high = (None if is_missing(row[end]) else float(row[end]) / scale.size for end in ("low", "high"))
    middle = float(next(row[end] for end in ("value", "low", "high") if not is_missing(row[end]))) / scale.size
    kind = mark_of(row, scale=ONE, stub=1).kind
    name = str(row["name"])
    return Point(name, bare_figure(row, lang), float(row["count"]), middle, low, high, kind, str(row["observation_id"]))


def _edition(place: int, each: Edition) -> Point:
    name = " ".join(each.name.split())
    return Point(name, each.label, place, each.value or 0.0, each.low, each.high, each.kind, each.observation_id)


def _figure(row: Row, lang: Lang) -> Figure:
    value, low, high = (None if is_missing(row[end]) else float(row[end]) for end in ("value", "low", "high"))
    flags = (label("flag", flag, lang) for flag in _text(row["flags"]).split(";") if flag)
    return Figure(
        observation_id=str(row["observation_id"]),
        name=str(row.get("name") or _text(row.get("member_zh"))),
        words=figure(row, lang),
        # What was worked out has a band that its words already say, and none of its own wording.
        band="" if row["obs_status"] in ("O", "E") else band(row, lang),
        value=value,
        low=low,
        high=high,
        unit=str(row["unit"]),
        kind=mark_of(row, scale=ONE, stub=1).kind,
        flags=t("list.semicolon", lang).join(flags),
        formula=_text(row["formula"]),
    )


def _line(line: TableRow, lang: Lang) -> Line:
    name = t("list.semicolon", lang).join(words for words in (line.name, line.note) if words)
    return Line((name, line.projects, line.amount), line.inside, line.observation_ids)


def _sentence(rows: Sequence[Row]) -> Sentence:
    first = rows[0]
    spans = sorted({(int(row["quote_start"]), int(row["quote_end"])) for row in rows})
    published: str = "" if pd.isna(first["published"]) else str(first["published"])[:10]
    return Sentence(
        text=str(first["sentence"]),
        spans=tuple(spans),
        source_id=str(first["source_id"]),
        title=_text(first["title"]),
        publisher=_text(first["publisher"]),
        published=published,
        kind=str(first["kind"]),
        url=_text(first["url"]),
        observation_ids=tuple(dict.fromkeys(str(row["observation_id"]) for row in rows)),
        roles=tuple(dict.fromkeys(str(row["role"]) for row in rows if row.get("role", "says") != "says")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
