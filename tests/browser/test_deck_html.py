"""A deck's file as one presents it: opened from the disk, walked by keys, read from the back row and on a phone."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from html import escape
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Frame, Locator, Page, ViewportSize

from pages.exports.deck import Deck
from pages.exports.web import deck_html
from tests.browser.axe import violations
from tests.browser.visit import Scheme, Visit, opened
from tests.pages import web_decks as decks

pytestmark = pytest.mark.browser

HALL: ViewportSize = {"width": 1920, "height": 1080}
LAPTOP: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 390, "height": 844}
SIZES = (HALL, LAPTOP, PHONE)
BARS, POINTS, MAP = 3, 4, 5  # slides of the ordinary deck
CHANGED = {str(decks.SIX[0]["observation_id"]): "1572.8 → 1600 亿元"}
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# The boxes of what is read on the slide that is shown, with their words; a stage that scrolls cuts off what is below.
BOXES = """() => {
  const slide = document.querySelector('.slide:not([hidden])');
  const stage = slide.querySelector('.stage').getBoundingClientRect();
  const read = '.claim, .subtitle, .legend li, .foot > p, .numbers :is(.name, strong, .note), .stage > p, svg text';
  const box = element => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    const end = element.closest('.stage') ? Math.min(bottom, stage.bottom) : bottom;
    return {words: element.ariaLabel || element.textContent, left, top, right, bottom: end,
            drawn: element.tagName === 'text'};
  };
  return [...slide.querySelectorAll(read), ...document.querySelectorAll('.tools button')].map(box)
    .filter(each => each.bottom > each.top && each.right > each.left);
}"""
# Words of which a line or a part is not shown.
CUT = """() => [...document.querySelector('.slide:not([hidden])')
  .querySelectorAll('.claim, .subtitle, .foot > p, .place span, .numbers *')]
  .filter(each => each.scrollHeight > each.clientHeight + 4 || each.scrollWidth > each.clientWidth + 1)
  .filter(each => each.clientWidth).map(each => each.textContent)"""
Show = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Show:
    """Opens a deck's file in a browser of its own, on a slide."""

    @contextmanager
    def shown(
        deck: Deck, size: ViewportSize = LAPTOP, scheme: Scheme = "light", slide: int = 1, **given
    ) -> Iterator[Visit]:
        file = tmp_path / "deck.html"
        file.write_text(deck_html(deck, **given), encoding="utf-8")
        with opened(browser, f"{file.as_uri()}#{slide}", size, scheme) as visit:
            visit.page.wait_for_load_state("load")
            visit.page.evaluate(SETTLED)
            yield visit

    return shown


def at(page: Page | Frame) -> str:
    """The number of the slide that is shown."""
    return page.locator(".slide:visible .place b").inner_text()


def walk(visit: Visit) -> Iterator[int]:
    """Every slide from the first to the last, by the key."""
    for number in range(1, visit.page.locator(".slide").count() + 1):
        yield number
        visit.page.keyboard.press("ArrowRight")
        visit.page.evaluate(SETTLED)


def drawn(page: Page, words: str) -> Locator:
    """A text of the chart."""
    return page.locator(".slide:visible svg text").filter(has_text=re.compile(f"^{re.escape(words)}$"))


def outside(visit: Visit) -> list[str]:
    """Everything that was asked for but the file itself, and every error."""
    return [url for url in visit.requests if not url.startswith("file:")] + [
        problem for problem in visit.problems if "file:" not in problem
    ]


@pytest.mark.parametrize(
    "deck", [decks.ordinary(), decks.ordinary("en"), decks.further(), decks.hostile(), decks.endless()]
)
def test_nothing_is_fetched_and_nothing_fails(show: Show, deck: Deck) -> None:
    with show(deck) as visit:
        for _ in walk(visit):
            for key in "etn":
                visit.page.keyboard.press(key)
            visit.page.keyboard.press("Escape")
        assert len(visit.requests) == 1 and outside(visit) == []
        assert visit.page.title() != "hit" and visit.page.locator("img").count() == 0


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        (1, ["ArrowRight"], 2), (1, ["PageDown", "Space"], 3), (3, ["ArrowLeft"], 2), (3, ["PageUp"], 2),
        (3, ["Shift+Space"], 2), (2, ["End"], 5), (4, ["Home"], 1), (5, ["ArrowRight"], 5), (1, ["ArrowLeft"], 1),
        (3, ["e", "ArrowRight"], 4), (3, ["Control+ArrowRight"], 3),
    ],
)  # fmt: skip
def test_keys_lead_through_the_slides_and_the_address_follows(
    show: Show, start: int, keys: list[str], end: int
) -> None:
    with show(decks.ordinary(), slide=start) as visit:
        for key in keys:
            visit.page.keyboard.press(key)
        assert at(visit.page) == f"{end}/5" and visit.page.url.endswith(f"#{end}")
        assert visit.page.locator("dialog[open]").count() == 0


