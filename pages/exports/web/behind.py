"""The table behind a slide, and the panels that table and evidence are opened in."""

from collections.abc import Mapping

from pages.exports.exhibit import Exhibit, Line
from pages.exports.outlines import noted
from pages.exports.web.evidence import evidence
from pages.exports.web.markup import line, tag, words
from pages.words.catalogue import Lang, t


def panels(exhibit: Exhibit, number: int, changes: Mapping[str, str], lang: Lang) -> str:
    """Both panels of a slide, closed."""
    held, whole = evidence(exhibit, changes, lang), line("button", t("deck.evidence.whole", lang), of="all")
    opened = {"evidence": whole + held, "table": _table(exhibit, changes, lang)}
    return "".join(_panel(name, number, exhibit, inner, lang) for name, inner in opened.items())


def panel(name: str, number: int, title: str, inner: str, lang: Lang) -> str:
    """A panel under its title with a button that closes it."""
    head = f"panel-{name}-{number}"
    close = tag("button", "×", of="close", aria_label=t("deck.close", lang))
    top = tag("header", tag("h3", words(title), id=head) + close)
    body = tag("div", inner, of="inside", tabindex="0", role="group", aria_labelledby=head)
    return tag("dialog", top + body, of=f"panel {name}", aria_labelledby=head)


def _panel(name: str, number: int, exhibit: Exhibit, inner: str, lang: Lang) -> str:
    about = line("p", exhibit.title, of="about")
    return panel(name, number, t(f"deck.{name}", lang), about + inner, lang)


def _table(exhibit: Exhibit, changes: Mapping[str, str], lang: Lang) -> str:
    """The lines of the chart's table; of a chart without any its figures."""
    heads = exhibit.heads if exhibit.lines else (t("deck.name", lang), t("deck.figure", lang))
    lines = exhibit.lines or tuple(
        Line((each.name, each.words), observation_ids=(each.observation_id,)) for each in exhibit.figures
    )
    cells = "".join(tag("th", words(head), scope="col") for head in (*heads, t("deck.evidence", lang)))
    rows = "".join(_row(each, changes, lang) for each in lines)
    return tag("table", tag("thead", tag("tr", cells)) + tag("tbody", rows)) + line("p", noted(exhibit), of="note")


def _row(row: Line, changes: Mapping[str, str], lang: Lang) -> str:
    name, *numbers = row.cells or ("",)
    news = [f"⚠ {changes[each]}" for each in row.observation_ids if each in changes]
    first = tag("th", words(name) + "".join(line("small", each) for each in news), scope="row")
    cells = "".join(tag("td", words(cell)) for cell in numbers)
    ids = " ".join(row.observation_ids)
    called = t("list.colon", lang).join((t("deck.evidence", lang), name))
    way = tag("button", words(t("deck.evidence", lang)), aria_label=called, data_show=ids) if ids else ""
    return tag("tr", first + cells + tag("td", way), of="inner" if row.inside else "", data_ids=ids)
