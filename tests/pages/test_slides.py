"""Slides read back by a stranger: the numbers, words, sources and flags of the deck, and every number's observation."""

import re

import pytest
from lxml import etree

from pages.exports.deck import Slide
from pages.exports.exhibit import Picture
from pages.exports.slides.pptx_file import deck_pptx
from pages.words.catalogue import LANGUAGES, t
from tests.pages.decks import EDITIONS, NUMBERS, OF_EVERY_KIND, POINTS, bars, deck, lines, numbers, picture, points
from tests.pages.pptx_reader import A, C, P, Package, Shown, values


def shown(*exhibits, **other) -> list[Shown]:
    return Package(deck_pptx(deck(*exhibits, **other))).slides()


def test_every_segment_of_every_bar_is_drawn_with_its_length() -> None:
    (slide,) = shown(bars())
    drawn = {each.name: each.values for each in slide.chart.series}
    wanted: dict[str, dict[int, float]] = {}
    for place, bar in enumerate(OF_EVERY_KIND):
        for segment, length in bar.segments.items():
            wanted.setdefault(t(f"slide.segment.{segment}", "zh"), {})[place] = length
    assert slide.chart.names == [bar.name for bar in OF_EVERY_KIND]
    assert {name: lengths for name, lengths in drawn.items() if any(lengths.values())} == wanted


def test_the_words_of_the_mark_stand_at_its_end_with_an_arrow_where_it_is_open() -> None:
    (slide,) = shown(bars())
    carrier = slide.chart.series[-1]
    assert set(carrier.values.values()) == {0.0}
    assert [carrier.labels[n] for n in range(len(OF_EVERY_KIND))] == [
        bar.label + (" →" if "fading" in bar.segments else "") for bar in OF_EVERY_KIND
    ]


def test_no_two_kinds_of_mark_look_alike_without_their_colours() -> None:
    (slide,) = shown(bars())
    colourless = [re.sub(r'val="[0-9A-F]{6}"', "", str(look(each.fill))) for each in slide.chart.series]
    assert len(set(colourless)) == len(colourless)


def look(fill) -> list[tuple[str, str | None]]:
    """Kind of fill, pattern, outline and dashes of a series."""
    found = [(each.tag.rsplit("}", 1)[1], each.get("prst") or each.get("val") or each.get("w")) for each in fill.iter()]
    pale = fill.find(f"{A}solidFill/{A}srgbClr")
    lightness = "" if pale is None else ("dark" if int(pale.get("val")[:2], 16) < 128 else "pale")
    return [each for each in found if each[0] != "srgbClr"] + [("lightness", lightness)]


def test_the_worksheet_says_each_number_its_words_and_its_observation() -> None:
    (slide,) = shown(bars())
    head, *rows = slide.chart.rows
    place = {name: n for n, name in enumerate(head)}
    for bar, row in zip(OF_EVERY_KIND, rows, strict=True):
        assert row[place["观测编号"]] == bar.observation_id
        assert row[place["性质"]] == t(f"slide.kind.{bar.kind}", "zh")
        for segment, length in bar.segments.items():
            assert row[place[t(f"slide.segment.{segment}", "zh")]] == length


def test_the_references_of_a_chart_lead_to_the_cells_that_hold_what_is_drawn() -> None:
    for exhibit in (bars(), points(), lines()):
        (slide,) = shown(exhibit)
        rows = slide.chart.rows
        for each in slide.chart.root.iter(f"{C}numRef"):
            letter, first, last = re.fullmatch(r"Sheet1!\$([A-Z])\$(\d+):\$\1\$(\d+)", each.findtext(f"{C}f")).groups()
            cells = [row[ord(letter) - ord("A")] for row in rows[int(first) - 1 : int(last)]]
            assert values(each) == {n: cell for n, cell in enumerate(cells) if cell is not None}