def test_an_address_that_changes_leads_to_its_slide(show: Show) -> None:
    with show(decks.ordinary()) as visit:
        visit.page.evaluate("location.hash = '#4'")
        visit.page.locator("#slide-4").wait_for()
        assert at(visit.page) == "4/5"


@pytest.mark.parametrize(("key", "panel"), [("e", ".evidence"), ("t", ".table"), ("?", ".keys")])
def test_a_key_opens_a_panel_and_closes_it_again(show: Show, key: str, panel: str) -> None:
    with show(decks.ordinary(), slide=BARS) as visit:
        for shutting in (key, "Escape"):
            visit.page.keyboard.press(key)
            assert visit.page.locator(f"{panel}:visible").count() == 1
            visit.page.keyboard.press(shutting)
            assert visit.page.locator("dialog:visible").count() == 0


def test_a_key_is_known_by_its_place_while_a_keyboard_method_is_on(show: Show) -> None:
    with show(decks.ordinary(), slide=BARS) as visit:
        visit.page.evaluate("dispatchEvent(new KeyboardEvent('keydown', {key: 'Process', code: 'KeyE'}))")
        assert visit.page.locator(".evidence:visible").count() == 1


def test_every_button_does_what_its_key_does_and_has_room_for_a_finger(show: Show) -> None:
    with show(decks.ordinary(), slide=2) as visit:
        page = visit.page
        for name in ("下一张", "出处"):
            page.get_by_role("button", name=name, exact=True).click()
        assert at(page) == "3/5" and page.locator(".evidence:visible").count() == 1
        page.get_by_role("button", name="关闭").click()
        page.get_by_role("button", name="讲者提示").click()
        assert page.locator(".speaker:visible").inner_text() == "下一张：制造业领先"
        boxes = [each.bounding_box() for each in page.locator("button:visible").all()]
        assert len(boxes) == 8 and all(box and min(box["width"], box["height"]) >= 44 for box in boxes)


def test_light_and_dark_change_with_everything_that_is_drawn(show: Show) -> None:
    with show(decks.ordinary(), slide=BARS) as visit:
        seen = []
        for _ in range(2):
            ground = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
            seen.append((ground, drawn(visit.page, "确数业").get_attribute("fill")))
            visit.page.keyboard.press("d")
        assert seen == [("rgb(255, 255, 255)", "#1B2733"), ("rgb(16, 22, 29)", "#E6EAF0")]


@pytest.mark.parametrize(
    ("scheme", "mode", "ground"), [("dark", "auto", "16, 22, 29"), ("dark", "light", "255, 255, 255")]
)
def test_the_ground_is_the_readers_own_unless_one_was_asked_for(show: Show, scheme, mode, ground: str) -> None:
    with show(decks.ordinary(), scheme=scheme, mode=mode) as visit:
        assert visit.page.evaluate("getComputedStyle(document.body).backgroundColor") == f"rgb({ground})"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_numbers_on_the_screen_are_those_of_the_deck(show: Show, lang, size: ViewportSize) -> None:
    deck = decks.ordinary(lang)
    with show(deck, size) as visit:
        for number in walk(visit):
            exhibit = deck.slides[number - 1].exhibit
            if not exhibit:
                continue
            shown = visit.page.locator(".slide:visible svg text").all_text_contents()
            assert {each.label for each in exhibit.bars} <= set(shown)
            # Long names are broken into lines; on a phone one that has no room stands in the table.
            points = [] if size is PHONE else exhibit.points
            assert [each.name for each in points if each.name.replace(" ", "") not in joined(shown)] == []
            assert visit.page.locator(".slide:visible strong").all_inner_texts() == [
                each.words for each in exhibit.numbers
            ]


