"""What stands on a slide stays on it and covers nothing: long claims, long names, forty bars, many points."""

from dataclasses import replace

import pytest

from pages.exports.slides.fitting import lines_of, shortened, width_of
from pages.exports.slides.pptx_file import deck_pptx
from pages.words.catalogue import LANGUAGES, t
from tests.pages.decks import POINTS, bars, deck, many, numbers, picture, points
from tests.pages.pptx_reader import A, C, Package, Shown

WIDTH, HEIGHT = 960.0, 540.0
LONG = "互不重叠的部分里，制造业最多，167 个项目，占全部签约项目数的 67.6%，其余各类合计不到三分之一，外资仅占百分之四"
NAME = "第{}类：新一代信息技术、高端装备、新材料与生物医药产业"


def shown(*exhibits, **other) -> list[Shown]:
    return Package(deck_pptx(deck(*exhibits, **other))).slides()


def named(slide: Shown, lang: str, name: str) -> list[tuple[float, float, float, float]]:
    return slide.boxes[t(f"slide.name.{name}", lang)]


CASES = [
    bars(), bars(title=LONG), bars(many(40)), bars(many(40, NAME), title=LONG), points(), points(title=LONG),
    numbers(), picture(), bars(title="长" * 10_000, subtitle="副" * 10_000, note="注" * 10_000, sources="源" * 10_000),
]  # fmt: skip


@pytest.mark.parametrize("exhibit", CASES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_leaves_the_slide_and_nothing_covers_the_chart(exhibit, lang) -> None:
    for slide in shown(exhibit, lang=lang):
        boxes = [box for found in slide.boxes.values() for box in found]
        assert all(left >= 0 and top >= 0 and right <= WIDTH and bottom <= HEIGHT for left, top, right, bottom in boxes)
        for chart in slide.boxes.get(t("slide.name.chart", lang), []):
            others = [box for box in boxes if box != chart]
            assert not any(chart[0] < right and left < chart[2] and chart[1] < bottom - 0.01 and top < chart[3] - 0.01
                           for left, top, right, bottom in others)  # fmt: skip


@pytest.mark.parametrize("exhibit", [bars(many(5)), points(), bars(many(12))])
def test_the_chart_takes_most_of_the_slide(exhibit) -> None:
    (slide,) = shown(exhibit)
    ((left, top, right, bottom),) = named(slide, "zh", "chart")
    assert (right - left) * (bottom - top) > 0.6 * WIDTH * HEIGHT


def test_a_long_claim_takes_two_lines_at_most_and_stays_readable() -> None:
    (slide,) = shown(bars(title=LONG))
    (run,) = (each for each in slide.root.iter(f"{A}r") if each.findtext(f"{A}t") == LONG)
    size = int(run.find(f"{A}rPr").get("sz")) / 100
    assert size >= 20
    assert lines_of(LONG, size, WIDTH - 80) <= 2


def test_a_short_claim_keeps_its_size() -> None:
    (slide,) = shown(bars())
    (run,) = (each for each in slide.root.iter(f"{A}r") if each.findtext(f"{A}t") == "制造业签约最多")
    assert run.find(f"{A}rPr").get("sz") == "3000"


@pytest.mark.parametrize("name", ["第{}个行业", NAME])
def test_forty_bars_go_on_on_further_slides_at_twelve_points_or_more_and_on_one_axis(name) -> None:
    found = many(40, name)
    slides = shown(bars(found))
    assert len(slides) <= 6
    drawn = [row[-1] for slide in slides for row in slide.chart.rows[1:]]
    assert drawn == [bar.observation_id for bar in found]
    assert all(min(slide.chart.sizes) >= 12 for slide in slides)
    ends = [[each.get("val") for each in slide.chart.root.iter(f"{C}max")] for slide in slides]
    assert ends == [["400.0"]] * len(slides)
    assert [slide.title for slide in slides] == [
        t("slide.part", "zh", title="制造业签约最多", part=n, parts=len(slides)) for n in range(1, len(slides) + 1)
    ]


def test_few_bars_are_labelled_in_large_type() -> None:
    (slide,) = shown(bars(many(5)))
    assert max(slide.chart.sizes) == 18


def test_long_names_are_broken_and_their_whole_is_in_the_worksheet() -> None:
    (slide,) = shown(bars(many(4, NAME)))
    assert ["".join(name.split("\n")) for name in slide.chart.names] == [bar.name for bar in many(4, NAME)]
    assert max(name.count("\n") for name in slide.chart.names) in (1, 2)
    (huge,) = shown(bars(many(1, "名" * 10_000)))
    assert huge.chart.names[0].endswith("…")
    assert "名" * 10_000 in huge.chart.rows[1]


def test_the_unit_of_the_axis_is_said_once() -> None:
    (told,) = shown(bars())
    assert "金额（亿元）" not in "".join(told.chart.root.itertext())
    (untold,) = shown(bars(subtitle="某会"))
    assert "金额（亿元）" in "".join(untold.chart.root.itertext())


def test_a_chart_whose_lengths_nobody_knows_has_no_scale() -> None:
    stub = replace(bars(many(1)).bars[0], kind="undisclosed", label="未披露", segments={"frame": 0.06})
    unknown = tuple(replace(each, value=None, low=None, high=None) for each in bars(many(1)).figures)
    (slide,) = shown(bars((stub,), figures=unknown))
    assert [each.get("val") for each in slide.chart.root.find(f".//{C}valAx").iter(f"{C}delete")] == ["1"]


def test_names_without_room_are_left_out_and_counted() -> None:
    crowd = tuple(
        replace(POINTS[0], name=f"拥挤在一起的第{n}类", x=100 + n / 10, observation_id=f"o{n}") for n in range(20)
    )
    (slide,) = shown(points(crowd))
    names = [name for each in slide.chart.series for name in each.labels.values() if name]
    assert 0 < len(names) < 20
    assert t("slide.unnamed", "zh", n=20 - len(names)) in slide.texts


def test_names_that_are_cut_still_stand_where_there_is_room() -> None:
    (slide,) = shown(points(tuple(replace(point, name="名" * 10_000) for point in POINTS)))
    assert any(name.endswith("…") for each in slide.chart.series for name in each.labels.values())


def test_an_exhibit_without_figures_says_so() -> None:
    (slide,) = shown(bars(()))
    assert t("slide.nothing", "zh") in slide.texts


@pytest.mark.parametrize("text", ["签约项目" * 40, "Industrial investment leads " * 12, "W" * 300])
def test_what_is_cut_fits_and_says_that_it_is_cut(text) -> None:
    cut = shortened(text, 20, 300, 2)
    assert lines_of(cut, 20, 300) <= 2
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    assert width_of(cut, 20) > 300


def test_a_flag_that_all_figures_have_is_said_without_their_names() -> None:
    (slide,) = shown(bars(many(12)))
    foot = next(text for text in slide.texts if "来源" in text)
    assert "含其他类。" in foot
    assert "第3个行业" not in foot
