"""Charts as files: what an independent reader finds in them, and that they are drawn with their words."""

import io
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree
from PIL import Image

from pages.charts.legend import legend
from pages.exports import assets, chart_picture, pictures, svg_patterns
from pages.exports.chart_files import exhibit_png, exhibit_svg
from pages.exports.exhibit import Exhibit, Number
from pages.exports.lettering import legible, shortened, width_of, wrapped
from pages.exports.swatches import swatch
from pages.words.catalogue import t
from pages.words.theme import DARK, LIGHT
from tests.pages.exports.samples import HOSTILE, SHOWN, bars, map_picture, numbers, points

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture: bytes) -> list[str]:
    """All words of the picture, line by line, as an XML parser reads them."""
    return ["".join(each.itertext()) for each in etree.fromstring(picture).iter(f"{SVG}text")]


def size(picture: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(picture)).size


@pytest.mark.parametrize("exhibit", [bars(), points(), numbers(), map_picture()], ids=lambda each: each.form)
def test_a_picture_has_claim_subtitle_and_sources(exhibit: Exhibit) -> None:
    found = texts(exhibit_svg(exhibit, "light"))
    assert found[:2] == [exhibit.title, exhibit.subtitle]
    assert exhibit.sources in found


def test_every_label_of_a_bar_is_a_text_of_the_picture() -> None:
    exhibit = bars(40)
    found = {text.removesuffix(" ›") for text in texts(exhibit_svg(exhibit, "light"))}
    for bar in exhibit.bars:
        assert legible(bar.label) in found
        assert bar.name in found


def test_the_description_names_the_observation_of_every_figure() -> None:
    exhibit = bars(40)
    described = etree.fromstring(exhibit_svg(exhibit, "light")).findtext(f"{SVG}desc")
    assert described and all(figure.observation_id in described for figure in exhibit.figures)


@pytest.mark.parametrize("exhibit", [bars(), points()], ids=lambda each: each.form)
def test_the_legend_explains_the_kinds_that_occur_and_no_other(exhibit: Exhibit) -> None:
    found = " ".join(texts(exhibit_svg(exhibit, "light")))
    for kind in ("exact", "banded", "derived", "provisional", "conflicting", "undisclosed", "offered", "target"):
        assert (legible(t(f"legend.{kind}", "zh")) in found) == (kind in exhibit.kinds), kind
    assert {"exact", "banded", "derived", "provisional", "conflicting"} <= set(exhibit.kinds)


def test_no_two_swatches_look_alike_without_their_colour() -> None:
    kinds = ("exact", "banded", "derived", "provisional", "conflicting", "offered", "target", "forecast", "undisclosed")
    shapes = {re.sub(r'(fill|stroke)(-opacity)?="[#\w.]+"', "", swatch(kind, LIGHT)) for kind in kinds}
    assert len(shapes) == len(kinds)
    assert legend(("exact",), palette=LIGHT, lang="zh")


def test_a_png_has_two_pixels_for_one() -> None:
    assert size(exhibit_png(bars(), "light"))[0] == 1920


def test_forty_bars_keep_their_distance() -> None:
    picture = exhibit_svg(bars(40), "light")
    height = int(etree.fromstring(picture).get("height", "0"))
    assert 40 * chart_picture.CLOSE < height < 40 * 58


def test_words_are_drawn_not_left_out() -> None:
    exhibit = bars()
    silent = re.sub(rb"<text.*?</text>", b"", exhibit_svg(exhibit, "light"))
    assert exhibit_png(exhibit, "light") != pictures.png(silent.decode())


def test_both_grounds_differ_and_the_same_exhibit_gives_the_same_bytes() -> None:
    exhibit = points()
    light, dark = (exhibit_svg(exhibit, mode) for mode in ("light", "dark"))
    assert LIGHT.ground.encode() in light and DARK.ground.encode() in dark
    assert exhibit_svg(exhibit, "light") == light
    assert exhibit_png(exhibit, "dark") == exhibit_png(exhibit, "dark")


def test_hostile_words_are_words() -> None:
    parts = bars(title=HOSTILE, subtitle=HOSTILE, note=HOSTILE, sources=HOSTILE)
    option: dict[str, Any] = parts.picture.light if parts.picture else {}
    option["yAxis"][0]["data"][0] = HOSTILE
    picture = exhibit_svg(parts, "light")
    root = etree.fromstring(picture)
    assert not [each for each in root.iter() if str(each.tag).endswith(("script", "image", "a", "foreignObject"))]
    joined = "".join(texts(picture)).replace(" ", "")
    assert joined.count(SHOWN.replace(" ", "")) >= 4
    assert size(exhibit_png(parts, "light"))[0] == 1920


