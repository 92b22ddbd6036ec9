"""The bureau's own template: its master, layouts and size stay, its samples go, a bad one gives one clear error."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Pt

from pages.exports.slides import template as templates
from pages.exports.slides.pptx_file import deck_pptx
from pages.exports.slides.template import BadTemplate
from pages.words.catalogue import LANGUAGES, t
from tests.pages.decks import bars, deck, many, numbers, points
from tests.pages.pptx_reader import A, P, Package

SIZES = [(960, 540), (720, 540), (720, 405), (540, 720)]


def written(made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def bureau(width: float = 960, height: float = 540, ground: str = ""):
    """A template with a line of its own, a sample slide with notes, and layouts for every purpose."""
    made = Presentation()
    made.slide_width, made.slide_height = Pt(width), Pt(height)
    for owner in (made.slide_master, *made.slide_layouts):
        for shape in owner.placeholders:
            shape.left, shape.width = int(shape.left * width / 720), int(shape.width * width / 720)
            shape.top, shape.height = int(shape.top * height / 540), int(shape.height * height / 540)
    if ground:
        made.slide_master.background.fill.solid()
        made.slide_master.background.fill.fore_color.rgb = RGBColor.from_string(ground)
    sample = made.slides.add_slide(made.slide_layouts[1])
    sample.shapes.title.text = "样页"
    sample.notes_slide.notes_text_frame.text = "样页备注"
    return made


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_size_master_and_layouts_stay_and_nothing_leaves_the_slide(width, height) -> None:
    own = bureau(width, height)
    data = deck_pptx(deck(bars(), points(), numbers(), bars(many(40))), written(own))
    made = Presentation(io.BytesIO(data))
    assert (made.slide_width, made.slide_height) == (own.slide_width, own.slide_height)
    assert [each.name for each in made.slide_layouts] == [each.name for each in own.slide_layouts]
    before, after = Package(written(own)), Package(data)
    for part in before.parts:
        if part.startswith(("ppt/slideMasters/slide", "ppt/slideLayouts/slide", "ppt/theme/theme1")):
            assert after.parts[part] == before.parts[part]
    for slide in after.slides():
        boxes = [box for found in slide.boxes.values() for box in found]
        assert all(left >= 0 and top >= 0 for left, top, _, _ in boxes)
        assert all(right <= width + 0.01 and bottom <= height + 0.01 for _, _, right, bottom in boxes)


def test_the_claim_is_the_title_of_the_templates_own_layout() -> None:
    data = deck_pptx(deck(bars()), written(bureau()))
    (slide,) = Presentation(io.BytesIO(data)).slides
    assert slide.slide_layout.name == "Title Only"
    assert slide.shapes.title.text == "制造业签约最多"
    (run,) = slide.shapes.title._element.iter(f"{A}rPr")
    assert run.find(f"{A}solidFill") is None  # its colour is the bureau's


def test_sample_slides_go_with_their_notes_and_leave_no_trace() -> None:
    package = Package(deck_pptx(deck(bars()), written(bureau())))
    assert [slide.title for slide in package.slides()] == ["制造业签约最多"]
    assert not any("样页".encode() in data for data in package.parts.values())
    assert len([name for name in package.parts if name.startswith("ppt/slides/slide")]) == 1


def test_what_a_sample_slide_links_to_goes_with_it() -> None:
    rel = b'<Relationship Id="rId99" Type="http://x/video" Target="http://x/v" TargetMode="External"/></Relationships>'
    data = repacked(written(bureau()), "ppt/slides/_rels/slide1.xml.rels", b"</Relationships>", rel)
    assert len(Package(deck_pptx(deck(bars()), data)).slides()) == 1


def test_sections_of_slides_that_are_gone_are_named_no_more() -> None:
    own = bureau()
    sections = etree.fromstring(
        f'<p:extLst xmlns:p="{P[1:-1]}"><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext></p:extLst>'
    )
    for old in own.part._element.findall(f"{P}extLst"):
        own.part._element.remove(old)
    own.part._element.append(sections)
    root = Package(deck_pptx(deck(bars()), written(own))).xml("ppt/presentation.xml")
    assert not [each for each in root.iter() if each.tag.endswith("sectionLst")]
    assert root.find(f"{P}extLst") is None


@pytest.mark.parametrize(("ground", "panels"), [("", 0), ("FFFFFF", 0), ("102040", 1), ("8899AA", 1)])
def test_on_a_dark_ground_charts_stand_on_a_panel(ground, panels) -> None:
    (slide,) = Package(deck_pptx(deck(bars()), written(bureau(ground=ground)))).slides()
    found = slide.boxes.get(t("slide.name.panel", "zh"), [])
    assert len(found) == panels
    for left, top, right, bottom in found:
        ((inner_left, inner_top, inner_right, inner_bottom),) = slide.boxes[t("slide.name.chart", "zh")]
        assert left <= inner_left and top <= inner_top and right >= inner_right and bottom >= inner_bottom


def test_a_layout_without_a_title_or_with_one_in_the_middle_still_has_room_for_the_chart() -> None:
    for kept in ("Blank", "Title Slide"):
        own = bureau()
        own.part.drop_rel(own.slides._sldIdLst[0].rId)
        own.slides._sldIdLst.remove(own.slides._sldIdLst[0])
        for layout in [each for each in own.slide_layouts if each.name != kept]:
            own.slide_layouts.remove(layout)
        (slide,) = Package(deck_pptx(deck(bars()), written(own))).slides()
        ((left, top, right, bottom),) = slide.boxes[t("slide.name.chart", "zh")]
        assert (right - left) * (bottom - top) > 0.5 * 960 * 540
        assert "制造业签约最多" in slide.texts


def test_a_potx_serves_as_well() -> None:
    data = repacked(written(bureau()), "[Content_Types].xml", b"presentation.main+xml", b"template.main+xml")
    package = Package(deck_pptx(deck(bars()), data))
    assert b"template.main" not in package.parts["[Content_Types].xml"]
    assert len(package.slides()) == 1


def repacked(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as given, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for info in given.infolist():
            content = given.read(info)
            made.writestr(info.filename, content.replace(old, new) if info.filename == part else content)
    return out.getvalue()


def bare() -> bytes:
    own = Presentation()
    for layout in list(own.slide_layouts):
        own.slide_layouts.remove(layout)
    return written(own)


def macros() -> bytes:
    return repacked(written(bureau()), "[Content_Types].xml", b"</Types>", (
        b'<Override PartName="/ppt/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    ))  # fmt: skip


def linked() -> bytes:
    rel = b'<Relationship Id="rId99" Type="http://x/image" Target="http://x/a" TargetMode="External"/></Relationships>'
    return repacked(written(bureau()), "ppt/slideMasters/_rels/slideMaster1.xml.rels", b"</Relationships>", rel)


def bomb() -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", b" " * (templates.LARGEST + 1))
    return out.getvalue()


def a_document() -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", b"<Types/>")
    return out.getvalue()


def broken() -> bytes:
    return repacked(written(bureau()), "ppt/slideMasters/slideMaster1.xml", b"<p:cSld>", b"<p:cSld")


BAD = [
    (b"", "unreadable"), (b"PK\x03\x04 no zip", "unreadable"), (a_document(), "unreadable"), (broken(), "unreadable"),
    (bare(), "no_layouts"), (macros(), "macros"), (linked(), "linked"), (bomb(), "too_large"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "why"), BAD)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_bad_template_gives_one_clear_error(data, why, lang) -> None:
    with pytest.raises(BadTemplate) as raised:
        deck_pptx(deck(bars(), lang=lang), data)
    assert str(raised.value) == t(f"slide.template.{why}", lang)
