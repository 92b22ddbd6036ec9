"""The buttons of a deck and the list of its keys; every button has a key."""

from pages.exports.web.behind import panel
from pages.exports.web.markup import tag, words
from pages.words.catalogue import Lang, t

# What is done: its key as it is shown, and the strokes of its sign in a square of 24.
TOOLS = {
    "previous": ("←", "M15 5l-7 7 7 7"),
    "next": ("→", "M9 5l7 7-7 7"),
    "evidence": ("E", "M5 6h14v10h-8l-4 4v-4h-2zM8.5 9.5h7M8.5 12.5h5"),
    "table": ("T", "M4 5h16v14h-16zM4 10h16M4 14.5h16M10 5v14"),
    "speaker": ("N", "M4 6h9v12h-9zM16 8l4 4-4 4"),
    "ground": ("D", "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16"),
    "screen": ("F", "M4 9v-5h5M15 4h5v5M20 15v5h-5M9 20h-5v-5"),
    "leave": ("Q", "M10 4h-5v16h5M10 12h10M16 8l4 4-4 4"),
    "keys": ("?", "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M12 17.5v.5"),
}
ALSO = {"next": "PgDn Space", "previous": "PgUp", "first": "Home", "last": "End", "close": "Esc"}


def tools(lang: Lang, *, leave: bool = False) -> str:
    """The row of buttons; a deck that is shown within a page has one to `leave` it."""
    return "".join(_button(name, key, sign, lang) for name, (key, sign) in TOOLS.items() if leave or name != "leave")


def keys(lang: Lang, *, leave: bool = False) -> str:
    """The panel that lists the keys."""
    named = {name: key for name, (key, _) in TOOLS.items() if leave or name != "leave"}
    rows = "".join(_row(name, f"{named.get(name, '')} {ALSO.get(name, '')}", lang) for name in named | ALSO)
    return panel("keys", 0, t("deck.keys", lang), tag("dl", rows), lang)


def _button(name: str, key: str, sign: str, lang: Lang) -> str:
    drawn = tag("svg", tag("path", "", d=sign), viewBox="0 0 24 24", aria_hidden="true")
    called = t(f"deck.{name}", lang)
    state = {"aria_pressed": "false"} if name == "speaker" else {}
    return tag("button", drawn, data_do=name, aria_label=called, title=f"{called} ({key})", **state)


def _row(name: str, strokes: str, lang: Lang) -> str:
    caps = " ".join(tag("kbd", words(each)) for each in strokes.split())
    said = "deck.go_first" if name == "first" else "deck.go_last" if name == "last" else f"deck.{name}"
    return tag("div", tag("dt", caps) + tag("dd", words(t(said, lang))))