def test_points_stand_where_they_are_with_their_bands_and_names() -> None:
    (slide,) = shown(points())
    head, *rows = slide.chart.rows
    assert head[1] == "项目数（个）"
    found = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    for point in POINTS:
        kind = t(f"slide.kind.{point.kind}", "zh")
        row = found[point.name]
        heights = {name: cell for name, cell in row.items() if name.startswith("金额（亿元） · ") and cell is not None}
        assert heights == {f"金额（亿元） · {kind}": point.y}
        assert (row["项目数（个）"], row["写法"], row["观测编号"]) == (point.x, point.label, point.observation_id)
        assert row["向下余地"] == point.y - (point.y if point.low is None else point.low)
        assert row["向上余地"] == (point.y if point.high is None else point.high) - point.y
    names = [name for each in slide.chart.series for name in each.labels.values()]
    assert sorted(names) == sorted(point.name for point in POINTS)
    assert len(list(slide.chart.root.iter(f"{C}errBars"))) == 2


def test_every_point_is_drawn_once_by_the_series_of_its_kind() -> None:
    (slide,) = shown(points())
    drawn = {(place, height) for each in slide.chart.series for place, height in each.values.items()}
    assert drawn == {(place, point.y) for place, point in enumerate(POINTS)}
    assert sum(len(each.values) for each in slide.chart.series) == len(POINTS)


def test_each_kind_of_point_has_a_shape_of_its_own() -> None:
    (slide,) = shown(points())
    shapes = [each.get("val") for each in slide.chart.root.iter(f"{C}symbol")]
    assert len(set(shapes)) == len(shapes) == 3


def test_each_run_of_editions_is_a_line_of_its_own_and_what_is_apart_has_its_sign() -> None:
    (slide,) = shown(lines())
    assert [each.values for each in slide.chart.series] == [{0: 3160.9}, {1: 3375.3, 2: 2285.0}, {4: 2000.0}]
    assert slide.chart.names == ["首届 2018", "(1) 第二届 2019", "第三届", "(2) 第四届", "第五届"]
    assert [word for each in slide.chart.series for word in each.labels.values()] == [
        each.label for each in EDITIONS if each.value is not None
    ]


def test_the_worksheet_of_editions_holds_all_of_them_with_their_bands() -> None:
    (slide,) = shown(lines())
    head, *rows = slide.chart.rows
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["观测编号"] or "" for row in found] == [each.observation_id for each in EDITIONS]
    assert [row["写法"] or "" for row in found] == [each.label for each in EDITIONS]
    assert (found[4]["向下余地"], found[4]["向上余地"]) == (0, 1000)
    (band,) = slide.chart.root.iter(f"{C}errBars")
    assert values(band.find(f"{C}plus/{C}numRef"))[4] == 1000


def test_key_numbers_are_large_and_lead_to_their_observations() -> None:
    (slide,) = shown(numbers())
    for number in NUMBERS:
        assert any({number.name, number.words} <= set(text.split("\n")) for text in slide.texts)
        line = next(line for line in slide.notes.split("\n") if number.words in line)
        assert all(each in line for each in number.observation_ids)
    sizes = {int(each.get("sz")) for each in slide.root.iter(f"{A}rPr") if each.get("sz")}
    assert max(sizes) >= 4000


