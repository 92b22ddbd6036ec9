"""Words found in all reports and records: a page of hits, grouped by report, each the way to its place in the text."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from etl import queries
from pages.parts import address
from pages.parts.hits import Hits
from pages.parts.loading import ask
from pages.parts.reports import choose_event
from pages.parts.text import head
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.plain import plain
from pages.words.records import Row, records

PAGE = 20
MOST_WORDS = 8
MOST_LETTERS = 60
SUGGESTED = 10


def search_section(filters: DeltaGenerator, *, lang: Lang) -> None:
    """Choose words and an event, and show where they are found."""
    with filters:
        event = choose_event(lang)
        typed = address.words(
            "q", t("filter.search", lang), hint=t("search.hint", lang), drops=("page",), width="stretch"
        )
    event_id = str(event["event_id"]) if event else None
    words = words_of(typed)
    if not words:
        st.info(t("search.ask", lang))
        suggest(event_id, lang)
    elif len(words) > MOST_WORDS or sum(map(len, words)) > MOST_LETTERS:
        st.info(t("search.too_long", lang, words=MOST_WORDS, letters=MOST_LETTERS))
    else:
        _found(words, event_id, lang)


def words_of(typed: str) -> tuple[str, ...]:
    """The words of what was typed: divided by blanks, each once; what cannot be seen is dropped."""
    seen = "".join(letter if letter.isprintable() else " " for letter in typed)
    return tuple(dict.fromkeys(seen.split()))


def suggest(event_id: str | None, lang: Lang) -> None:
    """Show the keywords of an event or of all, each the way to where it is found; nothing without any."""
    terms = records(ask(queries.terms, None, event_id, least=2, most=SUGGESTED))
    if terms:
        head = escape(t("search.try", lang))
        links = "".join(f'<li lang="zh-CN">{term_link(str(row["term"]))}</li>' for row in terms)
        st.html(f'<ul class="words" aria-label="{head}"><li>{head}</li>{links}</ul>')


def term_link(term: str) -> str:
    """A term as the way to where it is found."""
    return f'<a class="way" target="_self" href="{escape(way_to(term), quote=True)}">{escape(term)}</a>'


def way_to(term: str) -> str:
    """The address of the search for a term."""
    return address.way({"section": "search", "q": term})


def _found(words: Sequence[str], event_id: str | None, lang: Lang) -> None:
    size = ask(queries.search_size, words, event_id)
    shown = " ".join(words)
    if not size["hits"]:
        st.info(plain(t("search.none", lang, words=shown)))
        return
    last = -(-size["hits"] // PAGE)
    page = address.numbered("page", t("filter.page", lang), last, lang=lang)
    hits, reports = (counted(f"search.{name}", size[name], lang) for name in ("hits", "reports"))
    rows = ask(queries.search, words, event_id, offset=(page - 1) * PAGE, most=PAGE)
    counts = "search.newest" if size["more"] else "search.all"
    with st.container(key="card_search"):
        head(t(f"{counts}.title", lang, words=shown, hits=hits, reports=reports), t(f"{counts}.subtitle", lang))
        st.html(_page(records(rows), words, page, lang))
        address.turn("page", page, last)


def _page(rows: Sequence[Row], words: Sequence[str], page: int, lang: Lang) -> str:
    hits = Hits(words, page, lang)
    return "".join(hits.report(list(group)) for _, group in groupby(rows, key=lambda row: row["source_id"]))