def joined(texts: list[str]) -> str:
    return "".join(texts).replace(" ", "")


@pytest.mark.parametrize("size", SIZES)
def test_a_click_on_a_bar_opens_the_evidence_of_that_bar_at_every_size(show: Show, size: ViewportSize) -> None:
    with show(decks.ordinary(), size, slide=BARS) as visit:
        for name, words in (("推算业", "推算 900 亿元"), ("确数业", "1573 亿元")):
            label = drawn(visit.page, words.removesuffix(" 亿元")).bounding_box()
            assert label
            visit.page.mouse.click(label["x"] - 12, label["y"] + label["height"] / 2)
            panel = visit.page.locator(".evidence:visible")
            assert [
                panel.locator(".figure:visible b").inner_text(),
                panel.locator(".figure:visible .said").inner_text(),
            ] == [name, words]
            assert panel.locator("blockquote:visible p").inner_text() == decks.SAID
            assert panel.locator("mark:visible").all_inner_texts() == ["近1700亿元"]
            assert "转述 星湖日报" in panel.locator("footer:visible").inner_text()
            panel.get_by_role("button", name="显示这一页的全部出处").click()
            assert panel.locator(".figure:visible").count() == 6
            visit.page.keyboard.press("Escape")


def beside(label: Locator) -> tuple[float, float]:
    """The middle of the point that a name stands beside, on whichever side."""
    x, y = label.evaluate("""label => {
      const box = label.getBoundingClientRect(), middle = box.y + box.height / 2;
      const marks = [...label.closest('svg').querySelectorAll('path')].map(path => path.getBoundingClientRect())
        .filter(mark => mark.width < 40 && mark.height < 40 && Math.abs(mark.y + mark.height / 2 - middle) < 4);
      const far = mark => Math.max(box.left - mark.right, mark.left - box.right);
      const [mark] = marks.sort((a, b) => far(a) - far(b));
      return [mark.x + mark.width / 2, mark.y + mark.height / 2];
    }""")
    return x, y


def test_a_click_on_a_point_or_a_province_opens_its_evidence(show: Show) -> None:
    with show(decks.ordinary(), HALL, slide=POINTS) as visit:
        visit.page.mouse.click(*beside(drawn(visit.page, "推算业")))
        assert visit.page.locator(".evidence:visible .figure:visible b").all_inner_texts() == ["推算业"]
        visit.page.keyboard.press("ArrowRight")
        area = visit.page.locator(".slide:visible svg path[fill='#1D5FA6']").bounding_box()
        assert area
        visit.page.mouse.click(area["x"] + area["width"] / 2, area["y"] + area["height"] / 2)
        assert visit.page.locator(".evidence:visible .figure:visible b").all_inner_texts() == ["重庆"]


def test_a_click_on_an_edition_or_a_slice_opens_its_evidence(show: Show) -> None:
    with show(decks.further(), HALL) as visit:
        point = visit.page.locator(".slide:visible svg path[stroke='#1B2733']").first.bounding_box()
        assert point
        visit.page.mouse.click(point["x"] + point["width"] / 2, point["y"] + point["height"] / 2)
        assert visit.page.locator(".evidence:visible .figure:visible b").all_inner_texts() == ["首届"]
        visit.page.keyboard.press("ArrowRight")
        circle = visit.page.locator(".slide:visible svg path[fill='rgb(29,95,166)']").first.bounding_box()
        assert circle
        visit.page.mouse.click(circle["x"] + circle["width"] / 2, circle["y"] + circle["height"] / 2)
        assert visit.page.locator(".evidence:visible .figure:visible b").all_inner_texts() == ["确数业"]


