"""What each command of `python -m pages.exports` does; errors are one line that says what to do."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from etl import queries
from etl.pipeline import ensure_built
from etl.workspace import data_folder
from pages.content import cite
from pages.content.bulletin import event_bulletin
from pages.content.cut import event_name
from pages.content.event_deck import event_exhibits
from pages.content.memory import ask, reading
from pages.decks.store import Decks, NoSuchDeck
from pages.decks.template import template_of
from pages.exports.assets import MissingAssets
from pages.exports.bulletin_text import as_markdown, as_text
from pages.exports.chart_files import exhibit_png, exhibit_svg
from pages.exports.deck import Deck, Slide
from pages.exports.deck_forms import FORMS, deck_file
from pages.exports.sheets import file_name
from pages.exports.slides.template import BadTemplate
from pages.words.catalogue import LANGUAGES, Lang
from pages.words.records import records
from pages.words.theme import Mode

BULLETINS = {"txt": as_text, "md": as_markdown}
PICTURES = {"svg": exhibit_svg, "png": exhibit_png}
OK, FAILED = 0, 2


class Refused(ValueError):
    """The command cannot be carried out; says what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status: 0, or 2 after one line that says what to do."""
    options = parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], None] = options.run
    try:
        with reading(ensure_built(data_folder(), lambda share, words: None)):
            run(options)
    except (Refused, BadTemplate, MissingAssets, queries.MissingTables) as fault:
        return failed(str(fault))
    except NoSuchDeck as fault:
        return failed(f"没有演示 {fault}，用 python -m pages.exports decks 看有哪些。 / no such deck")
    except OSError as fault:
        return failed(f"{fault.filename or '文件'}：{fault.strerror or fault}，请检查路径与权限。 / cannot be written")
    return OK


def failed(words: str) -> int:
    """Print why; the exit status."""
    print(f"qianyue: {words}", file=sys.stderr)
    return FAILED


def parser() -> argparse.ArgumentParser:
    """The commands with their options."""
    whole = argparse.ArgumentParser(prog="python -m pages.exports", description=__doc__)
    commands = whole.add_subparsers(required=True, metavar="event | deck | decks")
    of_event = commands.add_parser("event", help="all that is told of an event: slides, PDF, bulletin, pictures")
    of_event.add_argument("event", metavar="EVENT", help="id of the event, as WCIFIT-2025")
    kinds = (*FORMS, *BULLETINS, *PICTURES)
    of_event.add_argument("--format", choices=kinds, default="pptx", help="txt and md are the bulletin (default: pptx)")
    of_event.add_argument("--lang", choices=LANGUAGES, default="zh", help="language of the words (default: zh)")
    of_event.add_argument("--mode", choices=("light", "dark"), default="light", help="ground of pictures")
    of_event.add_argument("--out", type=Path, help="file, or folder of pictures (default: named after the event)")
    of_event.add_argument("--template", type=Path, help="a .pptx or .potx to stand the slides on")
    of_event.set_defaults(run=write_event)
    of_deck = commands.add_parser("deck", help="a deck of the workspace")
    of_deck.add_argument("deck", metavar="ID", help="id of the deck, see decks")
    of_deck.add_argument("--format", choices=tuple(FORMS), default="pptx", help="(default: pptx)")
    of_deck.add_argument("--out", type=Path, help="file (default: named after the deck)")
    of_deck.add_argument("--template", type=Path, help="a .pptx or .potx to stand the slides on")
    of_deck.set_defaults(run=write_deck)
    listed = commands.add_parser("decks", help="lists the decks: id, slides, last change, name")
    listed.set_defaults(run=list_decks)
    return whole


def write_event(options: argparse.Namespace) -> None:
    """One file of an event, or a folder of pictures."""
    event, lang, form = found(options.event), options.lang, options.format
    name = event_name(event, lang)
    if form in BULLETINS:
        put(options.out or Path(file_name(name, suffix=form)), BULLETINS[form](event_bulletin(event, lang)))
        return
    exhibits = event_exhibits(event, lang)
    if not exhibits:
        raise Refused(f"{options.event} 没有可以画的数字。 / nothing to draw of this event")
    if form in PICTURES:
        for file, content in pictures(exhibits, form, options.mode):
            put((options.out or Path(file_name(name, suffix="").rstrip("."))) / file, content)
        return
    deck = of(name, lang, [Slide(exhibit=each) for each in exhibits])
    write(deck, form, options)


def write_deck(options: argparse.Namespace) -> None:
    """A deck of the workspace as a file."""
    decks = Decks(data_folder())
    about = decks.about(options.deck)
    slides = [kept.slide for kept in decks.slides(options.deck) if not kept.broken]
    write(of(about.name, about.lang, slides), options.format, options)


def list_decks(_: argparse.Namespace) -> None:
    for deck in Decks(data_folder()).listed():
        print(f"{deck.deck_id}  {deck.slides:>4}  {deck.changed[:16]}  {deck.name}")


def of(name: str, lang: Lang, slides: Sequence[Slide]) -> Deck:
    info = ask(queries.build_info)
    return Deck(name, lang, tuple(slides), str(info["build"]), cite.day(info["published"]))


def write(deck: Deck, form: str, options: argparse.Namespace) -> None:
    given = options.template.read_bytes() if options.template else template_of(data_folder())
    put(options.out or Path(file_name(deck.name, suffix=form)), deck_file(deck, form, given))


def pictures(exhibits: Sequence[Any], form: str, mode: Mode) -> Iterator[tuple[str, bytes]]:
    """File name and content of each chart, in order."""
    for place, exhibit in enumerate(exhibits, start=1):
        yield file_name(f"{place:02}", exhibit.title, suffix=form), PICTURES[form](exhibit, mode)


def found(event_id: str) -> dict[str, Any]:
    """The event; raises Refused with some that there are."""
    events = {str(row["event_id"]): row for row in records(ask(queries.events, 1, event_id))}
    if event_id not in events:
        known = "、".join(list(ask(queries.events, 5)["event_id"]))
        raise Refused(f"没有活动 {event_id}，例如 {known}。 / no such event")
    return events[event_id]


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, and say where it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    new.replace(path)
    print(path)