@pytest.mark.parametrize("lang", LANGUAGES)
def test_claim_subtitle_sources_date_and_flags_are_on_the_slide(lang) -> None:
    for exhibit in (bars(), points(), lines(), numbers()):
        (slide,) = shown(exhibit, lang=lang)
        whole = "\n".join(slide.texts)
        assert slide.title == exhibit.title
        assert all(words in whole for words in (exhibit.subtitle, exhibit.sources, exhibit.note))
        assert t("slide.date", lang, day="2026-03-05") in whole
    assert t("slide.flagged", lang, flag="含其他类", names="确数") in "\n".join(shown(bars(), lang=lang)[0].texts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_legend_explains_the_kinds_that_occur_and_no_other(lang) -> None:
    (every,) = shown(bars(), lang=lang)
    kinds = dict.fromkeys(bar.kind for bar in OF_EVERY_KIND)
    meanings = [t(f"legend.{kind}", lang) for kind in kinds]
    assert all(meaning in every.texts for meaning in meanings)
    (one,) = shown(bars(OF_EVERY_KIND[:1]), lang=lang)
    assert [meaning for meaning in meanings if meaning in one.texts] == meanings[:1]


def test_charts_and_pictures_are_described() -> None:
    for exhibit in (bars(), points(), picture()):
        (slide,) = shown(exhibit)
        assert slide.told == [exhibit.summary]


def test_a_slide_is_read_out_from_the_claim_to_the_page_number_without_its_swatches() -> None:
    (slide,) = shown(bars())
    order = list(slide.boxes)
    wanted = [t(f"slide.name.{name}", "zh") for name in ("subtitle", "chart", "legend", "foot", "number")]
    assert order[1:] == wanted
    mute = [each for each in slide.root.iter(f"{P}sp") if each.find(f"{P}txBody") is None]
    assert mute
    assert all(b"decorative" in etree.tostring(each) for each in mute)


def test_a_chart_that_office_does_not_know_is_a_picture_of_two_pixels_for_one() -> None:
    (slide,) = shown(picture())
    (part,) = slide.related("image")
    png = slide.package.parts[part]
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (960, 480)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_map_says_what_its_outlines_are(lang) -> None:
    option = {"series": [{"type": "map", "map": "china", "data": [{"name": "重庆"}]}]}
    (slide,) = shown(bars((), form="picture", picture=Picture(option, option, 480, 240, "china")), lang=lang)
    assert t("map.sketch", lang) in "\n".join(slide.texts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_notes_say_every_sentence_who_said_it_and_every_figure_with_its_observation(lang) -> None:
    told = Slide(notes="请先看\n第二行", exhibit=bars(lang=lang))
    (slide,) = Package(deck_pptx(deck(lang=lang, slides=(told,)))).slides()
    lines = slide.notes.split("\n")
    assert lines[:2] == ["请先看", "第二行"]
    for said in told.exhibit.sentences:
        line = next(line for line in lines if said.text in line)
        kind = t(
            "slide.notes.kind",
            lang,
            kind={"restated": ("转述", "Restated"), "record": ("摘录", "Record")}[said.kind][lang == "en"],
        )
        assert all(words in line for words in (kind, "某日报", "2025-05-26", *said.observation_ids))
    for bar in OF_EVERY_KIND:
        assert any(bar.label in line and f"[{bar.observation_id}]" in line for line in lines)


def test_the_speakers_title_stands_instead_of_the_exhibits() -> None:
    told = Slide(title="我们的说法", exhibit=bars())
    (slide,) = Package(deck_pptx(deck(slides=(told,)))).slides()
    assert slide.title == "我们的说法"


def test_a_slide_of_text_holds_its_lines_as_text() -> None:
    told = Slide(title="先说结论", body="第一行\n第二行 <b>不是标记</b>\n=1+1")
    (slide,) = Package(deck_pptx(deck(slides=(told,)))).slides()
    assert slide.title == "先说结论"
    assert "第一行\n第二行 <b>不是标记</b>\n=1+1" in slide.texts


def test_pages_are_numbered_by_a_field() -> None:
    for number, slide in enumerate(shown(bars(), numbers(), points()), start=1):
        (field,) = slide.root.iter(f"{A}fld")
        assert (field.get("type"), field.findtext(f"{A}t")) == ("slidenum", str(number))


def test_every_run_axis_and_label_is_set_in_the_typeface_of_chinese_offices() -> None:
    package = Package(deck_pptx(deck(bars(), points(), numbers(), picture())))
    for slide in package.slides():
        roots = [slide.root, *map(package.xml, slide.related("notesSlide") + slide.related("chart"))]
        runs = [each for root in roots[:1] + roots[2:] for each in root.iter(f"{A}rPr", f"{A}defRPr")]
        assert runs
        for each in runs:
            faces = [each.find(f"{A}{script}") for script in ("latin", "ea", "cs")]
            assert [face.get("typeface") for face in faces] == ["Microsoft YaHei"] * 3
    for part in (name for name in package.parts if name.startswith("ppt/theme/")):
        fonts = package.xml(part).find(f".//{A}fontScheme")
        assert {each.get("typeface") for each in fonts.iter(f"{A}ea", f"{A}latin")} == {"Microsoft YaHei"}