@pytest.mark.parametrize("size", [HALL, LAPTOP])
def test_the_pointer_is_told_what_it_stands_on_and_close_to_it(show: Show, size: ViewportSize) -> None:
    with show(decks.ordinary(), size, slide=BARS) as visit:
        label = drawn(visit.page, "近 1700").bounding_box()
        assert label
        x, y = label["x"] - 100, label["y"] + label["height"] / 2
        visit.page.mouse.move(x, y)
        tip = visit.page.locator(".slide:visible .tip")
        tip.wait_for()
        assert tip.inner_text().split("\n")[:2] == ["近似业", "近 1700 亿元"]
        box = tip.bounding_box()
        assert box and box["x"] - 80 < x < box["x"] + box["width"] + 80
        assert box["y"] - 80 < y < box["y"] + box["height"] + 80


def test_a_tip_shows_markup_of_its_maker_as_text(show: Show) -> None:
    with show(decks.ordinary(), slide=MAP) as visit:
        area = visit.page.locator(".slide:visible svg path[fill='#1D5FA6']").bounding_box()
        assert area
        visit.page.mouse.move(area["x"] + area["width"] / 2, area["y"] + area["height"] / 2)
        tip = visit.page.locator(".slide:visible .tip")
        tip.wait_for()
        assert tip.inner_text() == "重庆\n<b>落地"


def test_a_number_and_a_row_of_the_table_open_their_evidence(show: Show) -> None:
    with show(decks.ordinary()) as visit:
        visit.page.locator(".numbers button").click()
        assert visit.page.locator(".figure:visible b").all_inner_texts() == ["确数业"]
        visit.page.keyboard.press("t")
        visit.page.get_by_role("button", name="出处：未说业").click()
        assert visit.page.locator(".figure:visible b").all_inner_texts() == ["未说业"]


def test_what_has_changed_is_marked_where_it_stands(show: Show) -> None:
    with show(decks.ordinary(), slide=BARS, changes=CHANGED) as visit:
        assert drawn(visit.page, "1573 ⚠").count() == 1
        assert visit.page.locator(".foot .changed:visible").inner_text() == "⚠ 制作之后有变：确数业：1572.8 → 1600 亿元"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("lang", "size"), [("zh", LAPTOP), ("en", PHONE)])
def test_the_deck_can_be_used_by_everybody(show: Show, lang, size: ViewportSize, scheme: Scheme) -> None:
    with show(decks.ordinary(lang), size, scheme, changes=CHANGED) as visit:
        visit.page.keyboard.press("n")
        found: list[str] = []
        for number in walk(visit):
            found += [f"{number}: {each}" for each in violations(visit.page)]
            for key in "et" if number in (1, BARS) else "?" if number == 2 else "":
                visit.page.keyboard.press(key)
                found += [f"{number}{key}: {each}" for each in violations(visit.page)]
                visit.page.keyboard.press("Escape")
        assert found == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "deck",
    [decks.ordinary(), decks.ordinary("en"), decks.further(), decks.endless()],
    ids=["zh", "en", "further", "endless"],
)
def test_nothing_is_cut_off_and_nothing_overlaps(show: Show, deck: Deck, size: ViewportSize) -> None:
    with show(deck, size, changes=CHANGED) as visit:
        for number in walk(visit):
            boxes = visit.page.evaluate(BOXES)
            assert len(boxes) > 8
            assert [
                f"{number}: {box['words'][:40]}" for box in boxes if box["left"] < 0 or box["right"] > size["width"] + 1
            ] == []
            assert (number, overlapping(boxes, size)) == (number, [])
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_words_of_an_ordinary_length_are_shown_whole(show: Show, lang, size: ViewportSize) -> None:
    with show(decks.ordinary(lang), size, changes=CHANGED) as visit:
        for number in walk(visit):
            assert (number, visit.page.evaluate(CUT)) == (number, [])


def overlapping(boxes: list[dict], size: ViewportSize) -> list[str]:
    """The pairs of texts that lie on each other; on a phone the buttons lie over what scrolls.

    A line of type reaches a little into the next one without its letters touching.
    """
    seen = [box for box in boxes if size is not PHONE or box["bottom"] < size["height"] - 46]
    return [
        f"{one['words'][:20]} × {other['words'][:20]}"
        for place, one in enumerate(seen)
        for other in seen[place + 1 :]
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 2
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 2 + leading(one) + leading(other)
    ]


def leading(box: dict) -> float:
    """How far the box of a line in a chart reaches beyond its letters."""
    return 0.13 * (box["bottom"] - box["top"]) if box["drawn"] else 0