def test_a_hostile_name_of_a_point_is_no_template() -> None:
    from pages.exports.point_option import points as option

    exhibit = points()
    named = tuple(replace(each, name="{c}") for each in exhibit.points)
    drawn = option(named, exhibit.axis, palette=LIGHT, summary="")
    picture = replace(exhibit.picture, light=drawn) if exhibit.picture else None
    assert "{c}" in texts(exhibit_svg(replace(exhibit, picture=picture), "light"))


def test_endless_words_are_cut_in_the_picture_and_whole_in_its_title() -> None:
    exhibit = bars(title="长" * 10_000, note="A" * 10_000)
    picture = exhibit_svg(exhibit, "light")
    assert etree.fromstring(picture).findtext(f"{SVG}title") == "长" * 10_000
    assert sum(text.count("长") for text in texts(picture)) < 200
    assert size(exhibit_png(exhibit, "light"))[1] < 2400


def test_lines_are_as_long_as_there_is_room() -> None:
    lines = wrapped("签约项目247个，制造业167个，" * 20, size=15, width=400, most=99)
    assert all(300 < width_of(line, 15) <= 400 for line in lines[:-1])
    assert not [line for line in lines if line[0] in "，。"]
    assert len(wrapped("一" * 100, size=15, width=150, most=2)) == 2


def test_shapes_of_an_option_are_not_shortened() -> None:
    path = "path://M2 0L5 3L8 0L10 2L7 5L10 8L8 10L5 7L2 10L0 8L3 5L0 2Z" * 3
    assert shortened({"symbol": path, "data": ["长" * 99, 3]}) == {"symbol": path, "data": [f"{'长' * 53}…", 3]}


def test_numbers_side_by_side_are_of_one_size_and_none_is_cut_off() -> None:
    shown = tuple(Number("名" * 30, words, "注" * 20) for words in ("247 个", "未披露（推算 3000 – 3400 亿元）"))
    root = etree.fromstring(exhibit_svg(numbers(numbers=shown), "light"))
    large = [each for each in root.iter(f"{SVG}text") if each.get("font-weight") == "700"][1:]
    assert len({each.get("font-size") for each in large}) == 1
    assert "".join("".join(each.itertext()) for each in large).replace(" ", "") == "247个未披露（推算3000–3400亿元）"


def test_a_map_says_that_it_is_a_sketch() -> None:
    picture = exhibit_svg(map_picture(), "light")
    assert t("map.sketch", "zh")[:20] in "".join(texts(picture))
    assert picture.count(b"<path") > 30


def test_office_programs_find_a_font_and_no_baseline_they_do_not_know() -> None:
    picture = exhibit_svg(bars(), "light").decode()
    assert "dominant-baseline" not in picture
    assert picture.count("font-family") == picture.count("'Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif")


def test_no_pattern_of_a_bar_is_turned_for_office_programs_do_not_turn_it() -> None:
    picture = exhibit_svg(bars(), "light").decode()
    used = set(re.findall(r'fill="url\(#(\w+)\)"', picture))
    turned = set(re.findall(r'patternTransform="[^"]*" id="(\w+)"', picture))
    assert turned and not used & turned


@pytest.mark.parametrize("draw", [svg_patterns._rising, svg_patterns._standing])
@pytest.mark.parametrize(("width", "height"), [(100.0, 26.0), (5.0, 26.0), (1.5, 26.0), (0.2, 26.0)])
def test_lines_cover_their_part_of_a_bar_and_nothing_beside_it(draw: Any, width: float, height: float) -> None:
    lines = "".join(draw(svg_patterns.Box(10, 20, width, height), 8, 3))
    size = 'xmlns="http://www.w3.org/2000/svg" width="140" height="60"'
    picture = pictures.png(f'<svg {size}><path d="{lines}" fill="#000"/></svg>', scale=4)
    alpha = Image.open(io.BytesIO(picture)).getchannel("A")
    box = alpha.point(lambda value: 255 if value > 127 else 0).getbbox()
    covered = sum(alpha.histogram()[128:]) / (16 * width * height)
    if width > 20:
        assert abs(covered - 3 / 8) < 0.05
    assert not box or (box[0] >= 39 and box[1] >= 79 and box[2] <= 41 + 4 * width and box[3] <= 81 + 4 * height)


def test_without_fonts_there_is_no_picture(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(assets, "SHARE", tmp_path)
    with pytest.raises(assets.MissingAssets):
        exhibit_png(numbers(), "light")
