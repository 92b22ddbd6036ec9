"""What the reader chose stands in the address, by stable codes, so that a link shows what its sender saw.

Streamlit's own binding writes the words of an option, which differ between the languages; a code does not.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import count
from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from pages.words.catalogue import LANGUAGES, Lang, language_of, t
from pages.words.plain import plain

LANGUAGE = "lang"
Width = int | Literal["stretch"]
_WIDTH = 330
_LONGEST = 60
_KEPT = (LANGUAGE, "event", "deck")


def language() -> Lang:
    """The language of the address; Chinese by default."""
    return language_of(st.query_params.get(LANGUAGE))


def language_switch(lang: Lang) -> None:
    """The switch between the languages."""
    options: dict[str, str] = {code: t(f"language.{code}", lang) for code in LANGUAGES}
    with st.container(key="language"):
        segments(LANGUAGE, t("language.label", lang), options, lang=lang, hide_label=True)


def select(
    key: str,
    name: str,
    options: Mapping[str, str],
    *,
    lang: Lang,
    drops: tuple[str, ...] = (),
    default: str = "",
    width: Width = _WIDTH,
    narrowed: bool = False,
) -> str:
    """A drop-down of codes and their words; returns the chosen code, at first the default or else the first.

    A new choice drops the choices that hang on it. The empty code stands for no choice and is not written. One that can
    be `narrowed` is for many or long words, among which the reader finds his by typing.
    """
    st.session_state[_widget(key)] = _current(key, name, options, lang, default)
    shown = distinct(options)
    chosen: str = st.selectbox(
        name,
        list(options),
        format_func=lambda code: shown.get(code, code),
        key=_widget(key),
        on_change=_write,
        args=(key, drops),
        filter_mode="contains" if narrowed else None,
        placeholder=t("filter.choose", lang),
        width=width,
    )
    return chosen


def distinct(options: Mapping[str, str]) -> dict[str, str]:
    """The options with a number behind words that are there already: Streamlit tells options by their words."""
    if len(set(options.values())) == len(options):
        return dict(options)
    shown: dict[str, str] = {}
    taken: set[str] = set()
    for code, words in options.items():
        shown[code] = next(place for place in _numbered(words) if place not in taken)
        taken.add(shown[code])
    return shown


def _numbered(words: str) -> Iterator[str]:
    yield words
    yield from (f"{words} ({n})" for n in count(2))


def words(key: str, name: str, *, hint: str, drops: tuple[str, ...] = (), width: Width = _WIDTH) -> str:
    """A field for words to search for; returns what stands in it, or in the address where that is too long for it."""
    wanted = st.query_params.get(key, "")
    st.session_state[_widget(key)] = wanted[:_LONGEST]
    typed = st.text_input(
        name, key=_widget(key), on_change=_write, args=(key, drops), placeholder=hint, max_chars=_LONGEST,
        type="search", width=width,
    )  # fmt: skip
    return wanted if len(wanted) > _LONGEST else typed


def numbered(key: str, name: str, last: int, *, lang: Lang) -> int:
    """The page of the address among `last` of them, chosen below what it shows where there are several."""
    wanted = st.query_params.get(key, "1")
    exists = wanted.isascii() and wanted.isdecimal() and len(wanted) < 10 and 1 <= int(wanted) <= last
    if not exists:
        _warn(name, wanted, "1", lang)
    return int(wanted) if exists else 1


def turn(key: str, now: int, last: int) -> None:
    """The row of page numbers; none where there is only one page."""
    if last > 1:
        # A page that the address names is a widget of its own: this one takes no value from the session.
        own = f"{_widget(key)}_{now}_{last}"
        st.pagination(last, default=now, key=own, on_change=lambda: put({key: str(st.session_state[own])}))


def named(key: str, name: str, known: Collection[str], *, lang: Lang) -> str:
    """A code that stands in the address only, by a link; "" where there is none, or none that is known."""
    wanted = st.query_params.get(key, "")
    if wanted and wanted not in known:
        _warn(name, wanted, t("filter.nothing", lang), lang)
    return wanted if wanted in known else ""


def segments(key: str, name: str, options: Mapping[str, str], *, lang: Lang, hide_label: bool = False) -> str:
    """A row of buttons of which one is down; returns the chosen code."""
    st.session_state[_widget(key)] = _current(key, name, options, lang)
    chosen = st.segmented_control(
        name,
        list(options),
        format_func=lambda code: plain(options.get(code, code)),
        key=_widget(key),
        on_change=_write,
        args=(key,),
        required=True,
        label_visibility="collapsed" if hide_label else "visible",
    )
    return chosen if chosen is not None and chosen in options else next(iter(options))


def code(key: str) -> str:
    """The code of the address; empty where it has none."""
    return st.query_params.get(key, "")


def put(codes: Mapping[str, str], drops: tuple[str, ...] = ()) -> None:
    """Write codes into the address; an empty one takes its key out."""
    for key, value in {**dict.fromkeys(drops, ""), **codes}.items():
        if value:
            st.query_params[key] = value
        elif key in st.query_params:
            del st.query_params[key]


def kept() -> dict[str, str]:
    """The choices that go along to another page."""
    return {key: st.query_params[key] for key in _KEPT if key in st.query_params}


def way(choices: Mapping[str, str]) -> str:
    """The address of this page with other choices: those that are kept, and these; an empty one is left out."""
    return query(kept() | dict(choices))


def query(choices: Mapping[str, str]) -> str:
    """Choices as they stand in an address, after its question mark; "" where there are none."""
    told = urlencode({key: code for key, code in choices.items() if code})
    return f"?{told}" if told else ""


def _current(key: str, name: str, options: Mapping[str, str], lang: Lang, default: str = "") -> str:
    first = default if default in options else next(iter(options))
    wanted = st.query_params.get(key, first)
    if wanted in options:
        return wanted
    _warn(name, wanted, options[first], lang)
    return first


def _warn(name: str, wanted: str, shown: str, lang: Lang) -> None:
    st.warning(plain(t("address.unknown", lang, name=name, value=wanted[:40], shown=shown)))


def _widget(key: str) -> str:
    return f"choice_{key}"


def _write(key: str, drops: tuple[str, ...] = ()) -> None:
    chosen = st.session_state[_widget(key)]
    put({key: str(chosen)} if chosen is not None else {}, drops)