def test_the_type_can_be_read_from_the_back_row(show: Show) -> None:
    with show(decks.ordinary(), HALL, slide=BARS) as visit:
        sizes = visit.page.evaluate(
            "['.claim', '.stage', '.source'].map(css => parseFloat(getComputedStyle("
            "document.querySelector(`.slide:not([hidden]) ${css}`)).fontSize))"
        )
        assert sizes == [40, 24, 16]
        label, stage = drawn(visit.page, "近 1700").bounding_box(), visit.page.locator(".stage:visible").bounding_box()
        assert label and label["height"] >= 24
        assert stage and stage["height"] >= 0.7 * HALL["height"]


def test_forty_bars_are_walked_by_the_bar_before_it_goes_on(show: Show) -> None:
    with show(decks.endless(), HALL) as visit:
        page, met = visit.page, set()
        for _ in range(9):
            met |= {box["words"] for box in page.evaluate(BOXES) if box["drawn"]}
            if at(page) == "1/4":
                page.keyboard.press("Space")
        assert at(page) == "2/4"
        assert {f"第{number}个行业" for number in range(1, 41)} <= met
        page.keyboard.press("ArrowLeft")
        assert page.get_by_role("button", name="下面还有").count() == 0


def test_a_finger_turns_the_slides(show: Show) -> None:
    with show(decks.ordinary(), PHONE) as visit:
        for start, end, slide in ((300, 100, "2/5"), (100, 300, "1/5"), (200, 170, "1/5")):
            visit.page.evaluate(
                """([start, end]) => {
                  const touch = x => new Touch({identifier: 1, target: document.body, clientX: x, clientY: 300});
                  const give = (name, x) => document.body.dispatchEvent(new TouchEvent(name,
                    {bubbles: true, changedTouches: [touch(x)], touches: name === 'touchstart' ? [touch(x)] : []}));
                  give('touchstart', start); give('touchend', end);
                }""",
                [start, end],
            )
            assert at(visit.page) == slide


def test_a_deck_in_a_sandbox_answers_to_keys_at_once(browser: Browser) -> None:
    page = browser.new_page()
    inside = escape(deck_html(decks.ordinary()), quote=True)
    page.set_content(f'<iframe sandbox="allow-scripts" width=1200 height=700 srcdoc="{inside}"></iframe>')
    deck = page.frames[1]
    deck.locator("#slide-1").wait_for()
    page.keyboard.press("ArrowRight")
    deck.locator("#slide-2").wait_for()
    assert at(deck) == "2/5"
    page.close()


def test_every_slide_is_a_page_on_paper(show: Show, tmp_path: Path) -> None:
    deck = decks.ordinary()
    with show(deck, PHONE, "dark", slide=2) as visit:
        paper = visit.page.pdf(prefer_css_page_size=True, print_background=True)
        visit.page.evaluate(SETTLED)
        assert at(visit.page) == "2/5"
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(paper)]
    assert len(pages) == len(deck.slides)
    for number, (slide, text) in enumerate(zip(deck.slides, pages, strict=True), 1):
        assert slide.claim in text and f"{number}/5" in text
        assert all(bar.label in text for bar in (slide.exhibit.bars if slide.exhibit else ()))


def test_nothing_moves_where_the_reader_wants_it_so(show: Show) -> None:
    with show(decks.ordinary()) as visit:
        visit.page.emulate_media(reduced_motion="reduce")
        assert visit.page.evaluate("getComputedStyle(document.querySelector('.tools')).transitionProperty") == "none"


def test_whatever_has_the_focus_is_ringed(show: Show) -> None:
    with show(decks.ordinary()) as visit:
        rings = []
        for _ in range(8):
            visit.page.keyboard.press("Tab")
            rings.append(visit.page.evaluate("getComputedStyle(document.activeElement).outlineColor"))
        assert set(rings) == {"rgb(29, 95, 166)"}


def test_full_screen_comes_and_goes_by_its_key(show: Show) -> None:
    with show(decks.ordinary()) as visit:
        for full in (True, False):
            visit.page.keyboard.press("f")
            visit.page.wait_for_function(f"Boolean(document.fullscreenElement) === {str(full).lower()}")
